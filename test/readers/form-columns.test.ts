// Columns of forms and of teams that are easily misread: things to do, surnames, posts in both genders, places that point to another row.
import { expect, test } from "vitest";
import { codesOf, fieldsOf, readWhole } from "./support.ts";

test.each(["Suite à prévoir", "Actions à mener"])(
  "things to do under “%s” are not the state of an application",
  async (title) => {
    const whole = await readWhole(
      `Structure;Contact;Mail;${title}\nLe Fournil;Jeanne Morel;j.morel@fournil.example;relancer\nLe Four;Hugo Ferrand;h.ferrand@four.example;RAS\nLa Halle;Odile Carrier;o.carrier@halle.example;envoyer doc\n`,
    );
    expect(fieldsOf(whole)[3]).toBe("text");
    expect(whole.candidates[0]!.answers).toEqual([{ label: title, text: "relancer", author: "team" }]);
  },
);

test("a column in which each row says what to do next is no state, whatever its title", async () => {
  const rows = [
    "caler un point le 8/12",
    "préparer la page des élus",
    "laisser passer l'hiver",
    "RV à fixer",
  ];
  const lines = rows.map((todo, at) => `Amicale ${at};Jeanne Morel;appelée;${todo}`);
  const whole = await readWhole(`Structure;Contact;Compte rendu;Suite\n${lines.join("\n")}\n`);
  expect(whole.candidates.map(({ fields }) => fields.state)).toEqual(rows.map(() => undefined));
  expect(whole.candidates[0]!.answers).toContainEqual({ label: "Suite", text: rows[0], author: "team" });
});

test("surnames that a form asks for are people, not towns", async () => {
  const whole = await readWhole(
    "Horodateur,Votre structure,Votre nom,Votre fonction,Votre adresse mail\n2026/09/03 10:12,Le Fournil,Morel,animatrice,fournil48@mail.example\n2026/09/03 11:12,Le Four,Ferrand,président,four48@mail.example\n2026/09/04 10:12,La Halle,Carrier,directrice,halle@mail.example\n",
  );
  expect(whole.candidates.map(({ people }) => people.map(({ fullName, role }) => [fullName, role]))).toEqual([
    [["Morel", "animatrice"]],
    [["Ferrand", "président"]],
    [["Carrier", "directrice"]],
  ]);
});

test("a post that a form writes in both genders takes that of the person", async () => {
  const { candidates } = await readWhole(
    "Structure;Contact;Fonction;Mail\nLe Fournil;Mme Jeanne Morel;Président(e);j.morel@fournil.example\nLe Four;M. Hugo Ferrand;Coordinateur/trice;h.ferrand@four.example\nLa Halle;Camille Carrier;Salarié(e);c.carrier@halle.example\n",
  );
  expect(candidates.map(({ people }) => people[0]!.role)).toEqual([
    "Présidente",
    "Coordinateur",
    "Salarié·e",
  ]);
});

test("a dash is no commune, and a cell that points to another row is kept and reported", async () => {
  const whole = await readWhole(
    "Structure;Commune;Mail\nLe Fournil;—;j.morel@fournil.example\nLe Four;idem Le Fournil;h.ferrand@four.example\nLa Halle;Fons;o.carrier@halle.example\nLe Moulin;–;\n",
  );
  expect(whole.candidates.map(({ fields }) => fields.commune)).toEqual([
    undefined,
    undefined,
    "Fons",
    undefined,
  ]);
  expect(codesOf(whole)).toEqual(["commune-invalid:3"]);
  expect(whole.candidates[1]!.answers).toMatchObject([{ label: "Commune", text: "idem Le Fournil" }]);
});

test.each([
  ["Où ça coince", ["3 rencontres prévues", "Maire hésitant", "en cours"]],
  ["Point de situation", ["trésorier parti", "relance prévue"]],
  ["Côté élus", ["Budget voté", "2 voix contre", "tout va"]],
])("remarks under “%s” are the team's, and not streets, people or numbers", async (title, remarks) => {
  const rows = remarks.map(
    (remark, row) => `Le Fournil ${row + 1};Fons;${remark};fournil${row}@mail.example`,
  );
  const { candidates, ...whole } = await readWhole(`Structure;Commune;${title};Mail\n${rows.join("\n")}\n`);
  expect(fieldsOf({ candidates, ...whole }).slice(0, 3)).toEqual(["name", "commune", "text"]);
  expect(candidates.map(({ answers }) => answers)).toEqual(
    remarks.map((text) => [{ label: title, text, author: "team" }]),
  );
});

test("streets, and surnames under a post, are recognised under titles that say little", async () => {
  const whole = await readWhole(
    "Structure;Où les voir;Trésorier;Mail\nLe Fournil;12 rue Haute;Morel;a@fournil.example\nLe Four;ZA des Vignes;Ferrand;b@four.example\nLa Halle;4 place du Puits;Carrier;c@halle.example\n",
  );
  expect(whole.candidates.map(({ fields }) => fields.address)).toEqual([
    "12 rue Haute",
    "ZA des Vignes",
    "4 place du Puits",
  ]);
  expect(whole.candidates.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ["Morel"],
    ["Ferrand"],
    ["Carrier"],
  ]);
});

test("communes beside municipal posts are the actors, whoever is named", async () => {
  const { candidates } = await readWhole(
    "Commune;Qualité;Nom;Courriel\nFons;Maire;Mme Jeanne Morel;a@fons.example\nLissac;Adjoint au maire;Hugo Ferrand;b@lissac.example\nNajac;Vice-présidente;Odile Carrier;c@najac.example\n",
  );
  expect(candidates.map(({ fields, people }) => [fields.name, people[0]?.role])).toEqual([
    ["Fons", "Maire"],
    ["Lissac", "Adjoint au maire"],
    ["Najac", "Vice-présidente"],
  ]);
});

test("the same post on all rows is the people's post, and no theme", async () => {
  const rows = ["Anne Petit", "Hugo Ferrand", "Odile Carrier", "Paul Roux", "Jeanne Morel", "Luc Fabre"].map(
    (name, row) =>
      `Le Fournil ${row};trésorière;${name};a${row}@fons.example;Monter un marché à deux vallées.`,
  );
  const { candidates } = await readWhole(`Structure;Fonction;Nom;Mail;Vos envies\n${rows.join("\n")}\n`);
  expect(candidates.map(({ people }) => people.map(({ role }) => role))).toEqual(
    rows.map(() => ["trésorière"]),
  );
});
