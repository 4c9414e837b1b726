// Appointments that the notes of a team tell of: their days, and what only looks like one.
import { expect, test } from "vitest";
import {
  appointmentOfCell,
  isAppointmentTitle,
  notedAppointments,
} from "../../../src/domain/relationship/noted-appointment.ts";
import { en } from "../../../src/text/en/index.ts";
import { fr } from "../../../src/text/fr/index.ts";

const languages = [fr.dayWords, en.dayWords];
const daysIn = (note: string, noted = "2026-11-30") =>
  notedAppointments(note, noted, languages).appointments.map(({ on }) => on);
const doubtsIn = (note: string) =>
  notedAppointments(note, "2026-11-30", languages).doubtful.map(({ because }) => because);

test.each([
  ["RDV 08/12 à 14h en mairie", "2026-12-08"],
  ["visite le 10/12 avec une collègue", "2026-12-10"],
  ["visio calée mardi 15 décembre 10h", "2026-12-15"],
  ["Intéressés. RDV pris avec M. Roux et son adjointe pour le 14 janvier, salle des fêtes.", "2027-01-14"],
  ["rdv tél. jeudi 3/12 matin", "2026-12-03"],
  ["on se voit le 11/12 au comité", "2026-12-11"],
  ["04/12 14h30 : rdv chez eux", "2026-12-04"],
  ["réunion prévue le 9 décembre", "2026-12-09"],
  ["RDV du 02/12 reporté au 16/12", "2026-12-16"],
  ["RDV mardi 15 à 10h", "2026-12-15"],
  ["appointment on 8 December at 2 pm", "2026-12-08"],
  ["RDV le 12/03/2027", "2027-03-12"],
])("holds the day of “%s”", (note, on) => {
  expect(daysIn(note)).toEqual([on]);
});

test.each([
  "RDV du 05/10 annulé, pas de nouvelle date",
  "RDV 12/09 en mairie, très bon accueil",
  "Proposer un rdv le 8/12",
  "RDV à caler en janvier",
  "RDV possible après le 15 janvier",
  "RDV le 8/12 ou le 10/12, ils confirment",
  "Ils ont rdv avec la banque le 8/12",
  "réunion de leur conseil le 10/12",
  "budget voté le 8/12",
  "RDV avec 3/4 des membres",
  "visite médicale le 8/12",
  "souhaite un rdv vers le 8/12",
])("holds none in “%s”", (note) => {
  expect(daysIn(note)).toEqual([]);
});

test("a day that cannot be is said, and not held", () => {
  expect(doubtsIn("RDV le 31/11 à confirmer")).toEqual(["no-such-day"]);
  expect(doubtsIn("visio calée lundi 15 décembre")).toEqual(["other-weekday"]);
  expect(daysIn("visio calée lundi 15 décembre")).toEqual([]);
  expect(doubtsIn("RDV le 08/12")).toEqual([]);
});

test("a day without a year is the next one from the day on which the note was written", () => {
  expect(daysIn("RDV 08/12", "2024-11-12")).toEqual(["2024-12-08"]);
});

test("a column of appointments is known by its title", () => {
  for (const title of [
    "Prochain RDV",
    "RDV",
    "Date de RDV",
    "Rendez-vous prévu le",
    "Prochaine visite",
    "Next meeting",
  ])
    expect(isAppointmentTitle(title), title).toBe(true);
  for (const title of [
    "Dernier RDV",
    "RDV effectué",
    "Date de création",
    "Prochaine étape",
    "Visite guidée possible",
  ])
    expect(isAppointmentTitle(title), title).toBe(false);
  const cell = (text: string) =>
    appointmentOfCell({ label: "Prochain RDV", text }, "2026-11-30", languages).appointments[0] ?? null;
  expect(cell("17/12/2026 9h30")).toEqual({ on: "2026-12-17", words: "Prochain RDV 17/12/2026 9h30" });
  expect(cell("le 09/12 à 18 h chez eux")?.on).toBe("2026-12-09");
  expect(cell("mardi 8 décembre")?.on).toBe("2026-12-08");
  expect(cell("à fixer")).toBeNull();
});
