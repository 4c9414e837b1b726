// Messages of partners whose body is a list of structures: each structure gets its item, with its people, and nothing of the others.
import { expect, test } from "vitest";
import type { Candidate } from "../../src/domain/importing/candidate.ts";
import type { Finding } from "../../src/domain/problems/problem.ts";
import { openFile } from "../../src/readers/open-file.ts";
import { readInThisThread } from "../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "./support.ts";

async function read(text: string, subject = "des contacts") {
  const message = `From: Odile Sarrazin <o.sarrazin@federation.example>\nSubject: ${subject}\nDate: Tue, 13 Jan 2026 09:00:00 +0100\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n\nOdile Sarrazin\nFédération des foyers du Haut\n`;
  const reading = await openFile(fileOf(message, "m.eml"), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
  });
  const candidates: Candidate[] = [];
  const findings: Finding[] = [];
  for await (const batch of reading.batches()) {
    candidates.push(...batch.candidates);
    findings.push(...batch.findings);
  }
  return candidates.map(({ fields, people, answers }) => ({
    name: fields.name,
    people: people.map(({ fullName }) => fullName),
    text: answers.map(({ text: words }) => words).join("\n"),
    authors: answers.map(({ author }) => author),
    leftOut: findings
      .flatMap((finding) => (finding.code === "text-around-list" ? [finding.found] : []))
      .join("\n"),
  }));
}

const three = ["Foyer rural de Valmont", "CUMA du Lac", "Association Les Mains Vertes"];
const items = [
  "Le foyer rural de Valmont : la présidente, Mme Faure (06 11 22 33 44), cherche comment s’y prendre. Rappeler après les fêtes.",
  "La CUMA du Lac : séchoir partagé déjà lancé avec trois voisines. Contact : Paul Vidal, paul.vidal@cuma-lac.example",
  "L’association Les Mains Vertes, à Brassac : échaudés par un refus, ne les contacte pas avant d’en avoir parlé avec moi.",
];

test.each([
  ["1) 2) 3)", items.map((item, at) => `${at + 1}) ${item}`).join("\n")],
  ["1/ 2/ 3/", items.map((item, at) => `${at + 1}/ ${item}`).join("\n\n")],
  ["a) b) c)", items.map((item, at) => `${"abc"[at]}) ${item}`).join("\n")],
  ["1. 2. 3.", items.map((item, at) => `${at + 1}. ${item}`).join("\n")],
  ["1° 2° 3°", items.map((item, at) => `${at + 1}° ${item}`).join("\n")],
  ["(1) (2) (3)", items.map((item, at) => `(${at + 1}) ${item}`).join("\n")],
  ["1 - 2 - 3 -", items.map((item, at) => `${at + 1} - ${item}`).join("\n")],
  ["dashes", items.map((item) => `- ${item}`).join("\n")],
  ["arrows", items.map((item) => `→ ${item}`).join("\n")],
  ["one line", items.map((item, at) => `${at + 1}) ${item}`).join(" ")],
])("a list with %s is parted among its structures", async (_, list) => {
  const rows = await read(
    `Bonjour Nadia,\n\nComme promis, ce que je sais de mes trois voisins :\n\n${list}\n\nBon courage,`,
  );
  expect(rows.map(({ name }) => name)).toEqual(three);
  const [foyer, cuma, mains] = rows;
  expect(foyer!.people).toEqual(["Faure"]);
  expect(cuma!.people).toEqual(["Paul Vidal"]);
  expect(mains!.people).toEqual([]);
  expect(foyer!.text).toContain("Rappeler après les fêtes");
  expect(cuma!.text).not.toMatch(/fêtes|contacte pas|Faure/);
  expect(mains!.text).toContain("ne les contacte pas avant");
  expect(mains!.text).not.toMatch(/séchoir|fêtes/);
  for (const { text, authors, leftOut } of rows) {
    expect(text).not.toContain("mes trois voisins");
    expect(leftOut).toContain("ce que je sais de mes trois voisins");
    expect(authors).toEqual(["partner"]);
  }
});

test("items whose structure stands alone on its line, with lines and dashes below it", async () => {
  const rows = await read(`Bonjour,

1) Foyer rural de Valmont
La présidente est partante.
- un festival à monter
- pas de salariée

2) CUMA du Lac
Le président, Luc Roux, hésite encore.
À rappeler en mars.

Bonne journée`);
  expect(rows.map(({ name }) => name)).toEqual(three.slice(0, 2));
  expect(rows[0]!.text).toContain("pas de salariée");
  expect(rows[0]!.text).not.toContain("hésite");
  expect(rows[1]!.text).toContain("À rappeler en mars");
  expect(rows[1]!.people).toEqual(["Luc Roux"]);
});

test("names of no known kind, and items that begin with a person, are structures of the list too", async () => {
  const rows = await read(`Salut,

Le point sur le canton :
1/ La CUMA du Lac : ils ont un séchoir en commun, tout roule.
2/ Les Jardins du Haut : ils cherchent un associé.
3/ M. Jean Roux, du foyer rural de Valmont, voudrait te voir.
4/ Solstice : ils hésitent à venir, elle est prudente.`);
  expect(rows.map(({ name }) => name)).toEqual([
    "CUMA du Lac",
    "Les Jardins du Haut",
    "Foyer rural de Valmont",
    "Solstice",
  ]);
  expect(rows[2]!.people).toEqual(["Jean Roux"]);
});

test("what the writer asks for their own house behind the list is theirs", async () => {
  const rows = await read(`Bonjour,

- Le foyer rural de Valmont est partant.
- La CUMA du Lac refuse tout net.

De notre côté, nous aimerions une réunion d’information.`);
  expect(rows.map(({ name }) => name)).toEqual([...three.slice(0, 2), "Fédération des foyers du Haut"]);
  expect(rows[2]!.text).not.toContain("CUMA");
  expect(rows[0]!.text).not.toContain("réunion d’information");
});

test.each([
  [
    "steps of a project",
    "Notre projet avance :\n1) réunir les élus de la commune de Valmont\n2) voir la CUMA du Lac\n3) écrire la convention",
  ],
  [
    "partners of a project",
    "Nous portons une halle.\nNos partenaires :\n1) la commune de Valmont, qui prête le terrain\n2) la CUMA du Lac, qui fournit le bois\nNous cherchons un architecte.",
  ],
  [
    "questions",
    "Bonjour,\n\n1) Êtes-vous venus au foyer rural de Valmont ?\n2) Combien coûte votre appui ?\n3) Qui décide ?",
  ],
  [
    "what one structure wants",
    "Notre association a trois envies :\n- un local partagé\n- un emploi partagé\n- un site",
  ],
  ["names alone", "Nous étions là avec :\n- la MJC de Brassac\n- la CUMA du Lac"],
])("a message of a writer about their own house stays one row: %s", async (_, text) => {
  const rows = await read(`${text}`);
  expect(rows).toHaveLength(1);
});
