// Tests how meetings are noted, found, changed and listed.
import { expect, test } from "vitest";
import { fakeWorld, scriptedPrompter } from "../../support.ts";

async function aMission(given: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld(given);
  await world.run("init", ".", "--yes");
  return world;
}
const json = async (world: ReturnType<typeof fakeWorld>, ...line: string[]) => {
  const { code, stdout, stderr } = await world.run(...line, "--json");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

test("one line notes a meeting, and part of its name or its day finds it", async () => {
  const world = await aMission();
  const meeting = await json(
    world,
    ...["meeting", "add", "Coopérer sur les circuits courts", "--date", "2027-03-18"],
    ...["--start", "14:00", "--end", "16h30", "--place", "Salle des fêtes, Valdoire"],
  );
  expect(meeting).toMatchObject({
    ...{ id: "cooperer-sur-les-circuits-courts", date: "2027-03-18", start: "14:00", end: "16:30" },
    ...{ place: "Salle des fêtes, Valdoire", link: null, convened_by: "us", about: null },
    ...{ time_zone: "Europe/Paris", sequence: 0, cancelled: null },
  });
  for (const asked of ["CIRCUITS", meeting.id, "2027-03-18", "Coopérer sur"])
    expect(await json(world, "meeting", "show", asked)).toMatchObject({
      ...{ id: meeting.id, invited: [], expected: [], attendance: [], headcount: null, follow_ups: [] },
    });
});

test("the list begins with the next meeting, and ends with those that are over", async () => {
  const world = await aMission();
  for (const [title, date] of [
    ["Loin", "2027-05-01"],
    ["Passée", "2026-01-10"],
    ["Proche", "2026-02-03"],
  ])
    await world.run("meeting", "add", title!, "--date", date!);
  const titles = (await json(world, "meeting")).map(({ title }: { title: string }) => title);
  expect(titles).toEqual(["Proche", "Loin", "Passée"]);
  const { stdout } = await world.run("meeting", "list");
  expect(stdout.split("\n")[1]).toContain("mardi 3\u00a0février");
});

test("a meeting that ends before it begins, or has an impossible day or hour, is refused, and nothing is noted", async () => {
  const world = await aMission();
  const ends = await world.run(
    "meeting",
    "add",
    "À rebours",
    "--date",
    "18/03/2027",
    "--start",
    "16h",
    "--end",
    "14h",
  );
  expect(ends.code).toBe(3);
  expect(ends.stderr).toContain("finirait à 14\u00a0h, avant d’avoir commencé (16\u00a0h)");
  const alone = await world.run("meeting", "add", "Sans début", "--date", "18/03/2027", "--end", "14h");
  expect(alone.code).toBe(3);
  const wrong = await world.run("meeting", "add", "Faux", "--date", "31/02/2027", "--start", "25h");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("31/02/2027");
  expect(wrong.stderr).toContain("25h");
  expect((await world.run("meeting", "add", "Sans jour")).stderr).toContain("--date");
  expect((await world.run("meeting", "add")).stderr).toContain("<titre>");
  expect(await json(world, "meeting")).toEqual([]);
});

test("an option of another action is refused, not ignored", async () => {
  const world = await aMission();
  const { code, stderr } = await world.run("meeting", "add", "Une", "--date", "2027-03-18", "--cancel");
  expect(code).toBe(2);
  expect(stderr).toContain("--cancel ne sert qu’avec meeting edit");
});

test("an ambiguous name lists the meetings; an unknown one proposes the nearest", async () => {
  const world = await aMission();
  await world.run("meeting", "add", "Circuits courts, matin", "--date", "2027-03-18");
  await world.run("meeting", "add", "Circuits courts, soir", "--date", "2027-03-19");
  const several = await world.run("meeting", "show", "circuits");
  expect(several.code).toBe(2);
  expect(several.stderr).toContain("circuits-courts-matin");
  expect(several.stderr).toContain("circuits-courts-soir");
  const none = await world.run("meeting", "show", "circuit-court-soir");
  expect(none.code).toBe(2);
  expect(none.stderr).toContain("circuits-courts-soir");
});

test("the sequence number rises only when something in calendars changes, and undo takes the change back", async () => {
  const world = await aMission();
  await world.run("meeting", "add", "Rencontre", "--date", "2027-03-18", "--place", "Ici");
  expect(await json(world, "meeting", "edit", "rencontre", "--about", "les trajets")).toMatchObject({
    ...{ sequence: 0, about: "les trajets" },
  });
  expect(await json(world, "meeting", "edit", "rencontre", "--date", "25/03/2027")).toMatchObject({
    ...{ sequence: 1, date: "2027-03-25", place: "Ici" },
  });
  expect(await json(world, "meeting", "edit", "rencontre", "--cancel", "--dry-run")).toMatchObject({
    ...{ dry_run: true, cancelled: "2026-01-31" },
  });
  expect(await json(world, "meeting", "show", "rencontre")).toMatchObject({ sequence: 1, cancelled: null });
  await world.run("meeting", "edit", "rencontre", "--cancel");
  expect(await json(world, "meeting", "show", "rencontre")).toMatchObject({
    cancelled: "2026-01-31",
    sequence: 2,
  });
  await world.run("undo");
  await world.run("undo");
  expect(await json(world, "meeting", "show", "rencontre")).toMatchObject({
    date: "2027-03-18",
    sequence: 0,
  });
  expect((await world.run("meeting", "edit", "rencontre")).code).toBe(2);
});

test("moving a meeting names the expected actors that were never invited, but not those that declined", async () => {
  const world = await aMission();
  for (const name of ["Pays de Valombre", "GAL des Causses", "Foyer rural"]) await world.run("add", name);
  await world.run(
    ...["meeting", "add", "Rencontre", "--date", "2027-03-18", "--place", "Ici", "--coming", "Valombre"],
    ...["--declined", "Causses", "--expect", "Foyer"],
  );
  const moved = await world.run("meeting", "edit", "rencontre", "--date", "2027-03-25");
  expect(moved.stdout).toContain("restent à prévenir\u00a0: Foyer rural, Pays de Valombre.");
  expect(moved.stdout).toContain("--actor foyer-rural --actor pays-de-valombre");
  expect(moved.stdout).not.toContain("déjà prévenus");
  expect((await json(world, "meeting", "edit", "rencontre", "--cancel")).not_invited).toMatchObject([
    { actor: "foyer-rural" },
    { actor: "pays-de-valombre" },
  ]);
  // A change of the topic concerns nobody's calendar.
  expect((await world.run("meeting", "edit", "rencontre", "--about", "les trajets")).stdout).not.toContain(
    "prévenir",
  );
});

test("expected actors and their answers are noted for our meetings and for others'", async () => {
  const world = await aMission();
  for (const name of ["Pays de Valombre", "GAL des Causses"]) await world.run("add", name);
  const meeting = await json(
    world,
    ...["meeting", "add", "Assemblée", "--date", "2027-04-02", "--convener", "Pays de Valombre"],
    ...["--expect", "Valombre", "--expect", "Causses"],
  );
  expect(meeting).toMatchObject({ convened_by: "others", convener: "Pays de Valombre" });
  await world.run("meeting", "edit", "assemblee", "--coming", "Causses");
  await world.run("meeting", "edit", "assemblee", "--expect", "Causses");
  expect((await json(world, "meeting", "show", "assemblee")).expected).toEqual([
    { actor: "pays-de-valombre", person: null, name: "Pays de Valombre", reply: null },
    { actor: "gal-des-causses", person: null, name: "GAL des Causses", reply: "yes" },
  ]);
  expect((await world.run("meeting", "edit", "assemblee", "--expect", "Personne")).code).toBe(2);
  await world.run("meeting", "edit", "assemblee", "--declined", "Valombre");
  const { stdout } = await world.run("meeting", "show", "assemblee");
  expect(stdout).toContain("Attendus (1)");
  expect(stdout).toContain("Ont dit qu’ils ne viendraient pas (1)");
});

test("merging two actors keeps the attendance of both, and undo separates it again", async () => {
  const world = await aMission();
  for (const name of ["Pays de Valombre", "PETR de Valombre et Arvèze"]) await world.run("add", name);
  await world.run(
    "meeting",
    "add",
    "Assemblée",
    "--date",
    "2027-04-02",
    "--expect",
    "petr-de-valombre-et-arveze",
  );
  const expected = async () => (await json(world, "meeting", "show", "assemblee")).expected[0].actor;
  expect((await world.run("merge", "pays-de-valombre", "petr-de-valombre-et-arveze")).code).toBe(0);
  expect(await expected()).toBe("pays-de-valombre");
  await world.run("undo");
  expect(await expected()).toBe("petr-de-valombre-et-arveze");
});

test("a meeting has the time zone of its place; an option can give another, and an unknown zone is refused", async () => {
  const world = await aMission();
  const zoneOf = async (...more: string[]) =>
    (await json(world, "meeting", "add", "Ailleurs", "--date", "2027-04-02", ...more)).time_zone;
  expect(await zoneOf("--place", "Mairie, 97419 La Possession")).toBe("Indian/Reunion");
  expect(await zoneOf("--place", "Salle 97, 46100 Figeac")).toBe("Europe/Paris");
  expect(await zoneOf("--time-zone", "America/Martinique")).toBe("America/Martinique");
  const wrong = await world.run("meeting", "add", "X", "--date", "2027-04-02", "--time-zone", "Paris");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("«\u00a0Paris\u00a0»");
});

test("at a terminal, meeting add asks for the facts of the meeting one by one", async () => {
  const world = await aMission({
    terminal: true,
    prompter: scriptedPrompter("Foire aux projets", "18/03/2027", "9h", "", "Halle", "les projets", "others"),
  });
  expect((await world.run("meeting", "add")).code).toBe(0);
  expect(await json(fakeWorld({ folder: world.folder }), "meeting", "show", "foire")).toMatchObject({
    ...{ start: "09:00", end: null, place: "Halle", about: "les projets", convened_by: "others" },
  });
});
