// Opens a filled-in sign-in sheet: its rows are imported, and say who came to the meeting.
import type { Actor } from "../../domain/actors/actor.ts";
import type { Candidate, ContactRefusal } from "../../domain/importing/candidate.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Batch, Column, Reading } from "../../readers/reading.ts";
import {
  type AttendanceCell,
  attendanceColumns,
  attendanceIn,
  saysYes,
} from "../../readers/table/attendance-column.ts";
import { type OpenFileOptions, openOne } from "../import/open-files.ts";
import type { OpenedFile } from "../import/opened-list.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** What a row of the sheet says. */
export interface SheetRow {
  /** 1-based line of the file. */
  line: number;
  /** The names of the people in the row. */
  people: readonly string[];
  came: AttendanceCell;
  /** Whether the row says yes to being contacted again. */
  consents: boolean;
}

export interface OpenedSheet extends OpenedFile {
  /** Filled while the batches of `reading` are read. */
  rows: SheetRow[];
}

/**
 * Opens a sheet like any list, but ignores the columns of presence as texts of the actor. Refused when no column names structures, as the
 * printed sheet has one. `on`: the ISO date on which it was filled in.
 */
export async function openSheet(
  name: string,
  options: OpenFileOptions,
  { expected, on }: { expected: readonly Actor[]; on: string },
  host: ApplicationHost,
): Promise<OpenedSheet> {
  let preview: Reading;
  try {
    preview = (await openOne(host, name, options)).reading;
  } catch (error) {
    const problem = error instanceof Refusal ? error.problems[0] : undefined;
    if (problem?.code !== "name-column-missing") throw error;
    const { file, headers } = problem;
    throw new Refusal("input", { code: "attendance-columns-unknown", file, headers });
  }
  const presence = attendanceColumns(preview.facts.columns).filter(
    // A field recognised by its values alone is uncertain: words such as “présent” look like names.
    ({ field, by }) => by === "values" || field === "text" || field === "ignore" || field === "note",
  );
  const map = { ...options.map, ...Object.fromEntries(presence.map(({ header }) => [header, "ignore"])) };
  const { reading, size } = await openOne(host, name, { ...options, map });
  const consent = reading.facts.columns.filter(({ field }) => field === "contact_consent");
  const rows: SheetRow[] = [];
  const byName = actorsByName(expected);
  async function* batches(): AsyncGenerator<Batch> {
    for await (const batch of reading.batches()) {
      for (const candidate of batch.candidates) rows.push(rowOf(candidate, presence, consent));
      const candidates = batch.candidates.map((candidate) => saidOn(recognised(candidate, byName), on));
      yield {
        ...batch,
        candidates,
        nameless: batch.nameless?.map((namelessRefusal) => saidOn(namelessRefusal, on)) ?? [],
      };
    }
  }
  return {
    reading: { ...reading, userChoices: { ...reading.userChoices, fields: options.map }, batches },
    size,
    rows,
  };
}

/** Dates the refusals of a row by the day of the meeting, unless they have another date. */
const saidOn = <T extends { refusals?: readonly ContactRefusal[] }>(row: T, day: string): T =>
  row.refusals === undefined
    ? row
    : { ...row, refusals: row.refusals.map((refusal) => ({ ...refusal, on: refusal.on ?? day })) };

function rowOf(
  { line, people, cells }: Candidate,
  presence: readonly Column[],
  consent: readonly Column[],
): SheetRow {
  const cellOf = ({ col }: Column) => cells[col - 1] ?? "";
  return {
    line,
    people: people.map(({ fullName }) => fullName),
    came: presence.length === 0 ? "present" : attendanceIn(presence.map(cellOf)),
    consents: consent.some((column) => saysYes(cellOf(column))),
  };
}

/** The expected actors by folded name, without names that several have. */
function actorsByName(expected: readonly Actor[]): ReadonlyMap<string, Actor> {
  const byName = new Map<string, Actor>();
  const shared = new Set<string>();
  for (const actor of expected) {
    const name = fold(actor.name);
    if (byName.has(name)) shared.add(name);
    byName.set(name, actor);
  }
  for (const name of shared) byName.delete(name);
  return byName;
}

/**
 * Adds the place, official numbers and addresses of an expected actor to a row with its name, so that the import recognises the actor: the
 * sheet was printed with this name.
 */
function recognised(candidate: Candidate, byName: ReadonlyMap<string, Actor>): Candidate {
  const actor = byName.get(fold(candidate.fields.name ?? ""));
  if (actor === undefined) return candidate;
  const identity = { postcode: actor.postcode, commune: actor.commune, insee: actor.insee };
  const numbers = { siret: actor.siret, siren: actor.siren, rna: actor.rna };
  const known = Object.entries({ ...identity, ...numbers }).filter(([, value]) => value !== null);
  return {
    ...candidate,
    fields: { ...Object.fromEntries(known), ...candidate.fields, name: actor.name },
    several: {
      ...candidate.several,
      emails: [...new Set([...(candidate.several.emails ?? []), ...actor.emails])],
      phones: [...new Set([...(candidate.several.phones ?? []), ...actor.phones])],
    },
  };
}
