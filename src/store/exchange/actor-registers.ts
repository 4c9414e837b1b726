// Turns an actor's row into values that laptops exchange one by one, and back: fields, each address, each person.

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

/** The source and line that gave a value; where null, those of the actor as a whole. */
type Teller = readonly [...SourceFacts, line: number | null];

type Registers = Map<string, Json>;

const personFields = ["fullName", "civility", "firstName", "lastName", "role"] as const;

/** `emails#x7Gh`: one of several values. */
const element = (list: string, value: string) => `${list}#${hashOf(value, 8)}`;

export const isElement = (register: string) => /#[^.]+$/.test(register);

/** The column that holds a register. */
export function columnOfRegister(register: string): string {
  const field = register.split("#")[0]!;
  return field === "recommendedBy" ? "recommended_by" : field === "home" ? "source" : field;
}

/** `placeOf`: the place that an element of a list had when it was last exchanged. */
export function registersOfActor(
  row: ActorRow,
  uids: UidsOfRows,
  placeOf: (register: string) => number | undefined,
): Registers {
  const registers: Registers = new Map();
  const tellers = readList<KeptProvenance>(row.provenance);
  const tellerOf = (field: string, value: string): Teller | null => {
    const keptProvenance = tellers.findLast(([one, said]) => one === field && said === value);
    return keptProvenance ? [...uids.sourceOf(keptProvenance[2]), keptProvenance[3]] : null;
  };
  const addList = (list: string, values: readonly string[], teller: (value: string) => Teller | null) => {
    const known = (value: string) => placeOf(element(list, value));
    for (const [value, place] of placed([...new Set(values)], known))
      registers.set(element(list, value), [value, place, teller(value)]);
  };
  registers.set("id", row.id);
  registers.set("home", [...uids.sourceOf(row.source), row.line]);
  for (const field of singleFields) {
    const value = row[columnOf(field)];
    if (value !== null) registers.set(field, [value, tellerOf(field, value)]);
  }
  for (const field of severalFields)
    addList(field, readList<string>(row[field]), (value) => tellerOf(field, value));
  addList("tags", readList<string>(row.tags), () => null);
  const people = readPeople(row.people);
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  addList("people", [...names.keys()], (id) => tellerOf("people", names.get(id) ?? ""));
  for (const person of people) {
    const own = element("people", person.id);
    for (const field of personFields)
      if (person[field]) registers.set(`${own}.${field}`, [person[field], null]);
    addList(`${own}.emails`, person.emails, () => null);
    addList(`${own}.phones`, person.phones, () => null);
  }
  return registers;
}

/** 2 for what somebody wrote or removed by hand, 1 for what a file says. */
export function surenessOf(registers: ReadonlyMap<string, Json>, register: string): number {
  const value = registers.get(register) as readonly [string, Teller | null] | undefined;
  if (value === undefined) return 2;
  if (isElement(register) || register === "id" || register === "home") return 1;
  const teller = value[1] ?? (registers.get("home") as Teller);
  return teller[1] === null ? 2 : 1;
}

/** All columns of an actor but its number. */
export async function rowOfActor(registers: ReadonlyMap<string, Json>, rows: RowsOfUids) {
  const home = (registers.get("home") ?? ["", null, "", null]) as Teller;
  const source = await rows.rowOfSource([home[0], home[1], home[2]]);
  const provenances: KeptProvenance[] = [];
  const note = async (field: string, value: string, teller: Teller | null) => {
    if (teller)
      provenances.push([field, value, await rows.rowOfSource([teller[0], teller[1], teller[2]]), teller[3]]);
  };
  const single = (field: string) => registers.get(field) as readonly [string, Teller | null] | undefined;
  const fields: Record<string, string | null> = {};
  for (const field of singleFields) {
    const held = single(field);
    fields[columnOf(field)] = held?.[0] ?? null;
    if (held) await note(field, held[0], held[1]);
  }
  const lists: Record<string, string | null> = {};
  for (const field of [...severalFields, "tags"]) {
    const held = listOf(registers, field);
    lists[field] = keepList(held.map(([value]) => value));
    for (const [value, , teller] of held) await note(field, value, teller);
  }
  const people = listOf(registers, "people").map(([id, , teller]) => ({ id, teller }));
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
  for (const [place, { teller }] of people.entries()) await note("people", persons[place]!.fullName, teller);
  const id = String(registers.get("id"));
  const name = fields.name ?? id;
  return {
    ...{ id, source, line: home[3], ...fields, name, ...lists, people: keepPeople(persons) },
    ...{ provenance: keepList(provenances), ...searched({ ...fields, name }) },
  };
}

function listOf(registers: ReadonlyMap<string, Json>, list: string) {
  const held: (readonly [string, number, Teller | null])[] = [];
  for (const [register, value] of registers)
    if (
      register.startsWith(`${list}#`) &&
      isElement(register) &&
      !register.slice(list.length + 1).includes("#")
    )
      held.push(value as unknown as readonly [string, number, Teller | null]);
  return held.sort(([a, at], [b, bt]) => comparePlaces([a, at] as PlacedValue, [b, bt]));
}

/** The people in an actor's registers, as an erasure compares them. */
export const peopleOf = (registers: ReadonlyMap<string, Json>) =>
  listOf(registers, "people").map(([id]) => {
    const own = element("people", id);
    const list = (field: string) => listOf(registers, `${own}.${field}`).map(([one]) => one);
    const named = registers.get(`${own}.fullName`) as readonly [string] | undefined;
    return { id, own, fullName: named?.[0] ?? id, emails: list("emails"), phones: list("phones") };
  });
