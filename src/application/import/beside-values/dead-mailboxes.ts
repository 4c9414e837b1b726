// Stores the addresses that take no mail according to the team's notes in a list: no message is prepared for them.
import type { Candidate } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import { type DeadMailbox, deadByStatus, deadMailbox } from "../../../domain/objections/dead-mailbox.ts";
import type { StoreWriter } from "../../../store/store.ts";

/** A row with a note that one of its addresses takes no mail. */
export interface DeadMailboxRow extends DeadMailbox {
  line: number;
  action: Action;
}

/** The first address of a row that its notes or its status say takes no mail; null when they say so of no address that the row holds. */
export function deadMailboxIn({ answers, fields, several, people }: Candidate): DeadMailbox | null {
  const allAddresses = [...(several.emails ?? []), ...people.flatMap(({ emails }) => emails)];
  const notes = [
    ...answers.flatMap(({ author, text }) => (author === "team" ? [text] : [])),
    ...[fields.note, fields.state].flatMap((text) => text ?? []),
  ];
  const addresses = [...new Set(allAddresses.map((address) => address.toLowerCase()))];
  for (const note of notes) {
    const dead = deadMailbox(note, addresses);
    if (dead !== null) return dead;
  }
  const cells = [...answers, { label: "", text: fields.note ?? "" }, { label: "", text: fields.state ?? "" }];
  for (const cell of cells) {
    const dead = deadByStatus(cell, addresses);
    if (dead !== null) return dead;
  }
  return null;
}

/** Stores and returns the addresses that were not known to take no mail. */
export async function keepDeadMailboxes(
  writer: StoreWriter,
  rows: readonly DeadMailboxRow[],
  { today, by }: { today: string; by: string },
): Promise<DeadMailboxRow[]> {
  if (rows.length === 0) return [];
  const before = new Set((await writer.bouncedAddresses()).map(({ address }) => address));
  const mailboxes: DeadMailboxRow[] = [];
  for (const row of rows) {
    if (before.has(row.address)) continue;
    before.add(row.address);
    await writer.messages.addBounced({ address: row.address, at: today, status: null }, by);
    mailboxes.push(row);
  }
  return mailboxes;
}
