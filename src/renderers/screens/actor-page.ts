// Shows one actor whole, and lists of actors: on the terminal and as JSON.

import type { Actor, Answer } from "../../domain/actors/actor.ts";
import { isHeard } from "../../domain/actors/text-author.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import type { Judged } from "../../domain/people/choose-interlocutor.ts";
import type { DerivedPlace } from "../../domain/places/derived-place.ts";
import type { PersonVerdict, PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../../domain/relationship/contact.ts";
import type { AssessedAnswers } from "../../domain/situations/assessed-answers.ts";
import type { Assessment, SituationOrUnknown } from "../../domain/situations/situation.ts";
import type { Sentences } from "../../text/index.ts";
import { inSnakeCase } from "../json.ts";
import { hanging } from "./character-columns.ts";
import { reasonsAsJson } from "./people-page.ts";
import { type Paint, safe, safeText, table, wrap } from "./terminal.ts";

/** An actor with what was made of it. */
export interface WholeActor {
  actor: Actor;
  /** Everybody of the actor, the most likely first. */
  judged: readonly Judged[];
  /** The newest; null when nobody has asked yet. */
  assessment: Assessment | null;
  /** Those that hold, and those that were lifted as far as somebody asks for one actor. */
  objections: readonly Objection[];
}

/** What the reference of places adds to what lists say of where an actor is: field, value, and that it is derived. */
export const derivedPlaceAsJson = ({ intercommunality, department, ...said }: DerivedPlace) =>
  [
    ...Object.entries(said),
    ["epci", intercommunality?.name ?? null],
    ["epci_siren", intercommunality?.siren ?? null],
    ["department", department?.name ?? null],
    ["department_code", department?.code ?? null],
  ].flatMap(([field, value]) => (value === null ? [] : [{ field, value, provenance: "derived" }]));

/** An actor as `list --json` and `show --json` give it. Dates are ISO 8601, phones E.164, absent is null or []. */
export function actorAsJson({ actor, judged, assessment, objections }: WholeActor, text: Sentences) {
  return {
    id: actor.id,
    name: actor.name,
    acronym: actor.acronym,
    kind: actor.kind,
    siret: actor.siret,
    siren: actor.siren,
    rna: actor.rna,
    postcode: actor.postcode,
    commune: actor.commune,
    insee: actor.insee,
    territory: actor.territory,
    address: actor.address,
    website: actor.website,
    emails: actor.emails,
    phones: actor.phones,
    people: actor.people.map((person) => {
      const one = judged.find((other) => other.person.id === person.id);
      return {
        id: person.id,
        full_name: person.fullName,
        first_name: person.firstName,
        last_name: person.lastName,
        civility: person.civility,
        role: person.role,
        emails: person.emails,
        phones: person.phones,
        likelihood: one?.likelihood ?? 0,
        reasons: reasonsAsJson(one?.reasons ?? [], text),
      };
    }),
    reference: actor.reference,
    programme: actor.programme,
    submitted: actor.submitted,
    state: actor.state,
    recommended_by: actor.recommendedBy,
    themes: actor.themes,
    answers: actor.answers.map(({ label, text: words, author, authorName, quotes, file, line }) => ({
      label,
      text: words,
      author,
      author_name: authorName ?? null,
      quotes: quotes ?? [],
      file,
      line,
    })),
    situation: assessment?.situation ?? "unknown",
    needs: assessment?.needs ?? [],
    tags: actor.tags,
    provenance: actor.provenance.map(({ field, value, source, file, line, date }) => ({
      field: fieldInJson(field),
      value,
      source,
      file,
      line,
      date,
    })),
    note: actor.note,
    objected: actor.objected,
    objections: objections.map(objectionAsJson),
  };
}

export const objectionAsJson = ({ scope, number: _, actor: _actor, ...objection }: Objection) => ({
  ...{ ...objection, channel: scope },
});

/** Everything that was done with an actor, each in the order in which it was. */
export interface ActorHistory {
  assessments: readonly Assessment[];
  contacts: readonly Contact[];
  prepared: readonly PreparedDocument[];
  holds: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
}

/** What was done with an actor, as `show --json` and the export give it. Answers keep the questions' own ids as keys. */
export const historyAsJson = ({ assessments, contacts, prepared, holds, verdicts }: ActorHistory) => ({
  assessments: assessments.map(({ answers, notes, ...one }) => ({
    ...(inSnakeCase(one) as object),
    answers,
    notes,
  })),
  contacts: inSnakeCase(contacts),
  prepared: inSnakeCase(prepared),
  holds: inSnakeCase(holds),
  verdicts: inSnakeCase(verdicts),
});

const fieldInJson = (field: string) => (field === "recommendedBy" ? "recommended_by" : field);

/** What a list shows of an actor. */
export interface ListedActor {
  id: string;
  name: string;
  kind: string | null;
  commune: string | null;
  situation: SituationOrUnknown;
  tags: readonly string[];
}

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
}

export function actorsTable(list: readonly ListedActor[], { text, columns, paint }: Page): string {
  const { fields, situation } = { fields: text.actors.fields, situation: text.terms.situation };
  return table(
    [
      { title: fields.name, shrinks: true, least: 20, paint: paint.strong },
      { title: fields.kind, shrinks: true, least: 5 },
      { title: fields.commune, shrinks: true },
      { title: text.actors.situation, shrinks: true, least: 12 },
      { title: fields.id, shrinks: true, least: 12, paint: paint.faint },
    ],
    list.map((actor) => [actor.name, actor.kind, actor.commune, situation[actor.situation], actor.id]),
    { columns, paint },
  );
}

export const actorsPlain = (list: readonly ListedActor[]) =>
  list.map(({ id, name, kind, commune, situation, tags }) => [
    id,
    name,
    kind,
    commune,
    situation,
    tags.join(","),
  ]);

/** Fields in the order in which `show` gives them. */
const shown = [
  ...["acronym", "kind", "address", "postcode", "commune", "territory", "website", "emails", "phones"],
  ...["siret", "siren", "rna", "insee", "reference", "programme", "submitted", "state", "recommendedBy"],
  ...["themes", "note"],
] as const;

/** One actor whole: what we know and from whom, its people, its situation, its exchanges, its own words. */
export function actorPage(
  { actor, judged, assessment, objections }: WholeActor,
  {
    assessments,
    contacts,
    prepared,
    interview,
    derived,
  }: Pick<ActorHistory, "assessments" | "contacts" | "prepared"> & {
    interview: AssessedAnswers | null;
    derived: DerivedPlace;
  },
  { text, columns, paint }: Page,
): string {
  const { actors, people, terms, day } = { ...text, day: text.actors.day };
  const lines = [`${paint.strong(safe(actor.name))} ${paint.faint(`(${safe(actor.id)})`)}`];
  for (const objection of objections) {
    const said = safe(text.objections.line(objection));
    for (const line of hanging(said, columns, 2))
      lines.push(objection.lifted ? paint.faint(line) : paint.bad(line));
    if (objection.lifted)
      lines.push(...hanging(safe(text.objections.wasLifted(objection.lifted)), columns, 4).map(paint.faint));
  }
  const pair = (label: string, value: string, source = "") => {
    const [first = "", ...rest] = wrap(safe(value), Math.max(20, columns - 22));
    lines.push(
      `  ${label.padEnd(18)}  ${first}${rest.length === 0 && source ? `  ${paint.faint(source)}` : ""}`,
    );
    for (const line of rest) lines.push(`${" ".repeat(22)}${line}`);
  };
  for (const field of shown) {
    const value = actor[field as keyof Actor] as string | readonly string[] | null;
    const values = (value === null ? [] : typeof value === "string" ? [value] : value).map((one) =>
      field === "phones" ? text.documents.phone(one) : field === "submitted" ? day(one) : one,
    );
    const from = actor.provenance.find((one) => one.field === field);
    if (values.length > 0)
      pair(
        actors.fields[field as keyof typeof actors.fields],
        values.join(", "),
        from ? `← ${sourceOf(from, text)}` : "",
      );
  }
  const derivedWords = actors.derivedPlace(derived);
  if (derivedWords !== "") pair(actors.derived, derivedWords);
  if (actor.tags.length > 0) pair(actors.fields.tags, actor.tags.join(", "));
  const section = (title: string, body: readonly string[]) => {
    if (body.length > 0) lines.push("", paint.strong(title), ...body);
  };
  section(actors.situation, [
    `  ${terms.situation[assessment?.situation ?? "unknown"]}${assessment ? `, ${safe(actors.saidOn(day(assessment.at), assessment.by))}` : ""}`,
    ...(assessment?.reason ? wrap(safe(assessment.reason), columns - 4).map((line) => `    ${line}`) : []),
    ...(interview ? interviewLines(interview, text) : []).flatMap((line) => hanging(line, columns, 4)),
    ...assessments
      .slice(0, -1)
      .toReversed()
      .map(({ situation, at, by }) =>
        paint.faint(`  ${actors.before} ${terms.situation[situation]}, ${safe(actors.saidOn(day(at), by))}`),
      ),
  ]);
  section(
    actors.people,
    judged.flatMap((one) => {
      const whole = actor.people.find((person) => person.id === one.person.id);
      const phones = (whole?.phones ?? []).map(text.documents.phone);
      const means = [...phones, ...(whole?.emails ?? [])].join(", ");
      const why = people.joined(one.reasons.map((reason) => people.reason(reason)));
      return [
        `  ${one.likelihood > 0 ? "•" : "·"} ${safe(one.person.fullName)}${means ? `  ${safe(means)}` : ""}`,
        ...wrap(safe(why), columns - 6).map((line) => `      ${line}`),
      ];
    }),
  );
  section(
    actors.contacts,
    contacts
      .toReversed()
      .flatMap((contact) => [
        `  ${day(contact.at)}  ${terms.means(contact)}, ${terms.outcome[contact.outcome]}${contact.person ? `, ${safe(contact.person)}` : ""} (${safe(contact.by)})`,
        ...(contact.note ? wrap(safeText(contact.note), columns - 6).map((line) => `      ${line}`) : []),
        ...(contact.nextStep
          ? wrap(
              safe(actors.next(contact.nextStep, contact.nextAt ? day(contact.nextAt) : null)),
              columns - 6,
            ).map((line) => `      → ${line}`)
          : []),
      ]),
  );
  section(
    actors.prepared,
    prepared
      .toReversed()
      .flatMap(({ at, document, recipient, file }) =>
        hanging(
          safe(
            [
              day(at),
              [actors.documents[document] ?? document, recipient, file].filter(Boolean).join(", "),
            ].join("  "),
          ),
          columns,
          2,
        ),
      ),
  );
  const texts = (answers: readonly Answer[]) =>
    answers.flatMap((answer) => {
      const { label, text: said, author, authorName, file, line } = answer;
      const by =
        author === null || author === "actor"
          ? null
          : isHeard(answer)
            ? terms.heard
            : terms.speaker(author, authorName);
      const from = file ? sourceOf({ file, line, source: "" }, text) : null;
      const beside = [by && safe(by), from].filter((part) => part !== null).join(", ");
      return [
        `  ${paint.accent(safe(label))}${beside ? ` ${paint.faint(`(${beside})`)}` : ""}`,
        ...wrap(safeText(said), columns - 4).map((one) => `    ${one}`),
      ];
    });
  const by = (...voices: readonly (Answer["author"] | "heard")[]) =>
    texts(actor.answers.filter((one) => voices.includes(isHeard(one) ? "heard" : one.author)));
  section(actors.answers, by("actor", "heard"));
  section(actors.remarks, by("team", "partner"));
  section(actors.details, by(null));
  return `${lines.join("\n")}\n`;
}

/** What was answered, what would help, and what was noted while asking. */
const interviewLines = ({ answers, needs, notes, by }: AssessedAnswers, { triage, terms }: Sentences) => [
  ...answers.map(({ topic, words }) => safe(triage.answered(topic, words ?? triage.doesNotKnow))),
  ...needs.map(
    ({ label, support }) => `→ ${safe([label, support].filter((part) => part !== "").join(". "))}`,
  ),
  ...notes.map(({ topic, text }) => {
    const said = topic === null ? text : triage.answered(topic, text);
    return `${safe(said)} (${safe(terms.speaker("team", by))})`;
  }),
];

/** A file by its name: the folders it lies in would fill the line. */
const sourceOf = (
  { source, file, line }: Pick<Actor["provenance"][number], "source" | "file" | "line">,
  { importing }: Sentences,
) => safe(file === null ? source : importing.place(file.split(/[\\/]/).at(-1) ?? file, line));
