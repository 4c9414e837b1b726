// Makes one candidate of an application: fields from its labels, answers from its texts.

import type { Candidate, CandidatePerson } from "../../../domain/importing/candidate.ts";
import type { ImportMappings, ImportSource } from "../../../domain/importing/import-words.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { authorSigns } from "../../authorship/author-signs.ts";
import { speaksToRespondent, withAuthors } from "../../authorship/column-author.ts";
import { columnReader } from "../../mapping/assign-columns.ts";
import { isField } from "../../mapping/canonical-fields.ts";
import type { TitleReader } from "../../mapping/column-titles.ts";
import { sourceOf } from "../../mapping/known-sources.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import type { Column, ColumnAuthor } from "../../reading.ts";
import { type RefusalReader, refusalReader } from "../../refusals/refusal-reader.ts";
import { CandidateMaker } from "../../table/candidate-maker.ts";
import { type Plan, planOf } from "../../table/column-plan.ts";
import { type ApplicationLetter, letterIn } from "./application-letter.ts";
import { answersOf, type DocumentAnswer, type DocumentAnswers } from "./document-answers.ts";
import { withoutExaminers } from "./examiner-parts.ts";
import { actorIn, contactsIn } from "./letterhead.ts";
import type { DocumentText } from "./passage.ts";

/** An application as a row of a table: each label is a column, taken for a field or kept as an answer. */
export interface Application {
  columns: readonly Column[];
  cells: readonly string[];
  source: ImportSource | null;
  candidate: Candidate | null;
  findings: readonly Finding[];
}

export interface ApplicationOptions {
  mappings: ImportMappings;
  titles: TitleReader;
  /** Label → field, as the user says now or said before. */
  userMapping: Readonly<Record<string, string>>;
  /** Folded label → author, as the user says now or said before. */
  userAuthors: ReadonlyMap<string, ColumnAuthor>;
  unnamed(column: number): string;
  /** The label of what stands before the first label of a document. */
  opening: string;
}

/** What is known of labels. */
interface LabelKnowledge {
  mappings: Pick<ImportMappings, "columns">;
  titles: TitleReader;
}

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, "") : word);

/** In characters: a longer text is an answer, whatever its label. Chosen by hand. */
const longestValue = 160;

const oneLine =
  /^(?:name|acronym|siret|siren|rna|postcode|commune|insee|email|phone|website|reference|submitted|person\..+)$/;

/** Reads a document as the application of one actor. */
export function applicationOf(
  document: DocumentText,
  file: string,
  options: ApplicationOptions,
): Application {
  const { mappings, titles } = options;
  const signs = authorSigns(mappings);
  const { own, parts } = withoutExaminers(document.passages, {
    isAddressed: (title) => speaksToRespondent(fold(title), signs),
    namesStructure: (label) => namesStructure(label, options),
  });
  const fieldsByLabel = new Map(
    Object.entries(options.userMapping).map(([label, field]) => [fold(label), field]),
  );
  const answers = answersOf(own, mappings.columns.documents, titles.knows, (label) =>
    oneLine.test(fieldsByLabel.get(fold(label)) ?? titles.read(label).field ?? ""),
  );
  const headers = answers.answers.map(({ label, section }) => ({ label, last: label, group: section }));
  const source = sourceOf(
    [...headers, ...answers.titles.map(({ text }) => ({ label: text, last: text, group: "" }))],
    mappings.sources.filter(({ recognised_by, at_least }) => at_least > 1 && recognised_by.length > 1),
  );
  const documentAnswers = withoutTheirs(answers, source);
  const refusals = refusalReader(mappings.refusals);
  const columns = columnsOf(documentAnswers, source, refusals, options);
  const findings: Finding[] = [];
  const letter = letterIn(own, nameRemarks(mappings.columns.people));
  const above = { answers, margins: document.margins, sender: letter?.sender ?? null };
  const additions = foundAbove(columns, documentAnswers, above, file, options, findings);
  const opening = openingOf(answers, document, options.opening);
  const examined = parts.map((part) => ({ ...part, section: "" }));
  const all = [...documentAnswers, ...additions, ...opening, ...examined];
  const { userAuthors } = options;
  const added = [
    ...additions.map(({ label, field }) => ({ header: label, field, by: "values" as const })),
    ...opening.map(({ label }) => ({ header: label, field: "text", by: "none" as const })),
    ...examined.map(({ label }) => ({
      ...{ header: label, field: "text", by: "none" as const },
      ...(userAuthors.has(fold(label)) ? {} : { author: "team" as const, authorBy: "title" as const }),
    })),
  ];
  const assigned: Column[] = [
    ...columns,
    ...added.map((column, n): Column => ({ col: documentAnswers.length + n + 1, ...column })),
  ];
  const name = all[assigned.findIndex(({ field }) => field === "name")]?.text ?? "";
  const cells = all.map(({ text }, index) =>
    assigned[index]!.field === "address" ? withoutName(text, name) : text,
  );
  const width = assigned.length;
  const layout = { headers: [], headerRows: [], firstColumn: 0, width, firstLine: 1 };
  const evidence = { rows: [cells], firstColumn: 0, source, application: true, userAuthors };
  const full = withAuthors({ columns: assigned, ...evidence }, signs);
  const { unnamed } = options;
  const planned = planOf(file, full, layout, { words: mappings.columns, source, unnamed, signs, refusals });
  const plan = { ...planned, rules: [] };
  const candidate = withPeopleOf(letter, make(plan, cells, all, findings));
  return { columns: full, cells, source, candidate, findings };
}

/** An address on one line, without its first line when that is the actor's name. */
const withoutName = (address: string, name: string) => {
  const lines = address.split("\n");
  return (lines.length > 1 && fold(lines[0]!) === fold(name) ? lines.slice(1) : lines).join(", ");
};

/** The answers before the part of the document that the programme keeps for itself (`stops_at` of its source). */
function withoutTheirs({ answers, titles }: DocumentAnswers, source: ImportSource | null): DocumentAnswer[] {
  const ends = new Set((source?.stops_at ?? []).map(fold));
  if (ends.size === 0) return answers;
  const stop = titles.find(({ text }) => ends.has(fold(text)));
  const from = answers.findIndex(
    ({ section, label, place }) =>
      ends.has(fold(section)) || ends.has(fold(label)) || (stop !== undefined && place > stop.place),
  );
  return from === -1 ? answers : answers.slice(0, from);
}

/** True for “Nom du projet”, which names no structure; not for “Nom de la structure”, whose other words do so alone. */
function isWeakName(label: string, { mappings, titles }: LabelKnowledge): boolean {
  const [first, ...rest] = label.split(" ");
  const named = rest.filter((word) => word.length > 3).join(" ");
  return mappings.columns.documents.weak_names.includes(first!) && titles.read(named).field !== "name";
}

/** Whether a label says that the name of the applicant follows. */
export function namesStructure(label: string, options: LabelKnowledge): boolean {
  return options.titles.read(label).field === "name" && !isWeakName(fold(label), options);
}

/** What each label is taken for. Long texts are answers, and so is what a label says of others, such as partners. */
function columnsOf(
  answers: readonly DocumentAnswer[],
  source: ImportSource | null,
  refusals: RefusalReader,
  options: ApplicationOptions,
): Column[] {
  const { mappings, titles, userMapping } = options;
  const { others } = mappings.columns.documents;
  const user = new Map(Object.entries(userMapping).map(([label, field]) => [fold(label), field]));
  const foreign = new Set(others.map((word) => singular(fold(word))));
  const decided = answers.map(({ label, text, section }, index): Column => {
    const field = user.get(fold(label));
    if (field !== undefined && isField(field)) return { col: index + 1, header: label, field, by: "user" };
    const words = fold(`${section} ${label}`)
      .split(/[^a-z]+/)
      .map(singular);
    const lines = text.split("\n").length;
    const address = titles.read(label).field === "address" && lines <= 4;
    const short =
      text.length <= longestValue && (lines === 1 || address) && !words.some((word) => foreign.has(word));
    return { col: index + 1, header: label, field: short ? "" : "text", by: "none" };
  });
  const open = decided.filter(({ field }) => field === "");
  const headers = open.map(({ col }) => {
    const { label, section } = answers[col - 1]!;
    return { label, last: label, group: section };
  });
  const row = open.map(({ col }) => answers[col - 1]!.text);
  const isConsent = (index: number) => refusals.isConsent(headers[index]!.label, () => [row[index]!]);
  const readColumns = columnReader(mappings, titles);
  const assign = (notNames: ReadonlySet<string>) =>
    readColumns({
      headers,
      rows: [row],
      source,
      isConsent,
      userMapping: new Map([...notNames].map((label) => [label, "text"])),
    });
  const weakOnes = new Set(
    headers.map(({ label }) => fold(label)).filter((label) => isWeakName(label, options)),
  );
  const strict = assign(weakOnes);
  const columns = strict.some(({ field, by }) => field === "name" && by !== "values")
    ? strict
    : assign(new Set());
  const isPerson = (column: Column) => /^person|^nom$/.test(column.field);
  // “Nom” alone beside a first name is the person's, which only a reading of all labels together shows.
  const loose = assign(new Set());
  for (const [index, column] of open.entries()) {
    const taken = isPerson(loose[index]!) ? loose[index]! : columns[index]!;
    const guess = taken.field === "name" && taken.by === "values";
    decided[column.col - 1] = { ...taken, col: column.col, ...(guess ? { field: "text", by: "none" } : {}) };
  }
  return decided;
}

/** Where the actor of a document may be found when no label names it. */
interface HeadOfDocument {
  answers: DocumentAnswers;
  margins: readonly string[];
  sender: ApplicationLetter["sender"];
}

interface Added extends DocumentAnswer {
  field: string;
}

/** The actor's name and contacts from the letterhead, the titles or the file's name, when no label gives them. */
function foundAbove(
  columns: readonly Column[],
  documentAnswers: readonly DocumentAnswer[],
  { answers, margins, sender }: HeadOfDocument,
  file: string,
  { mappings, unnamed }: ApplicationOptions,
  findings: Finding[],
): Added[] {
  const has = (field: string) => columns.some((column) => column.field === field);
  const column = unnamed(columns.length + 1);
  const top = [
    ...answers.loose.slice(0, 25),
    ...answers.titles.slice(0, 10),
    ...margins.map((text) => ({ text, place: 1 })),
    ...documentAnswers.slice(0, 6).map(({ label, place }) => ({ text: label, place })),
  ];
  const more: Added[] = [];
  if (!has("name")) {
    const name = sender ?? actorIn(top, file, mappings);
    if (name) {
      more.push({ label: column, text: name.name, place: name.place, section: "", field: "name" });
      findings.push({
        code: "application-name-found",
        severity: "warning",
        file,
        line: name.place,
        name: name.name,
      });
    }
  }
  if (sender && sender.address !== "" && !has("address"))
    more.push({ label: column, text: sender.address, place: sender.place, section: "", field: "address" });
  const letterhead = [
    ...answers.loose.slice(0, 12),
    ...margins.map((text) => ({ text, place: 1 })),
    ...documentAnswers
      .slice(0, 2)
      .filter(({ text }, index) => columns[index]!.field === "text" && text.length <= 300),
  ];
  for (const { field, text, place } of contactsIn(letterhead))
    if (
      !has(field) &&
      !(field === "email" && has("person.email")) &&
      !(field === "phone" && has("person.phone"))
    )
      more.push({ label: column, text, place, section: "", field });
  return more;
}

/** The candidate with the people of the letter, except those whom labels gave already. */
function withPeopleOf(letter: ApplicationLetter | null, candidate: Candidate | null): Candidate | null {
  if (!letter || !candidate) return candidate;
  const isGiven = ({ lastName }: CandidatePerson) =>
    candidate.people.some((person) => fold(person.lastName ?? "") === fold(lastName ?? ""));
  return {
    ...candidate,
    people: [...candidate.people, ...letter.people.filter((person) => !isGiven(person))],
  };
}

/** The text under no label, page by page. */
function openingOf({ loose }: DocumentAnswers, { format }: DocumentText, label: string): DocumentAnswer[] {
  const pages = new Map<number, DocumentAnswer>();
  for (const { text, place } of loose) {
    const page = format === "pdf" ? place : 1;
    const before = pages.get(page);
    if (before) before.text += `\n${text}`;
    else pages.set(page, { label, text, place, section: "" });
  }
  return [...pages.values()].filter(({ text }) => /\p{L}.*\p{L}/u.test(text));
}

/** Makes the candidate; each answer gets the place where it stands. */
function make(
  plan: Plan,
  cells: readonly string[],
  all: readonly DocumentAnswer[],
  findings: Finding[],
): Candidate | null {
  const name = plan.columns.find(({ step }) => step.do === "name");
  const line = name ? all[name.index]!.place : 1;
  const rowFindings: Finding[] = [];
  const candidate = new CandidateMaker(plan).make({ line, cells: [...cells], fault: null }, rowFindings);
  for (const finding of rowFindings) {
    if (finding.code === "row-without-name")
      findings.push({ code: "application-without-name", severity: "rejected", file: plan.file });
    else if ("label" in finding && "column" in finding)
      findings.push({ ...finding, line: all[finding.column - 1]?.place ?? line });
    else findings.push(finding);
  }
  if (!candidate) return null;
  const places = new Map(all.map(({ label, text, place }) => [`${label}\n${text}`, place]));
  const answers = candidate.answers.map((answer) => {
    const place = places.get(`${answer.label}\n${answer.text}`);
    return place === undefined || place === line ? answer : { ...answer, line: place };
  });
  return { ...candidate, answers };
}
