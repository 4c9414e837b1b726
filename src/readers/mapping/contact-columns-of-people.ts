// Tells by the table's arrangement which telephones and addresses are its people's, where a title does not say whose they are.
import { fold } from "../../domain/values/spelling.ts";

/** What a column was taken for, with its title and the title above. */
export interface ArrangedColumn {
  field: string;
  last: string;
  group: string;
}

const isContact = (field: string) => field === "email" || field === "phone";
const isName = (field: string) => /^person\d*\.(?:full_name|last_name)$/.test(field);
const isOfPerson = (field: string) => /^person\d*\./.test(field);
const numberIn = (title: string) => Number(/(?:^|\D)(\d)\s*$/.exec(title)?.[1] ?? 0);
/** True for addresses and numbers, of a person or of the structure. */
const reaches = (field: string) => /(?:^|\.)(?:email|phone)$/.test(field);

/**
 * The columns of telephones and e-mails that belong to a person: their group title covers a person's name and no field of the
 * structure; or their title ends in 1 where names are numbered 1 and 2; or the same title stands after every name, or once before and
 * once just after the only name.
 */
export function contactColumnsOfPeople(columns: readonly ArrangedColumn[]): Set<number> {
  const names = columns.flatMap(({ field }, index) => (isName(field) ? [index] : []));
  const contacts = columns.flatMap(({ field }, index) => (isContact(field) ? [index] : []));
  const personal = new Set(
    columns.flatMap(({ group }) => (group !== "" && isOfOnePerson(group, columns) ? group : [])),
  );
  const numbered = isNumbered(columns);
  const repeated = repeatedContacts(columns, names);
  return new Set(
    contacts.filter((index) => {
      const { group, last } = columns[index]!;
      return personal.has(group) || (numbered && numberIn(last) === 1) || repeated.has(index);
    }),
  );
}

/** "Contact 1" beside "Contact 2": what else is numbered 1 goes with the first. */
export function isNumbered(columns: readonly ArrangedColumn[]): boolean {
  const numbers = columns.filter(({ field }) => isName(field)).map(({ last }) => numberIn(last));
  return numbers.includes(1) && numbers.includes(2);
}

/** "Trésorier" over "Nom" and "Tél"; not "Coordonnées" over the name of the structure as well. */
function isOfOnePerson(group: string, columns: readonly ArrangedColumn[]): boolean {
  const columnsOfGroup = columns.filter((column) => column.group === group);
  return (
    columnsOfGroup.some(({ field }) => isName(field)) &&
    columnsOfGroup.every(
      ({ field }) => isOfPerson(field) || isContact(field) || field === "text" || field === "note",
    )
  );
}

/** "Contact;Tél;Contact;Tél", "Tél;Contact;Tél": after each name, before the next, a column of the same title. */
function repeatedContacts(columns: readonly ArrangedColumn[], names: readonly number[]): Set<number> {
  if (names.length === 0) return new Set();
  if (names.length === 1) {
    const [name] = names as [number];
    const next = columns[name + 1];
    const isAgain = columns.slice(0, name).some(({ field, last }) => isContact(field) && last === next?.last);
    return new Set(isAgain && isContact(next!.field) ? [name + 1] : []);
  }
  const repeatedColumns = new Set<number>();
  const contactsAfterNames = names.map((index, at) => {
    const next = names[at + 1] ?? columns.length;
    return columns
      .slice(index + 1, next)
      .flatMap(({ field, last }, distance) =>
        reaches(field) ? [{ index: index + 1 + distance, title: fold(last) }] : [],
      );
  });
  for (const { title } of contactsAfterNames[0]!)
    if (
      title !== "" &&
      contactsAfterNames.every((contacts) => contacts.some((contact) => contact.title === title))
    )
      for (const contacts of contactsAfterNames)
        for (const contact of contacts) if (contact.title === title) repeatedColumns.add(contact.index);
  return repeatedColumns;
}
