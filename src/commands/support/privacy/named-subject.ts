// Finds the actor or person that a command of `privacy` is about.
import { type NamedSubject, subjectNamed } from "../../../application/privacy/privacy-subject.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { StoreReader } from "../../../store/store.ts";

export async function requireSubject(who: string | undefined, store: StoreReader): Promise<NamedSubject> {
  if (who === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<who>" });
  return subjectNamed(who, store);
}

/** The name of the subject: the person with the structure, or the structure. */
export const subjectName = ({ actor, person }: NamedSubject): string =>
  person === null ? actor.name : `${person.fullName} (${actor.name})`;
