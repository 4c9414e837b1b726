// Writes tables for mail merges, as Word and mailing services read them.

import type { Message } from "../../domain/documents/message.ts";
import { nameParts } from "../../domain/documents/name-parts.ts";
import type { PostalAddress } from "../../domain/documents/postal-letter.ts";
import type { Sentences } from "../../text/index.ts";
import { oneLine } from "../escape.ts";
import { mergeCsv } from "./spreadsheet.ts";

/** Programs that write letters or messages from a table. */
export const mergeTargets = ["word", "brevo", "sarbacane", "mailchimp"] as const;
export type MergeTarget = (typeof mergeTargets)[number];

/** The columns that a table may have: each says only what a message or letter to the actor says as well. */
const mergeFields = [
  "organisation",
  "civility",
  "firstName",
  "lastName",
  "role",
  "street",
  "street2",
  "postcode",
  "commune",
  "email",
  "opening",
  "closing",
  "attention",
] as const;
export type MergeField = (typeof mergeFields)[number];

/** How each program reads a CSV: what separates cells, and whether it wants the mark of UTF-8. */
const dialects: Record<MergeTarget, { delimiter: string; mark: boolean }> = {
  word: { delimiter: ";", mark: true },
  brevo: { delimiter: ";", mark: false },
  sarbacane: { delimiter: ";", mark: true },
  mailchimp: { delimiter: ",", mark: false },
};

/** One line of the table: words as they are to be printed. `postal` is null when the program sends messages only. */
export function mergeRow(
  message: Message,
  postal: PostalAddress | null,
  { letters, formsOfAddress }: Sentences,
): Record<MergeField, string> {
  const { person, address, actor } = message;
  const { first, last } = nameParts(message);
  const [street = "", ...more] = postal?.street ?? [];
  const greeted = { address, addressee: message.interlocutor, fullName: person?.fullName ?? null };
  const words = {
    organisation: actor.name,
    civility: address === null ? "" : letters.civility(address.gender),
    firstName: first,
    lastName: last,
    role: person?.role ?? "",
    street,
    street2: more.join(", "),
    postcode: postal?.postcode ?? "",
    commune: postal?.commune ?? actor.commune ?? "",
    email: message.email ?? "",
    opening: formsOfAddress.letter.opening(greeted),
    closing: formsOfAddress.letter.closing(greeted),
    attention: person === null ? "" : letters.attention(person.fullName, address),
  };
  return Object.fromEntries(mergeFields.map((field) => [field, oneLine(words[field])])) as typeof words;
}

/** A value that was cut because a cell cannot hold it: its row (0-based, without the titles), its title and its whole length. */
export interface CutValue {
  row: number;
  title: string;
  length: number;
}

/** The table with the titles that the program looks for, and the values that had to be cut. */
export async function mergeTable(
  rows: readonly Record<MergeField, string>[],
  target: MergeTarget,
  format: "csv" | "xlsx",
  { letters }: Sentences,
): Promise<{ content: string | Uint8Array; cut: CutValue[] }> {
  const columns = Object.entries(letters.columns[target]) as [MergeField, string][];
  const cells = [
    columns.map(([, title]) => title),
    ...rows.map((row) => columns.map(([field]) => row[field])),
  ];
  if (format === "csv") return { content: mergeCsv(cells, dialects[target]), cut: [] };
  const { bytes, cut } = (await import("./workbook.ts")).workbookOf(cells, letters.title);
  return {
    content: bytes,
    cut: cut.map(({ row, column, length }) => ({ row: row - 1, title: columns[column]![1], length })),
  };
}
