// A person who tells us that they leave is there until that day; then the person they name takes over. Nobody is asked what it means.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readsInQuotation } from "../../src/domain/documents/own-sentence.ts";
import { fakeWorld } from "../support.ts";

/** The first person of an actor whose only row notes what was said on the telephone. */
async function firstPerson(words: string, now: string) {
  const world = fakeWorld({ now });
  await world.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(
    join(world.folder, "appels.csv"),
    `Date;Structure;Commune;Contact;Fonction;Ce qui s'est dit;Suite\n12/10/2026;Asso Rives;Bosc;M. Paul Fabre;coordinateur;${words};RDV à caler\n`,
  );
  expect((await world.run("import", "appels.csv", "--no-input")).code).toBe(0);
  const [first] = JSON.parse((await world.run("people", "--json")).stdout);
  return first.person.full_name;
}

test.each([
  ["« Je quitte l'association fin décembre, ce sera Anne Lebrun »", "Anne Lebrun"],
  ["“je pars fin décembre, voyez directement avec Anne Lebrun”", "Anne Lebrun"],
])("after the day in %s, the other person comes first", async (words, heir) => {
  expect(await firstPerson(words, "2026-11-30T09:30:00+01:00")).toBe("Paul Fabre");
  expect(await firstPerson(words, "2027-01-05T09:30:00+01:00")).toBe(heir);
});

test("the user is not asked what a quotation means in which somebody says that they leave", () => {
  const signs = { firstPerson: /(?:je|nous|i|we) /, subject: /^la /, lacksSubject: /^qui/, speaks: /est/ };
  const reads = (words: string) => readsInQuotation(words, signs, true);
  expect(reads("Je quitte l’association fin décembre, ce sera Anne Lebrun.")).toBe(false);
  expect(reads("I am leaving in May.")).toBe(false);
  expect(reads("Nous quittons le réseau des villes pour un projet à nous.")).toBe(true);
  expect(reads("Je pars du principe que nous aurons un partenaire.")).toBe(true);
});
