// Chooses whom to contact at an actor by the titles of its people, and gives the reasons.

import type { PersonVerdict } from "../priority/pinning-decisions.ts";
import { fold } from "../values/spelling.ts";
import { isFrontDesk } from "./front-desk.ts";
import type {
  ChosenInterlocutor,
  Colleague,
  Interlocutor,
  InterlocutorVerdict,
  Judged,
  JudgedActor,
  PersonReason,
} from "./interlocutor.ts";
import { postRankOf, rounded } from "./post-rank.ts";
import { civilityGender, type Gender, limits, type PostTitle, readTitle } from "./post-title.ts";
import { presenceIn, withoutHabits, withoutMatters } from "./presence.ts";
import type { Level } from "./roles.ts";
import {
  askedFirst,
  isMoving,
  type Read,
  type ReadRole,
  replacement,
  type Succession,
  sentTo,
  setAside,
  successions,
  toAvoid,
} from "./succession.ts";
import type { Vocabulary } from "./title-vocabulary.ts";
import { keysOf, wordsOf } from "./title-words.ts";

/** Below this, nobody is called by name: one asks at the front desk. */
const plausible = 0.08;
/** A person without a title: likelier than a front desk, less likely than any title that fits. Chosen by hand, like the next ones. */
const named = 0.12;
/** A person with a post that we do not know: asked rather than nobody. */
const unknownPost = 0.09;
const shortestPost = 4;
/** A front desk or a shared mailbox; then one whose name says cooperation or Europe. */
const counter = 0.1;
const rightCounter = 0.14;
/** More than any title. */
const foundRight = 0.99;
const paidLevels: readonly Level[] = ["head", "lead", "staff"];
const none: ReadonlySet<string> = new Set();
/** The most words of names that are remembered. */
const mostWords = 20_000;
const isSubject = ({ readings }: PostTitle) =>
  readings.some(({ subjects }) =>
    subjects.some((subject) => subject === "cooperation" || subject === "europe"),
  );

/** "M.-Thérèse", "J.-Yves": the short form of the first part of a first name, which is no civility. */
const initials = /(?<!\p{L})\p{Lu}\.?-(?=\p{Lu})/gu;

/** Judges people by their titles, in the order of the guide. `today` is an ISO date. */
export class Judge {
  readonly #vocabulary: Vocabulary;
  readonly #today: string;
  /** A list repeats its titles, kinds and the words of its names: each is read once. */
  readonly #titles = new Map<string, PostTitle>();
  readonly #roles = new Map<ReadonlySet<string>, Map<string, ReadRole>>();
  readonly #kinds = new Map<string, ReadonlySet<string>>();
  readonly #telling = { people: new Map<string, boolean>(), actors: new Map<string, boolean>() };
  /** By actor, then person. */
  readonly #learnt: ReadonlyMap<string, ReadonlyMap<string, PersonVerdict>>;

  constructor(
    vocabulary: Vocabulary,
    today: string,
    learnt: ReadonlyMap<string, ReadonlyMap<string, PersonVerdict>> = new Map(),
  ) {
    this.#vocabulary = vocabulary;
    this.#today = today;
    this.#learnt = learnt;
  }

  /** Whom to talk to at an actor, and the others, with the reason for each. */
  interlocutor(place: JudgedActor, people: readonly Colleague[]): Interlocutor {
    const judged = this.judge(place, people);
    const levels = new Set<Level>();
    for (const verdict of judged) for (const level of verdict.levels) levels.add(level);
    const [person = null, ...alternatives] = judged.filter(({ likelihood }) => likelihood >= plausible);
    const [askAs = null] = this.kinds(place);
    return { person, alternatives, levels, askAs };
  }

  /**
   * The most likely of an actor's people, as `interlocutor` says, and whether anybody there is paid to work: what the
   * ranking asks of a hundred thousand actors. A title whose worth depends on nobody else is read once and looked up afterwards.
   */
  best(place: JudgedActor, people: readonly Colleague[]): ChosenInterlocutor {
    if (place.id !== undefined && this.#learnt.has(place.id)) return this.#bestOfAll(place, people);
    const kinds = this.kinds(place);
    let person: Colleague | null = null;
    let verdict: InterlocutorVerdict | null = null;
    let paid = false;
    for (const colleague of people) {
      const role = this.#role(colleague.role?.trim() ?? "", kinds);
      if (!role.settled || this.#namesMore(colleague.fullName)) return this.#bestOfAll(place, people);
      paid ||= role.paid;
      if (role.settled.likelihood < plausible) {
        if (people.length === 1) return this.#bestOfAll(place, people);
        continue;
      }
      const more = role.settled.likelihood - (verdict?.likelihood ?? 0);
      const isReached = colleague.emails.length > 0 && person?.emails.length === 0;
      if (more < 0 || (more === 0 && !isReached)) continue;
      person = colleague;
      verdict = role.settled;
    }
    return { person, likelihood: verdict?.likelihood ?? 0, reason: verdict?.reasons[0] ?? null, paid };
  }

  #bestOfAll(place: JudgedActor, people: readonly Colleague[]): ChosenInterlocutor {
    const { person, levels } = this.interlocutor(place, people);
    const { likelihood = 0, reasons = [] } = person ?? {};
    const paid = paidLevels.some((level) => levels.has(level));
    const listed = people.find((colleague) => colleague.id === person?.person.id);
    const unlisted = person && { ...person.person, id: "", emails: [] };
    return { person: listed ?? unlisted, likelihood, reason: reasons[0] ?? null, paid };
  }

  /** Everybody, the most likely first; of equals those who can be written to, then in the order of the list. */
  judge(place: JudgedActor, people: readonly Colleague[]): Judged[] {
    const kinds = this.kinds(place);
    const read = people.map((person) => this.#read(person, place, kinds));
    const heirs = read.some(isMoving) ? successions(read) : null;
    const judged = read.map((one, index) => this.#judged(one, heirs?.of(index) ?? null));
    for (const [index, sender] of heirs === null ? [] : sentTo(read))
      judged[index] = askedFirst(judged[index]!, sender.person.fullName);
    for (const index of heirs === null ? [] : toAvoid(read))
      judged[index] = setAside(judged[index]!, read[index]!.role);
    if (read.length === 1) judged[0] = evenIfUnclear(judged[0]!, read[0]!);
    if (heirs) judged.push(...heirs.unlisted);
    const verdicts = place.id === undefined ? undefined : this.#learnt.get(place.id);
    const learnt = verdicts ? judged.map((one) => taught(one, verdicts)) : judged;
    const reached = new Set(people.flatMap(({ id, emails }) => (emails.length > 0 ? id : [])));
    const isReached = ({ person: { id } }: Judged) => (id !== null && reached.has(id) ? 1 : 0);
    return learnt.sort((a, b) => b.likelihood - a.likelihood || isReached(b) - isReached(a));
  }

  /** What a title says, on its own. */
  title(title: string, own: ReadonlySet<string> = new Set()): PostTitle {
    const key = own.size === 0 ? title : `${title}\n${[...own].join(" ")}`;
    let read = this.#titles.get(key);
    if (!read) {
      read = readTitle(title, this.#vocabulary, own);
      this.#titles.set(key, read);
    }
    return read;
  }

  /**
   * “Mme DURAND” says a civility: it comes before what the title's form says. A masculine title and a first name that only
   * men bear tell a man together; a title and a first name that contradict each other tell nothing.
   */
  genderOf(
    civilities: readonly string[],
    title: PostTitle,
    firstName: string | null = null,
  ): { gender: Gender; deduced: boolean } {
    const words = wordsOf(civilities.join(" ").replace(initials, ""));
    const civilGender = civilityGender(words, this.#vocabulary);
    if (civilGender !== "unknown") return { gender: civilGender, deduced: false };
    const isManName = firstName !== null && this.#vocabulary.mensNames.has(fold(firstName));
    if (title.masculine && isManName) return { gender: "man", deduced: true };
    return { gender: title.gender === "woman" && isManName ? "unknown" : title.gender, deduced: false };
  }

  /** “Président honoraire”, “suppléante du maire”: not an office to be addressed by. */
  isLesser({ words, readings }: PostTitle): boolean {
    const offices = readings.some(({ function: { id } }) => id === "president" || id === "mayor");
    return offices && this.#vocabulary.lesser.anywhere(words);
  }

  /** A name without the civility before it. */
  withoutCivility(name: string): string {
    const { woman, man } = this.#vocabulary;
    const words = name.trim().split(/\s+/);
    const start = words.findIndex((word) => {
      const [folded] = wordsOf(word.replace(initials, ""));
      return !folded || !(woman.at([folded], 0) || man.at([folded], 0));
    });
    return words.slice(Math.max(0, start)).join(" ");
  }

  isCommune(place: JudgedActor): boolean {
    return this.kinds(place).has("commune");
  }

  /** A name or a mailbox of the structure, not of a person. */
  isFrontDesk(person: Pick<Colleague, "fullName" | "emails">, place: JudgedActor): boolean {
    return isFrontDesk(person, this.#vocabulary, new Set(keysOf(place.name)));
  }

  /** The kinds of an actor, by the ids of the vocabulary that the ladder and the ranking use. */
  kinds({ kind, name }: JudgedActor): ReadonlySet<string> {
    if (kind === null) return this.#kindsSaid(name);
    let kindsOfText = this.#kinds.get(kind);
    if (!kindsOfText) {
      kindsOfText = this.#kindsSaid(kind);
      this.#kinds.set(kind, kindsOfText);
    }
    return kindsOfText;
  }

  #kindsSaid(text: string): ReadonlySet<string> {
    if (!this.#tells(text, "actors")) return none;
    const words = wordsOf(text);
    const ids = this.#vocabulary.kinds.filter((kind) => kind.words.anywhere(words)).map(({ id }) => id);
    const same = [...this.#roles.keys()].find(
      (role) => role.size === ids.length && ids.every((id) => role.has(id)),
    );
    return same ?? new Set(ids);
  }

  /** Whether a name holds any word by which something could be told: most names hold none. */
  #tells(name: string, of: "people" | "actors"): boolean {
    const wordsSeen = this.#telling[of];
    const telling = this.#vocabulary.telling[of];
    for (const word of name.split(" ")) {
      if (!telling.mayHold(word)) continue;
      let tells = wordsSeen.get(word);
      if (tells === undefined) {
        if (wordsSeen.size > mostWords) wordsSeen.clear();
        tells = telling.holds(word);
        wordsSeen.set(word, tells);
      }
      if (tells) return true;
    }
    return false;
  }

  #read(person: Colleague, place: JudgedActor, kinds: ReadonlySet<string>): Read {
    const vocabulary = this.#vocabulary;
    const written = person.role?.trim() ?? "";
    const anyonesRole = this.#role(written, kinds);
    const own = anyonesRole.ofPart ? new Set(keysOf(place.name)) : none;
    const role = anyonesRole.ofPart ? this.#readRole(written, kinds, own) : anyonesRole;
    if (!this.#namesMore(person.fullName)) return { ...role, person, generic: false };
    const name = wordsOf(person.fullName);
    const words = [...name, ...role.title.words];
    return {
      ...role,
      person,
      presence: presenceIn({ words, onlyPast: role.title.onlyPast }, this.#today, vocabulary),
      generic: this.isFrontDesk(person, place),
      attention: vocabulary.attention.anywhere(words),
      subject: role.subject || isSubject(this.title(person.fullName)),
    };
  }

  /** Whether a name may be a front desk's, or says that somebody is away. */
  #namesMore(name: string): boolean {
    return name === "" || name.includes("@") || this.#tells(name, "people");
  }

  /** Reads each role once for each set of kinds, of which there are few. */
  #role(role: string, kinds: ReadonlySet<string>): ReadRole {
    let roles = this.#roles.get(kinds);
    if (!roles) {
      roles = new Map();
      this.#roles.set(kinds, roles);
    }
    let read = roles.get(role);
    if (!read) {
      read = this.#readRole(role, kinds, none);
      roles.set(role, read);
    }
    return read;
  }

  #readRole(role: string, kinds: ReadonlySet<string>, own: ReadonlySet<string>): ReadRole {
    const vocabulary = this.#vocabulary;
    const title = this.title(withoutMatters(withoutHabits(role)), own);
    const levels = title.readings.map((reading) => reading.function.level);
    const read = {
      role,
      title,
      postRank: postRankOf(title, kinds, vocabulary),
      presence: presenceIn(title, this.#today, vocabulary),
      attention: vocabulary.attention.anywhere(title.words),
      subject: isSubject(title),
      elected: levels.includes("elected"),
      isUnknown: this.#isUnknownPost(title),
      paid: paidLevels.some((level) => levels.includes(level)),
      levels,
      ofPart: title.readings.some(
        ({ function: { level }, subjects }) =>
          level === "head" && subjects.some((subject) => limits.has(subject)),
      ),
    };
    const settled = !isMoving(read) && !read.attention && (!read.ofPart || own !== none);
    return { ...read, settled: settled ? verdictOf(read) : null };
  }

  /** Whether a role names a post that we do not know: its first word begins no known post or trade. "(to be replaced)" names none. */
  #isUnknownPost({ readings, onlyPast, words: [first] }: PostTitle): boolean {
    if (readings.length > 0 || onlyPast || first === undefined || first.linked) return false;
    return first.text.length >= shortestPost && !this.#vocabulary.heads.has(first.key);
  }

  #judged(read: Read, heir: Succession | null): Judged {
    const { person, role } = read;
    const base = {
      person: { id: person.id, fullName: person.fullName, role: person.role },
      elected: read.elected,
      levels: read.away ? [] : read.levels,
    };
    if (read.away)
      return {
        ...base,
        relay: false,
        likelihood: 0,
        reasons: [{ because: read.away, title: role, replacedBy: read.replacedBy ?? null }],
      };
    if (read.generic || read.attention)
      return {
        ...base,
        relay: true,
        likelihood: read.subject ? rightCounter : read.generic ? counter : named,
        reasons: [{ because: "relay", attention: read.attention ? role : null }],
      };
    const own = read.settled ?? verdictOf(read);
    return { ...base, ...(heir === null ? own : verdictOfHeir(own, heir)) };
  }
}

/** What somebody who takes over is worth: by the post of whom they replace, or by their own where that is worth more. */
function verdictOfHeir(own: InterlocutorVerdict, { whom, postRank }: Succession): InterlocutorVerdict {
  const replacing: PersonReason = {
    because: "replaces",
    rung: postRank?.rung ?? null,
    whom: whom.person.fullName,
    title: whom.role,
  };
  const likelihood = postRank === null ? named : rounded(postRank.likelihood - replacement);
  return likelihood > own.likelihood || own.reasons.some(({ because }) => because === "no-role")
    ? { relay: false, likelihood, reasons: [replacing] }
    : { ...own, reasons: [replacing, ...own.reasons] };
}

/** Functions that tell nothing without their subject ("chargée de…"); somebody who animates or leads something else does that. */
const entrusted = ["charge", "referent"];

/** The only person of an actor is asked even when their title does not say what they are charged with, or names a subject alone: "Finances". */
function evenIfUnclear(judged: Judged, { role, title: { readings }, away }: Read): Judged {
  const isSubjectAlone = readings.length > 0 && readings.every(({ function: { id } }) => id === "post");
  if (isSubjectAlone && !away && !judged.relay && judged.likelihood < plausible)
    return { ...judged, likelihood: unknownPost, reasons: [{ because: "unknown-post", title: role }] };
  const isUnclear =
    readings.length > 0 &&
    readings.every(
      ({ vague, subjects, function: { id } }) => vague && subjects.length === 0 && entrusted.includes(id),
    );
  return isUnclear && !away && judged.likelihood > 0 && judged.likelihood < plausible
    ? { ...judged, likelihood: unknownPost }
    : judged;
}

/** A person whom the team found to be right comes first; one whom it found gone or wrong is not called. */
function taught(one: Judged, known: ReadonlyMap<string, PersonVerdict>): Judged {
  const learnt = one.person.id === null ? undefined : known.get(one.person.id);
  if (!learnt) return one;
  const { verdict, by, at, note } = learnt;
  const likelihood = verdict === "right" ? foundRight : 0;
  const reasons = [{ because: "learnt" as const, verdict, by, at, note }, ...one.reasons];
  return { ...one, likelihood, reasons, relay: false, levels: verdict === "left" ? [] : one.levels };
}

/** What a title is worth on its own. Absences and front desks are judged before. */
function verdictOf({
  postRank,
  role,
  title,
  presence,
  isUnknown,
}: Omit<ReadRole, "settled">): InterlocutorVerdict {
  if (postRank)
    return {
      relay: postRank.rung === "relay",
      likelihood: postRank.likelihood,
      reasons: [{ because: "title", rung: postRank.rung, title: role }],
    };
  if (role === "" || (title.readings.length === 0 && presence.replaces !== null))
    return { relay: false, likelihood: named, reasons: [{ because: "no-role" }] };
  if (isUnknown)
    return { relay: false, likelihood: unknownPost, reasons: [{ because: "unknown-post", title: role }] };
  const passing = title.readings.some((reading) => reading.function.level === "outside");
  return {
    relay: false,
    likelihood: 0,
    reasons: [{ because: passing ? "passing" : "other-trade", title: role }],
  };
}
