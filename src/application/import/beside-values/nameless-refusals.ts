// Keeps the refusals of rows that were rejected because they name no structure: whoever said no must still not be contacted.
import type { NamelessRefusal } from "../../../domain/importing/candidate.ts";
import { covers, type NewObjection, type Objection } from "../../../domain/objections/objection.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import type { StoreWriter } from "../../../store/store.ts";
import { actorsOfAddress } from "../actors-of-address.ts";
import type { ImportedRefusal } from "./imported-refusals.ts";

/**
 * A refusal holds for the people known at the addresses of its row, and for these addresses wherever they appear later. One from
 * nobody known, without an address or uncertain, cannot be kept and is reported.
 */
export async function keepNamelessRefusals(
  writer: StoreWriter,
  rows: readonly NamelessRefusal[],
  about: { source: string; today: string; by: string; noted: Date },
): Promise<{ kept: ImportedRefusal[]; unknown: Finding[] }> {
  const refusals: ImportedRefusal[] = [];
  const unknown: Finding[] = [];
  if (rows.length === 0) return { kept: refusals, unknown };
  const before = await writer.objections();
  for (const row of rows)
    for (const { scope, certain, label, words, on } of row.refusals) {
      const said = label === "" ? words : `${label} : ${words}`;
      const refusal = { scope, certain, at: on ?? about.today, words: said || null };
      const told = { label, words, line: row.line };
      const holders = await holdersOf(writer, row);
      for (const { actor, name, person } of holders) {
        const objection: NewObjection = {
          ...{ ...refusal, actor, person, source: about.source, line: row.line, by: about.by },
          alsoAt: row.addresses,
        };
        if (before.some((one) => covers(one, objection))) continue;
        await writer.addObjections([objection]);
        refusals.push({ ...told, actor, name, person, scope, certain, at: refusal.at });
      }
      if (holders.length > 0) continue;
      const name = row.people[0] ?? row.addresses[0] ?? "";
      if (row.addresses.length === 0 || !certain) {
        const at = { file: about.source, line: row.line };
        unknown.push({ code: "refusal-of-unknown", severity: "warning", ...at, name, words: said });
        continue;
      }
      const orphan = orphanOf(row, refusal, about);
      if (before.some((objection) => isSame(objection, orphan))) continue;
      await writer.restoration().addObjection(orphan, null);
      refusals.push({ ...told, actor: null, name, person: null, scope, certain, at: refusal.at });
    }
  return { kept: refusals, unknown };
}

/** Who is known at the addresses of a row. At an address of a structure, the person whom the row names refuses for themselves. */
async function holdersOf(writer: StoreWriter, { addresses, people }: NamelessRefusal) {
  const holders = new Map<string, { actor: string; name: string; person: string | null }>();
  for (const address of addresses)
    for (const { actor, person } of await actorsOfAddress(writer, address)) {
      const who = person ?? people[0] ?? null;
      holders.set(JSON.stringify([actor.id, who]), { actor: actor.id, name: actor.name, person: who });
    }
  return [...holders.values()];
}

const orphanOf = (
  { line, addresses, people }: NamelessRefusal,
  refusal: Pick<Objection, "scope" | "certain" | "at" | "words">,
  { source, by, noted }: { source: string; by: string; noted: Date },
): Objection => ({
  ...{ ...refusal, number: 0, actor: null, person: people[0] ?? null, source, line, by, lifted: null },
  noted: noted.toISOString(),
  signs: {
    ...{ emails: [], phones: [], people: [], structure: null },
    personalEmails: addresses.filter((address) => address.includes("@")),
    personalPhones: addresses.filter((address) => !address.includes("@")),
  },
});

/** Whether the same file said it before, even if it was lifted since. */
const isSame = (objection: Objection, other: Objection) =>
  objection.source === other.source && objection.words === other.words && objection.person === other.person;
