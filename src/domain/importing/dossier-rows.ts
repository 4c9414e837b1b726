/** Turns dossiers into rows of the sheets of a workbook (`record-sheets.ts`). */

import { type Actor, severalFields, singleFields } from "../actors/actor.ts";
import type { Objection } from "../objections/objection.ts";
import type { ActorDossier, ActorPair } from "./actor-dossier.ts";
import type { RecordSheet, SheetRecord } from "./record-sheets.ts";

export type DossierRows = Readonly<Partial<Record<RecordSheet, readonly SheetRecord[]>>>;

/** The rows of one actor, each value under its key. */
export function dossierRows({ actor, ...records }: ActorDossier): DossierRows {
  const of = { actor: actor.id };
  return {
    actors: [
      {
        id: actor.id,
        ...Object.fromEntries(singleFields.map((field) => [keyOfField(field), actor[field]])),
        ...Object.fromEntries([...severalFields, "tags" as const].map((field) => [field, actor[field]])),
      },
    ],
    people: actor.people.map(({ id, fullName, civility, firstName, lastName, role, emails, phones }) => ({
      ...{ ...of, id, full_name: fullName, civility, first_name: firstName, last_name: lastName, role },
      ...{ emails, phones },
    })),
    answers: actor.answers.map(({ label, text, author, authorName, quotes, file, line }) => ({
      ...{ ...of, label, text, author, author_name: authorName ?? null, quotes: quotes ?? [], file, line },
    })),
    assessments: records.assessments.map(
      ({ actor: _, answers: _answers, notes: _notes, ...one }, number) => ({
        ...{ ...of, number: number + 1, ...one },
      }),
    ),
    replies: records.assessments.flatMap(({ answers, notes }, number) =>
      [...new Set([...Object.keys(answers), ...Object.keys(notes)])].map((question) => ({
        ...{ ...of, number: number + 1, question },
        ...{ answer: answers[question] ?? null, note: notes[question] ?? null },
      })),
    ),
    contacts: records.contacts.map(({ nextStep, nextAt, theirStep, ...one }) => ({
      ...{ ...one, next_step: nextStep, next_at: nextAt, their_step: theirStep ?? null },
    })),
    objections: records.objections.map(objectionRow),
    holds: records.pinningDecisions.map((hold) => ({ ...hold })),
    verdicts: records.verdicts.map((verdict) => ({ ...verdict })),
    prepared: records.prepared.map((document) => ({ ...document })),
    origins: originRows(actor),
  };
}

export const objectionRow = ({ lifted, scope, number: _, ...one }: Objection): SheetRecord => ({
  ...{ ...one, channel: scope },
  ...{ lifted_at: lifted?.at ?? null, lifted_by: lifted?.by ?? null, lifted_reason: lifted?.reason ?? null },
});

export const pairRow = ({ a, b, different, score, reasons }: ActorPair): SheetRecord => ({
  ...{ a, b, different, score, reasons },
});

export const keyOfField = (field: string) => (field === "recommendedBy" ? "recommended_by" : field);
export const fieldOfKey = (key: string) => (key === "recommended_by" ? "recommendedBy" : key);

/** The rows on where values come from: one for each place in a source, with the fields and values that it gave. */
function originRows({ id, provenance }: Actor): SheetRecord[] {
  const places = new Map<string, SheetRecord & { values: [string, string][] }>();
  for (const { field, value, source, file, line, date } of provenance) {
    const key = JSON.stringify([source, file, line, date]);
    const place = places.get(key) ?? { actor: id, source, file, line, date, values: [] };
    place.values.push([field, value]);
    places.set(key, place);
  }
  return [...places.values()];
}
