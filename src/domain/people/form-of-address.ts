// Decides how a message or a letter greets a person: civility, office, or neither.
import personNames from "../../knowledge/words/person-names.yaml";
import { isInitials, personNameIn } from "../values/person-name.ts";
import type { Judge } from "./choose-interlocutor.ts";
import type { JudgedActor } from "./interlocutor.ts";
import type { Gender } from "./post-title.ts";

/** Functions by which somebody is addressed in French, the highest first: “Madame la Présidente”. A delegated mayor is the one of a former commune. */
const offices = [
  "president",
  "vice-president",
  "mayor",
  "senator",
  "deputy-in-parliament",
  "delegated-mayor",
  "deputy-mayor",
  "councillor",
  "director",
] as const;
export type Office = (typeof offices)[number];

/** How to address somebody, as facts: `text/` makes “Madame la Présidente,” of them. */
export interface Address {
  gender: Gender;
  /** Elected people get another script: they decide, and want fifteen non-technical minutes. */
  elected: boolean;
  office: Office | null;
  /** The list writes "Mme le Maire": her office keeps the masculine form that the list gives it. */
  isOfficeMasculine?: boolean;
  fullName: string;
  /** Empty where only its initial is known. */
  lastName: string;
  /** A front desk or a shared mailbox: nobody to greet by name. */
  anonymous: boolean;
  /** No civility is given: a masculine title and a man's first name tell it together. */
  deduced: boolean;
  /** “M. et Mme”, who are reached together: both are greeted. */
  isCouple?: boolean;
}

/**
 * How to address a person of an actor. Gender comes from a civility or a feminine noun of person, never from a first name
 * alone: a wrong guess in the first word of a letter costs more than “Madame, Monsieur”.
 */
export function addressOf(
  person: {
    fullName: string;
    civility?: string | null;
    firstName?: string | null;
    lastName?: string | null;
    role: string | null;
  },
  place: JudgedActor,
  judge: Judge,
): Address {
  const title = judge.title(person.role ?? "");
  const name = judge.withoutCivility(person.fullName);
  const functions = title.readings.map((reading) => reading.function);
  const here = judge.isCommune(place) ? communeFirst : offices;
  const isOfficeMasculine = masculineOffice.test(person.role ?? "");
  return {
    ...(isOfficeMasculine ? { isOfficeMasculine } : {}),
    ...judge.genderOf([person.civility ?? "", person.fullName], title, person.firstName ?? firstWord(name)),
    elected: functions.some(({ level }) => level === "elected"),
    office: judge.isLesser(title)
      ? null
      : (here.find((office) => functions.some(({ id }) => id === office)) ?? null),
    fullName: name,
    lastName: greetedBy(person.lastName?.trim() || lastNameOf(name), name),
    anonymous: judge.isFrontDesk({ fullName: person.fullName, emails: [] }, place),
  };
}

/** The surname to greet by: "Grenier" of "Grenier O."; none of "Anna R.", because an initial is not said to anybody. */
function greetedBy(lastName: string, name: string): string {
  const isInitial = (words: string) =>
    words.split(" ").every((word) => isInitials(word) || /^\p{Lu}$/u.test(word));
  if (!isInitial(lastName)) return lastName;
  const surname = personNameIn(name)?.lastName ?? lastName;
  return isInitial(surname) ? "" : surname;
}

const masculineOffice = new RegExp(`^(?:(?:${personNames.plain_civilities.join("|")})\\.?\\s+)?le\\s`, "i");

const communeFirst: readonly Office[] = [
  "mayor",
  "delegated-mayor",
  "deputy-mayor",
  "councillor",
  ...offices,
];

/** The first of several words. */
const firstWord = (name: string) => /^\S+(?=\s+\S)/.exec(name)?.[0] ?? null;

const surnameParticles = new RegExp(`^(?:${personNames.surname_particles.join("|")})$`, "i");

/** The words in capitals (`Jean-Marc DE LA TOUR`), else the last word. */
function lastNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const capitals = words.filter((word) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase());
  if (capitals.length > 0 && capitals.length < words.length) return capitals.join(" ");
  const particle = words.findIndex((word, index) => index > 0 && surnameParticles.test(word));
  return particle > 0 ? words.slice(particle).join(" ") : (words.at(-1) ?? "");
}
