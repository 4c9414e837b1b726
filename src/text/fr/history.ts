// Sentences of `history` and `undo`, in French.
import { clockTime } from "../numerals.ts";
import { mailing as mailings } from "./mailing.ts";
import { counted } from "./phrases.ts";

/** A step as the store keeps it: the command, and the facts about what it changed. */
interface Step {
  at: string;
  command: string;
  facts: Readonly<Record<string, string | number | boolean | null>>;
}

const commandNames: Readonly<Record<string, string>> = {
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
  if (command === "privacy" && erased) return ["effacement, définitif", ""];
  if (command === "workspace" && only_files) return ["travail écrit pour un collègue", String(file)];
  if (tableCommands.includes(command) && file) return ["fichier écrit", String(file)];
  const about = name ?? files ?? file ?? mailingKindName(mailing);
  const actorCount = count ?? actors;
  const details = [about, typeof actorCount === "number" ? counted(actorCount, "acteur", "acteurs") : null];
  return [
    commandNames[command] ?? command,
    details.filter((detail) => detail !== null && detail !== undefined).join(", "),
  ];
}

const stepLine = (step: Step): string => stepParts(step).filter(Boolean).join("\u00a0: ") + byAdviser(step);

/** “ (par camille)” where several advisers share a database, otherwise empty. */
const byAdviser = ({ facts: { adviser } }: Step) => (adviser ? ` (par ${adviser})` : "");

/** A step with its moment, as it stands after a colon: “import (liste.csv), 31/01/2026 09:30”. */
function stepWithMoment(step: Step): string {
  const [kind, details] = stepParts(step);
  return [details === "" ? kind : `${kind} (${details})`, momentInWords(step.at)].join(", ");
}

/** Commands that also write files. `undo` leaves these files, because the user may have changed them. */
const fileCommands = ["brief", "mail", "letter", "import"];

/** “31/01/2026 09:30”, in local time. */
const momentInWords = (iso: string) => {
  const { date, time } = clockTime(iso);
  return `${date} ${time}`;
};

export const history = {
  when: "Quand",
  what: "Quoi",
  momentInWords,
  stepLine,
  undoneMark: "annulé",
  nothingDoneYet: "Rien n’a encore été fait ici.",
  undone: (step: Step, dryRun: boolean) =>
    step.facts.only_files
      ? `${stepWithMoment(step)}\u00a0: cette commande n’a écrit que ce fichier, qui reste${dryRun ? "" : "\u00a0; rien d’autre n’a été annulé"}. Pour annuler ce qui a été fait avant elle\u00a0: outreach undo${dryRun ? ", deux fois" : ", encore une fois"}`
      : dryRun
        ? `Serait annulé\u00a0: ${stepWithMoment(step)}.`
        : `Annulé\u00a0: ${stepWithMoment(step)}.${fileCommands.includes(step.command) ? " Les fichiers déjà écrits restent." : ""}`,
};
