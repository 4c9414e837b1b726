// Writes the workbook of missing values: a row an actor, the cells to fill in coloured, to be read back by `import`.

import { CFB, utils, write } from "@e965/xlsx";
import type { Actor } from "../../domain/actors/actor.ts";
import { type MissingContact, missingContacts } from "../../domain/actors/missing-contacts.ts";
import type { Sentences } from "../../text/index.ts";
import { printable } from "../printable.ts";
import { workbookText } from "./workbook.ts";

/** The columns in their order: where each missing thing is to be written. */
const columns = ["name", "kind", "postcode", "commune", "address", "emails", "phones"] as const;
const columnOf: Readonly<Record<MissingContact, (typeof columns)[number]>> = {
  ...{ street: "address", email: "emails", phone: "phones" },
};
const canonical: Readonly<Partial<Record<string, string>>> = { emails: "email", phones: "phone" };

/** The row of one actor, and the columns of its row that are to be filled in. */
export interface CompletionRow {
  cells: readonly string[];
  missing: readonly number[];
}

/** `bounced`: addresses that take no mail, in lower case. */
export function completionRow(
  actor: Actor,
  bounced: ReadonlySet<string>,
  { exporting, documents }: Sentences,
): CompletionRow | null {
  const missing = missingContacts(actor, bounced);
  if (missing.length === 0) return null;
  const takesNoMail = (email: string) => bounced.has(email.toLowerCase());
  const deadAddresses = [...actor.emails, ...actor.people.flatMap(({ emails }) => emails)].filter(
    takesNoMail,
  );
  const reached = { ...actor, emails: actor.emails.filter((email) => !takesNoMail(email)) };
  const people = actor.people.map(({ fullName, role, emails, phones }) =>
    [fullName, role, ...emails, ...phones.map(documents.phone)].filter(Boolean).join(", "),
  );
  return {
    cells: [
      ...columns.map((field) => cellOf(reached, field)),
      missing
        .map((missingField) =>
          missingField === "email" && deadAddresses.length > 0
            ? exporting.toComplete.bounced(deadAddresses)
            : exporting.toComplete[missingField],
        )
        .join(", "),
      people.join("\n"),
      actor.id,
    ],
    missing: missing.map((missingField) => columns.indexOf(columnOf[missingField])),
  };
}

/** As in all our exports, a cell that begins with an apostrophe gets another one, which `import` takes away. */
function cellOf(actor: Actor, field: (typeof columns)[number]): string {
  const value = actor[field];
  const cell = typeof value === "string" ? value : (value ?? []).join(" ; ");
  return cell.startsWith("'") ? `'${cell}` : cell;
}

export function completionWorkbook(
  rows: readonly CompletionRow[],
  { actors, exporting }: Sentences,
): Uint8Array {
  const ownTitle = (title: string) => `outreach\u00a0: ${title}`;
  const titles = [
    ...columns.map((field) => `${actors.fields[field]} [${canonical[field] ?? field}]`),
    ownTitle(exporting.toComplete.missing),
    ownTitle(exporting.toComplete.contact),
    exporting.identifierTitle,
  ];
  const cells = printable([titles, ...rows.map((row) => [...row.cells])]);
  const sheet = utils.aoa_to_sheet(cells.map((row) => row.map((v) => ({ t: "s", v: workbookText(v) }))));
  sheet["!cols"] = titles.map((_, column) => ({
    wch: 2 + Math.max(14, ...cells.slice(0, 200).map((row) => Math.min(40, row[column]?.length ?? 0))),
  }));
  sheet["!autofilter"] = { ref: sheet["!ref"]! };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, exporting.toComplete.sheet);
  const bytes = write(book, { type: "array", bookType: "xlsx", bookSST: true });
  const blanks = rows.flatMap(({ missing }, row) =>
    missing.map((column) => utils.encode_cell({ r: row + 1, c: column })),
  );
  return withColouredCells(new Uint8Array(bytes), new Set(blanks));
}

const fill =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2B3"/><bgColor indexed="64"/></patternFill></fill>';

/** Gives cells a background, which the library that writes workbooks cannot. */
function withColouredCells(bytes: Uint8Array, blanks: ReadonlySet<string>): Uint8Array {
  const parts = CFB.read(bytes, { type: "array" });
  const change = (part: string, by: (xml: string) => string) => {
    const file = CFB.find(parts, part);
    file.content = Buffer.from(by(Buffer.from(file.content).toString("utf8")), "utf8");
    file.size = file.content.length;
  };
  let style = 0;
  change("/xl/styles.xml", (xml) => {
    const count = (tag: string) => Number(new RegExp(`<${tag} count="(\\d+)"`).exec(xml)?.[1] ?? 0);
    const more = (tag: string, added: string) => (text: string) =>
      text
        .replace(new RegExp(`<${tag} count="\\d+"`), `<${tag} count="${count(tag) + 1}"`)
        .replace(`</${tag}>`, `${added}</${tag}>`);
    style = count("cellXfs");
    const cell = `<xf numFmtId="49" fontId="0" fillId="${count("fills")}" borderId="0" xfId="0" applyFill="1" applyNumberFormat="1"/>`;
    return more("cellXfs", cell)(more("fills", fill)(xml));
  });
  change("/xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(/<c r="([A-Z]+\d+)"[^>]*>.*?<\/c>/g, (cell, at: string) =>
      blanks.has(at) ? `<c r="${at}" s="${style}"/>` : cell,
    ),
  );
  return new Uint8Array(CFB.write(parts, { fileType: "zip", type: "buffer", compression: true }));
}
