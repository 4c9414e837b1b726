// A table in which the team logs its calls: each row becomes an exchange, like one noted with `log`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const titles = "Date;Par;Structure;Contact;Compte rendu;Suite à donner;Échéance";
const barn = [
  "12/01;Léa;La Grange;Anne Roux (présidente);Partante, veut des exemples.;envoyer deux fiches;20/01",
  "19/01;Léa;La Grange;Anne Roux (présidente);NRP, message laissé;rappeler;02/02",
];
const kiln = "14/01;Tom;Le Four;Paul Petit;A déjà tout ce qu'il faut. Ne plus l'appeler.;rien;";

async function imported(lines: readonly string[], name = "suivi-appels.csv") {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);
  const { stdout } = await world.run("import", name);
  return { world, said: stdout.replace(/\s+/g, " ") };
}

const exchangesOf = async (world: FakeWorld, actor: string) =>
  JSON.parse((await world.run("show", actor, "--json")).stdout).contacts;

test("each row is noted with its day, who called, what was said and what comes next", async () => {
  const { world, said } = await imported([titles, ...barn]);
  expect(said).toContain("2 échanges de cette liste notés (du 12/01/2026 au 19/01/2026), pour 1 acteur");
  const both = (await exchangesOf(world, "la-grange")).toSorted((a: { at: string }, b: { at: string }) =>
    a.at < b.at ? -1 : 1,
  );
  expect(both).toEqual([
    expect.objectContaining({
      ...{ at: "2026-01-12", by: "Léa", channel: "phone", person: "Anne Roux", outcome: "reached" },
      ...{ note: "Partante, veut des exemples.", next_step: "envoyer deux fiches", next_at: "2026-01-20" },
    }),
    expect.objectContaining({ at: "2026-01-19", outcome: "no-answer", next_at: "2026-02-02" }),
  ]);
  const { stdout: page } = await world.run("show", "la-grange");
  expect(page.match(/Partante, veut des exemples/g)).toHaveLength(1);
  expect((await world.run("next")).stdout).toContain("rappeler");
  expect((await world.run("rank")).stdout).not.toContain("aucun échange");
});

test.each([
  [
    "the next step",
    "Date;Structure;Contact;Compte rendu;Suite à donner",
    "12/01;La Grange;Anne Roux;Partante.;",
  ],
  ["the caller", "Date;Structure;Contact;Ce qui s'est dit;Par", "12/01;La Grange;Anne Roux;Partante.;"],
  ["the deadline", "Date;Structure;Contact;Compte rendu;Échéance", "12/01;La Grange;Anne Roux;Partante.;"],
  ["the means", "Quand;Structure;Contact;Échanges;Canal", "12/01;La Grange;Anne Roux;Partante.;"],
  [
    "nothing",
    "Date de l'appel;Structure;Contact;Compte rendu d'appel",
    "12/01;La Grange;Anne Roux;Partante.",
  ],
])("a row of a log of calls that leaves %s empty is an exchange too", async (_, header, row) => {
  const { world, said } = await imported([header, row], "journal.csv");
  expect(said).toContain("1 échange de cette liste noté");
  expect(await exchangesOf(world, "la-grange")).toMatchObject([
    { at: "2026-01-12", note: "Partante.", next_step: null, next_at: null },
  ]);
});

test("in a log of calls, a column of days to call again gives the day of the next step, and no refusal for now", async () => {
  const { world } = await imported(
    [
      "Date;Structure;Contact;Compte rendu;À rappeler à partir du",
      "12/01;La Grange;Anne Roux;Partante.;20/02/2026",
    ],
    "journal.csv",
  );
  expect(await exchangesOf(world, "la-grange")).toMatchObject([
    { outcome: "reached", next_at: "2026-02-20" },
  ]);
});

test("the sheet for an actor with a logged call is not one for a first contact", async () => {
  const { world } = await imported([titles, barn[0]!]);
  const { stdout } = await world.run("brief", "--actor", "la-grange", "--format", "md");
  expect(stdout).toContain("Fiche de reprise de contact");
  expect(stdout).toContain("Nous nous sommes parlé le 12\u00a0janvier");
  expect(stdout).toContain("Partante, veut des exemples");
  expect(stdout).not.toContain("Échéance");
});

test("a refusal is noted as such, without a next step", async () => {
  const { world } = await imported([titles, kiln]);
  const [exchange] = await exchangesOf(world, "le-four");
  expect(exchange).toMatchObject({ at: "2026-01-14", by: "Tom", next_step: null });
  expect((await world.run("list", "--objected")).stdout).toContain("Le Four");
});

test("a second import notes only new rows, and undo takes them back", async () => {
  const { world } = await imported([titles, barn[0]!]);
  const { stdout } = await world.run("import", "suivi-appels.csv");
  expect(stdout).toContain("Rien de nouveau");
  writeFileSync(join(world.folder, "suivi-appels.csv"), `${[titles, ...barn].join("\n")}\n`);
  await world.run("import", "suivi-appels.csv");
  expect(await exchangesOf(world, "la-grange")).toHaveLength(2);
  await world.run("undo");
  expect(await exchangesOf(world, "la-grange")).toHaveLength(1);
});

test("a dry run says how many would be noted, and notes none", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "appels.csv"), `${[titles, ...barn].join("\n")}\n`);
  const { stdout } = await world.run("import", "appels.csv", "--dry-run");
  expect(stdout.replace(/\s+/g, " ")).toContain("2 échanges de cette liste à noter");
  expect((await world.run("show", "la-grange")).code).not.toBe(0);
});

test.each([
  [
    "the day of an application",
    "Date de dépôt;Structure;Compte rendu;Suite à donner\n12/01/2026;La Grange;Dossier complet.;payer",
  ],
  [
    "what a project is about",
    "Date;Structure;Résumé;À faire\n12/01/2026;La Grange;Un four pour tous.;instruire",
  ],
  [
    "a day to come",
    "Date;Structure;Compte rendu;Suite à donner\n12/03/2026;La Grange;Rendez-vous fixé.;y aller",
  ],
  ["a day without words", "Date;Structure;Compte rendu;Suite à donner\n12/01/2026;La Grange;;appeler"],
  [
    "words of an unknown day",
    "Date;Structure;Compte rendu;Suite à donner\nbientôt;La Grange;Partante.;appeler",
  ],
])("%s is not noted as an exchange", async (_, list) => {
  const { world } = await imported([list], "dossiers.csv");
  expect(await exchangesOf(world, "la-grange")).toEqual([]);
});

const followUp = "Date;Structure;Qui;Canal;Ce qui s'est dit;Suite;Fait par";

/** Imports a table of calls with one row for each of the structures below. */
async function followedUp(rows: readonly { channel?: string; step?: string }[]) {
  const lines = rows.map(
    ({ channel = "tél", step = "rappeler" }, at) =>
      `12/01/26;${structures[at]};Anne ${surnames[at]};${channel};Partante, veut des exemples.;${step};CR`,
  );
  const { world } = await imported([followUp, ...lines], "suivi.csv");
  return { world, of: (at: number) => exchangesOf(world, structures[at]!) };
}
const structures = [
  "La Grange",
  "Le Four",
  "Le Moulin",
  "Le Puits",
  "Le Lavoir",
  "La Forge",
  "Le Pressoir",
  "La Halle",
  "Le Rucher",
];
const surnames = ["Roux", "Petit", "Vidal", "Morel", "Faure", "Blanc", "Noir", "Colin", "Mercier"];

test("the channel column gives the channel of the exchange", async () => {
  const channels = [
    ["tél", "phone"],
    ["visite", "visit"],
    ["mail", "email"],
    ["SMS", "other"],
    ["visio", "other"],
    ["Appel + mail", "phone"],
    ["courrier", "letter"],
    ["COPIL", "meeting"],
    ["?", "other"],
  ] as const;
  const { world, of } = await followedUp(channels.map(([channel]) => ({ channel })));
  for (const [at, [, channel]] of channels.entries())
    expect(await of(at)).toEqual([
      expect.objectContaining({ channel, by: "CR", person: `Anne ${surnames[at]}` }),
    ]);
  const { stdout } = await world.run("brief", "--actor", "la-grange", "--format", "md");
  expect(stdout).not.toMatch(/Canal|Fait par/);
});

test("an unknown channel is not taken for a telephone call, even in a file named after calls", async () => {
  const rows = ["ml", "pigeon", ""].map(
    (channel, at) =>
      `12/01/26;${structures[at]};Anne ${surnames[at]};${channel};Partante, veut des exemples.;rappeler;CR`,
  );
  const { world } = await imported([followUp, ...rows], "suivi des appels.csv");
  for (const [at, channel] of ["email", "other", "phone"].entries())
    expect(await exchangesOf(world, structures[at]!)).toEqual([expect.objectContaining({ channel })]);
});

test("a next step is due on the day that it names", async () => {
  const steps = [
    ["RDV le 09/02 à 10h", "2026-02-09"],
    ["visio 14 février avec le maire", "2026-02-14"],
    ["rappeler le 20/02", "2026-02-20"],
    ["rapp. ap. le 16/02", "2026-02-17"],
    ["fév.", "2026-02-01"],
    ["semaine 8", "2026-02-16"],
    ["relance s7", "2026-02-09"],
    ["après Pâques", "2026-05-04"],
    ["à revoir à partir du 20/02", "2026-02-20"],
  ] as const;
  const { world, of } = await followedUp(steps.map(([step]) => ({ step })));
  for (const [at, [step, on]] of steps.entries())
    expect(await of(at)).toEqual([expect.objectContaining({ next_step: step, next_at: on })]);
  expect(JSON.parse((await world.run("next", "--json")).stdout).late).toEqual([]);
});

test("a next step is not due on a day that dates something else", async () => {
  const steps = [
    "envoyer le compte rendu du 12/03",
    "relancer Anne 06 12 34 10 12",
    "3 fiches à envoyer",
    "leur parler de la foire des 7/03 et 8/03",
    "relire le bilan de mars",
    "proposer 2/3 partenaires",
    "rien avant leur accord",
    "voir la fiche 7",
  ];
  const { of } = await followedUp(steps.map((step) => ({ step })));
  for (const [at, step] of steps.entries())
    expect(await of(at)).toEqual([expect.objectContaining({ next_step: step, next_at: null })]);
});

test("“Qui” names the colleague, unless another column does", async () => {
  const { world } = await imported(
    [
      "Date;Qui;Structure;Compte rendu;Suite",
      "12/01;Léa;La Grange;Partante.;rappeler",
      "13/01;Tom;Le Four;Curieux.;écrire",
      "14/01;Léa;Le Moulin;À revoir.;",
    ],
    "suivi.csv",
  );
  expect(await exchangesOf(world, "la-grange")).toEqual([expect.objectContaining({ by: "Léa" })]);
});

test("a later exchange replaces an earlier wait", async () => {
  const { world } = await imported(
    [
      followUp,
      "12/01/26;La Grange;Anne Roux;tél;Débordée.;rappeler après Pâques;CR",
      "14/01/26;Le Four;Paul Petit;tél;Curieux.;;CR",
      "20/01/26;La Grange;Anne Roux;tél;Finalement disponible.;RDV le 05/02;CR",
    ],
    "suivi.csv",
  );
  expect(JSON.parse((await world.run("next", "--json")).stdout).coming[0]).toMatchObject({
    ...{ on: "2026-02-05", what: "RDV le 05/02" },
  });
  expect((await world.run("rank")).stdout).not.toContain("reporté");
});

test("addresses and numbers in notes go to the person whom they name, a dialled number to the person called", async () => {
  const { world } = await imported(
    [
      followUp,
      "12/01/26;La Grange;Anne Roux;mail;doc envoyée a.roux@grange.example;relancer;CR",
      "13/01/26;Le Four;Paul Petit, maire;tél 05 36 49 10 11;Curieux.;;CR",
      "14/01/26;Le Moulin;Léo Blanc + Manon Noir, animateurs;visite;Partants.;relancer Manon 06 12 34 10 12;CR",
      "15/01/26;Le Puits;Zoé Vidal;tél;Voir aussi le collège : 05 36 49 10 13;;CR",
    ],
    "suivi.csv",
  );
  const people = async (actor: string) =>
    (JSON.parse((await world.run("show", actor, "--json")).stdout).people as Record<string, unknown>[]).map(
      ({ full_name, emails, phones }) => ({ full_name, emails, phones }),
    );
  expect(await people("la-grange")).toEqual([
    { full_name: "Anne Roux", emails: ["a.roux@grange.example"], phones: [] },
  ]);
  expect(await people("le-four")).toEqual([
    { full_name: "Paul Petit", emails: [], phones: ["+33536491011"] },
  ]);
  expect(await people("le-moulin")).toEqual([
    { full_name: "Léo Blanc", emails: [], phones: [] },
    { full_name: "Manon Noir", emails: [], phones: ["+33612341012"] },
  ]);
  expect(await people("le-puits")).toEqual([{ full_name: "Zoé Vidal", emails: [], phones: [] }]);
});

test("“idem” repeats the last contact of the same structure", async () => {
  const { world } = await imported([
    titles,
    "12/01;Léa;Le Moulin;bureau@lemoulin.fr;pas de réponse;relancer;",
    "13/01;Léa;La Scierie;M. Marc Aubert, directeur;Ne veut pas être dérangé en ce moment;;",
    "19/01;Tom;Le Moulin;idem;relance, pas de réponse;;",
    "20/01;Tom;Le Pressoir;id.;NRP;;",
    '21/01;Tom;";";partant pour en parler;;',
  ]);
  const listed: { id: string; people: { full_name: string }[]; emails: string[] }[] = JSON.parse(
    (await world.run("list", "--json")).stdout,
  );
  expect(listed.map(({ id, people, emails }) => [id, people.map((one) => one.full_name), emails])).toEqual([
    ["la-scierie", ["Marc Aubert"], []],
    ["le-moulin", [], ["bureau@lemoulin.fr"]],
    ["le-pressoir", [], []],
  ]);
});

test.each(["numéro plus attribué", "le numéro n’est plus attribué, voir la mairie", "ligne résiliée"])(
  "a disconnected number counts as no answer, and is not kept as a number: %s",
  async (found) => {
    const { world } = await imported([titles, `12/01;Léa;Le Moulin;04 75 00 11 22;${found};voir la mairie;`]);
    const [exchange] = await exchangesOf(world, "le-moulin");
    expect(exchange).toMatchObject({ outcome: "no-answer", note: found });
    const [mill] = JSON.parse((await world.run("list", "--json")).stdout);
    expect(mill.phones).toEqual([]);
    expect(JSON.stringify(mill.answers)).toContain("04 75 00 11 22");
  },
);

test("notes say that nobody answered, that nothing is wanted, or that a file is closed", async () => {
  const { world, said } = await imported([
    "Date;Canal;Qui (nous);Structure;Ce qui s'est dit;Suite",
    "12/01;tél;LM;Le Moulin;pas décroché;",
    "13/01;tél;LM;La Scierie;« pas intéressés, merci de ne pas insister »;clos",
    "14/01;tél;TB;Le Pressoir;Pas intéressée.;dossier clos",
    "15/01;mail;TB;La Ferme;doc envoyée;",
    "16/01;tél;TB;Le Four;Pas intéressés pour l'instant, voir au printemps;",
  ]);
  const firstExchange = async (actor: string) => (await exchangesOf(world, actor))[0];
  expect(await firstExchange("le-moulin")).toMatchObject({
    by: "LM",
    outcome: "no-answer",
    channel: "phone",
  });
  expect(await firstExchange("la-scierie")).toMatchObject({ next_step: null });
  expect(said).toMatch(/La Scierie, «\s“pas intéressés, merci de ne pas insister”\s»\. C’est un refus/);
  expect(await firstExchange("le-pressoir")).toMatchObject({ outcome: "refused", next_step: null });
  expect(await firstExchange("la-ferme")).toMatchObject({ by: "TB", outcome: "no-answer", channel: "email" });
  expect((await firstExchange("le-four")).outcome).not.toBe("refused");
});
