// Tests pins, deferrals, and what the team learnt about people.
import { expect, test } from "vitest";
import { aWorkspace, breakable } from "./list-of-actors.ts";

const order = (json: string) => JSON.parse(json).map((one: { actor: string }) => one.actor);

test("an actor is pinned for a reason and until a day, its score unchanged, and undone in one step", async () => {
  const world = await aWorkspace();
  const before = JSON.parse((await world.run("rank", "--json")).stdout);
  const last = before.at(-1);
  const pin = ["rank", "--pin", last.actor, "--reason", "conseil le 10", "--until", "10/02/2026"];
  expect(breakable((await world.run(...pin, "--dry-run")).stdout)).toContain(
    "serait en tête jusqu’au 10/02/2026",
  );
  expect(order((await world.run("rank", "--json")).stdout)[0]).toBe(before[0].actor);
  expect((await world.run(...pin)).code).toBe(0);
  const [first] = JSON.parse((await world.run("rank", "--json")).stdout);
  expect(first).toMatchObject({
    actor: last.actor,
    rank: 1,
    score: last.score,
    pinned: { reason: "conseil le 10", until: "2026-02-10" },
  });
  expect(breakable((await world.run("rank")).stdout)).toContain("en tête : conseil le 10");
  await world.run("undo");
  expect(order((await world.run("rank", "--json")).stdout)[0]).toBe(before[0].actor);
});

test("a deferred actor is left out and counted, and comes back once released", async () => {
  const world = await aWorkspace();
  await world.run("rank", "--defer", "causse", "--reason", "congés", "--until", "+10");
  const { stdout, stderr } = await world.run("rank", "--json");
  expect(order(stdout)).not.toContain("gal-du-causse");
  expect(breakable(stderr)).toContain("1 reporté à plus tard");
  await world.run("rank", "--release", "causse");
  expect(order((await world.run("rank", "--json")).stdout)).toContain("gal-du-causse");
});

test("a decision needs a reason and a day in the future", async () => {
  const world = await aWorkspace();
  const { code, stderr } = await world.run("rank", "--pin", "causse");
  expect(code).toBe(2);
  expect(stderr).toContain("--reason");
  expect(stderr).toContain("--until");
  const past = await world.run("rank", "--pin", "causse", "--reason", "x", "--until", "01/01/2026");
  expect(past.code).toBe(2);
  expect(
    (await world.run("rank", "--pin", "causse", "--defer", "vers", "--reason", "x", "--until", "+1")).code,
  ).toBe(2);
});

test("what the team learnt about people outranks their titles", async () => {
  const world = await aWorkspace();
  const { code, stdout } = await world.run(
    "people",
    "--actor",
    "causse",
    "--left",
    "roux",
    "--right",
    "vidal",
  );
  expect(code).toBe(0);
  expect(breakable(stdout)).toContain("Noté : Claire Roux (GAL du Causse), a quitté la structure.");
  const [gal] = JSON.parse((await world.run("people", "--actor", "causse", "--json")).stdout);
  expect(gal).toMatchObject({
    person: { full_name: "Paul Vidal" },
    likelihood: 0.99,
    reasons: [{ reason: "learnt", verdict: "right", by: "camille" }, { reason: "title" }],
    alternatives: [],
  });
  await world.run("undo");
  const [again] = JSON.parse((await world.run("people", "--actor", "causse", "--json")).stdout);
  expect(again.person.full_name).toBe("Claire Roux");
  expect((await world.run("people", "--left", "roux")).code).toBe(2);
});

test("a person whom an exchange showed to be the wrong one is not proposed again", async () => {
  const world = await aWorkspace();
  await world.run("log", "causse", "--channel", "phone", "--outcome", "wrong-person", "--person", "roux");
  const [gal] = JSON.parse((await world.run("people", "--actor", "causse", "--json")).stdout);
  expect(gal.person.full_name).toBe("Paul Vidal");
});

test("people says who could introduce us", async () => {
  const world = await aWorkspace();
  await world.run("edit", "cajarc", "--add-person", "Mme Claire Roux", "--role", "adjointe");
  await world.run("log", "causse", "--channel", "phone", "--outcome", "reached");
  const [mairie] = JSON.parse((await world.run("people", "--actor", "cajarc", "--json")).stdout);
  expect(mairie.introduced_by).toEqual([
    { by: "person", who: "Claire Roux", actor: "gal-du-causse", name: "GAL du Causse" },
    { by: "partner", who: "la DRAAF" },
  ]);
  expect(breakable((await world.run("people", "--actor", "cajarc")).stdout)).toContain(
    "peuvent nous introduire : Claire Roux, que nous connaissons par GAL du Causse",
  );
});
