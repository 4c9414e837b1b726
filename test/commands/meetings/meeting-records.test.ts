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

test("a meeting is noted in one line, and found again by any part of its name or by its day", async () => {
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

test("meetings to come stand first in the list, the nearest before the others, then those that are over", async () => {
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

test("a meeting that ends before it begins, or whose day or hour is none, is refused in words, and nothing is noted", async () => {
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

test("an option of another action is said, not passed over", async () => {
  const world = await aMission();
  const { code, stderr } = await world.run("meeting", "add", "Une", "--date", "2027-03-18", "--cancel");
  expect(code).toBe(2);
  expect(stderr).toContain("--cancel ne sert qu’avec meeting edit");
});

test("a word that several meetings share lists them; one that none has proposes the nearest", async () => {
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

test("what calendars hold is numbered anew when it changes, and only then; undo takes the change back", async () => {
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

test("a meeting that moves names those who count on it and were never invited, but not those who said no", async () => {
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
  // What calendars do not hold moves nobody.
  expect((await world.run("meeting", "edit", "rencontre", "--about", "les trajets")).stdout).not.toContain(
    "prévenir",
  );
});

test("who is expected, and what they answered, is noted for meetings of ours and of others", async () => {
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

test("merging two actors keeps what was noted of both at a meeting, and undo brings it back", async () => {
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

test("a meeting overseas follows the clock of its place; another clock can be said, a wrong one is refused", async () => {
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

test("at the terminal, a meeting is asked for question by question", async () => {
  const world = await aMission({
    terminal: true,
    prompter: scriptedPrompter("Foire aux projets", "18/03/2027", "9h", "", "Halle", "les projets", "others"),
  });
  expect((await world.run("meeting", "add")).code).toBe(0);
  expect(await json(fakeWorld({ folder: world.folder }), "meeting", "show", "foire")).toMatchObject({
    ...{ start: "09:00", end: null, place: "Halle", about: "les projets", convened_by: "others" },
  });
});
