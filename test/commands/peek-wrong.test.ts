// `peek --wrong`: a table that was misread becomes a case that names nobody.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anonymousTable } from "../../src/domain/importing/anonymous-table.ts";
import { luhn } from "../../src/domain/values/identifier.ts";
import { sentences } from "../../src/text/index.ts";
import { fakeWorld } from "../support.ts";

const list = [
  "Porteur;Type;Qui;Mél;Tél.;SIRET;CP;Ville;Dépôt;Remarques Vernet",
  "Foyer rural de Marsanne;Association;Lucie VERNET;lucie.vernet@marsanne.example;04 75 12 34 56;10000000900017;26740;Marsanne;12/03/2026;Marsanne voudrait avancer avec Sauzet, rappeler Lucie au 0475123456",
  "MJC du Haut;Association;vernet paul;mairie@sauzet.example;+33 6 11 22 33 44;;26740;Sauzet;2026-04-02;Très motivés",
].join("\n");
const secrets = /marsanne|sauzet|lucie|vernet|12 34 56|0475123456|11 22 33|10000000900017|26740|12\/03/i;

test("names, addresses and numbers are others, and the columns stay what they are", async () => {
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
  expect(column(0).values[0]).toMatch(/^Foyer rural de \p{Lu}\p{Ll}+$/u);
  expect(column(1).values).toEqual(["Association", "Association"]);
  expect(column(2)).toMatchObject({ field: "person.full_name" });
  // The address still bears the name beside it.
  const surname = column(2).values[0]!.split(" ")[1]!.toLowerCase();
  expect(column(3).values[0]).toContain(`.${surname}@`);
  expect(column(4).values[0]).toMatch(/^04( \d\d){4}$/);
  expect(luhn(column(5).values[0]!)).toBe(true);
  expect(column(6).values[0]).toBe("26000");
  expect(column(8).values[0]).toMatch(/\/2026$/);
  expect(column(9).values[0]).toContain("voudrait avancer avec");
  // A case is read again as a table is.
  expect((await world.run("peek", "liste.csv", "--wrong", "Porteur=name", "-o", "cas.jsonl")).code).toBe(1);
});

test("it wants a column that is there, a field that is known, and a place to write to", async () => {
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

test("law: a word that a column of names holds is nowhere in the case, in any letters", async () => {
  const { peek, triage } = await sentences("fr");
  const given = { common: new Set([...triage.wrong.common, ...peek.wrong.common]), madeUp: peek.wrong };
  const name = fc.constantFrom("Marsanne", "Vernet", "Dieulefit", "Le Poët-Laval", "d'Hautecourt");
  const around = fc.constantFrom(
    "{}",
    "voir {}",
    "contact@{}.example",
    "Avec {} et les autres, nous avançons bien.",
    "({})",
  );
  fc.assert(
    fc.property(
      name,
      around,
      fc.boolean(),
      fc.constantFrom("text", "note", "kind", "territory"),
      (who, place, loud, field) => {
        const said = place.replace("{}", loud ? who.toUpperCase() : who.toLowerCase());
        const columns = anonymousTable(
          [
            { header: `Avis de ${who}`, field: "name", values: [`Foyer ${who}`] },
            { header: "Remarque", field, values: [said] },
          ],
          given,
        );
        const shown = JSON.stringify(columns).toLowerCase();
        for (const word of who.toLowerCase().split(/[^\p{L}]+/u))
          if (word.length > 3) expect(shown).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u"));
      },
    ),
  );
});
