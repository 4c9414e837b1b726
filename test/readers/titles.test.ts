import { expect, test } from "vitest";
import { fieldsOf, readWhole } from "./support.ts";

const read = (titles: string[], ...rows: string[][]) =>
  readWhole(`${[titles, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n")}\n`, {
    preview: true,
  }).then(fieldsOf);

test.each([
  ["Quel est le nom de votre structure ?", "name"],
  ["Structures à contacter", "name"],
  ["codePostalEtablissement", "postcode"],
  [" CODE  POSTAL ", "postcode"],
  ["Commune de la structure", "commune"],
  ["structure/commune", "commune"],
  ["Dans quelle commune êtes-vous basés ? (précisez le département)", "commune"],
  ["Base de calcul", "text"],
  ["E-Mail(s)", "email"],
  ["Courriel de la personne référente", "person.email"],
  ["Tél. animateur·rice", "person.phone"],
  ["Nom et prénom de la personne à contacter *", "person.full_name"],
  ["Votre rôle dans la structure", "person.role"],
  ["Thématiques de l'appui demandé", "themes"],
  ["Qui vous a parlé de la mission d'appui ?", "recommended_by"],
  ["Déposé le", "submitted"],
  ["N° SIRET", "siret"],
  ["Fax du siège", "text"],
  ["Partenaires – Nom", "text"],
  ["De quoi auriez-vous besoin pour coopérer ?", "text"],
])("the title %j is %s", async (title, field) => {
  expect((await read([title, "Note"], ["abc", "x"], ["def", "y"]))[0]).toBe(field);
});

test("“Nom” alone is a person's beside a first name, and the structure's without one", async () => {
  expect(await read(["Nom", "Prénom", "Nom", "CP"], ["Combes", "Zoé", "Foyer rural", "07000"])).toEqual([
    "person.last_name",
    "person.first_name",
    "name",
    "postcode",
  ]);
  expect(await read(["Nom", "CP"], ["Foyer rural", "07000"])).toEqual(["name", "postcode"]);
  expect(await read(["Structure", "Nom", "Fonction"], ["Foyer rural", "Zoé MÉNARD", "présidente"])).toEqual([
    "name",
    "person.full_name",
    "person.role",
  ]);
  expect(
    await read(["Association", "Nom du président", "Prénom du président"], ["Foyer", "MÉNARD", "Zoé"]),
  ).toEqual(["name", "person.last_name", "person.first_name"]);
});

test("columns whose titles say nothing are recognised by their values, unless the title forbids it", async () => {
  const rows = [
    ["Foyer rural", "20053377600015", "a@x.example.org", "0465710901", "nous@y.example.net"],
    ["Mairie", "20053377600015", "b@x.example.org", "0465710902", "nous@y.example.net"],
  ];
  expect(
    await read(["Structure", "Identité", "Où écrire", "Pour appeler", "Agent instructeur"], ...rows),
  ).toEqual(["name", "siret", "email", "phone", "text"]);
});

test("“Commune du siège (Code INSEE)” is the INSEE code of the commune, and no postcode", async () => {
  const titles = ["Structure", "Commune du siège", "Commune du siège (Code INSEE)"];
  expect(await read(titles, ["Le Lavoir", "Coye-la-Forêt (60580)", "60172"])).toEqual([
    "name",
    "commune",
    "insee",
  ]);
});

test("a column titled for postcode and commune that holds only postcodes is one of postcodes", async () => {
  const titles = ["Structure", "Code postal de la commune"];
  expect(await read(titles, ["Le Lavoir", "7000"], ["MJC", "26150"])).toEqual(["name", "postcode"]);
  expect(await read(titles, ["Le Lavoir", "07000 Privas"])).toEqual(["name", "commune"]);
});
