// Turns an actor's row into the values that laptops exchange one by one (fields, each address, each person), and back.

import { severalFields, singleFields } from "../../domain/actors/actor.ts";
import { comparePlaces, type PlacedValue, placed } from "../../domain/exchange/placed-values.ts";
import type { Json } from "../../domain/exchange/register.ts";
import {
  columnOf,
  type KeptProvenance,
  keepList,
  keepPeople,
  readList,
  readPeople,
  searched,
} from "../row-values.ts";
import type { ActorRow } from "../schema.ts";
import { hashOf, type RowsOfUids, type SourceFacts, type UidsOfRows } from "./row-registers.ts";

/** The source and line that gave a value. A value without one has the source of the actor (`home`). */
type ValueSource = readonly [...SourceFacts, line: number | null];

type Registers = Map<string, Json>;

const personFields = ["fullName", "civility", "firstName", "lastName", "role"] as const;

/** The register of one element of a list: `emails#x7Gh`. */
const element = (list: string, value: string) => `${list}#${hashOf(value, 8)}`;

export const isElement = (register: string) => /#[^.]+$/.test(register);

/** The column that has the value of a register. */
export function columnOfRegister(register: string): string {
  const field = register.split("#")[0]!;
  return field === "recommendedBy" ? "recommended_by" : field === "home" ? "source" : field;
}

/** `placeOf`: the place that an element of a list had when it was last exchanged; undefined when it never was. */
export function registersOfActor(
  row: ActorRow,
  uids: UidsOfRows,
  placeOf: (register: string) => number | undefined,
): Registers {
  const registers: Registers = new Map();
  const provenances = readList<KeptProvenance>(row.provenance);
  const valueSourceOf = (field: string, value: string): ValueSource | null => {
    const keptProvenance = provenances.findLast(
      ([ofField, ofValue]) => ofField === field && ofValue === value,
    );
    return keptProvenance ? [...uids.sourceOf(keptProvenance[2]), keptProvenance[3]] : null;
  };
  const addList = (
    list: string,
    values: readonly string[],
    valueSource: (value: string) => ValueSource | null,
  ) => {
    const known = (value: string) => placeOf(element(list, value));
    for (const [value, place] of placed([...new Set(values)], known))
      registers.set(element(list, value), [value, place, valueSource(value)]);
  };
  registers.set("id", row.id);
  registers.set("home", [...uids.sourceOf(row.source), row.line]);
  for (const field of singleFields) {
    const value = row[columnOf(field)];
    if (value !== null) registers.set(field, [value, valueSourceOf(field, value)]);
  }
  for (const field of severalFields)
    addList(field, readList<string>(row[field]), (value) => valueSourceOf(field, value));
  addList("tags", readList<string>(row.tags), () => null);
  const people = readPeople(row.people);
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  addList("people", [...names.keys()], (id) => valueSourceOf("people", names.get(id) ?? ""));
  for (const person of people) {
    const own = element("people", person.id);
    for (const field of personFields)
      if (person[field]) registers.set(`${own}.${field}`, [person[field], null]);
    addList(`${own}.emails`, person.emails, () => null);
    addList(`${own}.phones`, person.phones, () => null);
  }
  return registers;
}

/** 2 for a field that somebody wrote by hand and for whatever was removed; 1 for what a file gave, and for every element of a list. */
export function surenessOf(registers: ReadonlyMap<string, Json>, register: string): number {
  const value = registers.get(register) as readonly [string, ValueSource | null] | undefined;
  if (value === undefined) return 2;
  if (isElement(register) || register === "id" || register === "home") return 1;
  const valueSource = value[1] ?? (registers.get("home") as ValueSource);
  return valueSource[1] === null ? 2 : 1;
}

/** Returns all columns of an actor except its number. */
export async function rowOfActor(registers: ReadonlyMap<string, Json>, rows: RowsOfUids) {
  const home = (registers.get("home") ?? ["", null, "", null]) as ValueSource;
  const source = await rows.rowOfSource([home[0], home[1], home[2]]);
  const provenances: KeptProvenance[] = [];
  const note = async (field: string, value: string, valueSource: ValueSource | null) => {
    if (valueSource)
      provenances.push([
        field,
        value,
        await rows.rowOfSource([valueSource[0], valueSource[1], valueSource[2]]),
        valueSource[3],
      ]);
  };
  const single = (field: string) => registers.get(field) as readonly [string, ValueSource | null] | undefined;
  const fields: Record<string, string | null> = {};
  for (const field of singleFields) {
    const stored = single(field);
    fields[columnOf(field)] = stored?.[0] ?? null;
    if (stored) await note(field, stored[0], stored[1]);
  }
  const lists: Record<string, string | null> = {};
  for (const field of [...severalFields, "tags"]) {
    const elements = listOf(registers, field);
    lists[field] = keepList(elements.map(([value]) => value));
    for (const [value, , valueSource] of elements) await note(field, value, valueSource);
  }
  const people = listOf(registers, "people").map(([id, , valueSource]) => ({ id, valueSource }));
  const persons = people.map(({ id }) => {
    const own = element("people", id);
    const value = (field: (typeof personFields)[number]) => single(`${own}.${field}`)?.[0] ?? null;
    const list = (field: string) => listOf(registers, `${own}.${field}`).map(([one]) => one);
    return {
      ...{ id, fullName: value("fullName") ?? id, civility: value("civility") },
      ...{ firstName: value("firstName"), lastName: value("lastName"), role: value("role") },
      ...{ emails: list("emails"), phones: list("phones") },
    };
  });
  for (const [place, { valueSource }] of people.entries())
    await note("people", persons[place]!.fullName, valueSource);
  const id = String(registers.get("id"));
  const name = fields.name ?? id;
  return {
    ...{ id, source, line: home[3], ...fields, name, ...lists, people: keepPeople(persons) },
    ...{ provenance: keepList(provenances), ...searched({ ...fields, name }) },
  };
}

function listOf(registers: ReadonlyMap<string, Json>, list: string) {
  const elements: (readonly [string, number, ValueSource | null])[] = [];
  for (const [register, value] of registers)
    if (
      register.startsWith(`${list}#`) &&
      isElement(register) &&
      !register.slice(list.length + 1).includes("#")
    )
      elements.push(value as unknown as readonly [string, number, ValueSource | null]);
  return elements.sort(([a, at], [b, bt]) => comparePlaces([a, at] as PlacedValue, [b, bt]));
}

/** The people in an actor's registers, with what an erasure compares. `own`: the register of the person. */
export const peopleOf = (registers: ReadonlyMap<string, Json>) =>
  listOf(registers, "people").map(([id]) => {
    const own = element("people", id);
    const list = (field: string) => listOf(registers, `${own}.${field}`).map(([one]) => one);
    const named = registers.get(`${own}.fullName`) as readonly [string] | undefined;
    return { id, own, fullName: named?.[0] ?? id, emails: list("emails"), phones: list("phones") };
  });
