// Tests whom to ask for at an actor, from the posts of the people listed there.
import { expect, test } from "vitest";
import { Judge } from "../../../src/domain/people/choose-interlocutor.ts";
import { cases } from "./cases.ts";
import { aVocabulary } from "./vocabulary.ts";

const judge = new Judge(aVocabulary(), "2026-01-31");

test.each(cases)("$kind: $because", ({ kind, people, best }) => {
  const listed = people.map(([fullName, role, email], index) => ({
    id: String(index),
    fullName,
    role,
    emails: email ? [email] : [],
  }));
  const { person } = judge.interlocutor({ name: "Structure", kind }, listed);
  expect(person?.person.fullName ?? null, JSON.stringify(judge.judge({ name: "", kind }, listed))).toBe(
    best === null ? null : people[best]![0],
  );
});

const at = (kind: string, ...people: [fullName: string, role: string | null, email?: string][]) =>
  judge.interlocutor(
    { name: "Structure", kind },
    people.map(([fullName, role, email], index) => ({
      id: String(index),
      fullName,
      role,
      emails: email ? [email] : [],
    })),
  );

test("a replacement who is named but not on the list is somebody to ask for", () => {
  const { person } = at("GAL", ["Claire Monnet", "Animatrice LEADER (congé, remplacée par Éva LE GUEN)"]);
  expect(person).toMatchObject({
    person: { id: null, fullName: "Éva LE GUEN" },
    reasons: [{ because: "replaces", whom: "Claire Monnet" }],
  });
});

test("of equals the one who can be written to comes first, else the first of the list", () => {
  const without: [string, string] = ["Lucien Bastide", "Co-président"];
  const withAddress: [string, string, string] = ["Odile Carrier", "Co-présidente", "odile@foyer.example"];
  expect(at("association", without, withAddress).person?.person.fullName).toBe("Odile Carrier");
  expect(at("association", withAddress, without).person?.person.fullName).toBe("Odile Carrier");
  expect(at("association", without, ["Odile Carrier", "Co-présidente"]).person?.person.fullName).toBe(
    "Lucien Bastide",
  );
});

test("somebody absent one day a week can be called, and somebody on leave cannot", () => {
  const other: [string, string] = ["Inès Royer", "Trésorière"];
  const chosen = (role: string) => at("association", ["Rose Albin", role], other).person?.person.fullName;
  expect(chosen("Directrice (absente le mercredi)")).toBe("Rose Albin");
  expect(chosen("Directrice (absente depuis le mercredi 12 mars)")).toBe("Inès Royer");
  expect(chosen("Directrice, en congé parental")).toBe("Inès Royer");
});

test("somebody who names a colleague for one subject stays the contact for the others", () => {
  const chosen = (role: string) => {
    const { person, alternatives } = at("EPCI", ["Rose Albin", role], ["L. Vidal", null]);
    return [person, ...alternatives].map((judged) => judged?.person.fullName);
  };
  for (const role of [
    "DGS / voir avec L. Vidal pour les travaux",
    "Directrice (contacter L. Vidal sur la mobilité)",
    "director, see L. Vidal for accounts",
  ])
    expect(chosen(role), role).toEqual(["Rose Albin", "L. Vidal"]);
  expect(chosen("DGS, voir avec L. Vidal")[0]).toBe("L. Vidal");
  expect(chosen("DGS en congé, voir avec L. Vidal pour les travaux")[0]).toBe("L. Vidal");
  expect(chosen("DGS, remplacée par L. Vidal pour deux mois")[0]).toBe("L. Vidal");
});

test("a department is not a person: it is a relay", () => {
  for (const name of ["Service développement", "Pôle culture", "Development team"])
    expect(at("EPCI", [name, null, "service@cc.example"]).person, name).toMatchObject({ relay: true });
});

test("somebody who left is not called", () => {
  const { person, alternatives } = at("GAL", ["Claire Monnet", "ex-animatrice"], ["Jo Lin", null]);
  expect(person).toMatchObject({ person: { fullName: "Jo Lin" }, reasons: [{ because: "no-role" }] });
  expect(alternatives).toEqual([]);
});

test("a shared address is a relay, and the right department comes before the front desk", () => {
  const { person } = at("EPCI", ["Accueil", null], ["Pôle Europe", null], ["", null, "contact@cc.example"]);
  expect(person).toMatchObject({ person: { fullName: "Pôle Europe" }, relay: true });
});

test("when nobody is plausible, the kind of structure says whom to ask for", () => {
  expect(at("Commune", ["Léo Faye", "Agent technique"])).toMatchObject({ person: null, askAs: "commune" });
  expect(at("EPCI")).toMatchObject({ person: null, alternatives: [], askAs: null });
});

test("the director of the tourist office counts as director there, and hardly counts at another structure", () => {
  const person = { id: "1", fullName: "Aude Lin", role: "Directrice de l'office de tourisme", emails: [] };
  const [tourism] = judge.judge({ name: "Office de tourisme du Lac", kind: "association" }, [person]);
  const [elsewhere] = judge.judge({ name: "CC du Lac", kind: "EPCI" }, [person]);
  expect(tourism!.reasons).toMatchObject([{ because: "title", rung: "director" }]);
  expect(elsewhere!.likelihood).toBeLessThan(0.08);
});

test.each([
  ["Référente liens entre territoires", "cooperation-post"],
  ["Chargé des relations européennes", "programme-animator"],
  ["Technicien FEADER", "programme-animator"],
  ["Directeur du GAL", "director"],
  ["Exploitante", "company-head"],
  ["salariée", "development-agent"],
  ["Gestionnaire et animatrice du GAL", "animator-manager"],
  ["Animatrice de la vie associative", "development"],
  ["Coordonnatrice du projet alimentaire territorial", "territory-project"],
  ["Chargée de mission énergie", "other-project"],
  ["Responsable du pôle habitat", "part-lead"],
  ["Membre de la co-présidence", "president"],
  ["Vice-présidente du GAL", "elected"],
  ["Vice-président assainissement", "elected-elsewhere"],
  ["Directeur administratif et financier", "accounts-head"],
  ["Manager de centre-bourg", "development-agent"],
  ["Technicien", "technician"],
  ["Technicien(ne)", "technician"],
  ["Technicienne référente", "technician"],
  ["Technicien référent alimentation", "technician"],
  ["Technicienne tourisme", "technician"],
  ["Instruction des dossiers", "manager"],
  ["Ass. admin.", "assistant"],
  ["Secrét. de direction", "relay"],
])("%s is on the rung %s", (title, rung) => {
  expect(at("EPCI", ["Aude Lin", title]).person).toMatchObject({ reasons: [{ because: "title", rung }] });
});

test.each([
  "Animatrice périscolaire",
  "Animateur poterie",
  "Community manager",
  "Leader d'équipe propreté",
  "Responsable de la tuilerie",
  "Technicien de surface",
  "Technicienne informatique",
  "Technicien du son",
  "Technicien référent chaufferie",
  "Chargée de coopération médias",
  "Potager et cuisine bénévole",
  "Ice rink manager",
  "Toddler group leader",
])("%s has nothing to do with cooperation: nobody is proposed", (title) => {
  expect(at("EPCI", ["Aude Lin", title]).person).toBeNull();
});

test("a technician comes before an elected person, and after a coordinator or director", () => {
  const { person, alternatives } = at(
    "EPCI",
    ["Jo Faye", "Président"],
    ["Aude Lin", "Technicienne mobilité"],
    ["Max Roy", "Directeur"],
    ["Zoé Pic", "Coordinatrice"],
  );
  expect([person, ...alternatives].map((each) => each?.person.role)).toEqual([
    "Coordinatrice",
    "Directeur",
    "Technicienne mobilité",
    "Président",
  ]);
});

test("a relay comes before an elected person in charge of something else", () => {
  const { person } = at(
    "commune",
    ["Aude Lin", "Conseillère municipale"],
    ["Jo Faye", "Secrétaire de mairie"],
  );
  expect(person).toMatchObject({ person: { fullName: "Jo Faye" }, relay: true });
});

test("a user's copy of the ladder without the subject “unclear” ranks an unclear post as one without a subject", () => {
  const vocabulary = aVocabulary();
  const older = {
    ...vocabulary,
    ladder: vocabulary.ladder.map((rung) => ({
      ...rung,
      subjects: rung.subjects.filter((subject) => subject !== "unclear"),
    })),
    knowsUnclear: false,
  };
  const [judged] = new Judge(older, "2026-01-31").judge({ name: "Structure", kind: "EPCI" }, [
    { id: "1", fullName: "Aude Lin", role: "Animateur poterie", emails: [] },
  ]);
  expect(judged).toMatchObject({ likelihood: 0.66, reasons: [{ rung: "animator" }] });
});

test.each([
  "Geschäftsführerin",
  "Direttore",
  "Directora gerente",
  "Coordinadora",
  "Regionalmanagerin",
  "Técnico superior",
])("whoever works as “%s” across the border is somebody to talk to", (role) => {
  const { person } = at("GAL", ["Anna Sole", role]);
  expect(person?.person.fullName).toBe("Anna Sole");
});

test.each(["Bricologue", "Semeuse d'idées", "grande ordonnatrice"])(
  "an unknown post, “%s”, excludes nobody, and comes after every known one",
  (role) => {
    expect(at("association", ["Lou Aznar", role]).person).toMatchObject({
      person: { fullName: "Lou Aznar" },
      reasons: [{ because: "unknown-post", title: role }],
    });
    const both = at("association", ["Lou Aznar", role], ["Odile Carrier", "Présidente"]);
    expect(both.person?.person.fullName).toBe("Odile Carrier");
    expect(both.alternatives).toMatchObject([{ person: { fullName: "Lou Aznar" } }]);
  },
);

test("the only person listed is asked for when their post is unknown, but not when it is a known other trade", () => {
  const only = (role: string) => at("association", ["Lou Aznar", role]).person?.person.fullName;
  expect(only("Chargée de l'imprévu")).toBe("Lou Aznar");
  expect(only("Plombière")).toBeUndefined();
  expect(only("Comptable")).toBeUndefined();
  expect(only("à définir")).toBeUndefined();
});

test.each(["Finances", "Qualité de l’eau", "Voirie"])(
  "the only person beside a mere subject, “%s”, is asked for, with a post to be made clear",
  (subject) => {
    const { person } = at("commune", ["Anne Serin", subject]);
    expect(person).toMatchObject({ person: { fullName: "Anne Serin" } });
    expect(person!.reasons[0]!.because).toBe("unknown-post");
  },
);

test("a subject alone comes after a post", () => {
  expect(at("commune", ["Anne Serin", "Voirie"], ["Paul Brun", "maire"]).person?.person.fullName).toBe(
    "Paul Brun",
  );
});
