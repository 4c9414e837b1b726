// Recognises the rows of a list that are about the mission itself, which is no actor: it signs the sheet of its own meetings, for example.
import type { MatchingLexicon } from "../matching/matching-lexicon.ts";
import { fold } from "../values/spelling.ts";
import type { Candidate } from "./candidate.ts";

/** What the settings say of the mission; "" for a blank setting. */
export interface MissionIdentity {
  name: string;
  organisation: string;
  /** Who writes for the mission. */
  agent: string;
  email: string;
}

type Lexicon = Pick<MatchingLexicon, "providers" | "small">;

export class RowsOfMission {
  readonly #lexicon: Lexicon;
  readonly #names: ReadonlySet<string>;
  readonly #acronyms: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #agent: string;
  /** Null when there is none, or when it is that of an e-mail provider. */
  readonly #domain: string | null;

  constructor({ name, organisation, agent, email }: MissionIdentity, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const names = [name, organisation]
      .map((words) => this.#wordsOf(words))
      .filter(({ length }) => length > 0);
    const both = names.length === 2 ? [names.flat(), names.toReversed().flat()] : [];
    this.#names = new Set([...names, ...both].map((words) => words.join(" ")));
    this.#acronyms = new Set(names.map((words) => words.map((word) => word[0]).join("")));
    this.#words = new Set(names.flat());
    this.#agent = sorted(this.#wordsOf(agent));
    const domain = domainOf(email);
    this.#domain = domain === "" || lexicon.providers.has(domain) ? null : domain;
  }

  /**
   * Whether a row is about the mission: its structure has the name of the mission or of its organisation, or is the agent's own name; or it has a
   * shorter name or an acronym of theirs, and the mission's domain or only the agent beside it. A row of our own export or of a message never is,
   * nor one with another organisation's domain.
   */
  has({ id, message, fields, several, people }: Candidate): boolean {
    if (id !== undefined || message !== undefined) return false;
    const words = this.#wordsOf((fields.name ?? "").replace(/\([^)]*\)/g, " "));
    if (words.length === 0) return false;
    const emails = [...(several.emails ?? []), ...people.flatMap((person) => person.emails)];
    const domains = emails.map(domainOf).filter((domain) => !this.#lexicon.providers.has(domain));
    const isOfDomain = this.#domain !== null && domains.includes(this.#domain);
    // A namesake elsewhere writes from a domain of its own.
    if (this.#domain !== null && domains.length > 0 && !isOfDomain) return false;
    if (this.#names.has(words.join(" "))) return true;
    const isOfAgent =
      this.#agent !== "" &&
      people.length > 0 &&
      people.every(({ fullName }) => sorted(this.#wordsOf(fullName)) === this.#agent);
    if (isOfAgent && sorted(words) === this.#agent) return true;
    const isShortened = words.every((word) => this.#words.has(word)) || this.#acronyms.has(words.join(""));
    return isShortened && (isOfDomain || isOfAgent);
  }

  #wordsOf(text: string): string[] {
    const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => word.length > 1 && !this.#lexicon.small.has(word));
  }
}

const sorted = (words: readonly string[]) => words.toSorted().join(" ");
const domainOf = (email: string) =>
  email
    .slice(email.indexOf("@") + 1)
    .trim()
    .toLowerCase();
