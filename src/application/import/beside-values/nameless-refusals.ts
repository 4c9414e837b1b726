// Stores the refusals in rows that were rejected because they name no structure: those who refuse must still not be contacted.
import type { NamelessRefusal } from "../../../domain/importing/candidate.ts";
import { NamesForMemo, unknownName } from "../../../domain/objections/named-in-memo.ts";
import type { NewObjection, Objection } from "../../../domain/objections/objection.ts";
import { dayOfRefusal, repeats, underTitle } from "../../../domain/objections/repeated-refusal.ts";
import { personWhoRefuses } from "../../../domain/objections/who-refuses.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { ActorOverview, StoreWriter } from "../../../store/store.ts";
import { actorsOfAddress } from "../actors-of-address.ts";
import type { ImportedRefusal } from "./imported-refusals.ts";

/**
 * Stores a refusal for those known at the addresses of its row, and for these addresses wherever they appear later. When nobody is known
 * there, it is stored for the addresses alone; without an address, or when it is uncertain, it is reported and not stored.
 */
export async function keepNamelessRefusals(
  writer: StoreWriter,
  rows: readonly NamelessRefusal[],
  about: { source: string; today: string; by: string; noted: Date; days: readonly DayWords[] },
): Promise<{ kept: ImportedRefusal[]; unknown: Finding[] }> {
  const refusals: ImportedRefusal[] = [];
  const unknown: Finding[] = [];
  if (rows.length === 0) return { kept: refusals, unknown };
  const before = await writer.objections();
  const known = rows.some(({ text }) => text !== undefined) ? await knownNames(writer) : null;
  for (const row of rows)
    for (const { scope, certain, label, words, sentence, ...dated } of row.refusals) {
      const text = underTitle({ label, words });
      const ownDay = dayOfRefusal(dated, about.today, about.days);
      const refusal = { scope, certain, at: ownDay ?? about.today, words: text || null };
      const quotation = { label, words, line: row.line };
      const holders =
        row.text === undefined || known === null
          ? await holdersOf(writer, row)
          : known.namedIn(row.text, row.addresses).map((holder) => ({
              ...holder,
              person: holder.person ?? known.refusing(holder.actor, sentence),
            }));
      for (const { actor, name, person } of holders) {
        const objection: NewObjection = {
          ...{ ...refusal, actor, person, source: about.source, line: row.line, by: about.by },
          alsoAt: row.addresses,
        };
        const statement = { ...objection, words, ownDay };
        if (before.some((other) => other.actor === actor && repeats(other, statement))) continue;
        await writer.addObjections([objection]);
        refusals.push({ ...quotation, actor, name, person, scope, certain, at: refusal.at });
      }
      if (holders.length > 0) continue;
      const person = row.people[0] ?? (sentence === undefined ? null : personWhoRefuses(sentence, []));
      const structure = row.text === undefined || person !== null ? null : unknownName(row.text);
      const name = structure ?? person ?? row.addresses[0] ?? "";
      const isOfPerson = row.text !== undefined && person !== null;
      if ((row.addresses.length === 0 && structure === null && !isOfPerson) || !certain) {
        const at = { file: about.source, line: row.line };
        unknown.push({ code: "refusal-of-unknown", severity: "warning", ...at, name, words: text });
        continue;
      }
      const orphan = orphanOf(row, { structure, person: isOfPerson ? person : null }, refusal, about);
      if (before.some((objection) => isSame(objection, orphan))) continue;
      await writer.restoration().addObjection(orphan, null);
      refusals.push({ ...quotation, actor: null, name, person: null, scope, certain, at: refusal.at });
    }
  return { kept: refusals, unknown };
}

/** Who is known at the addresses of a row. An address of the actor itself stands for the first person in the row, or for the whole actor when the row names nobody. */
async function holdersOf(writer: StoreWriter, { addresses, people }: NamelessRefusal) {
  const holders = new Map<string, { actor: string; name: string; person: string | null }>();
  for (const address of addresses)
    for (const { actor, person } of await actorsOfAddress(writer, address)) {
      const who = person ?? people[0] ?? null;
      holders.set(JSON.stringify([actor.id, who]), { actor: actor.id, name: actor.name, person: who });
    }
  return [...holders.values()];
}

async function knownNames(writer: StoreWriter): Promise<NamesForMemo> {
  const actors: ActorOverview[] = [];
  for await (const page of writer.overviewPages({})) actors.push(...page);
  return new NamesForMemo(actors);
}

const orphanOf = (
  { line, addresses, people }: NamelessRefusal,
  { structure, person }: { structure: string | null; person: string | null },
  refusal: Pick<Objection, "scope" | "certain" | "at" | "words">,
  { source, by, noted }: { source: string; by: string; noted: Date },
): Objection => ({
  ...{
    ...refusal,
    number: 0,
    actor: null,
    person: person ?? people[0] ?? null,
    source,
    line,
    by,
    lifted: null,
  },
  noted: noted.toISOString(),
  signs: {
    ...{ emails: [], phones: [] },
    // A line of a memo does not say whether its name is that of a structure or of a person.
    people: [structure ?? person].flatMap((name) => (name === null ? [] : [{ name, department: null }])),
    structure: structure === null ? null : { name: structure, commune: null },
    personalEmails: addresses.filter((address) => address.includes("@")),
    personalPhones: addresses.filter((address) => !address.includes("@")),
  },
});

/** Whether two objections without an actor have the same file, words and person. A lifted one counts too. */
const isSame = (objection: Objection, other: Objection) =>
  objection.source === other.source && objection.words === other.words && objection.person === other.person;
