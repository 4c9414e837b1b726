// Reads a saved message as a row for its sender's structure, or for each structure of which a partner writes.
import type { Candidate } from "../../../domain/importing/candidate.ts";
import type { MessageWords } from "../../../domain/importing/import-words.ts";
import { type Finding, Refusal } from "../../../domain/problems/problem.ts";
import { awayUntil } from "../../../domain/relationship/reply-intent.ts";
import { dayAfter } from "../../../domain/values/days.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { authorSigns } from "../../authorship/author-signs.ts";
import { userColumnAuthors } from "../../authorship/user-authors.ts";
import { foldedTitles, titlesKey, userColumns } from "../../mapping/user-mapping.ts";
import type { KnownSender, OpenOptions } from "../../open-options.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import type { Column, Reading, SourceFile } from "../../reading.ts";
import { refusalReader } from "../../refusals/refusal-reader.ts";
import { CandidateMaker } from "../../table/candidate-maker.ts";
import { planOf } from "../../table/column-plan.ts";
import { contactsIn } from "../documents/letterhead.ts";
import { withHandingOver } from "./handing-over.ts";
import { MessageReader } from "./message-parts.ts";
import { type MessageColumn, type MessageRow, othersSpokenOf } from "./others-spoken-of.ts";
import { peopleNamed } from "./people-named.ts";
import { isAutomatic, type MessageAddress, type MessageFormat } from "./saved-message.ts";
import { structureSigned } from "./structure-signed.ts";
import { ofOwnOrganisation } from "./whose-structure.ts";

export async function openMessage(
  source: SourceFile,
  bytes: Buffer,
  format: MessageFormat,
  options: OpenOptions,
): Promise<Reading> {
  const file = source.name;
  const { mappings } = options;
  const words = mappings.columns.messages;
  const message = await options.readInWorker("message", { bytes, as: format, file });
  const reader = new MessageReader(words);
  const { from, sentOn, parts, passedOn } = reader.written(message);
  if (from.address === "") throw new Refusal("input", { code: "message-without-sender", file });
  if (parts.own === "") throw new Refusal("input", { code: "message-without-text", file });
  const knownSender = (await options.actorOfAddress?.(from.address.toLowerCase())) ?? null;
  const header = options.message?.(sentOn) ?? words.titles.subject;
  const ownCells: MessageColumn[] = [
    ...senderCells({ from, signature: parts.signature, known: knownSender }, options),
    { header: words.titles.subject, field: "ignore", text: reader.bareSubject(message.subject) },
    { header, field: "text", text: parts.own, author: "actor" },
    { header: words.titles.passed_on, field: "text", text: passedOn ?? "", author: "team" },
    { header: words.titles.quoted, field: "ignore", text: parts.quoted },
    { header: words.titles.signature, field: "ignore", text: parts.signature.join("\n") },
  ];
  const isPersonal = !isAutomatic(message) || passedOn !== null;
  const isKnown = knownSender !== null;
  const isAnswer = isKnown || (passedOn === null && reader.isAnswer(message.subject));
  const letter = { from, sentOn, own: parts.own, subject: message.subject, isAnswer, isKnown };
  const spokenOf = isPersonal ? othersSpokenOf(letter, ownCells, { header, file }, options) : null;
  const copied = passedOn === null ? message.copied : [];
  const written: WriterMessage = { from, sentOn, words: parts.own, copied };
  const findings: Finding[] = [...(spokenOf?.findings ?? [])];
  const rows = (spokenOf?.rows ?? [{ cells: ownCells, isOf: "writer" as const, people: [] }]).map((row) => {
    const cells = row.cells.filter(({ text }) => text !== "");
    const columns = columnsOf(cells, file, options);
    const line = { line: 1, cells: cells.map(({ text }) => text), fault: null };
    const made = candidateOf(columns, line, sentOn, file, options, findings);
    // What a partner says of others is no refusal of the partner.
    if (made && spokenOf !== null && spokenOf.rows.length > 1 && row.isOf === "partner") delete made.refusals;
    return { line, columns, candidate: made && asOf(row, made, written, isPersonal, options) };
  });
  const { columns } = rows[0]!;
  const candidates = rows.flatMap(({ candidate }) => (candidate === null ? [] : [candidate]));
  return {
    facts: {
      file,
      format,
      encoding: null,
      delimiter: null,
      quote: null,
      sheet: null,
      headerRows: [],
      columns,
      source: null,
      sourceName: null,
      document: true,
      message: { sentOn },
    },
    userChoices: {
      titles: titlesKey(columns.map(({ header }) => ({ label: header }))),
      fields: foldedTitles(options.userMapping ?? {}),
      authors: foldedTitles(options.userAuthors ?? {}),
    },
    async *rows() {
      yield { rows: rows.map(({ line }) => line), findings: [], bytes: bytes.length };
    },
    async *batches() {
      yield { candidates, findings, rows: rows.length, bytes: bytes.length };
    },
  };
}

/** What somebody wrote, when, and to whom else. */
interface WriterMessage {
  from: MessageAddress;
  sentOn: string | null;
  words: string;
  copied: readonly MessageAddress[];
}

/** The candidate of a row with the people whom the message names, and with what it says of its writer. */
function asOf(
  { isOf, people, speaksOfOthers = false }: MessageRow,
  made: Candidate,
  written: WriterMessage,
  isPersonal: boolean,
  options: OpenOptions,
): Candidate {
  if (isOf === "others") return { ...made, people: [...made.people, ...people] };
  if (!isPersonal) return asAutomatic(made, written, options);
  return isOf === "partner" ? asOfPartner(made, written, speaksOfOthers) : asReceived(made, written, options);
}

const sentenceEnds = /(?<=[.!?])\s+|\n+/u;

/** The candidate of a message that a program sent for somebody away: no exchange, but until when they are away and whom to ask. */
function asAutomatic(
  made: Candidate,
  { from, sentOn, words, copied }: WriterMessage,
  { mappings }: OpenOptions,
): Candidate {
  const sentence = words
    .split(sentenceEnds)
    .find((part) => sentOn !== null && awayUntil(part, sentOn) !== null);
  const until = sentence === undefined ? null : awayUntil(sentence, sentOn!);
  const remarks = nameRemarks(mappings.columns.people);
  const named = peopleNamed(words, from.address, remarks.isRole);
  const people = [...made.people, ...named];
  // Whoever is away for some days hands nothing over.
  const isLong = until === null || until > dayAfter(sentOn!, longestHoliday);
  const letter = { words, address: from.address, copied };
  const reading = { remarks, structures: mappings.structures };
  const away = until === null ? {} : { away: { until, words: sentence!.trim() } };
  return { ...made, people: isLong ? withHandingOver(people, letter, reading) : people, ...away };
}
/** In days. Chosen by hand. */
const longestHoliday = 45;

/** The candidate of a partner's message about others: the people whom it names, and mostly its words, are of those. */
const asOfPartner = (
  made: Candidate,
  { from, sentOn }: WriterMessage,
  speaksOfOthers: boolean,
): Candidate => ({
  ...made,
  message: {
    ...{ address: from.address.toLowerCase(), sentOn, words: "", namesOthers: false },
    ...(speaksOfOthers ? { isAboutOthers: true as const } : {}),
  },
});

/** The candidate of a message that a person wrote, with the writer and the people whom they name with an address. */
function asReceived(
  made: Candidate,
  { from, sentOn, words, copied }: WriterMessage,
  { mappings }: OpenOptions,
): Candidate {
  const { address } = from;
  const [writer] = made.people;
  const remarks = nameRemarks(mappings.columns.people);
  const facts = { text: words, address, ownStructure: made.fields.name ?? "" };
  const named = ofOwnOrganisation(peopleNamed(words, address, remarks.isRole), facts, mappings.structures);
  const reading = { remarks, structures: mappings.structures };
  return {
    ...made,
    people: withHandingOver([...made.people, ...named], { words, address, copied }, reading),
    answers: made.answers.map((answer) =>
      writer && answer.author === "actor" ? { ...answer, authorName: writer.fullName } : answer,
    ),
    message: { address: address.toLowerCase(), sentOn, words, namesOthers: named.length > 0 },
  };
}

/** The cells of the sender and their structure: what is known of the address, else what the signature says. */
function senderCells(
  {
    from,
    signature,
    known: knownSender,
  }: { from: MessageAddress; signature: readonly string[]; known: KnownSender | null },
  { mappings }: OpenOptions,
): MessageColumn[] {
  const { titles }: MessageWords = mappings.columns.messages;
  const { isRole } = nameRemarks(mappings.columns.people);
  const lines = signature.map((text) => ({ text, place: 1 }));
  const pieces = signature.flatMap((line) => line.split(/\s[|–—-]\s|,\s/)).map((piece) => piece.trim());
  const contacts = new Map(contactsIn(lines).map(({ field, text }) => [field, text]));
  const signed = structureSigned(signature, pieces, isRole, mappings);
  const name = knownSender?.name ?? signed?.name ?? "";
  const isSender = mappings.structures.kindOf(from.name) === null && fold(from.name) !== fold(name);
  const phone =
    signature.flatMap((line) => phonesIn(line.replace(/^\p{L}[\p{L}. ]{0,20}:?\s*/u, "")).phones)[0] ??
    contacts.get("phone") ??
    "";
  return [
    {
      header: titles.name,
      field: "name",
      text: name || (isSender && from.name !== "" ? "" : from.name || from.address),
    },
    { header: "SIRET", field: "siret", text: knownSender?.siret ?? contacts.get("siret") ?? "" },
    { header: titles.person, field: "person.full_name", text: isSender ? from.name : "" },
    {
      header: titles.role,
      field: "person.role",
      text: signed?.post ?? pieces.find((piece) => isRole(piece) && fold(piece) !== fold(name)) ?? "",
    },
    {
      header: titles.email,
      field: isSender && from.name !== "" ? "person.email" : "email",
      text: from.address,
    },
    { header: titles.phone, field: isSender && from.name !== "" ? "person.phone" : "phone", text: phone },
    {
      header: titles.postcode,
      field: "postcode",
      text: knownSender ? (knownSender.postcode ?? "") : (contacts.get("postcode") ?? ""),
    },
    {
      header: titles.commune,
      field: "commune",
      text: knownSender ? (knownSender.commune ?? "") : (contacts.get("commune") ?? ""),
    },
  ];
}

/** The columns of a row. What the user says of a column comes before what the message says. */
function columnsOf(cells: readonly MessageColumn[], file: string, options: OpenOptions): Column[] {
  const headers = cells.map(({ header }) => ({ label: header, last: header, group: "" }));
  const fields = userColumns(file, headers, options);
  const authors = userColumnAuthors(file, headers, options);
  return cells.map(({ header, field, author, authorName, isDoubtful }, index): Column => {
    const saidField = fields.get(fold(header));
    const saidAuthor = authors.get(fold(header));
    const column: Column = {
      col: index + 1,
      header,
      field: saidField ?? field,
      by: saidField ? "user" : "source",
    };
    if (saidAuthor !== undefined) return { ...column, author: saidAuthor, authorBy: "user" };
    if (author === undefined) return column;
    const authorBy = isDoubtful === true ? "none" : "source";
    return { ...column, author, authorBy, ...(authorName === undefined ? {} : { authorName }) };
  });
}

/** The candidate; a refusal in it is dated with the day on which the message was sent. */
function candidateOf(
  columns: readonly Column[],
  row: { line: number; cells: string[]; fault: null },
  sentOn: string | null,
  file: string,
  { mappings, unnamed }: OpenOptions,
  findings: Finding[],
): Candidate | null {
  const layout = { headers: [], headerRows: [], firstColumn: 0, width: columns.length, firstLine: 1 };
  const plan = planOf(file, columns, layout, {
    words: mappings.columns,
    source: null,
    unnamed: unnamed ?? ((column) => `#${column}`),
    signs: authorSigns(mappings),
    refusals: refusalReader(mappings.refusals),
  });
  const candidate = new CandidateMaker(plan).make({ ...row, cells: [...row.cells] }, findings);
  if (!candidate?.refusals) return candidate;
  return {
    ...candidate,
    refusals: candidate.refusals.map((refusal) => ({ ...refusal, on: refusal.on ?? sentOn })),
  };
}
