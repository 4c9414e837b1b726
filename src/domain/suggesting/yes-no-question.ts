// Understands a bare “oui” or “non” by the question before it.
import type { Match } from "./expression-matcher.ts";
import type { PreparedSignals } from "./prepared-signals.ts";
import type { Spans } from "./sentence-context.ts";
import type { SignalPoints } from "./signal.ts";
import { breaks, type Tokens } from "./tokens.ts";
import type { WeighedSignal } from "./weigh-evidence.ts";

/** With at most so many words after it, "oui" counts as the whole answer ("oui, depuis 2019"). */
const fewAfter = 3;

type Question = PreparedSignals["questions"][number];

/**
 * A bare "oui" or "non" says something only with its question: the one just before it in the text, or that of the label
 * when it comes first; of several in a label, the first in the order in which they are listed.
 */
export function answers(
  tokens: Tokens,
  spans: Spans,
  inText: readonly { question: Question; match: Match }[],
  inLabel: readonly Question[],
): WeighedSignal[] {
  const replies = new Map<number, Match & { key: "yes" | "no" }>();
  for (const key of ["yes", "no"] as const)
    for (const match of spans[key]) replies.set(match.from, { ...match, key });
  const asked = [...inText].sort((a, b) => a.match.to - b.match.to);
  const weighed: WeighedSignal[] = [];
  let before = 0;
  for (const { from, to, key } of [...replies.values()].sort((a, b) => a.from - b.from)) {
    while (before < asked.length && asked[before]!.match.to <= from) before += 1;
    if (tokens.before[from]! < breaks.clause) continue;
    const question = from === 0 ? inLabel[0] : questionAsked(from, tokens, asked[before - 1]);
    if (!question) continue;
    const alone = tokens.count - to <= fewAfter || tokens.before[to] === breaks.sentence;
    weighed.push({ signal: question.id, from, to, points: alone ? question[key] : halved(question[key]) });
  }
  return weighed;
}

/** What is said after "oui" counts more than the "oui". */
const halved = (points: SignalPoints): SignalPoints =>
  Object.fromEntries(Object.entries(points).map(([situation, value]) => [situation, value / 2]));

/** The last question before a word, when it stands in the same sentence or is the sentence just before. */
function questionAsked(
  word: number,
  tokens: Tokens,
  last: { question: Question; match: Match } | undefined,
): Question | undefined {
  if (!last) return undefined;
  const sentence = tokens.sentence[word]!;
  const starts = tokens.sentenceStarts[sentence] === word;
  const asked = starts ? sentence - 1 : sentence;
  if (starts && !tokens.asked[asked]) return undefined;
  return tokens.sentence[last.match.from] === asked ? last.question : undefined;
}
