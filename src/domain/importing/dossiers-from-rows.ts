/** Turns the rows of our own export back into dossiers. Somebody may have edited them: an unreadable value becomes a problem. */

import { type Actor, type Answer, type Person, severalFields, singleFields } from "../actors/actor.ts";
import { authors, type TextSpan } from "../actors/text-author.ts";
import type { MatchReason } from "../matching/match-reason.ts";
import type { BouncedAddress } from "../objections/bounced-address.ts";
import { type Objection, type ObjectionSigns, objectionScopes } from "../objections/objection.ts";
import { pinningKinds, verdicts } from "../priority/pinning-decisions.ts";
import type { Problem } from "../problems/problem.ts";
import { channels, outcomes } from "../relationship/contact.ts";
import { situations } from "../situations/situation.ts";
import type { ActorDossier, ActorPair, DossierCollection, SourcePhrase } from "./actor-dossier.ts";
import { DossierRow, UnreadableValue } from "./dossier-row.ts";
import { keyOfField } from "./dossier-rows.ts";
import { attendanceFromRecord, followUpFromRecord, meetingFromRecord } from "./meeting-rows.ts";
import {
  agreementFromRecord,
  betweenFromRecord,
  consentFromRecord,
  pictureFromRecord,
  projectFromRecord,
} from "./project-rows.ts";
import type { RecordSheet, SheetRecord } from "./record-sheets.ts";
import { codeFromRecord, responseFromRecord } from "./response-rows.ts";

/** A row as it was read, with the name of its sheet in the file, and its line; in JSON, its place in the list. */
export interface LocatedRecord {
  values: SheetRecord;
  sheet: string;
  line: number;
}

export type LocatedRows = Readonly<Record<RecordSheet, readonly LocatedRecord[]>>;

/** Puts together the dossiers and the other records of an export. */
export function dossiersFrom(rows: LocatedRows, file: string): DossierCollection {
  const faults: Problem[] = [];
  const records: RecordReader = (sheet, read) =>
    rows[sheet].flatMap(({ values, sheet: named, line }) => {
      try {
        return [read(new DossierRow(values))];
      } catch (error) {
        if (!(error instanceof UnreadableValue)) throw error;
        const { key, found } = error;
        faults.push({ code: "record-unreadable", file, sheet: named, line, key: `${sheet}.${key}`, found });
        return [];
      }
    });
  const dossierOf = dossierReader(records);
  const objections = grouped(records("objections", objectionFromRecord));
  const dossiers = records("actors", (row): ActorDossier => {
    const dossier = dossierOf(row);
    return { ...dossier, objections: objections.get(dossier.actor.id) ?? [] };
  });
  const ids = new Set(dossiers.map(({ actor }) => actor.id));
  for (const sheet of sheetsOfActors)
    for (const { values, sheet: named, line } of rows[sheet]) {
      const actor = values.actor;
      if (typeof actor === "string" && !ids.has(actor))
        faults.push({ code: "record-of-nobody", file, sheet: named, line, actor });
    }
  return {
    dossiers,
    pairs: records("pairs", pairFrom),
    sourcePhrases: records(
      "lists",
      (row): SourcePhrase => ({ file: row.required("file"), said: row.required("said") }),
    ),
    objections: objections.get(null) ?? [],
    projects: {
      projects: records("projects", projectFromRecord),
      pictures: records("pictures", pictureFromRecord),
      consents: records("consents", consentFromRecord),
      agreements: records("agreements", agreementFromRecord),
      between: records("between", betweenFromRecord),
    },
    meetings: {
      meetings: records("meetings", meetingFromRecord),
      attendance: records("attendance", attendanceFromRecord),
      followUps: records("followups", followUpFromRecord),
    },
    surveys: {
      responses: records("responses", responseFromRecord),
      codes: records("codes", codeFromRecord),
    },
    bounced: records(
      "bounced",
      (row): BouncedAddress => ({
        ...{ address: row.required("address"), at: row.day("at"), status: row.text("status") },
      }),
    ),
    faults,
  };
}

/** Reads the rows of a sheet; those that cannot be read become problems. */
type RecordReader = <T>(sheet: RecordSheet, read: (record: DossierRow) => T) => T[];

/** Groups the sheets by actor, and returns a function that gives the dossier of one row of actors. */
function dossierReader(records: RecordReader): (row: DossierRow) => Omit<ActorDossier, "objections"> {
  const byActor = <T extends { actor: string }>(sheet: RecordSheet, read: (record: DossierRow) => T) => {
    const groups = grouped(records(sheet, read));
    return (id: string): readonly T[] => groups.get(id) ?? [];
  };
  const people = byActor("people", (row) => ({ actor: row.required("actor"), person: personFrom(row) }));
  const answers = byActor("answers", (row) => ({ actor: row.required("actor"), answer: answerFrom(row) }));
  const origins = byActor("origins", originFrom);
  const replies = byActor("replies", replyFrom);
  const assessments = byActor("assessments", assessmentFromRecord);
  const contacts = byActor("contacts", contactFromRecord);
  const holds = byActor("holds", holdFromRecord);
  const learnt = byActor("verdicts", verdictFromRecord);
  const prepared = byActor("prepared", preparedFromRecord);
  return (row) => {
    const id = row.required("id");
    return {
      actor: {
        ...fieldsFrom(row, id),
        people: people(id).map(({ person }) => person),
        answers: answers(id).map(({ answer }) => answer),
        provenance: origins(id).flatMap(({ actor: _, values, ...origin }) =>
          values.map(([field, value]) => ({ field, value, ...origin })),
        ),
      },
      assessments: assessments(id).map(({ number, ...assessment }) => ({
        ...assessment,
        ...answersAndNotes(replies(id).filter((reply) => reply.number === number)),
      })),
      contacts: contacts(id),
      pinningDecisions: holds(id),
      verdicts: learnt(id),
      prepared: prepared(id),
    };
  };
}

/** The answers and notes of an assessment, each by its question. */
function answersAndNotes(replies: readonly ReturnType<typeof replyFrom>[]) {
  const byQuestion = (key: "answer" | "note") =>
    Object.fromEntries(
      replies.flatMap((reply) => (reply[key] === null ? [] : [[reply.question, reply[key]]])),
    );
  return { answers: byQuestion("answer"), notes: byQuestion("note") };
}

/** Sheets whose every row is about one actor. */
const sheetsOfActors = [
  ...(["people", "answers", "assessments", "replies", "contacts", "objections"] as const),
  ...(["holds", "verdicts", "prepared", "origins"] as const),
  ...(["attendance", "followups", "responses", "codes"] as const),
];

function grouped<A extends string | null, T extends { actor: A }>(records: readonly T[]): Map<A, T[]> {
  const groups = new Map<A, T[]>();
  for (const record of records) {
    const group = groups.get(record.actor);
    if (group) group.push(record);
    else groups.set(record.actor, [record]);
  }
  return groups;
}

const fieldsFrom = (row: DossierRow, id: string): Omit<Actor, "people" | "answers" | "provenance"> => {
  const single = Object.fromEntries(singleFields.map((field) => [field, row.text(keyOfField(field))]));
  const several = Object.fromEntries(severalFields.map((field) => [field, row.list(field)]));
  const fields = { ...single, ...several } as unknown as Pick<
    Actor,
    (typeof singleFields | typeof severalFields)[number]
  >;
  return { id, ...fields, name: row.required("name"), tags: row.list("tags"), objected: null };
};

const personFrom = (row: DossierRow): Person => ({
  ...{ id: row.required("id"), fullName: row.required("full_name"), civility: row.text("civility") },
  ...{ firstName: row.text("first_name"), lastName: row.text("last_name"), role: row.text("role") },
  ...{ emails: row.list("emails"), phones: row.list("phones") },
});

function answerFrom(row: DossierRow): Answer {
  const author = row.text("author") === null ? null : row.oneOf("author", authors);
  const authorName = row.text("author_name");
  const quotes = row.data<TextSpan[] | null | undefined>("quotes", isListOrNothing);
  return {
    ...{ label: row.required("label", ""), text: row.required("text", ""), author },
    ...(authorName === null ? {} : { authorName }),
    ...(quotes && quotes.length > 0 ? { quotes } : {}),
    ...{ file: row.text("file"), line: row.number("line") },
  };
}

const originFrom = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), source: row.required("source", ""), file: row.text("file") },
  ...{ line: row.number("line"), date: row.required("date", "") },
  values: row.data<[string, string][]>("values", isPairs),
});

const replyFrom = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), number: row.number("number"), question: row.required("question") },
  ...{ answer: row.text("answer"), note: row.text("note") },
});

const origins = ["questionnaire", "answers-file", "override", "survey"] as const;

const assessmentFromRecord = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), number: row.number("number"), at: row.day("at") },
  ...{ by: row.required("by", ""), situation: row.oneOf("situation", [...situations, "unknown"] as const) },
  ...{ needs: row.list("needs"), reason: row.text("reason"), deciding: row.list("deciding") },
  origin: row.oneOf("origin", origins),
});

const contactFromRecord = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), at: row.day("at"), by: row.required("by", "") },
  ...{ channel: row.oneOf("channel", channels), person: row.text("person") },
  ...{ outcome: row.oneOf("outcome", outcomes), note: row.text("note"), nextStep: row.text("next_step") },
  ...{ nextAt: row.text("next_at"), theirStep: row.text("their_step") },
  ...(row.flagOrNone("received") ? { received: true } : {}),
  ...(row.flagOrNone("done") ? { done: true } : {}),
});

const holdFromRecord = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), kind: row.oneOf("kind", pinningKinds) },
  ...{ reason: row.required("reason", ""), until: row.day("until"), at: row.day("at") },
  by: row.required("by", ""),
});

const verdictFromRecord = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), person: row.required("person"), note: row.text("note") },
  ...{ verdict: row.oneOf("verdict", verdicts), at: row.day("at"), by: row.required("by", "") },
});

const preparedFromRecord = (row: DossierRow) => ({
  ...{ actor: row.required("actor"), at: row.day("at"), document: row.required("document") },
  ...{ template: row.required("template", ""), recipient: row.text("recipient"), file: row.text("file") },
});

function objectionFromRecord(row: DossierRow): Objection {
  const at = row.day("at");
  const liftedAt = row.text("lifted_at");
  return {
    ...{ number: 0, actor: row.text("actor"), person: row.text("person"), at },
    ...{ scope: row.oneOf("channel", objectionScopes), certain: row.flag("certain") },
    ...{ source: row.required("source", ""), line: row.number("line"), words: row.text("words") },
    ...{ by: row.required("by", ""), noted: row.text("noted") ?? `${at.slice(0, 10)}T00:00:00.000Z` },
    // A row added by hand has no signs; the actor's own values then serve to recognise it.
    signs: row.data<ObjectionSigns | null | undefined>("signs", isObjectOrNothing) ?? noSigns,
    lifted:
      liftedAt === null
        ? null
        : { at: liftedAt, by: row.required("lifted_by", ""), reason: row.required("lifted_reason", "") },
  };
}

const pairFrom = (row: DossierRow): ActorPair => ({
  ...{ a: row.required("a"), b: row.required("b"), different: row.flag("different") },
  score: row.number("score") ?? 0,
  reasons: row.data<MatchReason[] | null>("reasons", isListOrNothing) ?? [],
});

const isListOrNothing = (value: unknown) => value === null || value === undefined || Array.isArray(value);
const isObjectOrNothing = (value: unknown) =>
  value === undefined || (typeof value === "object" && !Array.isArray(value));
const noSigns: ObjectionSigns = {
  ...{ emails: [], phones: [], personalEmails: [], personalPhones: [], people: [], structure: null },
};
const isPairs = (value: unknown) =>
  Array.isArray(value) &&
  value.every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === "string"),
  );
