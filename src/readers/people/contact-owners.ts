// Decides whose the addresses and numbers of a cell are, by what stands nearest to them.
import { bearsNameOf } from "../../domain/values/email.ts";
import { personNameIn } from "../../domain/values/person-name.ts";
import { type Separation, separation } from "./cell-atoms.ts";

/** A person, a front desk, or addresses and numbers, in the order of the cell. */
export type Anchor = { after: Separation; bracketed: boolean } & (
  | { of: "person"; person: OwnedPerson }
  | { of: "desk" }
  /** Perhaps a person, perhaps not: contacts beside it belong to no other person. */
  | { of: "other" }
  /** A person who is not to be asked for: contacts right behind the name are the structure's; beside others, the person does not count. */
  | { of: "aside" }
  | { of: "contacts"; emails: readonly string[]; phones: readonly string[] }
);

export interface OwnedPerson {
  name: string;
  role: string | null;
  emails: string[];
  phones: string[];
  /** The name is a first name alone. */
  isFirstName: boolean;
}

/** The contacts that belong to no person, and how to recognise a mailbox of several people. */
interface SharedContacts {
  emails: string[];
  phones: string[];
  isCommon(email: string): boolean;
}

type Contacts = Extract<Anchor, { of: "contacts" }>;

/**
 * Gives each person of a cell their contacts, and returns the rest. One person alone gets all; of several, each gets those in their part of the cell: a
 * line, else what semicolons, slashes or commas separate. A part without a person goes with the part before it, at the beginning with the one behind it.
 * Contacts behind two names at once ("A et B, 05…") are the structure's. An address that bears one person's name is theirs, wherever it stands; a
 * common mailbox is nobody's, unless no sign separates it from a name.
 */
export function assignContacts(
  anchors: readonly Anchor[],
  isCommon: (email: string) => boolean,
): { emails: string[]; phones: string[] } {
  const shared: SharedContacts = { emails: [], phones: [], isCommon };
  assignToOwners(withoutAside(anchors, shared), shared);
  const people = anchors.flatMap((anchor) => (anchor.of === "person" ? [anchor.person] : []));
  giveByName(people, shared);
  return { emails: shared.emails, phones: shared.phones };
}

function withoutAside(anchors: readonly Anchor[], shared: SharedContacts): Anchor[] {
  const remaining: Anchor[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const isTheirs = anchors[index - 1]?.of === "aside" && anchor.after === separation.together;
    if (isTheirs && anchor.of === "contacts") give(anchor, null, shared);
    else if (anchor.of !== "aside") remaining.push(anchor);
  }
  return remaining;
}

function assignToOwners(anchors: readonly Anchor[], shared: SharedContacts): void {
  const owners = anchors.filter(({ of }) => of !== "contacts");
  if (owners.length === anchors.length) return;
  if (owners.length < 2) {
    for (const [index, anchor] of anchors.entries())
      if (anchor.of === "contacts") {
        const isBehind = anchor.after === separation.together && anchors[index - 1] === owners[0];
        give(isBehind ? anchor : withoutCommon(anchor, shared), owners[0] ?? null, shared);
      }
    return;
  }
  const strongest = Math.max(...anchors.slice(1).map(({ after }) => after));
  if (strongest === separation.together) giveToNearest(anchors, shared);
  else shareParts(partsOf(anchors, strongest), strongest, shared);
}

function partsOf(anchors: readonly Anchor[], strength: number): Anchor[][] {
  const parts: Anchor[][] = [];
  for (const [index, anchor] of anchors.entries())
    if (index === 0 || anchor.after === strength) parts.push([anchor]);
    else parts.at(-1)!.push(anchor);
  return parts;
}

function shareParts(parts: readonly Anchor[][], strength: number, shared: SharedContacts): void {
  const isOwned = (part: readonly Anchor[] | undefined) => part?.some(({ of }) => of !== "contacts") === true;
  const firstOwned = parts.findIndex(isOwned);
  const withContacts = parts.filter((part) => part.some(({ of }) => of === "contacts"));
  // "A et B, 05…": nothing tells which of them it reaches.
  const isForAll =
    strength <= separation.link &&
    withContacts.length === 1 &&
    withContacts[0] === parts.at(-1) &&
    !parts.at(-1)!.some(({ of, bracketed }) => of === "contacts" && bracketed) &&
    parts.filter(isOwned).length > 1;
  if (isForAll) {
    for (const anchor of withContacts[0]!) if (anchor.of === "contacts") give(anchor, null, shared);
    return;
  }
  // "05…, Paul, 06…, Anne": when the last part names somebody, a number at the beginning is the first person's.
  const begins = parts.slice(0, firstOwned);
  let before: readonly Anchor[] = isOwned(parts.at(-1)) ? parts[firstOwned]! : [];
  for (const part of begins) giveOrphans(part, before, shared);
  for (const part of parts.slice(firstOwned)) {
    if (isOwned(part)) {
      before = part;
      assignToOwners(part, shared);
    } else giveOrphans(part, before, shared);
  }
}

/** Gives the contacts of a part without a person to the only person of the part `near` it, else to the structure. */
function giveOrphans(part: readonly Anchor[], near: readonly Anchor[], shared: SharedContacts): void {
  const owners = near.filter(({ of }) => of !== "contacts");
  const only = owners.length === 1 ? owners[0]! : null;
  for (const anchor of part) if (anchor.of === "contacts") give(withoutCommon(anchor, shared), only, shared);
}

/** Gives common mailboxes to the structure. Callers leave out one that follows a name at once: it is that person's. */
function withoutCommon(contacts: Contacts, shared: SharedContacts): Contacts {
  const common = contacts.emails.filter(shared.isCommon);
  give({ ...contacts, emails: common, phones: [] }, null, shared);
  return { ...contacts, emails: contacts.emails.filter((email) => !common.includes(email)) };
}

/** Where no sign separates the anchors: gives contacts to the person before them, at the beginning to the one behind. */
function giveToNearest(anchors: readonly Anchor[], shared: SharedContacts): void {
  const isFirst = anchors[0]!.of === "contacts";
  for (const [index, anchor] of anchors.entries()) {
    if (anchor.of !== "contacts") continue;
    const around = isFirst ? anchors.slice(index) : anchors.slice(0, index).reverse();
    give(anchor, around.find(({ of }) => of !== "contacts") ?? null, shared);
  }
}

function give({ emails, phones }: Contacts, owner: Anchor | null, shared: SharedContacts): void {
  const to = owner?.of === "person" ? owner.person : shared;
  to.emails.push(...emails.filter((email) => !to.emails.includes(email)));
  to.phones.push(...phones.filter((phone) => !to.phones.includes(phone)));
}

const bears = (email: string, { name }: OwnedPerson) => {
  const read = personNameIn(name, email);
  return read !== null && bearsNameOf(email, read);
};

function giveByName(people: readonly OwnedPerson[], shared: SharedContacts): void {
  for (const holder of [...people, shared])
    for (const email of [...holder.emails]) {
      const bearers = people.filter((person) => bears(email, person));
      if (bearers.length !== 1 || bearers[0] === holder) continue;
      holder.emails = holder.emails.filter((other) => other !== email);
      if (!bearers[0]!.emails.includes(email)) bearers[0]!.emails.push(email);
    }
}

/** True for a mailbox of several people: "contact", "accueil". */
export const isCommonMailbox = (email: string, shared: ReadonlySet<string>): boolean =>
  email
    .slice(0, email.indexOf("@"))
    .split(/[^a-z]+/)
    .some((word) => shared.has(word));
