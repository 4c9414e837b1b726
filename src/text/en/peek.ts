// Sentences of `peek`, which shows how a file would be read, in English.
import type { ColumnReason, ValueLook } from "../../domain/importing/column-reason.ts";
import type { peek as french } from "../fr/peek.ts";
import { typedFile } from "../typed-file.ts";
import { counted, number } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

const delimiters: Record<string, string> = { "\t": "tab", " ": "space" };
const formats: Record<string, string> = {
  csv: "list as text (CSV)",
  tsv: "list as text",
  xlsx: "Excel workbook",
  xls: "old Excel workbook",
  ods: "LibreOffice workbook",
  html: "table of a web page",
  xml: "Excel workbook (XML)",
  vcf: "address book (vCard)",
  ldif: "address book (LDIF)",
  eml: "e-mail",
  msg: "e-mail saved by Outlook",
  pdf: "PDF",
  docx: "Word document",
  odt: "LibreOffice document",
  txt: "text",
  text: "contacts written as a text",
  md: "Markdown text",
};

/** Why a column is taken for a field. */
const reasons = {
  title: "its title",
  "values-fit": "its values go with this field",
  addresses: "addresses of the same row bear its names",
  beside: "the columns beside it",
} satisfies Record<Exclude<ColumnReason["code"], "values">, string>;

/** The kind of most values of a column. */
const valueKinds: Record<ValueLook, string> = {
  email: "its values are e-mails",
  website: "its values are websites",
  date: "its values are dates",
  phone: "its values are telephones",
  siret: "its values are SIRET numbers",
  siren: "its values are SIREN numbers",
  postcode: "its values are postcodes",
  rna: "its values are RNA numbers",
  number: "its values are numbers",
  "yes-no": "its values are yes and no",
  amount: "its values are amounts",
  code: "its values are codes",
  person: "its values are names of people",
  civility: "its values are civilities",
  structure: "its values are names of structures",
  post: "its values are posts",
  street: "its values are streets",
  place: "its values are places",
  sentence: "its values are sentences",
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
  return ` (the others: ${others.map(({ name, hidden }) => `${inQuotes(name)}${hidden ? ", hidden" : ""}`).join(", ")})`;
}

export const peek: typeof french = {
  unnamedColumn: (column) => `Column ${column}`,
  untitled: "(no title)",
  fileDescription: (file) =>
    [
      formats[file.format] ?? file.format,
      file.encoding && `encoding ${file.encoding}`,
      file.delimiter && `delimiter ${delimiters[file.delimiter] ?? `${inQuotes(file.delimiter)}`}`,
      file.sheet && `sheet ${inQuotes(file.sheet)}${otherSheets(file)}`,
    ]
      .filter(Boolean)
      .join(", "),
  header: (lines, columns) =>
    lines.length === 0
      ? `No header; ${counted(columns, "column", "columns")}.`
      : `Header on ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ").replace(/, (\d+)$/, " and $1")}; ${counted(columns, "column", "columns")}.`,
  source: (source) => `Source recognised: ${source}.`,
  rowCounts: (read, taken) => `${counted(read, "row", "rows")} under the header, ${number(taken)} to take.`,
  applicationTaken: (taken) =>
    taken === 1 ? "One application: one actor to take." : "One application, but no actor to take.",
  fileCount: (files) => `${counted(files, "file", "files")} in this folder`,
  folderList: (rows, taken) => `list of ${counted(rows, "row", "rows")}, ${number(taken)} to take`,
  folderApplication: (name, answers) => `application: ${name} (${counted(answers, "answer", "answers")})`,
  folderPart: (list) => `repeated answers, read with ${list}`,
  folderNextCommands: (file) =>
    `Nothing was imported. To look at one file: outreach peek and its name. To see what would change: outreach import ${typedFile(file)} --dry-run`,
  labelTitle: "Label",
  textTitle: "Text",
  columnTitle: "Column",
  takenForTitle: "Taken for",
  valuesTitle: "First values",
  problemsHeading: (count) => `To check (${number(count)})`,
  moreProblems: (count) => `… and ${number(count)} more; all of them: --json`,
  nextCommands: (file) =>
    `Nothing was imported. A column misunderstood: --map "Title=field". To see what would change: outreach import ${typedFile(file)} --dry-run`,
  numberedPerson: (field, rank) => `${field} (person ${rank})`,
  fieldNames: {
    name: "name of the structure",
    acronym: "acronym",
    kind: "kind of structure",
    siret: "SIRET",
    siren: "SIREN",
    rna: "RNA number",
    address: "address",
    postcode: "postcode",
    commune: "commune",
    insee: "INSEE code",
    territory: "territory",
    website: "website",
    email: "e-mail",
    phone: "telephone",
    themes: "themes",
    reference: "reference",
    programme: "programme",
    submitted: "submitted on",
    state: "state of the application",
    recommended_by: "recommended by",
    note: "note",
    "person.civility": "civility",
    "person.first_name": "first name",
    "person.last_name": "last name",
    "person.full_name": "person",
    "person.role": "role",
    "person.email": "person's e-mail",
    "person.phone": "person's telephone",
    tags: "tags",
    objected: "objection",
    objections: "objections",
    contact_consent: "consent or refusal to be contacted",
    text: "kept as it is",
    ignore: "left aside",
  },
  misreadCase: {
    common: "yes no none n/a pending accepted refused draft complete project cooperation call see mail".split(
      " ",
    ),
    days: "monday tuesday wednesday thursday friday saturday sunday".split(" "),
    streets: "street road avenue lane square".split(" "),
    firstNames: "Camille Lou Ana Jean Zoe Paul Ines Marc Lise Hugo Nora Tom Maud Luke Rose Theo".split(" "),
    syllables: "val bre mon rac lio sar tin dou fay gor pel vix zan mur cho bel".split(" "),
    towns: "Lyon Nantes Rennes Metz Dijon Tours Nîmes Limoges".split(" "),
    written: (file, columns) =>
      `Written: ${file} (${counted(columns, "column", "columns")}, eight rows at most; only words of a closed list, years, percentages and small numbers stay: every other word and digit is made up).\nRead it before you send it: what could still be recognised, in a title or a remark, is yours to change. Nothing is sent, nothing was imported.\n`,
  },
  page: {
    title: (file) => `How ${file} is read`,
    standardInput: "input",
    words: {
      team: "For the team only: this page shows rows of the list. Do not pass it on.",
      columns: "What each column becomes",
      why: "Why",
      empty: "empty in the first rows",
      after: "What now",
    },
    recognisedBySource: (source) => (source ? `source recognised: ${source}` : "title of a known source"),
    mappedByUser: "you said so",
    notRecognised: "nothing tells a field: kept under its title, as an answer",
    joinedReasons: (reasons) => reasons.join(", then "),
    reason: (reason) => (reason.code === "values" ? valueKinds[reason.look] : reasons[reason.code]),
    possibleField: (field) => `perhaps: ${field}`,
    author: (author) =>
      author === null
        ? ""
        : `written by ${{ actor: "the actor", team: "the team", partner: "a partner" }[author]}`,
    doubtfulAuthor: "nothing tells who wrote it: taken as your notes",
    commands: (file) => [
      ["Nothing was imported. To see what would change:", `outreach import ${typedFile(file)} --dry-run`],
      ["To correct a column:", `outreach peek ${typedFile(file)} --map "Title=field"`],
    ],
    written: (file) =>
      `The page is in ${file}, for the team only: it shows rows of the list. Nothing was imported.\n`,
  },
  fieldWords: { structure: "name", type: "kind", town: "commune", contact: "person.full_name" },
};
