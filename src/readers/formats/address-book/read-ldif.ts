// Reads the LDIF files that mail programs and directories export (RFC 2849): the entries that are people or organisations.
import { type AddressBookCard, noAddress } from "./address-book-card.ts";

interface LdifEntry {
  line: number;
  /** By name in lower case, without options such as `;lang-fr`. */
  attributes: ReadonlyMap<string, readonly string[]>;
}

/** The cards of a file. Entries that change or delete others, and those of the directory itself, are no cards. */
export function readLdif(text: string): AddressBookCard[] {
  return entriesOf(text).flatMap(({ line, attributes }) => {
    const kind = attributes.get("changetype")?.[0]?.toLowerCase();
    if (!attributes.has("dn") || (kind !== undefined && kind !== "add")) return [];
    const card = cardOf(line, attributes);
    return card === null ? [] : [card];
  });
}

function entriesOf(text: string): LdifEntry[] {
  const entries: LdifEntry[] = [];
  let open: { line: number; attributes: Map<string, string[]> } | null = null;
  const close = () => {
    if (open && open.attributes.size > 0) entries.push(open);
    open = null;
  };
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1;
    const parts = [lines[index]!];
    while (/^ /.test(lines[index + 1] ?? "")) parts.push(lines[++index]!.slice(1));
    const content = parts.join("");
    if (content.trim() === "") {
      close();
      continue;
    }
    const [, name, sign, value] = /^([A-Za-z][\w.;-]*)(::|:<|:)[ ]*(.*)$/s.exec(content) ?? [];
    // A value that stands in another file (`:<`) is not read.
    if (name === undefined || sign === ":<") continue;
    const attribute = name.split(";")[0]!.toLowerCase();
    if (attribute === "version" && open === null) continue;
    open ??= { line, attributes: new Map() };
    const decoded = sign === "::" ? Buffer.from(value!, "base64").toString("utf8") : value!;
    open.attributes.set(attribute, [...(open.attributes.get(attribute) ?? []), decoded.trim()]);
  }
  close();
  return entries;
}

/** The card of an entry; null for one that neither names nor reaches anybody, such as the branches of a directory. */
function cardOf(line: number, attributes: LdifEntry["attributes"]): AddressBookCard | null {
  const all = (...names: string[]) =>
    names.flatMap((name) => attributes.get(name) ?? []).filter((value) => value !== "");
  const first = (...names: string[]) => all(...names)[0] ?? "";
  const classes = new Set(all("objectclass").map((name) => name.toLowerCase()));
  const isGroup = [...classes].some((name) => /^group|maillist|list$/.test(name)) || attributes.has("member");
  const isOrganisation =
    !classes.has("person") && (classes.has("organization") || classes.has("organizationalunit"));
  const fullName = first("cn", "displayname", "name");
  const work = all("telephonenumber", "mobile", "othertelephone", "mozillaworkphone");
  const address = (street: string[], commune: string[], postcode: string[]) => ({
    // A postal address is written with `$` between its lines.
    street: all(...street)
      .join(", ")
      .replace(/\s*\$\s*/g, ", "),
    commune: first(...commune),
    postcode: first(...postcode),
  });
  const card: AddressBookCard = {
    line,
    kind: isGroup ? "group" : isOrganisation ? "organisation" : "person",
    organisation:
      first("o", "company", "organizationname") || (isOrganisation ? fullName || first("ou") : ""),
    unit: isOrganisation ? "" : first("ou", "department", "orgunit"),
    fullName: isOrganisation ? "" : fullName,
    civility: first("personaltitle", "honorific"),
    firstName: first("givenname"),
    lastName: first("sn", "surname"),
    role: first("title"),
    emails: all("mail", "email", "mozillasecondemail", "othermailbox"),
    phones: work.length > 0 ? work : all("homephone"),
    faxes: all("facsimiletelephonenumber", "fax"),
    address: first("street", "streetaddress", "mozillaworkstreet2", "l", "locality", "postalcode")
      ? address(["street", "streetaddress", "mozillaworkstreet2"], ["l", "locality"], ["postalcode"])
      : { ...noAddress, street: first("postaladdress").replace(/\s*\$\s*/g, ", ") },
    home: address(
      ["mozillahomestreet", "mozillahomestreet2"],
      ["mozillahomelocalityname"],
      ["mozillahomepostalcode"],
    ),
    website: first("mozillaworkurl", "workurl", "labeleduri", "wwwhomepage", "url"),
    note: all("description", "info", "notes").join("\n"),
    categories: "",
  };
  const says = card.emails.length + card.phones.length > 0 || fullName !== "" || card.lastName !== "";
  return says ||
    (isOrganisation && card.organisation !== "" && classes.has("organization") && card.address.street !== "")
    ? card
    : null;
}
