// Sentences of `privacy` (data held, erasure, retention), and of the search for leaks, in English.
import type { DatabaseCleaning } from "../../domain/privacy/database-cleaning.ts";
import type { Leak, LeakKind } from "../../domain/privacy/leak.ts";
import { type OfficePart, placedPart } from "../../domain/privacy/office-part.ts";
import type { SearchedFile } from "../../domain/privacy/outgoing-file.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

/** Names of the records that are counted, by table (singular, plural). Tables that users do not know are left out. */
const recordNames: Readonly<Record<string, readonly [singular: string, plural: string]>> = {
  actors: ["record", "records"],
  records: ["row of a list or application", "rows of lists or applications"],
  assessments: ["assessment", "assessments"],
  contacts: ["exchange", "exchanges"],
  prepared: ["document prepared", "documents prepared"],
  holds: ["place decided in the ranking", "places decided in the ranking"],
  verdicts: ["opinion on a person", "opinions on people"],
  attendance: ["attendance at a meeting", "attendances at meetings"],
  follow_ups: ["agreed next step", "agreed next steps"],
  objections: ["objection", "objections"],
  meetings: ["meeting that names them", "meetings that name them"],
  project_pictures: ["picture of a project", "pictures of projects"],
  survey_responses: ["answer to a survey", "answers to surveys"],
  doubts: ["possible duplicate", "possible duplicates"],
  bounced_addresses: ["address that takes no mail", "addresses that take no mail"],
};

const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(recordNames)
    .flatMap(([table, [singular, plural]]) =>
      counts[table] ? [counted(counts[table], singular, plural)] : [],
    )
    .join(", ");

const fileActions = { remove: "removed", rows: "their rows taken out", blank: "their name taken out" };

type PrivacySentences = Sentences["privacy"];

const namingText: PrivacySentences["namingText"] = ({ table, about, text }) =>
  `${about ?? recordNames[table]?.[0] ?? table}: ${inQuotes(text)}`;

const underTitle = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

const manualSteps = ({
  backups,
  unread,
  mailboxDrafts,
}: Pick<
  Parameters<PrivacySentences["erasurePlan"]>[0],
  "backups" | "unread" | "mailboxDrafts"
>): string[] => [
  ...(backups.length > 0
    ? [
        "Backups that keep these data. Should one be restored, the erasure is done again there; to remove it:",
        ...backups.map(({ command }) => `  ${command}`),
      ]
    : []),
  ...(unread.length > 0
    ? [
        "Files that could not be read (password, damage, size): look at them yourself.",
        ...unread.map((file) => `  ${file}`),
      ]
    : []),
  ...(mailboxDrafts > 0
    ? [`${counted(mailboxDrafts, "draft was", "drafts were")} put into your mailbox: remove them there.`]
    : []),
];

/** What a leak tells, before the name of the actor. */
const leakKinds: Readonly<Record<LeakKind, string>> = {
  situation: "the situation of",
  note: "a note of the team on",
  answer: "the words of",
  reason: "a reason of the team on",
  person: "somebody who did not agree",
  figure: "the score of",
  team: "a document of the team",
};

const officeParts: Readonly<Record<OfficePart, string>> = {
  text: "the text",
  margin: "a header or a footer",
  note: "a note",
  comment: "a comment",
  cells: "a cell",
  sheet: "sheet",
  slide: "slide",
  properties: "the properties of the file",
  chart: "a chart or a picture",
};

function placeInFile({ part, page, line }: Pick<Leak, "part" | "page" | "line">): string {
  const { within, office } = placedPart(part);
  const place = office && `${officeParts[office.kind]}${office.number === null ? "" : ` ${office.number}`}`;
  const steps = [...within, ...(place ? [place] : [])].join(" › ");
  return [steps, page === null ? "" : `page ${page}`, office ? "" : `line ${line}`]
    .filter((part) => part !== "")
    .join(", ");
}

const situations: Readonly<Record<string, string>> = terms.situation;
const situationInWords = (situation: string) => situations[situation] ?? situation;

export const leakLine = (leak: Leak): string =>
  `  ${placeInFile(leak)}: ${leakKinds[leak.kind]}${leak.kind === "person" || leak.kind === "team" ? "" : ` ${leak.name}`}: “${leak.kind === "situation" ? situationInWords(leak.found) : leak.found}”  [${leak.code}]`;

export const cleaningAdvice = (cleaning: DatabaseCleaning): string[] =>
  cleaning.outcome === "clean"
    ? []
    : cleaning.outcome === "in-use"
      ? [
          "Another program is reading the database: close it, then run any command, which will finish cleaning the file.",
        ]
      : [
          "The rows are erased, but the server’s files keep traces of them: only the account that owns the tables can clean them. Ask whoever keeps the server to run, in this database:",
          `  ${cleaning.statement}`,
        ];

type DueLine = Parameters<PrivacySentences["retention"]["dueRecords"]>[0]["due"][number];

const lastExchange = (day: string | null) =>
  day === null ? "no exchange" : `last in touch on ${longDate(day)}`;

function dueLine({ name, lastRealContact, on, askedOn, answerUntil }: DueLine, today: string): string {
  const asked =
    askedOn === null || answerUntil === null
      ? ""
      : `; last message prepared on ${longDate(askedOn)}, ${answerUntil >= today ? `answer awaited until ${longDate(answerUntil)}` : "no answer noted"}`;
  return `${name}: ${lastExchange(lastRealContact)}, to be erased since ${longDate(on)}${asked}`;
}

const waitingLines = (waiting: readonly DueLine[]): string[] =>
  underTitle(
    "Kept for now, while they may answer the last message:",
    waiting.map(({ name, answerUntil }) => `${name}: until ${longDate(answerUntil ?? "")}`),
  );

function leaksInWords({ leaks, ignored, isOnlyPictures }: SearchedFile): string {
  if (leaks.length > 0)
    return counted(
      leaks.length,
      "passage that only the team may read",
      "passages that only the team may read",
    );
  return isOnlyPictures
    ? "its words are in a picture, which is not read here. Look at it yourself before you send it."
    : `nothing${ignored.length > 0 ? " else" : ""} that the team keeps to itself was recognised there.`;
}

export const privacy: PrivacySentences = {
  searchResult: (searched) =>
    [
      `${searched.file}: ${leaksInWords(searched)}`,
      ...searched.leaks.map(leakLine),
      ...searched.ignored.map(
        ({ code, reason, by, on }) =>
          `  A passage stays there that ${by} lets go since ${longDate(on)}: ${inQuotes(reason)}  [${code}]`,
      ),
      ...searched.leaks
        .slice(0, 1)
        .map(
          ({ code }) =>
            `  Take them out, or say why one of them may go out: outreach check --leaks ${/\s/.test(searched.file) ? `"${searched.file}"` : searched.file} --ignore ${code} --reason …`,
        ),
      "",
    ].join("\n"),
  erasedMarker: "(erased)",
  heldOnActor: ({ name, id, counts, texts, files, backups, unread, mailboxDrafts }) =>
    [
      `What we hold on ${name}`,
      `In the database: ${countsInWords(counts) || "nothing"}.`,
      ...underTitle("Texts of other records that speak of them:", texts.map(namingText)),
      ...underTitle("Files:", files),
      ...underTitle("Backups of the database, where all of this is too:", backups),
      ...underTitle("Files that could not be read: look for yourself.", unread),
      ...(mailboxDrafts > 0 ? [`In your mailbox: ${counted(mailboxDrafts, "draft", "drafts")}.`] : []),
      `Word for word: outreach privacy show ${id} --json; the record: outreach show ${id}; in order: outreach show ${id} --timeline.`,
      "",
    ].join("\n"),
  erasurePlan: ({ name, counts, texts, files, namesakes, ...rest }) =>
    [
      `Erase ${name}`,
      `In the database: ${countsInWords(counts) || "nothing"}.`,
      ...(texts.length > 0
        ? [
            `${counted(texts.length, "text about somebody else names", "texts about others name")} them; “(erased)” would stand there for the name:`,
            ...texts.map((text) => `  ${namingText(text)}`),
          ]
        : []),
      ...(files.length > 0
        ? ["Files:", ...files.map(({ file, action }) => `  ${file}: ${fileActions[action]}`)]
        : []),
      ...manualSteps(rest),
      ...namesakes.map(
        ({ person, actor }) =>
          `${person} (${actor}) bears the same name, with other addresses, and stays. To erase them too, name them.`,
      ),
      "What remains: a fingerprint that nobody can read, so that an old file does not bring them back, the date of the erasure, and counts without names.",
      "This is final: outreach undo takes back neither an erasure nor what was done before it.",
      "",
    ].join("\n"),
  namingText,
  textPosition: (nth, count) => `text ${nth} of ${count}`,
  textQuestion: "What becomes of this text?",
  eraseName: { key: "e", label: "erase the name" },
  reword: { key: "r", label: "reword" },
  newText: "The text, without the name:",
  textStillNames: "This text still tells who it is about.",
  confirmErasure: (name) => `Erase ${name} for good?`,
  nothingErased: "Nothing was erased.",
  erasureDone: ({ counts, files, cleaning, ...rest }) =>
    [
      `Erased: ${countsInWords(counts) || "nothing in the database"}${files.length > 0 ? `; ${counted(files.length, "file", "files")}` : ""}.`,
      ...cleaningAdvice(cleaning),
      ...manualSteps(rest),
      "",
    ].join("\n"),
  retention: {
    dueRecords: ({ years, due, next, kept }, today) =>
      [
        `We keep a record ${counted(years, "year", "years")} after the last real exchange (legal.retention_years in mission.yaml; the CNIL recommends three years).`,
        due.length === 0
          ? `Nobody is past that (${counted(kept, "record kept", "records kept")}).`
          : `${counted(due.length, "record is", "records are")} past that, ${counted(kept, "is", "are")} kept.`,
        ...due.map((record) => `  ${dueLine(record, today)}`),
        ...(next ? [`Next to fall due: ${next.name}, on ${longDate(next.on)}.`] : []),
        ...(due.length > 0
          ? [
              "A last message, for those who would rather stay: outreach privacy retention --last-message",
              "Those who answer yes: outreach log. To erase the others: outreach privacy retention --purge",
            ]
          : []),
        "",
      ].join("\n"),
    afterMessages: (until) =>
      `They have until ${longDate(until)} to answer. A yes: outreach log; then, to erase the others: outreach privacy retention --purge\n`,
    toPurge: ({ leaving, waiting, dryRun }) =>
      [
        leaving.length === 0
          ? "No record is to be erased."
          : `${counted(leaving.length, "record would be erased, with its files and drafts", "records would be erased, with their files and drafts")}:`,
        ...leaving.map(({ name, lastRealContact }) => `  ${name}: ${lastExchange(lastRealContact)}`),
        ...waitingLines(waiting),
        ...(leaving.length > 0
          ? [
              "What remains: a fingerprint that nobody can read, the date of the erasure, and counts without names. This is final: outreach undo does not take it back.",
            ]
          : []),
        ...(dryRun ? ["Nothing was erased."] : []),
        "",
      ].join("\n"),
    confirmPurge: (count) =>
      count === 1 ? "Erase this record for good?" : `Erase these ${count} records for good?`,
    erasureReason: "end of the retention period",
    purgeDone: ({ erased, waiting, files, cleaning, ...rest }) =>
      [
        `${counted(erased, "record erased", "records erased")}${files > 0 ? `, and ${counted(files, "file", "files")}` : ""}.`,
        ...waitingLines(waiting),
        ...cleaningAdvice(cleaning),
        ...manualSteps(rest),
        "",
      ].join("\n"),
  },
  rewording: {
    noteLine: ({ name, on, words, text }) =>
      `${name}${on ? `, ${longDate(on)}` : ""} (${inQuotes(words)}): ${inQuotes(text)}`,
    noteCount: (count) =>
      count === 0
        ? "No note to say again."
        : `${counted(count, "note", "notes")} to say again, at a terminal: outreach privacy reword`,
    keepNote: { key: "k", label: "keep as it is" },
    stop: { key: "q", label: "stop here" },
    newText: "The note, keeping to the facts that matter:",
    noteStillSensitive: "This note still says of somebody what is not to be noted.",
    rewordedCount: (count, of) =>
      `${counted(count, "note", "notes")} of ${of} said again.${count > 0 ? " A mistake? outreach undo" : ""}`,
  },
  erasedAgain: (count) =>
    `${counted(count, "actor or person that this copy brought back was", "actors or people that this copy brought back were")} erased again: an erasure is final.`,
};
