// Reads one text in one language: which signals it holds, what the words around make of them, and what all of it points to.
import { situations } from "../situations/situation.ts";
import { pointsOfOdds, silence } from "./confidence.ts";
import { ExpressionMatcher, type Match } from "./expression-matcher.ts";
import type { PreparedSignals } from "./prepared-signals.ts";
import { readContext, type Spans } from "./sentence-context.ts";
import { type ContextRole, contextRoles, type MarkGroup, markGroups, type SignalPoints } from "./signal.ts";
import type { Scores } from "./situation-scores.ts";
import { featuresOf, type ObservedText } from "./text-features.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import { isEmpty, type SignalMatch, scaled, total, type WeighedSignal, weigh } from "./weigh-evidence.ts";
import { WordLexicon } from "./word-lexicon.ts";
import { concluded, leaningSignal, WordWeigher } from "./word-weights.ts";
import { answers } from "./yes-no-question.ts";

/** What one language makes of one text. */
export interface TextReading {
  tokens: Tokens;
  /** The text is about cooperation. */
  topic: boolean;
  /** The question that the text answers is about cooperation. */
  askedAboutIt: boolean;
  weighed: readonly WeighedSignal[];
  /** What all the words together add: signals and leaning make the score of each situation. */
  leaning: Scores;
  /** Some situation is likelier than "says nothing". */
  speaks: boolean;
}

/** To what a text points. */
type Judgement = Pick<TextReading, "weighed" | "leaning" | "speaks">;

/** What the label of an answer asks. */
interface Asked {
  topic: boolean;
  /** What they would like, not what they do: "qu'aimeriez-vous faire avec d'autres ?". */
  wish: boolean;
  questions: PreparedSignals["questions"];
}

const rememberedLabels = 1000;
/** In fewer words the signals are all there is, and count for more: an answer in a few words is about what was asked. */
const fewestWords = 6;
const terseTrust = 1.4;
const none: Scores = { unplanned: 0, willing: 0, engaged: 0 };

export class TextReader {
  readonly #set: PreparedSignals;
  readonly #matcher: ExpressionMatcher;
  readonly #lexicon: WordLexicon;
  readonly #weigher: WordWeigher | null;
  readonly #labels = new Map<string, Asked>();

  constructor(set: PreparedSignals) {
    this.#set = set;
    const { compiled, leanings } = set;
    this.#weigher = leanings && new WordWeigher(leanings);
    const leaningOf = (folded: string) => this.#weigher?.of(folded) ?? null;
    this.#lexicon = new WordLexicon({ ...compiled, ...set, ...compiled.symbols, leaningOf });
    this.#matcher = new ExpressionMatcher(compiled);
  }

  because(signal: string): string | null {
    if (signal === leaningSignal) return this.#set.leanings?.because ?? null;
    return this.#set.signals.find(({ id }) => id === signal)?.because ?? null;
  }

  tokens(text: string): Tokens {
    return tokenize(text, this.#lexicon);
  }

  read(tokens: Tokens, label: string | null): TextReading {
    const observed = this.observe(tokens, label);
    if (!observed)
      return { tokens, topic: false, askedAboutIt: false, weighed: [], leaning: none, speaks: false };
    const { askedAboutIt, context } = observed;
    return {
      tokens,
      topic: askedAboutIt || context.topic.includes(true),
      askedAboutIt,
      ...(this.#isWished(observed, label) ? asWished(this.#judge(observed)) : this.#judge(observed)),
    };
  }

  /** Whether a text answers what the actor would like ("acheter ensemble") and tells of nothing that somebody does or did. */
  #isWished({ spans, marks }: ObservedText, label: string | null): boolean {
    const tellsFact = [spans.we, spans.still, spans.over, marks.done].some((matches) => matches.length > 0);
    return label !== null && !tellsFact && this.#question(label).wish;
  }

  /** What a text holds; null for an empty answer ("néant"). */
  observe(tokens: Tokens, label: string | null): ObservedText | null {
    const { signals, questions, spans, marks } = this.#sort(this.#matcher.match(tokens));
    if (tokens.count === 0 || spans.empty.some(({ from, to }) => from === 0 && to === tokens.count))
      return null;
    const asked = label === null ? null : this.#question(label);
    const context = readContext(tokens, spans);
    const askedAboutIt = asked?.topic ?? false;
    const weighed = weigh(signals, tokens, context, askedAboutIt);
    const answered = answers(tokens, spans, questions, asked?.questions ?? []).map((one) => ({
      ...one,
      points: scaled(one.points, terseTrust),
    }));
    return { tokens, context, spans, marks, weighed, answered, askedAboutIt };
  }

  /**
   * What a text points to, as the fitted model concludes from its features. The model's score is shared out: signals keep the points that
   * they claim as far as the score goes; the rest is the leaning of all the words.
   */
  #judge(observed: ObservedText): Judgement {
    const { tokens, context, weighed, answered } = observed;
    const model = this.#set.leanings;
    const terse = tokens.count < fewestWords;
    const words = terse ? null : (this.#weigher?.read(tokens, context.excused) ?? null);
    if (!model || !words) {
      const trust = model && terse ? terseTrust : 1;
      const all = [...weighed.map((one) => ({ ...one, points: scaled(one.points, trust) })), ...answered];
      const sums = total(all);
      return {
        weighed: all,
        leaning: none,
        speaks: situations.some((situation) => sums[situation] > silence),
      };
    }
    const points = pointsOfOdds(concluded(model.whole, featuresOf(observed, words)), tokens.count);
    const sums = total(weighed);
    const leaning = { ...none };
    const share = { ...none };
    for (const situation of situations) {
      const score = Math.max(0, points[situation]);
      share[situation] = sums[situation] > 0 ? Math.min(1, score / sums[situation]) : 0;
      leaning[situation] = score - sums[situation] * share[situation];
    }
    return {
      weighed: [
        ...weighed
          .map(({ signal, from, to, points }) => ({ signal, from, to, points: scaled(points, 1, share) }))
          .filter(({ points }) => !isEmpty(points)),
        ...answered,
      ],
      leaning,
      speaks: answered.length > 0 || situations.some((situation) => points[situation] > silence),
    };
  }

  /** What a label asks; labels are the same for all rows of a list, so that each is read once. */
  #question(label: string): Asked {
    const askedBefore = this.#labels.get(label);
    if (askedBefore) return askedBefore;
    const { questions, spans, marks } = this.#sort(this.#matcher.match(this.tokens(label)));
    const wishes = spans.intention.length + marks.wish_word.length;
    const asked = {
      topic: spans.topic.length > 0,
      wish: label.trimEnd().endsWith("?") && wishes > 0,
      questions: this.#set.questions.filter((question) =>
        questions.some((asked) => asked.question === question),
      ),
    };
    if (this.#labels.size >= rememberedLabels) this.#labels.clear();
    this.#labels.set(label, asked);
    return asked;
  }

  #sort(matches: readonly Match[]) {
    const { signals: known, questions: asked } = this.#set;
    const signals: SignalMatch[] = [];
    const questions: { question: PreparedSignals["questions"][number]; match: Match }[] = [];
    const spans = { ...noSpans };
    const marks = { ...noMarks };
    for (const match of matches) {
      const { result } = match;
      const question = result - known.length * 2;
      const role = question - asked.length;
      if (question < 0) signals.push({ signal: known[result >> 1]!, match, ownDenial: result % 2 === 1 });
      else if (role < 0) questions.push({ question: asked[question]!, match });
      else if (role < contextRoles.length) add(spans, contextRoles[role]!, match);
      else add(marks, markGroups[role - contextRoles.length]!, match);
    }
    return { signals, questions, spans: spans satisfies Spans, marks };
  }
}

/** In an answer about wishes, nothing is an approach yet: points for `engaged` go to `willing`. */
function asWished({ weighed, leaning, speaks }: Judgement): Judgement {
  const { unplanned, willing, engaged } = leaning;
  return {
    weighed: weighed.map((one) => ({ ...one, points: wished(one.points) })),
    leaning: { unplanned, willing: willing + engaged, engaged: 0 },
    speaks,
  };
}

function wished({ engaged = 0, willing = 0, ...others }: SignalPoints): SignalPoints {
  return engaged + willing > 0 ? { ...others, willing: willing + engaged } : others;
}

/** Most groups have no match in a text: they share one empty list. */
const nowhere: Match[] = [];
const noSpans = Object.fromEntries(contextRoles.map((role) => [role, nowhere])) as Record<
  ContextRole,
  Match[]
>;
const noMarks = Object.fromEntries(markGroups.map((mark) => [mark, nowhere])) as Record<MarkGroup, Match[]>;

function add<Name extends string>(lists: Record<Name, Match[]>, name: Name, match: Match) {
  if (lists[name] === nowhere) lists[name] = [match];
  else lists[name].push(match);
}
