// Tests that control characters in names reach no document.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { convertInOffice, needed } from "../../consumers.ts";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

const poppler = needed("pdfinfo", "-v");
const office = needed("soffice", "--version");

/** A vertical tab, a terminal colour, a bell, a C1 control, half a surrogate pair, two noncharacters, a right-to-left override. */
const odd = "\u000b\u001b[31m\u0007\u009b\ud800\ufffe\uffff\u202e";
const allowed = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]*$/u;
const readable = /Mai \[31m[\s\ufffd]{0,12}rie/;

async function madeOfOddNames() {
  const world = fakeWorld();
  const data = `Mai${odd}rie`;
  const where = { address: `1 rue${odd} Haute`, postcode: "26400", commune: `Crest${odd}` };
  await aWorkspace(
    world.folder,
    [
      {
        name: data,
        fields: { name: data, ...where },
        several: { emails: ["a@b.example.org"] },
        people: [{ fullName: `Zoé Mar${odd}tin`, role: `Directrice${odd}` }],
      },
    ],
    {
      mission: {
        name: `Mission${odd}`,
        sender: {
          ...{ name: `Réseau${odd}`, role: "Chargée de mission", email: "r@b.example.org" },
          ...{
            phone: "04 75 00 00 00",
            address: "2 place Basse, 26000 Valence",
            website: "https://b.example.org",
          },
        },
      },
    },
  );
  for (const argv of [
    ...["docx", "html", "pdf"].map((format) => ["brief", "--all", "--format", format, "-o", "made/"]),
    ["letter", "--all", "--yes", "-o", "made/lettre.docx"],
    ["letter", "--all", "--labels", "L7160", "-o", "made/etiquettes.docx"],
    ["letter", "--all", "--merge", "word", "-o", "made/tableau.xlsx"],
    ["mail", "--all", "--yes", "-o", "made/"],
  ]) {
    const { code, stderr } = await world.run(...argv);
    expect(code, `${argv.join(" ")}: ${stderr}`).toBe(0);
  }
  const folder = join(world.folder, "made");
  return { world, folder, files: readdirSync(folder) };
}

test("characters that XML and HTML cannot hold reach no document, and the names stay readable", async () => {
  const { folder, files } = await madeOfOddNames();
  expect(files).toHaveLength(7);
  for (const file of files) {
    expect(file).toMatch(allowed);
    const bytes = readFileSync(join(folder, file));
    if (/\.(docx|xlsx)$/.test(file))
      for (const [part, xml] of await xmlPartsOf(bytes)) {
        expect(() => new SaxesParser().write(xml).close(), `${file}: ${part}`).not.toThrow();
        expect(xml, `${file}: ${part}`).toMatch(allowed);
      }
    if (file.endsWith(".html")) {
      const html = bytes.toString("utf8");
      expect(html).toMatch(allowed);
      const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  }
});

test.skipIf(!poppler)("a PDF has a readable title", async () => {
  const { folder, files } = await madeOfOddNames();
  const pdf = files.find((file) => file.endsWith(".pdf"))!;
  const facts = execFileSync("pdfinfo", [join(folder, pdf)]).toString();
  expect(/^Title: +(.*)$/m.exec(facts)?.[1]).toMatch(readable);
});

test.skipIf(!office || !poppler)("an office program opens the letter", async () => {
  const { folder } = await madeOfOddNames();
  await convertInOffice("pdf", folder, join(folder, "lettre.docx"));
  expect(execFileSync("pdftotext", [join(folder, "lettre.pdf"), "-"]).toString()).toMatch(readable);
});

test("no table, calendar or card holds such characters either, for whomever it is made", async () => {
  const { world, folder } = await madeOfOddNames();
  const project = ["--title", `Atelier${odd}mobile`, "--seeks", `\u0007=cmd${odd}`, "--audience", "network"];
  const actor = "Mai";
  for (const argv of [
    ["project", "add", ...project, "--who", actor],
    ["project", "consent", "mobile", "--actor", actor, "--scope", "name", "--how", "mail"],
    [
      "log",
      actor,
      "--channel",
      "phone",
      "--outcome",
      "reached",
      "--next",
      `Rappeler${odd}`,
      "--next-on",
      "2027-12-15",
    ],
    ...["csv", "json", "html"].map((format) => ["share", "--yes", "-o", `made/projets.${format}`]),
    ...["csv", "md", "html"].map((format) => ["list", "-o", `made/liste.${format}`]),
    ...["csv", "vcf"].map((format) => ["export", "-o", `made/export.${format}`]),
    ["letter", "--all", "--merge", "word", "-o", "made/tableau.csv"],
    ["next", "--calendar", "made/agenda.ics"],
  ]) {
    const { code, stderr } = await world.run(...argv);
    expect(code, `${argv.join(" ")}: ${stderr}`).toBe(0);
  }
  const tables = readdirSync(folder).filter((file) =>
    /\.(?:csv|json|md|vcf|ics)$|^(?:projets|liste)\./.test(file),
  );
  expect(tables).toHaveLength(10);
  for (const file of tables) {
    const content = readFileSync(join(folder, file), "utf8");
    expect(content, file).toMatch(allowed);
    expect(content.replaceAll("\r\n ", ""), file).not.toMatch(/\\u00(?:0b|1b|07|9b)/i);
  }
  const shared = readFileSync(join(folder, "projets.csv"), "utf8");
  expect(shared).toMatch(/Atelier \[31m\ufffd+mobile/);
  // A formula that a control character hid is made harmless.
  expect(shared).toContain(";'=cmd");
});

const xmlPartsOf = (bytes: Buffer) =>
  new Promise<[string, string][]>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts: [string, string][] = [];
      zip.on("end", () => resolve(parts)).on("error", reject);
      zip.on("entry", (entry) => {
        if (!/\.(?:xml|rels)$/.test(entry.fileName)) return zip.readEntry();
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          parts.push([entry.fileName, Buffer.concat(chunks).toString("utf8")]);
          zip.readEntry();
        });
      });
      zip.readEntry();
    }),
  );
