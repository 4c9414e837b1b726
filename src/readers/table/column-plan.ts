// Plans how the cells of each column are read, before the first row is.

import type { SingleField } from "../../domain/actors/actor.ts";
import type { TextSpan } from "../../domain/actors/text-author.ts";
import type { ContactRefusal } from "../../domain/importing/candidate.ts";
import type { ColumnWords, ImportSource, RowRule } from "../../domain/importing/import-words.ts";
import { isOwnMark } from "../../domain/importing/round-trip-columns.ts";
import { titleOfWait } from "../../domain/priority/title-of-wait.ts";
import { areOfCalls } from "../../domain/relationship/columns-of-calls.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import type { AuthorSigns } from "../authorship/author-signs.ts";
import { type QuotedActor, quotedWords } from "../authorship/quoted-words.ts";
import { personField } from "../mapping/canonical-fields.ts";
import { choicesIn } from "../mapping/choice-in-title.ts";
import { titleReader } from "../mapping/column-titles.ts";
import { saysCommune } from "../mapping/columns-of-places.ts";
import { wordsOf } from "../mapping/title-evidence.ts";
import type { CellContext } from "../people/cell-reading.ts";
import { type NameRemarks, nameRemarks } from "../people/name-remarks.ts";
import { areSurnamesFirst } from "../people/order-of-names.ts";
import type { Column, ColumnAuthor } from "../reading.ts";
import type { RefusalReader } from "../refusals/refusal-reader.ts";
import type { HeaderLayout } from "./header-layout.ts";
import { postInTitle } from "./post-in-title.ts";

/** What to do with the cells of one column, decided once for the whole file. */
export type PlanStep =
  | { do: "single"; field: SingleField }
  | {
      do:
        | "identifier"
        | "rna"
        | "postcode"
        | "commune"
        | "insee"
        | "address"
        | "date"
        | "state"
        | "themes"
        | "name"
        | "note"
        | "kind"
        | "tags"
        | "id"
        | "objected"
        | "objections"
        | "consent";
    }
  | { do: "email" | "phone"; person: number | null }
  | { do: "civility" | "first" | "last" | "full" | "role"; person: number }
  | { do: "answer" };

export interface PlannedColumn {
  index: number;
  /** 1-based in the file. */
  col: number;
  label: string;
  step: PlanStep;
  /** Who wrote its texts; null where nobody did: in a column of codes or addresses. */
  author: ColumnAuthor;
  authorName: string | undefined;
  /** In a column of boxes, what a tick chooses: "Mobilité" of "Sujets (Mobilité)"; else its title. */
  choice: string;
  /** How cells that may name people are read, in a column of people, addresses or numbers; null elsewhere. */
  people: CellContext | null;
  /** Finds refusals of contact; null for a column that is not read for them. */
  refusalIn: ((text: string) => readonly ContactRefusal[]) | null;
  /** True for a text that asks to wait before a contact; null for a column that is not read for it. */
  asksToWait: ((text: string) => boolean) | null;
}

export interface Plan {
  file: string;
  remarks: NameRemarks;
  columns: readonly PlannedColumn[];
  /** How many people a row may name in columns of their own. */
  people: number;
  /** The post that the titles of each person's columns give them, where no column of posts does; null without one. */
  posts: readonly (string | null)[];
  /** For each person, whether the cells of their column begin with surnames. */
  surnamesFirst: readonly boolean[];
  width: number;
  hasName: boolean;
  /** The column that names the actors says that they are communes. */
  namesCommunes: boolean;
  /** The kind that the title of the names says of all of them: "Nom de l’association". */
  kindInTitle: string | null;
  /** Whether a structure's cell may also hold a post: its title says so ("Structure / fonction"), or no column gives posts. */
  postsBesideNames: "titled" | "possible" | "none";
  /** The structures' names stand before the people: a row with people only goes with the structure above. */
  namesFirst: boolean;
  /** A column of e-mails stands right beside those of the only person of each row. */
  emailBesidePerson: boolean;
  sharedMailboxes: ReadonlySet<string>;
  /** Title of the column that says what became of the application. */
  stateLabel: string;
  /** Title of the column of notes. */
  noteLabel: string;
  rules: readonly { index: number; label: string; rule: RowRule }[];
  states: ReadonlyMap<string, "draft" | "refused" | "closed">;
  ditto: ReadonlySet<string>;
  structures: StructureTaxonomy;
  /** Each row is an exchange with a structure, of which several rows may tell. */
  isOfCalls: boolean;
  /** Finds what the team or a partner quotes of an actor. */
  quotesIn(text: string, actor: QuotedActor): readonly TextSpan[];
}

const singles: Record<string, SingleField> = {
  acronym: "acronym",
  territory: "territory",
  website: "website",
  reference: "reference",
  programme: "programme",
  recommended_by: "recommendedBy",
};
const fieldsReadByName = new Set([
  "rna",
  "postcode",
  "commune",
  "insee",
  "address",
  "state",
  "themes",
  "name",
  "note",
  "kind",
]);

export interface PlanOptions {
  words: ColumnWords;
  source: ImportSource | null;
  /** Each row is a record of its own, as a card is: none goes with the one above. */
  recordsAlone?: boolean;
  /** Some rows, which tell whether names begin with surnames. */
  sample?: readonly (readonly string[])[];
  /** The label of a column without a title, by its number. */
  unnamed(column: number): string;
  signs: AuthorSigns;
  refusals: RefusalReader;
}

export function planOf(
  file: string,
  columns: readonly Column[],
  layout: HeaderLayout,
  { words, source, recordsAlone = false, sample = [], unnamed, signs, refusals }: PlanOptions,
): Plan {
  const remarks = nameRemarks(words.people);
  const sharedMailboxes = new Set(words.shared_mailboxes);
  const reading = { remarks, structures: signs.structures, sharedMailboxes };
  const planned = plannedColumns(columns, layout.firstColumn, reading, { words, unnamed, refusals });
  const states = new Map<string, "draft" | "refused" | "closed">();
  for (const meaning of ["draft", "refused", "closed"] as const)
    for (const state of words.states[meaning]) states.set(fold(state), meaning);
  const people = planned.reduce(
    (most, { step }) => Math.max(most, "person" in step ? (step.person ?? 0) : 0),
    0,
  );
  return {
    file,
    remarks,
    columns: withPrivateLast(planned, words),
    people,
    posts: Array.from({ length: people }, (_, at) => postOf(at + 1, planned, layout, remarks)),
    surnamesFirst: Array.from({ length: people }, (_, at) =>
      planned.some(
        ({ step, index }) =>
          step.do === "full" &&
          step.person === at + 1 &&
          areSurnamesFirst(sample.map((cells) => cells[index] ?? "")),
      ),
    ),
    width: layout.width,
    stateLabel: planned.find(({ step }) => step.do === "state")?.label ?? "",
    noteLabel: planned.find(({ step }) => step.do === "note")?.label ?? "",
    namesFirst: !recordsAlone && namesFirst(planned),
    emailBesidePerson: emailBesidePerson(planned, words),
    sharedMailboxes,
    hasName: planned.some(({ step }) => step.do === "name"),
    postsBesideNames: postsBesideNames(planned, words),
    namesCommunes:
      !planned.some(({ step }) => step.do === "commune") &&
      columns.some(({ field, header }) => field === "name" && saysCommune(header, words)),
    kindInTitle: kindSaidOver(columns, words, signs.structures),
    rules: rulesOf(columns, layout.firstColumn, words, source),
    states,
    ditto: new Set(words.ditto),
    structures: signs.structures,
    isOfCalls: areOfCalls(planned.map(({ label }) => label)),
    quotesIn: (text, actor) => quotedWords(text, signs, actor),
  };
}

/** The kind that is all the title of the names says. Communes do not count: a list titled "Ville" may name anybody there. */
function kindSaidOver(
  columns: readonly Column[],
  { meanings, ignored_words }: ColumnWords,
  structures: StructureTaxonomy,
): string | null {
  const title = columns.find(({ field }) => field === "name")?.header ?? "";
  const isAside = (word: string) => meanings.naming!.includes(word) || ignored_words.includes(word);
  const kind = structures.kindNamed(
    wordsOf(title)
      .filter((word) => !isAside(word))
      .join(" "),
  );
  return kind === structures.storedAs("commune") ? null : kind;
}

/** What to do with the cells of each column that is not ignored. */
function plannedColumns(
  columns: readonly Column[],
  firstColumn: number,
  reading: Omit<CellContext, "expects">,
  { words, unnamed, refusals }: Pick<PlanOptions, "words" | "unnamed" | "refusals">,
): PlannedColumn[] {
  // A file of ours has a column for objections, decided already: its texts are not read for refusals again.
  const tellsObjections = columns.some(({ field }) => field === "objections");
  const named: CellContext = { ...reading, expects: "people" };
  const namesPeople = (title: string) => wordsOf(title).some((word) => words.meanings.person!.includes(word));
  const besideContacts: CellContext = { ...reading, expects: "contacts" };
  const choiceOf = choicesIn(columns.map(({ header }) => header));
  return columns.flatMap((column): PlannedColumn[] => {
    const { col, header, field, author = null, authorName } = column;
    if (field === "ignore") return [];
    const label = (column.label ?? header) || unnamed(col);
    // Only the team's notes are the actor's note; notes that an actor wrote are answers, and so are days that mean nothing without their title.
    const isAtHome = field === "address" && column.by !== "user" && isOfHome(label);
    const isNote = field === "note" && author === "team" && titleOfWait(label) === null;
    const step = isAtHome || (field === "note" && !isNote) ? stepOf("text") : stepOf(field);
    const refusalIn =
      step.do === "consent"
        ? refusals.inConsent(label)
        : readForRefusals.has(step.do) && !tellsObjections
          ? refusals.inTexts(label)
          : readBesideValues.has(step.do) && !tellsObjections
            ? refusals.besideValues(label)
            : null;
    const index = col - 1 - firstColumn;
    const asksToWait = refusalIn !== null && step.do !== "consent" ? refusals.asksToWait : null;
    const isOfPeople = step.do === "full" || (step.do === "name" && namesPeople(label));
    const people = isOfPeople ? named : mayNamePeople.has(step.do) ? besideContacts : null;
    const choice = choiceOf(header) ?? label;
    return [{ index, col, label, choice, step, author, authorName, refusalIn, asksToWait, people }];
  });
}

/** The rules of a known source for its rows, and for any file that a column of drafts ("Brouillon" over "Oui") marks drafts. */
function rulesOf(
  columns: readonly Column[],
  firstColumn: number,
  { states }: ColumnWords,
  source: ImportSource | null,
): Plan["rules"] {
  const rules = (source?.rows ?? []).flatMap((rule) => {
    const column = columns.find(
      ({ header }) => fold(header) === fold(rule.column) || fold(header).endsWith(` ${fold(rule.column)}`),
    );
    return column ? [{ index: column.col - 1 - firstColumn, label: column.header, rule }] : [];
  });
  const drafts = new Set(states.draft.map(fold));
  for (const { header, col } of columns)
    if (drafts.has(fold(header)) && !rules.some(({ label }) => label === header)) {
      const rule: RowRule = { column: header, equals: [...answerWords.ticked], means: "draft" };
      rules.push({ index: col - 1 - firstColumn, label: header, rule });
    }
  return rules;
}

const mayNamePeople: ReadonlySet<PlanStep["do"]> = new Set(["email", "phone", "address", "name"]);
const readBesideValues: ReadonlySet<PlanStep["do"]> = new Set(["email", "phone", "full", "name"]);
const readForRefusals: ReadonlySet<PlanStep["do"]> = new Set(["answer", "note", "state"]);

/** True for the title of a private address, to which nobody writes to the structure. */
const isOfHome = (label: string) => wordsOf(label).some((word) => answerWords.at_home.includes(word));

/** Addresses at home come behind those at work, whichever stands first: a structure is written to where it works. */
function withPrivateLast(columns: readonly PlannedColumn[], { meanings }: ColumnWords): PlannedColumn[] {
  const isPrivate = ({ step, label }: PlannedColumn) =>
    step.do === "email" && wordsOf(label).some((word) => meanings.home!.includes(word));
  const last = columns.filter(isPrivate);
  return last.length === 0 ? [...columns] : [...columns.filter((column) => !isPrivate(column)), ...last];
}

/** Whether the only column of e-mails stands beside the only person's columns, and its title does not say that it is the structure's. */
function emailBesidePerson(columns: readonly PlannedColumn[], words: ColumnWords): boolean {
  const emails = columns.filter(({ step }) => step.do === "email");
  const people = columns.filter(({ step }) => "person" in step && step.person !== null);
  const isOnePerson = people.every(({ step }) => "person" in step && step.person === 1);
  const [email] = emails;
  return (
    email !== undefined &&
    emails.length === 1 &&
    "person" in email.step &&
    email.step.person === null &&
    titleReader(words).read(email.label).whose !== "actor" &&
    isOnePerson &&
    people.some(({ index }) => Math.abs(index - email.index) === 1)
  );
}

/** What the titles over somebody's name say of their post, unless a column of its own does. */
function postOf(
  person: number,
  columns: readonly PlannedColumn[],
  { headers }: HeaderLayout,
  remarks: NameRemarks,
): string | null {
  const own = columns.filter(({ step }) => "person" in step && step.person === person);
  if (own.some(({ step }) => step.do === "role")) return null;
  for (const { step, label, index } of own) {
    if (!nameSteps.has(step.do)) continue;
    // "Président" under "Administration", or "Nom" under "Président".
    const post = postInTitle(headers[index]?.last ?? label, remarks) ?? postInTitle(label, remarks);
    if (post !== null) return post;
  }
  return null;
}

/** Whether the column of names may hold posts: people have a column of their own, and no column gives their posts. */
function postsBesideNames(
  columns: readonly PlannedColumn[],
  { meanings }: ColumnWords,
): Plan["postsBesideNames"] {
  const people = columns.some(({ step }) => nameSteps.has(step.do));
  const name = columns.find(({ step }) => step.do === "name");
  if (!people || name === undefined || columns.some(({ step }) => step.do === "role")) return "none";
  const isTitled = wordsOf(name.label).some((word) => meanings.role!.includes(word));
  return isTitled ? "titled" : "possible";
}

const nameSteps: ReadonlySet<PlanStep["do"]> = new Set(["full", "first", "last"]);

function namesFirst(columns: readonly PlannedColumn[]): boolean {
  const name = columns.findIndex(({ step }) => step.do === "name");
  const person = columns.findIndex(({ step }) => "person" in step && step.person !== null);
  return name !== -1 && (person === -1 || name < person);
}

function stepOf(field: string): PlanStep {
  const person = personField(field);
  if (person) {
    const { person: rank } = person;
    switch (person.field) {
      case "email":
      case "phone":
        return { do: person.field, person: rank };
      case "civility":
      case "role":
        return { do: person.field, person: rank };
      case "first_name":
        return { do: "first", person: rank };
      case "last_name":
        return { do: "last", person: rank };
      case "full_name":
        return { do: "full", person: rank };
    }
  }
  if (field === "email" || field === "phone") return { do: field, person: null };
  if (field === "siret" || field === "siren") return { do: "identifier" };
  if (field === "submitted") return { do: "date" };
  if (field === "contact_consent") return { do: "consent" };
  if (isOwnMark(field)) return { do: field as "tags" };
  if (singles[field]) return { do: "single", field: singles[field] };
  if (fieldsReadByName.has(field)) return { do: field as "name" };
  return { do: "answer" };
}
