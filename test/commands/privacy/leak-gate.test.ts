// Commands refuse to write a document for others that contains something only the team may know.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aMailbox } from "../../mailbox.ts";
import { type FakeWorld, fakeWorld, preparedWorld } from "../../support.ts";
import { aWorkspace, change } from "../documents/some-mission.ts";

const note = "La présidente ne parle plus à personne depuis la réunion du printemps";

/** Two actors with an address and a note of the team on the first; with `slip`, a template leaks the note to everybody. */
async function aMission(slip: boolean): Promise<FakeWorld> {
  return preparedWorld(`slip: ${slip}`, { now: "2026-03-02T09:00:00+01:00" }, async (world) => {
    writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
    for (const [name, email] of [
      ["Ferme des Buissonnets", "ferme@example.org"],
      ["Cercle des Lauzes", "cercle@example.org"],
    ] as const)
      expect(
        (
          await world.run(
            "add",
            name,
            "--email",
            email,
            "--commune",
            "Murat",
            "--postcode",
            "15300",
            "--address",
            "1 rue Haute",
          )
        ).code,
      ).toBe(0);
    const logged = [
      "log",
      "buissonnets",
      "--channel",
      "phone",
      "--outcome",
      "no-answer",
      "--note",
      `${note}.`,
    ];
    expect((await world.run(...logged)).code).toBe(0);
    if (slip) {
      for (const name of ["mail-information", "letter-information", "brief-board"]) {
        expect((await world.run("template", "copy", name)).code).toBe(0);
        const file = join(world.folder, "templates", "fr", `${name}.md`);
        writeFileSync(file, `${readFileSync(file, "utf8").replace(/^(# .*)$/m, `$1\n\n${note}.`)}`);
      }
    }
  });
}

const news = ["--kind", "information", "--all", "--about", "l’appui", "--news", "L’appui est ouvert."];
const documents: readonly (readonly string[])[] = [
  ["mail", ...news, "--yes", "-o", "out"],
  ["letter", ...news, "--yes", "-o", "out"],
  ["letter", ...news, "--yes", "--one-file", "-o", "out"],
  ["brief", "--all", "--for", "board", "-o", "out/"],
];

test.each(documents)(
  "a template that leaks a note is refused before anything is written: %s",
  async (...line) => {
    const world = await aMission(true);
    const { code, stderr } = await world.run(...line);
    expect(code).toBe(4);
    expect(stderr).toContain("Rien n’est écrit");
    expect(stderr).toContain("une note de l’équipe sur la ferme des Buissonnets");
    expect(stderr).toMatch(/ligne \d+|le texte/);
    expect(readdirSync(world.folder)).not.toContain("out");
    const { stdout } = await world.run("history", "--json");
    expect(JSON.parse(stdout).map(({ command }: { command: string }) => command)).not.toContain(line[0]);
    // Without the leak, the document is written.
    expect((await (await aMission(false)).run(...line)).code).toBe(0);
  },
);

test("a refused passage can be allowed with a reason, even though no file was written", async () => {
  const world = await aMission(true);
  const line = ["mail", ...news, "--yes", "-o", "out", "--json"];
  const refused = await world.run(...line);
  const [problem] = JSON.parse(refused.stdout).error.problems;
  expect(problem).toMatchObject({
    code: "leaks-found",
    leaks: [{ kind: "note", actor: "ferme-des-buissonnets" }],
  });
  const [{ code }] = problem.leaks;
  const ignored = await world.run("check", "--leaks", "--ignore", code, "--reason", "elle l’a dit en public");
  expect(ignored.code).toBe(0);
  expect((await world.run(...line)).code).toBe(0);
  expect(readdirSync(join(world.folder, "out"))).toHaveLength(2);
});

test.each([
  ["letter", ...news, "--yes", "--one-file", "-o", "out/all.docx"],
  ["brief", "--all", "--for", "board", "-o", "out/all.docx"],
  ["brief", "--all", "--for", "board", "--json"],
])("in a file for several readers, one's confidence in another's part is refused: %s", async (...line) => {
  const world = await aMission(false);
  const confided = "Nous cherchons une place où ranger les tables du marché";
  writeFileSync(
    join(world.folder, "r.csv"),
    `Structure;Courriel;Vos besoins\nCercle des Lauzes;cercle@example.org;${confided}.`,
  );
  expect((await world.run("import", "r.csv", "--author", "Vos besoins=eux")).code).toBe(0);
  expect((await world.run(...line)).code).toBe(0);
  for (const name of ["letter-information", "brief-board"]) {
    await world.run("template", "copy", name);
    const file = join(world.folder, "templates", "fr", `${name}.md`);
    writeFileSync(file, `${readFileSync(file, "utf8").replace(/^(# .*)$/m, `$1\n\n${confided}.`)}`);
  }
  const { code, stderr, stdout } = await world.run(
    ...line,
    ...(line[0] === "letter" ? ["--replace", "--again"] : []),
  );
  expect(code).toBe(4);
  expect(`${stderr}${stdout}`).toMatch(/Ferme des Buissonnets, ligne \d+\s: les mots du cercle des Lauzes/u);
});

test.each([
  ["fr", ["1. Oui, vous pouvez nous présenter.", "Oui, avec notre nom et de quoi nous joindre. C'est noté."]],
  ["en", ["1. Yes, you may introduce us."]],
] as const)(
  "an answer in the words that we proposed, in %s, is no leak in requests to others",
  async (_, answers) => {
    const world = await aMission(false);
    for (const [n, answer] of answers.entries()) {
      const header = `From: ferme@example.org\r\nDate: Wed, ${11 + n} Feb 2026 10:00:00 +0100\r\n`;
      const type = 'Content-Type: text/plain; charset="UTF-8"';
      writeFileSync(join(world.folder, `r${n}.eml`), `${header}Subject: Re\r\n${type}\r\n\r\n${answer}\r\n`);
      expect((await world.run("log", "--from", `r${n}.eml`, "--yes")).code).toBe(0);
    }
    writeFileSync(join(world.folder, "m.txt"), `Trois réponses à copier :\n\n${answers.join("\n")}\n`);
    expect(await world.run("check", "--leaks", "m.txt")).toMatchObject({ code: 0 });
  },
);

test("no draft is placed in a mailbox before all messages were checked", async () => {
  const { drafts, mailbox } = aMailbox("sésame");
  const env = { OUTREACH_IMAP_URL: "imaps://imap.massif.example", OUTREACH_IMAP_PASSWORD: "sésame" };
  const world = fakeWorld({ mailbox, env: { ...env, OUTREACH_IMAP_USER: "camille" } });
  const actors = Array.from({ length: 140 }, (_, n) => ({
    ...{ name: `Association des Lauzes ${n + 1}`, several: { emails: [`a${n + 1}@example.org`] } },
  }));
  const settings = { mailbox: { server: "imap.massif.example", user: "camille" } };
  await aWorkspace(world.folder, actors, { mission: settings });
  await world.run("template", "copy", "mail-information");
  const file = join(world.folder, "templates", "fr", "mail-information.md");
  const slip = "$1\n\nVous avez envie, sans savoir comment.";
  writeFileSync(file, readFileSync(file, "utf8").replace(/^(# .*)$/m, slip));
  const line = ["mail", ...news, "--yes", "--imap"];
  await change(world.folder, (writer) =>
    writer.addAssessment({
      ...{ actor: "association-des-lauzes-140", situation: "willing", needs: [], by: "camille" },
      ...{ at: "2026-01-01T00:00:00.000Z", answers: {}, deciding: [], notes: {}, reason: null },
      origin: "override",
    }),
  );
  const { code, stderr } = await world.run(...line);
  expect(stderr).toContain("la situation de l’association des Lauzes 140");
  expect(code).toBe(4);
  expect(drafts).toHaveLength(0);
  await world.run("undo");
  const sent = await world.run(...line);
  expect(sent).toMatchObject({ code: 0, stderr: "" });
  expect(drafts).toHaveLength(140);
});

test.each(["letter-survey", "mail-survey"])(
  "no survey invitation goes out before all mails and letters were checked: %s",
  async (slipping) => {
    const world = await aMission(false);
    expect((await world.run("edit", "lauzes", "--clear", "emails")).code).toBe(0);
    expect((await world.run("survey", "new", "essai")).code).toBe(0);
    const invite = ["survey", "invite", "essai", "--all", "--yes", "-o", "out"];
    expect((await world.run("template", "copy", slipping)).code).toBe(0);
    const file = join(world.folder, "templates", "fr", `${slipping}.md`);
    const ready = readFileSync(file, "utf8");
    writeFileSync(file, ready.replace(/^(# .*)$/m, `$1\n\n${note}.`));
    const { code, stderr } = await world.run(...invite);
    expect(code).toBe(4);
    expect(stderr).toContain("une note de l’équipe sur la ferme des Buissonnets");
    expect(readdirSync(world.folder)).not.toContain("out");
    writeFileSync(file, ready);
    const { messages, letters, papers } = JSON.parse((await world.run(...invite, "--json")).stdout);
    expect([messages.length, letters.length, papers.length]).toEqual([1, 1, 1]);
  },
);

test("a refused form for one actor leaves no survey code behind", async () => {
  const world = await aMission(false);
  expect((await world.run("survey", "new", "essai")).code).toBe(0);
  expect((await world.run("template", "copy", "survey.html")).code).toBe(0);
  const file = join(world.folder, "templates", "survey.html");
  const ready = readFileSync(file, "utf8");
  const form = ["survey", "form", "essai", "--format", "html", "--for", "lauzes"];
  writeFileSync(file, ready.replace("<body>", `<body><p>${note}.</p>`));
  expect((await world.run(...form)).code).toBe(4);
  expect((await world.run(...form, "-o", "out.html")).code).toBe(4);
  expect(readdirSync(world.folder)).not.toContain("out.html");
  writeFileSync(file, ready);
  expect(JSON.parse((await world.run(...form, "--dry-run", "--json")).stdout).code).toBe(null);
  const { code, content } = JSON.parse((await world.run(...form, "--json")).stdout);
  expect(content).toContain(code);
  expect(JSON.parse((await world.run(...form, "--json")).stdout).code).toBe(code);
});

test.each([
  ["letter", "--all", "--labels", "L7163", "-o", "out.pdf"],
  ["letter", "--all", "--merge", "word", "-o", "out.xlsx"],
])("a remark in an address field is refused for labels and tables: %s", async (...line) => {
  const world = await aMission(false);
  expect((await world.run(...line, "--dry-run")).code).toBe(0);
  // A note in the address, as after an import with shifted columns.
  expect((await world.run("edit", "lauzes", "--address", `${note}, 1 rue Haute`)).code).toBe(0);
  const { code, stderr } = await world.run(...line);
  expect(code).toBe(4);
  expect(stderr).toContain("Cercle des Lauzes, ligne");
  expect(readdirSync(world.folder)).not.toContain(line.at(-1));
});
