// Who wrote a text: decided by the import, and respected wherever the text is shown.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { workbookOf } from "../../src/renderers/tables/workbook.ts";
import { fakeWorld, scriptedPrompter } from "../support.ts";

const list = [
  "Structure;Commune;Ce que Louise en dit;À faire",
  "Foyer rural de Valdoire;Valdoire;Veut coopérer mais ne sait pas avec qui. « Nous cherchons un partenaire pour le moulin. »;Rappeler en mars",
  "Amicale du Pont;Pontcharra;Ne veulent plus en entendre parler;voir avec Paul",
].join("\n");

async function imported(content: string, ...options: string[]) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(join(world.folder, "liste.csv"), content);
  expect((await world.run("import", "liste.csv", "--no-input", ...options)).code).toBe(0);
  const actors = async () => JSON.parse((await world.run("list", "--json")).stdout);
  return { world, actors };
}

test("in a list that a team keeps, the texts are the team's, and only quoted words are the actor's", async () => {
  const { world, actors } = await imported(list);
  for (const { answers } of await actors()) for (const { author } of answers) expect(author).toBe("team");
  const shown = (await world.run("show", "foyer-rural-de-valdoire")).stdout;
  expect(shown).not.toContain("Leurs mots");
  expect(shown).toMatch(/Ce que nous savons d’eux[\s\S]*Rappeler en mars/);
  const [first] = JSON.parse((await world.run("triage", "--list", "--json")).stdout).filter(
    ({ actor }: { actor: string }) => actor === "foyer-rural-de-valdoire",
  );
  for (const { author, quote } of first.suggestion?.evidence ?? [])
    expect(author).toBe("Nous cherchons un partenaire pour le moulin.".includes(quote) ? "actor" : "team");
});

test("what a colleague heard and noted word for word in a cell of its own is the actor's", async () => {
  const { world } = await imported(
    [
      "Structure;Commune;Ce que Louise en dit;Mots entendus;À faire",
      "Foyer rural de Valdoire;Valdoire;Équipe épuisée, à ménager;« On voudrait bien faire quelque chose avec nos voisins, mais on ne sait pas à qui le demander. »;Rappeler en mars",
      "Amicale du Pont;Pontcharra;Ne veulent plus en entendre parler;« Pas avant les élections. »;voir avec Paul",
      "Les Amis du four;Pontcharra;Trois bénévoles;« La fête des fours à pain »;voir avec Paul",
    ].join("\n"),
  );
  const shown = async (actor: string) => (await world.run("show", actor)).stdout;
  expect(await shown("foyer-rural-de-valdoire")).toMatch(
    /Leurs mots\n {2}Mots entendus \(dit à l’équipe[\s\S]*On voudrait[\s\S]*Ce que nous savons d’eux[\s\S]*épuisée/,
  );
  expect(await shown("amicale-du-pont")).toMatch(/Leurs mots[\s\S]*Pas avant les élections/);
  // The title of an event in quotation marks is nobody's speech.
  expect(await shown("les-amis-du-four")).not.toContain("Leurs mots");
});

test("in a column of notes, and beside names, what the actor says in guillemets is the actor's", async () => {
  const { actors } = await imported(
    [
      "Structure;Type;Commune;Contact;Mail;Remarques",
      "Foyer des Tilleuls;asso;Valdoire;Ève Morin;e@tilleuls.fr;« on s’y mettrait bien, mais avec qui donc ? » très motivée",
      "Moulin Bleu;asso;Pontcharra;Luc Petit;l@moulinbleu.fr;12/10 au tél : « pas envie, oubliez cette idée »",
      "Berges de l’Orb;asso;Valdoire;Zoé Blanc;z@orb.fr;« un jumelage avec la Galice est en route, départ en mai »",
      "Quatre Vents;asso;Valdoire;Jean Roy (« je préfère qu’on vienne me voir »);j@vents.fr;voir avec Paul",
      "CC du Ségala haut;;Valdoire;Max Gil;m@segala.fr;la communauté de communes renonce : « c’est trop lourd pour nous »",
      "Commune de Brissac;commune;Brissac;Anne Vial;a@brissac.fr;le maire dit « nous ferions bien un marché commun »",
    ].join("\n"),
  );
  const quoted = (await actors()).map(({ id, note, answers }: Listed) => [
    id,
    note,
    answers.flatMap(({ author, text, quotes }) =>
      quotes.map(({ start, end }) => [author, text.slice(start, end)]),
    ),
  ]);
  expect(quoted).toEqual([
    ["berges-de-l-orb", null, [["team", "un jumelage avec la Galice est en route, départ en mai"]]],
    ["cc-du-segala-haut", null, [["team", "c’est trop lourd pour nous"]]],
    ["commune-de-brissac", null, [["team", "nous ferions bien un marché commun"]]],
    ["foyer-des-tilleuls", null, [["team", "on s’y mettrait bien, mais avec qui donc ?"]]],
    ["moulin-bleu", null, [["team", "pas envie, oubliez cette idée"]]],
    ["quatre-vents", "voir avec Paul", [["team", "je préfère qu’on vienne me voir"]]],
  ]);
});

interface Listed {
  id: string;
  note: string | null;
  answers: { author: string; text: string; quotes: { start: number; end: number }[] }[];
}

test.each([
  "Projet « La rivière est un jardin » depuis 2022",
  "Leur fête : « Notre vallée en musique »",
  "surnommé « le vieux loup qui ne dort pas »",
  "se disent « partenaires européens », à voir",
  "le maire dit « nous ne paierons jamais pour ça »",
  "Selon la préfecture « on n’a pas les crédits cette année »",
  "toujours « très très occupés à ranger »",
])(
  "guillemets around a title, a nickname, irony or a third person's words leave a note the team's: %s",
  async (note) => {
    const { actors } = await imported(
      ["Structure;Type;Commune;Mail;Remarques", `Cinq Chemins;asso;Valdoire;c@chemins.fr;${note}`].join("\n"),
    );
    expect(await actors()).toMatchObject([{ note, answers: [] }]);
  },
);

test("a column titled “their…” is the team's, unless most of its cells say “we”", async () => {
  const { actors } = await imported(
    [
      "Structure;Commune;Leurs attentes;Leurs freins",
      "Foyer rural;Valdoire;Nous espérons rencontrer des pairs.;nous les avons vus deux fois, toujours pareil",
      "Amicale du Pont;Pontcharra;Notre équipe voudrait apprendre.;peu de temps",
      "Le Levain;Pontcharra;des moyens;leur présidente bloque, nous devons la rencontrer",
    ].join("\n"),
  );
  for (const { answers } of await actors())
    expect(answers.map(({ author }: { author: string }) => author)).toEqual(["actor", "team"]);
});

test("applicants are the authors of their answers, the team of the instructor's notes", async () => {
  const { actors } = await imported(
    "Structure;Décrivez votre projet;Avis de l'instructeur;Code NAF\nFoyer rural;Nous voulons un atelier commun.;Dossier fragile;94.99Z\n",
  );
  const [{ answers }] = await actors();
  expect(answers.map(({ author }: { author: string }) => author)).toEqual(["actor", "team", null]);
});

test("--author decides who wrote a column, and is remembered for lists with the same titles", async () => {
  const { world, actors } = await imported(list, "--author", "Ce que Louise en dit=eux");
  const authorOf = async () =>
    (await actors())[0].answers.find(({ label }: { label: string }) => label === "Ce que Louise en dit")
      .author;
  expect(await authorOf()).toBe("actor");
  const { columns } = JSON.parse((await world.run("peek", "liste.csv", "--json")).stdout);
  expect(columns[2]).toMatchObject({ author: "actor", author_by: "user" });
  const refused = await world.run("import", "liste.csv", "--author", "À faire=zut");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("zut")]);
});

test("an export says who wrote each text, and an import of it reads the same authors, from a workbook too", async () => {
  const { world } = await imported(
    [
      "Structure;Signalé par;Ce que la CCI en dit;Décrivez votre projet;Avis de l'instructeur;Code NAF;Remarques",
      'Foyer rural;CCI du Val;Équipe épuisée;"Nous voulons un atelier [commun].";"Fragile. « Nous y tenons beaucoup, vous savez. »";94.99Z;voir Paul',
      "Amicale;Département;Prudents;L'amicale souhaite un moulin;Solide;94.99Z;",
    ].join("\n"),
    ...["--author", "Ce que la CCI en dit=partenaire", "--map", "Signalé par=recommended_by"],
  );
  const texts = async ({ run }: typeof world) =>
    JSON.parse((await run("list", "--json")).stdout).map(({ name, answers }: Record<string, never>) => [
      name,
      (answers as unknown as Record<string, string>[])
        .map(({ label, text, author, author_name }) => [label, text, author, author_name])
        .sort(),
    ]);
  const before = await texts(world);
  expect(before.flatMap(([, all]: [string, string[][]]) => all.map((one) => one[2]))).toEqual(
    expect.arrayContaining(["actor", "team", "partner", null]),
  );
  await world.run("export", "-o", "nous.csv");
  const table = readFileSync(join(world.folder, "nous.csv"), "utf8");
  expect(table).toContain("Décrivez votre projet [author: actor]");
  const again = await imported(table);
  expect(await texts(again.world)).toEqual(before);
  await again.world.run("import", "liste.csv", "--no-input");
  expect(await texts(again.world)).toEqual(before);
  const rows = parse(table, { delimiter: ";", bom: true, relax_column_count: true }) as string[][];
  const sheet = fakeWorld();
  await sheet.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(join(sheet.folder, "nous.xlsx"), workbookOf(rows, "Acteurs").bytes);
  expect((await sheet.run("import", "nous.xlsx", "--no-input")).code).toBe(0);
  expect(await texts(sheet)).toEqual(before);
});

const unsigned = [
  "Structure;Texte",
  "Les Amis du Canal;Nous voudrions un atelier commun.",
  "Radio Garrigue;Un studio ouvert",
].join("\n");

test("at a terminal, import asks who wrote a column that nothing attributes; elsewhere it names the option that says it", async () => {
  const { world, actors } = await imported(unsigned);
  expect((await actors())[0].answers[0].author).toBe("team");
  const again = await world.run("import", "liste.csv", "--no-input");
  expect(again.stdout.replace(/\s+/g, " ")).toContain('--author "Texte=eux"');
  const asked = fakeWorld({ terminal: true, prompter: scriptedPrompter("actor", "la liste du réseau") });
  await asked.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(join(asked.folder, "liste.csv"), unsigned);
  expect((await asked.run("import", "liste.csv")).code).toBe(0);
  const [first] = JSON.parse((await asked.run("list", "--json")).stdout);
  expect(first.answers[0].author).toBe("actor");
  expect(JSON.parse((await asked.run("peek", "liste.csv", "--json")).stdout).columns[1]).toMatchObject({
    author: "actor",
    author_by: "user",
  });
});

test("a title can name the colleague who wrote; cells that hold only names have no author", async () => {
  const { actors } = await imported(
    [
      "Structure;Avis de Clémence;Ce que Paul-Henri en dit;Autre structure;your-name",
      "Foyer rural;Prêts, mais seuls;Fatigués;CC du Val d'Arre;Luc Arnal",
      "Amicale;Trop tôt;Motivés;Foyer rural d'Eygurande;zoé petit",
    ].join("\n"),
  );
  const [{ answers }] = await actors();
  expect(
    answers.map(({ author, author_name }: Record<string, string>) => [author, author_name]).slice(0, 3),
  ).toEqual([
    ["team", "Clémence"],
    ["team", "Paul-Henri"],
    [null, null],
  ]);
});
