// Sentences of `import`: columns recognised, outcomes of rows, changes, questions at a terminal, in English.
import type { Author } from "../../domain/actors/text-author.ts";
import type { NotedCalls, NotedMailbox, NotedMessage, ShownChange } from "../fr/importing.ts";
import { longDate } from "./dates.ts";
import { counted, number } from "./phrases.ts";
import { placeOf } from "./places.ts";
import { inQuotes } from "./typography.ts";

const seconds = (left: number) => (left < 60 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`);
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/** What an import did with a row. */
type RowOutcome = "created" | "merged" | "updated" | "unchanged" | "doubtful" | "skipped" | "rejected";

export const importing = {
  progress: (progress: { rows: number; perSecond: number; left: number | null }) =>
    `${counted(progress.rows, "row", "rows")} · ${number(progress.perSecond)}/s${progress.left === null ? "" : ` · ${seconds(progress.left)} left`}`,
  matchingProgress: (progress: { rows: number; left: number | null }) =>
    `who is who: ${number(progress.rows)}%${progress.left === null ? "" : ` · ${seconds(progress.left)} left`}`,
  labelledList: (label: string, items: readonly string[]) => `${label}: ${items.join(", ")}`,
  moreItems: (count: number) => `and ${counted(count, "other", "others")}`,
  ownExport: "An export of outreach: all of it is taken back under the same identifiers.",
  recognisedColumns: "Recognised",
  keptColumns: "Kept as they are, under their titles",
  ignoredColumns: "Left out",
  column: (field: string, header: string) => `${field} ${inQuotes(header)}`,
  quotedTitle: (header: string) => `${inQuotes(header)}`,
  rowsRead: (rows: number) => counted(rows, "row read", "rows read"),
  rowOutcomes: {
    created: (count: number) => (count === 1 ? "new actor" : "new actors"),
    merged: (_: number) => "joined to an actor that this import had already named",
    updated: (count: number) => (count === 1 ? "completes a known actor" : "complete known actors"),
    unchanged: (count: number) => (count === 1 ? "says nothing new" : "say nothing new"),
    doubtful: () => "doubtful, kept apart: outreach duplicates to decide",
    skipped: (_: number) => "skipped",
    rejected: (_: number) => "rejected",
  } as Record<RowOutcome, (count: number) => string>,
  differingValues: (count: number) =>
    count === 1
      ? "1 value says otherwise than the one that is kept: it is noted in the actor's file."
      : `${number(count)} values say otherwise than those that are kept: they are noted in the actors' files.`,
  replacedValues: (count: number) =>
    count === 1
      ? "1 known value gave way to the list's (outreach undo brings it back)."
      : `${number(count)} known values gave way to the list's (outreach undo brings them back).`,
  surveySource: (file: string) => `the survey ${file}`,
  actorsAssessed: (count: number) =>
    count === 1
      ? "1 actor assessed from its answers to the survey (outreach triage --list)."
      : `${number(count)} actors assessed from their answers to the survey (outreach triage --list).`,
  toCheck: (count: number) => `To check (${number(count)})`,
  moreItemsInJson: (count: number) => `… and ${number(count)} more; all of them: --json`,
  changesHeading: (count: number) => `What would change (${number(count)})`,
  keptValuesHeading: (count: number) => `What would stay as it is (${number(count)})`,
  change: ({ id, field, kind, before, after }: ShownChange) => {
    if (kind === "added") return `${id}: ${field} + ${after}`;
    if (kind === "removed") return `${id}: ${field} − ${before}`;
    if (kind !== "kept") return `${id}: ${field} ${before} → ${after}`;
    return before === null
      ? `${id}: ${field}, ${after} is not taken`
      : `${id}: ${field} ${before} (the list says: ${after})`;
  },
  personField: "person",
  /** Folded words for the author of a column, as a user may type them; null stands for nobody. */
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
    whoWroteColumn: (column: string) => `This column, who wrote it? ${column}`,
    authorChoices: { actor: "they did", team: "we did", partner: "a partner" },
    whichColumnIsName: (file: string) => `${file}: which column gives the names of the structures?`,
    columnChoice: (title: string, values: readonly string[]) => `${title} (${values.join(" · ")})`,
    whichSheet: (file: string) => `${file}: several sheets look like lists. Which one to read?`,
    noColumn: "none of them",
    listSource: (file: string) =>
      `${file}: where does this list come from? Say it as you would to the person (“the members’ list of network X”); empty: later.`,
  },
  unsignedColumns: (titles: readonly string[], first: string) =>
    `Nothing tells who wrote ${titles.join(", ")}: taken as your notes. If they are their words: --author "${first}=them"`,
  columnsMappedByHand: "Said by hand, remembered for lists with these titles",
  place: placeOf,
  documentOpening: "Beginning of the document",
  messageLabel: (sentOn: string | null) => (sentOn === null ? "E-mail" : `E-mail of ${longDate(sentOn)}`),
  messagesRead: (messages: number) => counted(messages, "message read", "messages read"),
  exchangeNoted: ({ name, on, nextAt }: NotedMessage, dryRun: boolean) =>
    `${dryRun ? "Exchange that would be noted" : "Exchange noted"}: ${name}, their e-mail of ${on}${nextAt === null ? "" : `; to take up on ${nextAt}`}.`,
  deadMailboxNoted: ({ address, line, words }: NotedMailbox) =>
    `Line ${line}: ${address} takes no mail any more (${inQuotes(words)}). Nothing is written to it until a message comes from it.`,
  unknownInCalls: (actors: number, dryRun: boolean) =>
    `${dryRun ? "To be added" : "Added"}, since no known actor has this name (${number(actors)}):`,
  callsNoted: ({ exchanges, actors, from, to }: NotedCalls, dryRun: boolean) =>
    `${counted(exchanges, "exchange of this list", "exchanges of this list")} ${dryRun ? "to note" : "noted"} (${from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`}), for ${counted(actors, "actor", "actors")}: outreach show <actor> tells of them.`,
  applicationsRead: (documents: number) => counted(documents, "application read", "applications read"),
  rejectsFile: (name: string) => `${name}.rejects.csv`,
  rejectReasonTitle: "outreach: reason of the rejection",
  rowsRejected: (count: number, file: string) =>
    `${counted(count, "rejected row", "rejected rows")}: correct ${count === 1 ? "it" : "them"} in ${file} (opens in Excel), then outreach import ${quoted(file)}`,
  dryRunDone: "Trial: nothing was changed. To import, the same command without --dry-run.",
  sourceNoted: (source: string) => `Source of the list, noted for messages: ${inQuotes(source)}.`,
  nothingNew: "Nothing new: the list has not changed.",
  nextCommands:
    "Next: outreach list (the list), outreach triage (the situations), outreach rank (whom to start with). To take this import back: outreach undo",
};
