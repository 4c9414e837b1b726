// Finds who took over the post of a colleague who is away or gone.

import { fold } from "../values/spelling.ts";
import type { Colleague, InterlocutorVerdict, Judged } from "./interlocutor.ts";
import { type PostRank, rounded } from "./post-rank.ts";
import type { PostTitle } from "./post-title.ts";
import { asWritten, isNamed, type Presence } from "./presence.ts";
import type { Level } from "./roles.ts";
import { keysOf } from "./title-words.ts";

/** A person who takes over a post stands this much lower than one who holds it. Chosen by hand: it decides between equals. */
export const replacement = 0.01;

/** What a role says, whoever has it. */
export interface ReadRole {
  role: string;
  title: PostTitle;
  postRank: PostRank | null;
  presence: Presence;
  attention: boolean;
  /** Says cooperation or Europe, in the title or the name of the box. */
  subject: boolean;
  elected: boolean;
  /** A post in words that nobody knows. */
  isUnknown: boolean;
  levels: readonly Level[];
  /** Heads, leads or works. */
  paid: boolean;
  /** What the role is worth for any person of any actor; null when that depends on the person or the actor. */
  settled: InterlocutorVerdict | null;
  /** Heads something that is a part of the structure or all that it does: the actor's name tells which. */
  ofPart: boolean;
}

/** Whose post somebody takes over, and where it stands; null where it stands on no step of the ladder. */
export interface Succession {
  whom: Read;
  postRank: PostRank | null;
}

/** What was read of one person. */
export interface Read extends ReadRole {
  person: Colleague;
  generic: boolean;
  /** Set when the person cannot be called. */
  away?: Exclude<Presence["state"], "there">;
  replacedBy?: string;
}

/** Whether somebody is away, takes over from somebody, sends to somebody, or says not to go through somebody. */
export const isMoving = ({ presence }: Pick<Read, "presence">): boolean =>
  presence.state !== "there" ||
  presence.replaces !== null ||
  presence.sendsTo !== null ||
  presence.avoids !== null;

/** The indexes of those whom any title says not to go through, by name or post. */
export function toAvoid(read: readonly Read[]): ReadonlySet<number> {
  const avoided = new Set<number>();
  for (const { presence } of read) {
    const words = presence.avoids;
    if (words === null) continue;
    const [first] = keysOf(words[0]!);
    for (const [index, other] of read.entries())
      if (isNamed(words, person(other)) || (first !== undefined && keysOf(other.role)[0] === first))
        avoided.add(index);
  }
  return avoided;
}

/** Who sends to whom, by name or post: for the index of each person asked for, the colleague who sends to them. */
export function sentTo(read: readonly Read[]): ReadonlyMap<number, Read> {
  const asked = new Map<number, Read>();
  for (const sender of read) {
    const words = sender.presence.sendsTo;
    if (words === null) continue;
    const holds = ({ role }: Read) => keysOf(words[0]!)[0] === keysOf(role)[0];
    const others = [...read.entries()].filter(([, other]) => other !== sender);
    const [named] = others.find(([, other]) => isNamed(words, person(other))) ?? [];
    const [posted, ...more] = others.filter(([, other]) => holds(other));
    const heir = named ?? (more.length === 0 ? posted?.[0] : undefined);
    if (heir !== undefined) asked.set(heir, sender);
  }
  return asked;
}

/** Who takes over from whom: by the title of the one who is away, or of the one who takes over. */
export function successions(read: Read[]) {
  const heirs = new Map<number, Succession>();
  const unlisted: Judged[] = [];
  const senders = new Set(sentTo(read).values());
  for (const colleague of read) {
    // "Maire, voir avec Paul Roux", who is there: the mayor is not away, but sends to him.
    const isThere =
      colleague.presence.state === "absent" && !colleague.presence.isGone && senders.has(colleague);
    if (colleague.presence.state !== "there" && !isThere) colleague.away = colleague.presence.state;
  }
  const give = (whom: Read, index: number) => {
    whom.away ??= "absent";
    whom.replacedBy = read[index]!.person.fullName;
    heirs.set(index, { whom, postRank: whom.postRank });
  };
  for (const [index, colleague] of read.entries()) {
    const { replaces, replacedBy } = colleague.presence;
    if (replaces !== null) {
      const named = read.find((other) => other !== colleague && isNamed(replaces, person(other)));
      const away = read.filter((other) => other !== colleague && other.away && other.postRank);
      const whom = named ?? (replaces.length === 0 && away.length === 1 ? away[0] : undefined);
      if (whom) give(whom, index);
    }
    if (!colleague.away) continue;
    const heir = replacedBy
      ? read.findIndex((other) => other !== colleague && isNamed(replacedBy, person(other)))
      : -1;
    const named = heir >= 0 ? heir : onlyOneNamed(colleague, read);
    if (named >= 0) give(colleague, named);
    else if (replacedBy) {
      const fullName = asWritten(colleague.role, replacedBy);
      // "Voir le nouveau président" names nobody.
      if (!/^\p{Lu}/u.test(fullName)) continue;
      colleague.replacedBy = fullName;
      if (colleague.postRank) unlisted.push(unlistedHeir(fullName, colleague, colleague.postRank));
    }
  }
  return { of: (index: number) => heirs.get(index) ?? null, unlisted };
}

/** The number of the only colleague whom the title of somebody away names: "en arrêt, c'est désormais Paul Roux"; -1 for none or several. */
function onlyOneNamed({ role, presence, person: away }: Read, read: readonly Read[]): number {
  if (presence.replaces !== null || presence.avoids !== null) return -1;
  const title = ` ${plain(role)} `;
  const named = [...read.entries()].filter(
    ([, { person: other }]) => other !== away && title.includes(` ${plain(other.fullName)} `),
  );
  return named.length === 1 ? named[0]![0] : -1;
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const person = ({ person: { fullName, lastName } }: Read) => ({ fullName, lastName: lastName ?? null });

const unlistedHeir = (fullName: string, whom: Read, standing: PostRank): Judged => ({
  person: { id: null, fullName, role: null },
  likelihood: rounded(standing.likelihood - replacement),
  reasons: [{ because: "replaces", rung: standing.rung, whom: whom.person.fullName, title: whom.role }],
  elected: whom.elected,
  relay: false,
  levels: [],
});

/** More than any title, less than whom the team found to be right. */
const sentFirst = 0.98;

/** A person whom a colleague sends to comes before any title, unless they are away. */
export function askedFirst(judged: Judged, whom: string): Judged {
  if (judged.reasons.some(({ because }) => away.has(because))) return judged;
  return {
    ...judged,
    likelihood: sentFirst,
    reasons: [{ because: "sent-to", whom }, ...judged.reasons],
    relay: false,
  };
}

/** A person whom a title says not to go through is not asked, though they are there. */
export const setAside = (judged: Judged, title: string): Judged =>
  judged.reasons.some(({ because }) => away.has(because))
    ? judged
    : { ...judged, likelihood: 0, relay: false, reasons: [{ because: "to-avoid", title }] };
const away: ReadonlySet<string> = new Set(["absent", "left", "vacant", "not-yet"]);
