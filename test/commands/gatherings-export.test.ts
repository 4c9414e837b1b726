// Exports meetings, surveys and bounced addresses from one workspace and imports them into another.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace, idOf, structures } from "./survey/some-survey.ts";
import { withStore } from "./triage/some-list.ts";

const json = async (world: FakeWorld, ...argv: string[]) => {
  const { code, stdout, stderr } = await world.run(...argv, "--json");
  expect(code, stderr + stdout).toBe(0);
  return JSON.parse(stdout);
};

/** A meeting with follow-ups, a survey with a response of an actor and one of nobody known, and a bounced address. */
async function aYear() {
  const world = await aWorkspace("2027-01-15T09:30:00+01:00");
  const ids: string[] = [];
  for (const name of structures) ids.push(await idOf(world, name));
  const [foyer, gal, mobiles] = ids;
  await json(world, "meeting", "add", "Circuits courts", "--date", "2027-01-12", "--coming", gal!);
  await json(
    world,
    ...["meeting", "attendance", "circuits", "--present", foyer!, "--absent", gal!, "--headcount", "14"],
  );
  await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suites");
  await json(world, "survey", "invite", "essai", "--all", "--yes", "-o", "out");
  const { code } = await json(world, "survey", "form", "essai", "--format", "text", "--for", foyer!);
  await world.files.write(
    "r.csv",
    `together;words;outreach_code;Date\na;Du temps;${code};2027-01-14\na;Sans nom;;2027-01-14\n`,
  );
  await world.run("survey", "answers", "essai", "r.csv", "--json");
  await withStore(world.folder, (store) =>
    store.step({ command: "log", at: new Date("2027-01-14T10:00:00Z") }, (writer) =>
      writer.messages.addBounced(
        { address: "contact2@acteur2.example", at: "2027-01-14", status: "5.1.1" },
        "c",
      ),
    ),
  );
  return { world, foyer: foyer!, mobiles: mobiles!, code: code as string };
}

/** What the team sees of the meeting, the survey and the bounced address. */
const teamView = async (world: FakeWorld, foyer: string) => ({
  meeting: await json(world, "meeting", "show", "circuits"),
  next: await json(world, "next"),
  survey: await json(world, "survey", "status", "essai"),
  form: (await json(world, "survey", "form", "essai", "--format", "text", "--for", foyer)).code,
  results: (await world.run("survey", "results", "essai", "--format", "md")).stdout,
  bounced: await withStore(world.folder, (store) => store.bouncedAddresses()),
});

test.each(["tout.xlsx", "tout.json"])("%s restores them all, and a second import no more", async (file) => {
  const { world, foyer } = await aYear();
  await world.run("export", "-o", file);
  const other = fakeWorld({ now: "2027-01-15T09:30:00+01:00" });
  for (const name of ["mission.yaml", "surveys", file])
    cpSync(join(world.folder, name), join(other.folder, name), { recursive: true });
  expect((await other.run("import", file)).code).toBe(0);
  const before = await teamView(world, foyer);
  expect(before.meeting).toMatchObject({
    headcount: 14,
    attendance: [{ status: "absent" }, { status: "unexpected" }],
  });
  expect(before.meeting.follow_ups.length).toBeGreaterThan(1);
  expect(before.survey).toMatchObject({ invited: 4, answered: 1 });
  expect(before.bounced).toHaveLength(1);
  expect(await teamView(other, foyer)).toEqual(before);
  const whole = (await other.run("export", "--format", "json")).stdout;
  expect(JSON.parse(whole)).toEqual(JSON.parse((await world.run("export", "--format", "json")).stdout));
  await other.run("import", file);
  expect((await other.run("export", "--format", "json")).stdout).toBe(whole);
});

test("an import of an older export keeps later changes: a renamed meeting, an address that works again, a newer response", async () => {
  const { world, mobiles, code } = await aYear();
  await world.run("export", "-o", "tout.xlsx");
  const later = fakeWorld({ folder: world.folder, now: "2027-01-20T09:30:00+01:00" });
  await json(later, "meeting", "edit", "circuits", "--title", "Circuits très courts", "--place", "Vers");
  await withStore(world.folder, (store) =>
    store.step({ command: "log", at: new Date("2027-01-20T10:00:00Z") }, (writer) =>
      writer.messages.clearBounced("contact2@acteur2.example", "2027-01-19"),
    ),
  );
  await later.files.write("n.csv", `together;words;outreach_code;Date\na;De l’aide;${code};2027-01-19\n`);
  await json(later, "survey", "answers", "essai", "n.csv");
  const before = (await later.run("export", "--format", "json")).stdout;
  expect((await later.run("import", "tout.xlsx")).code).toBe(0);
  expect((await later.run("export", "--format", "json")).stdout).toBe(before);
  expect((await json(later, "meeting", "list")).length).toBe(1);
  expect((await json(later, "show", mobiles)).emails).toEqual(["contact2@acteur2.example"]);
});
