import { isOwnMark, isOwnTitle, ownField, ownTextColumn } from "../../domain/importing/round-trip-columns.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { ImportSource } from "../../settings/import-sources.ts";
import type { Column } from "../reading.ts";
import type { Header } from "../table/header-layout.ts";
import { fieldOfPerson, isField, personField } from "./canonical-fields.ts";
import type { ColumnTitle, TitleReader } from "./column-titles.ts";
import { byValues, cellsOf, settlePlaces, shareOfStructures } from "./fields-by-values.ts";
import { sourceField } from "./known-sources.ts";

/** What is known of the columns of one table before its rows are read. */
export interface ColumnEvidence {
  headers: readonly Header[];
  /** Some data rows. */
  rows: readonly (readonly string[])[];
  source: ImportSource | null;
  /** Title → field, as the user said now (`--map`) or once for these titles. */
  told: ReadonlyMap<string, string>;
  /** True for a column, from 0, that holds answers whatever its title says. */
  isAnswer?(index: number): boolean;
  /** True for a column, from 0, whose title and values say whether somebody may be contacted. */
  isConsent?(index: number): boolean;
}

export interface ColumnDraft extends Column {
  title: ColumnTitle | null;
  group: string;
}

const severalColumns = new Set([
  ...["name", "address", "email", "phone", "themes", "note", "contact_consent", "text", "ignore"],
]);

/**
 * Which field each column holds: what the user said, else what the known source says, else what its title says, else what its values
 * look like. A field that holds one value is given to one column, the surest; the others stay answers under their titles.
 */
export function assignColumns(evidence: ColumnEvidence, titles: TitleReader): Column[] {
  const ours = evidence.headers.findIndex(({ last }) => isOwnTitle(last));
  const drafts = evidence.headers.map(
    (header, index) => ownDraft(header, index, ours) ?? draft(header, index, evidence, titles),
  );
  settleNames(drafts);
  numberPeople(drafts);
  numberMeans(drafts);
  keepSurest(drafts, evidence);
  settlePlaces(drafts, evidence);
  byValues(drafts, evidence, titles);
  return drafts.map(({ title: _, group: __, ...column }) => column);
}

/**
 * A column of a file that we wrote: what stands after the column that tells so is answers, what stands before it may
 * name its field.
 */
function ownDraft(header: Header, index: number, ours: number): ColumnDraft | null {
  if (ours === -1 || index === ours) return null;
  const named = ownField(header.last);
  const field = index > ours ? "text" : named !== null && (isField(named) || isOwnMark(named)) ? named : null;
  return field === null
    ? null
    : {
        ...{ col: index + 1, header: header.label, group: header.group, field, by: "source", title: null },
        ...(field === "text" ? writtenBy(header.last) : field === "note" ? ofTheTeam : {}),
      };
}

const ofTheTeam = { author: "team", authorBy: "source" } as const;

/** Who wrote a column of texts, as a file of ours says. */
function writtenBy(title: string): Partial<Column> {
  const own = ownTextColumn(title);
  if (own === null) return {};
  const { label, author, authorName } = own;
  return { label, author, authorBy: "source", ...(authorName === null ? {} : { authorName }) };
}

function draft(
  header: Header,
  index: number,
  { source, told, isAnswer, isConsent }: ColumnEvidence,
  titles: TitleReader,
): ColumnDraft {
  const base = { col: index + 1, header: header.label, group: header.group };
  const user = told.get(fold(header.label)) ?? told.get(fold(header.last));
  if (user) return { ...base, field: user, by: "user", title: null };
  if (isOwnTitle(header.last)) return { ...base, field: "ignore", by: "source", title: null };
  const known = source && (sourceField(source, header.label) ?? sourceField(source, header.last));
  if ((!known || known === "text") && isConsent?.(index))
    return { ...base, field: "contact_consent", by: "synonym", title: null };
  if (isAnswer?.(index))
    return { ...base, field: known === "ignore" ? known : "text", by: "source", title: null };
  if (known) return { ...base, field: known, by: "source", title: null };
  const own = titles.read(header.last);
  const whole = header.group === "" ? own : titles.read(`${header.group} ${header.last}`);
  const group = header.group === "" ? null : titles.read(header.group);
  const title = own.field ? withGroup(own, group, header.group) : whole.field ? whole : own;
  return {
    ...base,
    field: title.field ? fieldOf(title) : "text",
    by: title.field ? "synonym" : "none",
    title,
  };
}

/** A column under "CONTACT 2" is the second person's; one under "STRUCTURE" the structure's. */
function withGroup(own: ColumnTitle, group: ColumnTitle | null, words: string): ColumnTitle {
  const rank = Number(/(\d)\s*$/.exec(words.trim())?.[1] ?? 1);
  const groupWhose =
    group?.field?.startsWith("person.") || group?.whose === "person"
      ? "person"
      : group?.field === "name" || group?.whose === "actor"
        ? "actor"
        : null;
  return { ...own, whose: groupWhose ?? own.whose, rank: rank > 1 ? rank : own.rank };
}

function fieldOf({ field, whose, rank }: ColumnTitle): string {
  if (field === "nom") return "nom";
  if (whose === "person" && (field === "email" || field === "phone")) return fieldOfPerson(rank, field);
  const person = personField(field!);
  if (!person) return field!;
  return whose === "actor" && field === "person.full_name" && rank === 1
    ? field
    : fieldOfPerson(rank, person.field);
}

/** A bare "Nom" is a person's beside a first name or where another column names the structure, else the structure's. */
function settleNames(drafts: ColumnDraft[]) {
  splitNames(drafts);
  const bare = drafts.filter(({ field }) => field === "nom");
  const named = drafts.some(({ field }) => field === "name");
  const firstNames = drafts.filter(({ field }) => personField(field)?.field === "first_name");
  const civilities = drafts.filter(({ field }) => personField(field)?.field === "civility");
  const inGroup = (draft: ColumnDraft) => draft.title?.whose ?? null;
  const near = (draft: ColumnDraft) =>
    firstNames.some((one) => one.group === draft.group && Math.abs(one.col - draft.col) <= 1) ||
    civilities.some((one) => one.group === draft.group && draft.col - one.col === 1);
  for (const draft of bare) {
    const rank = draft.title?.rank ?? 1;
    const last = fieldOfPerson(rank, "last_name");
    const whole = fieldOfPerson(rank, "full_name");
    if (inGroup(draft) === "actor") draft.field = "name";
    else if (near(draft)) {
      // Of two columns "Nom" beside one "Prénom", the one before it is the person's.
      const rivals = bare.filter((other) => other !== draft && near(other) && other.field === last);
      draft.field = rivals.length > 0 && firstNames.length <= rivals.length ? "name" : last;
    } else if (inGroup(draft) === "person") draft.field = firstNames.length > 0 ? last : whole;
    else if (named || bare.some((other) => other.field === "name"))
      draft.field = firstNames.length > 0 ? last : whole;
    else if (firstNames.length > 0 && bare.length === 1) draft.field = last;
    else draft.field = "name";
  }
}

/** "Nom du président" beside "Prénom du président" is a last name, not a whole one. */
function splitNames(drafts: readonly ColumnDraft[]) {
  for (const draft of drafts) {
    const person = personField(draft.field);
    if (person?.field !== "full_name" || draft.by !== "synonym") continue;
    if (!/^\s*nom\b/i.test(draft.header) || /pr[ée]nom/i.test(draft.header)) continue;
    const beside = drafts.some(
      (other) =>
        other.field === fieldOfPerson(person.person, "first_name") && Math.abs(other.col - draft.col) === 1,
    );
    if (beside) draft.field = fieldOfPerson(person.person, "last_name");
  }
}

/** The same part of a person a second time starts the next person, unless it is one more e-mail or phone. */
function numberPeople(drafts: ColumnDraft[]) {
  let person = 1;
  let seen = new Set<string>();
  let group = "";
  for (const draft of drafts) {
    const found = personField(draft.field);
    if (!found || draft.by === "user") continue;
    if (found.person > 1 && draft.by === "source") continue;
    if (found.person > 1) {
      person = found.person;
      seen = new Set([found.field]);
      group = draft.group;
      continue;
    }
    const another = draft.group !== group && draft.group !== "" && group !== "";
    const again = seen.has(found.field) && ((found.field !== "email" && found.field !== "phone") || another);
    if (again && (draft.title?.rank ?? 1) === 1) {
      person++;
      seen = new Set();
    }
    group = draft.group;
    seen.add(found.field);
    draft.field = fieldOfPerson(person, found.field);
  }
}

/** "Courriel" and "Courriel 2" counted as "Contact" and "Contact 2" are: each is that person's. */
function numberMeans(drafts: readonly ColumnDraft[]) {
  const named = new Set(drafts.map(({ field }) => personField(field)?.person));
  for (const means of ["email", "phone"]) {
    const own = drafts.filter(({ field, by }) => field === means && by === "synonym");
    const rankOf = (draft: ColumnDraft) => draft.title?.rank ?? 1;
    if (!own.some((draft) => rankOf(draft) > 1 && named.has(rankOf(draft)))) continue;
    for (const draft of own) if (named.has(rankOf(draft))) draft.field = fieldOfPerson(rankOf(draft), means);
  }
}

function keepSurest(drafts: ColumnDraft[], evidence: ColumnEvidence) {
  const sureness = (draft: ColumnDraft) =>
    draft.by === "user" ? 3 : draft.by === "source" ? 2 : (draft.title?.sureness ?? 0);
  const best = new Map<string, ColumnDraft>();
  for (const draft of drafts) {
    if (severalColumns.has(draft.field) || personField(draft.field) || draft.by === "source") continue;
    const rival = best.get(draft.field);
    if (!rival) best.set(draft.field, draft);
    else {
      const loser = sureness(draft) > sureness(rival) ? rival : draft;
      if (loser === rival) best.set(draft.field, draft);
      loser.field = "text";
      loser.by = "none";
    }
  }
  // Names beside an exact one ("Intitulé du projet" beside "Structure") only name when the exact one is empty.
  const names = drafts.filter(({ field, by }) => field === "name" && by === "synonym");
  const top = Math.max(0, ...names.map(sureness));
  const surest = names.find((draft) => sureness(draft) === top);
  // A GAL is not the structure that carries it: who carries stands beside those whose list it is.
  const carried = names.find(
    (draft) => draft !== surest && shareOfStructures(cellsOf(draft, evidence)) >= 0.8,
  );
  const exact = carried && surest && /porteu/i.test(surest.header) ? carried : surest;
  for (const draft of names)
    if (draft !== exact) {
      draft.field = "text";
      draft.by = "none";
    }
}
