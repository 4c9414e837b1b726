// What `import` says: the file, what was recognised, what happened to each row, the questions at a terminal, in English.
import type { Author } from "../../domain/actors/text-author.ts";
import type { CallsNoted, MailboxNoted, MessageNoted, ShownChange } from "../fr/importing.ts";
import { longDate } from "./dates.ts";
import { counted, number } from "./phrases.ts";
import { placeOf } from "./places.ts";
import { inQuotes } from "./typography.ts";

const seconds = (left: number) => (left < 60 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`);
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/** What became of rows. */
type Row = "created" | "merged" | "updated" | "unchanged" | "doubtful" | "skipped" | "rejected";

/** What `import` says. */
export const importing = {
  progress: (at: { rows: number; perSecond: number; left: number | null }) =>
    `${counted(at.rows, "row", "rows")} · ${number(at.perSecond)}/s${at.left === null ? "" : ` · ${seconds(at.left)} left`}`,
  settling: (at: { rows: number; left: number | null }) =>
    `who is who: ${number(at.rows)}%${at.left === null ? "" : ` · ${seconds(at.left)} left`}`,
  list: (label: string, items: readonly string[]) => `${label}: ${items.join(", ")}`,
  others: (n: number) => `and ${counted(n, "other", "others")}`,
  ours: "An export of outreach: all of it is taken back under the same identifiers.",
  recognised: "Recognised",
  kept: "Kept as they are, under their titles",
  ignored: "Left out",
  column: (field: string, header: string) => `${field} ${inQuotes(header)}`,
  title: (header: string) => `${inQuotes(header)}`,
  read: (rows: number) => counted(rows, "row read", "rows read"),
  rows: {
    created: (n: number) => (n === 1 ? "new actor" : "new actors"),
    merged: (_: number) => "joined to an actor that this import had already named",
    updated: (n: number) => (n === 1 ? "completes a known actor" : "complete known actors"),
    unchanged: (n: number) => (n === 1 ? "says nothing new" : "say nothing new"),
    doubtful: () => "doubtful, kept apart: outreach duplicates to decide",
    skipped: (_: number) => "skipped",
    rejected: (_: number) => "rejected",
  } as Record<Row, (n: number) => string>,
  differing: (n: number) =>
    n === 1
      ? "1 value says otherwise than the one that is kept: it is noted in the actor's file."
      : `${number(n)} values say otherwise than those that are kept: they are noted in the actors' files.`,
  replaced: (n: number) =>
    n === 1
      ? "1 known value gave way to the list's (outreach undo brings it back)."
      : `${number(n)} known values gave way to the list's (outreach undo brings them back).`,
  survey: (file: string) => `the survey ${file}`,
  assessed: (n: number) =>
    n === 1
      ? "1 actor assessed from its answers to the survey (outreach triage --list)."
      : `${number(n)} actors assessed from their answers to the survey (outreach triage --list).`,
  toCheck: (n: number) => `To check (${number(n)})`,
  more: (n: number) => `… and ${number(n)} more; all of them: --json`,
  changes: (n: number) => `What would change (${number(n)})`,
  keptAsIs: (n: number) => `What would stay as it is (${number(n)})`,
  change: ({ id, field, kind, before, after }: ShownChange) => {
    if (kind === "added") return `${id}: ${field} + ${after}`;
    if (kind === "removed") return `${id}: ${field} − ${before}`;
    if (kind !== "kept") return `${id}: ${field} ${before} → ${after}`;
    return before === null
      ? `${id}: ${field}, ${after} is not taken`
      : `${id}: ${field} ${before} (the list says: ${after})`;
  },
  someone: "person",
  /** Who may have written a column, as people say it: folded word → author; null: nobody. */
  authorWords: {
    actor: "actor",
    team: "team",
    partner: "partner",
    nobody: null,
    eux: "actor",
    elles: "actor",
    acteur: "actor",
    acteurs: "actor",
    nous: "team",
    equipe: "team",
    "l'equipe": "team",
    partenaire: "partner",
    "un partenaire": "partner",
    personne: null,
    them: "actor",
    us: "team",
    "a partner": "partner",
  } as Readonly<Record<string, Author | null>>,
  asking: {
    author: (column: string) => `This column, who wrote it? ${column}`,
    authors: { actor: "they did", team: "we did", partner: "a partner" },
    name: (file: string) => `${file}: which column gives the names of the structures?`,
    column: (title: string, values: readonly string[]) => `${title} (${values.join(" · ")})`,
    sheet: (file: string) => `${file}: several sheets look like lists. Which one to read?`,
    none: "none of them",
    sourceSaid: (file: string) =>
      `${file}: where does this list come from? Say it as you would to the person (“the members’ list of network X”); empty: later.`,
  },
  unsigned: (titles: readonly string[], first: string) =>
    `Nothing tells who wrote ${titles.join(", ")}: taken as your notes. If they are their words: --author "${first}=them"`,
  told: "Said by hand, remembered for lists with these titles",
  place: placeOf,
  opening: "Beginning of the document",
  message: (sentOn: string | null) => (sentOn === null ? "E-mail" : `E-mail of ${longDate(sentOn)}`),
  messages: (messages: number) => counted(messages, "message read", "messages read"),
  exchange: ({ name, on, nextAt }: MessageNoted, dryRun: boolean) =>
    `${dryRun ? "Exchange that would be noted" : "Exchange noted"}: ${name}, their e-mail of ${on}${nextAt === null ? "" : `; to take up on ${nextAt}`}.`,
  deadMailbox: ({ address, line, words }: MailboxNoted) =>
    `Line ${line}: ${address} takes no mail any more (${inQuotes(words)}). Nothing is written to it until a message comes from it.`,
  calls: ({ exchanges, actors, from, to }: CallsNoted, dryRun: boolean) =>
    `${counted(exchanges, "exchange of this list", "exchanges of this list")} ${dryRun ? "to note" : "noted"} (${from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`}), for ${counted(actors, "actor", "actors")}: outreach show <actor> tells of them.`,
  applications: (documents: number) => counted(documents, "application read", "applications read"),
  rejectsFile: (name: string) => `${name}.rejects.csv`,
  reason: "outreach: reason of the rejection",
  rejects: (n: number, file: string) =>
    `${counted(n, "rejected row", "rejected rows")}: correct ${n === 1 ? "it" : "them"} in ${file} (opens in Excel), then outreach import ${quoted(file)}`,
  dryRun: "Trial: nothing was changed. To import, the same command without --dry-run.",
  sourceNoted: (said: string) => `Source of the list, noted for messages: ${inQuotes(said)}.`,
  nothingNew: "Nothing new: the list has not changed.",
  next: "Next: outreach list (the list), outreach triage (the situations), outreach rank (whom to start with). To take this import back: outreach undo",
};
