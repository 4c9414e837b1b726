import { expect, test } from "vitest";
import { titlesKey } from "../../src/readers/mapping/user-mapping.ts";
import { codesOf, readWhole } from "./support.ts";

const csv = (...rows: string[][]) =>
  `${rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\n")}\n`;
const reversed = (...rows: string[][]) => csv(...rows.map((cells) => [...cells].reverse()));

test("the person who pays and the one who takes part are two people, whatever the order of their columns", async () => {
  const titles = [
    "Référence commande",
    "Date de la commande",
    "Statut de la commande",
    "Nom adhérent",
    "Prénom adhérent",
  ];
  const payer = ["Nom payeur", "Prénom payeur", "Email payeur", "Raison sociale", "Moyen de paiement"];
  const whole = await readWhole(
    csv(
      [...titles, ...payer],
      [
        "12345",
        "09/10/2025 21:59",
        "Validé",
        "Petit",
        "Jean",
        "Durand",
        "Marie",
        "marie@lavoir.example",
        "Le Lavoir",
        "Carte",
      ],
    ),
  );
  expect(whole.facts.source).toBe("helloasso");
  expect(whole.candidates[0]?.people).toMatchObject([
    { fullName: "Marie Durand", emails: ["marie@lavoir.example"] },
    { fullName: "Jean Petit", emails: [] },
  ]);
});

test.each([
  ["in their order", csv],
  ["in any other order", reversed],
])("columns of a known source are recognised by their titles, %s", async (_, write) => {
  const whole = await readWhole(
    write(
      [
        "Serial",
        "SID",
        "Submitted Time",
        "Completed Time",
        "Modified Time",
        "Draft",
        "IP Address",
        "UID",
        "Username",
        "Nom de votre structure",
        "Code postal",
      ],
      [
        "1",
        "71",
        "02/03/2026 - 14:05",
        "x",
        "x",
        "0",
        "203.0.113.9",
        "0",
        "Anonymous",
        "Foyer rural",
        "07000",
      ],
      [
        "2",
        "72",
        "03/03/2026 - 14:05",
        "",
        "x",
        "1",
        "203.0.113.8",
        "0",
        "Anonymous",
        "Mairie de Crest",
        "26400",
      ],
    ),
  );
  expect(whole.facts.source).toBe("framaforms");
  expect(whole.candidates).toHaveLength(1);
  expect(whole.candidates[0]).toMatchObject({
    fields: { name: "Foyer rural", reference: "71", submitted: "2026-03-02" },
    answers: [],
  });
  expect(codesOf(whole)).toEqual(["row-draft:3"]);
});

test("a dissolved association is taken with a warning, and a date of year 1 counts as none", async () => {
  const whole = await readWhole(
    csv(
      [
        "id",
        "id_ex",
        "siret",
        "rup_mi",
        "gestion",
        "date_creat",
        "date_disso",
        "titre",
        "titre_court",
        "adrs_codeinsee",
        "adrs_codepostal",
        "adrs_libcommune",
        "position",
        "maj_time",
      ],
      [
        "W432000001",
        "1",
        "",
        "",
        "432P",
        "1980-03-12",
        "0001-01-01",
        "LES AMIS DU LAC",
        "ADL",
        "43157",
        "43000",
        "LE PUY EN VELAY",
        "A",
        "x",
      ],
      [
        "W432000002",
        "2",
        "",
        "",
        "432P",
        "1980-03-12",
        "2025-02-01",
        "COMITE DES FETES",
        "",
        "43157",
        "43000",
        "LE PUY EN VELAY",
        "D",
        "x",
      ],
    ),
  );
  expect(whole.facts.source).toBe("rna");
  expect(whole.candidates[0]).toMatchObject({
    fields: { name: "LES AMIS DU LAC", rna: "W432000001", acronym: "ADL", insee: "43157" },
    answers: [],
  });
  expect(codesOf(whole)).toEqual(["row-structure-closed:3"]);
});

test("a structure that refused to be listed in SIRENE is not to be contacted", async () => {
  const whole = await readWhole(
    csv(
      [
        "siren",
        "nic",
        "siret",
        "statutDiffusionEtablissement",
        "etablissementSiege",
        "codePostalEtablissement",
        "libelleCommuneEtablissement",
        "enseigne1Etablissement",
        "etatAdministratifEtablissement",
      ],
      ["200533776", "00015", "20053377600015", "P", "true", "07100", "ANNONAY", "L’Étincelle", "A"],
    ),
  );
  expect(codesOf(whole)).toEqual(["row-not-to-contact:2"]);
  expect(whole.candidates[0]?.fields).toMatchObject({
    siret: "20053377600015",
    postcode: "07100",
    name: "L’Étincelle",
  });
});

test("the lists that the administration's directory writes in one cell are opened", async () => {
  const whole = await readWhole(
    csv(
      [
        "nom",
        "pivot",
        "code_insee_commune",
        "adresse",
        "telephone",
        "site_internet",
        "url_service_public",
        "adresse_courriel",
        "plage_ouverture",
        "date_modification",
      ],
      [
        "Mairie - Crest",
        '[{"type_service_local":"mairie"}]',
        "26108",
        '[{"numero_voie":"1 place Neuve","code_postal":"26400","nom_commune":"Crest"}]',
        '[{"valeur":"04 65 71 09 01","description":""},{"valeur":"04 65 71 09 02"}]',
        '[{"libelle":"","valeur":"https://www.crest.example.org"}]',
        "x",
        "mairie@crest.example.org",
        "[]",
        "x",
      ],
    ),
  );
  expect(whole.candidates[0]).toMatchObject({
    fields: {
      kind: "mairie",
      address: "1 place Neuve",
      postcode: "26400",
      commune: "Crest",
      website: "https://www.crest.example.org",
      insee: "26108",
    },
    several: { phones: ["+33465710901", "+33465710902"], emails: ["mairie@crest.example.org"] },
  });
});

test("what the user once said of these titles counts again, whatever their order", async () => {
  const choices = { "Porteur de la fiche": "person.full_name", Libre: "note" };
  const titles = titlesKey(["Structure", "Porteur de la fiche", "Libre"].map((label) => ({ label })));
  const remembered = new Map([[titles, choices]]);
  const inOrder = await readWhole(
    csv(["Structure", "Porteur de la fiche", "Libre"], ["Foyer rural", "Zoé MÉNARD", "x"]),
    { remembered },
  );
  const inAnotherOrder = await readWhole(
    csv(["Libre", "Structure", "Porteur de la fiche"], ["x", "Foyer rural", "Zoé MÉNARD"]),
    { remembered },
  );
  expect(inOrder.candidates[0]?.people[0]?.fullName).toBe("Zoé Ménard");
  expect(inAnotherOrder.candidates[0]).toMatchObject({ fields: { note: "x" } });
});
