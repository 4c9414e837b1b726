// Memos of refusals in prose: titles that say what the entries under them refuse, and sentences that say who, by which channel, and no more.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p, table } from "../../readers/documents/written.ts";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "../documents/some-mission.ts";

const known = [
  "Structure,Commune,Contact,Fonction,Mail contact,Téléphone",
  "Foyer rural de Lurey,Lurey,Anne Petit,présidente,anne.petit@lurey.example,03 84 10 00 01",
  "CC du Pays de Brey,Neuvic,Claude Garnier,président,c.garnier@brey.example,03 84 10 00 02",
  "CC du Pays de Brey,Neuvic,Hugo Talet,chargé de mission LEADER,h.talet@brey.example,03 84 10 00 03",
  "Mairie de Poligny,Poligny,,,mairie@poligny.example,03 84 10 00 04",
  "CUMA du Vallon,Daglan,,,cuma@vallon.example,03 84 10 00 05",
  "Association Les Semailles,Saut,,,semailles@saut.example,03 84 10 00 06",
];

const memo = [
  "LISTE ROUGE (à consulter avant tout mailing)",
  "Tenue par Sophie, mise à jour du 3 novembre.",
  "",
  "Ne plus contacter",
  "-----------------",
  "- Le foyer rural de Lurey, à Lurey : ne plus écrire ni appeler, demande écrite du 4 mars 2026.",
  "- CC du Pays de Brey (Neuvic) : seul le président, M. Garnier, refuse d'être contacté. Hugo Talet, chargé de mission LEADER, reste notre interlocuteur.",
  "- M. Paul Vernier, ancien élu, à titre particulier : ne plus lui envoyer la lettre.",
  "",
  "Un canal seulement",
  "------------------",
  "- Mairie de Poligny : pas de téléphone, le secrétariat est débordé. Les courriels passent bien.",
  "",
  "Sortis de la liste",
  "------------------",
  "- CUMA du Vallon (Daglan) : y figurait au printemps, levé le 15 juin 2026. On peut de nouveau les appeler.",
  "",
  "Ne pas confondre",
  "----------------",
  "- L'association Les Semailles n'a rien refusé : elle demande de ne pas appeler avant le 11 mars.",
];

interface Imported {
  objections: { name: string; person: string | null; channel: string; date: string }[];
  put_off: { name: string }[];
}

async function imported(list: readonly string[], text: readonly string[] | Buffer) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  if (list.length > 0) {
    writeFileSync(join(world.folder, "liste.csv"), `${list.join("\n")}\n`);
    await world.run("import", "liste.csv");
  }
  const name = Buffer.isBuffer(text) ? "memo.docx" : "memo.txt";
  writeFileSync(join(world.folder, name), Buffer.isBuffer(text) ? text : `${text.join("\n")}\n`);
  const { stdout, code } = await world.run("import", name, "--json", "--no-input");
  expect(code).toBe(0);
  const [file] = (JSON.parse(stdout) as { files: Imported[] }).files;
  const refusals = file!.objections.map(({ name, person, channel }) => [name, person, channel]);
  const actors: { name: string; commune: string | null; people: { full_name: string }[] }[] = JSON.parse(
    (await world.run("list", "--json")).stdout,
  );
  return { world, refusals, waits: file!.put_off.map(({ name }) => name), actors };
}

test("each entry closes what it says: everything, one person, one channel, or nothing", async () => {
  const { refusals, waits, actors } = await imported(known, memo);
  expect(refusals).toEqual([
    ["Foyer rural de Lurey", null, "all"],
    ["CC du Pays de Brey", "Claude Garnier", "all"],
    // The memo lists him a second time, by his surname.
    ["CC du Pays de Brey", "Garnier", "all"],
    ["Mairie de Poligny", null, "phone"],
    ["Paul Vernier", null, "all"],
  ]);
  expect(waits).toEqual(["Association Les Semailles"]);
  expect(actors).toHaveLength(6);
});

test("the same memo alone makes the structures that it names, with their people, and no others", async () => {
  const { refusals, actors } = await imported([], memo);
  expect(actors.map(({ name }) => name).toSorted()).toEqual([
    "Association Les Semailles",
    "CC du Pays de Brey",
    "CUMA du Vallon",
    "Foyer rural de Lurey",
    "Mairie de Poligny",
  ]);
  expect(refusals).toHaveLength(4);
  const names = actors.flatMap(({ people }) => people.map(({ full_name }) => full_name));
  expect(names.toSorted()).toEqual(["Garnier", "Hugo Talet"]);
  expect(actors.find(({ name }) => name.startsWith("Mairie"))).toMatchObject({ commune: "Poligny" });
});

test("a person without a structure is still closed in later lists", async () => {
  const { world } = await imported([], memo);
  writeFileSync(
    join(world.folder, "b.csv"),
    "Structure,Commune,Contact,Mail contact\nFerme du Saut,Saut,Paul Vernier,p.vernier@saut.example\n",
  );
  await world.run("import", "b.csv");
  const drafts = await world.run("mail", "--actor", "Ferme du Saut", "--no-input");
  expect(drafts.stdout + drafts.stderr).toContain("Vernier");
  expect(drafts.stdout).not.toContain("p.vernier@saut.example");
});

test.each<[string, string[], unknown[]]>([
  [
    "a plain list says of one that it changed its mind, of another that one person alone refuses",
    [
      "À ne plus contacter",
      "Foyer rural de Lurey : n'est plus concerné depuis juin, ils ont changé d'avis.",
      "CC du Pays de Brey : M. Garnier seul ne veut plus être appelé, Hugo Talet répond volontiers.",
      "Mairie de Poligny : pas de mails.",
    ],
    [
      ["CC du Pays de Brey", "Claude Garnier", "all"],
      ["Mairie de Poligny", null, "email"],
    ],
  ],
  [
    "other titles, and a day of which the list was left",
    [
      "Oppositions – équipe",
      "Opposition totale",
      "- Foyer rural de Lurey (12 janvier 2026)",
      "Opposition partielle",
      "- Mairie de Poligny : téléphone refusé",
      "Oppositions levées",
      "- CUMA du Vallon (depuis le 1er septembre)",
      "À tort",
      "- Association Les Semailles ne refuse rien.",
    ],
    [
      ["Foyer rural de Lurey", null, "all"],
      ["Mairie de Poligny", null, "phone"],
    ],
  ],
])("%s", async (_, text, expected) => {
  expect((await imported(known, text)).refusals).toEqual(expected);
});

test("minutes whose titles say nothing of refusals are no memo", async () => {
  const { refusals } = await imported(known, [
    "Compte rendu du comité",
    "",
    "Décisions",
    "- Foyer rural de Lurey : la présidente rappellera en mars.",
    "- CUMA du Vallon : visite prévue.",
  ]);
  expect(refusals).toEqual([]);
});

test("in Word, lettered titles stand over a table and lists, whose entries may have names of no known kind", async () => {
  const { refusals, actors } = await imported(
    [],
    docxOf(
      [
        p("Mémo interne : ne plus solliciter"),
        p("Mise à jour : 12 janvier 2026."),
        p("A. Refus complets (même pour les vœux)"),
        table(
          ["Structure", "Qui l’a dit", "Ce qui a été dit", "Date"],
          ["Ferme-école du Val blanc", "Mme Lafont", "« rayez-moi »", "20/03/2025"],
          [
            "La Gaule du Haut (Lissac)",
            "M. Gérard Till, président",
            "« retirez nos coordonnées »",
            "2 mai 2025",
          ],
        ),
        p("B. Refus partiels"),
        p("- Les Potagers du Thor : plus d’appels, mais courriers et mails passent."),
        p("C. Sont revenus sur leur refus"),
        p(
          "- SCOP L’Établi du Haut : Inès Farge avait demandé de ne plus écrire. Elle accepte de nouveau nos messages.",
        ),
        p("D. Attention, ce ne sont PAS des refus"),
        p(
          "- PETR Dourdogne et Ouche : a retiré sa candidature, rien de plus. Julien Malle (DGS) reste joignable.",
        ),
      ].join(""),
    ),
  );
  expect(refusals).toEqual([
    ["Ferme-école du Val blanc", null, "all"],
    ["La Gaule du Haut", null, "all"],
    ["Les Potagers du Thor", null, "phone"],
  ]);
  expect(actors.map(({ name, people }) => [name, people.map(({ full_name }) => full_name)])).toEqual([
    ["Ferme-école du Val blanc", ["Lafont"]],
    ["La Gaule du Haut", ["Gérard Till"]],
    ["Les Potagers du Thor", []],
    ["PETR Dourdogne et Ouche", ["Julien Malle"]],
    ["SCOP L’Établi du Haut", []],
  ]);
});
