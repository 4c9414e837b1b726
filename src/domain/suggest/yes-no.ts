import type { Spans } from "./context.ts";
import type { Match } from "./match.ts";
import type { Points, YesNoQuestion } from "./signals.ts";
import { breaks, type Tokens } from "./tokens.ts";
import type { Weighed } from "./weigh.ts";

/**
 * A bare "oui" or "non" says something only with its question: the one just before it in the text, or the label of the
 * answer when it comes first.
 */
export function answers(
  tokens: Tokens,
  spans: Spans,
  inText: readonly { question: YesNoQuestion; match: Match }[],
  inLabel: readonly YesNoQuestion[],
): Weighed[] {
  const said = new Map<number, Match & { key: "yes" | "no" }>();
  for (const key of ["yes", "no"] as const)
    for (const match of spans[key]) said.set(match.from, { ...match, key });
  return [...said.values()].flatMap(({ from, to, key }) => {
    if (tokens.before[from]! < breaks.clause) return [];
    const question = from === 0 ? inLabel.at(-1) : questionBefore(from, tokens, inText);
    if (!question) return [];
    const alone = to === tokens.count || tokens.before[to] === breaks.sentence;
    return [{ signal: question.id, from, to, points: alone ? question[key] : halved(question[key]) }];
  });
}

/** What is said after "oui" counts more than the "oui". */
const halved = (points: Points): Points =>
  Object.fromEntries(Object.entries(points).map(([situation, value]) => [situation, value / 2]));

function questionBefore(
  word: number,
  tokens: Tokens,
  inText: readonly { question: YesNoQuestion; match: Match }[],
): YesNoQuestion | undefined {
  const sentence = tokens.sentence[word]!;
  const starts = tokens.sentenceStarts[sentence] === word;
  const asked = starts ? sentence - 1 : sentence;
  if (starts && !tokens.asked[asked]) return undefined;
  return inText.filter(({ match }) => match.to <= word && tokens.sentence[match.from] === asked).at(-1)
    ?.question;
}
