// Sentences, column titles and file names of `letter`, in French.
import type { PostalField } from "../../domain/documents/postal-letter.ts";
import type { Address } from "../../domain/people/form-of-address.ts";
import type { Gender } from "../../domain/people/post-title.ts";
import { longDate } from "./dates.ts";
import { ofName } from "./names.ts";
import { counted } from "./phrases.ts";

/** The letters that were written, and those that were not. */
interface LettersWritten {
  made: readonly { file: string | null; name: string; kept: boolean }[];
  already: readonly { name: string; at: string }[];
  leftOut: number;
  dryRun: boolean;
}

/** Files listed at most; further ones are only counted. */
const mostFilesShown = 20;

/** Recognises a name that is a desk or department and not a person. */
const deskName = /^(service|pôle|direction|bureau|secrétariat|accueil|standard|cellule|unité)\b/i;

const fields: Record<PostalField, string> = {
  address: "la rue",
  postcode: "le code postal",
  commune: "la commune",
};

/** Column titles that the mailing programs expect, in their order. */
const columns = {
  word: {
    civility: "Titre",
    firstName: "Prénom",
    lastName: "Nom",
    organisation: "Société",
    role: "Fonction",
    attention: "À l’attention de",
    street: "Adresse 1",
    street2: "Adresse 2",
    postcode: "Code postal",
    commune: "Ville",
    email: "Adresse de messagerie",
    opening: "Formule d’appel",
    closing: "Formule de politesse",
  },
  brevo: {
    email: "EMAIL",
    lastName: "NOM",
    firstName: "PRENOM",
    civility: "CIVILITE",
    organisation: "ORGANISATION",
    role: "FONCTION",
    commune: "VILLE",
    opening: "FORMULE_APPEL",
  },
  sarbacane: {
    email: "Email",
    lastName: "Nom",
    firstName: "Prénom",
    civility: "Civilité",
    organisation: "Société",
    role: "Fonction",
    commune: "Ville",
    opening: "Formule d’appel",
  },
  mailchimp: {
    email: "Email Address",
    firstName: "First Name",
    lastName: "Last Name",
    organisation: "Company",
    role: "Job Title",
    commune: "City",
    opening: "Salutation",
  },
};

/** Words of letters, labels and merge tables, and the sentences about them on the screen. */
export const letters = {
  columns,
  civility: (gender: Gender) => ({ woman: "Madame", man: "Monsieur", unknown: "" })[gender],
  /** Second line of the address on an envelope. */
  attention(name: string, to: Address | null): string {
    if (deskName.test(name)) return name;
    if (to === null || to.anonymous || to.gender === "unknown") return `À l’attention ${ofName(name)}`;
    return `À l’attention de ${to.gender === "woman" ? "Mme" : "M."} ${to.fullName}`;
  },
  placeAndDate: (place: string | null, today: string) =>
    place === null ? `Le ${longDate(today)}` : `${place}, le ${longDate(today)}`,
  /** The reference that the addressee gave to its own file. */
  reference: (theirs: string) => `Vos réf.\u00a0: ${theirs}`,
  subject: "Objet\u00a0: ",
  /** File name of several letters together. */
  combinedFileName: "Courriers",
  title: "Courriers",
  labelsFileName: (sheet: string) => `Étiquettes ${sheet}`,
  mergeFileName: (target: string) => `Publipostage ${target}`,
  missingFields: (missing: readonly PostalField[]) => missing.map((field) => fields[field]).join(", "),
  lettersWritten({ made, already, leftOut, dryRun }: LettersWritten): string {
    const files = [...new Map(made.map((letter) => [letter.file, letter])).values()];
    const lines = [
      dryRun
        ? `${counted(made.length, "courrier serait préparé", "courriers seraient préparés")}\u00a0; rien n’a été écrit\u00a0:`
        : `${counted(made.length, "courrier préparé", "courriers préparés")}, à relire, à imprimer et à signer\u00a0:`,
      ...files
        .slice(0, mostFilesShown)
        .map(({ file, kept }) => `  ${file}${kept ? "  (déjà là, gardé tel quel)" : ""}`),
      files.length > mostFilesShown &&
        `  … et ${counted(files.length - mostFilesShown, "autre", "autres")} dans le même dossier`,
      already.length > 0 &&
        `${counted(already.length, "acteur avait", "acteurs avaient")} déjà le sien (${already
          .slice(0, 3)
          .map(({ name, at }) => `${name}, ${longDate(at)}`)
          .join("\u00a0; ")}${already.length > 3 ? "…" : ""}). Pour le refaire\u00a0: --again`,
      leftOutLine(leftOut),
    ];
    return `${lines.filter(Boolean).join("\n")}\n`;
  },
  labelsWritten: (
    { count, sheets, file }: { count: number; sheets: number; file: string },
    { leftOut, dryRun }: { leftOut: number; dryRun: boolean },
  ) =>
    `${counted(count, "étiquette", "étiquettes")} sur ${counted(sheets, "planche", "planches")}${
      dryRun ? "\u00a0; rien n’a été écrit" : ", à imprimer à 100 %, sans «\u00a0ajuster à la page\u00a0»"
    }\u00a0:\n  ${file}\n${withLineBreak(leftOutLine(leftOut))}`,
  mergeTableWritten: (
    { count, file }: { count: number; file: string },
    { leftOut, dryRun }: { leftOut: number; dryRun: boolean },
  ) =>
    `${counted(count, "ligne", "lignes")}${dryRun ? "\u00a0; rien n’a été écrit" : ""}\u00a0:\n  ${file}\n${withLineBreak(leftOutLine(leftOut))}`,
};

const leftOutLine = (count: number) =>
  count > 0 && `${counted(count, "laissé de côté", "laissés de côté")}\u00a0: voir ci-dessus ce qui manque.`;
const withLineBreak = (line: string | false) => (line === false ? "" : `${line}\n`);
