// What `privacy` says of what is held on people, and of erasing it, in English.
import type { DatabaseCleaning } from "../../domain/privacy/database-cleaning.ts";
import type { Leak, LeakKind } from "../../domain/privacy/leak.ts";
import { type OfficePart, placedPart } from "../../domain/privacy/office-part.ts";
import type { SearchedFile } from "../../domain/privacy/outgoing-file.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

/** What the tables of the database hold, as people count it; what nobody knows of is not said. */
const held: Readonly<Record<string, readonly [one: string, many: string]>> = {
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

const countsSaid = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(held)
    .flatMap(([table, [one, many]]) => (counts[table] ? [counted(counts[table], one, many)] : []))
    .join(", ");

const actions = { remove: "removed", rows: "their rows taken out", blank: "their name taken out" };

type Said = Sentences["privacy"];

const namingText: Said["namingText"] = ({ table, about, text }) =>
  `${about ?? held[table]?.[0] ?? table}: ${inQuotes(text)}`;

/** What stays to be done by hand. */
const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

const leftOver = ({
  backups,
  unread,
  mailboxDrafts,
}: Pick<Parameters<Said["plan"]>[0], "backups" | "unread" | "mailboxDrafts">): string[] => [
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

/** What is recognised in a file for others. */
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
    .filter((one) => one !== "")
    .join(", ");
}

const situations: Readonly<Record<string, string>> = terms.situation;
const situationSaid = (situation: string) => situations[situation] ?? situation;

export const leakLine = (leak: Leak): string =>
  `  ${placeInFile(leak)}: ${leakKinds[leak.kind]}${leak.kind === "person" || leak.kind === "team" ? "" : ` ${leak.name}`}: “${leak.kind === "situation" ? situationSaid(leak.found) : leak.found}”  [${leak.code}]`;

export const cleaningSaid = (cleaning: DatabaseCleaning): string[] =>
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

type DueLine = Parameters<Said["retention"]["due"]>[0]["due"][number];

const lastSeen = (day: string | null) => (day === null ? "no exchange" : `last in touch on ${longDate(day)}`);

function dueLine({ name, lastRealContact, on, askedOn, answerUntil }: DueLine, today: string): string {
  const asked =
    askedOn === null || answerUntil === null
      ? ""
      : `; last message prepared on ${longDate(askedOn)}, ${answerUntil >= today ? `answer awaited until ${longDate(answerUntil)}` : "no answer noted"}`;
  return `${name}: ${lastSeen(lastRealContact)}, to be erased since ${longDate(on)}${asked}`;
}

const waitingLines = (waiting: readonly DueLine[]): string[] =>
  listed(
    "Kept for now, while they may answer the last message:",
    waiting.map(({ name, answerUntil }) => `${name}: until ${longDate(answerUntil ?? "")}`),
  );

function foundSaid({ leaks, ignored, isOnlyPictures }: SearchedFile): string {
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

export const privacy: Said = {
  leaks: (searched) =>
    [
      `${searched.file}: ${foundSaid(searched)}`,
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
  marker: "(erased)",
  held: ({ name, id, counts, texts, files, backups, unread, mailboxDrafts }) =>
    [
      `What we hold on ${name}`,
      `In the database: ${countsSaid(counts) || "nothing"}.`,
      ...listed("Texts of other records that speak of them:", texts.map(namingText)),
      ...listed("Files:", files),
      ...listed("Backups of the database, where all of this is too:", backups),
      ...listed("Files that could not be read: look for yourself.", unread),
      ...(mailboxDrafts > 0 ? [`In your mailbox: ${counted(mailboxDrafts, "draft", "drafts")}.`] : []),
      `Word for word: outreach privacy show ${id} --json; the record: outreach show ${id}; in order: outreach show ${id} --timeline.`,
      "",
    ].join("\n"),
  plan: ({ name, counts, texts, files, namesakes, ...rest }) =>
    [
      `Erase ${name}`,
      `In the database: ${countsSaid(counts) || "nothing"}.`,
      ...(texts.length > 0
        ? [
            `${counted(texts.length, "text about somebody else names", "texts about others name")} them; “(erased)” would stand there for the name:`,
            ...texts.map((text) => `  ${namingText(text)}`),
          ]
        : []),
      ...(files.length > 0
        ? ["Files:", ...files.map(({ file, action }) => `  ${file}: ${actions[action]}`)]
        : []),
      ...leftOver(rest),
      ...namesakes.map(
        ({ person, actor }) =>
          `${person} (${actor}) bears the same name, with other addresses, and stays. To erase them too, name them.`,
      ),
      "What remains: a fingerprint that nobody can read, so that an old file does not bring them back, the date of the erasure, and counts without names.",
      "This is final: outreach undo takes back neither an erasure nor what was done before it.",
      "",
    ].join("\n"),
  namingText,
  textOf: (nth, count) => `text ${nth} of ${count}`,
  whatOfText: "What becomes of this text?",
  blank: { key: "e", label: "erase the name" },
  reword: { key: "r", label: "reword" },
  newText: "The text, without the name:",
  stillNames: "This text still tells who it is about.",
  eraseAll: (name) => `Erase ${name} for good?`,
  nothingErased: "Nothing was erased.",
  erased: ({ counts, files, cleaning, ...rest }) =>
    [
      `Erased: ${countsSaid(counts) || "nothing in the database"}${files.length > 0 ? `; ${counted(files.length, "file", "files")}` : ""}.`,
      ...cleaningSaid(cleaning),
      ...leftOver(rest),
      "",
    ].join("\n"),
  retention: {
    due: ({ years, due, next, kept }, today) =>
      [
        `We keep a record ${counted(years, "year", "years")} after the last real exchange (legal.retention_years in mission.yaml; the CNIL recommends three years).`,
        due.length === 0
          ? `Nobody is past that (${counted(kept, "record kept", "records kept")}).`
          : `${counted(due.length, "record is", "records are")} past that, ${counted(kept, "is", "are")} kept.`,
        ...due.map((one) => `  ${dueLine(one, today)}`),
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
        ...leaving.map(({ name, lastRealContact }) => `  ${name}: ${lastSeen(lastRealContact)}`),
        ...waitingLines(waiting),
        ...(leaving.length > 0
          ? [
              "What remains: a fingerprint that nobody can read, the date of the erasure, and counts without names. This is final: outreach undo does not take it back.",
            ]
          : []),
        ...(dryRun ? ["Nothing was erased."] : []),
        "",
      ].join("\n"),
    eraseAll: (count) =>
      count === 1 ? "Erase this record for good?" : `Erase these ${count} records for good?`,
    reason: "end of the retention period",
    purged: ({ erased, waiting, files, cleaning, ...rest }) =>
      [
        `${counted(erased, "record erased", "records erased")}${files > 0 ? `, and ${counted(files, "file", "files")}` : ""}.`,
        ...waitingLines(waiting),
        ...cleaningSaid(cleaning),
        ...leftOver(rest),
        "",
      ].join("\n"),
  },
  rewording: {
    note: ({ name, on, words, text }) =>
      `${name}${on ? `, ${longDate(on)}` : ""} (${inQuotes(words)}): ${inQuotes(text)}`,
    found: (count) =>
      count === 0
        ? "No note to say again."
        : `${counted(count, "note", "notes")} to say again, at a terminal: outreach privacy reword`,
    leave: { key: "k", label: "keep as it is" },
    stop: { key: "q", label: "stop here" },
    newText: "The note, keeping to the facts that matter:",
    stillSays: "This note still says of somebody what is not to be noted.",
    done: (count, of) =>
      `${counted(count, "note", "notes")} of ${of} said again.${count > 0 ? " A mistake? outreach undo" : ""}`,
  },
  erasedAgain: (count) =>
    `${counted(count, "actor or person that this copy brought back was", "actors or people that this copy brought back were")} erased again: an erasure is final.`,
};
