// Decides which field each column of a table holds, weighing titles, values and all columns together.

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import type { CellContext } from "../people/cell-reading.ts";
import { nameRemarks } from "../people/name-remarks.ts";
import type { Column } from "../reading.ts";
import type { Header } from "../table/header-layout.ts";
import { postInTitle } from "../table/post-in-title.ts";
import { type CertainColumn, certainColumns, type ListTable, withFormerPeople } from "./certain-columns.ts";
import { reasonsOf } from "./column-reasons.ts";
import { giveNameToFullColumn, nameClass, sharesOfClasses, textClass, trustTitle } from "./column-shares.ts";
import type { TitleReader } from "./column-titles.ts";
import { departmentColumn, type ListedColumn, listedCommunes } from "./columns-of-places.ts";
import { fittedColumnWeights } from "./fitted-column-weights.ts";
import { assignClasses } from "./joint-assignment.ts";
import { kindColumn } from "./kind-column.ts";
import { withPeople } from "./number-people-columns.ts";
import { columnNamesNobody, holdsPeople, isTitledAsRemarks, leadsWithNames } from "./people-in-texts.ts";
import { type ReadColumn, tableEvidence } from "./table-evidence.ts";
import type { Evidence } from "./title-evidence.ts";
import { unfittingClasses } from "./unfitting-classes.ts";
import { rowsLookedAt } from "./value-evidence.ts";

/** Chosen by hand. */
const weights = {
  /** A second class whose share is this near to the first's is reported as `perhaps`. */
  doubtful: 0.25,
  /** For a column to name the actors where none is titled as names: the least share of values that are structures, and of values that differ. */
  namedByValues: 0.3,
  distinctNames: 0.5,
  /** A column with a smaller share of `person.full_name` is not searched for people: reading cells costs most. */
  lookedAt: 0.05,
  /** In a column of people, so few cells hold a number or an address and nothing else. */
  bareWays: 0.5,
  /** Columns beyond these are kept as texts unless somebody said what they are: every column is compared with every other. */
  mostColumns: 120,
};

const { classes } = fittedColumnWeights;
const kindClass = classes.indexOf("kind");
const territoryClass = classes.indexOf("territory");
const postcodeClass = classes.indexOf("postcode");
const inseeClass = classes.indexOf("insee");
const fullNameClass = classes.indexOf("person.full_name");
/** Classes that columns are often given when their titles say little. */
const mayHoldPeople = new Set(["text", "note", "postcode", "commune", "kind", "person.role"]);
const waysToReach = new Set(["phone", "email", "person.phone", "person.email"]);
const mayHoldNamesAndRemarks = new Set(["text", "note"]);
const mayHoldStructures = new Set(["text", "kind", "territory", "commune", "themes"]);

const isNameOfPerson = (field: string) => /^person\d*\.(?:full_name|last_name|first_name)$/.test(field);

/** What deciding the columns of any table needs. */
interface ColumnKnowledge extends Pick<ImportMappings, "columns" | "structures"> {
  titles: TitleReader;
  reading: CellContext;
}

/** Reads what each column of a table holds, with the words of `src/knowledge/imports/columns.yaml`. */
export function columnReader(
  { columns: words, structures }: Pick<ImportMappings, "columns" | "structures">,
  titles: TitleReader,
): (table: ListTable) => Column[] {
  const readEvidence = tableEvidence(words, titles, structures);
  const reading: CellContext = {
    ...{ remarks: nameRemarks(words.people), structures, expects: "contacts" },
    sharedMailboxes: new Set(words.shared_mailboxes),
  };
  const knowledge: ColumnKnowledge = { columns: words, structures, titles, reading };
  const decideFields = (table: ListTable): Column[] => {
    const { headers, rows } = table;
    const columns = readEvidence(headers, rows.slice(0, rowsLookedAt));
    const certain = withFormerPeople(certainColumns(table), table, columns, reading);
    const decision = new FieldDecision(table, columns, certain, knowledge);
    decision.excludeUnfittingClasses();
    decision.trustTitles();
    decision.giveNameToFullColumn();
    decision.assignClasses();
    decision.chooseNameByValues();
    decision.chooseKind();
    decision.choosePeople();
    decision.chooseNamesWithRemarks();
    decision.chooseListedCommunes();
    decision.chooseDepartments();
    return withPeople(decision.columns(), columns, headers, titles);
  };
  return (table) => {
    const first = table.headers.slice(0, weights.mostColumns);
    if (first.length === table.headers.length) return decideFields(table);
    return [...decideFields({ ...table, headers: first }), ...columnsBeyond(table)];
  };
}

/** The columns beyond those that are weighed: texts, unless somebody said what they are. */
function columnsBeyond(table: ListTable): Column[] {
  const certain = certainColumns(table);
  return table.headers.slice(weights.mostColumns).map(({ label }, index): Column => {
    const at = weights.mostColumns + index;
    return { col: at + 1, header: label, ...(certain[at] ?? { field: "text", by: "none" }) };
  });
}

/** The fields of the columns of one table while they are decided. Each step may correct those before it. */
class FieldDecision {
  readonly #headers: readonly Header[];
  readonly #rows: readonly (readonly string[])[];
  readonly #columns: readonly ReadColumn[];
  readonly #certain: readonly (CertainColumn | null)[];
  readonly #knowledge: ColumnKnowledge;
  /** For each column, the share of each class. */
  readonly #shares: readonly Float64Array[];
  /** For each column, what the fields of the others say of it. */
  readonly #evidenceOfOthers: readonly (readonly Evidence[])[];
  /** Fields that are given to a column for certain. */
  readonly #takenFields: ReadonlySet<string>;
  /** The class chosen for each column that is not certain; columns and classes by their numbers, from 0. */
  readonly #chosen = new Map<number, number>();

  constructor(
    { headers, rows }: ListTable,
    columns: readonly ReadColumn[],
    certain: readonly (CertainColumn | null)[],
    knowledge: ColumnKnowledge,
  ) {
    this.#headers = headers;
    this.#rows = rows.slice(0, rowsLookedAt);
    this.#columns = columns;
    this.#certain = certain;
    this.#knowledge = knowledge;
    const { shares, more } = sharesOfClasses(columns, certain);
    this.#shares = shares;
    this.#evidenceOfOthers = more;
    this.#takenFields = new Set(certain.flatMap((column) => column?.field ?? []));
  }

  /** Takes from each column the classes that its title or its values exclude. */
  excludeUnfittingClasses(): void {
    const { titles } = this.#knowledge;
    for (const [index, column] of this.#columns.entries()) {
      const shares = this.#shares[index]!;
      for (const number of unfittingClasses(column, this.#headers[index]!, titles)) shares[number] = 0;
      if (this.#namesNobody(index)) shares[fullNameClass] = 0;
    }
  }

  /** True for a column that looks like one of people, but whose cells hardly ever name somebody. */
  #namesNobody(index: number): boolean {
    const { titles, reading } = this.#knowledge;
    const { last } = this.#headers[index]!;
    const { field, whose } = titles.read(last);
    const isTitledAsName = field === "nom" || (field !== null && isNameOfPerson(field));
    if (last === "" || isTitledAsName || this.#shares[index]![fullNameClass]! <= weights.lookedAt)
      return false;
    return columnNamesNobody({ title: this.#columns[index]!.title, whose }, this.#cellsOf(index), reading);
  }

  trustTitles(): void {
    for (const [index, column] of this.#columns.entries())
      if (!this.#certain[index])
        trustTitle(this.#shares[index]!, column, this.#headers[index]!, this.#knowledge.titles);
  }

  giveNameToFullColumn(): void {
    giveNameToFullColumn(
      this.#shares,
      this.#columns,
      this.#headers,
      this.#knowledge.titles,
      this.#rows.length,
    );
  }

  /** Chooses the classes of all columns at once. */
  assignClasses(): void {
    const open = this.#columns.flatMap((_, index) => (this.#certain[index] ? [] : [index]));
    const shares = open.map((index) => this.#shares[index]!);
    for (const [at, number] of assignClasses(shares, classes, this.#takenFields).entries())
      this.#chosen.set(open[at]!, number);
  }

  /** When no column names the actors, the likeliest of those that name structures and tell the rows apart does. */
  chooseNameByValues(): void {
    if (this.#isGiven("name", nameClass)) return;
    let best: number | null = null;
    for (const [index, number] of this.#chosen) {
      const { values } = this.#columns[index]!;
      if (!mayHoldStructures.has(classes[number]!)) continue;
      const structures = values.shares.get("structure") ?? 0;
      if (structures < weights.namedByValues || values.distinct < weights.distinctNames) continue;
      if (best === null || this.#shares[index]![nameClass]! > this.#shares[best]![nameClass]!) best = index;
    }
    if (best !== null) this.#chosen.set(best, nameClass);
  }

  /** When no column says the kind of structure, a column of texts may. */
  chooseKind(): void {
    if (this.#isGiven("kind", kindClass)) return;
    const texts = [...this.#chosen].flatMap(([index, number]) => (number === textClass ? [index] : []));
    const { structures } = this.#knowledge;
    const column = kindColumn(this.#columns, texts, (index) => this.#cellsOf(index), structures);
    if (column !== null) this.#chosen.set(column, kindClass);
  }

  /** Finds people in columns whose titles say little. */
  choosePeople(): void {
    const { reading } = this.#knowledge;
    const hasPeople = this.#hasPeople();
    for (const [index, number] of this.#chosen) {
      if (this.#isTitledAsPeople(index, classes[number]!)) this.#chosen.set(index, fullNameClass);
      if (!mayHoldPeople.has(classes[number]!)) continue;
      // Beside a column of people, remarks that name somebody are sentences about them, which are read as such.
      if (hasPeople && isTitledAsRemarks(this.#columns[index]!)) continue;
      const isPost = postInTitle(this.#headers[index]!.last, reading.remarks) !== null;
      if (holdsPeople(this.#columns[index]!, isPost, this.#cellsOf(index), reading))
        this.#chosen.set(index, fullNameClass);
    }
  }

  /** "Contact(s)" over names with their numbers: a way to reach somebody is most of what few cells hold. */
  #isTitledAsPeople(index: number, given: string): boolean {
    const { field } = this.#knowledge.titles.read(this.#headers[index]!.last);
    const { shares } = this.#columns[index]!.values;
    const bare = (shares.get("shape phone") ?? 0) + (shares.get("shape email") ?? 0);
    return waysToReach.has(given) && field === "person.full_name" && bare < weights.bareWays;
  }

  /** When no column names people, the first column of remarks that begin with a name does. */
  chooseNamesWithRemarks(): void {
    if (this.#hasPeople()) return;
    for (const [index, number] of this.#chosen)
      if (
        mayHoldNamesAndRemarks.has(classes[number]!) &&
        leadsWithNames(this.#columns[index]!, this.#cellsOf(index), this.#knowledge.reading)
      ) {
        this.#chosen.set(index, fullNameClass);
        return;
      }
  }

  /** When no column names the actors, a list of communes is named by its communes. */
  chooseListedCommunes(): void {
    if (this.#isGiven("name", nameClass)) return;
    const { columns: words, reading } = this.#knowledge;
    const communes = listedCommunes(this.#listedColumns(), words, reading.remarks);
    if (communes !== null && !this.#certain[communes]) this.#chosen.set(communes, nameClass);
  }

  /** Without postcodes, INSEE codes or territories, a département tells apart communes and structures of one name. */
  chooseDepartments(): void {
    const saysPlace = this.#isGiven("postcode", postcodeClass) || this.#isGiven("insee", inseeClass);
    if (saysPlace || this.#isGiven("territory", territoryClass)) return;
    const departments = departmentColumn(this.#listedColumns(), this.#knowledge.columns);
    if (departments !== null && !this.#certain[departments]) this.#chosen.set(departments, territoryClass);
  }

  #listedColumns(): ListedColumn[] {
    return this.#columns.map(({ title, values: { distinct } }, index) => ({
      ...{ title: this.#headers[index]!.last, about: title.about, distinct, cells: this.#cellsOf(index) },
      field: this.#certain[index]?.field ?? classes[this.#chosen.get(index)!]!,
    }));
  }

  /** The columns with their fields, and why each was chosen. */
  columns(): Column[] {
    return this.#headers.map(({ label }, index): Column => {
      const certain = this.#certain[index];
      return { col: index + 1, header: label, ...(certain ?? this.#weighedColumn(index)) };
    });
  }

  #weighedColumn(index: number): Omit<Column, "col" | "header"> {
    const { titles } = this.#knowledge;
    const [header, column, number] = [this.#headers[index]!, this.#columns[index]!, this.#chosen.get(index)!];
    const evidence = [...column.evidence, ...this.#evidenceOfOthers[index]!];
    const reasons = reasonsOf(fittedColumnWeights, number, evidence, column);
    const field = fieldOf(classes[number]!, header, titles);
    const isByTitle = titles.read(header.last).field !== null || reasons[0]?.code === "title";
    const by = field === "text" ? "none" : isByTitle ? "synonym" : "values";
    const second = secondChoice(this.#shares[index]!, number);
    return { field, by, because: reasons, ...(second === null ? {} : { perhaps: second }) };
  }

  #cellsOf(index: number): string[] {
    return this.#rows.map((row) => row[index] ?? "");
  }

  /** Whether a column holds this field already. */
  #isGiven(field: string, number: number): boolean {
    return this.#takenFields.has(field) || [...this.#chosen.values()].includes(number);
  }

  #hasPeople(): boolean {
    return (
      [...this.#chosen.values()].some((number) => isNameOfPerson(classes[number]!)) ||
      this.#certain.some((column) => column !== null && isNameOfPerson(column.field))
    );
  }
}

/** A column is left out only when its title says that it is bookkeeping. */
function fieldOf(name: string, { last }: Header, titles: TitleReader): string {
  const title = titles.read(last);
  return name === "text" && title.field === "ignore" && title.sureness === 1 ? "ignore" : name;
}

/** The field that a column may hold as well as the one chosen; null when there is no doubt. */
function secondChoice(shares: Float64Array, number: number): string | null {
  let second = -1;
  for (const [at, share] of shares.entries())
    if (at !== number && (second === -1 || share > shares[second]!)) second = at;
  return shares[number]! - shares[second]! < weights.doubtful ? classes[second]! : null;
}
