// Leaves those who were erased here out of what another laptop brings.

import type { ExchangedEntity, Register } from "../../domain/exchange/register.ts";
import { blankedValues, erasedFinder } from "../../domain/privacy/erased-names.ts";
import { erasureSigns } from "../../domain/privacy/erasure-signs.ts";
import type { IdentityFinder } from "../../domain/privacy/identity-finder.ts";
import type { DatabaseEngine } from "../engine.ts";
import { PrivacyRowsReader } from "../privacy/privacy-rows.ts";
import type { ErasedMatcher } from "../privacy-store.ts";
import { isElement, peopleOf } from "./actor-registers.ts";

/** Columns in which no name is blanked: references, dates and pictures have none, and identifiers are changed on the laptop that made them. */
const keysNotBlanked = new Set([
  "id",
  "at",
  "date",
  "on_day",
  "actor",
  "meeting",
  "project",
  "share",
  "a",
  "b",
  "other",
  "data",
]);

export async function withoutErasedEntities(
  engine: DatabaseEngine,
  entities: readonly ExchangedEntity[],
  marker: string,
): Promise<{ entities: readonly ExchangedEntity[]; erased: number }> {
  const erased = await new PrivacyRowsReader(engine).erased();
  if (erased.empty) return { entities, erased: 0 };
  const actors = entities.filter(({ table }) => table === "actors").map((entity) => erasedOf(entity, erased));
  const byUid = new Map(actors.map((actor) => [actor.uid, actor]));
  const finder = erasedFinder(
    actors.map(({ signed, structure, people }) => ({ actor: signed, structure, people })),
  );
  const pictured = picturesOfErased(entities, byUid, finder);
  const blanking = {
    text: (text: string) => finder.blanked(text, marker),
    keepsValue: (key: string) => keysNotBlanked.has(key),
  };
  const remaining = entities.flatMap((entity) => {
    const actor = byUid.get(entity.uid);
    if (pictured.has(entity.uid)) return [];
    if (actor?.structure || (entity.table === "bounced_addresses" && isOfErased(entity, erased, finder)))
      return [];
    const people = actor?.people.map(({ own }) => own) ?? [];
    const registers = Object.entries(entity.registers).flatMap(([register, given]): [string, Register][] => {
      if (people.some((own) => register === own || register.startsWith(`${own}.`))) return [];
      if (isErasedAddress(register, given, erased)) return [];
      return [[register, { ...given, value: blankedValues(given.value, blanking, register) }]];
    });
    return [{ ...entity, registers: Object.fromEntries(registers) }];
  });
  return {
    entities: remaining,
    erased: actors.filter((actor) => actor.structure || actor.people.length > 0).length,
  };
}

/** The pictures that may show somebody erased, since we cannot search them for faces: they take part in its project, or its texts name them. */
function picturesOfErased(
  entities: readonly ExchangedEntity[],
  actors: ReadonlyMap<string, ReturnType<typeof erasedOf>>,
  finder: IdentityFinder,
): ReadonlySet<string> {
  const rows = (table: string) => entities.filter((entity) => entity.table === table);
  const registerOf = ({ registers }: ExchangedEntity, column: string) =>
    String(registers[column]?.value ?? "");
  const isErased = (uid: string) => {
    const actor = actors.get(uid);
    return actor !== undefined && (actor.structure || actor.people.length > 0);
  };
  const theirs = new Set(
    rows("participants")
      .filter((participant) => isErased(registerOf(participant, "actor")))
      .map((participant) => registerOf(participant, "project")),
  );
  return new Set(
    rows("project_pictures").flatMap(({ uid, registers }) => {
      // A picture that was removed has no values.
      const { project, alt, agreed } = (registers.row?.value ?? {}) as Readonly<Record<string, string>>;
      return theirs.has(project ?? "") || finder.finds(`${alt}\n${agreed}`) ? [uid] : [];
    }),
  );
}

/** Whether the whole actor was erased, or which of its people. */
function erasedOf({ uid, registers }: ExchangedEntity, erased: ErasedMatcher) {
  const values = new Map(
    Object.entries(registers).flatMap(([register, { value }]) => (value === null ? [] : [[register, value]])),
  );
  const single = (field: string) => (values.get(field) as readonly [string] | undefined)?.[0] ?? null;
  const list = (field: string) =>
    [...values].flatMap(([register, value]) =>
      register.startsWith(`${field}#`) ? [(value as readonly [string])[0]] : [],
    );
  const people = peopleOf(values).map((person) => ({ ...noTitles, ...person }));
  const signed = {
    ...{ id: "", name: single("name") ?? "", acronym: single("acronym"), commune: single("commune") },
    ...{ postcode: single("postcode"), siret: single("siret"), siren: single("siren"), rna: single("rna") },
    ...{ website: single("website"), address: single("address"), reference: single("reference") },
    ...{ emails: list("emails"), phones: list("phones"), people },
  };
  const match = erased.match(erasureSigns(signed, { ofRow: true }));
  return {
    ...{ uid, signed, structure: match.structure },
    people: people.filter((_, place) => match.structure || match.people.includes(place)),
  };
}

const noTitles = { civility: null, firstName: null, lastName: null, role: null };

/** Whether an address of the structure is that of a person who was erased. */
function isErasedAddress(register: string, { value }: Register, erased: ErasedMatcher): boolean {
  if (!isElement(register) || value === null) return false;
  const kind = register.startsWith("emails#") ? "mail" : register.startsWith("phones#") ? "phone" : null;
  if (kind === null) return false;
  const [address] = value as readonly [string];
  const sign = `${kind}:${kind === "mail" ? address.trim().toLowerCase() : address}`;
  return erased.match({ structure: [], name: [], people: [[sign]] }).people.length > 0;
}

function isOfErased({ registers }: ExchangedEntity, erased: ErasedMatcher, finder: IdentityFinder): boolean {
  const address = String(registers.address?.value ?? "");
  const signs = [`mail:${address}`];
  const { structure, people } = erased.match({ structure: signs, name: [], people: [signs] });
  return structure || people.length > 0 || finder.finds(address);
}
