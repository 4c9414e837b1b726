// What `history` and `undo` say of each step, in English.
import { clockTime } from "../numerals.ts";
import type { Sentences } from "../sentences.ts";
import { mailing as mailings } from "./mailing.ts";
import { counted } from "./phrases.ts";

type Step = Parameters<Sentences["history"]["did"]>[0];

const kinds: Readonly<Record<string, string>> = {
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

/** Commands that change something, or write a table of what they show. */
const tables: readonly string[] = ["list", "rank", "people", "next", "duplicates", "history"];

/** A kind of message by its name; what an earlier version or another document noted says nothing. */
const kindOf = (mailing: unknown) =>
  Object.entries(mailings.file).find(([kind]) => String(mailing).startsWith(kind))?.[1];

/** The kind of a step, and what it was about. */
function stepParts({
  command,
  facts: { name, file, files, mailing, count, actors, erased, only_files },
}: Step): [string, string] {
  if (command === "privacy" && erased) return ["erasure, final", ""];
  if (command === "workspace" && only_files) return ["work written for a colleague", String(file)];
  if (tables.includes(command) && file) return ["file written", String(file)];
  const about = name ?? files ?? file ?? kindOf(mailing);
  const many = count ?? actors;
  const details = [about, typeof many === "number" ? counted(many, "actor", "actors") : null];
  return [kinds[command] ?? command, details.filter((one) => one !== null && one !== undefined).join(", ")];
}

const did = (step: Step): string => stepParts(step).filter(Boolean).join(": ") + adviserOf(step);

/** Who did it, where several work on one base. */
const adviserOf = ({ facts: { adviser } }: Step) => (adviser ? ` (by ${adviser})` : "");

/** The same after a colon. */
function undoneStep(step: Step): string {
  const [kind, details] = stepParts(step);
  return [details === "" ? kind : `${kind} (${details})`, at(step.at)].join(", ");
}

/** Commands that write files besides: those are the user's by then, corrected perhaps. */
const leavesFiles = ["brief", "mail", "letter", "import"];

/** “31/01/2026, 09:30”, at the clock of the person. */
const at = (iso: string) => {
  const { date, time } = clockTime(iso);
  return `${date} ${time}`;
};

export const history: Sentences["history"] = {
  when: "When",
  what: "What",
  at,
  did,
  isUndone: "undone",
  nothing: "Nothing has been done here yet.",
  undone: (step, dryRun) =>
    step.facts.only_files
      ? `${undoneStep(step)}: this command wrote only that file, which stays${dryRun ? "" : "; nothing else was undone"}. To undo what was done before it: outreach undo${dryRun ? ", twice" : ", once more"}`
      : dryRun
        ? `Would be undone: ${undoneStep(step)}.`
        : `Undone: ${undoneStep(step)}.${leavesFiles.includes(step.command) ? " Files already written stay." : ""}`,
};
