// Gives templates of letters what they may say, and sets what surrounds the text on the page.

import { envelopeLines, type Letter, type LetterKind } from "../../domain/documents/postal-letter.ts";
import { placeIn } from "../../domain/values/place-in-cell.ts";
import type { Sentences } from "../../text/index.ts";
import { oneLine } from "../escape.ts";
import type { Scope } from "../template/template-engine.ts";
import { mailView } from "./mail-view.ts";
import type { MissionViews } from "./mission-view.ts";

/** A letter ready to be set on paper: its text is Markdown, the rest stands where letters have it. */
export interface LetterSheet {
  /** To whom the letter is addressed, for bookmarks. */
  title: string;
  /** The sender, the name first. */
  head: readonly string[];
  /** The lines of the address. */
  recipient: readonly string[];
  references: readonly string[];
  placeAndDate: string;
  subject: string;
  /** The text of the letter. Below a rule, it is a notice in small type. */
  markdown: string;
  signature: readonly string[];
}

/** All texts of a letter, in the order in which they are read. */
export const letterWords = (sheet: LetterSheet): string[] => [
  [
    ...[...sheet.head, ...sheet.recipient, ...sheet.references, sheet.placeAndDate],
    ...[sheet.subject, sheet.markdown, ...sheet.signature],
  ].join("\n"),
];

/** What the template of a letter may read: all that a message of its kind may, and the forms of a letter. `today` is an ISO date. */
export function letterView(
  kind: LetterKind,
  letter: Letter,
  today: string,
  text: Sentences,
  views: MissionViews,
): Scope {
  const view = mailView(kind, letter, today, text, views);
  const { opening, closing } = text.formsOfAddress.letter;
  const greeted = {
    address: letter.address,
    addressee: letter.interlocutor,
    fullName: letter.person?.fullName ?? null,
  };
  return {
    ...view,
    paper: true,
    without_mail: letter.withoutMail,
    person: {
      full_name: letter.person?.fullName ?? null,
      role: letter.person?.role ?? null,
      opening: opening(greeted),
      closing: closing(greeted),
    },
  };
}

/** The lines of an envelope or a label. */
export const recipientOf = (
  { postal, actor, person, address }: Pick<Letter, "postal" | "actor" | "person" | "address">,
  { letters }: Sentences,
): string[] =>
  envelopeLines(
    {
      street: postal.street.map(oneLine).filter(Boolean),
      postcode: oneLine(postal.postcode),
      commune: oneLine(postal.commune),
    },
    { name: oneLine(actor.name), attention: person && letters.attention(oneLine(person.fullName), address) },
  );

/** Everything around the text of a letter. */
export function letterSheet(
  letter: Letter,
  { subject, markdown }: { subject: string; markdown: string },
  today: string,
  text: Sentences,
): LetterSheet {
  const { letters, documents } = text;
  const { sender, organisation, name } = letter.mission;
  const set = (words: string) => documents.typeset(oneLine(words));
  const address = sender.address.split(/[\n,]/).map((part) => part.trim());
  const lines = [organisation, name, ...address, sender.phone, sender.email, sender.website].map(set);
  return {
    title: oneLine(letter.actor.name),
    head: lines.filter((line, index) => line !== "" && lines.indexOf(line) === index),
    recipient: recipientOf(letter, text),
    references: letter.application?.reference
      ? [letters.reference(oneLine(letter.application.reference))]
      : [],
    placeAndDate: letters.placeAndDate(placeIn(sender.address).commune, today),
    subject,
    markdown,
    signature: [sender.name, sender.role].filter((line) => line !== "").map(set),
  };
}
