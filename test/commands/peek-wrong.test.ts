// `peek --wrong` writes a test case from a misread table, without the names of anybody.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anonymousTable } from "../../src/domain/importing/anonymous-table.ts";
import { passesLuhn } from "../../src/domain/values/identifier.ts";
import { sentences } from "../../src/text/index.ts";
import { fakeWorld } from "../support.ts";

const list = [
  "Porteur;Type;Qui;Mél;Tél.;SIRET;CP;Ville;Dépôt;Remarques Vernet",
  "Foyer rural de Marsanne;Association;Lucie VERNET;lucie.vernet@marsanne.example;04 75 12 34 56;10000000900017;26740;Marsanne;12/03/2026;Marsanne voudrait avancer avec Sauzet, rappeler Lucie au 0475123456",
  "MJC du Haut;Association;vernet paul;mairie@sauzet.example;+33 6 11 22 33 44;;26740;Sauzet;2026-04-02;Très motivés",
].join("\n");
const secrets = /marsanne|sauzet|lucie|vernet|12 34 56|0475123456|11 22 33|10000000900017|26740|12\/03/i;

test("the case has other names, addresses and numbers, but the columns keep their form", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const { code, stdout } = await world.run(
    "peek",
    "liste.csv",
    "--wrong",
    "Porteur=name",
    "--wrong",
    "Qui=person.full_name",
    "-o",
    "cas.jsonl",
  );
  expect([code, stdout]).toEqual([0, expect.stringContaining("Relisez-le")]);
  const written = readFileSync(join(world.folder, "cas.jsonl"), "utf8");
  expect(written).not.toMatch(secrets);
  const { columns } = JSON.parse(written);
  const column = (at: number) => columns[at] as { header: string; field: string; values: string[] };
  expect(column(0)).toMatchObject({ header: "Porteur", field: "name" });
  expect(column(0).values[0]).toMatch(/^\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Lu}\p{Ll}+$/u);
  expect(column(1).values).toEqual(["Association", "Association"]);
  expect(column(2)).toMatchObject({ field: "person.full_name" });
  // The e-mail address contains the replaced surname of the same row.
  const surname = column(2).values[0]!.split(" ")[1]!.toLowerCase();
  expect(column(3).values[0]).toContain(`.${surname}@`);
  expect(column(4).values[0]).toMatch(/^0\d( \d\d){4}$/);
  expect(passesLuhn(column(5).values[0]!)).toBe(true);
  expect(column(6).values[0]).toMatch(/^26\d{3}$/);
  expect(column(8).values[0]).toMatch(/\/2026$/);
  expect(column(9).values[0]).toContain(" avec ");
  // An existing case is not overwritten.
  expect((await world.run("peek", "liste.csv", "--wrong", "Porteur=name", "-o", "cas.jsonl")).code).toBe(1);
});

test("--wrong needs an existing column, a known field and a file to write to", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const unknown = await world.run("peek", "liste.csv", "--wrong", "Porteuse=name", "-o", "cas.jsonl");
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("Porteur")]);
  expect((await world.run("peek", "liste.csv", "--wrong", "Porteur=nome", "-o", "cas.jsonl")).code).toBe(2);
  expect((await world.run("peek", "liste.csv", "--wrong", "Porteur=name")).stderr).toContain("--output");
  expect((await world.run("peek", "liste.csv", "-o", "cas.jsonl")).code).toBe(2);
  expect((await world.run("peek", "liste.csv", "--open", "--wrong", "Porteur=name")).code).toBe(2);
  expect(existsSync(join(world.folder, "cas.jsonl"))).toBe(false);
});

/** Cells as lists contain them, around a name of a person or place. */
const naming = [
  (who: string) => `Épicerie ${who}`,
  (who: string) => `BERGER ${who}`,
  (who: string) => `M. ${who} passera`,
  (who: string) => `${who} a rappelé`,
  (who: string) => `voir avec ${who.toLowerCase()}`,
  (who: string) => `écrire à j.${who.toLowerCase()}@wanadoo.fr`,
  (who: string) => `www.${who.toLowerCase()}-du-lot.fr`,
  (who: string) => `maire de ${who}`,
  (who: string) => `Association (${who.toUpperCase()})`,
  (who: string) => `d’${who}, chargée de mission_${who.toLowerCase()}`,
];
const numbers = [
  "0612345678",
  "12/03/2024 appelé au 06 12 34 56 78",
  "06_12_34_56_78",
  "06 - 12 - 34 - 56 - 78",
];
const iban = "FR76 3000 6000 0112 3456 7890 189";
const names = [
  "Boutrouille",
  "Lemaréchal",
  "Trucmuche",
  "Troussepinette",
  "Kermadec",
  "Lô",
  "Alain",
  "Martin",
];
const titles = ["Structure", "Suivi par", "Remarques de", "Rôle", "Qui"];
const fields = [
  "text",
  "note",
  "name",
  "kind",
  "state",
  "person.role",
  "person.full_name",
  "phone",
  "email",
  "address",
];

test("law: the case contains no name and no number of the table, from any column", async () => {
  const { peek } = await sentences("fr");
  const shippedWords = new Set([
    "avec",
    "voir",
    "maire",
    "association",
    "chargee",
    "mission",
    "structure",
    "suivi",
    "par",
    "qui",
  ]);
  const given = { harmless: { cells: shippedWords, titles: shippedWords }, madeUp: peek.misreadCase };
  const cell = fc.oneof(
    fc.tuple(fc.constantFrom(...naming), fc.constantFrom(...names)).map(([around, who]) => around(who)),
    fc.constantFrom(...numbers, iban),
    fc.bigInt({ min: 10_000n, max: 10n ** 16n }).map((number) => `n° ${number}`),
  );
  const column = fc.record({
    header: fc.tuple(fc.constantFrom(...titles), fc.constantFrom(...names)).map((parts) => parts.join(" ")),
    field: fc.constantFrom(...fields),
    values: fc.array(cell, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
      const shown = anonymousTable(columns, given).flatMap(({ header, values }) => [header, ...values]);
      const words = new Set(shown.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
      for (const who of [...names, "berger", "épicerie", "wanadoo", "josiane"])
        expect(words).not.toContain(who.toLowerCase());
      const runs = (text: string) => {
        const digits = text.replace(/\D/g, "");
        return Array.from({ length: Math.max(0, digits.length - 3) }, (_, at) => digits.slice(at, at + 4));
      };
      const before = new Set(columns.flatMap(({ values }) => values.flatMap(runs)));
      for (const run of shown.flatMap(runs)) expect(before).not.toContain(run);
    }),
    {
      examples: [
        [[{ header: "Suivi par Kermadec", field: "text", values: naming.map((around) => around("Alain")) }]],
      ],
    },
  );
});

test("only words of the shipped vocabulary stay, and no trade that is also a surname", async () => {
  const world = fakeWorld();
  const cells = [
    ...[
      "Épicerie Martin;Cahors;Alain MARTIN;alain.martin@orange.fr;0612345678;12/03/2024 appelé au 06 12 34 56 78;maire de Trucmuche",
    ],
    ...[
      "MJC;Figeac;M. Lemaréchal;j.troussepinette@wanadoo.fr;06_12_34_56_78;M. Lemaréchal passera;BERGER Maire",
    ],
    ...["Amis du causse;Cahors;Boutrouille;www.escampouille-du-lot.fr;;Boutrouille a rappelé;présidente"],
    ...["Amis du causse;Cahors;Boutrouille;;;voir avec lemarchandeur, berger ou M. Maire;présidente"],
  ];
  const header = "Structure;Commune;Contact;Mél;Tél.;Suivi par Josiane Kermadec;Fonction";
  writeFileSync(join(world.folder, "liste.csv"), [header, ...cells].join("\n"));
  const { code } = await world.run("peek", "liste.csv", "--wrong", "Structure=name", "-o", "cas.jsonl");
  expect(code).toBe(0);
  const written = readFileSync(join(world.folder, "cas.jsonl"), "utf8");
  expect(written).not.toMatch(
    /épicerie|martin|cahors|alain|orange|wanadoo|lemar|figeac|causse|boutrouille|escampouille|josiane|kermadec|trucmuche|berger|troussepinette|0612|06_12|12 34|M\. Maire/i,
  );
  const { columns } = JSON.parse(written) as {
    columns: { header: string; field: string; values: string[] }[];
  };
  expect(columns.map((column) => column.header).join(";")).toMatch(
    /^Structure;Commune;Contact;Mél;Tél\.;Suivi par \p{L}+ \p{L}+;Fonction$/u,
  );
  expect(columns.at(-1)!.values).toEqual([
    expect.stringMatching(/^maire de \p{L}+$/u),
    expect.stringMatching(/^\p{Lu}+ \p{L}+$/u),
    ...["présidente", "présidente"],
  ]);
});
