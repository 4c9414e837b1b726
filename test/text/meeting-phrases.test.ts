// Titles, places and times of meetings become parts of sentences, or stay as typed.
import { expect, test } from "vitest";
import { meetings as englishMeetings } from "../../src/text/en/meetings.ts";
import * as english from "../../src/text/en/occasion-phrases.ts";
import { meetings } from "../../src/text/fr/meetings.ts";
import * as french from "../../src/text/fr/occasion-phrases.ts";

test.each([
  ["Circuits courts, à plusieurs", "pour parler de circuits courts, à plusieurs"],
  ["Les circuits courts", "pour parler des circuits courts"],
  ["La mobilité", "pour parler de la mobilité"],
  ["Le bois local", "pour parler du bois local"],
  ["L’eau en montagne", "pour parler de l’eau en montagne"],
  ["Accueil des nouveaux habitants", "pour parler d’accueil des nouveaux habitants"],
  ["Des tournées partagées", "pour parler de tournées partagées"],
  ["Coopérer sur les circuits courts", "pour voir comment coopérer sur les circuits courts"],
  ["Comment garder un service", "pour voir comment garder un service"],
  ["Ateliers partagés", "pour parler d’ateliers partagés"],
  ["LEADER 2028", "pour parler de LEADER 2028"],
  ["Rodez Agglo", "pour parler de Rodez Agglo"],
  ["les cantines et les circuits courts", "pour parler des cantines et des circuits courts"],
  ["L’eau et les étangs", "pour parler de l’eau et des étangs"],
  ["Le bois, la pierre et l’eau", "pour parler du bois, de la pierre et de l’eau"],
  ["Des étangs et des haies", "pour parler d’étangs et de haies"],
  ["Les cantines et circuits courts", "pour parler des cantines et circuits courts"],
  ["Eau : qui paie ?", null],
])("a meeting about “%s” is held %s", (about, said) => {
  expect(french.purposeInSentence(about)).toBe(said);
});

test.each([
  ["Salle des fêtes, Valdoire", "à la salle des fêtes, à Valdoire"],
  ["salle polyvalente", "à la salle polyvalente"],
  ["Foyer rural, Le Vigan", "au foyer rural, au Vigan"],
  ["Hôtel de ville, Les Mées", "à l’hôtel de ville, aux Mées"],
  ["MJC, 3 rue du Four", "à la MJC, 3 rue du Four"],
  ["La Fabrique, Rodez", "La Fabrique, Rodez"],
  ["1 place du Foirail", "au 1 place du Foirail"],
  ["Rodez", "à Rodez"],
  ["Chez Mme Vidal, 2e étage", "Chez Mme Vidal, 2e étage"],
])("a meeting at “%s” is held %s", (place, said) => {
  expect(french.placeInSentence(place)).toBe(said);
});

test.each([
  ["14 h à 16 h", "de 14 h à 16 h"],
  ["14h-16h", "de 14h à 16h"],
  ["14 h", "à 14 h"],
  ["de 9 h à midi", "de 9 h à midi"],
  ["toute la journée", "toute la journée"],
])("at “%s” is %s", (time, said) => {
  expect(french.timeInSentence(time)).toBe(said);
});

test("the convener of a meeting is named with its article", () => {
  const by = (name: string) => meetings.organisedBy("others", name);
  expect(by("Pays de l’Arzelle")).toBe("Organisée par le Pays de l’Arzelle.");
  expect(by("Communauté de communes du Levant")).toBe("Organisée par la communauté de communes du Levant.");
  expect(by("Claire Roux")).toBe("Organisée par Claire Roux.");
});

test("in English, titles, places and times become parts of sentences too", () => {
  expect(english.purposeInSentence("Cooperating on local food")).toBe(
    "to talk about cooperating on local food",
  );
  expect(english.purposeInSentence("How to keep a shop")).toBe("to see how to keep a shop");
  expect(english.purposeInSentence("Water: who pays?")).toBeNull();
  expect(english.placeInSentence("Village hall, Kirkby")).toBe("at the village hall, Kirkby");
  expect(english.placeInSentence("Salle Jean Moulin, Rodez")).toBe("at Salle Jean Moulin, Rodez");
  expect(english.timeInSentence("2 pm to 4 pm")).toBe("from 2 pm to 4 pm");
});

test.each([
  [12, 0, "12 présents.", "12 present."],
  [9, 3, "12 présents, dont 3 sans être attendus.", "12 present, 3 of them not expected."],
  [4, 1, "5 présents, dont 1 sans être attendu.", "5 present, 1 of them not expected."],
  [0, 11, "11 présents sans être attendus.", "11 present, none of them expected."],
  [0, 0, "0 présent.", "0 present."],
])("%i expected and %i unexpected people are present", (present, unexpected, inFrench, inEnglish) => {
  const noted = {
    ...{ title: "Forêt", headcount: null, sheet: null, dryRun: false },
    counts: { present, unexpected, absent: 0, excused: 0 },
  };
  expect(meetings.attendance.attendanceNoted(noted)).toContain(inFrench);
  expect(englishMeetings.attendance.attendanceNoted(noted)).toContain(inEnglish);
});
