// Finds the subjects that notes on an actor say not to speak of, so that no message touches them.
import answerWords from "../../knowledge/words/answer-words.yaml";
import smallWords from "../../knowledge/words/small-words.yaml";
import { fold } from "../values/spelling.ts";

const forbidding = new RegExp(`(?<![a-z])(?:${answerWords.not_to_be_said.join("|")})(?![a-z])`, "g");
const saysLittle: ReadonlySet<string> = new Set([...smallWords.fr, ...smallWords.en].map(fold));

/** Where the subject ends: at the sentence, or at a comma that does not go on with another subject. */
const endOfSubject = /[.;!?()\n]|,(?!\s*(?:ni|de|du|des|d'|la|le|les|l'|or|nor|the)(?![a-z]))/;

/** Returns a test: whether a text shares a telling word or a number with a subject that a note says not to speak of. */
export function subjectsNotToBeSaid(notes: readonly string[]): (text: string) => boolean {
  const subjects = new Set(notes.flatMap((note) => note.split("\n")).flatMap((line) => forbiddenIn(line)));
  return (text) => subjects.size > 0 && tellingWords(text).some((word) => subjects.has(word));
}

function forbiddenIn(line: string): string[] {
  const folded = fold(line);
  return [...folded.matchAll(forbidding)].flatMap(({ 0: words, index }) => {
    const behind = folded.slice(index + words.length).split(endOfSubject)[0]!;
    const subject = tellingWords(behind);
    // "Conflit sur la halle : ne pas en parler": the subject stands before.
    return subject.length > 0 ? subject : tellingWords(folded.slice(0, index));
  });
}

/** Numbers, and words that say what a text is about, without the mark of the plural. */
const tellingWords = (text: string): string[] =>
  (fold(text).match(/\d{2,}|[a-z]{4,}/g) ?? [])
    .filter((word) => !saysLittle.has(word))
    .map((word) => word.replace(/[sx]$/, ""));
