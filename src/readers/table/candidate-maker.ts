// Makes a candidate of each row of a table.

import { closureIn, closureOfState, stateOfClosure } from "../../domain/actors/noted-closure.ts";
import { withdrawalIn } from "../../domain/actors/noted-withdrawal.ts";
import { withdrawalOf } from "../../domain/actors/withdrawal.ts";
import type { Candidate, CandidatePerson, NamelessRefusal } from "../../domain/importing/candidate.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import { beginOtherwise, fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import { markQuotations } from "../authorship/row-quotations.ts";
import { withoutDeadNumber } from "../people/contacts-in-calls.ts";
import { withoutMailboxesOfFirm } from "../people/mailboxes-of-firms.ts";
import { mayBeName } from "../people/named-person.ts";
import type { ContactsOfRow } from "../people/noted/contacts-of-named.ts";
import { withNotesOfRow } from "../people/noted/people-of-notes.ts";
import { PeopleOfList } from "../people/people-of-list.ts";
import { withoutOtherOrganisations } from "../people/people-of-other-organisations.ts";
import { postOfStructure } from "../people/post-of-structure.ts";
import { isForThemselves, structureAndPost, structureBesideName } from "../people/structure-and-post.ts";
import { datedRefusals } from "../refusals/dated-refusals.ts";
import { isPartOfAbsent, saysWhoCame } from "./attendance-column.ts";
import type { Plan, PlannedColumn } from "./column-plan.ts";
import { completePlace, gatherCell, keepNameless, trimmed } from "./gathered-row.ts";
import type { Row } from "./grid-row.ts";
import { withoutNumber } from "./parts/second-table.ts";
import { isTrialRow } from "./parts/trial-rows.ts";
import { addPeopleBesideContacts } from "./people-beside-contacts.ts";
import type { RowContents } from "./row-contents.ts";
import { emptyPersonCells, isPersonal, type PersonCells, peopleOf } from "./row-people.ts";
import { faultOf, isTaken } from "./row-rules.ts";
import { RowsAbove } from "./rows-above.ts";

const none: readonly never[] = [];

/** In an address book a structure may stand where people's names do: "Mairie de Lissac". */
function takeNameOfPeople({ fields, people }: RowContents, structures: StructureTaxonomy): void {
  const structure = people.find(({ full }) => structures.kindOf(full) !== null);
  if (!structure) return;
  fields.name = structure.full;
  structure.full = "";
}

/**
 * Turns rows into candidates by the plan of their columns. Remembers the rows before, for "idem" and for rows that only name one more
 * person of the structure above.
 */
export class CandidateMaker {
  readonly #plan: Plan;
  readonly #people = new PeopleOfList();
  #nameless: NamelessRefusal[] = [];
  #before: RowContents["fields"] | null = null;
  readonly #above: RowsAbove;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#above = new RowsAbove(plan);
  }

  /** "Mr Petit" where the structure's name should be: the row is about the structure of which an earlier row names him. */
  #joinStructureOfSomebody({ file, line, fields, people, findings }: RowContents): void {
    const structure = this.#people.structureOf(fields, this.#plan.structures);
    if (structure === null) return;
    if (people.length > 0 && people[0]!.full === "") people[0]!.full = fields.name!;
    const { name, commune, kind, territory, postcode } = structure;
    Object.assign(
      fields,
      { name },
      commune && { commune },
      kind && { kind },
      territory && { territory },
      postcode && { postcode },
    );
    findings.push({ code: "row-of-somebody-named", severity: "warning", file, line, name: name! });
  }

  /** The candidate of one row, or null when it is rejected; what is wrong is added to `findings`. */
  make(row: Row, findings: Finding[]): Candidate | null {
    const plan = this.#plan;
    const fault = faultOf(row, plan);
    if (fault) findings.push(fault);
    const written = this.#withStructureBesideName(this.#above.withDittos(row.cells));
    const { cells, aside } = withoutOtherOrganisations(written, plan);
    const gathered = this.#gather(row.line, cells, findings);
    if (!isTaken(plan, cells, gathered)) return null;
    gathered.answers.push(...aside);
    const { fields } = gathered;
    if (gathered.id === null && fields.name !== undefined && isTrialRow(fields.name, row.cells)) {
      const about = { file: plan.file, line: row.line, found: row.cells.filter(Boolean).join(" ") };
      findings.push({ code: "row-trial", severity: "skipped", ...about });
      return null;
    }
    if (row.part !== undefined) this.#takeAbsence(row.part, cells, gathered);
    if (gathered.id === null) {
      this.#takeClosure(gathered);
      this.#takeWithdrawal(gathered);
    }
    for (const [at, person] of gathered.people.entries()) this.#takeAside(person, at + 1, gathered);
    this.#takePostBesideName(gathered, this.#isNameAsAbove(row.cells, cells));
    if (fields.name === undefined) takeNameOfPeople(gathered, plan.structures);
    else if (gathered.id === null) this.#joinStructureOfSomebody(gathered);
    addPeopleBesideContacts(gathered);
    const named = peopleOf(
      gathered.people.map((cells) => withoutOwnName(cells, fields.name, plan.structures)),
      { ...gathered, structure: gathered.id === null ? fields : {} },
      plan.remarks,
      plan.emailBesidePerson ? (email) => isPersonal(email, fields.name, plan.sharedMailboxes) : undefined,
    );
    const { nameless } = named;
    const peopleOfRow = { ...named, people: this.#speakingFor(fields, named.people) };
    const called = withNotesOfRow(peopleOfRow, gathered, plan);
    const reached = plan.isOfCalls
      ? withoutDeadNumber(called, gathered.answers, textsUnder(plan, cells))
      : called;
    const { people, emails, phones } = this.#withoutFirm(reached, cells, gathered);
    if (fields.name === undefined && !this.#named(gathered, cells, people[0]?.fullName)) {
      findings.push({ code: "row-without-name", severity: "rejected", file: plan.file, line: row.line });
      this.#keepRefusals(gathered, { people, emails, phones });
      return null;
    }
    if (nameless.length > 0) keepNameless(nameless, cells, plan.columns, gathered);
    completePlace(gathered);
    // A file of ours says all that is known of the actor: nothing is guessed.
    if (gathered.id === null) this.#settleKind(fields, row.part);
    markQuotations(gathered, plan);
    this.#before = fields;
    this.#above.remember(cells);
    if (gathered.id === null) this.#people.remember(fields, people);
    const several: Candidate["several"] = {};
    if (emails.length > 0) several.emails = emails;
    if (phones.length > 0) several.phones = phones;
    if (gathered.themes.length > 0) several.themes = gathered.themes;
    const { answers, teamTags } = gathered;
    const refusals = datedRefusals(gathered.refusals, answers);
    const candidate: Candidate = { line: row.line, fields, several, people, answers, cells: row.cells };
    if (gathered.id !== null) candidate.id = gathered.id;
    if (teamTags !== null) candidate.teamTags = teamTags;
    if (gathered.communeLabel !== "") candidate.communeLabel = gathered.communeLabel;
    if (refusals.length > 0) candidate.refusals = refusals;
    return candidate;
  }

  /** The mailbox of a firm that applied for the structure is not the structure's: it stays among the team's words. */
  #withoutFirm(contacts: ContactsOfRow, cells: readonly string[], gathered: RowContents): ContactsOfRow {
    const { file, line, fields, answers, findings, id } = gathered;
    if (id !== null || fields.name === undefined) return contacts;
    const { name, acronym = "", commune = "" } = fields;
    const ownNames = [name, acronym, commune];
    const { removed, ...left } = withoutMailboxesOfFirm(contacts, {
      ownNames,
      cells: textsUnder(this.#plan, cells),
    });
    for (const { label, text } of removed) answers.push({ label, text, author: "team" });
    const found = removed.map(({ text }) => text).join(", ");
    if (found !== "")
      findings.push({ code: "row-mailbox-of-firm", severity: "warning", file, line, name, found });
    return left;
  }

  /** Under "Excusés", whoever has no signature is noted as excused. */
  #takeAbsence(part: string, cells: readonly string[], { answers }: RowContents): void {
    if (!isPartOfAbsent(part)) return;
    const signature = this.#plan.columns.find(({ label }) => saysWhoCame(label));
    if (signature && (cells[signature.index] ?? "").trim() !== "") return;
    const text = part.replace(/\s*:\s*$/, "");
    answers.push({ label: signature?.label ?? text, text, author: "team" });
  }

  /** A closure that the team noted ("Fermée en 2024") becomes the structure's state; a doubtful one is only reported. */
  #takeClosure({ file, line, fields, answers, findings }: RowContents): void {
    const { state, note } = fields;
    const { stateLabel, noteLabel } = this.#plan;
    const stated = state === undefined ? null : closureOfState(state);
    const closures = [
      { label: stateLabel, closure: stated },
      { label: noteLabel, closure: note === undefined ? null : closureIn(note) },
      ...answers.flatMap(({ author, label, text }) =>
        author === "team" ? [{ label, closure: closureIn(text) }] : [],
      ),
    ].filter(({ closure }) => closure !== null);
    const certain = closures.find((noted) => !noted.closure!.isDoubt);
    const { label = "", closure } = certain ?? closures[0] ?? {};
    if (!closure) return;
    if (findings.some((finding) => finding.code === "row-structure-closed" && finding.line === line)) return;
    if (!closure.isDoubt && closure !== stated) fields.state = stateOfClosure(closure, state);
    const code = closure.isDoubt ? "row-structure-may-be-closed" : "row-structure-set-aside";
    findings.push({ code, severity: "warning", file, line, label, found: closure.words });
  }

  /** An application that the team noted as withdrawn ("ont retiré leur dossier") has that for its state. */
  #takeWithdrawal({ file, line, fields, answers, findings }: RowContents): void {
    const { state, note, programme, submitted, reference } = fields;
    const isApplication = [state, programme, submitted, reference].some((field) => field !== undefined);
    if (!isApplication || (state !== undefined && withdrawalOf({ state, answers: [] }) !== null)) return;
    const notes = [
      ...(note === undefined ? [] : [{ label: this.#plan.noteLabel, text: note }]),
      ...answers.filter(({ author }) => author === "team"),
    ];
    for (const { label, text } of notes) {
      const found = withdrawalIn(text);
      if (found === null) continue;
      fields.state = state === undefined ? found : `${found} (${state})`;
      findings.push({ code: "row-application-withdrawn", severity: "warning", file, line, label, found });
      return;
    }
  }

  /** The people of a row. If the structure's cell says "maire de Lissac", the row is about Lissac and its only person is the mayor. */
  #speakingFor(fields: RowContents["fields"], people: CandidatePerson[]): CandidatePerson[] {
    const { remarks, structures } = this.#plan;
    const [speaker] = people;
    if (fields.name === undefined || speaker === undefined || people.length > 1) return people;
    const spokenFor = postOfStructure(fields.name, remarks.isRole, structures);
    if (spokenFor === null) return people;
    fields.name = spokenFor.name;
    if (spokenFor.isCommune) {
      fields.kind ??= structures.storedAs("commune");
      fields.commune ??= spokenFor.name;
    }
    return [{ ...speaker, role: speaker.role ?? spokenFor.post }];
  }

  /** The kind that the row, the name or the title over the rows says. */
  #settleKind(fields: RowContents["fields"], part: string | undefined): void {
    const { structures, namesCommunes, kindInTitle } = this.#plan;
    const kindOfName = structures.kindOf(fields.name!);
    if (fields.kind !== undefined) {
      fields.kind = structures.surerKind(fields.kind, kindOfName);
      return;
    }
    const bracket = kindInBrackets(fields.name!, structures);
    // "Les Tisserands (asso)" loses its brackets; a name that tells its kind without them keeps them: "Pays de Vic (ComCom)".
    if (bracket !== null && kindOfName === null) fields.name = bracket.name;
    const commune = structures.storedAs("commune");
    const kind =
      (bracket === null ? kindOfName : structures.surerKind(bracket.kind, kindOfName)) ??
      (part === undefined ? null : structures.kindNamed(withoutNumber(part))) ??
      kindInTitle;
    if (kind !== null) fields.kind = kind;
    else if (namesCommunes) fields.kind = commune;
    // "Lissac" in a list of communes is the place as well.
    if (fields.kind === commune && kindOfName === null) fields.commune ??= fields.name!;
  }

  /** "Schmitt (maire)" in a column of surnames: a post in brackets is the person's; anything else is the team's note. */
  #takeAside(person: PersonCells, number: number, { answers }: RowContents): void {
    for (const part of ["last", "first"] as const) {
      const text = person[part];
      const [, name, aside] = text.endsWith(")")
        ? (/^([^()]*\p{L}[^()]*?)\s*\(([^()]+)\)$/u.exec(text) ?? [])
        : [];
      if (name === undefined || aside === undefined) continue;
      person[part] = name;
      if (person.role === "" && this.#plan.remarks.isRole(aside)) person.role = aside;
      else answers.push({ label: this.#labelOf(part, number), text, author: "team" });
    }
  }

  #labelOf(part: "last" | "first", number: number): string {
    const isOfPart = ({ step }: PlannedColumn) => step.do === part && step.person === number;
    return this.#plan.columns.find(isOfPart)?.label ?? "";
  }

  /** "Radio des Crêtes, trésorière": the post is that of the person named beside; "à titre personnel" names no structure. */
  #takePostBesideName({ file, line, fields, people, findings }: RowContents, isNameAsAbove: boolean): void {
    const { postsBesideNames, remarks, structures } = this.#plan;
    const [person] = people;
    if (postsBesideNames === "none" || fields.name === undefined || !person || person.role !== "") return;
    const name = person.full || person.last;
    if (name === "") return;
    if (isForThemselves(fields.name)) {
      fields.name = [person.first, name].filter((part) => part !== "").join(" ");
      findings.push({ code: "row-person-only", severity: "warning", file, line, name: fields.name });
      return;
    }
    const both = structureAndPost(fields.name, postsBesideNames === "titled", remarks.isRole, structures);
    if (both === null) return;
    fields.name = both.name;
    // The structure is that of the row above; whoever stands here has a post of their own.
    if (!isNameAsAbove) person.role = both.post;
  }

  #isNameAsAbove(written: readonly string[], cells: readonly string[]): boolean {
    const name = this.#plan.columns.find(({ step }) => step.do === "name")?.index;
    return name !== undefined && (written[name] ?? "").trim() !== "" && written[name] !== cells[name];
  }

  /** A row added by hand may name somebody and their structure in one cell, and leave the structure's cell empty. */
  #withStructureBesideName(cells: readonly string[]): readonly string[] {
    const { columns, structures } = this.#plan;
    const name = columns.find(({ step }) => step.do === "name");
    const full = columns.find(({ step }) => step.do === "full");
    if (!name || !full || (cells[name.index] ?? "").trim() !== "") return cells;
    const both = structureBesideName(cells[full.index] ?? "", structures);
    return both === null ? cells : cells.with(name.index, both.name).with(full.index, both.rest);
  }

  /** The refusals of the rows that were rejected since the last call. */
  namelessRefusals(): NamelessRefusal[] {
    const nameless = this.#nameless;
    this.#nameless = [];
    return nameless;
  }

  #keepRefusals(
    { line, refusals }: RowContents,
    { people, emails, phones }: Pick<ReturnType<typeof peopleOf>, "people" | "emails" | "phones">,
  ): void {
    if (refusals.length === 0) return;
    const own = people.flatMap((person) => [...person.emails, ...person.phones]);
    const addresses = [...new Set([...emails, ...phones, ...own])];
    this.#nameless.push({ line, refusals, people: people.map(({ fullName }) => fullName), addresses });
  }

  #gather(line: number, cells: readonly string[], findings: Finding[]): RowContents {
    const { file, columns, posts, surnamesFirst } = this.#plan;
    const gathered: RowContents = {
      file,
      line,
      fields: {},
      emails: none,
      phones: none,
      themes: none,
      people: posts.map((post, at) => emptyPersonCells(post, surnamesFirst[at])),
      answers: [],
      notes: [],
      beside: [],
      id: null,
      teamTags: null,
      refusals: [],
      communePostcode: null,
      communeLabel: "",
      findings,
    };
    for (const column of columns) {
      const cell = cells[column.index];
      if (cell === undefined || cell === "") continue;
      const text = trimmed(cell);
      if (text !== "") gatherCell(text, column, gathered);
    }
    return gathered;
  }

  /**
   * Names a row that has no name: after the row above when only people stand in it (merged cells lose the structure's name on their
   * second line), or after its person in a list of people. False when neither gives a name.
   */
  #named(row: RowContents, cells: readonly string[], person: string | undefined): boolean {
    const { file, line, fields, people, findings } = row;
    if (this.#plan.hasName) {
      const before = this.#before;
      const somebody = people.some(({ emails, phones }) => emails.length > 0 || phones.length > 0);
      if (
        !before ||
        !this.#plan.namesFirst ||
        !this.#above.mayGoOn(cells) ||
        Object.keys(fields).length > 0 ||
        (person === undefined && !somebody)
      )
        return false;
      Object.assign(fields, before);
      findings.push({ code: "row-belongs-above", severity: "warning", file, line, name: before.name! });
      return true;
    }
    if (person === undefined) return false;
    fields.name = person;
    findings.push({ code: "row-person-only", severity: "warning", file, line, name: person });
    return true;
  }
}

const textsUnder = ({ columns }: Plan, cells: readonly string[]) =>
  columns.map(({ label, index }) => ({ label, text: trimmed(cells[index] ?? "") }));

/** "Les Tisserands (asso)": the name, and the kind that stands behind it; null for any other. */
function kindInBrackets(name: string, structures: StructureTaxonomy): { name: string; kind: string } | null {
  const [, before, within] = name.endsWith(")") ? (/^(.*[^\s(])\s*\(([^()]+)\)$/.exec(name) ?? []) : [];
  const kind = within === undefined ? null : structures.kindNamed(within);
  return kind === null ? null : { name: before!, kind };
}

/** The cells without the structure's name where a person was expected; a name that may be a person's stays, as the actor may be one. */
function withoutOwnName(
  cells: PersonCells,
  name: string | undefined,
  structures: StructureTaxonomy,
): PersonCells {
  if (name === undefined || cells.full === "") return cells;
  const isItself = (written: string) =>
    !beginOtherwise(written, name) &&
    fold(written) === fold(name) &&
    (structures.kindOf(name) !== null || !mayBeName(name));
  const own = cells.namedByCell.filter((person) => isItself(person.name));
  if (own.length === 0)
    return cells.namedByCell.length === 0 && isItself(cells.full) ? { ...cells, full: "" } : cells;
  const others = cells.namedByCell.filter((person) => !own.includes(person));
  const emails = [...cells.emails, ...own.flatMap((person) => person.emails)];
  const phones = [...cells.phones, ...own.flatMap((person) => person.phones)];
  return { ...cells, full: others[0]?.name ?? "", namedByCell: others, emails, phones };
}
