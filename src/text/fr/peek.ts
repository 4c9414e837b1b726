// Sentences of `peek`, which shows how a file would be read, in French.
import type { Author } from "../../domain/actors/text-author.ts";
import type { ColumnReason, ValueLook } from "../../domain/importing/column-reason.ts";
import { typedFile } from "../typed-file.ts";
import { counted, number } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

const delimiters: Record<string, string> = { "\t": "tabulation", " ": "espace" };
const formats: Record<string, string> = {
  csv: "liste en texte (CSV)",
  tsv: "liste en texte",
  xlsx: "classeur Excel",
  xls: "ancien classeur Excel",
  ods: "classeur LibreOffice",
  html: "tableau d’une page web",
  xml: "classeur Excel (XML)",
  vcf: "carnet d’adresses (vCard)",
  ldif: "carnet d’adresses (LDIF)",
  eml: "courriel",
  msg: "courriel enregistré par Outlook",
  pdf: "PDF",
  docx: "document Word",
  odt: "document LibreOffice",
  txt: "texte",
  text: "coordonnées écrites comme un texte",
  md: "texte Markdown",
};

/** Why a column is taken for a field. */
const reasons = {
  title: "son titre",
  "values-fit": "ses valeurs vont avec ce champ",
  addresses: "des adresses de la même ligne portent ses noms",
  beside: "les colonnes d’à côté",
} satisfies Record<Exclude<ColumnReason["code"], "values">, string>;

/** The kind of most values of a column. */
const valueKinds: Record<ValueLook, string> = {
  email: "ses valeurs sont des courriels",
  website: "ses valeurs sont des sites",
  date: "ses valeurs sont des dates",
  phone: "ses valeurs sont des téléphones",
  siret: "ses valeurs sont des SIRET",
  siren: "ses valeurs sont des SIREN",
  postcode: "ses valeurs sont des codes postaux",
  rna: "ses valeurs sont des numéros RNA",
  number: "ses valeurs sont des nombres",
  "yes-no": "ses valeurs sont des oui et des non",
  amount: "ses valeurs sont des montants",
  code: "ses valeurs sont des codes",
  person: "ses valeurs sont des noms de personnes",
  civility: "ses valeurs sont des civilités",
  structure: "ses valeurs sont des noms de structures",
  post: "ses valeurs sont des fonctions",
  street: "ses valeurs sont des rues",
  place: "ses valeurs sont des lieux",
  sentence: "ses valeurs sont des phrases",
};

/** The other sheets of the workbook, in brackets. */
function otherSheets({
  sheet,
  sheets = [],
}: {
  sheet: string | null;
  sheets?: readonly { name: string; hidden: boolean }[];
}) {
  const others = sheets.filter(({ name }) => name !== sheet);
  if (others.length === 0) return "";
  return ` (les autres\u00a0: ${others.map(({ name, hidden }) => `${inQuotes(name)}${hidden ? ", masquée" : ""}`).join(", ")})`;
}

/** Sentences of `peek`. */
export const peek = {
  unnamedColumn: (column: number) => `Colonne ${column}`,
  untitled: "(sans titre)",
  fileDescription: (file: {
    format: string;
    encoding: string | null;
    delimiter: string | null;
    sheet: string | null;
    sheets?: readonly { name: string; hidden: boolean }[];
  }) =>
    [
      formats[file.format] ?? file.format,
      file.encoding && `encodage ${file.encoding}`,
      file.delimiter && `séparateur ${delimiters[file.delimiter] ?? `${inQuotes(file.delimiter)}`}`,
      file.sheet && `feuille ${inQuotes(file.sheet)}${otherSheets(file)}`,
    ]
      .filter(Boolean)
      .join(", "),
  header: (lines: readonly number[], columns: number) =>
    lines.length === 0
      ? `Pas d’en-têtes\u00a0; ${counted(columns, "colonne", "colonnes")}.`
      : `En-têtes ${lines.length === 1 ? "ligne" : "lignes"} ${lines.join(", ").replace(/, (\d+)$/, " et $1")}\u00a0; ${counted(columns, "colonne", "colonnes")}.`,
  source: (source: string) => `Source reconnue\u00a0: ${source}.`,
  rowCounts: (read: number, taken: number) =>
    `${counted(read, "ligne", "lignes")} sous les en-têtes, ${number(taken)} à reprendre.`,
  applicationTaken: (taken: number): string =>
    taken === 1
      ? "Une candidature\u00a0: un acteur à reprendre."
      : "Une candidature, mais aucun acteur à reprendre.",
  fileCount: (files: number) => `${counted(files, "fichier", "fichiers")} dans ce dossier`,
  folderList: (rows: number, taken: number) =>
    `liste de ${counted(rows, "ligne", "lignes")}, ${number(taken)} à reprendre`,
  folderApplication: (name: string, answers: number) =>
    `candidature\u00a0: ${name} (${counted(answers, "réponse", "réponses")})`,
  folderPart: (list: string) => `réponses répétées, lues avec ${list}`,
  folderNextCommands: (file: string) =>
    `Rien n’a été importé. Un fichier de plus près\u00a0: outreach peek suivi de son nom. Pour voir ce qui changerait\u00a0: outreach import ${typedFile(file)} --dry-run`,
  labelTitle: "Libellé",
  textTitle: "Texte",
  columnTitle: "Colonne",
  takenForTitle: "Pris pour",
  valuesTitle: "Premières valeurs",
  problemsHeading: (count: number) => `À vérifier (${number(count)})`,
  moreProblems: (count: number) => `… et ${number(count)} de plus\u00a0; toutes\u00a0: --json`,
  nextCommands: (file: string) =>
    `Rien n’a été importé. Une colonne mal comprise\u00a0: --map "Titre=champ". Pour voir ce qui changerait\u00a0: outreach import ${typedFile(file)} --dry-run`,
  numberedPerson: (field: string, rank: number) => `${field} (${rank}e personne)`,
  fieldNames: {
    name: "nom de la structure",
    acronym: "sigle",
    kind: "type de structure",
    siret: "SIRET",
    siren: "SIREN",
    rna: "numéro RNA",
    address: "adresse",
    postcode: "code postal",
    commune: "commune",
    insee: "code INSEE",
    territory: "territoire",
    website: "site web",
    email: "courriel",
    phone: "téléphone",
    themes: "thèmes",
    reference: "référence du dossier",
    programme: "programme",
    submitted: "date de dépôt",
    state: "état du dossier",
    recommended_by: "orienté par",
    note: "note",
    "person.civility": "civilité",
    "person.first_name": "prénom",
    "person.last_name": "nom de la personne",
    "person.full_name": "personne",
    "person.role": "fonction",
    "person.email": "courriel de la personne",
    "person.phone": "téléphone de la personne",
    tags: "étiquettes",
    objected: "opposition",
    objections: "oppositions",
    contact_consent: "accord ou refus d’être contacté",
    text: "gardé tel quel",
    ignore: "laissé de côté",
  } as Record<string, string>,
  /** `peek --wrong`: words of cells that may stay, first words of addresses, and invented names that replace real ones. */
  misreadCase: {
    common:
      "oui non neant ras cours attente valide refuse accepte depose depot instruction dossier complet incomplet projet cooperation rappeler appeler voir mail".split(
        " ",
      ),
    days: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
    streets: "rue route avenue place chemin impasse boulevard allée quai".split(" "),
    firstNames: "Camille Lou Ana Jean Zoé Paul Inès Marc Lise Hugo Nora Yann Maud Luc Rose Théo".split(" "),
    syllables: "val bré mon rac lio sar tin dou fay gor pel vix zan mur cho bel".split(" "),
    towns: "Lyon Nantes Rennes Metz Dijon Tours Nîmes Limoges".split(" "),
    written: (file: string, columns: number): string =>
      `Écrit\u00a0: ${file} (${counted(columns, "colonne", "colonnes")}, huit lignes au plus\u00a0; seuls restent les mots d’une liste fermée, les années, les pourcentages et les petits nombres\u00a0: tout autre mot et tout autre chiffre sont inventés).\nRelisez-le avant de l’envoyer\u00a0: ce que l’on reconnaîtrait malgré tout, dans un titre ou une remarque, est à changer à la main. Rien n’est envoyé, rien n’est importé.\n`,
  },
  /** The page of `peek --open`. */
  page: {
    title: (file: string) => `Comment se lit ${file}`,
    standardInput: "entrée",
    words: {
      team: "Pour l’équipe seulement\u00a0: cette page montre des lignes de la liste. Ne la transmettez pas.",
      columns: "Ce que chaque colonne devient",
      why: "Pourquoi",
      empty: "vide dans les premières lignes",
      after: "Et maintenant",
    },
    recognisedBySource: (source: string | null) =>
      source ? `source reconnue\u00a0: ${source}` : "titre d’une source connue",
    mappedByUser: "vous l’avez dit",
    notRecognised: "rien ne dit un champ\u00a0: gardé sous son titre, comme une réponse",
    joinedReasons: (reasons: readonly string[]) => reasons.join(", puis "),
    reason: (reason: ColumnReason) =>
      reason.code === "values" ? valueKinds[reason.look] : reasons[reason.code],
    possibleField: (field: string) => `peut-être\u00a0: ${field}`,
    author: (author: Author | null) =>
      author === null
        ? ""
        : `écrit par ${{ actor: "l’acteur", team: "l’équipe", partner: "un partenaire" }[author]}`,
    doubtfulAuthor: "rien ne dit qui l’a écrit\u00a0: pris pour vos notes",
    commands: (file: string): [string, string][] => [
      ["Rien n’a été importé. Voir ce qui changerait\u00a0:", `outreach import ${typedFile(file)} --dry-run`],
      ["Corriger une colonne\u00a0:", `outreach peek ${typedFile(file)} --map "Titre=champ"`],
    ],
    written: (file: string) =>
      `La page est dans ${file}, pour l’équipe seulement\u00a0: elle montre des lignes de la liste. Rien n’a été importé.\n`,
  },
  /** Shorter names of fields that a user may type, folded. */
  fieldWords: {
    ...{ nom: "name", structure: "name", type: "kind", cp: "postcode", ville: "commune", site: "website" },
    ...{ mail: "email", mel: "email", tel: "phone", theme: "themes", dossier: "reference", etat: "state" },
    ...{ contact: "person.full_name", civilite: "person.civility", prenom: "person.first_name" },
    ...{ texte: "text", ignorer: "ignore" },
  } as Readonly<Record<string, string>>,
};
