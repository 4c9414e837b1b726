// What `history` and `undo` say of each step, in French.
import { clockTime } from "../numerals.ts";
import { mailing as mailings } from "./mailing.ts";
import { counted } from "./phrases.ts";

/** A step as the store keeps it: the command, and what it was about. */
interface Step {
  at: string;
  command: string;
  facts: Readonly<Record<string, string | number | boolean | null>>;
}

const kinds: Readonly<Record<string, string>> = {
  add: "ajout",
  duplicates: "doublons tranchés",
  edit: "modification",
  import: "import",
  log: "échange noté",
  survey: "enquête",
  meeting: "rencontre",
  project: "projet",
  share: "partage",
  letter: "courriers préparés",
  mail: "brouillons préparés",
  brief: "fiches préparées",
  tag: "étiquettes",
  triage: "qualification",
  merge: "réunion de fiches",
  rank: "place dans le classement",
  people: "interlocuteurs",
  export: "export",
  report: "bilan",
  view: "page de l’équipe",
  peek: "page d’un fichier regardé",
  template: "modèle copié",
  example: "exemple ajouté",
  privacy: "données personnelles",
  backup: "sauvegarde",
  workspace: "travail fusionné d’un autre ordinateur",
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
  if (command === "privacy" && erased) return ["effacement, définitif", ""];
  if (command === "workspace" && only_files) return ["travail écrit pour un collègue", String(file)];
  if (tables.includes(command) && file) return ["fichier écrit", String(file)];
  const about = name ?? files ?? file ?? kindOf(mailing);
  const many = count ?? actors;
  const details = [about, typeof many === "number" ? counted(many, "acteur", "acteurs") : null];
  return [kinds[command] ?? command, details.filter((one) => one !== null && one !== undefined).join(", ")];
}

const did = (step: Step): string => stepParts(step).filter(Boolean).join("\u00a0: ") + adviserOf(step);

/** Who did it, where several work on one base. */
const adviserOf = ({ facts: { adviser } }: Step) => (adviser ? ` (par ${adviser})` : "");

/** The same after a colon. */
function undoneStep(step: Step): string {
  const [kind, details] = stepParts(step);
  return [details === "" ? kind : `${kind} (${details})`, at(step.at)].join(", ");
}

/** Commands that write files besides: those are the user's by then, corrected perhaps. */
const leavesFiles = ["brief", "mail", "letter", "import"];

/** “31/01/2026 09:30”, at the clock of the person. */
const at = (iso: string) => {
  const { date, time } = clockTime(iso);
  return `${date} ${time}`;
};

export const history = {
  when: "Quand",
  what: "Quoi",
  at,
  did,
  isUndone: "annulé",
  nothing: "Rien n’a encore été fait ici.",
  undone: (step: Step, dryRun: boolean) =>
    step.facts.only_files
      ? `${undoneStep(step)}\u00a0: cette commande n’a écrit que ce fichier, qui reste${dryRun ? "" : "\u00a0; rien d’autre n’a été annulé"}. Pour annuler ce qui a été fait avant elle\u00a0: outreach undo${dryRun ? ", deux fois" : ", encore une fois"}`
      : dryRun
        ? `Serait annulé\u00a0: ${undoneStep(step)}.`
        : `Annulé\u00a0: ${undoneStep(step)}.${leavesFiles.includes(step.command) ? " Les fichiers déjà écrits restent." : ""}`,
};
