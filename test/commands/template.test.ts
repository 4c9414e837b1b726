// Tests how templates are copied, checked and previewed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/commands/support/template/document-fields.ts";
import { shippedTemplates } from "../documents.ts";
import { preparedWorld } from "../support.ts";
import { animator, aWorkspace } from "./documents/some-mission.ts";

const figeac = { name: "GAL Pays de Figeac", fields: { name: "", kind: "GAL" }, people: [animator] };

async function aMissionsFolder() {
  return preparedWorld("aMissionsFolder", {}, async (world) => {
    await aWorkspace(world.folder, [figeac]);
  });
}

test("template copy never overwrites the user's copy, and the list marks copies", async () => {
  const world = await aMissionsFolder();
  const copied = await world.run("template", "copy", "mail-survey");
  expect(copied.stdout).toContain(join("templates", "fr", "mail-survey.md"));
  const path = join(world.folder, "templates/fr/mail-survey.md");
  expect(readFileSync(path, "utf8")).toBe(readFileSync("templates/fr/mail-survey.md", "utf8"));
  await world.files.write(path, "# Le mien\n", { replace: true });
  expect((await world.run("template", "copy", "mail-survey")).code).toBe(1);
  expect(readFileSync(path, "utf8")).toBe("# Le mien\n");
  const listed = JSON.parse((await world.run("template", "--json")).stdout);
  expect(listed).toContainEqual({ name: "mail-survey", file: "fr/mail-survey.md", own: true });
  expect(listed).toContainEqual({ name: "mail-notice", file: "fr/fragments/mail-notice.md", own: false });
  expect(listed.every(({ file }: { file: string }) => !file.startsWith("en/"))).toBe(true);
});

test("a mistake is reported with its line and the existing fields, even in a branch that is never taken", async () => {
  const world = await aMissionsFolder();
  await world.files.write(
    join(world.folder, "templates/fr/mail-survey.md"),
    '# Bonjour\n\n{% if interlocutor == "nobody" %}\nVous {{ person.fullname }} !\n{% endif %}\n{{ actor.note }}\n',
  );
  await world.files.write(
    join(world.folder, "templates/fr/fragments/mail-notice.md"),
    "Ici {{ survey.link }}.\n",
  );
  for (const words of [["template", "check"], ["check"]]) {
    const { code, stdout, stderr } = await world.run(...words);
    expect(code).toBe(3);
    const said = stdout + stderr;
    expect(said).toMatch(/mail-survey\.md:4:\d+.*person\.fullname/);
    expect(said).toContain("person.full_name");
    expect(said).toMatch(/mail-survey\.md:6:\d+.*actor\.note/);
    expect(said, "a fragment of several documents reads only what all of them have").toMatch(
      /mail-notice\.md:1:\d+.*survey\.link/,
    );
  }
});

test("an unknown field of a loop variable is reported too", async () => {
  const world = await aMissionsFolder();
  await world.files.write(
    join(world.folder, "templates/fr/mail-information.md"),
    "# Bonjour\n\n{% for story in news.points %}{{ story.titre }}{% endfor %}\n",
  );
  const { code, stderr } = await world.run("template", "check", "mail-information");
  expect(code).toBe(3);
  expect(stderr).toMatch(/mail-information\.md:3:\d+.*story\.titre/);
});

test("a preview shows an imaginary actor or one of the list", async () => {
  const world = await aMissionsFolder();
  const imaginary = await world.run("template", "preview", "mail-invitation");
  expect(imaginary.code).toBe(0);
  expect(imaginary.stdout).toContain("Bonjour Madame,");
  const figeac = await world.run("template", "preview", "brief", "--actor", "figeac");
  expect(figeac.stdout).toContain("Amélie Dubois");
  expect((await world.run("template", "preview", "mail-notice")).code).toBe(2);
  expect((await world.run("template", "preview", "mail-servey")).stderr).toContain("mail-survey");
});

test.each(["fr", "en"])("every template that ships in %s passes its check", async (language) => {
  const load = shippedTemplates();
  const { readdirSync } = await import("node:fs");
  for (const name of readdirSync(`templates/${language}`, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".md")) continue;
    const path = `${language}/${name.replaceAll("\\", "/")}`;
    await checkDocument(path, { file: path, text: readFileSync(join("templates", path), "utf8") }, load);
  }
});
