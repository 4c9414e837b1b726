// Imports the rows of a filled sign-in sheet like those of any list, and reads who came.

import { knownSender } from "../../../application/import/actors-of-address.ts";
import type { ImportedRefusal } from "../../../application/import/beside-values/imported-refusals.ts";
import type { RowCounts } from "../../../application/import/import-event.ts";
import { importFiles } from "../../../application/import/import-files.ts";
import { importMappings } from "../../../application/import/import-mappings.ts";
import type { CameOrNot } from "../../../application/meetings/note-attendance.ts";
import { type OpenedSheet, openSheet } from "../../../application/meetings/sheet-rows.ts";
import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import type { Finding, Problem } from "../../../domain/problems/problem.ts";
import { baseName } from "../../../domain/values/file-name.ts";
import type { StoreReader, StoreWriter } from "../../../store/store.ts";
import { sentences } from "../../../text/index.ts";
import { userMapping } from "../column-map.ts";
import type { CommandHost } from "../command-host.ts";
import { followImport } from "../import/import-progress.ts";
import { openingWords } from "../import/opening-words.ts";
import { writeAllRejects } from "../import/rejects-file.ts";
import { importWords } from "../import/words-for-import.ts";

/** The result of importing a sheet. */
export interface SheetImport {
  file: string;
  counts: RowCounts;
  /** Ids of the actors that were added. */
  candidates: readonly string[];
  /** Ids of the actors that may be duplicates of known ones. */
  doubtful: readonly string[];
  refusals: readonly ImportedRefusal[];
  /** The people who agree on the sheet to be contacted. */
  consents: readonly { actor: string; person: string | null; line: number }[];
  /** The file of the rejected rows; null when there are none. */
  rejects: string | null;
  findings: readonly Finding[];
  /** Problems for consents of people who had objected. */
  reopened: readonly Problem[];
  came: readonly CameOrNot[];
}

export async function openAttendanceSheet(
  file: string,
  map: readonly string[],
  about: { expected: readonly Actor[]; on: string },
  store: StoreReader,
  host: CommandHost,
): Promise<OpenedSheet> {
  const options = {
    mappings: await importMappings(host),
    map: userMapping(map, host.text),
    authors: {},
    remembered: await store.mappings(),
    rememberedAuthors: await store.columnAuthors(),
    words: openingWords(host.text),
    actorOfAddress: (address: string) => knownSender(store, address),
  };
  return openSheet(file, options, about, host);
}

/** Imports the rows in the same step that records who came. Later messages name the meeting as the source of an address. */
export async function importSheet(
  sheet: OpenedSheet,
  meeting: MeetingRecord,
  writer: StoreWriter,
  host: CommandHost,
): Promise<Omit<SheetImport, "rejects">> {
  const { facts } = sheet.reading;
  const { meetings } = await sentences((await host.workspace()).mission.language);
  const permissions = await permissionsInUse(host, writer);
  const phrase = meetings.attendance.source(meeting.date, meeting.title);
  const options = {
    ...{ policy: null, everyRow: true, phrases: new Map([[baseName(facts.file), phrase]]) },
    words: await importWords(host),
  };
  const { files, outcomes } = await followImport(importFiles(writer, [sheet], host, options), [sheet], host);
  const imported = files[0]!;
  const rowAt = new Map(sheet.rows.map((row) => [row.line, row]));
  const came: CameOrNot[] = [];
  const consents: { actor: string; person: string | null; line: number }[] = [];
  for (const { id: actor, line } of outcomes) {
    const row = rowAt.get(line);
    if (row === undefined) continue;
    const people = row.people.length > 0 ? row.people : [null];
    for (const person of people) {
      came.push({ actor, person, came: row.came });
      if (row.consents) consents.push({ actor, person, line });
    }
  }
  const actorsById = new Map(
    (await writer.overviews({ ids: consents.map(({ actor }) => actor) })).map((actor) => [actor.id, actor]),
  );
  const reopened = consents.flatMap(({ actor, person, line }): Problem[] => {
    const overview = actorsById.get(actor);
    if (overview === undefined) return [];
    const opening = permissions.open(overview, "email");
    const closed = opening.closed !== null || opening.without.some((without) => without.person === person);
    if (!closed) return [];
    const objector = opening.closed === null ? person : opening.closed.person;
    return [{ code: "consent-after-objection", actor, name: overview.name, person: objector, line }];
  });
  const idsOf = (...actions: string[]) => [
    ...new Set(outcomes.filter(({ action }) => actions.includes(action)).map(({ id }) => id)),
  ];
  return {
    ...{ file: facts.file, counts: imported.rows, candidates: idsOf("created"), doubtful: idsOf("doubtful") },
    ...{ refusals: imported.refusals, consents, came },
    ...{ findings: imported.findings, reopened },
  };
}

/** Writes the rejected rows to a file, to be corrected; returns its path, or null. */
export async function writeSheetRejects(
  sheet: OpenedSheet,
  { findings }: Pick<SheetImport, "findings">,
  host: CommandHost,
): Promise<string | null> {
  const [file = null] = await writeAllRejects(host, [sheet], [{ findings }]);
  return file;
}
