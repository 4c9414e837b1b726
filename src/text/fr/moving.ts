// Sentences of `workspace move`, in French.
import { fileMoment } from "../numerals.ts";
import { counted, number } from "./phrases.ts";

interface MovedDatabase {
  from: string;
  to: string;
  actors: number;
  steps: number;
  rows: Readonly<Record<string, number>> | null;
  aside: string | null;
  variable: boolean;
}

export const moving = {
  progress: ({ rows }: { rows: number }) => `${number(rows)} lignes copiées`,
  asideFileName: (now: Date, nth: number) =>
    `outreach déplacée ${fileMoment(now)}${nth > 1 ? ` (${nth})` : ""}.db`,
  outcome: (moved: MovedDatabase, dryRun: boolean) => {
    const contents = `${counted(moved.actors, "acteur", "acteurs")}, ${counted(moved.steps, "étape", "étapes")} d’historique`;
    if (dryRun)
      return `La base de ${moved.from} serait déplacée vers ${moved.to}\u00a0: ${contents}. Rien n’a été changé.`;
    const newAddress = moved.variable
      ? "Changez OUTREACH_DATABASE_URL\u00a0: cette variable dit encore l’ancienne adresse."
      : "mission.yaml dit la nouvelle adresse\u00a0; exports, historique et outreach undo sont les mêmes qu’avant.";
    const oldDatabase =
      moved.aside === null
        ? `L’ancienne base reste sur le serveur, où elle ne sert plus\u00a0: ${moved.from}.`
        : `L’ancien fichier est gardé, hors d’usage\u00a0: ${moved.aside}. Supprimez-le quand vous n’en aurez plus besoin\u00a0: il contient toute la base.`;
    return `La base est maintenant ici\u00a0: ${moved.to} (${contents}, relus et comparés).\n${newAddress}\n${oldDatabase}`;
  },
};
