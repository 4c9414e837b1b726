// Describes a text to the model by features: who speaks and of what, the sum of the signals, the weight of its words.
import { type Situation, situations } from "../situations/situation.ts";
import type { Match } from "./expression-matcher.ts";
import type { SentenceContext, Spans } from "./sentence-context.ts";
import { type ContextRole, contextRoles, type MarkGroup, markGroups } from "./signal.ts";
import type { Scores } from "./situation-scores.ts";
import { breaks, type Tokens } from "./tokens.ts";
import { total, type WeighedSignal } from "./weigh-evidence.ts";
import type { TextLeaning } from "./word-weights.ts";

/** What was observed in one text, before anything is concluded from it. */
export interface ObservedText {
  tokens: Tokens;
  context: SentenceContext;
  spans: Spans;
  marks: Readonly<Record<MarkGroup, readonly Match[]>>;
  weighed: readonly WeighedSignal[];
  /** What a bare yes or no means as an answer to its question. */
  answered: readonly WeighedSignal[];
  /** The question that the text answers is about cooperation. */
  askedAboutIt: boolean;
}

/** From these values on, a higher count, sum or length tells nothing more. */
const enough = { sentences: 3, names: 6, words: 100, points: 3, plainPoints: 2.2, leastPoints: 1 };

/**
 * The features of a text, under the names of their weights in the model: `role we` and `share we` for the words that tell who speaks and
 * how, `signal …` and `points …` for the signals and their sums, `words engaged` for the leaning of all words, and `best engaged` for
 * that of the window (see `sentence-windows.ts`) that leans there most.
 */
export function featuresOf(
  { tokens, context, spans, marks, weighed, askedAboutIt }: ObservedText,
  leaning: TextLeaning | null,
): Map<string, number> {
  const features = new Map<string, number>();
  const sentences = Math.max(1, tokens.sentenceStarts.length - 1);
  const setFeature = (name: string, value: number) => {
    if (value !== 0) features.set(name, value);
  };
  const sentencesWith = (matches: readonly Match[]) =>
    new Set(matches.map(({ from }) => tokens.sentence[from]!));
  for (const { name, role, share } of groupFeatures) {
    const matches = isMark(name) ? marks[name] : spans[name];
    if (matches.length === 0) continue;
    const count = matches.length === 1 ? 1 : sentencesWith(matches).size;
    setFeature(role, Math.min(count, enough.sentences) / enough.sentences);
    setFeature(share, count / sentences);
  }
  addPairs({ tokens, spans, marks }, setFeature);
  const ours = new Set([...sentencesWith(spans.us), ...sentencesWith(spans.we)]);
  setFeature("ours", ours.size > 0 ? 1 : 0);
  setFeature("ours about it", [...ours].filter((one) => context.topic[one]).length / sentences);
  setFeature("reader alone", ours.size > 0 ? 0 : sentencesWith(marks.reader).size / sentences);
  setFeature("not about it", context.topic.includes(true) ? 0 : 1);
  setFeature("set aside", context.setAside.filter((one) => one !== null).length / sentences);
  setFeature("asks", tokens.asked.filter((one) => one).length / sentences);
  setFeature("asked about it", askedAboutIt ? 1 : 0);
  setFeature("years", tokens.words.some(({ year }) => year) ? 1 : 0);
  const names = tokens.words.filter(
    ({ capital }, i) => capital && tokens.before[i]! < breaks.sentence,
  ).length;
  setFeature("names", Math.min(names, enough.names) / enough.names);
  setFeature("length", Math.min(tokens.count, enough.words) / enough.words);
  addSignals(weighed, setFeature, features);
  if (leaning) addLeaning(leaning, setFeature);
  return features;
}

const situationFeatures = situations.map((situation) => ({
  situation,
  points: `points ${situation}`,
  plain: `plain ${situation}`,
  words: `words ${situation}`,
  best: `best ${situation}`,
}));

function addSignals(
  weighed: readonly WeighedSignal[],
  put: (name: string, value: number) => void,
  features: ReadonlyMap<string, number>,
) {
  const sum = total(weighed);
  for (const { signal, points } of weighed) {
    const strength = Math.min(1, Math.max(0, ...Object.values(points)) / enough.plainPoints) / 2;
    put(`signal ${signal}`, (features.get(`signal ${signal}`) ?? 0) + strength);
  }
  for (const { situation, points, plain } of situationFeatures) {
    put(points, Math.log1p(sum[situation]));
    put(plain, sum[situation] > enough.leastPoints ? 1 : 0);
  }
  const most = Math.max(...situations.map((situation) => sum[situation]));
  put("no signal", most > 0 ? 0 : 1);
  put("most points", Math.min(1, most / enough.points));
}

/** Added to each likelihood before its logarithm is taken, so that none is the logarithm of 0. */
const leastLikely = 0.001;

function addLeaning({ all, windows }: TextLeaning, put: (name: string, value: number) => void) {
  const whole = likelihoods(all);
  for (const { situation, words } of situationFeatures) put(words, whole[situation]);
  if (windows.length < 2) return;
  const each = windows.map(likelihoods);
  for (const { situation, best } of situationFeatures)
    put(best, Math.max(...each.map((one) => one[situation])));
  put("windows", 1);
  put("many windows", Math.log(windows.length) / 3);
}

/** How likely each situation is against "says nothing": half the difference of their log-likelihoods. */
function likelihoods(leaning: Scores): Scores {
  const odds = (one: Situation) => Math.exp(leaning[one]);
  const sum = situations.reduce((all, one) => all + odds(one), 1);
  const likely = (value: number) => Math.log(value / sum + leastLikely);
  const beside = (one: Situation) => (likely(odds(one)) - likely(1)) / 2;
  return { unplanned: beside("unplanned"), willing: beside("willing"), engaged: beside("engaged") };
}

/** The names of the features of each group, made once. */
const groupFeatures = [...contextRoles, ...markGroups].map((name) => ({
  name,
  role: `role ${name}`,
  share: `share ${name}`,
}));

/** Marks that tell most when two of them stand in one sentence: who speaks, of what, and how. */
const paired = [
  "topic",
  "negation",
  "intention",
  "doctrine",
  "third_party",
  "we",
  "us",
  "over",
  "still",
  ...markGroups,
] as const;

const marksByName: ReadonlySet<string> = new Set(markGroups);
const isMark = (name: ContextRole | MarkGroup): name is MarkGroup => marksByName.has(name);

/** The name of the feature of each pair, made once. */
const pairNames = paired.map((first) => paired.map((second) => `both ${first} ${second}`));

/** How many sentences hold both marks of a pair: "we" and "signed", a neighbour and a denial. */
function addPairs(
  { tokens, spans, marks }: Pick<ObservedText, "tokens" | "spans" | "marks">,
  put: (name: string, value: number) => void,
) {
  const inSentence = Array.from({ length: tokens.sentenceStarts.length }, (): number[] => []);
  for (const [at, name] of paired.entries())
    for (const { from } of isMark(name) ? marks[name] : spans[name]) {
      const present = inSentence[tokens.sentence[from]!]!;
      if (present.at(-1) !== at) present.push(at);
    }
  const counts = new Map<string, number>();
  for (const present of inSentence)
    for (let i = 1; i < present.length; i++)
      for (let k = 0; k < i; k++) {
        const name = pairNames[present[k]!]![present[i]!]!;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  for (const [name, count] of counts) put(name, Math.min(count, 2) / 2);
}
