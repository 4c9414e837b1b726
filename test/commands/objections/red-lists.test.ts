// Memos and lists of those who are not to be contacted any more, under a title that says so.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "../documents/some-mission.ts";

const known = [
  "Structure,Commune,Téléphone,Email,Contact,Fonction,Mail contact",
  "Foyer rural de Lurey,Lurey,03 84 10 00 01,foyer@lurey.example,Anne Petit,présidente,anne.petit@lurey.example",
  "Amicale de Brey,Brey,03 84 10 00 02,amicale@brey.example,Luc Morel,trésorier,",
  "Club nature de Valey,Valey,03 84 10 00 03,club@valey.example,,,",
  "Atelier des Aulnes,Aulney,03 84 10 00 04,atelier@aulney.example,,,",
];

async function imported(name: string, ...lines: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "liste.csv"), `${known.join("\n")}\n`);
  await world.run("import", "liste.csv");
  writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);
  const { stdout, code } = await world.run("import", name, "--json", "--no-input");
  expect(code).toBe(0);
  type Objection = { name: string; person: string | null; channel: string };
  const [file] = (JSON.parse(stdout) as { files: { objections: Objection[] }[] }).files;
  const refusals = file!.objections.map(({ name: actor, person, channel }) => [actor, person, channel]);
  return { world, refusals };
}

const all = [
  ["Foyer rural de Lurey", null, "all"],
  ["Amicale de Brey", "Luc Morel", "all"],
  ["Club nature de Valey", null, "all"],
  ["Atelier des Aulnes", null, "all"],
];

test.each([
  [
    "memo.txt",
    [
      "Liste rouge",
      "",
      "- Foyer rural de Lurey",
      "- Luc Morel (Amicale de Brey)",
      "- club@valey.example",
      "- 03 84 10 00 04",
    ],
  ],
  [
    "rouge.csv",
    ["À ne plus solliciter", "Foyer rural de Lurey", "Luc Morel", "club@valey.example", "03 84 10 00 04"],
  ],
  [
    "note.txt",
    [
      "Ne pas relancer :",
      "Foyer rural de Lurey : la présidente l’a demandé.",
      "M. Morel, de l’Amicale de Brey",
      "Club nature de Valey, pour de bon",
      "Atelier des Aulnes",
    ],
  ],
])("a memo of refusals gives an objection to whoever each line names: %s", async (name, lines) => {
  const { world, refusals } = await imported(name, ...lines);
  expect(refusals).toEqual(all);
  const ranked = JSON.parse((await world.run("rank", "--json")).stdout) as { name: string }[];
  expect(ranked.map((actor) => actor.name)).toEqual(["Amicale de Brey"]);
});

test("a line of a memo limits its refusal to a channel, and a name that nobody knows is kept for later lists", async () => {
  const { world, refusals } = await imported(
    "memo.txt",
    "Mémo – ne plus contacter",
    "Luc Morel, de l’Amicale de Brey, ne veut plus de nos appels",
    "Ferme du Saut",
  );
  expect(refusals).toEqual([
    ["Amicale de Brey", "Luc Morel", "phone"],
    ["Ferme du Saut", null, "all"],
  ]);
  writeFileSync(
    join(world.folder, "b.csv"),
    "Structure,Commune,Email\nFerme du Saut,Saut,ferme@saut.example\n",
  );
  await world.run("import", "b.csv");
  const ranked = (await world.run("rank", "--json")).stdout;
  expect(ranked).not.toContain("Ferme du Saut");
});

test.each([
  [
    "suite.csv",
    ["À ne plus solliciter", "Structure,Commune", "Foyer rural de Lurey,Lurey", "Amicale de Brey,Brey"],
  ],
  ["liste-rouge.csv", ["Structure,Commune", "Foyer rural de Lurey,Lurey", "Amicale de Brey,Brey"]],
])(
  "each row of a table refuses when the title over it, or the file’s name, says so: %s",
  async (name, lines) => {
    const { refusals } = await imported(name, ...lines);
    expect(refusals).toEqual([
      ["Foyer rural de Lurey", null, "all"],
      ["Amicale de Brey", null, "all"],
    ]);
  },
);

test.each(["Levé le", "Date de levée", "Fin de l'opposition"])(
  "a refusal of a row is over when a column says when it was lifted: %s",
  async (title) => {
    const { refusals, world } = await imported(
      "suivi.csv",
      `Structure,Commune,Opposition,Date d'opposition,${title}`,
      "Foyer rural de Lurey,Lurey,oui,12/03/2025,04/06/2026",
      "Amicale de Brey,Brey,oui,12/03/2025,",
    );
    expect(refusals).toEqual([["Amicale de Brey", null, "all"]]);
    expect((await world.run("show", "Foyer rural de Lurey", "--json")).stdout).not.toContain("2026-06-04");
  },
);

test("a column that says of each row whether it refuses decides, whatever the file’s name", async () => {
  const { refusals } = await imported(
    "optout.csv",
    "Structure,Commune,Désinscrit",
    "Foyer rural de Lurey,Lurey,oui",
    "Amicale de Brey,Brey,non",
    "Club nature de Valey,Valey,",
  );
  expect(refusals).toEqual([["Foyer rural de Lurey", null, "email"]]);
});

test.each([
  ["a.txt", ["À relancer", "", "- Foyer rural de Lurey", "- Amicale de Brey"]],
  [
    "b.csv",
    [
      "Ne pas relancer avant janvier",
      "Structure,Commune",
      "Foyer rural de Lurey,Lurey",
      "Amicale de Brey,Brey",
    ],
  ],
  [
    "c.csv",
    ["Ne pas contacter le maire", "Structure,Commune", "Foyer rural de Lurey,Lurey", "Amicale de Brey,Brey"],
  ],
  [
    "d.csv",
    ["Structures à contacter", "Structure,Commune", "Foyer rural de Lurey,Lurey", "Amicale de Brey,Brey"],
  ],
])("another title refuses nothing: %s", async (name, lines) => {
  const { refusals } = await imported(name, ...lines);
  expect(refusals).toEqual([]);
});
