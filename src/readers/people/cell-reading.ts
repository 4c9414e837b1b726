// How a cell that may name people is read, and what was read in it.
import type { OwnedPerson } from "./contact-owners.ts";
import type { NameContext } from "./named-person.ts";

/** What a cell says of people, and how they are reached. */
export interface ContactCell {
  /** The people it names, with what stands beside their names. */
  people: readonly OwnedPerson[];
  /** The addresses and numbers that belong to no single person of the cell: they are the structure's. */
  emails: readonly string[];
  phones: readonly string[];
  /** It names people who are not to be asked for: "de la part de Paul Roux". */
  namesOthers: boolean;
  /** It holds words that are neither a name nor a title: the whole cell is kept. */
  hasRemark: boolean;
}

/** What reading such a cell needs. */
export interface CellContext extends NameContext {
  /** Where people are expected, a single word with a capital is enough for a name. */
  expects: "people" | "contacts";
  sharedMailboxes: ReadonlySet<string>;
}
