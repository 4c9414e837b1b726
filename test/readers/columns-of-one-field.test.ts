// Two columns that hold the same field: the first gives its value, and the second is kept as an answer.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

test.each([
  ["website", "https://haut.example", "https://bas.example"],
  ["kind", "association", "fondation"],
  ["siret", "20053377600015", "55208131766522"],
  ["siren", "200533776", "552081317"],
  ["rna", "W071000001", "W263001234"],
  ["postcode", "07100", "26400"],
  ["commune", "Annonay", "Crest"],
  ["insee", "07010", "26108"],
  ["submitted", "2026-01-05", "2026-02-07"],
  ["state", "déposé", "instruit"],
  ["territory", "Haut Vivarais", "Val de Drôme"],
])("of two columns of %s, both are kept", async (field, first, second) => {
  const whole = await readWhole(`Nom;Avant;Après\nLe Fournil;${first};${second}\n`, {
    userMapping: { Avant: field, Après: field },
  });
  const { fields, answers } = whole.candidates[0]!;
  expect(fields).toMatchObject({ [field]: first });
  expect(answers).toContainEqual({ label: "Après", text: second, author: null });
});

test("a web page in a column of e-mails is the website, and is not reported as a wrong address", async () => {
  const whole = await readWhole(
    "Mairie;Courriel\nMairie de Dry;http://www.mairie-dry.example/nous-contacter\nMairie de Lorcy;lorcy@mairie.example\n",
  );
  expect(whole.candidates[0]!.fields.website).toBe("http://www.mairie-dry.example/nous-contacter");
  expect(whole.findings).toEqual([]);
});
