/** Reads a workbook of ours: the rows of its sheets, whatever people did to their order, titles and other columns. */

import type { LocatedRecord, LocatedRows } from "../../../domain/importing/dossiers-from-rows.ts";
import {
  continuation,
  type RecordCell,
  type RecordSheet,
  recordColumn,
  recordMark,
  recordSheetNames,
  recordSheets,
  recordValue,
} from "../../../domain/importing/record-sheets.ts";
import type { Row } from "../../table/grid-row.ts";
import type { Sheet } from "../workbook/sheet.ts";
import { xlsxSheets } from "../workbook/xlsx-sheets.ts";
import type { Zip } from "../workbook/zip-archive.ts";

/** Whether the texts of a workbook hold the title that only workbooks of ours have. */
export async function isRecordWorkbook(zip: Zip): Promise<boolean> {
  let end = "";
  for await (const chunk of zip.stream("xl/sharedStrings.xml")) {
    const text = end + chunk.toString("latin1");
    if (text.includes(recordMark)) return true;
    end = text.slice(-recordMark.length);
  }
  return false;
}

export async function recordRows(zip: Zip, file: string): Promise<LocatedRows> {
  const rows = Object.fromEntries(
    recordSheetNames.map((sheet): [RecordSheet, LocatedRecord[]] => [sheet, []]),
  ) as Record<RecordSheet, LocatedRecord[]>;
  for (const sheet of await xlsxSheets(zip, file)) await readSheet(sheet, rows);
  return rows;
}

interface KnownColumn {
  at: number;
  key: string;
  kind: RecordCell;
}

async function readSheet(sheet: Sheet, rows: Record<RecordSheet, LocatedRecord[]>): Promise<void> {
  let layout: { sheet: RecordSheet; columns: readonly KnownColumn[] } | null = null;
  let record: Row | null = null;
  const end = () => {
    if (record && layout) rows[layout.sheet].push(located(record, layout.columns, sheet.name));
    record = null;
  };
  for await (const batch of sheet.rows())
    for (const row of batch) {
      if (layout === null) {
        layout = layoutFrom(row.cells);
        if (layout === null) return;
      } else if (record && row.cells[layout.columns[0]!.at] === continuation)
        append(record, row, layout.columns);
      else {
        end();
        record = { ...row, cells: [...row.cells] };
      }
    }
  end();
}

/** Which kind of record a sheet holds, and the column of each value; null when its titles name no record. */
function layoutFrom(titles: readonly string[]) {
  const named = titles.flatMap((title, at) => {
    const column = recordColumn(title);
    return column ? [{ ...column, at }] : [];
  });
  const sheet = named[0]?.sheet;
  if (sheet === undefined) return null;
  const kinds: Readonly<Record<string, RecordCell>> = recordSheets[sheet];
  const first = Object.keys(kinds)[0]!;
  const columns = named
    .filter((column) => column.sheet === sheet)
    .map(({ key, at }): KnownColumn => ({ key, at, kind: kinds[key]! }))
    .sort((a, b) => Number(b.key === first) - Number(a.key === first));
  return { sheet, columns };
}

function append(record: Row, { cells }: Row, columns: readonly KnownColumn[]): void {
  for (const { at } of columns.slice(1))
    if (cells[at]) record.cells[at] = (record.cells[at] ?? "") + cells[at];
}

function located({ line, cells }: Row, columns: readonly KnownColumn[], sheet: string): LocatedRecord {
  const values = Object.fromEntries(
    columns.map(({ at, key, kind }) => {
      const cell = cells[at] ?? "";
      const value = recordValue(kind, cell);
      return [key, value === undefined ? cell : value];
    }),
  );
  return { values, sheet, line };
}
