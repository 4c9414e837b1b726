// Reads who came to a meeting, or sent excuses: "Anne Roux, directrice, Pays du Ger (Tarbes)", "Pays du Ger : Mme Roux".

import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import attendanceWords from "../../../knowledge/words/attendance-words.yaml";
import speaking from "../../../knowledge/words/speaking-of-others.yaml";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";

/** A structure in a list of those present. */
export interface AttendingStructure {
  name: string;
  /** Its place as it stands behind the name: " (Tarbes)"; empty without one. */
  place: string;
  /** Who came for it, each with the post: "Anne Roux, directrice". */
  people: readonly string[];
}

/** What links a post to its structure: "directrice de la". */
const linkToStructure = new RegExp(`(?:^|\\s+)(?:${attendanceWords.of_structure.join("|")})\\s*$`, "iu");
const ofPlaces = new RegExp(speaking.posts_of_places, "u");
const linkAtStart = new RegExp(`^(?:${attendanceWords.of_structure.join("|")})\\s+`, "iu");
const placeInBracket = /\s*\(([^()]*)\)$/u;
/** Commas and semicolons outside of brackets. */
const betweenParts = /\s*[,;](?:\s+|$)(?![^(]*\))/u;
/** What stands between a person and a structure, beside commas. */
const dash = /\s+[–—-]\s+|\s*:\s+/u;
const betweenAllParts = new RegExp(`${betweenParts.source}|${dash.source}`, "u");

/** In characters; chosen by hand: a longer part is a sentence. */
const longestPart = 120;

export class AttendanceReader {
  readonly #reading: NameContext;

  constructor(reading: NameContext) {
    this.#reading = reading;
  }

  /** The structures in a list of those present, in their order, and the `others`: whoever is named without a structure. */
  attendeesIn(listed: string): { attendees: AttendingStructure[]; others: string[] } {
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

  #attendeeIn(written: string): AttendingStructure | null {
    const [head = "", ...behind] = written.split(dash);
    const [person = ""] = behind;
    if (this.namesStructure(head) && (person === "" || this.#beginsPerson(person)))
      return { ...nameAndPlace(head), people: this.#peopleIn(person, behind.slice(1)) };
    if (this.namesStructure(written)) return { ...nameAndPlace(written), people: [] };
    if (!this.#beginsPerson(written)) return this.#behindItsName(written);
    const [named = "", ...parts] = withoutOuterBracket(written).split(betweenAllParts);
    for (const [at, part] of parts.entries()) {
      const structure = this.#structureAtEnd(part);
      if (structure === null) continue;
      const post = part
        .slice(0, part.length - structure.length)
        .replace(linkToStructure, "")
        .trim();
      const posts = [...parts.slice(0, at), post, ...parts.slice(at + 1)];
      return { ...nameAndPlace(structure), people: this.#peopleIn(named, posts) };
    }
    return null;
  }

  /** "La Ruche (Mme Roux)": somebody in brackets shows that what stands before is a structure, whatever its name. */
  #behindItsName(written: string): AttendingStructure | null {
    const [place = "", inside = ""] = placeInBracket.exec(written) ?? [];
    const name = written.slice(0, written.length - place.length).trim();
    const isStructure = this.#beginsPerson(inside) && this.#structureAtEnd(name) === name;
    return isStructure ? { name, place: "", people: this.#peopleIn(inside, []) } : null;
  }

  /** The name of a structure with which a part ends: "directrice du Pays du Ger"; also two words of no known kind that are no post and nobody. */
  #structureAtEnd(part: string): string | null {
    if (part.length > longestPart) return null;
    const words = part.split(/\s+/u);
    const start = words.findIndex(
      (_, from) =>
        this.namesStructure(words.slice(from).join(" ")) ||
        this.#isBehindPost(words.slice(0, from), words.slice(from)),
    );
    if (start !== -1) return words.slice(start).join(" ");
    const name = part.replace(linkAtStart, "");
    const isOther =
      /^\p{Lu}\S*\s+\S/u.test(name) &&
      !this.#reading.remarks.isRole(name) &&
      !this.#reading.structures.namesKind(name) &&
      !this.#beginsPerson(name);
    return isOther ? name : null;
  }

  /** "président des | Paniers du Haut": behind a post and its link stand two words with a capital, and the post is not that of a place. */
  #isBehindPost(before: readonly string[], behind: readonly string[]): boolean {
    const written = before.join(" ");
    const post = written.replace(linkToStructure, "");
    return (
      post !== written &&
      behind.length > 1 &&
      /^\p{Lu}/u.test(behind[0]!) &&
      this.#reading.remarks.isRole(post) &&
      !ofPlaces.test(fold(post))
    );
  }

  /** "Anne Roux et Paul Vidal": everybody named, and the posts of whoever is named alone. */
  #peopleIn(named: string, posts: readonly string[]): string[] {
    const runs = namesAmong(nameTokens(named), this.#reading).filter(({ sureness }) => sureness === "sure");
    if (runs.length > 1) return runs.map(({ name }) => name);
    return named === "" ? [] : [[named, ...posts].filter(Boolean).join(", ")];
  }
}

function nameAndPlace(written: string): Pick<AttendingStructure, "name" | "place"> {
  const [place = ""] = placeInBracket.exec(written) ?? [];
  return { name: written.slice(0, written.length - place.length).trim(), place };
}

/** "Mme Roux (Pays du Ger, Tarbes)": what stands in brackets behind the person becomes parts of their own. */
const withoutOuterBracket = (written: string): string =>
  written.replace(/^([^(,:–—]+?)\s*\((.*?)\)(,.*)?$/u, "$1, $2$3");
