// Remarks of the team on a row that say who is away, and whom to ask instead.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

interface ListedPerson {
  full_name: string;
  role: string | null;
  emails: string[];
  phones: string[];
}

/** The people of a list of one row, and which of them comes first. */
async function peopleOf(contact: string, remark: string) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  const list = `Structure;Commune;Contact;Courriel;Remarques\nFoyer rural de Brénac;Quillan;${contact};;"${remark}"\n`;
  writeFileSync(join(world.folder, "liste.csv"), list);
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout);
  const [first] = JSON.parse((await world.run("people", "--json")).stdout);
  const people: ListedPerson[] = actor.people;
  return { people, first: first.person?.full_name as string | undefined, texts: JSON.stringify(actor) };
}

test.each([
  ["congé maternité → Hugo Castan", "Hugo Castan"],
  ["Appelée en mai. En arrêt depuis juin, demander Hugo Castan", "Hugo Castan"],
  ["a quitté la structure en juin -> voir Mme Léa Ruffat", "Léa Ruffat"],
  ["=> nouvelle : Anne Lacaze", "Anne Lacaze"],
  ["remplacée par Luc Bonnefoy", "Luc Bonnefoy"],
  ["Vidal en congé (voir Luc Bonnefoy)", "Luc Bonnefoy"],
  ["Vidal n'y travaille plus, c'est M. Bonnefoy maintenant", "Bonnefoy"],
])("“%s” sends to %s instead, and stays among the team's words", async (remark, heir) => {
  const { people, first, texts } = await peopleOf("Sonia Vidal, coordinatrice", remark);
  expect(people.map(({ full_name }) => full_name)).toEqual(["Sonia Vidal", heir]);
  expect(people[0]!.role).toMatch(/^coordinatrice \(/);
  expect(first).toBe(heir);
  expect(texts).toContain(remark);
});

test.each([
  "voir Paul Castan",
  "absente le mercredi → Hugo Castan",
  "Bernadette Soula en congé → Hugo Castan",
  "a le projet de partir → les Açores",
  "relancée → sans réponse",
  "partie du programme, voir Leader",
])("“%s” changes nobody's post and adds nobody", async (remark) => {
  const { people, first } = await peopleOf("Sonia Vidal, coordinatrice", remark);
  expect(people).toMatchObject([{ full_name: "Sonia Vidal", role: "coordinatrice" }]);
  expect(first).toBe("Sonia Vidal");
});

test("the address and number behind the other name are theirs", async () => {
  const { people } = await peopleOf(
    "Sonia Vidal",
    "congé → Hugo Castan 04 68 20 11 12, h.castan@brenac.example",
  );
  expect(people[1]).toMatchObject({
    full_name: "Hugo Castan",
    emails: ["h.castan@brenac.example"],
    phones: ["+33468201112"],
  });
});

test("of several people nobody is away unless the remark names them", async () => {
  const two = "Sonia Vidal (présidente) ; Jean Azam (trésorier)";
  expect((await peopleOf(two, "congé → Hugo Castan")).people).toHaveLength(2);
  const { people } = await peopleOf(two, "Mme Vidal en congé → Hugo Castan");
  expect(people.map(({ full_name }) => full_name)).toEqual(["Sonia Vidal", "Jean Azam", "Hugo Castan"]);
});

test("an arrow in the cell of a name leads to the person to ask", async () => {
  const { people, first } = await peopleOf("Sonia Vidal (congé → Hugo Castan)", "");
  expect(people[0]).toMatchObject({ full_name: "Sonia Vidal", role: "congé → Hugo Castan" });
  expect(first).toBe("Hugo Castan");
});

test("“qui la remplace” is no part of the successor's name, nor of the post of the person who is away", async () => {
  const { people, first } = await peopleOf(
    "Sonia Vidal, coordinatrice",
    "en arrêt : voir Hugo Castan qui la remplace, h.castan@brenac.example",
  );
  expect(first).toBe("Hugo Castan");
  expect(people).toMatchObject([
    { full_name: "Sonia Vidal", role: "coordinatrice (en arrêt : voir Hugo Castan)" },
    { full_name: "Hugo Castan", emails: ["h.castan@brenac.example"] },
  ]);
});
