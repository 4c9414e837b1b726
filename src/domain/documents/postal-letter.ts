// Prepares a letter for the post: the postal address of an actor, and the lines of its envelope (NF Z 10-011).
import type { Actor } from "../actors/actor.ts";
import { placeIn } from "../values/place-in-cell.ts";
import { fold } from "../values/spelling.ts";
import { frameOf } from "./actor-frame.ts";
import type { MailKind } from "./mail-kinds.ts";
import { type Message, originOf, originTold } from "./message.ts";

/** What a letter is for: the kinds of messages that also go by post. Each has its template: `letter-invitation.md`. */
export const letterKinds = [
  "first-contact",
  "information",
  "invitation",
  "survey",
  "follow-up",
  "consent",
] as const satisfies readonly MailKind[];
export type LetterKind = (typeof letterKinds)[number];

/** A postal address. The street is without postcode and commune, one line for each part. */
export interface PostalAddress {
  street: readonly string[];
  postcode: string;
  commune: string;
}

/** A part of a postal address that may be missing. */
export type PostalField = "address" | "postcode" | "commune";

/** A message on paper. It says no more than a message may, and its `origin` is that of the postal address. */
export interface Letter extends Message {
  postal: PostalAddress;
  /** Neither the actor nor its people have a known e-mail address. */
  withoutMail: boolean;
}

/** A message on paper, or what the actor's address lacks. */
export function letterFor(
  message: Message,
  actor: Actor,
  sources: ReadonlyMap<string, string> = new Map(),
): Letter | { missing: readonly PostalField[] } {
  const postal = postalAddressOf(actor);
  if ("missing" in postal) return postal;
  const { person } = message;
  const known = person
    ? { field: "people", value: person.fullName }
    : { field: "address", value: actor.address };
  const withoutMail = [actor, ...actor.people].every(({ emails }) => emails.length === 0);
  const origin = originTold(message.interlocutor, originOf(actor, known, sources));
  return { ...message, origin, postal, withoutMail };
}

/**
 * The postal address of an actor, or its missing parts. A postcode and commune within the street are taken out of it, and used when
 * their own fields are empty. Only a commune needs no street.
 */
export function postalAddressOf(
  actor: Pick<Actor, "address" | "postcode" | "commune" | "kind" | "name">,
): PostalAddress | { missing: readonly PostalField[] } {
  const written = actor.address ?? "";
  const place = placeIn(written);
  const repeats =
    place.postcode !== null &&
    (actor.postcode === null || actor.postcode === place.postcode || sameTown(actor.commune, place.commune));
  const postcode = actor.postcode ?? place.postcode ?? "";
  const commune = actor.commune ?? place.commune ?? "";
  const street = partsOf(repeats ? (place.address ?? "") : written);
  const missing: PostalField[] = [];
  if (street.length === 0 && frameOf(actor) !== "commune") missing.push("address");
  if (postcode === "") missing.push("postcode");
  if (commune === "") missing.push("commune");
  return missing.length > 0 ? { missing } : { street, postcode, commune };
}

const sameTown = (a: string | null, b: string | null) => a !== null && b !== null && fold(a) === fold(b);

/** Splits a street into lines of an envelope, without commas: `12, rue Haute` is one line, `ZA Sud, 3 rue Haute` are two. */
const partsOf = (street: string) =>
  street
    .replace(/(?<=(?:^|[\n;,])\s*\d{1,4}\s*(?:bis|ter|quater|[a-z])?)\s*,\s*/giu, " ")
    .split(/[\n\r;,]|\s[–—-]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The most lines of an address, and the most letters of a line (NF Z 10-011). */
const envelope = { lines: 6, letters: 38 };

/**
 * The lines of an envelope, in the order of the post: who, for whose attention, where. Long parts are broken at spaces. When there are
 * too many lines, parts are cut to two lines, then to one; then the last lines of the street are left out. The line of the postcode
 * always stays, since machines read it.
 */
export function envelopeLines(
  { street, postcode, commune }: PostalAddress,
  { name, attention }: { name: string; attention: string | null },
): string[] {
  const last = cutTo(`${postcode} ${commune.toLocaleUpperCase("fr")}`, 1);
  const room = envelope.lines - last.length;
  const parts = [name, ...(attention === null ? [] : [attention]), ...street];
  for (const most of [3, 2, 1]) {
    const lines = parts.flatMap((part) => cutTo(part, most));
    if (lines.length <= room || most === 1) return [...lines.slice(0, room), ...last];
  }
  return last;
}

/** Breaks a text into at most `most` lines of an envelope; the last one ends in “…” when the text does not fit. */
function cutTo(text: string, most: number): string[] {
  const lines = broken(text.trim());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(" "))];
}

/** Breaks a text into lines of an envelope; a word that is longer than a line is broken too. */
function broken(text: string): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    const joined = [lines.at(-1), word].filter(Boolean).join(" ");
    if (joined.length <= envelope.letters) lines[lines.length - 1] = joined;
    else lines.push(...(word.match(/.{1,38}/gsu) ?? []));
  }
  return lines.filter((line) => line !== "");
}

const shortened = (line: string) =>
  `${line
    .slice(0, envelope.letters - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
