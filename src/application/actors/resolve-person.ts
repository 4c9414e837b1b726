// Finds the person of an actor that a command line names.

import type { Actor, Person } from "../../domain/actors/actor.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";

/** Finds a person of an actor by id, by the whole name or by any part of it. Null when nobody or several fit, which is added to `problems`. */
export function personNamed(
  { name, people }: Pick<Actor, "name" | "people">,
  asked: string,
  problems: Problem[],
): Person | null {
  const wanted = fold(asked);
  const exact = people.filter(({ id, fullName }) => id === asked || fold(fullName) === wanted);
  const fitting = exact.length > 0 ? exact : people.filter(({ fullName }) => fold(fullName).includes(wanted));
  if (fitting.length === 1 && wanted !== "") return fitting[0]!;
  const listed = (fitting.length > 0 ? fitting : people).map(({ fullName }) => fullName);
  problems.push({
    code: fitting.length > 1 ? "person-ambiguous" : "person-unknown",
    asked,
    actor: name,
    people: listed,
  });
  return null;
}
