import type { Person } from "../actor.ts";
import { fold } from "../spelling.ts";

/** Who picks up the phone: each is spoken to differently. */
export const interlocutors = ["staff", "director", "elected", "volunteer-president", "front-desk"] as const;
export type Interlocutor = (typeof interlocutors)[number];

/** The person to meet and what we know of them; `person` is null when nobody is plausible. `because` is in words. */
export interface Meeting {
  person: Person | null;
  interlocutor: Interlocutor;
  because: readonly string[];
  alternatives: readonly Person[];
}

export type Gender = "feminine" | "masculine";

/** Offices by which a person is addressed. */
export const offices = [
  "vice-president",
  "president",
  "deputy-mayor",
  "mayor",
  "councillor",
  "director",
] as const;
export type Office = (typeof offices)[number];

/** What decides how a person is addressed. Nothing is guessed from a first name. */
export interface Address {
  gender: Gender | null;
  office: Office | null;
  lastName: string | null;
  fullName: string | null;
}

/** How to address somebody, from their civility and the wording of their post. */
export function addressOf({ person, interlocutor }: Meeting): Address {
  if (person === null) return { gender: null, office: null, lastName: null, fullName: null };
  const role = fold(person.role ?? "");
  const byOffice = interlocutor !== "staff" && interlocutor !== "front-desk";
  return {
    gender: genderOfCivility(person.civility) ?? genderOfRole(role),
    office: byOffice ? officeOf(role) : null,
    lastName: person.lastName,
    fullName: person.fullName.trim() || null,
  };
}

function genderOfCivility(civility: string | null): Gender | null {
  const folded = fold(civility ?? "").replace(/\.$/, "");
  if (["mme", "madame", "mlle", "mademoiselle", "mrs", "ms", "miss", "mesdames"].includes(folded))
    return "feminine";
  if (["m", "mr", "monsieur", "mister"].includes(folded)) return "masculine";
  return null;
}

/** Only a title in its feminine form says something: "Président" may stand for anybody. */
function genderOfRole(role: string): Gender | null {
  if (/[.·(/-]/.test(role.replace(/vice-/g, "vice "))) return null; // chargé·e, directeur/directrice
  return /\b(presidente|pdte|directrice|adjointe|conseillere|vice presidente)\b/.test(role)
    ? "feminine"
    : null;
}

const officePatterns: Record<Office, RegExp> = {
  "vice-president": /\b(vice[ -]?(president|presidente|pdt|pdte)|vp|v\.p\.?)\b/,
  president: /\b(president|presidente|pdt|pdte|chair|chairman|chairwoman|chairperson)\b/,
  "deputy-mayor": /\b(adjoint|adjointe|deputy mayor)\b/,
  mayor: /\b(maire|mayor)\b/,
  councillor: /\b(conseiller|conseillere|councillor)\b/,
  director: /\b(directeur|directrice|dgs|dir|director|chief executive)\b/,
};

const officeOf = (role: string): Office | null =>
  offices.find((office) => officePatterns[office].test(role)) ?? null;
