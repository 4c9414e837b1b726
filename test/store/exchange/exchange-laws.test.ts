// Tests laws of exchanges between laptops, with generated changes.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../../../src/domain/importing/candidate.ts";
import { decide } from "../../../src/domain/importing/row-import.ts";
import { rowKeys } from "../../../src/domain/matching/blocking/row-keys.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { StoreWriter } from "../../../src/store/store.ts";
import { lexicon } from "../../domain/matching/rows.ts";
import { hasPostgres, postgresServer } from "../../postgres-server.ts";
import { aFolder, anOpenStore } from "../engines.ts";
import { type Answer, Clock, give, type Laptop, stateOf, work } from "./laptops.ts";

/** One change by an adviser: the laptop, the kind of change, the actor and a value. */
const deed = fc.record({
  laptop: fc.nat(2),
  kind: fc.constantFrom(
    ...([
      "add",
      "edit",
      "clear",
      "email",
      "tag",
      "person",
      "role",
      "leaves",
      "call",
      "refusal",
      "assess",
    ] as const),
    ...([
      "meet",
      "attend",
      "project",
      "consent",
      "withdraw",
      "merge",
      "undo",
      "pin",
      "apart",
      "bounce",
    ] as const),
    ...(["import", "import", "give", "give", "gather", "gather", "clock"] as const),
  ),
  actor: fc.nat(5),
  other: fc.nat(5),
  value: fc.constantFrom("un", "deux", "trois"),
  answer: fc.constantFrom<Answer>("stands", "ours", "theirs"),
});
type Deed = ReturnType<typeof deed.generate>["value"];

const un = { actor: 0, other: 0, value: "un", answer: "stands" } as const;
/** Two laptops each add a project of the same title, with an actor of the same name. */
const oneProjectTwice: Deed[] = [
  { ...un, laptop: 1, kind: "add" },
  { ...un, laptop: 0, kind: "add" },
  { ...un, laptop: 0, kind: "project" },
  { ...un, laptop: 1, kind: "project" },
];

async function change(writer: StoreWriter, deed: Deed, ids: readonly string[], at: string): Promise<void> {
  const { kind, value } = deed;
  const id = ids[deed.actor % Math.max(1, ids.length)];
  const other = ids[deed.other % Math.max(1, ids.length)];
  if (kind === "add") await writer.addActor({ fields: { name: `Structure ${value}` }, source: "camille" });
  if (id === undefined || other === undefined) return;
  const actor = (await writer.actor(id))!;
  const [person] = actor.people;
  const meeting = (await writer.meetings.all())[deed.other];
  const project = (await writer.projects.all())[deed.other];
  const consent = { actor: id, person: null, scope: "name", for: "network" } as const;
  const done: Record<string, () => unknown> = {
    edit: () => writer.changeActor(id, { fields: { territory: `Pays ${value}`, note: value } }, "camille"),
    clear: () => writer.changeActor(id, { fields: { territory: null } }, "camille"),
    email: () =>
      writer.changeActor(
        id,
        { several: { emails: [...new Set([`${value}@example.org`, ...actor.emails])] } },
        "camille",
      ),
    tag: () =>
      writer.changeActor(
        id,
        { tags: actor.tags.length > 1 ? [value] : [...new Set([...actor.tags, value])] },
        "",
      ),
    person: () =>
      actor.people.some(({ fullName }) => fullName === `Camille ${value}`)
        ? null
        : writer.addPerson(id, { fullName: `Camille ${value}`, emails: [`c.${value}@example.org`] }),
    role: () => person && writer.changePerson(id, person.id, { role: value }),
    leaves: () => person && writer.removePerson(id, person.id),
    call: () =>
      writer.addContact({
        ...{
          actor: id,
          at,
          by: "camille",
          channel: "phone",
          person: person?.id ?? null,
          outcome: "interested",
        },
        ...{ note: value, nextStep: null, nextAt: null },
      }),
    refusal: () =>
      writer.addContact({
        ...{ actor: id, at, by: "camille", channel: "phone", person: null, outcome: "refused" },
        ...{ note: value, nextStep: null, nextAt: null },
      }),
    assess: () =>
      writer.addAssessment({
        ...{ actor: id, situation: "willing", needs: [value], at, by: "camille", answers: {}, deciding: [] },
        ...{ notes: {}, reason: null, origin: "questionnaire" },
      }),
    meet: () =>
      writer.meetings.add(
        {
          ...{
            title: `Rencontre ${value}`,
            date: "2026-03-18",
            start: null,
            end: null,
            place: at,
            link: null,
          },
          ...{
            convenedBy: "us",
            convener: null,
            about: null,
            themes: [],
            territories: [],
            timeZone: "Europe/Paris",
          },
        },
        "camille",
      ),
    attend: () =>
      meeting &&
      writer.meetings.note([
        {
          meeting: meeting.id,
          actor: id,
          person: null,
          reply: null,
          status: value === "un" ? "present" : "absent",
          by: "camille",
        },
      ]),
    project: () =>
      writer.projects.add(
        {
          ...{
            title: `Projet ${value}`,
            summary: at,
            who: [{ actor: id, role: null }],
            themes: [],
            territories: [],
            stage: "idea",
          },
          ...{ seeks: null, offers: null, since: null, contact: null, audience: "network" },
        },
        "camille",
      ),
    consent: () =>
      project &&
      writer.projects.addConsent({
        ...{ ...consent, project: project.id, on: "2026-01-10", how: "mail", until: null, withdrawn: null },
        ...{ by: "camille", at },
      }),
    withdraw: () =>
      project && writer.projects.withdraw({ project: project.id, actor: id, for: null, on: "2026-02-01" }),
    merge: () => (id === other ? null : writer.mergeActors(id, other)),
    pin: () =>
      writer.addPinningDecision({
        actor: id,
        kind: "pin",
        reason: value,
        until: "2026-02-01",
        at,
        by: "camille",
      }),
    apart: () => (id === other ? null : writer.declareDifferent(id, other)),
    bounce: () =>
      writer.messages.addBounced(
        { address: `${value}@example.org`, at: at.slice(0, 10), status: null },
        "camille",
      ),
  };
  await done[kind]?.();
}

/** Imports a list of one row, which other laptops may import too: it adds an actor, or updates the matching one. */
async function importRow(writer: StoreWriter, { value, other, actor }: Deed): Promise<void> {
  const origin = `liste-${other % 2}.csv`;
  const row: Candidate = {
    ...{ line: 2 + (actor % 2), people: [], cells: [] },
    fields: { name: `Association ${value}`, siren: `12345678${value.length}`, territory: `Pays ${actor}` },
    several: { emails: [`${value}@liste.example.org`] },
    answers: [{ label: "Projet", text: `Un four ${other}` }],
  };
  const importer = writer.importer({ name: origin, file: origin });
  const keys = [rowKeys(row, origin, lexicon)];
  const recalled = await importer.recall(keys, null);
  await importer.write(decide([row], keys, { ...recalled, bearing: () => null }, { origin, policy: null }));
}

const hour = 3_600_000;

async function act(laptops: readonly Laptop[], deed: Deed, clock: Clock): Promise<void> {
  const laptop = laptops[deed.laptop]!;
  const others = laptops.filter((one) => one !== laptop);
  if (deed.kind === "give") await give([laptop], others[deed.other % others.length]!, clock, deed.answer);
  else if (deed.kind === "gather") await give(others, laptop, clock, deed.answer);
  else if (deed.kind === "clock") laptop.clockError = (deed.actor - 2) * deed.other * 9 * hour;
  else if (deed.kind === "undo") await laptop.store.undo(clock.next(laptop));
  else if (deed.kind === "import") await work(laptop, clock, (writer) => importRow(writer, deed));
  else {
    const ids: string[] = [];
    for await (const { id } of laptop.store.actors()) ids.push(id);
    await work(laptop, clock, (writer, at) => change(writer, deed, ids, at));
  }
}

/** Every laptop gives its changes to every other, until nothing changes; gives the number of rounds. */
async function exchangeUntilStable(laptops: readonly Laptop[], clock: Clock): Promise<number> {
  for (let round = 1; round <= 8; round++) {
    let news = false;
    const before = await Promise.all(laptops.map(stateOf));
    for (const from of laptops) for (const to of laptops) if (from !== to) await give([from], to, clock);
    const after = await Promise.all(laptops.map(stateOf));
    news = JSON.stringify(before) !== JSON.stringify(after);
    if (!news) return round;
  }
  throw new Error("never quiet");
}

const file = () => anOpenStore(aFolder());
const onServer = async () => {
  const url = await (await postgresServer()).emptied("laptop");
  return openStore({ url, root: "/", interrupted: new AbortController().signal });
};
const runs = Number(process.env.EXCHANGE_RUNS ?? 25);

test.each([
  ["three laptops", [file, file, file], runs],
  ...(hasPostgres
    ? [["two laptops and a server", [file, onServer, file], Math.ceil(runs / 8)] as const]
    : []),
] as const)(
  "%s contain the same in the end, whatever the order of exchanges",
  async (_, databases, numRuns) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 30 }), async (deeds) => {
        const clock = new Clock();
        const stores = await Promise.all(databases.map((open) => open()));
        const laptops = stores.map((store, place) => ({
          ...{ name: ["anne", "bilal", "chloe"][place]!, store },
          // The clock of one laptop is a day late, that of another thirty days ahead.
          clockError: [0, -24 * hour, 30 * 24 * hour][place]!,
        }));
        for (const one of deeds) await act(laptops, one, clock);
        await exchangeUntilStable(laptops, clock);
        const [a, b, c] = await Promise.all(laptops.map(stateOf));
        expect(b).toEqual(a);
        expect(c).toEqual(a);
        for (const { store } of laptops) expect(await store.verify()).toEqual([]);
        for (const { store } of laptops) await store.close();
      }),
      { numRuns, examples: [[oneProjectTwice]] },
    );
  },
  600_000,
);
