import { isCounter } from "./counter.ts";
import { presenceIn } from "./presence.ts";
import type { Level } from "./roles.ts";
import { rounded, type Standing, standingOf } from "./standing.ts";
import { type Read, replacement, successions } from "./succession.ts";
import { civilityGender, type Gender, readTitle, type Title } from "./title.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { keysOf, wordsOf } from "./words.ts";

/** Somebody of an actor, as far as choosing whom to call goes. */
export interface Colleague {
  id: string;
  fullName: string;
  lastName?: string | null;
  role: string | null;
  emails: readonly string[];
}

/** Why somebody is or is not likely to carry cooperation. Facts; `text/` says them. */
export type PersonReason =
  | { because: "title"; rung: string; title: string }
  | { because: "replaces"; rung: string; whom: string; title: string }
  | { because: "absent" | "left" | "vacant" | "not-yet"; title: string; replacedBy: string | null }
  | { because: "relay"; attention: string | null }
  | { because: "no-role" }
  | { because: "passing" | "other-trade"; title: string };

export interface Judged {
  /** `id` is null for somebody whom a title names and the list does not hold. */
  person: { id: string | null; fullName: string; role: string | null };
  /** 0–1; 0 for somebody who is not there or of another trade. */
  likelihood: number;
  reasons: readonly PersonReason[];
  elected: boolean;
  /** Passes on to somebody else: “à l'attention de…”. */
  relay: boolean;
  /** How the functions that the title says stand; empty for somebody who is not there. */
  levels: readonly Level[];
}

export interface Interlocutor {
  /** Null when nobody is plausible. */
  person: Judged | null;
  /** The others who are plausible, the most likely first. */
  alternatives: readonly Judged[];
  /** How those who are there stand in the structure: `head`, `staff`, `elected`… */
  levels: ReadonlySet<Level>;
  /** Kind of actor, to say whom to ask for at the front desk: an id of the vocabulary, or null. */
  askAs: string | null;
}

export interface Place {
  name: string;
  kind: string | null;
}

/** Below this, nobody is called by name: one asks at the front desk. */
const plausible = 0.08;
/** Somebody by name, nothing said of what they do: more than a counter, less than any title that fits. */
const named = 0.12;
/** A counter, or a box of the post that counts. */
const counter = 0.1;
const rightCounter = 0.14;

/** Judges people as titles go, in the order of the guide. `today` is an ISO date. */
export class Judge {
  readonly #vocabulary: Vocabulary;
  readonly #today: string;
  /** A list repeats its titles: each is read once. */
  readonly #titles = new Map<string, Title>();

  constructor(vocabulary: Vocabulary, today: string) {
    this.#vocabulary = vocabulary;
    this.#today = today;
  }

  /** Whom to talk to at an actor, and the others, with the reason for each. */
  interlocutor(place: Place, people: readonly Colleague[]): Interlocutor {
    const judged = this.judge(place, people);
    const [person = null, ...alternatives] = judged.filter((one) => one.likelihood >= plausible);
    const levels = new Set(judged.flatMap((one) => one.levels));
    return { person, alternatives, levels, askAs: [...this.kinds(place)][0] ?? null };
  }

  /** Everybody, the most likely first; the order of the list decides between equals. */
  judge(place: Place, people: readonly Colleague[]): Judged[] {
    const kinds = this.kinds(place);
    const read = people.map((person) => this.#read(person, place, kinds));
    const heirs = successions(read);
    const judged = read.map((one, index) => this.#judged(one, heirs.of(index)));
    return [...judged, ...heirs.unlisted].sort((a, b) => b.likelihood - a.likelihood);
  }

  /** What a title says, on its own. */
  title(title: string, own: ReadonlySet<string> = new Set()): Title {
    const key = own.size === 0 ? title : `${title}\n${[...own].join(" ")}`;
    let read = this.#titles.get(key);
    if (!read) {
      read = readTitle(title, this.#vocabulary, own);
      this.#titles.set(key, read);
    }
    return read;
  }

  /** “Mme DURAND” says a civility: it comes before what the title's form says. */
  genderOf(civilities: readonly string[], title: Title): Gender {
    const said = civilityGender(wordsOf(civilities.join(" ")), this.#vocabulary);
    return said === "unknown" ? title.gender : said;
  }

  /** A name without the civility before it. */
  withoutCivility(name: string): string {
    const { woman, man } = this.#vocabulary;
    const words = name.trim().split(/\s+/);
    const start = words.findIndex((word) => {
      const [folded] = wordsOf(word);
      return !folded || !(woman.at([folded], 0) || man.at([folded], 0));
    });
    return words.slice(Math.max(0, start)).join(" ");
  }

  isCommune(place: Place): boolean {
    return this.kinds(place).has("commune");
  }

  /** A name or a box that is nobody's own. */
  isCounter(person: Pick<Colleague, "fullName" | "emails">, place: Place): boolean {
    return isCounter(person, this.#vocabulary, new Set(keysOf(place.name)));
  }

  /** What the ladder and the ranking need to know of a place: ids of the vocabulary's kinds. */
  kinds({ kind, name }: Place): ReadonlySet<string> {
    const said = wordsOf(kind ?? name);
    return new Set(this.#vocabulary.kinds.filter(({ words }) => words.anywhere(said)).map(({ id }) => id));
  }

  #read(person: Colleague, place: Place, kinds: ReadonlySet<string>): Read {
    const vocabulary = this.#vocabulary;
    const role = person.role?.trim() ?? "";
    const plain = this.title(role);
    const other = plain.readings.some(({ subjects }) =>
      subjects.some((one) => one === "other" || one === "service"),
    );
    const title = other ? this.title(role, new Set(keysOf(place.name))) : plain;
    const name = wordsOf(person.fullName);
    const attention = vocabulary.attention.endIn([...name, ...title.words]);
    return {
      person,
      role,
      title,
      standing: standingOf(title, kinds, vocabulary),
      presence: presenceIn(
        { words: [...name, ...title.words], onlyPast: title.onlyPast },
        this.#today,
        vocabulary,
      ),
      generic: this.isCounter(person, place),
      attention: attention >= 0,
      subject: [...plain.readings, ...this.title(person.fullName).readings].some(({ subjects }) =>
        subjects.some((subject) => subject === "cooperation" || subject === "europe"),
      ),
    };
  }

  #judged(read: Read, heir: { whom: Read; standing: Standing } | null): Judged {
    const { person, role, title, presence, standing } = read;
    const elected = title.readings.some((reading) => reading.function.level === "elected");
    const base = {
      person: { id: person.id, fullName: person.fullName, role: person.role },
      elected,
      levels: read.away ? [] : title.readings.map((reading) => reading.function.level),
    };
    if (read.away)
      return {
        ...base,
        relay: false,
        likelihood: 0,
        reasons: [{ because: read.away, title: role, replacedBy: read.replacedBy ?? null }],
      };
    if (heir && heir.standing.likelihood - replacement > (standing?.likelihood ?? 0))
      return {
        ...base,
        relay: false,
        likelihood: rounded(heir.standing.likelihood - replacement),
        reasons: [
          {
            because: "replaces",
            rung: heir.standing.rung,
            whom: heir.whom.person.fullName,
            title: heir.whom.role,
          },
        ],
      };
    if (read.generic || read.attention)
      return {
        ...base,
        relay: true,
        likelihood: read.subject ? rightCounter : read.generic ? counter : named,
        reasons: [{ because: "relay", attention: read.attention ? role : null }],
      };
    if (standing)
      return {
        ...base,
        relay: standing.rung === "relay",
        likelihood: standing.likelihood,
        reasons: [{ because: "title", rung: standing.rung, title: role }],
      };
    if (role === "" || (title.readings.length === 0 && presence.replaces !== null))
      return { ...base, relay: false, likelihood: named, reasons: [{ because: "no-role" }] };
    const passing = title.readings.some((reading) => reading.function.level === "outside");
    return {
      ...base,
      relay: false,
      likelihood: 0,
      reasons: [{ because: passing ? "passing" : "other-trade", title: role }],
    };
  }
}
