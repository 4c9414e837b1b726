// Tests who may import whom, and what keeps files easy to read and quick to load.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { expect, test } from "vitest";

/** Each room and all that it may import: other rooms, then packages. `because`: what the rule protects. */
const house: Record<string, { may: string[]; because: string }> = {
  domain: {
    may: ["knowledge", "@orama/stemmers/english", "@orama/stemmers/french"],
    because: "decisions can be tested and trusted without a disk, a clock or a terminal",
  },
  ports: { may: ["domain"], because: "what the work needs from outside is named before anybody provides it" },
  text: {
    may: ["domain", "knowledge"],
    because: "a sentence is made of facts, and says nothing that the facts do not",
  },
  settings: {
    may: ["domain", "knowledge", "yaml", "zod"],
    because: "settings are checked before anything is done with them",
  },
  readers: {
    may: [
      "domain",
      "models",
      "knowledge",
      "csv-parse",
      "csv-parse/sync",
      "entities",
      "iconv-lite",
      "@zone-eu/mailsplit",
      "libmime",
      "nodemailer/lib/addressparser/index.js",
      "yauzl",
      "saxes",
      "@e965/xlsx",
      "unpdf/pdfjs",
      "node:buffer",
      "node:util",
      "node:zlib",
    ],
    because: "whatever people send ends as candidates; nothing past this room knows a file format",
  },
  knowledge: {
    may: [],
    because: "what is known of the field is data: reviewed, read by others, and nothing that runs",
  },
  models: { may: [], because: "what was fitted is data: weights and how they were made, nothing that runs" },
  store: {
    may: [
      "domain",
      "kysely",
      "@photostructure/sqlite",
      "pg",
      "node:crypto",
      "node:path",
      "node:fs",
      "node:os",
      "node:url",
      "node:zlib",
    ],
    because: "the database can be changed without the rest noticing",
  },
  renderers: {
    may: [
      "domain",
      "text",
      "chalk",
      "csv-stringify/sync",
      "liquidjs",
      "markdown-it",
      "pdfkit",
      "docx",
      "d3-scale",
      "fontkit",
      "node:zlib",
      "@e965/xlsx",
      "nodemailer/lib/mail-composer/index.js",
      "nodemailer/lib/base64/index.js",
      "nodemailer/lib/mime-node/index.js",
      "nodemailer/lib/qp/index.js",
    ],
    because: "a renderer returns text or bytes, so that what leaves the team is decided elsewhere and once",
  },
  application: {
    may: ["domain", "ports", "settings", "readers", "store", "models"],
    because: "the work can be called without a terminal: it returns values, and nobody else's words",
  },
  commands: {
    may: ["domain", "ports", "text", "settings", "readers", "store", "renderers", "application", "zod"],
    because: "a command reads like a list of steps, and runs in a test without a machine",
  },
  cli: {
    may: [
      "domain",
      "ports",
      "text",
      "settings",
      "readers",
      "store",
      "renderers",
      "application",
      "commands",
      "age-encryption",
      "commander",
      "inquirer",
      "@inquirer/core",
      "imapflow",
      "zod",
      "node:",
    ],
    because: "the disk, the clock, the environment and the terminal are touched in one place",
  },
};

function imports(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/(?:\bfrom\s+|(?<!")\bimport\s*\(?\s*)"([^"]+)"/g)].map(([, target]) =>
    target!.startsWith(".") ? normalize(join(dirname(file), target!)).split(sep)[1]! : target!,
  );
}

const sourcesOf = (room: string) =>
  readdirSync(join("src", room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join("src", room, file));

test.each(Object.entries(house))("%s imports only what its walls allow", (room, { may, because }) => {
  const strays = sourcesOf(room).flatMap((file) =>
    imports(file)
      .filter(
        (target) =>
          target !== room &&
          !may.some((one) => target === one || (one.endsWith(":") && target.startsWith(one))),
      )
      .map((target) => `${file} → ${target}`),
  );
  expect(strays, because).toEqual([]);
});

test("knowledge and models hold data: no code, and what is imported of knowledge is the words that users do not change", () => {
  const code = ["knowledge", "models"].flatMap(sourcesOf).filter((file) => !file.endsWith(".d.ts"));
  expect(code).toEqual([]);
  const imported = Object.keys(house)
    .flatMap(sourcesOf)
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/from "[^"\n]*\/knowledge\/([^"\n]+)"/g)])
    .map(([, path]) => path!);
  expect(imported.filter((path) => !/^words\/[a-z-]+\.yaml$/.test(path))).toEqual([]);
  expect(imported.length).toBeGreaterThan(0);
});

test("every room of src is in the house", () => {
  expect(readdirSync("src").sort()).toEqual(Object.keys(house).sort());
});

test("files stay short enough to read in one go", () => {
  const long = Object.keys(house)
    .flatMap(sourcesOf)
    .filter((file) => readFileSync(file, "utf8").split("\n").length > 400);
  expect(long).toEqual([]);
});

test("zod is imported as a namespace, which the bundler can prune to what is used", () => {
  const whole = Object.keys(house)
    .flatMap(sourcesOf)
    .filter((file) => /import \{[^}]*\bz\b[^}]*\} from "zod"/.test(readFileSync(file, "utf8")));
  expect(whole, "the named import brings every language's messages: 360 kB to parse at each start").toEqual(
    [],
  );
});
