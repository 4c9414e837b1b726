// Sentences of `workspace changes` and `workspace merge`, in English.
import { fileMoment } from "../numerals.ts";
import { actors } from "./actors.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

/** Names of the records that are counted, by table (singular, plural). Tables that users do not know are left out. */
const recordNames: Readonly<Record<string, readonly [singular: string, plural: string]>> = {
  actors: ["actor", "actors"],
  records: ["row of a file or application", "rows of files or applications"],
  assessments: ["assessment", "assessments"],
  contacts: ["exchange", "exchanges"],
  prepared: ["prepared document", "prepared documents"],
  holds: ["place decided in the ranking", "places decided in the ranking"],
  verdicts: ["opinion on a person to talk to", "opinions on people to talk to"],
  meetings: ["meeting", "meetings"],
  attendance: ["attendance at a meeting", "attendances at meetings"],
  follow_ups: ["agreed follow-up", "agreed follow-ups"],
  projects: ["project", "projects"],
  consents: ["agreement about a project", "agreements about projects"],
  agreements: ["agreement", "agreements"],
  between_actors: ["link between actors", "links between actors"],
  shares: ["share", "shares"],
  project_pictures: ["picture of a project", "pictures of projects"],
  survey_responses: ["answer to a survey", "answers to surveys"],
  objections: ["objection", "objections"],
  doubts: ["possible duplicate", "possible duplicates"],
  bounced_addresses: ["address that takes no mail", "addresses that take no mail"],
};

const meetingFields: Readonly<Record<string, string>> = {
  ...{ title: "Title", date: "Date", start_time: "Start", end_time: "End", place: "Place", link: "Link" },
  ...{ about: "About", convener: "Who calls it", themes: "Themes", territories: "Territories" },
  ...{ cancelled: "Cancelled", headcount: "Number of people", summary: "Summary", stage: "Stage" },
  ...{ seeks: "Seeks", offers: "Offers", since: "Since", contact: "Contact", audience: "Audience" },
};

const personFields: Readonly<Record<string, string>> = {
  ...{ fullName: "Name", civility: "Title", firstName: "First name", lastName: "Last name", role: "Role" },
};

const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(recordNames)
    .flatMap(([table, [singular, plural]]) =>
      counts[table] ? [counted(counts[table], singular, plural)] : [],
    )
    .join(", ");

const day = (iso: string) => iso.slice(0, 10);

interface ConflictSide {
  value: string | null;
  at: string;
  source: string | null;
}

interface Conflict {
  table: "actors" | "meetings" | "projects";
  name: string;
  field: string;
  person: string | null;
  ours: ConflictSide;
  theirs: ConflictSide;
  stands: "ours" | "theirs";
}

const fieldLabel = ({ table, field, person }: Conflict): string =>
  (person === null
    ? table === "actors"
      ? actors.fields[field as keyof typeof actors.fields]
      : meetingFields[field]
    : `${person}, ${personFields[field] ?? field}`) ?? field;

const conflictSide = ({ value, at, source }: ConflictSide, whose: "ours" | "theirs"): string =>
  `${whose === "ours" ? "here" : "your colleague"}: ${value === null ? "(empty)" : inQuotes(value)} (${[day(at), source].filter(Boolean).join(", ")})`;

const lines = (title: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : [title, ...all.map((line) => `  ${line}`)];

export const exchange = {
  fileName: (user: string, now: Date) =>
    `outreach ${user.replace(/[^\p{L}\p{N}._-]+/gu, "-") || "colleague"} ${fileMoment(now)}.outreach`,
  changesWritten: (
    given: { file: string; encrypted: boolean; things: number; actors: number; whole: boolean },
    dryRun: boolean,
  ) => {
    const { file, encrypted, things: count, actors: actorCount, whole } = given;
    const contents =
      count === 0
        ? "nothing new since the last exchange"
        : `${whole ? "all of your work" : "your work since the last exchange"} (${counted(actorCount, "actor", "actors")}, ${counted(count, "item", "items")})`;
    if (dryRun) return `Would be written to ${file}: ${contents}.`;
    const handlingAdvice = encrypted
      ? "It is encrypted: your colleague needs the passphrase. Say it otherwise than by e-mail."
      : "It is not encrypted, and holds all that the team knows: hand it over yourself, or begin again with --encrypt.";
    return `Written to ${file}: ${contents}.\n${handlingAdvice}\nOn the other computer: outreach workspace merge "${file}"`;
  },
  newPassphrase: (least: number) => `Passphrase of the file (at least ${least} characters)`,
  passphraseAgain: "The same, once more",
  passphraseOf: (file: string, again: boolean) =>
    again ? `Not the right one. Passphrase of ${file}` : `Passphrase of ${file}`,
  keepPassphrase: "Keep it in the keyring of this computer?",
  passphraseNotKept: "The keyring could not keep it: it will be asked again.",
  isOtherMission: (file: string, theirs: string, ours: string) =>
    `${file} is the work of the mission “${theirs}”, and this one is “${ours}”. Merge it all the same?`,
  conflictQuestion: (conflict: Conflict, { nth, of }: { nth: number; of: number }) =>
    `${nth}/${of} ${conflict.name}, ${fieldLabel(conflict)}: which value to keep?`,
  conflictSide: conflictSide,
  eraseHereToo: (names: readonly string[]) =>
    `Your colleague erased, at their request or at the end of the retention period: ${names.join(", ")}. Erase them here too, for good?`,
  merged: (
    merged: {
      files: readonly { file: string; by: string; made: string; news: boolean }[];
      added: Readonly<Record<string, number>>;
      changed: Readonly<Record<string, number>>;
      removed: Readonly<Record<string, number>>;
      joined: readonly { kept: string; gone: string }[];
      doubtful: number;
      conflicts: readonly (
        | (Conflict & { kind: "value"; decide: string | null })
        | { kind: "removed"; name: string; id: string; decide: string | null }
      )[];
      erased: number;
      comebacks: readonly { name: string; fullName: string | null; command: string }[];
      actors: number;
    },
    dryRun: boolean,
  ): string => {
    const { files, joined, conflicts, comebacks } = merged;
    const counts = (["added", "changed", "removed"] as const).flatMap((change) => {
      const countsText = countsInWords(merged[change]);
      const title = { added: "Added", changed: "Changed", removed: "Removed" }[change];
      return countsText === "" ? [] : [`  ${title}: ${countsText}`];
    });
    const isUnchanged = counts.length === 0 && joined.length === 0 && conflicts.length === 0;
    return `${[
      ...files.map(
        ({ file, by, made, news }) =>
          `${news ? (dryRun ? "Would be merged" : "Merged") : "Merged before, nothing new"}: ${file}, the work of ${by} up to ${day(made)}.`,
      ),
      ...counts,
      ...(isUnchanged && files.some(({ news }) => news) ? ["  Nothing of it was missing here."] : []),
      ...joined.map(({ kept, gone }) =>
        kept === gone
          ? `  The same actor on both sides: ${kept}`
          : `  The same actor: ${gone} is now ${kept}`,
      ),
      ...(merged.doubtful > 0
        ? [
            `  ${counted(merged.doubtful, "actor may be another one", "actors may be others")}: outreach duplicates`,
          ]
        : []),
      ...lines(
        conflicts.some(({ kind }) => kind === "value")
          ? `Changed on both sides (${conflicts.filter(({ kind }) => kind === "value").length}); the surer value, else the newer one, is kept on both computers:`
          : "",
        conflicts.flatMap((conflict) =>
          conflict.kind === "removed"
            ? []
            : [
                `${conflict.name}, ${fieldLabel(conflict)}: ${conflictSide(conflict.ours, "ours")}; ${conflictSide(conflict.theirs, "theirs")}. Kept: ${conflict.stands === "ours" ? "the one here" : "that of your colleague"}.${conflict.decide ? ` For the other: ${conflict.decide}` : ""}`,
              ],
        ),
      ),
      ...lines(
        conflicts.some(({ kind }) => kind === "removed")
          ? "Removed by your colleague, but you have worked on it since: kept."
          : "",
        conflicts.flatMap((conflict) =>
          conflict.kind === "removed" && conflict.name ? [`${conflict.name} (${conflict.id})`] : [],
        ),
      ),
      ...(merged.erased > 0
        ? [
            `  ${counted(merged.erased, "actor left out, whole or in part", "actors left out, whole or in part")}: erased, at somebody’s request or at the end of the retention period.`,
          ]
        : []),
      ...lines(
        comebacks.length > 0
          ? "Erased by your colleague, at their request or at the end of the retention period, and still here:"
          : "",
        comebacks.map(
          ({ name, fullName, command }) => `${fullName ? `${fullName} (${name})` : name}: ${command}`,
        ),
      ),
      ...(dryRun || files.every(({ news }) => !news) ? [] : ["A mistake? outreach undo"]),
    ].join("\n")}\n`;
  },
};
