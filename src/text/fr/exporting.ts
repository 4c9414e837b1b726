import { counted } from "./phrases.ts";

/** Titles and words of what `export` writes. */
export const exporting = {
  parts: {
    civility: "Civilité",
    firstName: "Prénom",
    lastName: "Nom de famille",
    fullName: "Nom complet",
    role: "Fonction",
    email: "Courriel",
    phone: "Téléphone",
  },
  person: (part: string, rank: number) => `${part}, contact ${rank}`,
  objections: "Oppositions (date | canal | qui | source | mots)",
  id: "outreach\u00a0: identifiant",
  written: (count: number, file: string, dryRun: boolean) =>
    `${dryRun ? counted(count, "acteur serait écrit", "acteurs seraient écrits") : counted(count, "acteur écrit", "acteurs écrits")} dans ${file}. Pour l’équipe seulement\u00a0: tout y est.`,
};
