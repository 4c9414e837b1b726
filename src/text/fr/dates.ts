// Writes dates, and lists the words by which people speak of days, in French.
import type { DayWords } from "../../domain/values/spoken-day.ts";
import { dayIn } from "../numerals.ts";

const months = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
];

/** “1er mars 2026” for an ISO date; any other text is returned unchanged. */
export function longDate(iso: string): string {
  const date = dayIn(iso);
  if (date === null) return iso;
  const day = date.day === 1 ? "1er" : date.day;
  return `${day}\u00a0${months[date.month - 1]}\u00a0${date.year}`;
}

/** “mars 2026” for `2026-03`. */
export function monthYear(month: string): string {
  const date = dayIn(`${month}-01`);
  return date === null ? month : `${months[date.month - 1]}\u00a0${date.year}`;
}

/** The words by which people speak of days, folded. */
export const dayWords: DayWords = {
  openings: ["le", "la", "pour", "ce", "au", "d'ici au", "avant", "en"],
  fromToday: {
    "aujourd'hui": 0,
    "ce jour": 0,
    jour: 0,
    demain: 1,
    "apres-demain": 2,
    "apres demain": 2,
    hier: -1,
    "avant-hier": -2,
    "semaine prochaine": 7,
    "semaine derniere": -7,
  },
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  months: [
    ["janvier", "janv", "jan"],
    ["fevrier", "fevr", "fev"],
    ["mars"],
    ["avril", "avr"],
    ["mai"],
    ["juin"],
    ["juillet", "juil"],
    ["aout"],
    ["septembre", "sept", "sep"],
    ["octobre", "oct"],
    ["novembre", "nov"],
    ["decembre", "dec"],
  ],
  next: ["prochain"],
  last: ["dernier", "passe"],
  ahead: ["dans", "d'ici", "sous"],
  ago: ["il y a"],
  numbers: {
    ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
    ...{ onze: 11, douze: 12, quinze: 15, vingt: 20, trente: 30 },
  },
  units: { jour: "day", jours: "day", semaine: "week", semaines: "week", mois: "month" },
  ordinals: ["er", "e"],
  monthFirst: false,
};
