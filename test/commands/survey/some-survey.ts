// A workspace with a list of actors, and a survey with questions of every type.
import { type fakeWorld, preparedWorld } from "../../support.ts";

export const surveyYaml = `title: { fr: "Vos besoins : l'essai", en: "Your needs: a trial" }
purpose: { fr: choisir nos rencontres, en: choose our meetings }
deadline: 2027-01-31
results_on: 2027-03-15
languages: [fr, en]
questions:
  - id: together
    from: questionnaire
  - id: wish
    from: questionnaire
    condition: { together: [i, p, z, x] }
  - id: stage
    from: questionnaire
    condition: { together: [a, e] }
  - id: themes-of-ours
    type: several
    ask: { fr: "Quels sujets, dites-vous ?", en: "Which subjects?" }
    audience: network
    choices:
      - { key: a, label: { fr: "Culture, patrimoine", en: "Culture, heritage" } }
      - { key: m, label: { fr: "Mobilité", en: "Transport" } }
      - { key: t, label: { fr: "Tourisme & « loisirs »", en: "Tourism <b>" } }
  - id: ease
    type: scale
    ask: { fr: "Est-ce facile ?", en: "Is it easy?" }
    scale: { from: 1, to: 5, low: { fr: difficile, en: hard }, high: { fr: facile, en: easy } }
    audience: network
  - id: members
    type: number
    ask: { fr: "Combien êtes-vous ?", en: "How many are you?" }
  - id: since
    type: date
    ask: { fr: "Depuis quand ?", en: "Since when?" }
  - id: words
    type: text
    required: true
    ask: { fr: "Avec vos mots ?", en: "In your own words?" }
    hint: { fr: "« Rien » en est une réponse.", en: "“Nothing” is one." }
  - id: more
    type: text
    ask: { fr: "Pourquoi la mobilité ?", en: "Why transport?" }
    condition: { themes-of-ours: [m] }
`;

export const mission = `name: Mission d’appui
organisation: Réseau rural
language: fr
confidentiality: Ce que vous dites reste entre nous
framework: { commissioned_by: la Région, eligible: "toutes les structures, avec ou sans projet", said: La Région nous le demande. }
cost: { for_actors: gratuit, funded_by: la Région, said: C’est gratuit. }
objectives: [coopérer]
sender: { name: Camille Aubert, role: chargée de mission, email: camille@reseau.example, phone: "01 99 00 20 00", address: "1 place, 46100 Figeac" }
legal: { controller: Réseau rural, basis: mission d’intérêt public, contact: camille@reseau.example }
`;

/** Names without numbers, so that no two are possible duplicates. */
export const structures = [
  "Foyer rural de Vers",
  "GAL du Causse",
  "Collectif Les Mobiles",
  "Parc du Haut Morvan",
];

export async function aWorkspace(
  now = "2026-12-01T09:30:00+01:00",
  prompter?: Parameters<typeof fakeWorld>[0],
) {
  return preparedWorld("survey", { now, ...prompter }, async (world) => {
    await world.files.write("mission.yaml", mission);
    await world.files.write("surveys/essai.yaml", surveyYaml);
    const lines = structures.map(
      (name, n) => `${name};contact${n}@acteur${n}.example;${n + 1} rue du Four;46${n}00;Vers`,
    );
    await world.files.write("liste.csv", `Nom;Courriel;Adresse;Code postal;Commune\n${lines.join("\n")}\n`);
    await world.run("import", "liste.csv", "--source-said", "la liste des adhérents");
  });
}

export async function idOf(world: Awaited<ReturnType<typeof aWorkspace>>, name: string): Promise<string> {
  const actors: { id: string; name: string }[] = JSON.parse((await world.run("list", "--json")).stdout);
  return actors.find((actor) => actor.name === name)!.id;
}
