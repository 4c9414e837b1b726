// Reads the cells of one row, each as its column is planned, and gathers what they say.

import type { SingleField } from "../../domain/actors/actor.ts";
import { latestState } from "../../domain/actors/dated-states.ts";
import type { CandidateAnswer, ContactRefusal } from "../../domain/importing/candidate.ts";
import { writtenObjections } from "../../domain/objections/objection-cells.ts";
import { isBlankValue, namesNobody } from "../../domain/values/blank.ts";
import { isoDate } from "../../domain/values/date.ts";
import { identifierIn, rnaIn } from "../../domain/values/identifier.ts";
import { communeIn, inseeIn, placeIn, postcodeIn } from "../../domain/values/place-in-cell.ts";
import { withoutArticle } from "../../domain/values/structure-taxonomy.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import blanks from "../../knowledge/words/blanks.yaml";
import { nestedIn } from "../mapping/nested-cell.ts";
import { isCommonWord } from "../people/named-person.ts";
import { withoutSpeaksFor } from "../people/structure-and-post.ts";
import { actorNameIn } from "./actor-name.ts";
import { pointsElsewhere } from "./as-above.ts";
import type { PlannedColumn, PlanStep } from "./column-plan.ts";
import { addressBesideContacts, gatherEmails, gatherPhones } from "./contact-points.ts";
import { gatherNamed } from "./named-cell.ts";
import type { RowContents } from "./row-contents.ts";
import { reportAndKeep, reportCell } from "./row-contents.ts";

const noRefusals: readonly ContactRefusal[] = [];

/** A web address in a column of e-mails: public lists give a form's page where a structure has no mailbox. */
const webAddress = /^https?:\/\/[^\s@]+$/i;

/** Adds one cell that is not empty, by what its column is. `text` has no spaces around. */
export function gatherCell(text: string, column: PlannedColumn, to: RowContents): void {
  const { step } = column;
  const { fields } = to;
  // A name may hold the words of a refusal: only what is noted behind it is read for one.
  const refusals = (step.do === "name" ? null : column.refusalIn?.(text)) ?? noRefusals;
  if (refusals.length > 0) to.refusals.push(...refusals);
  else if (column.asksToWait?.(text)) reportCell("contact-later", text, column, to);
  switch (step.do) {
    case "consent":
      if (refusals.length === 0) to.answers.push(answerIn(text, column, fields.recommendedBy));
      return;
    case "answer":
      to.answers.push(answerIn(text, column, fields.recommendedBy));
      return;
    case "name":
      gatherName(text, column, to);
      return;
    case "single":
      if (!saysNothing(text)) gatherSingle(step.field, text, column, to);
      return;
    case "kind":
      if (!saysNothing(text))
        setOrKeep("kind", kindIn(oneLine(nestedIn(text)?.values[0] ?? text)), text, column, to);
      return;
    case "note":
      fields.note = fields.note === undefined ? text : `${fields.note}\n${text}`;
      to.notes.push({ label: column.label, text });
      return;
    case "state":
      gatherState(text, column, to);
      return;
    case "themes":
      gatherThemes(text, column, to);
      return;
    case "id":
      to.id = text;
      return;
    case "tags":
      to.teamTags = { tags: text.split(/\s*;\s*/).filter((tag) => tag !== "") };
      return;
    case "objected":
      gatherDayOfObjection(text, column, to);
      return;
    case "objections":
      for (const refusal of writtenObjections(text)) to.refusals.push(refusal);
      return;
    case "email":
      if (webAddress.test(text)) gatherSingle("website", text, column, to);
      else gatherEmails(text, step.person, column, to);
      return;
    case "phone":
      gatherPhones(text, step.person, column, to);
      return;
    case "identifier":
      gatherIdentifier(text, column, to);
      return;
    case "rna":
      gatherFieldOrAnswer(rnaIn(text), "rna", text, column, to);
      return;
    case "insee":
      gatherFieldOrAnswer(inseeIn(text), "insee", text, column, to);
      return;
    case "date":
      gatherDayOfApplication(text, column, to);
      return;
    case "postcode":
      gatherPostcode(text, column, to);
      return;
    case "commune":
      gatherCommune(text, column, to);
      return;
    case "address":
      gatherAddress(addressBesideContacts(text, column, to), fields);
      return;
    default:
      gatherPartOfPerson(step, text, column, to);
  }
}

/** Adds a name, a part of one, a civility or a post. Several cells for one part follow one another. */
function gatherPartOfPerson(
  step: PlanStep & { do: "civility" | "first" | "last" | "full" | "role" },
  text: string,
  column: PlannedColumn,
  to: RowContents,
): void {
  if (saysNothing(text)) return;
  if (step.do !== "role" && namesNobody(text)) {
    to.answers.push({ label: column.label, text, author: null });
    return;
  }
  if (step.do === "full") {
    gatherNamed(text, step.person, column, to);
    return;
  }
  const person = to.people[step.person - 1]!;
  // Each line is about another person.
  const value = text.includes("\n")
    ? text
        .split(/\s*\n\s*/)
        .map(oneLine)
        .join("\n")
    : oneLine(text);
  person[step.do] = person[step.do] === "" ? value : `${person[step.do]} ; ${value}`;
}

/** A text with its author. A partner's text is attributed to the partner whom an earlier cell of the row names. */
function answerIn(
  text: string,
  { label, author, authorName }: PlannedColumn,
  partner: string | undefined,
): CandidateAnswer {
  const answer: CandidateAnswer = { label, text, author };
  const name = authorName ?? (author === "partner" ? partner : undefined);
  if (name !== undefined) answer.authorName = name;
  return answer;
}

/** Of several states with their days, the latest is the actor's; the whole cell is kept as an answer. */
function gatherState(text: string, column: PlannedColumn, to: RowContents): void {
  const latest = latestState(text);
  if (latest !== null) to.answers.push({ label: column.label, text, author: "team" });
  setOrKeep("state", oneLine(latest ?? text), text, column, to);
}

function gatherDayOfApplication(text: string, column: PlannedColumn, to: RowContents): void {
  const date = isoDate(text);
  if (date) setOrKeep("submitted", date, text, column, to);
  else if (date === null && !isBlankValue(text)) reportAndKeep("date-invalid", text, column, to);
}

function gatherDayOfObjection(text: string, column: PlannedColumn, to: RowContents): void {
  const on = isoDate(text.slice(0, 10)) || isoDate(text);
  if (on) to.refusals.push({ scope: "all", certain: true, label: "", words: "", on, exported: onlyDayKnown });
  else reportAndKeep("date-invalid", text, column, to);
}

/** The column gives only the day of an objection: who objected, and where, is not known. */
const onlyDayKnown = { person: null, source: "" };

function gatherName(written: string, column: PlannedColumn, to: RowContents): void {
  if (saysNothing(written)) return;
  const text = to.id === null ? withoutSpeaksFor(written) : written;
  const { fields, answers, refusals } = to;
  if (to.id === null && isRemarkForName(text)) {
    answers.push({ label: column.label, text, author: null });
    return;
  }
  const refusalIn = column.refusalIn ?? (() => noRefusals);
  // A file of ours says in columns of its own who somebody is: its names are as they are.
  const reading = to.id === null ? column.people : null;
  const {
    name: nameAlone,
    note,
    behind,
  } = actorNameIn(text, (words) => refusalIn(words).length > 0, reading);
  const name = to.id === null ? linesOfName(nameAlone) : oneLine(nameAlone);
  if (note !== null) {
    answers.push({ label: column.label, text: note, author: "team" });
    refusals.push(...refusalIn(note));
  }
  if (behind !== null) {
    const { cell } = behind;
    const emails = [...cell.emails, ...cell.people.flatMap((person) => person.emails)];
    const phones = [...cell.phones, ...cell.people.flatMap((person) => person.phones)];
    to.beside.push({ label: column.label, text: behind.text, person: null, cell, emails, phones });
  }
  if (fields.name === undefined) fields.name = name;
  else if (fields.name !== name) answers.push({ label: column.label, text, author: null });
}

/** "(compte supprimé)", "je réponds à titre personnel": small letters in brackets, or a sentence, name no structure. */
const isRemarkForName = (text: string): boolean => remarkForName.test(text.trim());
const remarkForName = new RegExp(
  `^(?:\\(\\p{Ll}[^()]*\\)|(?:${answerWords.speakers.join("|")})\\s\\p{Ll}+\\s.*)$`,
  "u",
);

/** A nested cell may hold several values: the first is the field's, and all are kept together as an answer. */
function gatherSingle(field: SingleField, text: string, column: PlannedColumn, to: RowContents): void {
  const nested = nestedIn(text)?.values ?? [];
  const isSet = setOrKeep(field, oneLine(nested[0] ?? text), text, column, to);
  if (isSet && nested.length > 1)
    to.answers.push({ label: column.label, text: nested.join(" ; "), author: null });
}

/** The first value is the field's; a different one of a second column is kept as an answer under its title. */
function setOrKeep(
  field: SingleField,
  value: string,
  text: string,
  { label }: PlannedColumn,
  { fields, answers }: RowContents,
): boolean {
  fields[field] ??= value;
  const isSet = fields[field] === value;
  if (!isSet) answers.push({ label, text, author: null });
  return isSet;
}

function gatherCommune(text: string, column: PlannedColumn, to: RowContents): void {
  const { commune, postcode, address } = communeIn(text);
  if (postcode) to.communePostcode ??= { postcode, text, column };
  if (address) gatherAddress(address, to.fields);
  if (commune === null || saysNothing(commune)) return;
  if (/\p{L}/u.test(commune) && !pointsElsewhere(commune)) {
    if (to.fields.commune === undefined) to.communeLabel = column.label;
    setOrKeep("commune", oneLine(commune), text, column, to);
  } else reportAndKeep("commune-invalid", text, column, to);
}

/**
 * Keeps, under their titles, the cells of people who have no name. A number or a mark in place of a name is reported; a post
 * without a name is not wrong.
 */
export function keepNameless(
  nameless: readonly number[],
  cells: readonly string[],
  columns: readonly PlannedColumn[],
  to: RowContents,
): void {
  for (const column of columns) {
    const { step } = column;
    const text = trimmed(cells[column.index] ?? "");
    if (text === "" || saysNothing(text)) continue;
    if (step.do === "role" || step.do === "civility") {
      if (nameless.includes(step.person)) to.answers.push({ label: column.label, text, author: null });
    } else if (step.do === "full" || step.do === "first" || step.do === "last") {
      // The telephone number that stood in place of a name is stored already.
      const isTaken = !/\p{L}/u.test(text) && to.people[step.person - 1]!.phones.length > 0;
      const isKept = to.answers.some((answer) => answer.text === text && answer.label === column.label);
      if (!nameless.includes(step.person) || isTaken || isKept) continue;
      if (isCommonWord(text)) to.answers.push({ label: column.label, text, author: null });
      else reportAndKeep("person-invalid", text, column, to);
    }
  }
}

function gatherFieldOrAnswer(
  value: string | null,
  field: "rna" | "insee",
  text: string,
  column: PlannedColumn,
  to: RowContents,
): void {
  if (value !== null) setOrKeep(field, value, text, column, to);
  else if (!isBlankValue(text)) to.answers.push({ label: column.label, text, author: null });
}

/** Adds a list of themes; where a box is ticked, the theme is the choice that the column's title names. */
function gatherThemes(text: string, { choice }: PlannedColumn, to: RowContents): void {
  const words = ticked.test(text) ? [choice] : outsideBrackets(text).map((word) => word.trim());
  to.themes = [...new Set([...to.themes, ...words.filter((word) => word !== "" && !saysNothing(word))])];
}

/** The parts of a text between commas, semicolons, bars and line ends; those within brackets do not separate. */
function outsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let end = text.length;
  let within = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at]!;
    if (sign === ")") within = true;
    else if (sign === "(") within = false;
    else if (!within && (sign === "," || sign === ";" || sign === "|" || sign === "\n")) {
      parts.push(text.slice(at + 1, end));
      end = at;
    }
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

function gatherIdentifier(text: string, column: PlannedColumn, to: RowContents): void {
  const identifier = identifierIn(text);
  if (identifier.kind === "siret" || identifier.kind === "siren")
    setOrKeep(identifier.kind, identifier.value, text, column, to);
  else if (identifier.kind === "scientific") reportAndKeep("siret-rounded", text, column, to);
  else if (identifier.kind === "wrong-key" || !(isBlankValue(text) || /^0+$/.test(text)))
    reportAndKeep("siret-invalid", text, column, to);
}

function gatherPostcode(text: string, column: PlannedColumn, to: RowContents): void {
  const postcode = postcodeIn(text);
  if (postcode) {
    setOrKeep("postcode", postcode, text, column, to);
    return;
  }
  const place = placeIn(text);
  if (place.postcode) {
    setOrKeep("postcode", place.postcode, text, column, to);
    if (place.commune && /\p{L}/u.test(place.commune)) to.fields.commune ??= place.commune;
  } else if (!isBlankValue(text)) reportAndKeep("postcode-invalid", text, column, to);
}

function gatherAddress(text: string, fields: RowContents["fields"]): void {
  const nested = nestedIn(text);
  if (nested) {
    if (nested.postcode) fields.postcode ??= nested.postcode;
    if (nested.commune) fields.commune ??= nested.commune;
    if (nested.address) fields.address ??= nested.address;
    return;
  }
  if (saysNothing(text)) return;
  const line = text.includes("\n") ? text.split(/\s*\n\s*/).join(", ") : oneLine(text);
  fields.address = fields.address === undefined ? line : `${fields.address} ${line}`;
}

/** Takes postcode and commune from the address where no column of their own gives them. */
export function completePlace(to: RowContents): void {
  const { fields, communePostcode } = to;
  if (communePostcode !== null) {
    const { postcode, text, column } = communePostcode;
    fields.postcode ??= postcode;
    if (fields.postcode !== postcode && fields.commune === undefined)
      reportAndKeep("commune-invalid", text, column, to);
    else if (!/\p{L}/u.test(text)) reportCell("commune-postcode", text, column, to);
  }
  if (fields.address === undefined || (fields.postcode !== undefined && fields.commune !== undefined)) return;
  const place = placeIn(fields.address);
  if (!place.postcode || (fields.postcode !== undefined && fields.postcode !== place.postcode)) return;
  fields.postcode = place.postcode;
  if (!place.commune || !/\p{L}/u.test(place.commune) || fields.commune !== undefined) return;
  fields.commune = place.commune;
  if (place.address) fields.address = place.address;
  else delete fields.address;
}

/** Without spaces around, non-breaking ones included. */
export function trimmed(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const loose = first <= 32 || last <= 32 || first === 160 || last === 160 || first === 0xfeff;
  return loose ? cell.trim() : cell;
}

/** A name on one line, but for a last line that may be its place: the list of communes tells, once rows are prepared. */
function linesOfName(text: string): string {
  if (!text.includes("\n")) return oneLine(text);
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const place = lines.at(-1) ?? "";
  const isPlace = lines.length > 1 && place.length <= longestPlace && beginsAsPlace.test(place);
  return isPlace ? `${oneLine(lines.slice(0, -1).join(" "))}\n${oneLine(place)}` : oneLine(text);
}
const beginsAsPlace = /^(?:\d{5}\s+)?\p{Lu}./u;
/** In characters, with a postcode before the name. Chosen by hand. */
const longestPlace = 66;

const oneLine = (text: string): string =>
  /[\n\r\t\u00a0]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;

/** The kind without an article or "Autre :", as forms give it: "Une association", "Autre : une ferme". */
const kindIn = (text: string): string => withoutArticle(text.replace(otherChoice, ""));
const otherChoice = new RegExp(`^(?:${answerWords.other_choice.join("|")})\\s*[:–-]\\s*(?=\\p{L})`, "iu");

const ticked = new RegExp(`^(?:${answerWords.ticked.join("|")})$`, "i");
const beginsBlank = new RegExp(`^(?:${blanks.beginnings.join("|")})`, "i");

/** Only short values and those with a usual beginning are looked up, which keeps ordinary values cheap. */
const saysNothing = (text: string) =>
  text.length <= 24 && (text.length <= 4 || beginsBlank.test(text)) && isBlankValue(text);
