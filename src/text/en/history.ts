// Sentences of `history` and `undo`, in English.
import { clockTime } from "../numerals.ts";
import type { Sentences } from "../sentences.ts";
import { mailing as mailings } from "./mailing.ts";
import { counted } from "./phrases.ts";

type Step = Parameters<Sentences["history"]["stepLine"]>[0];

const commandNames: Readonly<Record<string, string>> = {
  add: "added",
  duplicates: "duplicates decided",
  edit: "changed",
  import: "import",
  log: "exchange recorded",
  survey: "survey",
  meeting: "meeting",
  project: "project",
  share: "sharing",
  letter: "letters prepared",
  mail: "drafts prepared",
  brief: "sheets prepared",
  tag: "tags",
  triage: "assessment",
  merge: "actors merged",
  rank: "place in the ranking",
  people: "people",
  export: "export",
  report: "report",
  view: "team’s page",
  peek: "page of a file looked at",
  template: "template copied",
  example: "example added",
  privacy: "personal data",
  backup: "backup",
  workspace: "work of another computer merged",
};

/** Commands whose step may be the writing of a table to a file. */
const tableCommands: readonly string[] = ["list", "rank", "people", "next", "duplicates", "history"];

/** The name of a kind of mailing; undefined for a value that is no known kind, such as one noted by an earlier version. */
const mailingKindName = (mailing: unknown) =>
  Object.entries(mailings.kindNames).find(([kind]) => String(mailing).startsWith(kind))?.[1];

/** The name of the command of a step, and its details. */
function stepParts({
  command,
  facts: { name, file, files, mailing, count, actors, erased, only_files },
}: Step): [string, string] {
  if (command === "privacy" && erased) return ["erasure, final", ""];
  if (command === "workspace" && only_files) return ["work written for a colleague", String(file)];
  if (tableCommands.includes(command) && file) return ["file written", String(file)];
  const about = name ?? files ?? file ?? mailingKindName(mailing);
  const actorCount = count ?? actors;
  const details = [about, typeof actorCount === "number" ? counted(actorCount, "actor", "actors") : null];
  return [
    commandNames[command] ?? command,
    details.filter((detail) => detail !== null && detail !== undefined).join(", "),
  ];
}

const stepLine = (step: Step): string => stepParts(step).filter(Boolean).join(": ") + byAdviser(step);

/** “ (par camille)” where several advisers share a database, otherwise empty. */
const byAdviser = ({ facts: { adviser } }: Step) => (adviser ? ` (by ${adviser})` : "");

/** A step with its moment, as it stands after a colon: “import (liste.csv), 31/01/2026 09:30”. */
function stepWithMoment(step: Step): string {
  const [kind, details] = stepParts(step);
  return [details === "" ? kind : `${kind} (${details})`, momentInWords(step.at)].join(", ");
}

/** Commands that also write files. `undo` leaves these files, because the user may have changed them. */
const fileCommands = ["brief", "mail", "letter", "import"];

/** “31/01/2026, 09:30”, in local time. */
const momentInWords = (iso: string) => {
  const { date, time } = clockTime(iso);
  return `${date} ${time}`;
};

export const history: Sentences["history"] = {
  when: "When",
  what: "What",
  momentInWords,
  stepLine,
  undoneMark: "undone",
  nothingDoneYet: "Nothing has been done here yet.",
  undone: (step, dryRun) =>
    step.facts.only_files
      ? `${stepWithMoment(step)}: this command wrote only that file, which stays${dryRun ? "" : "; nothing else was undone"}. To undo what was done before it: outreach undo${dryRun ? ", twice" : ", once more"}`
      : dryRun
        ? `Would be undone: ${stepWithMoment(step)}.`
        : `Undone: ${stepWithMoment(step)}.${fileCommands.includes(step.command) ? " Files already written stay." : ""}`,
};
