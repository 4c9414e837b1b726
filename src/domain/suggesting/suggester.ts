// Suggests the situation of an actor from its texts, with quotations and a confidence.
import { type Author, type Authorship, authorAt } from "../actors/text-author.ts";
import { type Quotation, type Suggestion, situations } from "../situations/situation.ts";
import { confidenceOf } from "./confidence.ts";
import { ExpressionMatcher, type Match } from "./expression-matcher.ts";
import { type Learnt, lessonsIn, trusted } from "./learn-from-team.ts";
import type { PreparedSignals, SignalSource } from "./prepared-signals.ts";
import { readContext, type Spans } from "./sentence-context.ts";
import { type ContextRole, contextRoles, type SignalPoints } from "./signal.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import { type Found, scaled, strongest, total, type Weighed, weigh } from "./weigh-evidence.ts";
import { WordLexicon } from "./word-lexicon.ts";
import { leaningSignal, nowhere, WordWeigher } from "./word-weights.ts";
import { answers } from "./yes-no-question.ts";

/** One text to be read: an answer, a note, a line. `label` is the question it answers, when there is one. */
export interface SourceText extends Authorship {
  label: string | null;
  text: string;
  file: string | null;
  line: number | null;
}

/** What one language makes of one text. */
interface Reading {
  weighed: readonly Weighed[];
  tokens: Tokens;
  /** The text is about cooperation. */
  topic: boolean;
}

/**
 * What the words of others than the actor are worth beside its own: a colleague heard them said, or only supposes them. Enough to
 * suggest a situation alone, not to outweigh as many words of the actor.
 */
const voiceWeights: Record<Author, number> = { actor: 1, team: 0.7, partner: 0.6 };

/** How many quotations are shown for one suggestion. */
const mostEvidence = 12;

/** The signal under which learnt words are quoted. */
export const learntSignal = "learnt";

/** A part of one of the texts; cut out of it only when it is to be shown. */
interface Place {
  source: SourceText;
  start: number;
  end: number;
}

/** What the texts of one actor hold: the signals, and the words that may teach something, each where it first stands. */
export interface Examined {
  evidence: readonly (Place & { signal: string; points: SignalPoints })[];
  words: ReadonlyMap<string, Place>;
}

/** Suggests situations from texts. Made once from the signals of each language, then used for any number of texts. */
export class Suggester {
  readonly #sources: readonly SignalSource[];
  readonly #readers = new Map<SignalSource, Reader>();

  /** A language is opened when the first text asks for it: a list in French never needs English. */
  constructor(sources: readonly SignalSource[]) {
    this.#sources = sources;
  }

  #reader(source: SignalSource): Reader {
    let reader = this.#readers.get(source);
    if (!reader) {
      reader = new Reader(source.open());
      this.#readers.set(source, reader);
    }
    return reader;
  }

  /**
   * The situation that the texts of one actor point to, with the words that say so. `situation` is null when they say
   * nothing, or when the confidence is under `minimum` (0–1): then the evidence is still given. `learnt`: what the team's
   * own assessments teach; its words count where cooperation is spoken of.
   */
  suggest(texts: readonly SourceText[], minimum: number, learnt: Learnt | null = null): Suggestion {
    return conclude(this.examine(texts, learnt !== null && learnt.words.size > 0), minimum, learnt);
  }

  /** Why a signal points where it does, in a language if it is known there; null for an answer and for a learnt word. */
  because(signal: string, language: string): string | null {
    const inOrder = [...this.#sources].sort(
      (a, b) => Number(b.language === language) - Number(a.language === language),
    );
    for (const source of inOrder) {
      const found = this.#reader(source).because(signal);
      if (found !== null) return found;
    }
    return null;
  }

  /** Words are gathered when `withWords`: they are needed to learn, and to use what was learnt. */
  examine(texts: readonly SourceText[], withWords: boolean): Examined {
    const evidence: (Place & { signal: string; points: SignalPoints })[] = [];
    const leaning: (Place & { signal: string; points: SignalPoints })[] = [];
    const words = new Map<string, Place>();
    for (const source of texts) {
      const { weighed, tokens, topic } = this.#read(source.text, source.label);
      const { starts, ends } = tokens;
      for (const { signal, from, to, points } of weighed) {
        if (signal === leaningSignal && texts.length > 1 && !topic) continue;
        const place = { source, start: starts[from]!, end: ends[to - 1]! };
        const weight = voiceWeights[authorAt(source, place) ?? "team"];
        const counted = weight === 1 ? points : scaled(points, weight);
        (signal === leaningSignal ? leaning : evidence).push({ ...place, signal, points: counted });
      }
      if (withWords && topic)
        for (const [i, { lesson }] of tokens.words.entries())
          if (lesson !== null && !words.has(lesson))
            words.set(lesson, { source, start: starts[i]!, end: ends[i]! });
    }
    return { evidence: [...evidence, ...(texts.length > 1 ? plainest(leaning) : leaning)], words };
  }

  /** Reads a text in the language of which it has most small words; the first one that is familiar enough is not contested. */
  #read(text: string, label: string | null): Reading {
    let best: { reader: Reader; tokens: Tokens; familiar: number } | null = null;
    for (const source of this.#sources) {
      const reader = this.#reader(source);
      const tokens = reader.tokens(text);
      const familiar = familiarity(tokens);
      if (!best || familiar > best.familiar) best = { reader, tokens, familiar };
      if (familiar >= clearlyFamiliar) break;
    }
    return best!.reader.read(best!.tokens, label);
  }
}

/**
 * Of all texts of one actor, only the one whose words lean most to a situation counts for it: many weak ones prove nothing.
 * Those that do not speak of cooperation have been left out already: among many, some would lean somewhere.
 */
function plainest<T extends { source: SourceText; points: SignalPoints }>(leaning: readonly T[]): T[] {
  return situations.flatMap((situation) => {
    const sums = new Map<SourceText, number>();
    for (const { source, points } of leaning)
      sums.set(source, (sums.get(source) ?? 0) + (points[situation] ?? 0));
    const [best] = [...sums].sort(([, a], [, b]) => b - a);
    return leaning.filter(({ source, points }) => source === best?.[0] && points[situation] !== undefined);
  });
}

/** The share of small words of a language, among the first words of a text, that leaves no doubt; how many are looked at. */
const clearlyFamiliar = 0.3;
const firstWords = 80;

function familiarity({ words, count }: Tokens): number {
  const first = Math.min(count, firstWords);
  let common = 0;
  for (let i = 0; i < first; i++) if (words[i]!.common) common += 1;
  return first === 0 ? 0 : common / first;
}

/** The suggestion that examined texts make. The scores are the sum of all evidence, of which the strongest is quoted. */
function conclude({ evidence, words }: Examined, minimum: number, learnt: Learnt | null): Suggestion {
  const all = learnt
    ? [
        ...evidence.map((one) => ({ ...one, points: trusted(one.points, learnt) })),
        ...lessonsIn(words, learnt).map((one) => ({ ...one, signal: learntSignal })),
      ]
    : evidence;
  const scores = total(all);
  const confidence = confidenceOf(scores);
  return {
    situation: all.length > 0 && confidence >= minimum ? strongest(scores) : null,
    confidence,
    evidence: all
      .map((one) => ({ one, most: most(one.points) }))
      .sort((a, b) => b.most - a.most)
      .slice(0, mostEvidence)
      .map(({ one }) => quoted(one)),
  };
}

const most = ({ unplanned = 0, willing = 0, engaged = 0 }: SignalPoints) =>
  Math.max(unplanned, willing, engaged);

function quoted({ source, start, end, signal, points }: Examined["evidence"][number]): Quotation {
  const { label, text, file, line } = source;
  const author = authorAt(source, { start, end });
  return { label, quote: text.slice(start, end), start, end, signal, points, author, file, line };
}

/** What is left of what common words lean to in a text where nobody speaks of cooperation by its names. */
const farFromTopic = 0.8;

/** Signals count less where all the words together are those of texts that say nothing. */
const trusting = (weighed: readonly Weighed[], trust: number): readonly Weighed[] =>
  trust === 1 ? weighed : weighed.map((one) => ({ ...one, points: scaled(one.points, trust) }));

/** What the label of an answer asks. */
interface Asked {
  topic: boolean;
  questions: PreparedSignals["questions"];
}

const rememberedLabels = 1000;

class Reader {
  readonly #set: PreparedSignals;
  readonly #matcher: ExpressionMatcher;
  readonly #lexicon: WordLexicon;
  readonly #leaner: WordWeigher | null;
  readonly #labels = new Map<string, Asked>();
  /** Signals that know better than single words: "seuls" says pride in one sentence, and need in another. */
  readonly #aboveWords: ReadonlySet<string>;

  constructor(set: PreparedSignals) {
    this.#set = set;
    const { compiled, leanings } = set;
    this.#leaner = leanings && new WordWeigher(leanings);
    const leaningOf = (stem: string) => this.#leaner?.of(stem) ?? null;
    this.#lexicon = new WordLexicon({ ...compiled, ...set, ...compiled.symbols, leaningOf });
    this.#matcher = new ExpressionMatcher(compiled);
    const above = set.signals.filter(({ replaces }) => replaces.includes(leaningSignal));
    this.#aboveWords = new Set(above.map(({ id }) => id));
  }

  because(signal: string): string | null {
    if (signal === leaningSignal) return this.#set.leanings?.because ?? null;
    return this.#set.signals.find(({ id }) => id === signal)?.because ?? null;
  }

  tokens(text: string): Tokens {
    return tokenize(text, this.#lexicon);
  }

  read(tokens: Tokens, label: string | null): Reading {
    const { signals, questions, spans } = this.#sort(this.#matcher.match(tokens));
    if (spans.empty.some(({ from, to }) => from === 0 && to === tokens.count))
      return { weighed: [], tokens, topic: false };
    const asked = label === null ? null : this.#question(label);
    const context = readContext(tokens, spans);
    const own = context.topic.map((topic, sentence) => topic && !context.setAside[sentence]);
    const leant = this.#leaner?.read(tokens, own, context.setAside, context.excused) ?? nowhere;
    const nearness = asked?.topic || own.includes(true) ? 1 : context.topic.includes(true) ? 0 : farFromTopic;
    const aboutIt = context.topic.includes(true) || (asked?.topic ?? false);
    const said = weigh(signals, tokens, context, asked?.topic ?? false);
    const settled = new Set(
      said.filter(({ signal }) => this.#aboveWords.has(signal)).map(({ from }) => tokens.sentence[from]),
    );
    const leaning = leant.weighed.filter(({ from }) => !settled.has(tokens.sentence[from]));
    return {
      tokens,
      topic: aboutIt,
      weighed: [
        ...trusting(said, leant.trust),
        ...trusting(answers(tokens, spans, questions, asked?.questions ?? []), nowhere.trust),
        ...trusting(leaning, nearness),
      ],
    };
  }

  /** What a label asks; labels are the same for all rows of a list, so that each is read once. */
  #question(label: string): Asked {
    const known = this.#labels.get(label);
    if (known) return known;
    const { questions, spans } = this.#sort(this.#matcher.match(this.tokens(label)));
    const asked = { topic: spans.topic.length > 0, questions: questions.map(({ question }) => question) };
    if (this.#labels.size >= rememberedLabels) this.#labels.clear();
    this.#labels.set(label, asked);
    return asked;
  }

  #sort(matches: readonly Match[]) {
    const { signals: known, questions: asked } = this.#set;
    const signals: Found[] = [];
    const questions: { question: PreparedSignals["questions"][number]; match: Match }[] = [];
    const spans = Object.fromEntries(contextRoles.map((role) => [role, []])) as unknown as Record<
      ContextRole,
      Match[]
    >;
    for (const one of matches) {
      const { result } = one;
      const question = result - known.length * 2;
      if (question < 0)
        signals.push({ signal: known[result >> 1]!, match: one, ownDenial: result % 2 === 1 });
      else if (question < asked.length) questions.push({ question: asked[question]!, match: one });
      else spans[contextRoles[question - asked.length]!].push(one);
    }
    return { signals, questions, spans: spans satisfies Spans };
  }
}
