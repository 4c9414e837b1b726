// Tests how dates, telephone numbers, addresses and identifiers are read.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlankValue } from "../../../src/domain/values/blank.ts";
import { fromSerial, isoDate } from "../../../src/domain/values/date.ts";
import { emailsIn } from "../../../src/domain/values/email.ts";
import { identifierIn, passesLuhn, rnaIn } from "../../../src/domain/values/identifier.ts";
import { phonesIn } from "../../../src/domain/values/phone.ts";
import { communeIn, inseeIn, placeIn, postcodeIn } from "../../../src/domain/values/place-in-cell.ts";
import { shippedMappings } from "../../readers/support.ts";

test.each([
  ["2026-01-20T08:00:00", "2026-01-20"],
  ["2026/07/29 3:08:24 PM UTC+2", "2026-07-29"],
  ["12/03/2026 - 14:05", "2026-03-12"],
  ["15/1/26", "2026-01-15"],
  ["16.01.2026", "2026-01-16"],
  ["1er avril 2026", "2026-04-01"],
  ["lundi 6 nov. 2025", "2025-11-06"],
  ["12-août-25", "2025-08-12"],
  ["45966", "2025-11-05"],
  ["46039,5", "2026-01-17"],
  ["20260112", "2026-01-12"],
  ["29/02/2024", "2024-02-29"],
  ["29/02/2025", null],
  ["31/02/2026", null],
  ["01/25/2026", "2026-01-25"],
  ["0001-01-01", ""],
  ["00/00/0000", ""],
  ["courant mars", null],
  ["x".repeat(200), null],
])("the date %j is %j", (text, expected) => {
  expect(isoDate(text)).toBe(expected);
});

test("a spreadsheet's serial day and its date are the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 79_999 }), (serial) => {
      const date = fromSerial(serial);
      expect(isoDate(String(serial))).toBe(date);
      expect(isoDate(date)).toBe(date);
      const [year, month, day] = date.split("-");
      expect(isoDate(`${day}/${month}/${year}`)).toBe(date);
    }),
  );
});

test.each([
  ["04.65.71.14.01", ["+33465711401"]],
  ["(04) 65 71 14 05", ["+33465711405"]],
  ["+33 (0)4 65 71 14 02", ["+33465711402"]],
  ["0033465711403", ["+33465711403"]],
  ["33465711406", ["+33465711406"]],
  ["465711409", ["+33465711409"]],
  ["Tél : 04-65-71-14-07 poste 12", ["+33465711407"]],
  ["04 65 71 14 04 ou 06 00 50 60 70", ["+33465711404", "+33600506070"]],
  ["04 65 71 09 02/06 00 55 66 77", ["+33465710902", "+33600556677"]],
  ["0262 20 30 40", ["+262262203040"]],
  ["0690.11.22.33", ["+590690112233"]],
  ["+32 2 555 12 12", ["+3225551212"]],
])("the telephone %j is %j", (text, expected) => {
  expect(phonesIn(text)).toEqual({ phones: expected, bad: [] });
});

test("a number cut short is no number, whatever it is beside", () => {
  expect(phonesIn("04 65 71 14")).toEqual({ phones: [], bad: ["04 65 71 14"] });
  expect(phonesIn("04 65 71 14 05 / 06 00")).toEqual({ phones: ["+33465711405"], bad: ["06 00"] });
  expect(phonesIn("pas de téléphone").phones).toEqual([]);
  expect(phonesIn("4,65E+08").phones).toEqual([]);
});

test("every French number comes out the same, however it is spaced", () => {
  const number = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([area, rest]) => `0${area}${String(rest).padStart(8, "0")}`);
  fc.assert(
    fc.property(number, fc.constantFrom("", " ", ".", "-", "\u00a0"), (digits, separator) => {
      const [plain] = phonesIn(digits).phones;
      expect(phonesIn(digits.match(/../g)!.join(separator)).phones).toEqual([plain]);
      expect(plain).toMatch(/^\+\d{11,12}$/);
    }),
  );
});

test.each([
  ["Sébastien Vial <Sebastien.Vial@Rhone.example.org>", ["sebastien.vial@rhone.example.org"]],
  ["mailto:elodie@alpes.example.org", ["elodie@alpes.example.org"]],
  [
    "a@b.example.org, c@d.example.org / e@f.example.org",
    ["a@b.example.org", "c@d.example.org", "e@f.example.org"],
  ],
  ["contact@x.example.org.", ["contact@x.example.org"]],
  ["x@y.example.org (bureau)", ["x@y.example.org"]],
])("the addresses in %j are %j", (text, expected) => {
  expect(emailsIn(text)).toEqual({ emails: expected, bad: [], disguised: false });
});

test("a disguised address is put right and told; half of one is not an address", () => {
  expect(emailsIn("olivier(at)ciel.example.org")).toEqual({
    emails: ["olivier@ciel.example.org"],
    bad: [],
    disguised: true,
  });
  expect(emailsIn("olivier @ ciel.example.org").emails).toEqual(["olivier@ciel.example.org"]);
  expect(emailsIn("agathe@")).toEqual({ emails: [], bad: ["agathe@"], disguised: false });
  expect(emailsIn("a..b@c.fr").emails).toEqual([]);
  expect(emailsIn("par courrier").bad).toEqual(["par courrier"]);
});

test("long texts without an address take no time", () => {
  for (const text of ["a@".repeat(40_000), "a.".repeat(40_000), `${" ".repeat(80_000)}@`])
    expect(emailsIn(text).emails).toEqual([]);
  for (const text of ["0 ".repeat(40_000), "1/".repeat(40_000)]) expect(phonesIn(text).phones).toEqual([]);
});

test.each([
  ["200 533 776 00015", { kind: "siret", value: "20053377600015" }],
  ["20053377600015.0", { kind: "siret", value: "20053377600015" }],
  ["200533776", { kind: "siren", value: "200533776" }],
  ["35600000000048", { kind: "siret", value: "35600000000048" }],
  ["35600000000042", { kind: "siret", value: "35600000000042" }],
  ["35600000000043", { kind: "wrong-key" }],
  ["20053377600016", { kind: "wrong-key" }],
  ["8,33345E+13", { kind: "scientific" }],
  ["en cours", { kind: "other" }],
  ["00000000000000", { kind: "other" }],
])("the SIRET cell %j is %j", (text, expected) => {
  expect(identifierIn(text)).toEqual(expected);
});

test("one wrong digit never passes for a SIREN, and a lost zero is given back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (body, at, change) => {
        const digits = String(body).padStart(8, "0");
        const siren = [..."0123456789"].map((key) => digits + key).find(passesLuhn)!;
        fc.pre(!/^0+$/.test(siren));
        expect(identifierIn(siren)).toEqual({ kind: "siren", value: siren });
        if (siren.startsWith("0") && siren[1] !== "0")
          expect(identifierIn(siren.slice(1))).toEqual({ kind: "siren", value: siren });
        const wrong = siren.slice(0, at) + ((Number(siren[at]) + change) % 10) + siren.slice(at + 1);
        expect(identifierIn(wrong).kind).not.toBe("siren");
      },
    ),
  );
});

test("RNA, INSEE codes and postcodes keep their letters and get their zero back", () => {
  expect(rnaIn("w 482 000777")).toBe("W482000777");
  expect(rnaIn("482000777")).toBeNull();
  expect([inseeIn("5023"), inseeIn("2a004"), inseeIn("x")]).toEqual(["05023", "2A004", null]);
  expect([postcodeIn("7100"), postcodeIn("F-43000"), postcodeIn("01 340"), postcodeIn("Paris")]).toEqual([
    "07100",
    "43000",
    "01340",
    null,
  ]);
});

test.each([
  ["12 rue du Four, 26400 Crest", { address: "12 rue du Four", postcode: "26400", commune: "Crest" }],
  ["Nantua (01130)", { address: null, postcode: "01130", commune: "Nantua" }],
  ["43200 Yssingeaux", { address: null, postcode: "43200", commune: "Yssingeaux" }],
  [
    "3 place Neuve, Albertville, 73200",
    { address: "3 place Neuve", postcode: "73200", commune: "Albertville" },
  ],
  ["BP 12\n69003 LYON CEDEX 03", { address: "BP 12", postcode: "69003", commune: "LYON" }],
  ["12 500 € à Mens", { address: null, postcode: null, commune: null }],
  ["Mens", { address: null, postcode: null, commune: null }],
])("the place %j is read", (text, expected) => {
  expect(placeIn(text)).toEqual(expected);
});

test("a commune loses the code that exports glue to it", () => {
  expect(communeIn("210700191-Aubenas")).toMatchObject({ commune: "Aubenas", postcode: null });
  expect(communeIn("Coye-la-Forêt (60580)")).toMatchObject({ commune: "Coye-la-Forêt", postcode: "60580" });
  expect(communeIn("Lyon cedex")).toMatchObject({ commune: "Lyon", postcode: null });
  expect(communeIn("Le Puy-en-Velay")).toMatchObject({ commune: "Le Puy-en-Velay", postcode: null });
  expect(communeIn("26400")).toMatchObject({ commune: null, postcode: "26400" });
});

test.each([
  ["CC du Val", "communauté de communes"],
  ["GAL des Vallées", "GAL"],
  ["PNR du Haut-Lozier", "PNR"],
  ["Loyras Agglomération", "communauté d’agglomération"],
  ["Mairie de Crest", "commune"],
  ["CUMA des Ruisseaux", "CUMA"],
  ["Le Grenier", null],
])("the kind of %j is %j", (name, kind) => {
  expect(shippedMappings.structures.kindOf(name)).toBe(kind);
});

test("a cell that says nothing is blank; a no, a name or a long text is not", () => {
  for (const text of ["", "  ", "-", "N.C.", "néant", "Non communiqué", "?"])
    expect(isBlankValue(text)).toBe(true);
  for (const text of ["non", "Sans-Souci", "pas de mail", "x".repeat(300)])
    expect(isBlankValue(text)).toBe(false);
});
