// Lays a memo of refusals out as a table with a row for each structure, and gives the rows their people and what each refuses.

import type { Candidate, NamelessRefusal } from "../../domain/importing/candidate.ts";
import { communeOfTownHall } from "../../domain/places/commune-of-town-hall.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import { addressesIn, phoneIn } from "../formats/contacts/contact-entries.ts";
import { tableOf, textAround, untitledLine } from "../formats/contacts/contact-list-grid.ts";
import type { DocumentText } from "../formats/documents/passage.ts";
import { reachedInItem } from "../formats/message/others-spoken-of.ts";
import type { OpenOptions } from "../open-options.ts";
import { isCalled } from "../people/noted/noted-absences.ts";
import type { Batch, Reading } from "../reading.ts";
import type { Grid, Row } from "../table/grid-row.ts";
import { refusalsOfEntry, saysNoRefusal } from "./entry-refusals.ts";
import { type MemoEntry, personOfEntry, refusalMemoIn } from "./refusal-memo.ts";
import { type RefusalReader, refusalReader } from "./refusal-reader.ts";

/** A memo as a table, and what completes the candidates that the table gives. */
export interface MemoTable {
  grid: Grid;
  completed(reading: Reading): Reading;
}

/** The table of a memo of refusals; null for any other document. */
export function memoTable(
  { passages }: DocumentText,
  file: string,
  { mappings }: Pick<OpenOptions, "mappings">,
): MemoTable | null {
  const memo = refusalMemoIn(passages, mappings.refusals, mappings.structures);
  if (memo === null) return null;
  const reader = refusalReader(mappings.refusals);
  const { contact_lists: lists, messages } = mappings.columns;
  const { name, email, phone, note } = lists.titles;
  const rows = memo.entries.flatMap((entry) => rowOfEntry(entry, mappings) ?? []);
  if (rows.length === 0) return null;
  const header: Row = {
    ...{ line: untitledLine, fault: null },
    cells: [name, messages.titles.commune, email, phone, note],
  };
  const findings = memo.around.flatMap((passage) => textAround([passage], file));
  const grid = tableOf([header, ...rows.map(({ row }) => row)], findings, 0);
  const nameless = memo.entries.flatMap((entry) => namelessRefusal(entry, reader));
  return {
    grid: { ...grid, teamNotes: header.cells.length - 1 },
    completed: (reading) => ({
      ...reading,
      async *batches() {
        let open = nameless;
        for await (const batch of reading.batches()) {
          const candidates = batch.candidates.map((candidate) => withEntry(candidate, rows, reader));
          yield { ...batch, candidates, nameless: open } satisfies Batch;
          open = [];
        }
      },
    }),
  };
}

interface EntryRow {
  row: Row;
  entry: MemoEntry;
  people: Candidate["people"];
}

/** The row of an entry about a structure; null for a person, or a name that may be anything. */
function rowOfEntry(entry: MemoEntry, mappings: OpenOptions["mappings"]): EntryRow | null {
  const { structure, text, line } = entry;
  if (structure === null) return null;
  const { name, commune } = structure;
  const { people, phone, email } = reachedInItem({ name, commune, text, own: text }, mappings);
  return {
    entry,
    people,
    row: { line, cells: [name, commune ?? communeOfTownHall(name) ?? "", email, phone, text], fault: null },
  };
}

function withEntry(candidate: Candidate, rows: readonly EntryRow[], reader: RefusalReader): Candidate {
  const ofRow = rows.find(({ row }) => row.line === candidate.line && row.cells[0] === candidate.cells[0]);
  if (ofRow === undefined) return candidate;
  const { refusals: _, ...rest } = candidate;
  const refusals = refusalsOfEntry(ofRow.entry, reader);
  const others = candidate.people.filter(
    ({ fullName }) => !ofRow.people.some((person) => isCalled(fullName, person)),
  );
  const people = [...ofRow.people, ...others];
  return { ...rest, people, ...(refusals.length > 0 ? { refusals } : {}) };
}

/** What an entry about a person, or a name of no known kind, refuses: whoever imports it finds out whom it names. */
function namelessRefusal(entry: MemoEntry, reader: RefusalReader): NamelessRefusal[] {
  const { structure, section, text, line } = entry;
  const isClosing = section === "refusing" || section === "limited";
  if (structure !== null || !isClosing || saysNoRefusal(text, reader)) return [];
  const refusals = refusalsOfEntry(entry, reader);
  const person = personOfEntry(entry);
  const numbers = [...text.matchAll(phoneIn)].flatMap(([number]) => phonesIn(number).phones);
  return [
    {
      ...{ line, text, refusals, people: person === null ? [] : [person] },
      addresses: [...addressesIn(text), ...numbers],
    },
  ];
}
