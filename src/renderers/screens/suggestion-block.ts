// Shows a suggested situation with the quotations on which it rests.

import {
  type Quotation,
  restsOnNotes,
  type SituationOrUnknown,
  type Suggestion,
  situations,
} from "../../domain/situations/situation.ts";
import { fewestToLearn, type Learnt } from "../../domain/suggesting/learn-from-team.ts";
import { strongest } from "../../domain/suggesting/situation-scores.ts";
import { total } from "../../domain/suggesting/weigh-evidence.ts";
import type { Sentences } from "../../text/index.ts";
import { clip, type Paint, safe, wrap } from "./terminal.ts";

interface Layout {
  text: Sentences;
  paint: Paint;
  /** Width of the terminal. */
  columns: number;
}

/** Quotations shown under one suggestion, and the fewest points of the word weights that are worth showing. */
const shown = 4;
const leastTold = 0.5;

/** A heading, the suggested situation and its quotations; those that point to another situation say so. */
export function suggestionBlock(heading: string, suggestion: Suggestion, layout: Layout): string {
  const { text, paint, columns } = layout;
  return [
    paint.strong(clip(safe(heading), columns - 1)),
    `   ${suggestionInWords(suggestion, text)}`,
    ...suggestion.evidence
      .slice(0, shown)
      .flatMap((quotation) => evidenceLines(quotation, suggestion, layout)),
    ...leaningLine(suggestion, text).map((line) => `   ${paint.faint(clip(line, columns - 4))}`),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** “envie, sans savoir comment (82 %)” */
export function suggestionInWords(suggestion: Suggestion, text: Sentences): string {
  const { situation, confidence, evidence, foreign } = suggestion;
  const aside = foreign.length === 0 ? "" : text.suggestion.foreignLanguage(foreign);
  if (situation)
    return [text.suggestion.situationFound(situation, confidence), aside].filter(Boolean).join(", ");
  if (aside !== "" && evidence.length === 0) return aside;
  return evidence.length === 0 && leaningOf(suggestion) === null
    ? text.suggestion.saysNothing
    : text.suggestion.tooUnsure(confidence);
}

/** The situation to which the word weights lean, besides the quotations; null when they add too little to show. */
function leaningOf({ leaning }: Pick<Suggestion, "leaning">) {
  const sums = total(leaning);
  const situation = strongest(sums);
  return sums[situation] < leastTold ? null : { situation, points: sums[situation] };
}

const leaningLine = (suggestion: Pick<Suggestion, "leaning">, { suggestion: text }: Sentences): string[] => {
  const leaning = leaningOf(suggestion);
  return leaning === null ? [] : [text.wordsLeanTo(leaning.situation)];
};

/** Whose words a suggestion rests on, as a heading. */
export const whoseWords = (suggestion: Suggestion, { suggestion: text }: Sentences): string =>
  restsOnNotes(suggestion) ? text.fromYourNotes : text.fromTheirWords;

function evidenceLines(
  evidence: Quotation,
  { situation }: Suggestion,
  { text, paint, columns }: Layout,
): string[] {
  const pointsTo = strongest(total([evidence]));
  // “Yes” says something only under its question.
  const { label } = evidence;
  const asked = label !== null && /^\P{Zs}{1,3}$/u.test(evidence.quote) ? ` (${safe(label)})` : "";
  const by = speaker(evidence, text);
  const words = `${text.suggestion.quoted(safe(evidence.quote))}${asked}${by === null ? "" : ` (${by})`}`;
  const against = pointsTo === situation ? [] : [paint.faint(text.suggestion.pointsTo(pointsTo))];
  return [...wrap(words, columns - 4), ...against].map((line) => `   ${line}`);
}

/** Who speaks, when it is not the actor itself. */
const speaker = ({ author }: Quotation, { terms }: Sentences): string | null =>
  author === null || author === "actor" ? null : terms.speaker(author);

/** A quotation with why it counts. */
type Reasoned = Quotation & { because: string };

/** A suggestion explained: what the actor's words say, why and how much each counts, and what was learnt from the team's assessments. */
export interface Explained {
  name: string;
  situation: SituationOrUnknown;
  suggestion: Omit<Suggestion, "evidence"> & { evidence: readonly Reasoned[] };
  /** Why all the words together count. */
  becauseOfWords: string;
  /** Null when the mission learns nothing from its assessments. */
  learnt: Learnt | null;
}

export function explanationBlock(explained: Explained, layout: Layout): string {
  const { name, situation, suggestion, learnt } = explained;
  const { text, paint, columns } = layout;
  const words = text.suggestion;
  const main = strongest(total([...suggestion.evidence, ...suggestion.leaning]));
  const leaning = leaningOf(suggestion);
  const list = (title: string, evidence: readonly Reasoned[]) =>
    evidence.length === 0
      ? []
      : ["", paint.faint(title), ...evidence.flatMap((item) => explainedEvidence(item, layout))];
  const pointing = (quotation: Quotation) => strongest(total([quotation])) === main;
  return [
    paint.strong(clip(safe(name), columns - 1)),
    ...(situation === "unknown" ? [] : [words.assessment(situation)]),
    ...wrap(
      words.labelledWords(whoseWords(suggestion, text), suggestionInWords(suggestion, text)),
      columns - 1,
    ),
    ...list(words.evidenceForHeading, suggestion.evidence.filter(pointing)),
    ...list(
      words.evidenceAgainstHeading,
      suggestion.evidence.filter((item) => !pointing(item)),
    ),
    ...(leaning === null
      ? []
      : [
          "",
          ...wrap(words.wordsLeanTo(leaning.situation), columns - 1),
          ...wrap(words.quotationShare(leaning.points, explained.becauseOfWords), columns - 5).map(
            (line) => `    ${line}`,
          ),
        ]),
    "",
    ...learntLines(learnt, layout),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function explainedEvidence(evidence: Reasoned, { text, paint, columns }: Layout) {
  const pointed = strongest(total([evidence]));
  const place = [
    speaker(evidence, text),
    evidence.label,
    evidence.file && text.importing.place(evidence.file, evidence.line ?? 1),
  ]
    .filter((part) => part !== null && part !== "")
    .map((part) => safe(String(part)));
  const share = text.suggestion.quotationShare(evidence.points[pointed] ?? 0, evidence.because);
  return [
    ...wrap(text.suggestion.quoted(safe(evidence.quote)), columns - 3).map((line) => `  ${line}`),
    ...wrap(share, columns - 5).map((line) => `    ${line}`),
    ...(place.length === 0 ? [] : [paint.faint(clip(`    — ${place.join(", ")}`, columns - 1))]),
  ];
}

/** How many learnt words are shown for one situation. */
const shownWords = 12;

function learntLines(learnt: Learnt | null, { text, columns }: Layout): string[] {
  const { learning } = text.suggestion;
  if (!learnt) return wrap(learning.learningOff, columns - 1);
  if (learnt.from < fewestToLearn) return wrap(learning.tooFewAssessments(learnt.from), columns - 1);
  const taught = learnt.words.size > 0 || learnt.trust !== 1;
  const byWord = situations.flatMap((situation) => {
    const words = [...learnt.words]
      .filter(([, lesson]) => lesson.situation === situation)
      .sort((a, b) => b[1].value - a[1].value)
      .slice(0, shownWords)
      .map(([word]) => safe(`${word}…`));
    return words.length === 0 ? [] : [learning.learntWords(situation, words)];
  });
  return [
    learning.learntFrom(learnt.from, learnt.by),
    ...(taught
      ? [learning.rightSuggestions(learnt.right.before, learnt.right.after)]
      : [learning.nothingLearnt]),
    ...(learnt.trust === 1 ? [] : [learning.signalTrust(learnt.trust)]),
    ...byWord,
  ].flatMap((line) => wrap(line, columns - 1));
}
