// Reads who came to a meeting, or sent excuses: "Anne Roux, directrice, Pays du Ger (Tarbes)", "Pays du Ger : Mme Roux".

import { civilityIn } from "../../../domain/values/person-name.ts";
import attendanceWords from "../../../knowledge/words/attendance-words.yaml";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";

/** A structure in a list of those present. */
export interface Attendee {
  /** With its place in brackets, where one stands behind the name: "Pays du Ger (Tarbes)". */
  structure: string;
  /** Who came for it, with the post; empty where nobody is named. */
  person: string;
}

/** What links a post to its structure: "directrice de la". */
const linkToStructure = new RegExp(`\\s+(?:${attendanceWords.of_structure.join("|")})$`, "iu");
const placeInBracket = /\s*\(([^()]*)\)$/u;
/** Commas and semicolons outside of brackets. */
const betweenParts = /\s*[,;](?:\s+|$)(?![^(]*\))/u;
/** What stands between a person and a structure, beside commas. */
const dash = /\s+[–—-]\s+|\s*:\s+/u;

export class AttendeeReader {
  readonly #reading: NameContext;

  constructor(reading: NameContext) {
    this.#reading = reading;
  }

  /** The structures in a list of those present, in their order, and the `others`: whoever is named without a structure. */
  attendeesIn(listed: string): { attendees: Attendee[]; others: string[] } {
    const people: string[] = [];
    for (const part of listed.replace(/\.\s*$/u, "").split(betweenParts)) {
      const before = people.at(-1);
      const isNew = this.#beginsPerson(part) || this.namesStructure(part);
      const completes =
        before !== undefined && (!isNew || (this.#awaitsStructure(before) && this.namesStructure(part)));
      if (completes) people[people.length - 1] = `${before}, ${part.trim()}`;
      else people.push(part.trim());
    }
    const read = people.map((written) => ({ written, attendee: this.#attendeeIn(written) }));
    return {
      attendees: read.flatMap(({ attendee }) => attendee ?? []),
      others: read.flatMap(({ written, attendee }) => (attendee === null ? [written] : [])),
    };
  }

  /** A structure's whole name, perhaps with its place: "Pays du Ger (Tarbes)"; not "Commune", which is a label. */
  namesStructure(written: string): boolean {
    const { structures } = this.#reading;
    const name = written.replace(placeInBracket, "").trim();
    if (/[:;!?]|\.\s/u.test(name)) return false;
    return structures.kindOf(name) !== null && !structures.namesKind(name) && /\s\S*\p{Lu}/u.test(name);
  }

  #beginsPerson(text: string): boolean {
    const [first = ""] = text.trim().split(/\s/u, 1);
    if (civilityIn(first) !== null) return true;
    const [run] = namesAmong(nameTokens(text.split(/[(:–—]/u, 1)[0]!.trim()), this.#reading);
    return run?.from === 0 && run.sureness === "sure";
  }

  #awaitsStructure(person: string): boolean {
    return this.#beginsPerson(person) && this.#attendeeIn(person) === null;
  }

  #attendeeIn(written: string): Attendee | null {
    const [head = "", ...behind] = written.split(dash);
    const [person = ""] = behind;
    if (this.namesStructure(head) && (person === "" || this.#beginsPerson(person)))
      return { structure: head, person: behind.join(", ") };
    if (this.namesStructure(written)) return { structure: written, person: "" };
    if (!this.#beginsPerson(written)) return null;
    const parts = withoutOuterBracket(written).split(
      new RegExp(`${betweenParts.source}|${dash.source}`, "u"),
    );
    for (const [at, part] of parts.entries()) {
      const words = part.split(/\s+/u);
      const start = words.findIndex((_, from) => this.namesStructure(words.slice(from).join(" ")));
      if (at === 0 || start === -1) continue;
      const post = words.slice(0, start).join(" ").replace(linkToStructure, "");
      const others = [...parts.slice(0, at), post, ...parts.slice(at + 1)].filter(Boolean);
      return { structure: words.slice(start).join(" "), person: others.join(", ") };
    }
    return null;
  }
}

/** "Mme Roux (Pays du Ger, Tarbes)": what stands in brackets behind the person becomes parts of their own. */
const withoutOuterBracket = (written: string): string =>
  written.replace(/^([^(,:–—]+?)\s*\((.*?)\)(,.*)?$/u, "$1, $2$3");
