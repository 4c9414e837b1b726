// Remembers whom the rows of a list name, so that a later row about one of them alone goes with their structure: "M. Petit a rappelé".

import type { SingleField } from "../../domain/actors/actor.ts";
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { civilityIn, personNameIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";

type Fields = Partial<Record<SingleField, string>>;

/** Most surnames that are remembered, or a few more: only notes of calls need them, which are short, and a long list would fill the memory. */
const mostPeople = 5000;
const aCivilName = /^\p{L}{1,12}\.?(?:\s\p{Lu}[\p{L}'’-]+){1,3}$/u;

export class PeopleOfList {
  /** The fields of a structure, by the surname of each of its people; null where several structures have people of that surname. */
  readonly #structures = new Map<string, Fields | null>();

  remember(fields: Fields, people: readonly CandidatePerson[]): void {
    if (this.#structures.size > mostPeople) return;
    for (const { lastName } of people) {
      if (lastName === null) continue;
      const before = this.#structures.get(fold(lastName));
      const isSame = before === undefined || before?.name === fields.name;
      this.#structures.set(fold(lastName), isSame ? { ...fields } : null);
    }
  }

  /** The structure of a person who is named where a structure should be, in a row without a commune or an address; null where it is unclear. */
  structureOf(fields: Fields, structures: StructureTaxonomy): Fields | null {
    const { name = "", ...others } = fields;
    if (!aCivilName.test(name) || civilityIn(name.split(" ")[0]!) === null) return null;
    if (structures.kindOf(name) !== null || others.commune !== undefined || others.address !== undefined)
      return null;
    const surname = personNameIn(name)?.lastName;
    return surname === undefined || surname === null ? null : (this.#structures.get(fold(surname)) ?? null);
  }
}
