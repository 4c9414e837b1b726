import { expect, test } from "vitest";
import { opensExaminersPart } from "../../../src/readers/formats/documents/examiner-titles.ts";
import { openFile } from "../../../src/readers/open-file.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { docxOf, odtOf, p, pdfOf, table } from "./written.ts";

/** What the applicant says (`theirs`), and what the team keeps (`ours`), each as one text. */
async function voicesIn(content: string | Buffer, name: string) {
  const reading = await openFile(fileOf(content, name, 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  for await (const { candidates } of reading.batches()) {
    const [candidate] = candidates;
    const by = (own: boolean) =>
      candidate!.answers
        .filter(({ author }) => (author === "actor") === own)
        .map(({ label, text }) => `${label} = ${text}`)
        .join("\n");
    return { candidate: candidate!, theirs: by(true), ours: by(false) };
  }
  throw new Error("no candidate");
}

const head = [
  "Structure : Amicale des Lavandières",
  "Contact : Zoé Ferrandier, coordinatrice – 04 75 00 00 01",
];
const plan = [
  "Votre projet",
  "Nous voudrions restaurer des lavoirs avec une vallée voisine et ne savons pas à qui parler.",
];

test.each([
  ["Cadre réservé au service instructeur"],
  ["Réservé à l’administration"],
  ["PARTIE RÉSERVÉE AU GAL"],
  ["Avis de la chargée de mission"],
  ["7. Appréciation motivée du comité de programmation"],
  ["À compléter par le service gestionnaire"],
  ["Ne rien inscrire dans ce cadre"],
  ["For office use only"],
  ["Assessor’s comments"],
  ["To be completed by the funding panel"],
  ["Grille d’analyse"],
  ["Rapport d’instruction"],
])("« %s » opens a part that the examiners keep", (title) => {
  expect(opensExaminersPart(title.replace(/^\d+\. /, ""))).toBe(true);
});

test.each([
  ["Cadre réservé au demandeur"],
  ["À remplir par le porteur de projet"],
  ["Votre projet de coopération"],
  ["Instructions pour remplir le dossier"],
  ["Observations"],
  ["Avis du conseil municipal"],
  ["Évaluation du projet"],
  ["To be completed by the applicant"],
  ["Comments"],
  ["Réserve naturelle de la Combe"],
])("« %s » opens no part of the examiners", (title) => {
  expect(opensExaminersPart(title)).toBe(false);
});

test("all text under the title of an examiners' part is the team's, labels of fields too", async () => {
  const lines = [
    ...[...head, ...plan, "--------", "Réservé à l’administration", "Avis : comptes à revoir"],
    ...["Points forts : une belle équipe", "Téléphone : 04 75 99 99 99", "À surveiller de près."],
  ];
  for (const [content, name] of [
    [docxOf(lines.map((line) => p(line)).join("")), "dossier.docx"],
    [odtOf(lines.map((line) => `<text:p>${line}</text:p>`).join("")), "dossier.odt"],
  ] as const) {
    const { candidate, theirs, ours } = await voicesIn(content, name);
    expect(candidate.fields.name).toBe("Amicale des Lavandières");
    expect(JSON.stringify(candidate.several.phones ?? [])).not.toContain("99999999");
    expect(theirs).toContain("restaurer des lavoirs");
    expect(theirs).not.toMatch(/comptes|belle équipe|surveiller|----/);
    expect(ours).toMatch(/comptes à revoir[\s\S]*belle équipe[\s\S]*99 99 99[\s\S]*surveiller de près/);
  }
});

test("a part in a box at the head of a form ends with the box, and a heading of the form ends any part", async () => {
  const boxed = docxOf(
    [
      table(["Cadre réservé au service"], ["Reçu le 3 mai. Trésorerie fragile."]),
      ...head.map((line) => p(line)),
      p("2. Avis du jury", "Titre1"),
      p("Points faibles", "Titre2"),
      p("Un peu brouillon."),
      p("3. Calendrier", "Titre1"),
      p("Nous commencerions par une visite en mars."),
    ].join(""),
  );
  const { candidate, theirs, ours } = await voicesIn(boxed, "dossier.docx");
  expect(candidate.fields.name).toBe("Amicale des Lavandières");
  expect(candidate.people).toMatchObject([{ fullName: "Zoé Ferrandier" }]);
  expect(theirs).toContain("visite en mars");
  expect(theirs).not.toMatch(/Trésorerie|brouillon/);
  expect(ours).toMatch(/Trésorerie fragile[\s\S]*brouillon/);
});

test("a part in one cell, and one after a line break, are the team's too", async () => {
  const cell = docxOf(
    [
      ...[...head, ...plan].map((line) => p(line)),
      table(["Avis du service instructeur\nÉquipe dispersée.\nFavorable avec réserves"]),
      p("Ce que vous attendez de nous"),
      p("Un regard extérieur."),
    ].join(""),
  );
  const inCell = await voicesIn(cell, "dossier.docx");
  expect(inCell.theirs).toContain("Un regard extérieur.");
  expect(inCell.theirs).not.toMatch(/dispersée|réserves/);
  expect(inCell.ours).toMatch(/Équipe dispersée\.\nFavorable avec réserves/);
  const odd = `<text:p>${plan[1]}<text:line-break/>For office use<text:line-break/>Weak accounts.</text:p>`;
  const broken = await voicesIn(odtOf(`<text:p>${head[0]}</text:p>${odd}`), "dossier.odt");
  expect(broken.theirs).not.toMatch(/Weak|office/);
  expect(broken.ours).toContain("Weak accounts.");
});

test("in a printed document, the words of the examiners are the team's", async () => {
  const printed = await pdfOf((pdf) => {
    for (const line of [...head, ...plan]) pdf.fontSize(11).text(line).moveDown();
    pdf
      .text("Cadre réservé au service instructeur")
      .text("Gestion hasardeuse, ne pas leur confier de budget. Direction à suivre.");
  });
  const { theirs, ours } = await voicesIn(printed, "dossier.pdf");
  expect(theirs).toContain("restaurer des lavoirs");
  expect(theirs).not.toMatch(/hasardeuse|Direction/);
  expect(ours).toMatch(/hasardeuse[\s\S]*Direction à suivre/);
});
