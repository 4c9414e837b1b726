// A note that tells of several structures, each under its heading: an actor for each, and nobody answers in another's name.
import { expect, test } from "vitest";
import { openFile } from "../../../src/readers/open-file.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { docxOf, odtOf, p, pdfOf } from "./written.ts";

async function read(content: string | Buffer, name: string) {
  const reading = await openFile(fileOf(content, name, 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const actors: Record<string, { commune?: string; people: string[]; texts: string[] }> = {};
  const leftOut: string[] = [];
  for await (const { candidates, findings } of reading.batches()) {
    for (const { fields, people, answers } of candidates)
      actors[fields.name!] = {
        ...(fields.commune ? { commune: fields.commune } : {}),
        people: people.map(({ fullName }) => fullName),
        texts: answers.map(({ author, text }) => `${author}: ${text}`),
      };
    for (const finding of findings) if (finding.code === "text-around-list") leftOut.push(finding.found);
  }
  return { document: reading.facts.document, actors, leftOut };
}

const lead = "Où j’en suis avant de partir";
const told: [heading: string, paragraph: string][] = [
  [
    "CC des Hauts Sapins (Morteau, 25)",
    "Iris Vannier, DGS, iris.vannier@hauts-sapins.example. Vue en juin : ils travaillent avec leurs voisins depuis deux ans.",
  ],
  ["Foyer rural de Bellecombe", "Le président, M. Noël Garde, n’a jamais répondu. Rappeler en mars."],
  ["Association Les Grands Prés (Mouthe)", "Personne à joindre pour l’instant, on verra au printemps."],
];
const end = "Les clés sont chez la voisine, bonne suite à tous.";

const asWord = docxOf(
  [p(lead, "Titre1"), ...told.flatMap(([heading, text]) => [p(heading, "Titre2"), p(text)]), p(end)].join(""),
);
const asBold = docxOf(
  [p(lead), ...told.flatMap(([heading, text]) => [p(`**${heading}**`), p(text)]), p(end)].join(""),
);
const asOpenDocument = odtOf(
  [
    `<text:h text:outline-level="1">${lead}</text:h>`,
    ...told.map(
      ([heading, text]) => `<text:h text:outline-level="2">${heading}</text:h><text:p>${text}</text:p>`,
    ),
    `<text:p>${end}</text:p>`,
  ].join(""),
);
const asText = [lead, ...told.map(([heading, text]) => `${heading}\n${text}`), end].join("\n\n");
const asSpacedText = [lead, ...told.flat(), end].join("\n\n");

test.each([
  ["headings in Word", asWord, "note.docx"],
  ["bold lines in Word", asBold, "note.docx"],
  ["headings in LibreOffice", asOpenDocument, "note.odt"],
  ["lines of a text", asText, "note.txt"],
  ["lines of a text between blank ones", asSpacedText, "note.txt"],
])(
  "under %s, each structure is an actor, and what is said of it a note of the team",
  async (_, content, name) => {
    const { document, actors, leftOut } = await read(content, name);
    expect(document).toBe(false);
    expect(Object.keys(actors)).toHaveLength(3);
    const [sapins, foyer, pres] = Object.values(actors);
    expect(sapins).toMatchObject({ commune: "Morteau", people: ["Iris Vannier"] });
    expect(sapins!.texts).toEqual([expect.stringMatching(/^team: .*travaillent avec leurs voisins/)]);
    expect(foyer!.texts).toEqual([expect.stringMatching(/^team: .*n’a jamais répondu/)]);
    expect(pres!.texts).toEqual(["team: Personne à joindre pour l’instant, on verra au printemps."]);
    expect(leftOut).toContain(end);
  },
);

test("a PDF of such a note gives the same actors", async () => {
  const content = await pdfOf((pdf) => {
    for (const [heading, text] of told) {
      pdf.font("Helvetica-Bold").fontSize(15).text(heading).moveDown();
      pdf.font("Helvetica").fontSize(11).text(text).moveDown();
    }
  });
  const { actors } = await read(content, "note.pdf");
  expect(Object.keys(actors)).toHaveLength(3);
});

test("other headings of the same rank are no actors, and what stands under them is told", async () => {
  const { actors, leftOut } = await read(
    docxOf(
      [
        ...told.flatMap(([heading, text]) => [p(heading, "Titre2"), p(text)]),
        p("Matériel", "Titre2"),
        p("Le vidéoprojecteur est au garage."),
      ].join(""),
    ),
    "note.docx",
  );
  expect(Object.keys(actors)).toHaveLength(3);
  expect(leftOut).toContain("Le vidéoprojecteur est au garage.");
});

test("the numbered titles of minutes are no actors", async () => {
  const { actors } = await read(
    docxOf(
      [
        p("1. Nouvelles de l’équipe", "Titre1"),
        p("Rien à signaler."),
        p("2. Le point sur chacun", "Titre1"),
        ...told.map(([heading, text]) => p(`- ${heading} : ${text}`)),
        p("3. Ce qui est décidé", "Titre1"),
        p("On se revoit en mai."),
      ].join(""),
    ),
    "compte rendu.docx",
  );
  expect(Object.keys(actors).filter((name) => /équipe|chacun|décidé/.test(name))).toEqual([]);
  expect(Object.keys(actors)).toHaveLength(3);
});

const ourStory = "Nous faisons vivre un four commun et cherchons des voisins pour le partager. ".repeat(5);
test.each([
  [
    "an application with partners under headings",
    [
      p("Structure : Les Blés d’Or"),
      p("Nos partenaires", "Titre1"),
      ...told.flatMap(([heading, text]) => [p(heading, "Titre2"), p(text)]),
    ],
  ],
  [
    "an application of an association whose titles speak of communes",
    [
      p("Candidature de l’association Les Blés d’Or", "Titre1"),
      p("Association porteuse", "Titre2"),
      p(ourStory),
      p("Communes concernées", "Titre2"),
      p(ourStory),
      p("Communauté de communes d’appartenance", "Titre2"),
      p(ourStory),
    ],
  ],
])("%s stays one", async (_, body) => {
  const { document, actors } = await read(docxOf(body.join("")), "candidature.docx");
  expect(document).toBe(true);
  expect(Object.keys(actors)).toHaveLength(1);
});
