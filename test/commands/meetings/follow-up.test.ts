// Tests the follow-ups that are proposed after a meeting.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everythingIn, wordsInDocx } from "../../file-contents.ts";
import { fakeWorld, preparedWorld, scriptedPrompter } from "../../support.ts";
import { animator, aWorkspace, change } from "../documents/some-mission.ts";
import { breakable } from "../list-of-actors.ts";

async function afterTheMeeting(given: Parameters<typeof fakeWorld>[0] = {}) {
  return preparedWorld("meeting", given, async (world) => {
    const several = { themes: ["Circuits courts"] };
    await aWorkspace(world.folder, [
      { name: "GAL Vallée", people: [animator], several },
      { name: "Foyer rural", several: { emails: ["foyer@rural.example"] } },
      { name: "Commune de Lacombe" },
      { name: "Compagnie du Vent", several: { ...several, emails: ["vent@compagnie.example"] } },
      { name: "Mairie de Sainte-Foy" },
    ]);
    await change(world.folder, (writer) =>
      writer.changeActor("foyer-rural", { fields: { note: "CANARI" } }, "saisie"),
    );
    await world.run(
      ...["meeting", "add", "Circuits", "--date", "2026-01-29", "--place", "Valdoire"],
      ...["--expect", "gal-vallee", "--expect", "foyer-rural", "--coming", "commune-de-lacombe"],
      ...["--expect", "mairie-de-sainte-foy"],
    );
    await world.run(
      "log",
      "foyer-rural",
      "--channel",
      "phone",
      "--outcome",
      "reached",
      "--next",
      "envoyer la grille",
      "--next-on",
      "2026-02-03",
      "--on",
      "2026-01-20",
    );
    await world.run(
      ...["meeting", "attendance", "circuits", "--present", "amelie dubois", "--present", "foyer-rural"],
      ...["--present", "compagnie-du-vent", "--absent", "commune-de-lacombe"],
      ...["--excused", "mairie-de-sainte-foy"],
    );
  });
}
type World = Awaited<ReturnType<typeof afterTheMeeting>>;
const json = async (world: World, ...line: string[]) => {
  const { code, stdout, stderr } = await fakeWorld({ folder: world.folder }).run(...line, "--json");
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
};
/** The next step of each actor with its day. */
const agenda = async (world: World): Promise<string[]> => {
  const { late, due, coming } = await json(world, "next");
  return [late, due, coming]
    .flat()
    .map(({ on, actor, what }: { on: string; actor: string; what: string }) => `${on} ${actor}: ${what}`);
};
const proposals = (result: { follow_ups: { actor: string; proposed: string }[] }) =>
  result.follow_ups.map(({ actor, proposed }) => `${actor}: ${proposed}`);

test("everybody present, absent, excused or unexpected gets a dated proposal with its reason; nothing is noted yet", async () => {
  const world = await afterTheMeeting();
  const result = await json(world, "meeting", "follow-up", "circuits");
  expect(proposals(result).sort()).toEqual([
    "commune-de-lacombe: call",
    "compagnie-du-vent: call",
    "foyer-rural: send",
    "gal-vallee: introduce",
    "gal-vallee: thank",
    "mairie-de-sainte-foy: tell",
  ]);
  const of = (actor: string, proposed: string) =>
    result.follow_ups.find(
      (one: { actor: string; proposed: string }) => one.actor === actor && one.proposed === proposed,
    );
  expect(of("foyer-rural", "send")).toMatchObject({
    on: "2026-02-03",
    why: "vous lui avez promis\u00a0: envoyer la grille",
  });
  expect(of("commune-de-lacombe", "call").why).toContain("avait dit oui");
  expect(of("gal-vallee", "introduce").why).toContain("Compagnie du Vent");
  // 31 January 2026 is a Saturday: nothing falls on the Sunday.
  expect(of("gal-vallee", "thank")).toMatchObject({ person: "Amélie Dubois", on: "2026-02-02" });
  expect(await json(world, "meeting", "show", "circuits")).toMatchObject({ follow_ups: [] });
  expect(existsSync(join(world.folder, "out"))).toBe(false);
});

test("a yes to all writes drafts of thanks and promises, and notes the rest as dated steps", async () => {
  const world = await afterTheMeeting();
  const dry = await json(world, "meeting", "follow-up", "circuits", "--yes", "--dry-run", "-o", "suite");
  expect(dry.messages).toHaveLength(2);
  expect(existsSync(join(world.folder, "suite"))).toBe(false);
  const result = await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suite");
  expect(result.messages.map(({ actor }: { actor: string }) => actor).sort()).toEqual([
    "foyer-rural",
    "gal-vallee",
  ]);
  const drafts = await Promise.all(
    readdirSync(join(world.folder, "suite")).map((name) => everythingIn(join(world.folder, "suite", name))),
  );
  expect(breakable(drafts.join())).toContain("Merci de votre venue à la rencontre « Circuits », jeudi.");
  expect(drafts.join()).toContain("la grille");
  expect(drafts.join()).not.toContain("CANARI");
  expect((await json(world, "meeting", "show", "circuits")).follow_ups).toHaveLength(6);
  expect(await agenda(world)).toEqual([
    "2026-02-02 commune-de-lacombe: appeler\u00a0: absent de la rencontre",
    "2026-02-02 compagnie-du-vent: appeler après la rencontre",
    "2026-02-02 gal-vallee: remercier d’être venu",
    "2026-02-03 foyer-rural: envoyer la grille",
    "2026-02-05 mairie-de-sainte-foy: dire ce qui s’est dit à la rencontre",
  ]);
  // Accepted proposals do not come again.
  expect(proposals(await json(world, "meeting", "follow-up", "circuits"))).toEqual([]);
});

test("people without e-mail are thanked by letter, and undo takes back letters and drafts together", async () => {
  const world = await afterTheMeeting();
  const posted = { address: "12 rue Haute", postcode: "46100", commune: "Figeac" };
  await change(world.folder, (writer) => writer.changeActor("foyer-rural", { fields: posted }, "saisie"));
  await json(world, "edit", "foyer-rural", "--clear", "emails");
  // An objection to e-mail alone leaves letters open.
  await change(world.folder, (writer) => writer.changeActor("gal-vallee", { fields: posted }, "saisie"));
  await json(world, "edit", "gal-vallee", "--objection", "email");
  const line = ["meeting", "follow-up", "circuits", "--yes", "-o", "suite"];
  const dry = await json(world, ...line, "--dry-run");
  expect([dry.messages.length, dry.letters.length]).toEqual([0, 2]);
  const result = await json(world, ...line);
  expect(result.left_out).toEqual([]);
  expect(result.letters.map(({ actor }: { actor: string }) => actor).sort()).toEqual([
    "foyer-rural",
    "gal-vallee",
  ]);
  const read = async (actor: string) => {
    const { file } = result.letters.find((letter: { actor: string }) => letter.actor === actor);
    expect(file).toMatch(/\.docx$/);
    return breakable(await wordsInDocx(join(world.folder, file)));
  };
  const [thanks, promised] = [await read("gal-vallee"), await read("foyer-rural")];
  expect(thanks).toContain("Merci de votre venue à la rencontre « Circuits », jeudi.");
  expect(thanks).toContain("À l’attention de Mme Amélie Dubois");
  expect(promised).toContain("Comme promis, je joins à cette lettre la grille.");
  expect(thanks + promised).not.toMatch(/CANARI|« stop »/);
  expect((await json(world, "show", "gal-vallee")).prepared).toMatchObject([
    { document: "letter", template: "follow-up-2026-01-29" },
  ]);
  await json(world, "undo");
  expect((await json(world, "show", "gal-vallee")).prepared).toEqual([]);
  expect((await json(world, "meeting", "show", "circuits")).follow_ups).toEqual([]);
});

test("an actor without any address is reported, and its promise stays on the agenda", async () => {
  const world = await afterTheMeeting();
  await json(world, "edit", "foyer-rural", "--clear", "emails");
  const { letters, left_out } = await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suite");
  expect(letters).toEqual([]);
  expect(left_out).toMatchObject([{ code: "postal-address-missing", actor: "foyer-rural" }]);
  expect(await agenda(world)).toContain("2026-02-03 foyer-rural: envoyer la grille");
});

test("at a terminal each proposal is asked about, and only a yes notes it", async () => {
  const world = await afterTheMeeting({
    terminal: true,
    prompter: scriptedPrompter("n", "n", "n", "o", "q"),
  });
  const { code, stdout } = await world.run("meeting", "follow-up", "circuits");
  expect(code).toBe(0);
  expect(stdout).toContain("1 suite décidée");
  const { follow_ups } = await json(world, "meeting", "show", "circuits");
  expect(follow_ups).toHaveLength(1);
});

test("nothing is proposed for an actor that objects, and the command says so", async () => {
  const world = await afterTheMeeting();
  await world.run("edit", "compagnie-du-vent", "--objection", "all");
  const result = await json(world, "meeting", "follow-up", "circuits");
  expect(JSON.stringify(result.follow_ups)).not.toContain("compagnie-du-vent");
  expect(result.left_out).toMatchObject([{ actor: "compagnie-du-vent" }]);
});

test("a follow-up to an absent actor counts as no call, and two follow-ups of one actor come one after the other", async () => {
  const world = await afterTheMeeting();
  await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suite");
  expect((await json(world, "show", "commune-de-lacombe")).contacts).toEqual([]);
  expect(JSON.stringify(await json(world, "rank"))).not.toContain("sans réponse");
  await json(world, "log", "gal-vallee", "--channel", "email", "--outcome", "reached", "--on", "2026-01-31");
  expect(await agenda(world)).toContainEqual(expect.stringMatching(/^2026-02-\d\d gal-vallee: demander/));
});

test("one undo takes back the accepted follow-ups and their drafts", async () => {
  const world = await afterTheMeeting();
  const [before, documents] = [await agenda(world), (await json(world, "show", "gal-vallee")).prepared];
  await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suite");
  expect((await json(world, "show", "gal-vallee")).prepared).not.toEqual(documents);
  await json(world, "undo");
  expect(await agenda(world)).toEqual(before);
  expect((await json(world, "meeting", "show", "circuits")).follow_ups).toEqual([]);
  expect((await json(world, "show", "gal-vallee")).prepared).toEqual(documents);
});

test("cancelling a meeting removes its follow-ups, but not an earlier promise", async () => {
  const world = await afterTheMeeting();
  await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suite");
  await json(world, "meeting", "edit", "circuits", "--cancel");
  expect(await agenda(world)).toEqual(["2026-02-03 foyer-rural: envoyer la grille"]);
});

test("neither attendance at a meeting nor an early unanswered call keeps a promise", async () => {
  const world = await afterTheMeeting();
  await json(
    world,
    "meeting",
    "add",
    "Assises",
    "--date",
    "2026-01-25",
    "--convened-by",
    "others",
    "--convener",
    "Région",
  );
  await json(world, "meeting", "attendance", "assises", "--present", "foyer-rural");
  await json(
    world,
    "log",
    "foyer-rural",
    "--channel",
    "phone",
    "--outcome",
    "no-answer",
    "--on",
    "2026-01-30",
  );
  expect(await agenda(world)).toContain("2026-02-03 foyer-rural: envoyer la grille");
});

test("a promise to one person is proposed for that person, and the actor's other people are thanked", async () => {
  const world = await afterTheMeeting();
  await json(world, "edit", "gal-vallee", "--add-person", "Paul Brun");
  const promise = ["--next", "envoyer la charte", "--next-on", "2026-02-05", "--on", "2026-01-22"];
  const line = ["log", "gal-vallee", "--person", "Paul Brun", "--channel", "phone", "--outcome", "reached"];
  await json(world, ...line, ...promise);
  await json(world, "meeting", "attendance", "circuits", "--present", "paul brun");
  const { follow_ups } = await json(world, "meeting", "follow-up", "circuits");
  const ofGal = follow_ups.filter(({ actor }: { actor: string }) => actor === "gal-vallee");
  expect(ofGal).toMatchObject([
    { person: "Amélie Dubois", proposed: "thank" },
    { person: "Paul Brun", proposed: "send", on: "2026-02-05" },
    { proposed: "introduce" },
  ]);
});

test("a call noted before the follow-ups were accepted does none of them; one noted afterwards, on the same day, does", async () => {
  const world = await afterTheMeeting();
  const call = [
    "log",
    "compagnie-du-vent",
    "--channel",
    "phone",
    "--outcome",
    "reached",
    "--on",
    "2026-01-31",
  ];
  const followed = "2026-02-02 compagnie-du-vent: appeler après la rencontre";
  await json(world, ...call);
  await json(world, "meeting", "follow-up", "circuits", "--yes", "-o", "suite");
  expect(await agenda(world)).toContain(followed);
  await json(world, ...call);
  expect(await agenda(world)).not.toContain(followed);
});
