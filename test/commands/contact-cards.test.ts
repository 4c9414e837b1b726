// Tests contact cards (vCard) from export and people.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { debianPython, needed } from "../consumers.ts";
import { fakeWorld } from "../support.ts";

const cardReader = needed(debianPython, "-c", "import vobject");

const aList = async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--yes");
  writeFileSync(
    join(world.folder, "liste.csv"),
    [
      "Structure;Commune;Code postal;Contact;Fonction;Courriel;Téléphone",
      "Foyer, rural;Foix;09000;Lou Vidal;Directrice;lou@foyer.example;06 12 34 56 78",
      "Amis du Lavoir;Foix;09000;Ange Roux;Président;ange@lavoir.example;05 61 00 00 01",
      "Sans adresse;Foix;09000;;;;",
    ].join("\n"),
  );
  await world.run("import", "liste.csv");
  return world;
};

test("contacts come as cards for a telephone, and an import reads back the same people", async () => {
  const world = await aList();
  const exported = await world.run("export", "-o", "contacts.vcf");
  expect(exported.code).toBe(0);
  expect(exported.stdout + exported.stderr).toContain("4 fiches écrites");
  const cards = readFileSync(join(world.folder, "contacts.vcf"), "utf8");
  // One for each structure and one for each person.
  expect(cards.match(/BEGIN:VCARD\r\n/g)).toHaveLength(4);
  expect(cards).toContain("ORG:Foyer\\, rural\r\n");
  expect(cards).toContain("TEL;TYPE=CELL,VOICE:+33612345678\r\n");
  expect(cards).not.toContain("Sans adresse");
  const other = fakeWorld();
  await other.run("init", ".", "--yes");
  writeFileSync(join(other.folder, "contacts.vcf"), cards);
  expect((await other.run("import", "contacts.vcf")).code).toBe(0);
  const [first] = JSON.parse((await other.run("list", "--text", "foyer", "--json")).stdout);
  expect(first.people[0]).toMatchObject({
    ...{
      full_name: "Lou Vidal",
      role: "Directrice",
      emails: ["lou@foyer.example"],
    },
  });
});

test.skipIf(!cardReader)("another program reads each card, whatever punctuation its names hold", async () => {
  const world = await aList();
  const long = `Union des foyers; des granges, et des lavoirs \\ ${"de la vallée ".repeat(9)}`.trim();
  await world.run("edit", "lavoir", "--name", long);
  await world.run("export", "-o", "contacts.vcf");
  const file = join(world.folder, "contacts.vcf");
  const cards = JSON.parse(execFileSync(debianPython, ["test/commands/read_cards.py", file]).toString());
  expect(cards).toContainEqual({
    ...{ name: "Lou Vidal", family: "Vidal", given: "Lou", organisation: ["Foyer, rural"] },
    ...{ title: "Directrice", emails: ["lou@foyer.example"], city: "Foix" },
    phones: [],
  });
  expect(cards).toContainEqual(
    expect.objectContaining({ name: "Foyer, rural", phones: [["+33612345678", ["CELL", "VOICE"]]] }),
  );
  const structures = cards.filter(({ family }: { family: string }) => family === long);
  expect(structures).toMatchObject([{ name: long, organisation: [long], given: "" }]);
});

test("cards leave out the addresses, numbers and people that an objection closes", async () => {
  const world = await aList();
  await world.run("edit", "lavoir", "--objection", "phone");
  await world.run("edit", "foyer", "--objection", "all");
  const { stdout } = await world.run("export", "--format", "vcf");
  expect(stdout).toContain("EMAIL;TYPE=INTERNET:ange@lavoir.example");
  expect(stdout).not.toContain("TEL;");
  expect(stdout).not.toContain("Vidal");
});

test("people writes the same cards as export, for the people whom it proposes", async () => {
  const world = await aList();
  await world.run(
    "edit",
    "foyer",
    "--add-person",
    "Dominique Faure",
    "--role",
    "Secrétaire",
    "--person-phone",
    "0561000002",
  );
  await world.run("edit", "lavoir", "--objection", "email");
  const { code, stdout } = await world.run("people", "-o", "contacts.vcf");
  expect([code, stdout]).toEqual([0, expect.stringContaining("3 fiches écrites dans contacts.vcf")]);
  const cards = readFileSync(join(world.folder, "contacts.vcf"), "utf8");
  const names = [...cards.matchAll(/^FN:(.*)\r$/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(["Amis du Lavoir", "Foyer\\, rural", "Lou Vidal"]);
  // The president of the Lavoir has no number of his own: the structure is called.
  expect(cards).not.toContain("ange@lavoir.example");
  // Each card is also in the export.
  const whole = (await world.run("export", "--format", "vcf")).stdout;
  expect(whole).toContain("FN:Dominique Faure");
  for (const card of cards.match(/BEGIN:VCARD.*?END:VCARD\r\n/gs)!) expect(whole).toContain(card);
  expect((await world.run("people", "-o", "contacts.vcf")).code).toBe(1);
  const narrowed = await world.run("people", "--actor", "foyer", "-o", "contacts.vcf", "--replace", "--json");
  expect(JSON.parse(narrowed.stdout)).toEqual({ file: "contacts.vcf", cards: 2 });
});

test("cards refuse a choice of columns, and list writes no cards", async () => {
  const world = await aList();
  const { code, stderr } = await world.run("people", "-o", "a.vcf", "--columns", "name");
  expect([code, stderr]).toEqual([2, expect.stringContaining("--columns")]);
  expect((await world.run("list", "-o", "b.vcf")).code).toBe(2);
  expect((await world.run("people", "-o", "c.docx")).stderr).toContain("vcf");
});
