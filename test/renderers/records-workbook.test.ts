// Tests that the workbook of an export is read back unchanged.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActorDossier } from "../../src/domain/importing/actor-dossier.ts";
import { dossierRows } from "../../src/domain/importing/dossier-rows.ts";
import { meetingRows } from "../../src/domain/importing/meeting-rows.ts";
import { responseRows } from "../../src/domain/importing/response-rows.ts";
import { attendanceStatuses } from "../../src/domain/meetings/attendance.ts";
import { followUpActions } from "../../src/domain/meetings/meeting-follow-up.ts";
import { conveners } from "../../src/domain/meetings/meeting-record.ts";
import { verdicts } from "../../src/domain/priority/pinning-decisions.ts";
import { openDossiers } from "../../src/readers/formats/dossiers/open-dossiers.ts";
import { RecordsWorkbook } from "../../src/renderers/tables/records-workbook.ts";
import { sentences } from "../../src/text/index.ts";

/** Texts for a workbook: no control characters, but texts that spreadsheets are known to change. */
const words = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "'oui",
    "01300",
    "_x0041_",
    " au bord ",
    "a\nb",
    "é\u00a0à",
    "↳",
    "x".repeat(40_000),
  ),
  fc
    .string({ unit: "grapheme", maxLength: 12 })
    .filter((text) => !/[\p{Cc}\p{Surrogate}\p{Cf}\p{Noncharacter_Code_Point}]/u.test(text)),
);
const text = words.filter((word) => word !== "");
const orNull = fc.option(text, { nil: null });
const values = fc.array(fc.constantFrom("a@b.fr", "c@d.fr", "0465"), { maxLength: 2 });
const day = fc.constantFrom("2026-01-12", "2025-12-31");
const instant = fc.constantFrom("2026-01-12T09:30:00.000Z", "2025-12-31T23:59:59.999Z");
const id = fc.constantFrom("gal-du-val", "foyer", "scic");
const file = fc.constantFrom(null, "liste.csv", "dossier/notes.xlsx");

const dossier = (actor: string): fc.Arbitrary<ActorDossier> =>
  fc.record({
    actor: fc.record({
      ...{ id: fc.constant(actor), name: text, acronym: orNull, kind: orNull, siret: orNull, siren: orNull },
      ...{ rna: orNull, address: orNull, postcode: orNull, commune: orNull, insee: orNull },
      ...{ territory: orNull, website: orNull, reference: orNull, programme: orNull, submitted: orNull },
      ...{ state: orNull, recommendedBy: orNull, note: orNull, objected: fc.constant(null) },
      ...{ emails: values, phones: values, themes: values, tags: values },
      people: fc.array(
        fc.record({
          ...{ id: text, fullName: text, civility: orNull, firstName: orNull, lastName: orNull },
          ...{ role: orNull, emails: values, phones: values },
        }),
        { maxLength: 2 },
      ),
      answers: fc.array(
        fc
          .record({
            ...{ label: text, text, author: fc.constantFrom(null, "actor" as const, "team" as const) },
            ...{ file, line: fc.option(fc.nat(99), { nil: null }) },
          })
          .chain((answer) =>
            fc.constantFrom(
              answer,
              { ...answer, author: "partner" as const, authorName: "CCI" },
              {
                ...answer,
                quotes: [{ start: 0, end: 1 }],
              },
            ),
          ),
        { maxLength: 3 },
      ),
      provenance: fc
        .uniqueArray(
          fc.record({ source: text, file, line: fc.option(fc.nat(9), { nil: null }), date: day }),
          { maxLength: 3, selector: (place) => JSON.stringify(place) },
        )
        .chain((places) =>
          fc.tuple(
            ...places.map((place) =>
              fc
                .array(
                  fc.record({ field: fc.constantFrom("name", "emails", "recommendedBy"), value: text }),
                  { minLength: 1, maxLength: 3 },
                )
                .map((values) => values.map((value) => ({ ...value, ...place }))),
            ),
          ),
        )
        .map((places) => places.flat()),
    }),
    assessments: fc.array(
      fc.record({
        ...{ actor: fc.constant(actor), situation: fc.constantFrom("willing" as const, "unknown" as const) },
        ...{ needs: values, at: day, by: text, deciding: values, reason: orNull },
        answers: fc.dictionary(fc.constantFrom("q1", "q2"), text),
        notes: fc.dictionary(fc.constantFrom("q1", "q3"), text),
        origin: fc.constantFrom("survey" as const, "override" as const),
      }),
      { maxLength: 2 },
    ),
    contacts: fc.array(
      fc
        .record({
          ...{ actor: fc.constant(actor), at: day, by: text, channel: fc.constantFrom("phone" as const) },
          ...{
            person: orNull,
            outcome: fc.constantFrom("refused" as const, "reached" as const),
            note: orNull,
          },
          ...{ nextStep: orNull, nextAt: fc.option(day, { nil: null }), theirStep: orNull },
        })
        .chain((contact) => fc.constantFrom(contact, { ...contact, received: true })),
      { maxLength: 2 },
    ),
    prepared: fc.array(
      fc.record({
        ...{ actor: fc.constant(actor), document: fc.constantFrom("mail", "brief"), template: text },
        ...{ recipient: orNull, file, at: instant },
      }),
      { maxLength: 2 },
    ),
    pinningDecisions: fc.array(
      fc.record({
        ...{ actor: fc.constant(actor), kind: fc.constantFrom("pin" as const, "release" as const) },
        ...{ reason: text, until: day, at: day, by: text },
      }),
      { maxLength: 2 },
    ),
    verdicts: fc.array(
      fc.record({
        ...{ actor: fc.constant(actor), person: text, verdict: fc.constantFrom(...verdicts) },
        ...{ note: orNull, at: instant, by: text },
      }),
      { maxLength: 2 },
    ),
    objections: fc.array(
      fc.record({
        ...{ number: fc.constant(0), actor: fc.constant(actor), person: orNull, at: day, source: text },
        ...{ scope: fc.constantFrom("all" as const, "email" as const), certain: fc.boolean() },
        ...{ line: fc.option(fc.nat(9), { nil: null }), words: orNull, by: text, noted: day },
        signs: fc.record({
          ...{ emails: values, phones: values, personalEmails: values, personalPhones: values },
          people: fc.array(fc.record({ name: text, department: orNull }), { maxLength: 1 }),
          structure: fc.option(fc.record({ name: text, commune: orNull }), { nil: null }),
        }),
        lifted: fc.option(fc.record({ at: day, by: text, reason: text }), { nil: null }),
      }),
      { maxLength: 2 },
    ),
  });

const time = fc.constantFrom(null, "09:00", "18:30");
const meetings = fc.record({
  meetings: fc.array(
    fc.record({
      ...{ id, title: text, date: day, start: time, end: time, place: orNull, link: orNull, about: orNull },
      ...{ convenedBy: fc.constantFrom(...conveners), convener: orNull, themes: values, territories: values },
      ...{ timeZone: fc.constantFrom("Europe/Paris", "Indian/Reunion"), sequence: fc.nat(9), by: text },
      ...{ cancelled: fc.option(day, { nil: null }), headcount: fc.option(fc.nat(300), { nil: null }) },
      at: instant,
    }),
    { maxLength: 2 },
  ),
  attendance: fc.array(
    fc.record({
      ...{ meeting: id, actor: id, person: orNull, reply: fc.constantFrom(null, "yes" as const) },
      ...{ status: fc.constantFrom(null, ...attendanceStatuses), at: instant, by: text },
    }),
    { maxLength: 3 },
  ),
  followUps: fc.array(
    fc.record({
      ...{ meeting: id, actor: id, person: orNull, proposed: fc.constantFrom(...followUpActions), on: day },
      why: fc.oneof(
        fc.constantFrom({ code: "came" as const }, { code: "missed" as const }),
        fc.record({ code: fc.constant("promised" as const), what: orNull }),
        fc.record({
          ...{ code: fc.constant("in-common" as const), other: id, otherName: text, themes: values },
        }),
      ),
      ...{ by: text, at: instant },
    }),
    { maxLength: 3 },
  ),
});
const surveyId = fc.constantFrom("besoins", "essai-2027");
/** The key of an anonymous response: its answers, joined with control characters that no cell can contain. */
const respondent = fc.tuple(text, text).map((answers) => `print:${answers.join("\u001f")}\u0000`);
const surveys = fc.record({
  responses: fc.array(
    fc.record({
      ...{
        survey: surveyId,
        actor: fc.option(id, { nil: null }),
        respondent,
        source: text,
        at: instant,
      },
      ...{ on: fc.option(day, { nil: null }), line: fc.option(fc.nat(99), { nil: null }) },
      ...{ complete: fc.boolean(), superseded: fc.boolean() },
      answers: fc.dictionary(
        fc.constantFrom("wish", "of_ours", "whatWords"),
        fc.array(text, { maxLength: 2 }),
      ),
    }),
    { maxLength: 3 },
  ),
  codes: fc.array(fc.record({ survey: surveyId, actor: id, code: text }), { maxLength: 2 }),
});
const bounced = fc.array(
  fc.record({ address: fc.constantFrom("a@b.fr", "c@d.fr"), at: day, status: orNull }),
  { maxLength: 2 },
);

const collection = fc
  .uniqueArray(id, { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map((one) => dossier(one))));

/** Reads an exported workbook as an import does. */
async function readBack(workbook: RecordsWorkbook) {
  const bytes = workbook.bytes();
  const source = {
    name: "export.xlsx",
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
  };
  return (await openDossiers(source))?.dossiers;
}

test("meetings, responses and bounced addresses are read back unchanged, in either language", async () => {
  const [fr, en] = await Promise.all([sentences("fr"), sentences("en")]);
  await fc.assert(
    fc.asyncProperty(
      fc.record({ meetings, surveys, bounced }),
      fc.boolean(),
      async ({ meetings, surveys, bounced }, french) => {
        const workbook = new RecordsWorkbook(french ? fr : en);
        const actors = ["gal-du-val", "foyer", "scic"].map((name) => ({ id: name, name }));
        workbook.add({ actors, ...meetingRows(meetings), ...responseRows(surveys), bounced });
        const { faults, ...back } = (await readBack(workbook))!;
        expect(faults).toEqual([]);
        expect(back).toMatchObject({ meetings, surveys, bounced });
      },
    ),
    { numRuns: 60 },
  );
});

test("all records of actors are read back unchanged, in either language", async () => {
  const fr = await sentences("fr");
  const en = await sentences("en");
  await fc.assert(
    fc.asyncProperty(collection, fc.boolean(), async (dossiers, french) => {
      const workbook = new RecordsWorkbook(french ? fr : en);
      for (const one of dossiers) workbook.add(dossierRows(one));
      const back = await readBack(workbook);
      expect(back?.faults).toEqual([]);
      expect(back?.dossiers).toEqual(dossiers);
    }),
    { numRuns: 60 },
  );
});
