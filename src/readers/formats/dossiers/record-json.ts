/** Reads the JSON that `export`, `list` and `show` write: an array of actors, one actor, or one actor a line. */

import { fieldOfKey } from "../../../domain/importing/dossier-rows.ts";
import type { LocatedRecord, LocatedRows } from "../../../domain/importing/dossiers-from-rows.ts";
import {
  type RecordSheet,
  recordSheetNames,
  recordSheets,
  type SheetRecord,
} from "../../../domain/importing/record-sheets.ts";

type Json = Readonly<Record<string, unknown>>;

/** The actors of a text of ours; null when it is something else. */
export function actorsInJson(text: string): Json[] | null {
  const parsed = parse(text) ?? parseLines(text);
  if (parsed === null) return null;
  const list = Array.isArray(parsed) ? parsed : [parsed];
  return list.length > 0 && list.every(isActor) ? list : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parseLines(text: string): unknown[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const parsed = lines.map(parse);
  return lines.length > 1 && parsed.every((value) => value !== null) ? parsed : null;
}

/** True for an object with the keys that every exported actor has: hardly any other object has all three. */
const isActor = (value: unknown): value is Json =>
  isObject(value) &&
  typeof value.id === "string" &&
  typeof value.name === "string" &&
  Array.isArray(value.provenance);

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The same rows as those of our workbook. In JSON, what concerns no actor, or several, stands with the first actor. */
export function recordRowsOfJson(actors: readonly Json[]): LocatedRows {
  const rows = Object.fromEntries(
    recordSheetNames.map((sheet): [RecordSheet, LocatedRecord[]] => [sheet, []]),
  ) as Record<RecordSheet, LocatedRecord[]>;
  const files = new Set<unknown>();
  for (const [index, actor] of actors.entries()) {
    const add = (sheet: RecordSheet, values: SheetRecord) =>
      rows[sheet].push({ values, sheet, line: index + 1 });
    const of = { actor: actor.id };
    add("actors", known("actors", actor));
    for (const sheet of ["people", "answers", "holds", "verdicts", "prepared", "contacts"] as const)
      for (const entry of listOf(actor[sheet])) add(sheet, { ...known(sheet, entry), ...of });
    for (const { field, value, ...origin } of listOf(actor.provenance))
      add("origins", { ...origin, ...of, values: [[fieldOfKey(String(field)), value]] });
    for (const [number, entry] of listOf(actor.assessments).entries()) {
      add("assessments", { ...known("assessments", entry), ...of, number: number + 1 });
      const [answers, notes] = [entry.answers, entry.notes].map((values) => (isObject(values) ? values : {}));
      for (const question of new Set([...Object.keys(answers!), ...Object.keys(notes!)]))
        add("replies", {
          ...{ ...of, number: number + 1, question },
          ...{ answer: answers![question] ?? null, note: notes![question] ?? null },
        });
    }
    for (const entry of listOf(actor.objections)) add("objections", { ...objectionIn(entry), ...of });
    for (const entry of listOf(actor.objections_of_nobody))
      add("objections", { ...objectionIn(entry), actor: null });
    for (const { actor: other, ...pair } of listOf(actor.twins))
      add("pairs", { ...pair, a: actor.id, b: other });
    for (const { consents, pictures, ...project } of listOf(actor.projects)) {
      add("projects", known("projects", project));
      for (const picture of listOf(pictures))
        add("pictures", { ...known("pictures", picture), project: project.id });
      for (const consent of listOf(consents))
        add("consents", { ...known("consents", consent), project: project.id });
    }
    for (const sheet of ["agreements", "between"] as const)
      for (const entry of listOf(actor[sheet])) add(sheet, { ...known(sheet, entry), ...of });
    for (const meeting of listOf(actor.meetings)) {
      add("meetings", known("meetings", meeting));
      for (const line of listOf(meeting.attendance)) add("attendance", known("attendance", line));
      for (const followUp of listOf(meeting.follow_ups)) add("followups", known("followups", followUp));
    }
    for (const [sheet, key] of plainKeys)
      for (const entry of listOf(actor[key])) add(sheet, known(sheet, entry));
    for (const list of listOf(actor.lists)) {
      if (files.has(list.file)) continue;
      files.add(list.file);
      add("lists", list);
    }
  }
  return rows;
}

function objectionIn(one: Json): SheetRecord {
  const lifted = isObject(one.lifted) ? one.lifted : null;
  return {
    ...{ ...known("objections", one), lifted_at: lifted?.at ?? null },
    ...{ lifted_by: lifted?.by ?? null, lifted_reason: lifted?.reason ?? null },
  };
}

/** Sheets whose rows JSON holds as they are, and the key of each. */
const plainKeys = [
  ["responses", "survey_responses"],
  ["codes", "survey_codes"],
  ["bounced", "bounced_addresses"],
] as const;

const known = (sheet: RecordSheet, values: Json): SheetRecord =>
  Object.fromEntries(Object.keys(recordSheets[sheet]).map((key) => [key, values[key] ?? null]));
