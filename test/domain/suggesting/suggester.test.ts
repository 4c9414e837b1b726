// Tests which situation is suggested from the texts of an actor.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { suggest, suggester } from "./some-signals.ts";

const says = (text: string, label: string | null = null) => suggest(text, label).situation;

test("most of a varied sample is recognised, and what is recognised is right", () => {
  const sample = readFileSync("test/domain/suggesting/texts.tsv", "utf8").trim().split("\n").slice(1);
  let answered = 0;
  let right = 0;
  let silentRightly = 0;
  let withPosition = 0;
  for (const line of sample) {
    const [, situation, text] = line.split("\t");
    const found = says(text!);
    if (situation !== "unknown") withPosition += 1;
    if (found) answered += 1;
    if (found === situation) right += 1;
    if (situation === "unknown" && found === null) silentRightly += 1;
  }
  expect(right / answered).toBeGreaterThanOrEqual(0.93);
  expect(right / withPosition).toBeGreaterThanOrEqual(0.75);
  expect(silentRightly).toBe(sample.length - withPosition);
});

test("the plain cases", () => {
  expect(says("Nous voudrions coopérer avec d'autres territoires.")).toBe("willing");
  expect(says("Une convention de coopération est signée avec le parc voisin.")).toBe("engaged");
  expect(says("Aucun projet de coopération n'est prévu.")).toBe("unplanned");
  expect(says("We are looking for partners.")).toBe("willing");
});

test("capitals, missing accents and typing errors change nothing", () => {
  for (const text of [
    "NOUS SOUHAITONS COOPERER AVEC D'AUTRES TERRITOIRES",
    "nous souhaitons cooperer avec d autres territoires",
    "Nous souhaitons participer à une coopératoin avec d’autres territores",
  ])
    expect(says(text), text).toBe("willing");
});

test("an empty answer is not a position", () => {
  for (const text of [
    "",
    " ",
    "néant",
    "RAS",
    "N/A",
    "cf. dossier joint",
    "Voir pièce jointe n° 4",
    "none",
    "See attached",
  ])
    expect(suggest(text), text).toEqual({
      situation: null,
      confidence: 0,
      evidence: [],
      leaning: [],
      foreign: [],
    });
});

test("other senses of the word say nothing", () => {
  for (const text of [
    "La coopérative laitière a signé un contrat avec ses adhérents.",
    "La commission départementale de la coopération intercommunale se réunit avec les communes.",
    "Nous vous remercions de votre coopération.",
    "Thank you for your cooperation.",
  ])
    expect(says(text), text).toBeNull();
});

test("a general word says nothing where nobody speaks of cooperation, and still does where somebody declines", () => {
  for (const text of [
    "Le projet éducatif est décliné en six ateliers.",
    "Les ventes de bois ont décliné.",
    "L'entretien à mi-parcours des agents est fait par la DGS.",
    "La présidente est chef de file du parti pour les municipales.",
    "Il n'y aura pas de feu d'artifice cette année.",
    "L'extension du réseau de chaleur est suspendue faute de crédits.",
    "Le partenariat public-privé pour le stade est en vigueur depuis 2012.",
  ])
    expect(says(text), text).toBeNull();
  expect(says("Le conseil a décliné l'invitation du territoire voisin.")).toBe("unplanned");
  expect(says("Le jumelage avec Arona continue, nous y allons en mai.")).toBe("engaged");
});

test("what a programme prescribes or others do is not a position of the actor", () => {
  expect(says("Chaque territoire doit mener un projet de coopération avec un partenaire.")).toBeNull();
  expect(says("Le pays voisin a signé une convention avec un partenaire italien.")).toBeNull();
  expect(says("D'après la presse, nous aurions signé avec un partenaire italien.")).toBeNull();
});

test("a long application about something else suggests nothing, and one paragraph in it about cooperation is heard", () => {
  const works =
    "Le bâtiment date de 1932 et sa toiture fuit. Le conseil se réunit chaque trimestre et a validé le plan de financement. " +
    "Les deux salles du rez-de-chaussée recevront un chauffage au bois, et l'étage un espace commun de 40 m². " +
    "La visite de l'architecte a eu lieu en mars, la convention avec la banque est signée. Nous aimerions finir avant l'hiver. " +
    "Quatre entreprises du bourg ont été consultées au mois de juin, trois devis sont joints. La cour sera plantée de tilleuls. ";
  expect(works.split(" ").length).toBeGreaterThan(80);
  expect(says(works)).toBeNull();
  const wishes = [
    "Nous voudrions aussi trouver d'autres communes avec qui partager un atelier de menuiserie.",
    "Nous cherchons aussi un territoire avec lequel coopérer sur le bois.",
    "Notre association cherche une association partenaire pour un échange de jeunes.",
  ];
  for (const wish of wishes) expect(says([works, wish, works].join("\n\n")), wish).toBe("willing");
});

test("a denial turns a wish round, and two denials do not", () => {
  expect(says("Nous ne souhaitons pas coopérer.")).toBe("unplanned");
  expect(says("Ce n'est pas que nous ne voulons pas coopérer.")).not.toBe("unplanned");
  expect(says("We do not want to cooperate.")).toBe("unplanned");
});

test("what follows “mais” weighs more than what it answers", () => {
  const { evidence } = suggest("Nous voudrions coopérer mais le projet commun est abandonné.");
  const wish = evidence.find(({ signal }) => signal === "wish");
  const alone = suggest("Nous voudrions coopérer.").evidence.find(({ signal }) => signal === "wish");
  expect(wish!.points.willing!).toBeLessThan(alone!.points.willing!);
});

test("what is to be done together is not yet done, and a question may come from somebody already engaged", () => {
  expect(says("Nous cherchons des clubs voisins pour monter ensemble un tournoi.")).toBe("willing");
  expect(says("Comment partager les frais du camion que nous utilisons avec deux autres communes ?")).toBe(
    "engaged",
  );
  expect(says("Le devis de l'entreprise est signé, le chantier avec le maçon est lancé.")).toBeNull();
});

test("contradictory evidence is all shown", () => {
  const { evidence } = suggest(
    "Oui sur le principe, un partenariat nous intéresse. Le précédent partenariat a été abandonné.",
  );
  const pointedTo = new Set(evidence.flatMap(({ points }) => Object.keys(points)));
  expect([...pointedTo].sort()).toEqual(expect.arrayContaining(["unplanned", "willing"]));
});

test("a yes or no is read with its question, in the text or in the label", () => {
  expect(says("Oui", "Souhaitez-vous coopérer avec un autre territoire ?")).toBe("willing");
  expect(says("Non", "Souhaitez-vous coopérer avec un autre territoire ?")).toBe("unplanned");
  expect(says("Oui", "Avez-vous déjà un partenaire ?")).toBe("engaged");
  expect(says("Oui", "Avez-vous déjà un projet avec d’autres ?")).toBe("engaged");
  expect(says("Non", "Avez-vous déjà un projet avec d’autres ?"), "nothing has begun, no more").toBeNull();
  expect(says("Projet de coopération : non")).toBe("unplanned");
  expect(says("Do you plan to cooperate with another area? Yes")).toBe("willing");
  expect(says("Oui")).toBeNull();
  expect(says("Oui", "Êtes-vous assujetti à la TVA ?")).toBeNull();
});

test("the question gives an answer its subject", () => {
  const answer =
    "Nous sommes très motivés et cherchons une méthode pour démarrer sans trop attendre cette année.";
  expect(suggest(answer, "Projets de coopération").confidence).toBeGreaterThan(
    suggest(answer, "Travaux").confidence,
  );
});

test("below the confidence asked for, the quotations are given and nothing is concluded", () => {
  const text = "Nous réfléchissons à une coopération.";
  expect(suggest(text, null, 0.999)).toMatchObject({ situation: null });
  expect(suggest(text, null, 0.999).evidence).toEqual(suggest(text, null, 0).evidence);
  expect(suggest(text, null, 0).situation).toBe("willing");
});

test("several answers of one actor are weighed together, each quoted with its own place", () => {
  const texts = [
    { label: "Projet", text: "Une salle des fêtes.", author: "actor" as const, file: "a.csv", line: 2 },
    {
      label: "Coopération",
      text: "Nous cherchons un partenaire.",
      author: "actor" as const,
      file: "a.csv",
      line: 2,
    },
    { label: null, text: "Nous aimerions coopérer.", author: "actor" as const, file: "notes.csv", line: 9 },
  ];
  const { situation, evidence } = suggester.suggest(texts, 0.6);
  expect(situation).toBe("willing");
  for (const { label, file, line, quote, start, end } of evidence) {
    const source = texts.find((text) => text.label === label)!;
    expect({ file, line }).toEqual({ file: source.file, line: source.line });
    expect(source.text.slice(start, end)).toBe(quote);
  }
});
