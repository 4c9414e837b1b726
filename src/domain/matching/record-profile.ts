// Prepares a row for comparison once, since it is compared many times.
import { fold } from "../values/spelling.ts";
import { cleanEmail, hostOf, lastDigits } from "./blocking/blocking-keys.ts";
import { hashOf } from "./blocking/key-hash.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { unique, wordsOf } from "./names/name-words.ts";
import { type ParsedName, parseName } from "./names/parsed-name.ts";
import { type ComparedName, looksLikePerson, personNameOf, withFirstName } from "./names/person-agreement.ts";
import { type MatchedPlace, placeOf } from "./place-agreement.ts";
import { rnaOf, sirenOf, siretOf } from "./siren.ts";

/** A row, prepared for comparison. */
export interface RecordProfile extends ParsedName {
  place: MatchedPlace;
  /** The house number and the last word of the street that is longer than three letters; null without a house number. */
  street: string | null;
  siren: string | null;
  siret: string | null;
  rna: string | null;
  reference: string | null;
  emails: readonly string[];
  /** The domains of its addresses and website, without those of e-mail providers. */
  domains: readonly string[];
  /** The last nine digits of each number. */
  phones: readonly string[];
  people: readonly ComparedName[];
  /** The person when the row is about one; null for a structure. */
  person: ComparedName | null;
  /** The structure to which the person belongs; null when it is not known, or the row is about a structure. */
  host: ParsedName | null;
  /** A hash of the row's values: rows with the same values have the same one, whatever their place in the list. */
  content: number;
}

/** Prepares a row: parses its name, checks its numbers, and puts its values into one form. */
export function profileOf(record: Matchable, lexicon: MatchingLexicon): RecordProfile {
  const siren = sirenOf(record.siret) ?? sirenOf(record.siren);
  const place = placeOf(record, lexicon);
  const emails = record.emails.map(cleanEmail);
  const phones = record.phones.map(lastDigits);
  for (const person of record.people) {
    for (const email of person.emails) emails.push(cleanEmail(email));
    for (const phone of person.phones) phones.push(lastDigits(phone));
  }
  const words = wordsOf(record.name);
  const isPerson =
    (record.kind !== null && lexicon.personKinds.has(fold(record.kind))) ||
    looksLikePerson(record, words.list, emails, place, lexicon);
  const parsed = isPerson ? nobody : parseName(record, words, place, siren, lexicon);
  return {
    natures: parsed.natures,
    natureBy: parsed.natureBy,
    object: parsed.object,
    all: parsed.all,
    acronyms: parsed.acronyms,
    initials: parsed.initials,
    onlyAcronym: parsed.onlyAcronym,
    legal: parsed.legal,
    numbers: parsed.numbers,
    codes: parsed.codes,
    department: parsed.department,
    cut: parsed.cut,
    place,
    street: streetOf(record.address, lexicon),
    siren,
    siret: siretOf(record.siret),
    rna: rnaOf(record.rna),
    reference: record.reference,
    emails: unique(emails),
    domains: domainsOf(emails, record.website, lexicon),
    phones: unique(phones.filter((phone) => phone.length === 9)),
    people: record.people.map((person) => personNameOf(person.fullName, lexicon)),
    person: isPerson ? withFirstName(personNameOf(record.name, lexicon), emails) : null,
    host:
      isPerson && record.organisation !== null
        ? parseName(
            { name: record.organisation, kind: null, acronym: null },
            wordsOf(record.organisation),
            place,
            null,
            lexicon,
          )
        : null,
    content: contentOf(record),
  };
}

function domainsOf(emails: readonly string[], website: string | null, lexicon: MatchingLexicon): string[] {
  const domains = emails.map((email) => email.slice(email.indexOf("@") + 1));
  if (website !== null) domains.push(hostOf(website));
  return unique(domains.filter((domain) => domain.includes(".") && !lexicon.providers.has(domain)));
}

/** The number and the last word of more than three letters, so that `12 bis, rue du Port` and `12 bis r. du Port` are the same. */
function streetOf(address: string | null, lexicon: MatchingLexicon): string | null {
  if (address === null) return null;
  const { list } = wordsOf(address);
  const at = list.findIndex((word) => /^\d{1,4}$/.test(word));
  if (at === -1) return null;
  const words = list.slice(at + 1).filter((word) => word.length > 3 && !lexicon.small.has(word));
  return `${list[at]} ${words.at(-1) ?? ""}`;
}

const nobody: ParsedName = {
  natures: [],
  natureBy: "none",
  object: [],
  all: [],
  acronyms: [],
  initials: [],
  onlyAcronym: false,
  legal: false,
  numbers: [],
  codes: [],
  department: null,
  cut: false,
};

const contentOf = (record: Matchable) =>
  hashOf(
    ...[record.name, record.acronym, record.kind, record.siret, record.siren, record.rna].map(given),
    ...[record.postcode, record.commune, record.insee, record.website, record.organisation].map(given),
    given(record.territory),
    given(record.reference),
    ...record.emails.toSorted(),
    ...record.phones.toSorted(),
    ...record.people.map((person) => person.fullName).sort(),
  );
const given = (value: string | null) => value ?? "";
