// Tests the letter command: letters, labels and tables for mailing programs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anAssessment } from "../../documents.ts";
import { anObjection } from "../../objections.ts";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { withStore } from "../triage/some-list.ts";
import { animator, aWorkspace, change } from "./some-mission.ts";

const place = { address: "3 rue Haute", postcode: "46100", commune: "Figeac" };
const figeac = {
  name: "GAL Pays de Figeac",
  fields: { name: "", kind: "GAL", ...place },
  people: [animator],
};
const pont = { name: "Les Ateliers du Pont", fields: { name: "", ...place } };
const nowhere = { name: "Collectif sans rue", fields: { name: "", commune: "Figeac" } };

const written = (folder: string) => readdirSync(join(folder, "out"));

test("one letter for each actor that has an address; the others are listed with what they lack and where to fill it", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont, nowhere]);
  const { code, stdout, stderr } = await world.run("letter", "--all");
  expect(code).toBe(0);
  expect(written(world.folder)).toEqual([
    "2026-01-31 GAL Pays de Figeac - premier contact.docx",
    "2026-01-31 Les Ateliers du Pont - premier contact.docx",
  ]);
  expect(stdout).toContain("2 courriers préparés");
  expect(stderr).toContain("outreach edit collectif-sans-rue");
  expect(stderr).toContain("--postcode");
});

test("letters for those who have no e-mail go into one file to print", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  const { stdout } = await world.run(
    ...["letter", "--for", "no-email", "--one-file", "--format", "pdf", "--json"],
  );
  const { letters } = JSON.parse(stdout);
  expect(letters).toEqual([
    {
      actor: "les-ateliers-du-pont",
      name: "Les Ateliers du Pont",
      to: "Les Ateliers du Pont, 3 rue Haute, 46100 FIGEAC",
      file: "out/2026-01-31 Courriers - premier contact.pdf",
      kept: false,
    },
  ]);
  expect(readFileSync(join(world.folder, letters[0].file)).subarray(0, 8).toString()).toBe("%PDF-1.7");
});

test("the same letter is prepared twice only with --again, and undo takes back a whole run", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  await world.run("letter", "--actor", "figeac");
  const twice = await world.run("letter", "--all");
  expect(twice.stdout).toContain("--again");
  expect(written(world.folder)).toHaveLength(2);
  await world.run("letter", "--actor", "figeac", "--again");
  expect(written(world.folder)).toContain("2026-01-31 GAL Pays de Figeac - premier contact (2).docx");
  await withStore(world.folder, (store) => store.undo(new Date("2026-02-01T00:00:00Z")));
  expect(await withStore(world.folder, (store) => store.prepared({ document: "letter" }))).toHaveLength(2);
});

test("nothing is written or registered by a dry run, nor for an actor that objects", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  expect((await world.run("letter", "--all", "--dry-run")).stdout).toContain("1 courrier serait préparé");
  await change(world.folder, (writer) =>
    writer.addObjections([anObjection({ actor: "gal-pays-de-figeac", at: "2026-01-02" })]),
  );
  for (const what of [[], ["--labels", "L7160"], ["--merge", "word"]]) {
    const { code } = await world.run("letter", "--actor", "figeac", ...what);
    expect(code).toBe(4);
  }
  expect(readdirSync(world.folder)).not.toContain("out");
  expect(await withStore(world.folder, (store) => store.prepared({}))).toEqual([]);
});

test("a file that exists is never overwritten without being asked", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.files.write(join(world.folder, "tous.docx"), "à moi");
  const refused = await world.run("letter", "--all", "-o", "tous.docx");
  expect(refused.code).toBe(1);
  expect(readFileSync(join(world.folder, "tous.docx"), "utf8")).toBe("à moi");
  expect((await world.run("letter", "--all", "-o", "tous.docx", "--replace")).code).toBe(0);
  expect(readFileSync(join(world.folder, "tous.docx")).subarray(0, 2).toString()).toBe("PK");
});

test("at a terminal the first three are shown before more than three are written, unless --yes", async () => {
  const four = ["Un", "Deux", "Trois", "Quatre"].map((name) => ({ ...pont, name: `Foyer ${name}` }));
  const no = fakeWorld({ terminal: true, prompter: scriptedPrompter(false, false) });
  await aWorkspace(no.folder, four);
  for (const more of [[], ["--one-file"]]) {
    const declined = await no.run("letter", "--all", ...more);
    expect(declined.code).toBe(0);
    expect(declined.stderr.match(/Objet\u00a0: /g)).toHaveLength(3);
    expect(declined.stderr).toContain("À\u00a0: Foyer Deux, 3 rue Haute, 46100 FIGEAC");
    expect(declined.stderr).toContain("Mesdames, Messieurs,");
  }
  expect(readdirSync(no.folder)).not.toContain("out");
  expect(await withStore(no.folder, (store) => store.prepared({}))).toEqual([]);
  const yes = fakeWorld({ terminal: true, folder: no.folder });
  expect((await yes.run("letter", "--all", "--yes")).stdout).toContain("4 courriers préparés");
});

test("a letter that an interrupted run left, and somebody corrected, is kept and registered", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  const name = "2026-01-31 GAL Pays de Figeac - premier contact.docx";
  await world.files.write(join(world.folder, "out", name), "corrigé à la main");
  const { stdout } = await world.run("letter", "--all", "--json");
  expect(JSON.parse(stdout).letters.map(({ kept }: { kept: boolean }) => kept)).toEqual([true, false]);
  expect(readFileSync(join(world.folder, "out", name), "utf8")).toBe("corrigé à la main");
  expect(await withStore(world.folder, (store) => store.prepared({}))).toHaveLength(2);
});

test("letters for two meetings, made on the same day, are two files", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [pont]);
  const inviting = ["letter", "--kind", "invitation", "--all", "--about", "l’eau", "--place", "à la mairie"];
  for (const day of ["18/03/2026", "25/03/2026"]) {
    const { stdout } = await world.run(...inviting, "--date", day, "--json");
    expect(JSON.parse(stdout).letters).toMatchObject([{ kept: false }]);
  }
  expect(written(world.folder)).toHaveLength(2);
});

test("labels say how many sheets they take, a begun one counted", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont, nowhere]);
  const { stdout } = await world.run("letter", "--all", "--labels", "L7163", "--skip", "13", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    labels: 2,
    sheets: 2,
    file: "out/2026-01-31 Étiquettes L7163.pdf",
    left_out: [{ code: "postal-address-missing" }],
  });
});

test("tables have the titles that each program looks for, and no formula", async () => {
  const world = fakeWorld();
  const nasty = {
    name: "=cmd|' /C calc'!A0",
    several: { emails: ["a@b.example"] },
    fields: { name: "", ...place },
  };
  await aWorkspace(world.folder, [figeac, nasty]);
  await world.run("letter", "--all", "--merge", "brevo", "-o", "brevo.csv");
  const brevo = readFileSync(join(world.folder, "brevo.csv"), "utf8");
  expect(brevo).toMatch(/^EMAIL;NOM;PRENOM;/);
  expect(brevo).toContain("\r\na@b.example;;;;'=cmd|' /C calc'!A0;");
  expect(brevo).toContain(
    "a.dubois@vallee.example;Dubois;Amélie;Madame;GAL Pays de Figeac;Animatrice LEADER;Figeac;",
  );
  await world.run("letter", "--all", "--merge", "mailchimp", "-o", "mailchimp.csv");
  expect(readFileSync(join(world.folder, "mailchimp.csv"), "utf8")).toMatch(
    /^Email Address,First Name,Last Name,/,
  );
  await world.run("letter", "--all", "--merge", "word", "-o", "word.xlsx");
  const { rows } = JSON.parse((await world.run("peek", "word.xlsx", "--rows", "all", "--json")).stdout);
  expect(rows).toContainEqual(expect.arrayContaining(["Madame", "Amélie", "Dubois", "46100", "Madame,"]));
  expect(rows).toContainEqual(expect.arrayContaining(["=cmd|' /C calc'!A0"]));
});

test("a value too long for a cell of a workbook is cut, says of whom and where, and stops nothing", async () => {
  const world = fakeWorld();
  const endless = {
    name: "Les Ateliers du Pont",
    fields: { name: "", ...place, address: `3 rue ${"🌾".repeat(20_000)}` },
  };
  await aWorkspace(world.folder, [figeac, endless]);
  const { code, stdout, stderr } = await world.run("letter", "--all", "--merge", "word", "-o", "word.xlsx");
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("2 lignes") });
  expect(stderr).toMatch(/^les-ateliers-du-pont.: la colonne «.Adresse 1.» a été coupée à 32.767 signes/m);
  const { rows } = JSON.parse((await world.run("peek", "word.xlsx", "--rows", "all", "--json")).stdout);
  const longest: string = rows.flat().sort((a: string, b: string) => b.length - a.length)[0];
  expect(longest).toMatch(/^3 rue 🌾+…$/u);
  expect(longest.length).toBeLessThanOrEqual(32_767);
  expect(rows).toHaveLength(2);
  await world.run("letter", "--all", "--merge", "word", "-o", "word.csv");
  expect(readFileSync(join(world.folder, "word.csv"), "utf8")).toContain("🌾".repeat(20_000));
});

test.each([
  [["--labels", "L7160", "--merge", "word"]],
  [["--skip", "3"]],
  [["--format", "csv"]],
  [["--merge", "word", "--format", "pdf"]],
  [["--labels", "L7160", "--again"]],
])("options that contradict each other are refused: %j", async (options) => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const { code, stderr } = await world.run("letter", "--all", ...options);
  expect(code).toBe(2);
  expect(stderr).toContain(options[0]);
});

test("letters, labels and tables are the same, byte for byte, whatever the team keeps to itself", async () => {
  const canary = "CANARI";
  const [plain, secret] = [fakeWorld(), fakeWorld()];
  for (const world of [plain, secret]) await aWorkspace(world.folder, [figeac]);
  await change(secret.folder, async (writer) => {
    const actor = "gal-pays-de-figeac";
    const fields = { note: `note ${canary}`, state: `état ${canary}`, recommendedBy: canary };
    await writer.changeActor(actor, { fields, tags: [canary] }, "saisie");
    const answers = { brake: canary };
    await writer.addAssessment(
      anAssessment("unplanned", { actor, reason: canary, answers, notes: { brake: canary } }),
    );
    await writer.addContact({
      ...{ actor, at: "2026-01-05", by: canary, channel: "phone", person: null, outcome: "reached" },
      ...{ note: `a dit ${canary}`, nextStep: canary, nextAt: null },
    });
  });
  const outputs = [
    ["courrier.docx", "--kind", "information"],
    ["courrier.pdf", "--kind", "information", "--again"],
    ["étiquettes.pdf", "--labels", "L7160"],
    ["étiquettes.docx", "--labels", "L7160"],
    ["word.xlsx", "--merge", "word"],
    ["brevo.csv", "--merge", "brevo"],
  ] as const;
  for (const [file, ...options] of outputs) {
    const [one, other] = await Promise.all(
      [plain, secret].map(async (world) => {
        await world.run("letter", "--all", "-o", file, ...options);
        return await partsOf(readFileSync(join(world.folder, file)));
      }),
    );
    expect(other, file).toEqual(one);
  }
});

/** The files in a zip, without the time at which it was made; any other file as its only part. */
async function partsOf(bytes: Uint8Array): Promise<string[]> {
  if (!Buffer.from(bytes.subarray(0, 2)).equals(Buffer.from("PK")))
    return [Buffer.from(bytes).toString("latin1")];
  const { fromBuffer } = await import("yauzl");
  const parts: string[] = [];
  await new Promise<void>((resolve, reject) =>
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Uint8Array[] = [];
          for await (const chunk of stream) chunks.push(chunk);
          const part = Buffer.concat(chunks).toString("utf8");
          parts.push(`${entry.fileName}\n${part.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "")}`);
          zip.readEntry();
        }),
      );
      zip.on("end", resolve);
      zip.readEntry();
    }),
  );
  return parts.sort();
}

test("two meetings are two mailings: an actor may be invited by post to each, once", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [pont]);
  const invite = (date: string) =>
    world.run(
      ...["letter", "--all", "--kind", "invitation", "--about", "les circuits courts"],
      ...["--date", date, "--place", "salle des fêtes", "--json"],
    );
  const [first, again, other] = [
    await invite("18/03/2027"),
    await invite("18/03/2027"),
    await invite("20/05/2027"),
  ];
  expect(JSON.parse(first.stdout).letters[0].file).toBe(
    "out/2026-01-31 Les Ateliers du Pont - invitation.docx",
  );
  expect(JSON.parse(again.stdout)).toMatchObject({
    letters: [],
    already: [{ actor: "les-ateliers-du-pont" }],
  });
  expect(JSON.parse(other.stdout).letters).toHaveLength(1);
  expect((await world.run("letter", "--all", "--kind", "invitation")).code).toBe(2);
});

test("an actor that somebody has talked with gets no letter of first contact", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  await change(world.folder, (writer) =>
    writer.addContact({
      ...{ actor: "gal-pays-de-figeac", at: "2026-01-05", by: "camille", channel: "phone", person: null },
      ...{ outcome: "reached", note: null, nextStep: null, nextAt: null },
    }),
  );
  const { letters, left_out } = JSON.parse((await world.run("letter", "--all", "--json")).stdout);
  expect(letters.map(({ actor }: { actor: string }) => actor)).toEqual(["les-ateliers-du-pont"]);
  expect(left_out).toMatchObject([{ code: "message-untimely", actor: "gal-pays-de-figeac" }]);
});
