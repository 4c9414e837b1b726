// Reads vCards 2.1, 3.0 and 4.0 as mail programs and telephones write them (RFC 2425, 2426 and 6350).
import { fold } from "../../../domain/values/spelling.ts";
import { inCharset } from "../text/decoded-text.ts";
import { fromQuotedPrintable } from "../text/quoted-printable.ts";
import { type AddressBookCard, addressLine, type CardAddress, noAddress } from "./address-book-card.ts";

/** One line of a card; its value is as written, once its transfer encoding is undone. */
interface CardProperty {
  /** In capitals, without the group before it (`item1.EMAIL`). */
  name: string;
  /** In capitals: `WORK`, `CELL`, `PREF`… */
  types: ReadonlySet<string>;
  value: string;
}

/** The cards of a file. A line that is no property is left out, so that one damaged line costs no card. */
export function readVcards(text: string): AddressBookCard[] {
  const cards: AddressBookCard[] = [];
  let open: { line: number; properties: CardProperty[] } | null = null;
  for (const { line, content } of contentLines(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(content)) open = { line, properties: [] };
    else if (/^END:VCARD\s*$/i.test(content)) {
      if (open) cards.push(cardOf(open.line, open.properties));
      open = null;
    } else if (open) {
      const property = propertyIn(content);
      if (property) open.properties.push(property);
    }
  }
  return cards;
}

/** Whole lines: those that were folded are joined, by a space at the start of the next or, in quoted-printable, by `=` at the end. */
function contentLines(text: string): { line: number; content: string }[] {
  const lines = text.split(/\r\n|\n|\r/);
  const whole: { line: number; content: string }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const parts = [lines[index]!];
    const line = index + 1;
    if (/^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(parts[0]!))
      while (parts.at(-1)!.endsWith("=") && index + 1 < lines.length)
        parts.push(...[parts.pop()!.slice(0, -1), lines[++index]!.replace(/^[ \t]/, "")]);
    else while (/^[ \t]\S?/.test(lines[index + 1] ?? "")) parts.push(lines[++index]!.slice(1));
    whole.push({ line, content: parts.join("") });
  }
  return whole;
}

const propertyName = /^(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:[^":;]|"[^"]*")*)*):/;

function propertyIn(content: string): CardProperty | null {
  const head = propertyName.exec(content.length > longestHead ? content.slice(0, longestHead) : content);
  if (!head) return null;
  const parameters = new Map<string, string[]>();
  for (const parameter of head[2]!.match(/(?:[^;"]|"[^"]*")+/g) ?? []) {
    const equals = parameter.indexOf("=");
    // A vCard 2.1 writes types and encodings bare: `TEL;WORK;VOICE:`.
    const bare = equals === -1 ? parameter : parameter.slice(equals + 1);
    const name =
      equals !== -1
        ? parameter.slice(0, equals).toUpperCase()
        : /^(?:QUOTED-PRINTABLE|BASE64|[78]BIT)$/i.test(parameter)
          ? "ENCODING"
          : "TYPE";
    const values = bare.replaceAll('"', "").split(",");
    parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
  }
  const written = content.slice(head[0].length);
  const encoding = parameters.get("ENCODING")?.[0]?.toUpperCase();
  return {
    name: head[1]!.toUpperCase(),
    types: new Set((parameters.get("TYPE") ?? []).map((type) => type.trim().toUpperCase())),
    value:
      encoding === "QUOTED-PRINTABLE"
        ? inCharset(fromQuotedPrintable(written), parameters.get("CHARSET")?.[0] ?? "")
        : written,
  };
}

/** In characters: the longest name of a property with its parameters. Chosen by hand, to bound the search. */
const longestHead = 2000;

/** A value without its escapes. */
const plain = (value: string) =>
  value
    .replace(/\\([nN,;:\\])/g, (_, sign) => (sign === "n" || sign === "N" ? "\n" : sign))
    .replace(/\r\n?/g, "\n")
    .trim();

/** The parts of a value that has several (`Martin;Claire;;Mme;`); a semicolon after a backslash separates none. */
const partsOf = (value: string) => (value.match(/(?:\\.|[^\\;])+|(?<=;|^)(?=;|$)/gs) ?? []).map(plain);

function cardOf(line: number, properties: readonly CardProperty[]): AddressBookCard {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const first = (name: string) => plain(preferred(all(name))[0]?.value ?? "");
  const [lastName = "", firstName = "", , civility = ""] = partsOf(all("N")[0]?.value ?? "");
  const [organisation = "", ...units] = partsOf(all("ORG")[0]?.value ?? "");
  const fullName = first("FN") || [firstName, lastName].filter(Boolean).join(" ");
  const kind = kindOf(properties, organisation || fullName, fullName);
  const telephones = preferred(all("TEL"));
  const isFax = ({ types }: CardProperty) => types.has("FAX");
  const numbers = telephones.filter((number) => !isFax(number));
  const reachedAtWork = numbers.filter(({ types }) => !types.has("HOME") || types.has("CELL"));
  const addresses = preferred(all("ADR"));
  const isHome = ({ types }: CardProperty) => types.has("HOME") && !types.has("WORK");
  const ofWork = addresses.filter((address) => kind === "organisation" || !isHome(address));
  const ofHome = addresses.filter((address) => !ofWork.includes(address));
  return {
    line,
    kind,
    organisation: organisation || (kind === "organisation" ? fullName : ""),
    unit: units.filter(Boolean).join(", "),
    fullName,
    civility,
    firstName,
    lastName,
    role: first("TITLE") || first("ROLE"),
    emails: preferred(all("EMAIL")).map(({ value }) => plain(value).replace(/^mailto:/i, "")),
    phones: (reachedAtWork.length > 0 ? reachedAtWork : numbers).map(numberOf),
    faxes: telephones.filter(isFax).map(numberOf),
    address: addressOf(ofWork[0]) ?? labelOf(all("LABEL").filter((label) => !isHome(label))[0]),
    home: addressOf(ofHome[0]) ?? noAddress,
    website: first("URL"),
    note: all("NOTE")
      .map(({ value }) => plain(value))
      .join("\n"),
    categories: all("CATEGORIES")
      .map(({ value }) => plain(value))
      .join(", "),
  };
}

/** The properties in order: of work first, of home last; among equals those marked as preferred, else as on the card. */
const preferred = (properties: readonly CardProperty[]) => {
  const weight = ({ types }: CardProperty) =>
    (types.has("WORK") ? 2 : 0) + (types.has("HOME") ? -2 : 0) + (types.has("PREF") ? 1 : 0);
  return properties.toSorted((property, other) => weight(other) - weight(property));
};

const numberOf = ({ value }: CardProperty) => plain(value).replace(/^tel:/i, "").replace(/;ext=/i, " poste ");

function kindOf(
  properties: readonly CardProperty[],
  organisation: string,
  fullName: string,
): AddressBookCard["kind"] {
  const stated = (name: string) =>
    properties
      .find((property) => property.name === name)
      ?.value.trim()
      .toLowerCase();
  const kind = stated("KIND") ?? stated("X-ADDRESSBOOKSERVER-KIND");
  if (kind === "group") return "group";
  if (kind === "org" || stated("X-ABSHOWAS") === "company") return "organisation";
  const named = properties.some(
    ({ name, value }) =>
      name === "N" && partsOf(value).some((part) => part !== "" && fold(part) !== fold(organisation)),
  );
  return organisation !== "" &&
    fold(fullName) === fold(organisation) &&
    properties.some(({ name }) => name === "ORG") &&
    !named
    ? "organisation"
    : "person";
}

/** The parts of an `ADR`: post-office box, complement, street, commune, region, postcode, country. */
function addressOf(property: CardProperty | undefined): CardAddress | null {
  if (!property) return null;
  const [box = "", complement = "", road = "", commune = "", , postcode = ""] = partsOf(property.value);
  const street = [complement, road, box]
    .filter(Boolean)
    .join(", ")
    .replace(/\s*\n\s*/g, ", ");
  return addressLine({ street, postcode, commune }) === "" ? null : { street, postcode, commune };
}

const labelOf = (property: CardProperty | undefined): CardAddress => ({
  ...noAddress,
  street: property ? plain(property.value).replace(/\s*\n\s*/g, ", ") : "",
});
