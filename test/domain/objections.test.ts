// Tests which channels an objection closes, for whom, and that nobody who objected is ever reached.
import { expect, test } from "vitest";
import { closedChannels } from "../../src/domain/objections/closed-channels.ts";
import {
  ContactPermissions,
  type PermissionFacts,
  pairKey,
} from "../../src/domain/objections/contact-permissions.ts";
import {
  covers,
  type Objection,
  objectionChannels,
  objectionScopes,
  type Reachable,
  signsOf,
} from "../../src/domain/objections/objection.ts";
import { objectionsWritten, writtenObjections } from "../../src/domain/objections/objection-cells.ts";
import { aStoredObjection } from "../objections.ts";

const anActor = (given: Partial<Reachable> & { id: string }): Reachable => ({
  ...{ name: given.id, commune: "Vers", postcode: "46090", emails: [], phones: [], people: [] },
  ...given,
});
const aPerson = (fullName: string, emails: string[] = [], phones: string[] = []) => ({
  ...{ id: fullName, fullName, emails, phones },
});

/** The permissions that one objection closes; `actor` is as it was on the day of the objection. */
const permissionsOf = (
  actor: Reachable,
  objection: Partial<Objection> = {},
  facts: Partial<PermissionFacts> = {},
): ContactPermissions =>
  new ContactPermissions({
    objections: [
      aStoredObjection({
        actor: actor.id,
        signs: signsOf(actor, objection.person ?? null),
        ...objection,
      }),
    ],
    ...{ actors: new Map([[actor.id, actor]]), possibleDuplicates: new Map(), different: new Set() },
    ...{ bounced: new Map(), small: new Set() },
    ...facts,
  });

const foyer = anActor({
  id: "foyer",
  name: "Foyer rural de Vers",
  emails: ["foyer@vers.example"],
  phones: ["+33565710001"],
  people: [aPerson("Lucie Barrau", ["lucie@vers.example"]), aPerson("Paul Vert", ["paul@vers.example"])],
});

test("an objection closes its channel, and no other", () => {
  for (const scope of objectionScopes)
    for (const channel of objectionChannels) {
      const { closed } = permissionsOf(foyer, { scope }).open(foyer, channel);
      expect(closed !== null, `${scope}, ${channel}`).toBe(scope === "all" || scope === channel);
    }
});

test("a person who objected is left out, and the actor reached through others", () => {
  const opening = permissionsOf(foyer, { person: "Lucie Barrau", scope: "email" }).open(foyer, "email");
  expect(opening.closed).toBeNull();
  if (opening.closed) return;
  expect(opening.actor.people.map(({ fullName }) => fullName)).toEqual(["Paul Vert"]);
  expect(opening.without.map(({ person }) => person)).toEqual(["Lucie Barrau"]);
  expect(opening.actor.emails).toEqual(["foyer@vers.example"]);
});

test("what is lifted holds no more", () => {
  const lifted = { at: "2026-01-20T10:00:00Z", by: "camille", reason: "erreur" };
  expect(permissionsOf(foyer, { lifted }).empty).toBe(true);
});

test("a possible duplicate of an actor that objected is closed until somebody decides", () => {
  const twin = anActor({ id: "twin", name: "Foyer", commune: null, emails: ["autre@vers.example"] });
  const actors = new Map([foyer, twin].map((actor) => [actor.id, actor]));
  const permissions = permissionsOf(foyer, {}, { actors, possibleDuplicates: new Map([["twin", "foyer"]]) });
  expect(permissions.open(twin, "email").closed?.because).toBe("twin");
});

test("what a screen says of an actor is gathered by person and channel", () => {
  expect(closedChannels(permissionsOf(foyer, { scope: "phone" }), foyer)).toMatchObject([
    { person: null, channels: ["phone"] },
  ]);
  expect(closedChannels(permissionsOf(foyer, { person: "Paul Vert" }), foyer)).toMatchObject([
    { person: "Paul Vert", channels: ["email", "phone", "post"] },
  ]);
});

test("an objection that covers another says all that the other would", () => {
  const of = (given: Partial<Objection>) => ({ ...aStoredObjection(given), actor: "a" });
  expect(covers(of({ scope: "all" }), of({ scope: "email" }))).toBe(true);
  expect(covers(of({ scope: "email" }), of({ scope: "all" }))).toBe(false);
  expect(covers(of({ person: null }), of({ person: "Lucie" }))).toBe(true);
  expect(covers(of({ person: "Lucie" }), of({ person: null }))).toBe(false);
  expect(covers(of({ certain: false }), of({ certain: true }))).toBe(false);
});

test("a cell of objections is read back as it was written, whatever is in it", () => {
  for (const scope of objectionScopes)
    for (const certain of [true, false])
      for (const person of [null, "Lucie | Barrau"])
        for (const words of [null, "ne plus\nécrire | svp"]) {
          const [back] = writtenObjections(
            objectionsWritten([aStoredObjection({ scope, certain, person, words })]),
          );
          expect(back).toMatchObject({ scope, certain, on: "2026-01-15" });
          expect(back!.exported!.person).toBe(person?.replace("|", "/") ?? null);
        }
});

const emails = ["a@vers.example", "b@vers.example", "c@lot.example"];
const names = ["Foyer rural de Vers", "CUMA du Lot"];
const people = ["Lucie Barrau", "Paul Vert"];

/** Every small actor: a name, perhaps an address of its own, perhaps one person with or without an address. */
function* smallActors(id: string): Generator<Reachable> {
  for (const name of names)
    for (const own of [null, ...emails])
      for (const who of [null, ...people])
        for (const theirs of who === null ? [null] : [null, ...emails])
          yield anActor({
            ...{ id, name, emails: own === null ? [] : [own] },
            people: who === null ? [] : [aPerson(who, theirs === null ? [] : [theirs])],
          });
}

test("law: in every small world no address, name or person that objected is reached, whatever the actor is now", () => {
  const reached = (permissions: ContactPermissions, actor: Reachable): Reachable | null => {
    const opening = permissions.open(actor, "email");
    return opening.closed ? null : opening.actor;
  };
  let worlds = 0;
  for (const then of smallActors("then"))
    for (const person of [null, ...then.people.map(({ fullName }) => fullName)]) {
      // The actor is gone, has another name and address, or is unchanged: the objection holds by its signs.
      for (const now of [null, anActor({ id: "then", name: "Autre", emails: ["neuf@lot.example"] }), then]) {
        const actors = new Map(now === null ? [] : [[now.id, now]]);
        const actor = now === null ? null : now.id;
        const permissions = permissionsOf(then, { person, actor }, { actors });
        const signs = signsOf(then, person);
        const theirs = new Set([...signs.emails, ...signs.personalEmails]);
        for (const other of smallActors("other")) {
          worlds++;
          const left = reached(permissions, other);
          if (left === null) continue;
          const used = [...left.emails, ...left.people.flatMap((one) => one.emails)];
          expect(used.filter((email) => theirs.has(email))).toEqual([]);
          expect(
            left.people.filter(({ fullName }) => signs.people.some(({ name }) => name === fullName)),
          ).toEqual([]);
          if (person === null) expect(left.name).not.toBe(then.name);
        }
        if (now !== null && person === null) expect(reached(permissions, now)).toBeNull();
      }
    }
  expect(worlds).toBeGreaterThan(10_000);
});

test("law: saying that two actors are different opens what was closed by likeness alone, never an address that objected", () => {
  for (const other of smallActors("other")) {
    const permissions = permissionsOf(foyer, {}, { different: new Set([pairKey("foyer", "other")]) });
    const opening = permissions.open({ ...other, emails: [...other.emails, "foyer@vers.example"] }, "email");
    if (opening.closed) continue;
    expect(opening.actor.emails).not.toContain("foyer@vers.example");
  }
});
