// A structure is not written to at the mailbox of a firm that applied on its behalf; what the row says of it stays with the team.
import { expect, test } from "vitest";
import { readWhole } from "../support.ts";

const titles =
  "Mail du compte;Structure;Commune;Contact;Fonction;Courriel du contact;Votre projet;Annotation de l'instructeur";

async function readRow(row: string, head = titles) {
  const others = [
    "bureau@terres-de-fons.example;Terres de Fons;Fons;Rose Besson;présidente;;Nous voulons coopérer.;",
    "contact@lussan.example;CC de Lussan;Lussan;Paul Serin;DGS;p.serin@lussan.example;Nous cherchons.;",
  ];
  const { candidates, findings } = await readWhole(`${[head, row, ...others].join("\n")}\n`);
  const { people, several, answers } = candidates[0]!;
  return {
    emails: [...(several.emails ?? []), ...people.flatMap((person) => person.emails)],
    people: people.map(({ fullName }) => fullName),
    answers: answers.filter(({ author }) => author === "team").map(({ text }) => text),
    codes: findings.filter(({ code }) => code === "row-mailbox-of-firm").length,
  };
}

test.each([
  [
    "l.bonnal@atelier-ormes.example;Commune de Brame;Brame;Lila Bonnal;chargée d'études;;Nous voulons coopérer.;Le mail du compte est celui du bureau d'études, pas de la mairie",
    [],
    [],
  ],
  [
    "depot@ormes-conseil.example;Syndicat du Lac;Brame;Karim Hadj;directeur;;Nous voulons coopérer.;Dossier déposé par le cabinet Ormes, prestataire",
    [],
    ["Karim Hadj"],
  ],
  [
    "h.vid@quatre-ormes.example;Commune de Brame;Brame;Hugo Vidalou;;h.vid@quatre-ormes.example;Nous voulons.;compte créé par le BE Quatre Ormes, voir la secrétaire",
    [],
    [],
  ],
  [
    "ormes.conseil@gmail.com;Foyer de Brame;Brame;Karim Hadj;président;k.hadj@foyer-brame.example;Nous voulons.;Adresse du compte : c'est celle de leur consultante",
    ["k.hadj@foyer-brame.example"],
    ["Karim Hadj"],
  ],
  [
    "depot@ormes.example;Foyer de Brame;Brame;Karim Hadj;président;foyer@brame.example;Nous voulons.;Candidature montée par l'AMO, Karim est au courant",
    ["foyer@brame.example"],
    ["Karim Hadj"],
  ],
  [
    ";Foyer de Brame;Brame;Solène Bonnal (bureau d'études Ormes);;s.bonnal@ormes.example;Nous voulons.;",
    [],
    [],
  ],
])("“%s”", async (row, emails, people) => {
  const actual = await readRow(row);
  expect(actual.emails).toEqual(emails);
  expect(actual.people).toEqual(people);
  expect(actual.codes).toBe(1);
  expect(actual.answers.join("\n")).toMatch(/@(?:atelier-ormes|ormes-conseil|quatre-ormes|gmail|ormes)\./);
});

test("the proxy of a form has the address that bears their name", async () => {
  const head =
    "Courriel;Structure;Commune;Contact;Fonction;Nom du mandataire;Votre projet;Annotation de l'instructeur";
  const { emails, people } = await readRow(
    "c.dumas@ormes.example;Foyer de Brame;Brame;Karim Hadj;président;Claire Dumas;Nous voulons coopérer.;",
    head,
  );
  expect(emails).toEqual([]);
  expect(people).toEqual(["Karim Hadj"]);
});

test.each([
  [
    "l.bonnal@brame.example;Commune de Brame;Brame;Lila Bonnal;DGS;;Nous voulons.;Le mail du compte n'est pas celui du bureau d'études",
    ["l.bonnal@brame.example"],
  ],
  [
    "l.bonnal@commune-brame.example;Commune de Brame;Brame;Lila Bonnal;DGS;;Nous voulons.;Dossier monté avec l'aide d'un bureau d'études",
    ["l.bonnal@commune-brame.example"],
  ],
  [
    "foyer.ami@free.fr;Foyer rural;Brame;Karim Hadj;président;;Nous avons pris un prestataire pour la salle.;",
    ["foyer.ami@free.fr"],
  ],
  [
    "k.hadj@ormes.example;Association des Tilleuls;Brame;Karim Hadj;président;;Nous voulons.;Dossier déposé par le président",
    ["k.hadj@ormes.example"],
  ],
  [
    "contact@ormes-conseil.example;Ormes Conseil;Brame;Karim Hadj;gérant;;Nous voulons.;Le mail du compte est celui du cabinet",
    ["contact@ormes-conseil.example"],
  ],
])("the structure keeps its own address: “%s”", async (row, emails) => {
  const actual = await readRow(row);
  expect(actual.emails).toEqual(emails);
  expect(actual.codes).toBe(0);
});
