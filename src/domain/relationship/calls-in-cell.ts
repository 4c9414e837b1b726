// Reads the exchanges that one cell tells one after another, each behind its day: "16/01 : appel, curieuse", "8 février : visite sur place".
import words from "../../knowledge/words/call-log-words.yaml";
import months from "../../knowledge/words/months.yaml";
import type { CandidateAnswer } from "../importing/candidate.ts";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import type { DayWords } from "../values/spoken-day.ts";
import { type PartOfCall, partOfCall } from "./columns-of-calls.ts";
import { type LoggedCall, latestDay, loggedCall } from "./logged-call.ts";

type RowText = Pick<CandidateAnswer, "label" | "text" | "author">;

const monthNames = anyOf(months.names.flatMap(({ whole, short }) => [...whole, ...short]));
const weekday = anyOf(words.notebook.weekdays.flat());
const writtenDay = [
  "20\\d\\d-\\d\\d-\\d\\d",
  "\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d\\d",
  "\\d{1,2}/(?:0?[1-9]|1[0-2])",
  `\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?`,
].join("|");
/** A day at the beginning of a line, or behind a sign that parts entries: "16/01 :", "– le 8 février", "(12/03) ". */
const entryHead = new RegExp(
  `(?<=^|[;|•→] ?|[.!?] )[\\s(\\[–—*•-]{0,4}(?:(?:le|on|${weekday}\\.?),? ){0,2}(?<day>${writtenDay})(?![\\d/])[\\s)\\]]*(?:[:,–—>-]+|(?=[a-z«"(]))`,
  "g",
);
const titleOfLog = new RegExp(`(?:^|\\W)${anyOf(words.logs)}(?:\\s*\\([^()]*\\))?\\W*$`);

/** Whether the cells of a column tell of exchanges: by its title, whatever group stands above it. */
const isTitleOfLog = remembering((label) => titleOfLog.test(fold(label)) || titledPart(label) === "said");

/** In words; chosen by hand. */
const longestTitle = 6;

/** The part of an exchange that a title, or its end behind the title of a group, names: "La suite Prochain pas". */
function titledPart(label: string): PartOfCall | null {
  const tokens = label.split(/\s+/).slice(-longestTitle);
  const named = tokens.map((_, at) => partOfCall(tokens.slice(at).join(" ")));
  return named.find((part) => part !== null) ?? null;
}

/** An entry of a cell: its day as it is written, folded, and its words. */
interface CellEntry {
  day: string;
  note: string;
}

/** The entries of a cell that begins with a day; none otherwise. A line that does not begin with a day goes on with the entry above. */
function entriesOf(text: string): CellEntry[] {
  const entries: CellEntry[] = [];
  for (const line of text.split("\n")) {
    const folded = fold(line);
    // Offsets of the folded line are those of the line, unless it holds letters that are written as two.
    const heads = folded.length === line.length ? [...folded.matchAll(entryHead)] : [];
    const [first] = heads;
    const before = line.slice(0, first?.index).trim();
    if (before !== "" && entries.length === 0) return [];
    if (before !== "") entries.at(-1)!.note += `\n${before}`;
    for (const [at, head] of heads.entries()) {
      const note = line.slice(head.index + head[0].length, heads[at + 1]?.index);
      entries.push({ day: head.groups!.day!, note: note.replace(/[\s;|•→–-]+$/u, "").trim() });
    }
  }
  return entries.filter(({ note }) => /\p{L}{2}/u.test(note));
}

/**
 * The exchanges that the team's texts on an actor tell in cells of such a column, the oldest first, with the row's next step on the last. A day without
 * a year is the last one up to `today`, or in the year that the name of the file (`origin`) tells.
 */
export function callsInCells(
  texts: readonly RowText[],
  origin: string,
  today: string,
  languages: readonly DayWords[],
): LoggedCall[] {
  const cells = texts.filter(({ label, author }) => author !== "actor" && isTitleOfLog(label));
  const latest = latestDay(origin, today);
  const calls = cells.flatMap(({ text }) =>
    entriesOf(text).flatMap(({ day, note }) => {
      const parts = new Map<PartOfCall, string>([
        ["day", day],
        ["said", note],
      ]);
      return loggedCall(parts, { titles: [], today, latest, isPast: true }, languages) ?? [];
    }),
  );
  const inOrder = calls.toSorted((call, other) => (call.on < other.on ? -1 : 1));
  const last = inOrder.at(-1);
  if (last === undefined) return [];
  const partOf = (part: PartOfCall) => texts.find(({ label }) => titledPart(label) === part)?.text ?? "";
  const step = new Map<PartOfCall, string>([
    ["day", last.on],
    ["said", last.note],
    ["next", partOf("next")],
    ["due", partOf("due")],
  ]);
  const withStep = loggedCall(step, { titles: [], today, latest, isPast: true }, languages) ?? last;
  return [...inOrder.slice(0, -1), withStep];
}

/** Whether all that a cell of such a column says is noted as exchanges. */
export function isNotedAsCalls(
  { label, text }: Pick<RowText, "label" | "text">,
  notes: ReadonlySet<string | null>,
): boolean {
  const entries = isTitleOfLog(label) ? entriesOf(text) : [];
  return entries.length > 0 && entries.every(({ note }) => notes.has(note));
}
