// Lays an address book (vCard, LDIF) out as a table: a row for each card, under titles whose meaning is known.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { tableOf, untitledLine } from "../contacts/contact-list-grid.ts";
import { type AddressBookCard, addressLine } from "./address-book-card.ts";

export type AddressBookFormat = "vcf" | "ldif";

/** A column of the table: the key of its title in `columns.yaml`, its field, and its cell for each card. */
interface CardColumn {
  title: keyof ImportMappings["columns"]["address_books"];
  field: string;
  cell(card: AddressBookCard): string;
}

const isPerson = ({ kind }: AddressBookCard) => kind === "person";
/** A card gives either both names in their own cells or the whole name in one, so that nobody is named twice. */
const hasBothNames = ({ firstName, lastName }: AddressBookCard) => firstName !== "" && lastName !== "";
const ofPerson = (cell: (card: AddressBookCard) => string) => (card: AddressBookCard) =>
  isPerson(card) ? cell(card) : "";
const ofOrganisation = (cell: (card: AddressBookCard) => string) => (card: AddressBookCard) =>
  isPerson(card) ? "" : cell(card);
const several = (values: readonly string[]) => values.join(" ; ");

const columns: readonly CardColumn[] = [
  { title: "name", field: "name", cell: ({ organisation }) => organisation },
  { title: "unit", field: "text", cell: ({ unit }) => unit },
  { title: "civility", field: "person.civility", cell: ofPerson(({ civility }) => civility) },
  {
    title: "first_name",
    field: "person.first_name",
    cell: ofPerson((card) => (hasBothNames(card) ? card.firstName : "")),
  },
  {
    title: "last_name",
    field: "person.last_name",
    cell: ofPerson((card) => (hasBothNames(card) ? card.lastName : "")),
  },
  {
    title: "full_name",
    field: "person.full_name",
    cell: ofPerson((card) => (hasBothNames(card) ? "" : card.fullName || card.lastName || card.firstName)),
  },
  { title: "role", field: "person.role", cell: ofPerson(({ role }) => role) },
  { title: "person_email", field: "person.email", cell: ofPerson(({ emails }) => several(emails)) },
  { title: "person_phone", field: "person.phone", cell: ofPerson(({ phones }) => several(phones)) },
  { title: "email", field: "email", cell: ofOrganisation(({ emails }) => several(emails)) },
  { title: "phone", field: "phone", cell: ofOrganisation(({ phones }) => several(phones)) },
  { title: "fax", field: "ignore", cell: ({ faxes }) => several(faxes) },
  { title: "address", field: "address", cell: ({ address }) => address.street },
  { title: "postcode", field: "postcode", cell: ({ address }) => address.postcode },
  { title: "commune", field: "commune", cell: ({ address }) => address.commune },
  { title: "home", field: "ignore", cell: ({ home }) => addressLine(home) },
  { title: "website", field: "website", cell: ({ website }) => website },
  { title: "categories", field: "text", cell: ({ categories }) => categories },
  { title: "note", field: "note", cell: ({ note }) => note },
];

/** The text as a table, without the columns that no card fills. Cards that only list others are reported as left out. */
export async function addressBookGrid(
  text: string,
  format: AddressBookFormat,
  file: string,
  { columns: words }: Pick<ImportMappings, "columns">,
): Promise<Grid> {
  const cards =
    format === "vcf"
      ? (await import("./read-vcards.ts")).readVcards(text)
      : (await import("./read-ldif.ts")).readLdif(text);
  const own = cards.filter(({ kind }) => kind !== "group");
  const used = columns.filter(({ cell }) => own.some((card) => cell(card) !== ""));
  const header: Row = {
    line: untitledLine,
    cells: used.map(({ title }) => words.address_books[title]),
    fault: null,
  };
  const rows = own.map(
    (card): Row => ({ line: card.line, cells: used.map(({ cell }) => cell(card)), fault: null }),
  );
  const findings = cards.flatMap(({ kind, line, fullName }): Finding[] =>
    kind === "group" ? [{ code: "card-of-group", severity: "skipped", file, line, found: fullName }] : [],
  );
  return {
    ...tableOf([header, ...rows], findings, Buffer.byteLength(text)),
    fields: used.map(({ field }) => field),
  };
}
