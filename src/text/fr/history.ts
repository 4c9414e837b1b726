import { clockTime } from "../numerals.ts";
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
  letter: "courriers préparés",
  mail: "brouillons préparés",
  brief: "fiches préparées",
  tag: "étiquettes",
  triage: "qualification",
  merge: "réunion de fiches",
  rank: "place dans le classement",
  people: "interlocuteurs",
};

const did = ({ command, facts: { name, file, files, mailing, count, actors } }: Step): string => {
  const about = name ?? files ?? file ?? mailing;
  const many = count ?? actors;
  const details = [about, typeof many === "number" ? counted(many, "acteur", "acteurs") : null];
  const kind = kinds[command] ?? command;
  return [kind, details.filter((one) => one !== null && one !== undefined).join(", ")]
    .filter(Boolean)
    .join("\u00a0: ");
};

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
    dryRun
      ? `Serait annulé\u00a0: ${did(step)} (${at(step.at)}).`
      : `Annulé\u00a0: ${did(step)} (${at(step.at)}). Les fichiers déjà écrits dans out restent.`,
};
