// Makes the rows of a message in which a partner speaks of structures that are not theirs: one for each structure.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysAbsence } from "../../../domain/people/noted-remark.ts";
import { communeOfTownHall } from "../../../domain/places/commune-of-town-hall.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { bearsNameOf, emailsIn } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";
import { userColumnAuthors } from "../../authorship/user-authors.ts";
import type { OpenOptions } from "../../open-options.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import type { ColumnAuthor } from "../../reading.ts";
import { textAround } from "../contacts/contact-list-grid.ts";
import { peopleNamed, peopleSpokenOf } from "./people-named.ts";
import { peopleOfItem } from "./people-of-item.ts";
import type { MessageAddress } from "./saved-message.ts";
import { structuresInSentences } from "./structures-in-sentences.ts";
import { structuresOfPosts } from "./structures-of-posts.ts";
import { hasDomainOf, type SpokenOf, type Subject, subjectOf, withoutGreeting } from "./whose-structure.ts";

/** A cell of the row that a message makes. */
export interface MessageColumn {
  header: string;
  field: string;
  text: string;
  author?: ColumnAuthor;
  authorName?: string;
  /** Nothing tells which structure it is about. */
  isDoubtful?: true;
}

export interface MessageRow {
  cells: readonly MessageColumn[];
  isOf: "writer" | "partner" | "others";
  /** The people whom the message names with the structure of a row of `others`; else empty. */
  people: readonly CandidatePerson[];
  /** In a row of the partner: its texts say of others what is not the partner's own. */
  speaksOfOthers?: boolean;
}

interface Letter {
  from: MessageAddress;
  own: string;
  subject: string;
  isAnswer: boolean;
  /** The writer is in the list. */
  isKnown: boolean;
}

/** The rows of a message about others, and what is reported of them; null for one about its writer's own structure. */
export function othersSpokenOf(
  letter: Letter,
  ownCells: readonly MessageColumn[],
  { header, file }: { header: string; file: string },
  options: OpenOptions,
): { rows: MessageRow[]; findings: Finding[] } | null {
  const { from, own, subject, isAnswer, isKnown } = letter;
  const { columns, structures } = options.mappings;
  const { isRole } = nameRemarks(columns.people);
  const saidAuthor = authorSaid(ownCells, header, file, options);
  if (saidAuthor !== undefined && saidAuthor !== "partner" && saidAuthor !== "team") return null;
  const ownStructure = ownCells.find(({ field }) => field === "name")!.text;
  const facts = {
    ...{ text: own, subject, address: from.address, ownStructure, isAnswer },
    addressesNamed: peopleNamed(own, from.address, isRole).flatMap(({ emails }) => emails),
  };
  const about = subjectOf(facts, structures, isRole, saidAuthor !== undefined);
  if (about.about === "writer") return null;
  const writer = from.name === "" || fold(from.name) === fold(ownStructure) ? "" : from.name;
  const by = writer || ownStructure || from.address;
  const withAuthor = (cell: MessageColumn): MessageColumn => ({
    ...cell,
    author: "partner",
    authorName: by,
    ...(about.about === "nobody-named" ? { isDoubtful: true as const } : {}),
  });
  const asPartners = ownCells.map((cell) => (isTextOfLetter(cell, header) ? withAuthor(cell) : cell));
  const around = about.about === "others" ? about.around : undefined;
  const ofPartner: MessageRow = {
    cells: around === undefined ? asPartners : withLetter(asPartners, around, header),
    ...{ isOf: "partner", people: [], speaksOfOthers: about.about === "others" && around === undefined },
  };
  const findings: Finding[] = [
    findingOf(about, { by, header, file }),
    ...textAround(around ? [{ line: 1, text: around }] : [], file),
  ];
  if (about.about === "nobody-named") return { rows: [ofPartner], findings };
  const recommendedBy = [writer, ownStructure].filter(Boolean).join(", ") || from.address;
  const others = about.structures.map((structure): MessageRow => {
    const named = peopleOf(structure, from, structures, isRole);
    const isOneItem = around !== undefined && structure.own !== "";
    const { people, ...reached } = reachedIn(
      structure.own,
      isOneItem ? peopleOfItem(named, structure.own, options.mappings) : named,
      from,
    );
    return {
      cells: cellsOf(structure, asPartners, { header, recommendedBy, reached }, columns.messages.titles),
      isOf: "others",
      people,
    };
  });
  if (about.ownRequest) return { rows: [...others, ofWriter(ownCells, about.ownRequest, header)], findings };
  const isKept = about.isReport ? isKnown : isAnswer;
  return { rows: isKept ? [...others, ofPartner] : others, findings };
}

const withLetter = (cells: readonly MessageColumn[], text: string, header: string): MessageColumn[] =>
  cells.map((cell) => (isTextOfLetter(cell, header) ? { ...cell, text } : cell));

/** The row of a partner that asks something for their own house: only that is theirs. */
const ofWriter = (cells: readonly MessageColumn[], request: string, header: string): MessageRow => ({
  cells: withLetter(cells, request, header),
  isOf: "writer",
  people: [],
});

const isTextOfLetter = (cell: MessageColumn, header: string) =>
  cell.header === header && cell.field === "text";

/** The author of the letter that the user states; undefined when the user states none. */
function authorSaid(
  cells: readonly MessageColumn[],
  header: string,
  file: string,
  options: OpenOptions,
): ColumnAuthor | undefined {
  const headers = cells.map((cell) => ({ label: cell.header }));
  return userColumnAuthors(file, headers, options).get(fold(header));
}

/** The writer's cells with the structure in place of the writer. */
function cellsOf(
  { name, commune, text }: SpokenOf,
  cells: readonly MessageColumn[],
  {
    header,
    recommendedBy,
    reached,
  }: { header: string; recommendedBy: string; reached: { phone: string; email: string } },
  titles: OpenOptions["mappings"]["columns"]["messages"]["titles"],
): MessageColumn[] {
  return [
    { header: titles.name, field: "name", text: name },
    { header: titles.commune, field: "commune", text: commune ?? communeOfTownHall(name) ?? "" },
    { header: titles.person, field: "recommended_by", text: recommendedBy },
    { header: titles.email, field: "email", text: reached.email },
    { header: titles.phone, field: "phone", text: reached.phone },
    ...withLetter(
      cells.filter(({ field }) => field === "text" || field === "ignore"),
      text,
      header,
    ),
  ];
}

/**
 * The people of a structure: those named with an address or a number, then those with a post or a civility, without the writer and
 * whoever the letter greets. From sentences about several structures, only those whose address bears the structure's name are taken.
 */
function peopleOf(
  { name, text, own }: SpokenOf,
  from: MessageAddress,
  structures: StructureTaxonomy,
  isRole: (words: string) => boolean,
): CandidatePerson[] {
  if (own === "")
    return peopleNamed(text, from.address, isRole).filter(({ emails }) =>
      emails.some((email) => hasDomainOf(email, name)),
    );
  const named = peopleNamed(own, from.address, isRole);
  const writer = personNameIn(from.name);
  const others = [...named, ...(writer === null ? [] : [writer])];
  const withoutItself = withoutGreeting(own).replaceAll(name, " ".repeat(name.length));
  const withoutNames = withStructuresBlank(withoutItself, structures, isRole);
  return [...named, ...peopleSpokenOf(withoutNames, others, isRole)];
}

/**
 * Gives the numbers and addresses that stand beside nobody to the only person named who is there, or to the structure where nobody or several are
 * named; a mailbox that bears a name is that person's.
 */
function reachedIn(own: string, people: readonly CandidatePerson[], writer: MessageAddress) {
  const sentences = sentencesOf(own).filter((sentence) => !writersNumber.test(fold(sentence)));
  const phones = sentences
    .flatMap((sentence) => sentence.match(number) ?? [])
    .flatMap((written) => phonesIn(written).phones)
    .filter((phone) => !people.some((person) => person.phones.includes(phone)));
  const emails = sentences
    .flatMap((sentence) => emailsIn(sentence).emails)
    .filter(
      (email) =>
        email.toLowerCase() !== writer.address.toLowerCase() &&
        !people.some((person) => person.emails.includes(email)),
    );
  const present = people.filter(({ role }) => role === null || !saysAbsence(role));
  const [alone, ...more] = present;
  if (alone === undefined) return { people, phone: phones[0] ?? "", email: emails[0] ?? "" };
  if (more.length > 0) {
    const bearers = present.map((person) => withMailboxes(person, emails));
    const open = emails.filter((email) => !bearers.some((person) => person.emails.includes(email)));
    return {
      people: people.map((person) => bearers[present.indexOf(person)] ?? person),
      phone: phones[0] ?? "",
      email: open[0] ?? "",
    };
  }
  const bearer = withMailboxes(alone, emails);
  const reached = { ...bearer, phones: [...alone.phones, ...phones] };
  return {
    people: people.map((person) => (person === alone ? reached : person)),
    phone: "",
    email: emails.find((email) => !reached.emails.includes(email)) ?? "",
  };
}

/** The people, the number and the address of a structure in a text that is about it alone, whoever wrote it. */
export function reachedInItem(
  structure: SpokenOf,
  mappings: Pick<OpenOptions["mappings"], "columns" | "structures">,
) {
  const { isRole } = nameRemarks(mappings.columns.people);
  const nobody: MessageAddress = { name: "", address: "" };
  const people = peopleOf(structure, nobody, mappings.structures, isRole);
  return reachedIn(structure.own, peopleOfItem(people, structure.own, mappings), nobody);
}

const withMailboxes = (person: CandidatePerson, emails: readonly string[]): CandidatePerson => ({
  ...person,
  emails: [...person.emails, ...emails.filter((email) => bearsNameOf(email, person))],
});

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+|\n+/u);
/** Figures that may be a number; words between a postcode and a day keep these apart. */
const number = /[+(]?\d[\d .()/-]{6,}\d/g;
/** “Rappelle-moi au 06…”: the number is the writer's. */
const writersNumber = new RegExp(`(?<![a-z])(?:${words.of_writer})(?![a-z])`, "u");

/** A text with blanks in place of structures' names, so that they are not taken for people's. */
function withStructuresBlank(
  text: string,
  structures: StructureTaxonomy,
  isRole: (words: string) => boolean,
): string {
  const ofKinds = structuresInSentences(text, structures);
  let blanked = text;
  for (const { from, to } of [...ofKinds, ...structuresOfPosts(text, ofKinds, isRole)])
    blanked = blanked.slice(0, from) + " ".repeat(to - from) + blanked.slice(to);
  return blanked;
}

function findingOf(
  about: Exclude<Subject, { about: "writer" }>,
  { by, header, file }: { by: string; header: string; file: string },
): Finding {
  return {
    code: "message-about-others",
    severity: "warning",
    ...{ file, line: 1, by, header },
    names: about.about === "others" ? about.structures.map(({ name }) => name) : [],
    isParted: about.about !== "others" || about.structures.every(({ own }) => own !== ""),
  };
}
