// Finds in a note of the team an address that takes no mail any more: “boîte pleine”, “les mails reviennent”.
import words from "../../knowledge/words/dead-mailbox-words.yaml";
import { emailsIn } from "../values/email.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import { underTitle } from "./repeated-refusal.ts";

export interface DeadMailbox {
  address: string;
  /** The sentence in the note. */
  words: string;
}

const glance = new RegExp(words.glance, "i");
const isDead = new RegExp(
  `(?<![a-z])(?:${anyOf(words.mailboxes)}(?![a-z])[^.;!?]{0,30}?(?<![a-z])${anyOf(words.dead)}|${anyOf(words.returned)})(?![a-z])`,
);
const instead = new RegExp(`(?<![a-z])${anyOf(words.instead)}(?![a-z])`);
const isStatus = new RegExp(`^${anyOf(words.statuses)}[ .!]*$`);
const titleOfBounces = new RegExp(`(?<![a-z])${anyOf(words.titles_of_bounces)}(?![a-z])`);
const underBounces = new RegExp(`^${anyOf(words.under_bounces)}$`);
/** Letters of a status: longer cells are notes. */
const longestStatus = 60;
const sentenceEnds = /(?<=[.;!?])\s+|\n/u;

/**
 * `addresses`: those of the row with the note. The dead one is the only address in the sentence, whether the row has it or not; without one
 * there, the only address of the row. Null when no sentence says it, when several addresses may be meant, or when the row has none.
 */
export function deadMailbox(note: string, addresses: readonly string[]): DeadMailbox | null {
  if (addresses.length === 0 || !glance.test(note)) return null;
  for (const sentence of note.split(sentenceEnds)) {
    const withoutAddresses = fold(sentence)
      .replace(/\S+@\S+/g, " ")
      .replaceAll("’", "'")
      .replace(/\s+/g, " ");
    if (!isDead.test(withoutAddresses)) continue;
    const named = emailsIn(sentence).emails;
    const meant = named.filter(
      (address) => !instead.test(fold(sentence.slice(0, placeOf(sentence, address)))),
    );
    const others = addresses.filter((address) => !named.includes(address));
    const [only, ...more] = meant.length > 0 ? meant : others;
    if (only !== undefined && more.length === 0) return { address: only, words: sentence.trim() };
  }
  return null;
}

const placeOf = (sentence: string, address: string) => Math.max(0, sentence.toLowerCase().indexOf(address));

/** The same in a short cell of a mailing tool ("Hard bounce", "adresse inexistante"), which is about the only address of its row. */
export function deadByStatus(
  { label, text }: { label: string; text: string },
  addresses: readonly string[],
): DeadMailbox | null {
  const [address, ...more] = addresses;
  if (address === undefined || more.length > 0 || text.length > longestStatus) return null;
  const status = fold(text.trim());
  const isDeadThere =
    isStatus.test(status) || (underBounces.test(status) && titleOfBounces.test(fold(label)));
  return isDeadThere ? { address, words: underTitle({ label, words: text.trim() }) } : null;
}
