// Finds the actor, or the person of an actor, that a word names.
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { fold, nearest } from "../../domain/values/spelling.ts";
import type { StoreReader } from "../../store/store.ts";

/** `person` is a name; null for the actor as such. */
export interface NamedAttendee {
  actor: string;
  name: string;
  person: string | null;
}

/** How many candidates are listed for a word that fits several. */
const mostListed = 12;

/** The only actor that a word names; when it names no actor, the only person. A problem when it names nobody or several. */
export async function attendeeNamed(
  asked: string,
  store: StoreReader,
): Promise<NamedAttendee | Extract<Problem, { code: "attendee-unknown" | "attendee-ambiguous" }>> {
  const wanted = fold(asked.trim());
  const actors = wanted === "" ? [] : await store.find(asked, mostListed);
  const [only] = actors;
  if (actors.length === 1) return { actor: only!.id, name: only!.name, person: null };
  const people: (NamedAttendee & { person: string })[] = [];
  const names: string[] = [];
  for await (const page of store.overviewPages())
    for (const { id, name, people: known } of page)
      for (const { fullName } of known) {
        names.push(fullName);
        if (wanted !== "" && fold(fullName).includes(wanted))
          people.push({ actor: id, name, person: fullName });
      }
  const exact = people.filter(({ person }) => fold(person) === wanted);
  const meant = exact.length > 0 ? exact : people;
  if (meant.length === 1 && actors.length === 0) return meant[0]!;
  const candidates = [
    ...actors.map(({ id }) => id),
    ...meant.map(({ person, name }) => `${person} (${name})`),
  ].slice(0, mostListed);
  return candidates.length > 0
    ? { code: "attendee-ambiguous", asked, candidates }
    : {
        code: "attendee-unknown",
        asked,
        near: [...(await store.near(asked, 2)), ...nearest(asked, names).slice(0, 2)],
      };
}

/** Those whom the words name. Refused with every word that names nobody or several. */
export async function attendeesNamed(words: readonly string[], store: StoreReader): Promise<NamedAttendee[]> {
  const attendees = await Promise.all(words.map((word) => attendeeNamed(word, store)));
  const problems = attendees.filter((one): one is Exclude<typeof one, NamedAttendee> => "code" in one);
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return attendees as NamedAttendee[];
}
