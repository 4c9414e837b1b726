// Puts the facts of a shared project into words, in the order in which every format of the directory gives them.
import type {
  SharedDirectory,
  SharedParticipant,
  SharedProject,
} from "../../domain/audience/shared-directory.ts";
import { holdsName } from "../../domain/projects/project-visibility.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Sentences } from "../../text/index.ts";
import { withReadablePhones } from "../readable-phones.ts";

/** What a directory of projects says besides them. */
export interface DirectoryFacts {
  /** The mission, as it signs. */
  mission: string;
  /** Where to write about it; empty for nowhere. */
  contact: string;
  /** ISO date. */
  day: string;
  language: "fr" | "en";
  text: Sentences;
}

/** One line of a project's facts: its label and its values. */
export interface LabelledFact {
  key:
    | "who"
    | "seeks"
    | "offers"
    | "themes"
    | "territories"
    | "departments"
    | "since"
    | "contact"
    | "interests";
  label: string;
  items: readonly string[];
}

export const directoryTitle = (directory: SharedDirectory, { text, mission }: DirectoryFacts) =>
  text.sharing.title(mission, directory.for === "network");

/** “La Fabrique (association, Combes), chef de file”, and how to reach it. */
function participantSaid(sharedParticipant: SharedParticipant, { documents }: Sentences): string {
  // Left out when the name holds it: “MJC de Vers (MJC, Vers)” would repeat both.
  const isSaid = (fact: string) => holdsName(fold(sharedParticipant.name), fold(fact));
  const about = [sharedParticipant.kind, sharedParticipant.commune]
    .filter((fact) => fact !== null && !isSaid(fact))
    .join(", ");
  const who = [sharedParticipant.name + (about === "" ? "" : ` (${about})`), sharedParticipant.role]
    .filter((part) => part !== null)
    .join(", ");
  const { name = null, email = null, phone = null } = sharedParticipant.contact ?? {};
  const number = phone === null ? null : documents.phone(phone);
  const contact = [name, email, number].filter((part) => part !== null).join(", ");
  return contact === "" ? who : `${who}\u00a0– ${contact}`;
}

/** The facts of a project that have a value. */
export function factsOfProject(project: SharedProject, text: Sentences): LabelledFact[] {
  const listOf = (value: string | null) => (value === null ? [] : [value]);
  const { sharing, documents } = text;
  const { labels } = sharing;
  const label = (key: "themes" | "territories" | "departments") =>
    project[key].length === 1 ? labels.single[key] : labels[key];
  const facts: LabelledFact[] = [
    { key: "who", label: labels.who, items: project.participants.map((each) => participantSaid(each, text)) },
    { key: "seeks", label: labels.seeks, items: listOf(project.seeks) },
    { key: "offers", label: labels.offers, items: listOf(project.offers) },
    { key: "themes", label: label("themes"), items: listOf(project.themes.join(", ") || null) },
    {
      key: "territories",
      label: label("territories"),
      items: listOf(project.territories.join(", ") || null),
    },
    {
      key: "departments",
      label: label("departments"),
      items: listOf(project.departments.map(({ code, name }) => `${name} (${code})`).join(", ") || null),
    },
    { key: "since", label: labels.since, items: listOf(project.since) },
    {
      key: "contact",
      label: labels.contact,
      items: listOf(project.contact).map((contact) => withReadablePhones(contact, documents)),
    },
    { key: "interests", label: labels.interests, items: project.interests.map(sharing.interest) },
  ];
  return facts.filter(({ items }) => items.length > 0);
}
