// Turns rows of the database into actors, assessments and other records, and back.

import {
  type Actor,
  type Answer,
  type Person,
  type Provenance,
  type SeveralField,
  type SingleField,
  severalFields,
  singleFields,
} from "../domain/actors/actor.ts";
import type { StoredValues } from "../domain/actors/merge-values.ts";
import type { KeptAnswer } from "../domain/importing/import-record.ts";
import { authorshipOf } from "../domain/importing/row-import.ts";
import type { PersonVerdict, PinningDecision } from "../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../domain/relationship/contact.ts";
import type { Assessment } from "../domain/situations/situation.ts";
import { fold } from "../domain/values/spelling.ts";
import type {
  ActorRow,
  AssessmentRow,
  ContactRow,
  HoldRow,
  PreparedRow,
  RecordRow,
  SourceRow,
  StepRow,
  VerdictRow,
} from "./schema.ts";
import type { Step } from "./store.ts";

/** The column of a field with one value. */
export const columnOf = (field: SingleField) => (field === "recommendedBy" ? "recommended_by" : field);

/** Every column of an actor, in the order in which rows are written. */
export const actorColumns = [
  ...(["number", "step", "id", "source", "line"] as const),
  ...singleFields.map(columnOf),
  ...severalFields,
  ...(["tags", "people", "provenance", "naming", "place"] as const),
] as const;

/** A list as JSON; an empty one as null, which needs no parsing. */
export const keepList = (values: readonly unknown[] | undefined): string | null =>
  values === undefined || values.length === 0 ? null : JSON.stringify(values);

export const readList = <T>(kept: string | null): T[] => (kept === null ? [] : JSON.parse(kept));

const noTexts: readonly string[] = Object.freeze([]);

/** Reads a list of texts that `keepList` made. Most lists have one text, which is cut out: parsing takes five times as long. */
export function readTextList(kept: string | null): readonly string[] {
  if (kept === null) return noTexts;
  const isOnePlainText = kept.indexOf('"', 2) === kept.length - 2 && !kept.includes("\\");
  return isOnePlainText ? [kept.slice(2, -2)] : JSON.parse(kept);
}

/** A person as it is stored, without empty fields. */
type KeptPerson = { id: string; fullName: string } & { -readonly [K in keyof Person]?: Person[K] };

export function keepPeople(people: readonly Person[]): string | null {
  if (people.length === 0) return null;
  return JSON.stringify(people.map(keptPerson));
}

function keptPerson(person: Person): KeptPerson {
  const stored: KeptPerson = { id: person.id, fullName: person.fullName };
  if (person.civility) stored.civility = person.civility;
  if (person.firstName) stored.firstName = person.firstName;
  if (person.lastName) stored.lastName = person.lastName;
  if (person.role) stored.role = person.role;
  if (person.emails.length > 0) stored.emails = person.emails;
  if (person.phones.length > 0) stored.phones = person.phones;
  return stored;
}

export const readPeople = (kept: string | null): Person[] =>
  readList<KeptPerson>(kept).map((person) => ({
    id: person.id,
    fullName: person.fullName,
    civility: person.civility ?? null,
    firstName: person.firstName ?? null,
    lastName: person.lastName ?? null,
    role: person.role ?? null,
    emails: person.emails ?? [],
    phones: person.phones ?? [],
  }));

/** Reads the parts of people that lists and rankings need. */
export const readColleagues = (kept: string | null) =>
  readList<KeptPerson>(kept).map(({ id, fullName, role = null, emails = noTexts, phones = noTexts }) => ({
    id,
    fullName,
    role,
    emails,
    phones,
  }));

/** The source of one value that does not come from the source of the actor: field, value, source, line. */
export type KeptProvenance = [field: string, value: string, source: number, line: number | null];

/** The two columns in which actors are searched. */
export const searched = (values: {
  name: string;
  acronym?: string | null | undefined;
  territory?: string | null | undefined;
  commune?: string | null | undefined;
}) => ({
  naming: `${fold(values.name)}\n${fold(values.acronym ?? "")}`,
  place: `${fold(values.territory ?? "")}\n${fold(values.commune ?? "")}`,
});

/** The values of an actor that a row of a file can complete. */
export function storedValuesOf(row: ActorRow): StoredValues {
  const fields: Partial<Record<SingleField, string | null>> = {};
  for (const field of singleFields) fields[field] = row[columnOf(field)];
  const several = {} as Record<SeveralField, string[]>;
  for (const field of severalFields) several[field] = readList<string>(row[field]);
  return { fields: { ...fields, name: row.name }, several, people: readPeople(row.people) };
}

type RecordWithSource = RecordRow & Pick<SourceRow, "name" | "file" | "date">;

/** Makes a whole actor, with its answers and the provenance of each value. */
export function actorFrom(
  row: ActorRow,
  sources: ReadonlyMap<number, SourceRow>,
  records: readonly RecordWithSource[],
  objected: string | null,
): Actor {
  const single = Object.fromEntries(singleFields.map((field) => [field, row[columnOf(field)]])) as {
    [F in SingleField]: string | null;
  };
  const several = Object.fromEntries(severalFields.map((field) => [field, readList<string>(row[field])])) as {
    [F in SeveralField]: string[];
  };
  const people = readPeople(row.people);
  const answers: Answer[] = records.flatMap(({ answers, file, line }) =>
    readList<KeptAnswer>(answers).map((answer) => {
      const [label, text, own] = answer;
      return { label, text, ...authorshipOf(answer), file, line: own ?? line };
    }),
  );
  return {
    id: row.id,
    ...single,
    ...several,
    name: row.name,
    people,
    answers,
    tags: readList<string>(row.tags),
    provenance: provenanceOf(
      row,
      { ...single, ...several, people: people.map(({ fullName }) => fullName) },
      sources,
      records,
    ),
    objected,
  };
}

function provenanceOf(
  row: ActorRow,
  values: Readonly<Record<string, string | readonly string[] | null>>,
  sources: ReadonlyMap<number, SourceRow>,
  records: readonly RecordWithSource[],
): Provenance[] {
  const keptProvenances = readList<KeptProvenance>(row.provenance);
  const from = (field: string, value: string, number: number, line: number | null): Provenance => {
    const source = sources.get(number);
    return {
      field,
      value,
      source: source?.name ?? "",
      file: source?.file ?? null,
      line,
      date: source?.date ?? "",
    };
  };
  const provenances = Object.entries(values).flatMap(([field, held]) => {
    const list = held === null ? [] : typeof held === "string" ? [held] : held;
    return list.map((value) => {
      const [, , source, line] = keptProvenances.findLast(([f, v]) => f === field && v === value) ?? [
        field,
        value,
        row.source,
        row.line,
      ];
      return from(field, value, source, line);
    });
  });
  const differing = records.flatMap(({ differing, source, line }) =>
    readList<[string, string]>(differing).map(([field, value]) => from(field, value, source, line)),
  );
  return [...provenances, ...differing];
}

export const assessmentFrom = (row: AssessmentRow, actor: string): Assessment => ({
  actor,
  situation: row.situation as Assessment["situation"],
  needs: JSON.parse(row.needs),
  at: row.at,
  by: row.made_by,
  answers: JSON.parse(row.answers),
  deciding: JSON.parse(row.deciding),
  notes: JSON.parse(row.notes),
  reason: row.reason,
  origin: row.origin as Assessment["origin"],
});

export const contactFrom = (row: ContactRow, actor: string): Contact => ({
  actor,
  at: row.at,
  by: row.made_by,
  channel: row.channel as Contact["channel"],
  person: row.person,
  outcome: row.outcome as Contact["outcome"],
  note: row.note,
  nextStep: row.next_step,
  nextAt: row.next_at,
  theirStep: row.their_step,
  ...(row.received === 1 ? { received: true } : {}),
  ...(row.done === 1 ? { done: true } : {}),
});

export const holdFrom = (row: HoldRow, actor: string): PinningDecision => ({
  actor,
  kind: row.kind as PinningDecision["kind"],
  reason: row.reason,
  until: row.until_day,
  at: row.at,
  by: row.made_by,
});

export const verdictFrom = (row: VerdictRow, actor: string): PersonVerdict => ({
  actor,
  person: row.person,
  verdict: row.verdict as PersonVerdict["verdict"],
  note: row.note,
  at: row.at,
  by: row.made_by,
});

export const preparedFrom = (row: PreparedRow, actor: string): PreparedDocument => ({
  actor,
  document: row.document,
  template: row.template,
  recipient: row.recipient,
  file: row.file,
  at: row.at,
});

export const stepFrom = (row: StepRow): Step => ({
  id: row.number,
  at: row.at,
  command: row.command,
  facts: JSON.parse(row.facts),
  undone: row.undone === 1,
});
