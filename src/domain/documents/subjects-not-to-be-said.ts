// Finds the subjects of which notes on an actor say not to speak, so that no message mentions them.
import answerWords from "../../knowledge/words/answer-words.yaml";
import smallWords from "../../knowledge/words/small-words.yaml";
import { fold } from "../values/spelling.ts";

const forbidding = new RegExp(`(?<![a-z])(?:${answerWords.not_to_be_said.join("|")})(?![a-z])`, "g");
const saysLittle: ReadonlySet<string> = new Set([...smallWords.fr, ...smallWords.en].map(fold));

/** Where a subject ends: at a full stop or another mark, or at a comma after which no further subject follows. */
const endOfSubject = /[.;!?()\n]|,(?!\s*(?:ni|de|du|des|d'|la|le|les|l'|or|nor|the)(?![a-z]))/;

/** Returns a test: whether a text has a word or a number of a subject of which a note says not to speak. */
export function subjectsNotToBeSaid(notes: readonly string[]): (text: string) => boolean {
  const subjects = new Set(notes.flatMap((note) => note.split("\n")).flatMap((line) => forbiddenIn(line)));
  return (text) => subjects.size > 0 && tellingWords(text).some((word) => subjects.has(word));
}

function forbiddenIn(line: string): string[] {
  const folded = fold(line);
  return [...folded.matchAll(forbidding)].flatMap(({ 0: words, index }) => {
    const after = folded.slice(index + words.length).split(endOfSubject)[0]!;
    const subject = tellingWords(after);
    // "Conflit sur la halle : ne pas en parler": the subject stands before these words.
    return subject.length > 0 ? subject : tellingWords(folded.slice(0, index));
  });
}

/** The numbers of two digits or more and the words of four letters or more, except small words; without the plural ending. */
const tellingWords = (text: string): string[] =>
  (fold(text).match(/\d{2,}|[a-z]{4,}/g) ?? [])
    .filter((word) => !saysLittle.has(word))
    .map((word) => word.replace(/[sx]$/, ""));
