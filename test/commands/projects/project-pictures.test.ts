// Pictures of projects: how they are kept, who sees them, and how they are removed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everythingIn } from "../../file-contents.ts";
import { aJpeg, aPng, exifSegment, pngChunk } from "../../pictures.ts";
import { hasPostgres, postgresServer } from "../../postgres-server.ts";
import { type FakeWorld, fakeWorld, preparedWorld, scriptedPrompter } from "../../support.ts";
import { tracesIn } from "../../traces.ts";
import { enterActors, json, refused } from "./some-projects.ts";

const secret = "SECRET 44.4476 N";
const alt = "Le bus-atelier devant la halle";
const agreed = "Nadia Ferrand, le 3 décembre";

/** A project of two actors, with a picture; `mjc` has not agreed to anything yet. */
async function aPicturedProject(): Promise<FakeWorld> {
  return preparedWorld("a project with a picture", {}, enterProject);
}

async function enterProject(world: FakeWorld): Promise<void> {
  await enterActors(world);
  writeFileSync(join(world.folder, "bus.jpg"), aJpeg(exifSegment(1, secret)));
  writeFileSync(
    join(world.folder, "plan.jpg"),
    aPng(30, 10, [pngChunk("tEXt", Buffer.from(`Comment\u0000${secret}`))]),
  );
  const added = await world.run(
    ...["project", "add", "--title", "Un bus-atelier", "--who", "fabrique", "--who", "mjc"],
    ...["--picture", "bus.jpg", "--alt", alt, "--agreed", agreed],
  );
  expect(added.stderr).toBe("");
  await consent(world, "fabrique");
}

const consent = (world: FakeWorld, actor: string, scope = "name") =>
  world.run("project", "consent", "bus", "--actor", actor, "--scope", scope, "--how", "mail");

const share = async (world: FakeWorld, format: string) => {
  const file = `p.${format}`;
  const line = ["share", "--for", "network", "--format", format, "-o", file, "--yes", "--replace"];
  const { code, stderr } = await world.run(...line);
  expect(code, stderr).toBe(0);
  return join(world.folder, file);
};

const data = (picture: Uint8Array) => Buffer.from(picture).toString("base64");

test("a picture is kept with its description and who agreed, without its metadata", async () => {
  const world = await aPicturedProject();
  const { pictures } = await json(world, "project", "show", "bus");
  expect(pictures).toMatchObject([{ alt, agreed, format: "jpeg", width: 24, height: 16 }]);
  const shown = (await world.run("project", "show", "bus")).stdout;
  expect(shown).toContain("1. Le bus-atelier devant la halle (JPEG, 24 × 16, 1\u00a0ko)");
  expect(shown).toContain("MJC du Vallon peut y apparaître");
  expect(tracesIn(join(world.folder, "outreach.db"), ["SECRET"])).toEqual([]);
});

test("a picture is shown only once all participants agreed to be named", async () => {
  const world = await aPicturedProject();
  expect(readFileSync(await share(world, "html"), "utf8")).not.toContain("data:image/jpeg");
  const preview = await json2(world);
  expect(preview.withheld).toContainEqual(expect.objectContaining({ what: "pictures", count: 1 }));
  await consent(world, "mjc", "anonymous");
  expect(readFileSync(await share(world, "html"), "utf8")).not.toContain("data:image/jpeg");
  await consent(world, "mjc", "contact");
  expect(readFileSync(await share(world, "html"), "utf8")).toContain("data:image/jpeg");
  await world.run("project", "withdraw", "bus", "--actor", "mjc");
  await world.run("project", "edit", "bus", "--without", "mjc");
  expect(readFileSync(await share(world, "html"), "utf8")).toContain("data:image/jpeg");
});

const json2 = async (world: FakeWorld) => {
  const { stdout } = await world.run(
    ...["share", "--for", "network", "--format", "json", "-o", "p.json", "--yes", "--replace", "--json"],
  );
  return JSON.parse(stdout);
};

test("a mission may keep all pictures, or all names, for the team", async () => {
  for (const [what, field] of [
    ["project", "pictures"],
    ["actor", "name"],
  ] as const) {
    const world = await aPicturedProject();
    await consent(world, "mjc");
    const settings = join(world.folder, "mission.yaml");
    const without = readFileSync(settings, "utf8").replace(/\nsharing:\n(?: .*\n|\n)*/, "\n");
    writeFileSync(settings, `${without}\nsharing:\n  ${what}:\n    ${field}: team\n`);
    const page = readFileSync(await share(world, "html"), "utf8");
    expect(page).toContain("Un bus-atelier");
    expect(page).not.toContain("data:image/jpeg");
    expect(page).not.toContain(alt);
  }
});

test("every format of the directory shows the picture with its description, or the description alone", async () => {
  const world = await aPicturedProject();
  await consent(world, "mjc");
  const page = readFileSync(await share(world, "html"), "utf8");
  expect(page).toMatch(
    /<img class="picture" src="data:image\/jpeg;base64,[^"]+" alt="Le bus-atelier devant la halle" width="24" height="16"/,
  );
  const pdf = readFileSync(await share(world, "pdf"), "latin1");
  expect(pdf).toContain("/Subtype /Image");
  expect(pdf).toContain("/S /Figure");
  const docx = await everythingIn(await share(world, "docx"));
  expect(docx).toContain(`descr="${alt}"`);
  expect(readFileSync(await share(world, "csv"), "utf8")).toMatch(
    /;Images\r?\n[\s\S]*;Le bus-atelier devant la halle/,
  );
  expect(await everythingIn(await share(world, "xlsx"))).toContain(alt);
  const [project] = JSON.parse(readFileSync(await share(world, "json"), "utf8")).projects;
  expect(project.pictures).toEqual([alt]);
  for (const format of ["html", "pdf", "docx", "csv", "xlsx", "json"]) {
    const all = await everythingIn(join(world.folder, `p.${format}`));
    for (const word of ["SECRET", "Exif", "Nadia Ferrand"]) expect(all, format).not.toContain(word);
  }
});

test("a picture that is not shown changes no byte of what others get", async () => {
  const files: Buffer[][] = [];
  for (const more of [false, true]) {
    const world = await aPicturedProject();
    if (more)
      await world.run(
        "project",
        "edit",
        "bus",
        "--picture",
        "plan.jpg",
        "--alt",
        "Le plan",
        "--agreed",
        "eux",
      );
    const each: Buffer[] = [];
    for (const format of ["html", "pdf", "docx", "csv", "json"])
      each.push(readFileSync(await share(world, format)));
    files.push(each);
  }
  expect(files[0]!.map((file, at) => file.equals(files[1]![at]!))).toEqual([true, true, true, true, true]);
});

test("share --again reports a new picture as a change", async () => {
  const world = await aPicturedProject();
  await consent(world, "mjc");
  const again = async () =>
    JSON.parse((await world.run("share", "--for", "network", "--again", "--json")).stdout).changes;
  await share(world, "html");
  await world.run("project", "edit", "bus", "--picture", "plan.jpg", "--alt", "Le plan", "--agreed", "eux");
  expect((await again()).changed).toEqual([{ project: "un-bus-atelier", fields: ["pictures"] }]);
  await share(world, "html");
  for (const _ of [1, 2]) await world.run("project", "edit", "bus", "--remove-picture", "1");
  expect((await again()).changed).toEqual([{ project: "un-bus-atelier", fields: ["pictures"] }]);
});

test("a description that names somebody who did not agree stops the directory", async () => {
  const world = await aPicturedProject();
  await consent(world, "mjc");
  await world.run("edit", "combes", "--add-person", "Lucie Vasseur");
  await world.run(
    ...["project", "edit", "bus", "--picture", "plan.jpg", "--agreed", "eux"],
    ...["--alt", "Une visite chez Lucie Vasseur"],
  );
  for (const format of ["html", "docx", "pdf"]) {
    const { code, stderr } = await refused(
      world,
      ...["share", "--for", "network", "--format", format, "-o", `q.${format}`, "--yes"],
    );
    expect([code, stderr]).toEqual([4, expect.stringContaining("Lucie Vasseur")]);
  }
});

test("undo removes an added picture, and brings back a removed one", async () => {
  const world = await aPicturedProject();
  const pictures = async () => (await json(world, "project", "show", "bus")).pictures;
  const before = await pictures();
  await world.run("project", "edit", "bus", "--picture", "plan.jpg", "--alt", "Le plan", "--agreed", "eux");
  expect(await pictures()).toHaveLength(2);
  await world.run("undo");
  expect(await pictures()).toEqual(before);
  await world.run("project", "edit", "bus", "--remove-picture", "1");
  expect(await pictures()).toEqual([]);
  await world.run("undo");
  expect(await pictures()).toEqual(before);
  await consent(world, "mjc");
  expect(readFileSync(await share(world, "html"), "utf8")).toContain("data:image/jpeg");
});

test("a dry run keeps no picture, and says so", async () => {
  const world = await aPicturedProject();
  const line = ["project", "edit", "bus", "--picture", "plan.jpg", "--alt", "Le plan", "--agreed", "eux"];
  const { stdout } = await world.run(...line, "--dry-run");
  expect(stdout).toContain("L’image serait gardée");
  expect((await json(world, "project", "show", "bus")).pictures).toHaveLength(1);
});

test("erasing a participant removes the pictures of its projects, to the last byte", async () => {
  for (const whom of ["mjc", "Nadia Ferrand"]) {
    const world = await aPicturedProject();
    await world.run("edit", "mjc", "--add-person", "Nadia Ferrand");
    const excerpt = data(aJpeg()).slice(100, 160);
    await share(world, "html");
    expect(tracesIn(world.folder, [excerpt]).length).toBeGreaterThan(0);
    const { code, stdout, stderr } = await world.run("privacy", "erase", whom, "--yes", "--json");
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).erased.project_pictures).toBe(1);
    expect((await json(world, "project", "show", "bus")).pictures).toEqual([]);
    expect(tracesIn(join(world.folder, "outreach.db"), [excerpt])).toEqual([]);
  }
});

test("privacy show gives the descriptions of the pictures of an actor's projects", async () => {
  const world = await aPicturedProject();
  expect((await world.run("privacy", "show", "mjc", "--json")).stdout).toContain(alt);
});

for (const format of ["json", "xlsx"])
  test(`an import of a ${format} export restores a picture, and a second import adds none`, async () => {
    const world = await aPicturedProject();
    expect((await world.run("export", "--format", format, "-o", `tout.${format}`)).code).toBe(0);
    const other = fakeWorld({ folder: join(world.folder, "autre") });
    await other.run("init", ".", "--yes");
    for (let time = 0; time < 2; time++)
      expect((await other.run("import", join(world.folder, `tout.${format}`))).code).toBe(0);
    expect((await json(other, "project", "show", "bus")).pictures).toEqual(
      (await json(world, "project", "show", "bus")).pictures,
    );
  });

test("an import removes metadata that somebody hid in a picture of an export", async () => {
  const world = await aPicturedProject();
  await world.run("export", "--format", "json", "-o", "tout.json");
  const file = join(world.folder, "tout.json");
  const hidden = data(aJpeg(exifSegment(1, secret)));
  writeFileSync(file, readFileSync(file, "utf8").replace(/"data": "[^"]+"/, `"data": "${hidden}"`));
  const other = fakeWorld({ folder: join(world.folder, "autre") });
  await other.run("init", ".", "--yes");
  await other.run("import", file);
  expect((await json(other, "project", "show", "bus")).pictures).toHaveLength(1);
  expect(tracesIn(join(other.folder, "outreach.db"), [hidden.slice(20, 60), "SECRET"])).toEqual([]);
});

test("two laptops exchange pictures and their removal", async () => {
  const [mine, theirs] = [await aPicturedProject(), await aPicturedProject()];
  const bring = async (from: FakeWorld, to: FakeWorld) => {
    const file = join(from.folder, "changes.zip");
    expect((await from.run("workspace", "changes", "-o", file, "--replace")).code).toBe(0);
    const { code, stderr } = await to.run("workspace", "merge", file, "--yes");
    expect(code, stderr).toBe(0);
  };
  await mine.run("project", "edit", "bus", "--picture", "plan.jpg", "--alt", "Le plan", "--agreed", "eux");
  await bring(mine, theirs);
  const pictures = async (world: FakeWorld) => (await json(world, "project", "show", "bus")).pictures;
  expect(await pictures(theirs)).toEqual(await pictures(mine));
  expect(await pictures(theirs)).toHaveLength(2);
  await theirs.run("project", "edit", "bus", "--remove-picture", "2");
  await bring(theirs, mine);
  expect(await pictures(mine)).toHaveLength(1);
});

test.skipIf(!hasPostgres)("a picture moves to a server and is shown from there", async () => {
  const server = await postgresServer();
  const world = await aPicturedProject();
  await consent(world, "mjc");
  const before = readFileSync(await share(world, "html"), "utf8");
  expect((await world.run("workspace", "move", server.address("pictures"))).code).toBe(0);
  expect(readFileSync(await share(world, "html"), "utf8")).toBe(before);
  await world.run("project", "edit", "bus", "--remove-picture", "1");
  expect((await json(world, "project", "show", "bus")).pictures).toEqual([]);
  await world.run("undo");
  expect(readFileSync(await share(world, "html"), "utf8")).toBe(before);
});

test("unsuitable files are refused with the reason, and no picture is kept", async () => {
  const world = await aPicturedProject();
  const say = ["--alt", "Le bus", "--agreed", "eux"];
  const given = (name: string, bytes: Uint8Array | string) => writeFileSync(join(world.folder, name), bytes);
  given("texte.jpg", "bonjour");
  given("gif.png", "GIF89a0000");
  given("coupe.jpg", aJpeg().subarray(0, 300));
  given("tournee.jpg", aJpeg(exifSegment(6, "")));
  given("lourde.jpg", Buffer.concat([aJpeg(), Buffer.alloc(500_000)]));
  for (const [file, code, words] of [
    ["texte.jpg", 3, "n’est pas une image JPEG ou PNG, quel que soit son nom"],
    ["gif.png", 3, "est au format GIF"],
    ["coupe.jpg", 3, "abîmée ou incomplète"],
    ["tournee.jpg", 3, "couchée ou à l’envers"],
    ["lourde.jpg", 3, "501\u00a0ko\u00a0: 500\u00a0ko au plus"],
    ["absente.jpg", 3, "n’existe pas"],
  ] as const)
    expect(await refused(world, "project", "edit", "bus", "--picture", file, ...say)).toEqual({
      code,
      stderr: expect.stringContaining(words),
    });
  for (const [line, words] of [
    [["--picture", "bus.jpg", "--agreed", "eux"], "--alt"],
    [["--picture", "bus.jpg", "--alt", "Le bus", "--agreed", " "], "--agreed"],
    [["--alt", "Le bus"], "--alt ne sert qu’avec --picture"],
    [["--remove-picture", "2"], "n’a pas d’image n°\u00a02"],
  ] as const)
    expect(await refused(world, "project", "edit", "bus", ...line)).toEqual({
      code: 2,
      stderr: expect.stringContaining(words),
    });
  expect((await json(world, "project", "show", "bus")).pictures).toHaveLength(1);
});

test("at a terminal, the description and the agreement are asked for", async () => {
  const { folder } = await aPicturedProject();
  const world = fakeWorld({
    folder,
    terminal: true,
    prompter: scriptedPrompter("Le plan du bus", "la Fabrique, hier"),
  });
  const { code } = await world.run("project", "edit", "bus", "--picture", "plan.jpg");
  expect(code).toBe(0);
  const { pictures } = await json(fakeWorld({ folder }), "project", "show", "bus");
  expect(pictures[1]).toMatchObject({ alt: "Le plan du bus", agreed: "la Fabrique, hier", format: "png" });
});

test("project add at a terminal refuses an unsuitable file, and asks for another", async () => {
  const { folder } = await aPicturedProject();
  const world = fakeWorld({
    ...{ folder, terminal: true },
    prompter: scriptedPrompter(
      ...["Un four à pain", "", "combes", "", "", "", "idea", "", "", "", "", "network"],
      ...["absente.jpg", "mission.yaml", "plan.jpg", "Le four", "le foyer, hier"],
    ),
  });
  const { code, stderr } = await world.run("project", "add");
  expect([code, stderr]).toEqual([0, expect.stringContaining("n’est pas une image JPEG ou PNG")]);
  const { pictures } = await json(fakeWorld({ folder }), "project", "show", "four");
  expect(pictures).toMatchObject([{ alt: "Le four", agreed: "le foyer, hier" }]);
});

test("a consent request to be named describes the pictures; one without names does not", async () => {
  for (const [scope, isTold] of [
    ["name", true],
    ["anonymous", false],
  ] as const) {
    const world = await aPicturedProject();
    writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
    await world.run("edit", "mjc", "--email", "mjc@example.org");
    const line = ["mail", "--kind", "consent", "--project", "bus", "--scope", scope, "--yes", "-o", "out"];
    const { code, stderr } = await world.run(...line);
    expect(code, stderr).toBe(0);
    const [file] = readdirSync(join(world.folder, "out")).filter((name) => name.endsWith(".eml"));
    const mail = await everythingIn(join(world.folder, "out", file!));
    expect(
      mail.replace(/\s+/g, " ").includes("Avec une image : « Le bus-atelier devant la halle »."),
      scope,
    ).toBe(isTold);
  }
});
