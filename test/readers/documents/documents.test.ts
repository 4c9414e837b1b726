import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Candidate } from "../../../src/domain/importing/candidate.ts";
import { type Finding, Refusal } from "../../../src/domain/problems/problem.ts";
import { openFile } from "../../../src/readers/open-file.ts";
import type { ReadingFacts } from "../../../src/readers/reading.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { say, sentences } from "../../../src/text/index.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { docxOf, odtOf, p, pdfOf, table, zipOf } from "./written.ts";

interface Read {
  facts: ReadingFacts;
  candidate: Candidate | null;
  findings: readonly Finding[];
}

async function read(content: string | Buffer, name: string): Promise<Read> {
  const reading = await openFile(fileOf(content, name, 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const read: Read = { facts: reading.facts, candidate: null, findings: [] };
  for await (const { candidates, findings } of reading.batches()) {
    expect(candidates.length).toBeLessThan(2);
    read.candidate = candidates[0] ?? null;
    read.findings = findings;
  }
  return read;
}

const answersOf = ({ candidate }: Read) =>
  candidate!.answers.map(({ label, text, line }) => [label, text, line ?? candidate!.line]);

const form = [
  p("Appel à projets Coopération", "Titre"),
  p("La structure", "Titre1"),
  table(
    ["Nom de la structure", "Association Les Passerelles du Velay"],
    ["N° SIRET :", "200 533 776 00015"],
    ["Adresse", "3 rue du Lavoir\n43200 Yssingeaux"],
    ["Courriel", "contact@passerelles.example"],
  ),
  p("Personne à contacter", "Titre2"),
  p("**Nom et prénom :** Claire FAURE-REY"),
  p("**Fonction** : coordinatrice"),
  p("Tél. : 06 12 34 56 78 – Courriel : claire.faure@passerelles.example"),
  p("Le projet", "Titre1"),
  p("**Avez-vous déjà coopéré avec d’autres territoires ?**"),
  p("Nous avons rencontré deux fois la CUMA voisine."),
  p("Rien n’a été écrit depuis."),
  p("Question 2 : Quel calendrier prévoyez-vous ?"),
  p("Réponse : un démarrage en septembre,"),
  p("après l’assemblée générale."),
  p("3. Quel appui attendez-vous ?"),
  p("Une seule chose : une méthode."),
  p("Budget", "Titre2"),
  table(["Poste", "Montant", "Année"], ["Animation", "12 000 €", "2026"]),
].join("");

test("a form filled in with Word is one application: actor, person, and each answer under its question with its paragraph", async () => {
  const whole = await read(docxOf(form), "candidature.docx");
  expect(whole.facts).toMatchObject({ format: "docx", document: true, headerRows: [], encoding: null });
  expect(whole.candidate).toMatchObject({
    fields: {
      name: "Association Les Passerelles du Velay",
      kind: "association",
      siret: "20053377600015",
      address: "3 rue du Lavoir",
      postcode: "43200",
      commune: "Yssingeaux",
    },
    several: { emails: ["contact@passerelles.example"] },
    people: [
      {
        fullName: "Claire Faure-Rey",
        role: "coordinatrice",
        emails: ["claire.faure@passerelles.example"],
        phones: ["+33612345678"],
      },
    ],
  });
  expect(answersOf(whole)).toEqual([
    [
      "Avez-vous déjà coopéré avec d’autres territoires ?",
      "Nous avons rencontré deux fois la CUMA voisine.\nRien n’a été écrit depuis.",
      18,
    ],
    ["Quel calendrier prévoyez-vous ?", "un démarrage en septembre,\naprès l’assemblée générale.", 21],
    ["Quel appui attendez-vous ?", "Une seule chose : une méthode.", 24],
    ["Budget", "Poste | Montant | Année\nAnimation | 12 000 € | 2026", 26],
  ]);
  expect(whole.findings).toEqual([]);
});

test("what Word hides is no text: deleted words, empty placeholders, the copy of a text box", async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = [
    p("Structure : MJC du Haut"),
    `<w:p>${run("Commune : ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Choisissez une ville")}</w:sdtContent></w:sdt></w:p>`,
    `<w:p>${run("Besoin : un appui")}<w:del><w:r><w:delText> refusé</w:delText><w:t> refusé</w:t></w:r></w:del></w:p>`,
    `<w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>${run("Note : oui")}</mc:Choice><mc:Fallback>${run("Note : oui")}</mc:Fallback></mc:AlternateContent></w:p>`,
  ].join("");
  const { candidate } = await read(docxOf(body), "a.docx");
  expect(candidate?.fields).toEqual({ name: "MJC du Haut", kind: "MJC" });
  expect(candidate?.answers).toEqual([
    { label: "Besoin", text: "un appui", line: 3, author: "actor" },
    { label: "Note", text: "oui", line: 4, author: "actor" },
  ]);
});

test("an OpenDocument letter without labels names its actor in its title, which is reported", async () => {
  const bold = (text: string) => `<text:span text:style-name="Gras">${text}</text:span>`;
  const body = `<text:h text:outline-level="1">Candidature de la Communauté de communes du Val Doré</text:h>
    <text:p>12 place du Marché, 63500 Issoire</text:p>
    <text:p>${bold("Contact")} : M. Paul Martin, directeur</text:p>
    <text:p>${bold("Pourquoi coopérer ?")}</text:p><text:p>Pour<text:s/>partager<text:line-break/>un poste.</text:p>
    <table:table><table:table-row><table:table-cell><text:p>Email</text:p></table:table-cell><table:table-cell><text:p>accueil@valdore.example</text:p></table:table-cell></table:table-row></table:table>`;
  const whole = await read(odtOf(body), "lettre.odt");
  expect(whole.candidate).toMatchObject({
    fields: { name: "Communauté de communes du Val Doré", postcode: "63500", commune: "Issoire" },
    several: { emails: ["accueil@valdore.example"] },
    people: [{ fullName: "Paul Martin", civility: "M.", role: "directeur" }],
  });
  expect(answersOf(whole)).toContainEqual(["Pourquoi coopérer ?", "Pour partager\nun poste.", 5]);
  expect(whole.findings).toMatchObject([
    { code: "application-name-found", name: "Communauté de communes du Val Doré" },
  ]);
});

/** A PDF as Démarches simplifiées lays it out: label, colon and value in three columns, then questions in bold. */
const procedure = () =>
  pdfOf((pdf) => {
    const columns = (label: string, text: string) => {
      const top = pdf.y;
      pdf.text(label, 60, top, { width: 150 });
      const bottom = pdf.y;
      pdf.text(":", 210, top, { width: 10 });
      pdf.text(text, 220, top, { width: 300 });
      pdf.y = Math.max(bottom, pdf.y) + 10;
    };
    const bold = (size: number, text: string) =>
      pdf.font("Helvetica-Bold").fontSize(size).text(text, 60).font("Helvetica").fontSize(12);
    const question = (label: string, text: string) => bold(12, label).text(text, 60).moveDown(0.8);
    pdf.font("Helvetica").fontSize(12);
    columns("Dossier Nº", "1234567");
    columns("Démarche", "Appui à la coopération");
    columns("Organisme", "Service qui instruit");
    bold(20, "Identité du demandeur");
    columns("Déposé le", "12 janvier 2026 14:05");
    columns("SIRET", "200 533 776 00015");
    columns("Dénomination", "COMMUNAUTE DE COMMUNES DU VAL DORE");
    columns("Adresse", "COMMUNAUTE DE COMMUNES DU VAL DORE\n12 PLACE DU MARCHE\n63500 ISSOIRE");
    bold(20, "Formulaire");
    bold(14, "1. Contact");
    question("Prénom et nom de la personne référente", "Claire Faure");
    question(
      "Avez-vous déjà coopéré avec un autre territoire, et si oui sur quel sujet et avec quel résultat pour vos équipes ?",
      "Oui, deux fois, mais sans suite : la première fois nous avions cherché un poste commun avec la vallée voisine et les élus n’ont pas suivi, faute de temps.\nDepuis, rien.",
    );
    question("Territoire", "Non communiqué");
    pdf.addPage();
    question("Quel est votre besoin ?", "Une méthode.");
    bold(20, "Messagerie");
    question("agent@region.example", "Merci de compléter.");
  });

test("the PDF of a procedure gives its actor by its labels and its questions with their pages, without the programme's own parts", async () => {
  const whole = await read(await procedure(), "dossier-1234567.pdf");
  expect(whole.facts).toMatchObject({ format: "pdf", source: "demarches-simplifiees" });
  expect(whole.candidate).toMatchObject({
    fields: {
      name: "COMMUNAUTE DE COMMUNES DU VAL DORE",
      siret: "20053377600015",
      reference: "1234567",
      programme: "Appui à la coopération",
      submitted: "2026-01-12",
      postcode: "63500",
      commune: "ISSOIRE",
    },
    people: [{ fullName: "Claire Faure" }],
  });
  expect(answersOf(whole)).toEqual([
    [
      "Avez-vous déjà coopéré avec un autre territoire, et si oui sur quel sujet et avec quel résultat pour vos équipes ?",
      "Oui, deux fois, mais sans suite : la première fois nous avions cherché un poste commun avec la vallée voisine et les élus n’ont pas suivi, faute de temps.\nDepuis, rien.",
      1,
    ],
    ["Quel est votre besoin ?", "Une méthode.", 2],
  ]);
  expect(whole.findings).toEqual([]);
});

test("the fields of a PDF form are read with the labels beside and above them", async () => {
  const filled = await pdfOf((pdf) => {
    pdf.font("Helvetica").fontSize(11).initForm();
    pdf
      .text("Nom de la structure :", 60, 110)
      .text("Courriel :", 60, 140)
      .text("Décrivez votre projet", 60, 180);
    pdf.formText("texte1", 200, 105, 250, 20, { value: "GAL Monts et Vallées" });
    pdf.formText("texte2", 200, 135, 250, 20, { value: "contact@gal.example" });
    pdf.formText("texte3", 60, 200, 400, 100, {
      value: "Un marché commun\nentre trois vallées.",
      multiline: true,
    });
    pdf.formText("code_postal", 60, 320, 100, 20, { value: "43000" });
  });
  const whole = await read(filled, "formulaire.pdf");
  expect(whole.candidate).toMatchObject({
    fields: { name: "GAL Monts et Vallées", postcode: "43000" },
    several: { emails: ["contact@gal.example"] },
    answers: [
      { label: "Décrivez votre projet", text: "Un marché commun\nentre trois vallées.", author: "actor" },
    ],
  });
});

test("headers repeated on each page and page numbers are no answers", async () => {
  const pages = await pdfOf((pdf) => {
    for (let page = 1; page <= 3; page++) {
      if (page > 1) pdf.addPage();
      pdf.font("Helvetica").fontSize(9).text("Foyer rural du Causse – dossier 2026", 60, 30);
      pdf.fontSize(11).text(page === 1 ? "Quel est votre projet ?" : `Suite ${page} du récit.`, 60, 130);
      if (page === 1) pdf.text("Un four à pain avec les voisins, dès que");
      pdf.text(`${page} / 3`, 480, 760, { lineBreak: false });
    }
  });
  const whole = await read(pages, "projet.pdf");
  expect(whole.candidate?.fields.name).toBe("Foyer rural du Causse");
  expect(answersOf(whole)).toEqual([
    [
      "Quel est votre projet ?",
      "Un four à pain avec les voisins, dès que\nSuite 2 du récit.\nSuite 3 du récit.",
      1,
    ],
  ]);
});

test("Markdown and plain text are read with their lines", async () => {
  const md = await read(
    "# Candidature\n\n**Structure** : MJC du Haut\n\n| Contact | Léa Roux, animatrice |\n|---|---|\n\n## Vos besoins\n\nNous voulons\nun appui.\n\n- premier\n- second\n\nCalendrier\n----------\n\nEn juin.\n",
    "c.md",
  );
  expect(md.candidate).toMatchObject({
    fields: { name: "MJC du Haut" },
    people: [{ fullName: "Léa Roux", role: "animatrice" }],
  });
  expect(answersOf(md)).toEqual([
    ["Vos besoins", "Nous voulons un appui.\n- premier\n- second", 10],
    ["Calendrier", "En juin.", 19],
  ]);
  const letter = Buffer.from(
    "Mairie de Sauxillanges\r\n1 place de la Poste\r\n63490 Sauxillanges\r\nTél. 04 65 71 09 02 - mairie@sauxillanges.example\r\n\r\nMadame, Monsieur,\r\n\r\nNotre commune souhaite travailler avec ses voisines, dès cet été.\r\n",
    "latin1",
  );
  const txt = await read(letter, "lettre.txt");
  expect(txt.facts).toMatchObject({ format: "txt", encoding: "windows-1252" });
  expect(txt.candidate).toMatchObject({
    fields: { name: "Mairie de Sauxillanges", postcode: "63490", commune: "Sauxillanges" },
    several: { emails: ["mairie@sauxillanges.example"], phones: ["+33465710902"] },
  });
  expect(txt.candidate?.answers[0]?.text).toContain("dès cet été");
});

test("a label for the name gives the name, whatever another label says of the structure's nature", async () => {
  const names = async (first: string) =>
    (
      await read(
        `Note de présentation\n\n${first}\nNature : association\n\nContexte\n\nDeux années de sécheresse.\n`,
        "note.txt",
      )
    ).candidate?.fields.name;
  expect(await names("Nom de la structure : Foyer rural des Aubiers")).toBe("Foyer rural des Aubiers");
});

test("a text file that is a list is read as a list", async () => {
  const columns = await read("Structure\tCommune\nMairie de Crest\tCrest\n", "liste.txt");
  expect(columns.facts).toMatchObject({ document: false, format: "tsv" });
  const names = await read("Structure\nMairie de Crest\n", "noms.txt");
  expect(names.facts.document).toBe(false);
});

test("values in the parts about partners or the bank are not the actor's", async () => {
  const { candidate } = await read(
    "Structure : CUMA du Lot\nCourriel : cuma@lot.example\n\n# Partenaires\n\nNom : Mairie de Gramat\nCourriel : mairie@gramat.example\n\n# Coordonnées bancaires\n\nSIRET : 200 533 776 00015\n",
    "a.md",
  );
  expect(candidate?.fields).toEqual({ name: "CUMA du Lot", kind: "CUMA" });
  expect(candidate?.several.emails).toEqual(["cuma@lot.example"]);
  expect(candidate?.answers.map(({ text }) => text)).toContain("mairie@gramat.example");
});

const bomb = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(200 << 20, "BT (x) Tj ET "));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`,
    ),
    packed,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>"),
  ]);
};

test.each([
  ["a scan", () => pdfOf((pdf) => pdf.rect(10, 10, 100, 100).fill()), "a.pdf", "application-scanned", "OCR"],
  [
    "a photograph",
    () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    "a.png",
    "application-scanned",
    "scanné",
  ],
  [
    "a PDF behind a password",
    () => pdfOf((pdf) => pdf.text("texte"), { userPassword: "x", ownerPassword: "y" }),
    "a.pdf",
    "application-protected",
    "mot de passe",
  ],
  ["half a PDF", async () => (await procedure()).subarray(0, 900), "a.pdf", "application-damaged", "abîmé"],
  ["a PDF that unpacks to hundreds of megabytes", bomb, "a.pdf", "application-too-large", "démesuré"],
  [
    "an old Word file in rich text",
    () => Buffer.from("{\\rtf1 x}"),
    "a.doc",
    "application-old-format",
    ".docx",
  ],
  ["half a Word file", () => docxOf(form).subarray(0, 500), "a.docx", "application-damaged", "abîmé"],
  [
    "a Word file with an external entity",
    () =>
      docxOf("", {
        "word/document.xml":
          '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d><p><r><t>&e;</t></r></p></d>',
      }),
    "a.docx",
    "application-damaged",
    "abîmé",
  ],
  [
    "an OpenDocument text behind a password",
    () => odtOf("", { "META-INF/manifest.xml": "<m><encryption-data/></m>" }),
    "a.odt",
    "application-protected",
    "mot de passe",
  ],
  ["an empty Word file", () => docxOf(""), "a.docx", "application-without-text", "aucun texte"],
  ["an archive", () => zipOf({ "a.txt": "x" }), "a.zip", "file-binary", "archive"],
  ["a PDF named as a list", () => Buffer.from("%PDF-1.7\n"), "contacts.csv", "file-binary", "PDF"],
] as const)("%s is refused in plain words", async (_, make, name, code, words) => {
  const error = await read(await make(), name).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  expect(error.problems.map((problem) => problem.code)).toEqual([code]);
  expect(say(error.problems[0]!, await sentences("fr"))).toContain(words);
});

test("a PDF that only forbids copying is read", async () => {
  const text = "Structure : Mairie de Crest\nUn texte assez long pour n’être pas un scan";
  const locked = await pdfOf((pdf) => pdf.text(text), {
    ownerPassword: "y",
    permissions: { copying: false },
  });
  expect((await read(locked, "a.pdf")).candidate?.fields.name).toBe("Mairie de Crest");
});

test("a document that names no structure is rejected, and no name is guessed", async () => {
  const whole = await read("# Notre projet\n\nUn marché de producteurs.\n", "projet.md");
  expect(whole.candidate).toBeNull();
  expect(whole.findings).toMatchObject([{ code: "application-without-name", severity: "rejected" }]);
});

test("a text of sentences, headings and labels is an application, though its lines hold commas", async () => {
  const text = `DOSSIER DE COOPÉRATION – 2026

Structure : Théâtre des Ormeaux (association)
Adresse : 8 chemin du Gué, 12100 Millau
Présidence : Hélène Castan, présidente
Contact : Loïc Verdalle, administrateur – 05 65 00 00 01 – loic@ormeaux.example

Qui nous sommes
Nous jouons dans les granges, les écoles et les salles des fêtes. Deux salariés, vingt bénévoles.

Votre idée
Une troupe de Sardaigne nous a écrit au printemps. Depuis, nous échangeons des textes, et rien n’est signé.
`;
  const { facts, candidate } = await read(text, "dossier.txt");
  expect(facts).toMatchObject({ format: "txt", document: true });
  expect(candidate).toMatchObject({
    fields: { name: "Théâtre des Ormeaux", commune: "Millau", postcode: "12100" },
    people: expect.arrayContaining([
      expect.objectContaining({ fullName: "Loïc Verdalle", emails: ["loic@ormeaux.example"] }),
    ]),
  });
  expect(candidate!.answers.map(({ text: words }) => words).join("\n")).toContain("Sardaigne");
  const list =
    "Nom, Commune, Remarque\nMairie de Crest, Crest, On les a vus en mars. Ils hésitent, un peu.\n";
  expect((await read(list, "liste.txt")).facts.document).toBe(false);
});

const letterOf = (...head: string[]) =>
  docxOf(
    [
      ...head.map((line) => p(line).replaceAll("\n", "</w:t><w:br/><w:t>")),
      p("Vernoux, le 3 mai 2026"),
      p("**Objet : notre candidature**"),
      p("Madame, Monsieur,"),
      p("Notre coopérative abrite sept potiers et deux vanniers, et nous aimerions apprendre des vôtres."),
      p(
        "Vous pouvez joindre Mme Gaëlle Montoux, notre gérante, au 04 75 00 00 12 ou à g.montoux@terreacotte.example, le matin.",
      ),
      p("Veuillez agréer, Madame, Monsieur, l’expression de nos salutations."),
      p("Émile Sabatier"),
      p("Président"),
    ].join(""),
  );
const people = [
  {
    fullName: "Gaëlle Montoux",
    role: "gérante",
    emails: ["g.montoux@terreacotte.example"],
    phones: ["+33475000012"],
  },
  { fullName: "Émile Sabatier", role: "Président" },
];

test("a letter's actor stands at its head over an address; the people who sign or are named in it are its people", async () => {
  const whole = await read(
    letterOf("Terre à Cotte\n5 impasse du Four\n07240 Vernoux-en-Vivarais"),
    "lettre.docx",
  );
  expect(whole.candidate).toMatchObject({
    fields: {
      name: "Terre à Cotte",
      address: "5 impasse du Four",
      postcode: "07240",
      commune: "Vernoux-en-Vivarais",
    },
    people,
  });
  expect(whole.findings).toMatchObject([{ code: "application-name-found", name: "Terre à Cotte" }]);
});

test("the line “Structure : name” that the program asks for names the actor anywhere in the head of a letter", async () => {
  const address = "5 impasse du Four\n07240 Vernoux-en-Vivarais";
  for (const head of [
    ["Structure : Terre à Cotte", `Émile Sabatier\n${address}`],
    [`Émile Sabatier\nStructure : Terre à Cotte\n${address}`],
    [`Structure : Terre à Cotte\n${address}`],
    [`Poteries réunies\nStructure : Terre à Cotte\n${address}`],
  ])
    expect((await read(letterOf(...head), "lettre.docx")).candidate).toMatchObject({
      fields: { name: "Terre à Cotte", postcode: "07240", commune: "Vernoux-en-Vivarais" },
      people,
    });
  const titled = await read(
    letterOf(`Poteries réunies\nStructure : Terre à Cotte\n${address}`),
    "lettre.docx",
  );
  expect(titled.candidate!.fields.address).toBe("5 impasse du Four");
});

test("a letter from a person to a structure names no actor, and the finding says so", async () => {
  const head = [
    "Émile Sabatier\n5 impasse du Four\n07240 Vernoux",
    "À l’attention de la présidente\n12 rue Neuve\n07000 Privas",
  ];
  const { candidate, findings } = await read(letterOf(...head), "lettre.docx");
  expect(candidate).toBeNull();
  expect(findings).toMatchObject([{ code: "application-without-name" }]);
});
