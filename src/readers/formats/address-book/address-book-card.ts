// One card of an address book, in the same terms whatever format it was written in.

export type CardKind = "person" | "organisation" | "group";

/** What a card says. What it does not say is an empty text. */
export interface AddressBookCard {
  /** 1-based line of the file where the card starts. */
  line: number;
  /** A group only lists other cards. */
  kind: CardKind;
  organisation: string;
  /** A part of the organisation: a service, a delegation. */
  unit: string;
  fullName: string;
  civility: string;
  firstName: string;
  lastName: string;
  role: string;
  emails: readonly string[];
  phones: readonly string[];
  faxes: readonly string[];
  address: CardAddress;
  /** Where the person lives; `address` is where the organisation is. */
  home: CardAddress;
  website: string;
  note: string;
  categories: string;
}

export interface CardAddress {
  street: string;
  postcode: string;
  commune: string;
}

export const noAddress: CardAddress = { street: "", postcode: "", commune: "" };

/** An address on one line, as an envelope has it. */
export const addressLine = ({ street, postcode, commune }: CardAddress): string =>
  [street, [postcode, commune].filter(Boolean).join(" ")].filter(Boolean).join(", ");
