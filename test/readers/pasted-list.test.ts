// Lists pasted from a mail or a document, and texts that only look like one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

/** What `peek` tells of a text: its rows, fields, titles, problems and errors. */
async function peek(text: string | Uint8Array, name = "liste.txt") {
  const world = fakeWorld();
  writeFileSync(join(world.folder, name), text);
  const { code, stdout } = await world.run("peek", name, "--rows", "all", "--json");
  const { rows, columns, problems, header_rows } = JSON.parse(stdout);
  const fields = columns?.map(({ field }: { field: string }) => field);
  return { code, rows, fields, header_rows, problems, error: JSON.parse(stdout).error };
}

const bullets = `De : Marc
Objet : contacts

Salut, voilà en vrac :

- Pays du Lac Noir - Odile Verne, chargée de mission Europe - o.verne@lacnoir.example - 05 65 00 20 20 : envie de travailler avec leurs voisins
- Maison de l'emploi de Brive (Karim Adda, dir.) 05 65 00 00 11 karim.adda@mde.example -> charte signée, ça patine
- ADMR du Vallon, Mme Bories, pdte, 05 65 00 60 60, pas de mail je crois. Pas intéressée
- Logis Jeunes, "très intéressés, débordés", voir Amélie Roy a.roy@logis.example
- SIVOM du Céor, sec. mairie de Cassagne : mairie@cassagne.example
- Terre Vive (GAL) j. roux leader@terrevive.example

Bises, Marc
`;

test("a list of bullets in a mail is a row for each contact, and the greetings are reported as left out", async () => {
  const { rows, fields, header_rows, problems } = await peek(bullets);
  expect(fields).toEqual(["name", "person.full_name", "person.role", "email", "phone", "note"]);
  expect(header_rows).toEqual([]);
  expect(rows).toEqual([
    [
      "Pays du Lac Noir",
      "Odile Verne",
      "chargée de mission Europe",
      "o.verne@lacnoir.example",
      "05 65 00 20 20",
      "envie de travailler avec leurs voisins",
    ],
    [
      "Maison de l'emploi de Brive",
      "Karim Adda",
      "dir.",
      "karim.adda@mde.example",
      "05 65 00 00 11",
      "charte signée, ça patine",
    ],
    ["ADMR du Vallon", "Mme Bories", "pdte", "", "05 65 00 60 60", "pas de mail je crois. Pas intéressée"],
    [
      "Logis Jeunes",
      "Amélie Roy",
      "",
      "a.roy@logis.example",
      "",
      '"très intéressés, débordés", voir Amélie Roy',
    ],
    ["SIVOM du Céor", "", "sec. mairie de Cassagne", "mairie@cassagne.example", "", ""],
    ["Terre Vive (GAL)", "j. roux", "", "leader@terrevive.example", "", ""],
  ]);
  expect(problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
    ["text-around-list", 1],
    ["text-around-list", 13],
  ]);
});

test("an entry typed as sentences gives the person of its second sentence; “Idem pour” begins another structure", async () => {
  const { rows } =
    await peek(`- Arcade du Val, Lissac. Mme Édith Bonin, directrice (05 65 00 10 10). Une charte est signée.
- Fromagerie des Cimes, Vers. M. Jean Paget, pdt. Thierry pense à la technicienne, Mme Lola Vuillet.
- Idem pour la Communauté de communes du Haut Val : la DGS, Mme Piard, dgs@hautval.example
- Club de M. Roux, Lissac, bureau@clubroux.example
`);
  expect(rows.map((row: string[]) => row.slice(0, 3))).toEqual([
    ["Arcade du Val", "Mme Édith Bonin", "directrice"],
    ["Fromagerie des Cimes", "M. Jean Paget", "pdt"],
    ["Communauté de communes du Haut Val", "Mme Piard", "la DGS"],
    ["Club de M. Roux", "", ""],
  ]);
  expect(rows.map((row: string[]) => row[5])).toEqual(["Lissac", "Vers", "", "Lissac"]);
  expect(rows[1].at(-1)).toContain("Thierry pense à la technicienne");
});

test("an entry of sentences gives its place, its people and their posts, whatever marks stand between them", async () => {
  const { rows } =
    await peek(`- Foyer des Ormes, Marciac. Jules Lacaze, animateur, j.lacaze@ormes.example, 05 65 00 10 10. Il veut bien.
- Atelier du Pré, Lectoure. Trésorière : Mme Odile Fabre. 05 65 00 10 11 (le soir de préférence).
- Condom : pour le centre social La Source, c'est maintenant M. Hakim Berger, resp. jeunesse (h.berger@source.example).
- CC du Val Noir, 8 rue du Pont, 32100 Condom. Mme Lise Faure, directrice, l.faure@valnoir.example. Ils ont un projet.
- Pays des Collines (Mirande), tél. 05 65 00 30 30. Sonia Marty, animatrice, est en congé jusqu'au 3 mars ; sa remplaçante est Lina Petit, lina.petit@collines.example
- Association La Grange, Belkacem, 05 65 00 40 40. Rappeler le matin.
- Asso. Les Amis du Moulin, Paul Henry, p.henry@moulin.example
- Cercle d'Histoire, association, à Vic-Fezensac. Présidente : Mme Bernadette Roy, 05 65 00 50 50.
`);
  expect(rows.map((row: string[]) => [row[0], row[1], row[2], row[5]])).toEqual([
    ["Foyer des Ormes", "Jules Lacaze", "animateur", "Marciac"],
    ["Atelier du Pré", "Mme Odile Fabre", "Trésorière", "Lectoure"],
    ["Centre social La Source", "M. Hakim Berger", "resp. jeunesse", "Condom"],
    ["CC du Val Noir", "Mme Lise Faure", "directrice", "8 rue du Pont, 32100 Condom"],
    ["Pays des Collines (Mirande)", "Sonia Marty ; Lina Petit", "animatrice", ""],
    ["Association La Grange", "", "", ""],
    ["Asso. Les Amis du Moulin", "Paul Henry", "", ""],
    ["Cercle d'Histoire", "Mme Bernadette Roy", "Présidente", "Vic-Fezensac"],
  ]);
  expect(rows[4].at(-1)).toContain("Sonia Marty, animatrice, est en congé");
  expect(rows[0].at(-1)).toBe("Il veut bien.");
});

test("a place behind a name is its commune only if such a commune exists", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  const list = `- Foyer des Ormes, Marciac. Jules Lacaze, animateur, j.lacaze@ormes.example
- Atelier du Pré, Vourzac. Anne Fabre, 05 65 00 10 11
- Lire Ensemble, Mirande. Paul Henry, p.henry@lire.example
`;
  writeFileSync(join(world.folder, "liste.txt"), list);
  expect((await world.run("import", "liste.txt", "--no-input")).code).toBe(0);
  const listed = JSON.parse((await world.run("list", "--json")).stdout);
  const communes = listed.map(({ name, commune }: { name: string; commune: string | null }) => [
    name,
    commune,
  ]);
  expect(Object.fromEntries(communes)).toEqual({
    "Foyer des Ormes": "Marciac",
    "Atelier du Pré": null,
    "Lire Ensemble": "Mirande",
  });
  expect(JSON.stringify(listed)).toContain("Vourzac");
});

test("an imported entry keeps its line, and its note is the team's", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  writeFileSync(join(world.folder, "liste.txt"), bullets);
  const { code } = await world.run("import", "liste.txt", "--no-input");
  expect(code).toBe(0);
  const listed = JSON.parse((await world.run("list", "--json")).stdout);
  expect(listed).toHaveLength(6);
  const brive = listed.find(({ name }: { name: string }) => name.includes("Brive"));
  expect(brive.people[0]).toMatchObject({ full_name: "Karim Adda", emails: ["karim.adda@mde.example"] });
  expect(brive.provenance.find(({ field }: { field: string }) => field === "name").line).toBe(7);
  expect(JSON.stringify((await world.run("triage", "--list", "--json")).stdout)).not.toContain(
    'author\\":\\"actor',
  );
});

test("a paragraph for each contact is a list, with labels or without", async () => {
  const plain = await peek(
    "CC du Val Bas\nSophie Lemaire, DGS\ns.lemaire@valbas.example\n02 33 00 11 22\n\nAssociation Les Ateliers\nM. Paul Henry (président)\n06 01 02 03 04\npartants avec les voisins\n",
  );
  expect(plain.rows).toEqual([
    ["CC du Val Bas", "Sophie Lemaire 02 33 00 11 22", "DGS", "s.lemaire@valbas.example", "", ""],
    [
      "Association Les Ateliers",
      "M. Paul Henry 06 01 02 03 04",
      "président",
      "",
      "",
      "partants avec les voisins",
    ],
  ]);
  const labelled = await peek(
    "Structure : CC du Val Bas\nContact : Sophie Lemaire\nMail : s.lemaire@valbas.example\n\nStructure : Les Ateliers\nTél : 06 01 02 03 04\nRemarque : à relancer\n",
  );
  expect(labelled.rows).toEqual([
    ["CC du Val Bas", "Sophie Lemaire", "", "s.lemaire@valbas.example", "", ""],
    ["Les Ateliers", "", "", "", "06 01 02 03 04", "à relancer"],
  ]);
});

test("a line for each contact is a list, even when somebody's name comes first", async () => {
  const { rows } = await peek(
    "CC du Val Bas, Sophie Lemaire, s.lemaire@valbas.example\nLes Ateliers, Paul Henry, 06 01 02 03 04 (rappeler en mars)\nMarie Dupuis - PNR du Perche - marie.dupuis@pnr.example\n",
  );
  expect(rows).toEqual([
    ["CC du Val Bas", "Sophie Lemaire", "", "s.lemaire@valbas.example", "", ""],
    ["Les Ateliers", "Paul Henry", "", "", "06 01 02 03 04", "rappeler en mars"],
    ["PNR du Perche", "Marie Dupuis", "", "marie.dupuis@pnr.example", "", ""],
  ]);
});

test("a mail pasted into one column of a workbook is read as its text, with the rows of the sheet as lines", async () => {
  const sheet = utils.aoa_to_sheet(bullets.split("\n").map((line) => (line === "" ? [] : [line])));
  const book = write(
    { SheetNames: ["Feuil1"], Sheets: { Feuil1: sheet } },
    { type: "buffer", bookType: "xlsx" },
  );
  const [inWorkbook, inText] = [await peek(book, "collé.xlsx"), await peek(bullets)];
  expect(inWorkbook.rows).toEqual(inText.rows);
  expect(inWorkbook.problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
    ["text-around-list", 1],
    ["text-around-list", 13],
  ]);
});

test("a mail saved as CSV is read as its text, whatever commas it holds", async () => {
  const [inList, inText] = [await peek(bullets, "collé.csv"), await peek(bullets)];
  expect(inList.rows).toEqual(inText.rows);
});

test("one column under a title of its own stays a table", async () => {
  const { rows, header_rows } = await peek(
    "Structure\nCUMA du Val\nFoyer rural de Fons\nPETR du Lac\n",
    "a.csv",
  );
  expect(header_rows).toEqual([1]);
  expect(rows).toHaveLength(3);
});

test("contacts strewn over sentences are refused, with what to do", async () => {
  const { code, error } = await peek(
    "Bonjour, pour le Val il faut voir Sophie (s.lemaire@val.example), qui connaît tout le monde et qui saura quoi faire si on lui demande gentiment.\nPour les ateliers c'est Paul, p.henry@ateliers.example, mais il est souvent absent, alors mieux vaut écrire à accueil@ateliers.example et attendre.\n\nEt au Parc, je ne sais plus, essaie parc@pnr.example, sinon on verra ensemble à la prochaine réunion, celle du 12, où tout le monde sera là.\n",
  );
  expect(code).toBe(3);
  expect(error.problems[0]).toMatchObject({ code: "contacts-among-text", count: 4 });
});

test("an application that names its partners in bullets stays one application", async () => {
  const { rows, fields } = await peek(
    "Dossier\n\nStructure : Foyer rural de Bellou\nCourriel : foyer@bellou.example\n\nPrésentez votre projet\nNous voulons travailler avec :\n- la CC du Val (cc@val.example)\n- la CUMA du Bocage\nNous avons organisé trois rencontres et nous souhaitons aller plus loin en 2027, avec une fête commune et un groupement d'achat.\n",
  );
  expect(rows).toHaveLength(1);
  expect(fields).toContain("name");
});

test("the headings of a plain text are an application's, not the titles of a list", async () => {
  const { rows, fields, problems } = await peek(
    "Projet d’établissement\n\nCentre social Le Fil\n\nQui nous sommes\n\nNous animons un lieu ouvert à tous depuis 2009, avec douze bénévoles et trois salariées, et nous tenons un café.\n\nAnnexes\n\nLa liste des membres du bureau et le budget de l'année sont consultables à l'accueil, aux heures d'ouverture.\n",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("Centre social Le Fil");
  expect(fields.filter((field: string) => field === "text").length).toBeGreaterThan(1);
  expect(problems[0].code).toBe("application-name-found");
});

test("a pasted list gives the post beside a name, and two people named together", async () => {
  const { rows } = await peek(`Voici :

- Com com du Lac, à Brénac : Odile Verne, chargée de mission Europe (o.verne@lac.example). Elle connaît bien le sujet.
- Mairie de Vernet : voir avec la secrétaire, Mme Bories, le matin seulement (mairie@vernet.example).
- Brasserie du Céor, deux associés : Luc Adda et Anne Verdier, bonjour@ceor.example. Très motivés.
- Cercle nautique du Lac. M. Picq n'en est plus le trésorier depuis mai. cercle@lac.example
`);
  const cells = rows.map(([name, person, role]: string[]) => [name, person, role]);
  expect(cells.slice(0, 3)).toEqual([
    ["Com com du Lac", "Odile Verne", "chargée de mission Europe"],
    ["Mairie de Vernet", "Mme Bories", "secrétaire"],
    ["Brasserie du Céor", "Luc Adda et Anne Verdier", ""],
  ]);
});

test("an address or number alone on the line below a name is that person's, also below the last bullet", async () => {
  const people = async (text: string) => {
    const world = fakeWorld();
    await world.run("init", ".", "--yes", "--lang", "fr");
    writeFileSync(join(world.folder, "liste.txt"), text);
    expect((await world.run("import", "liste.txt", "--no-input")).code).toBe(0);
    const actors = JSON.parse((await world.run("list", "--json")).stdout);
    return actors.flatMap((actor: { people: { full_name: string; emails: string[]; phones: string[] }[] }) =>
      actor.people.map(({ full_name, emails, phones }) => [full_name, ...emails, ...phones]),
    );
  };
  expect(
    await people(
      "Salut,\n\n- Foyer du Céor : Odile Verne, présidente\n06 12 34 00 12\n- Amicale du Lac, Luc Adda\nTél. : 06 12 34 00 13\n- Club du Pré, Anne Verdier\nav@pre.example\n\nBises\n",
    ),
  ).toEqual([
    ["Luc Adda", "+33612340013"],
    ["Anne Verdier", "av@pre.example"],
    ["Odile Verne", "+33612340012"],
  ]);
  expect(
    await people(
      "Foyer du Céor\nOdile Verne\n06 12 34 00 12\nLuc Adda, trésorier\n06 12 34 00 13\n\nClub du Pré\nAnne Verdier\nav@pre.example\n",
    ),
  ).toEqual([
    ["Anne Verdier", "av@pre.example"],
    ["Odile Verne", "+33612340012"],
    ["Luc Adda", "+33612340013"],
  ]);
});

test("a kind behind the name of a structure does not take the place of the name", async () => {
  const { rows } = await peek(
    "Contacts du Haut Pays\n\nMaison Rouge, Morteau. Mme Odile Roux, directrice, o.roux@maison.example, 03 84 00 00 14.\n\nLac Tourisme, 39150 Clairvaux, office de tourisme. Lise Bonnet et Marc Tavel se partagent le poste. contact@lac-tourisme.example\n\nFoyer des Sapins, association, à Mouthe. Présidente : Mme Jeanne Morel, tél. 03 84 00 00 12.\n",
  );
  const names = rows.map(([name]: string[]) => name);
  expect(names).toEqual(expect.arrayContaining(["Maison Rouge", "Lac Tourisme", "Foyer des Sapins"]));
});
