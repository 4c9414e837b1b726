// Shows one actor whole, and lists of actors: on the terminal and as JSON.

import type { Actor, Answer } from "../../domain/actors/actor.ts";
import { isHeard } from "../../domain/actors/text-author.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import type { Judged } from "../../domain/people/interlocutor.ts";
import type { DerivedPlace } from "../../domain/places/derived-place.ts";
import type { PersonVerdict, PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../../domain/relationship/contact.ts";
import { notToldAsExchange } from "../../domain/relationship/texts-beside-exchanges.ts";
import type { TimelineEvent } from "../../domain/relationship/timeline.ts";
import type { AssessedAnswers } from "../../domain/situations/assessed-answers.ts";
import type { Assessment, SituationOrUnknown } from "../../domain/situations/situation.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Sentences } from "../../text/index.ts";
import { inSnakeCase } from "../json.ts";
import { hanging } from "./character-columns.ts";
import type { ShownLaterConsent } from "./objections-screen.ts";
import { reasonsAsJson } from "./people-page.ts";
import { type Paint, safe, safeText, table, wrap } from "./terminal.ts";
import { eventLines } from "./timeline-page.ts";

/** An actor with what is derived from it and kept on it. */
export interface WholeActor {
  actor: Actor;
  /** All people of the actor, those likeliest to carry cooperation first. */
  judged: readonly Judged[];
  /** The newest assessment; null when nobody has asked yet. */
  assessment: Assessment | null;
  /** The objections in force; for a single actor, the lifted ones too. */
  objections: readonly Objection[];
}

/** The place of an actor as derived from the reference of places: each field with its value, marked as derived. */
export const derivedPlaceAsJson = ({ intercommunality, department, ...otherValue }: DerivedPlace) =>
  [
    ...Object.entries(otherValue),
    ["epci", intercommunality?.name ?? null],
    ["epci_siren", intercommunality?.siren ?? null],
    ["department", department?.name ?? null],
    ["department_code", department?.code ?? null],
  ].flatMap(([field, value]) => (value === null ? [] : [{ field, value, provenance: "derived" }]));

/** An actor as `list --json` and `show --json` give it. Dates are ISO 8601, phones E.164; an absent value is null or []. */
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
      const judgedPerson = judged.find((other) => other.person.id === person.id);
      return {
        id: person.id,
        full_name: person.fullName,
        first_name: person.firstName,
        last_name: person.lastName,
        civility: person.civility,
        role: person.role,
        emails: person.emails,
        phones: person.phones,
        likelihood: judgedPerson?.likelihood ?? 0,
        reasons: reasonsAsJson(judgedPerson?.reasons ?? [], text),
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

/** All records of what was done with an actor, each kind in the order in which it was noted. */
export interface ActorHistory {
  assessments: readonly Assessment[];
  contacts: readonly Contact[];
  prepared: readonly PreparedDocument[];
  pinningDecisions: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
}

/** What was done with an actor, as `show --json` and the export give it. Answers keep the questions' own ids as keys. */
export const historyAsJson = ({
  assessments,
  contacts,
  prepared,
  pinningDecisions,
  verdicts,
}: ActorHistory) => ({
  assessments: assessments.map(({ answers, notes, ...fieldValue }) => ({
    ...(inSnakeCase(fieldValue) as object),
    answers,
    notes,
  })),
  contacts: inSnakeCase(contacts),
  prepared: inSnakeCase(prepared),
  holds: inSnakeCase(pinningDecisions),
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
  whole: WholeActor,
  {
    derived,
    agreements,
    agreedSince,
    ...history
  }: Pick<ActorHistory, "assessments" | "contacts" | "prepared"> & {
    interview: AssessedAnswers | null;
    derived: DerivedPlace;
    /** What the actor agreed to have told of itself and of its projects, and what it refused or withdrew. */
    agreements: readonly TimelineEvent[];
    /** The objections after which the actor seems to agree again. */
    agreedSince: readonly ShownLaterConsent[];
  },
  page: Page,
): string {
  const { text, paint } = page;
  const { actors } = text;
  const { actor, objections } = whole;
  const section = (title: string, body: readonly string[]) =>
    body.length === 0 ? [] : ["", paint.strong(title), ...body];
  const answers = notToldAsExchange(actor.answers, history.contacts);
  const by = (...voices: readonly (Answer["author"] | "heard")[]) =>
    answers.filter((answer) => voices.includes(isHeard(answer) ? "heard" : answer.author));
  const lines = [
    `${paint.strong(safe(actor.name))} ${paint.faint(`(${safe(actor.id)})`)}`,
    ...objections.flatMap((objection) => [
      ...objectionLines(objection, page),
      ...consentLines(objection, agreedSince, page),
    ]),
    ...fieldLines(actor, derived, page),
    ...section(actors.situation, situationLines(whole, history, page)),
    ...section(actors.people, peopleLines(whole, page)),
    ...section(actors.contacts, contactLines(history.contacts, page)),
    ...section(actors.agreements, eventLines(agreements, page)),
    ...section(actors.preparedDocumentsHeading, preparedLines(history.prepared, page)),
    ...section(actors.answers, answerLines(by("actor", "heard"), page)),
    ...section(actors.remarks, answerLines(by("team", "partner"), page)),
    ...section(actors.details, answerLines(by(null), page)),
  ];
  return `${lines.join("\n")}\n`;
}

function objectionLines(objection: Objection, { text, columns, paint }: Page): string[] {
  const { lifted } = objection;
  const lines = hanging(safe(text.objections.objectionLine(objection)), columns, 2);
  if (!lifted) return lines.map(paint.bad);
  return [...lines, ...hanging(safe(text.objections.liftedObjection(lifted)), columns, 4)].map(paint.faint);
}

/** Lines on a consent that came after an objection; until somebody decides, the objection holds. */
function consentLines(
  { number }: Objection,
  agreedSince: readonly ShownLaterConsent[],
  { text, columns, paint }: Page,
): string[] {
  return agreedSince
    .filter(({ objection }) => objection.number === number)
    .flatMap(({ consent }) => hanging(`  ${safe(text.objections.laterConsent(consent))}`, columns, 4))
    .map(paint.bad);
}

/** Each field that has a value, and where the value comes from. */
function fieldLines(actor: Actor, derived: DerivedPlace, page: Page): string[] {
  const { text } = page;
  const { fields, derivedPlaceHeading, derivedPlace } = text.actors;
  const lines: string[] = [];
  for (const field of shown) {
    const value = actor[field as keyof Actor] as string | readonly string[] | null;
    const values = (value === null ? [] : typeof value === "string" ? [value] : value).map((earlier) =>
      field === "phones"
        ? text.documents.phone(earlier)
        : field === "submitted"
          ? text.actors.day(earlier)
          : earlier,
    );
    if (values.length === 0) continue;
    const from = actor.provenance.find((provenance) => provenance.field === field);
    const source = from ? `← ${sourceOf(from, text)}` : "";
    lines.push(...labelled(fields[field as keyof typeof fields], values.join(", "), page, source));
    if (typeof value === "string") lines.push(...otherwiseLines(actor, field, value, page));
  }
  const derivedWords = derivedPlace(derived);
  if (derivedWords !== "") lines.push(...labelled(derivedPlaceHeading, derivedWords, page));
  if (actor.tags.length > 0) lines.push(...labelled(fields.tags, actor.tags.join(", "), page));
  return lines;
}

/** The values that other rows give a field, each once: an import keeps them beside the value that it chose. */
function otherwiseLines({ provenance }: Actor, field: string, value: string, page: Page): string[] {
  const seen = new Set([fold(value)]);
  return provenance.flatMap((other) => {
    if (other.field !== field || seen.has(fold(other.value))) return [];
    seen.add(fold(other.value));
    const note = page.text.actors.valueElsewhere(other.value);
    return labelled("", note, page, `← ${sourceOf(other, page.text)}`);
  });
}

/** A label and its value; the source stands beside a value of one line. */
function labelled(label: string, value: string, { columns, paint }: Page, source = ""): string[] {
  const [first = "", ...rest] = wrap(safe(value), Math.max(20, columns - 22));
  const beside = rest.length === 0 && source ? `  ${paint.faint(source)}` : "";
  return [`  ${label.padEnd(18)}  ${first}${beside}`, ...rest.map((line) => `${" ".repeat(22)}${line}`)];
}

/** The situation, why, what was answered, and the situations before. */
function situationLines(
  { assessment }: WholeActor,
  { assessments, interview }: Pick<ActorHistory, "assessments"> & { interview: AssessedAnswers | null },
  { text, columns, paint }: Page,
): string[] {
  const { actors, terms } = text;
  const saidOn = ({ at, by }: Assessment) => safe(actors.onDayBy(actors.day(at), by));
  return [
    `  ${terms.situation[assessment?.situation ?? "unknown"]}${assessment ? `, ${saidOn(assessment)}` : ""}`,
    ...(assessment?.reason ? wrap(safe(assessment.reason), columns - 4).map((line) => `    ${line}`) : []),
    ...(interview ? interviewLines(interview, text) : []).flatMap((line) => hanging(line, columns, 4)),
    ...assessments
      .slice(0, -1)
      .toReversed()
      .map((wrappedLine) =>
        paint.faint(
          `  ${actors.formerValuesLabel} ${terms.situation[wrappedLine.situation]}, ${saidOn(wrappedLine)}`,
        ),
      ),
  ];
}

/** The people, the likeliest first, each with contact points and reasons. */
function peopleLines({ actor, judged }: WholeActor, { text, columns }: Page): string[] {
  const { people, documents } = text;
  return judged.flatMap(({ person, likelihood, reasons }) => {
    const stored = actor.people.find(({ id }) => id === person.id);
    const phones = (stored?.phones ?? []).map(documents.phone);
    const contactPoints = [...phones, ...(stored?.emails ?? [])].join(", ");
    const why = people.joinedReasons(reasons.map((reason) => people.reason(reason)));
    return [
      `  ${likelihood > 0 ? "•" : "·"} ${safe(person.fullName)}${contactPoints ? `  ${safe(contactPoints)}` : ""}`,
      ...wrap(safe(why), columns - 6).map((line) => `      ${line}`),
    ];
  });
}

/** Exchanges, the newest first. */
function contactLines(contacts: readonly Contact[], { text, columns }: Page): string[] {
  const { actors, terms } = text;
  return contacts.toReversed().flatMap((contact) => {
    const { at, person, by, note, nextStep, nextAt } = contact;
    const next = nextStep && safe(actors.nextStep(nextStep, nextAt ? actors.day(nextAt) : null));
    return [
      `  ${actors.day(at)}  ${terms.contactMeans(contact)}, ${terms.outcome[contact.outcome]}${person ? `, ${safe(person)}` : ""} (${safe(by)})`,
      ...(note ? wrap(safeText(note), columns - 6).map((line) => `      ${line}`) : []),
      ...(next ? wrap(next, columns - 6).map((line) => `      → ${line}`) : []),
    ];
  });
}

/** Documents that were prepared, the newest first. */
function preparedLines(prepared: readonly PreparedDocument[], { text, columns }: Page): string[] {
  const { day, documentNames: documents } = text.actors;
  return prepared.toReversed().flatMap(({ at, document, recipient, file }) => {
    const what = [documents[document] ?? document, recipient, file].filter(Boolean).join(", ");
    return hanging(safe(`${day(at)}  ${what}`), columns, 2);
  });
}

/** Texts, each under its label with who speaks and where it was read. */
function answerLines(answers: readonly Answer[], { text, columns, paint }: Page): string[] {
  const { terms } = text;
  return answers.flatMap((answer) => {
    const { label, author, authorName, file, line } = answer;
    const by =
      author === null || author === "actor"
        ? null
        : isHeard(answer)
          ? terms.toldToTeam
          : terms.speaker(author, authorName);
    const from = file ? sourceOf({ file, line, source: "" }, text) : null;
    const beside = [by && safe(by), from].filter((part) => part !== null).join(", ");
    return [
      `  ${paint.accent(safe(label))}${beside ? ` ${paint.faint(`(${beside})`)}` : ""}`,
      ...wrap(safeText(answer.text), columns - 4).map((one) => `    ${one}`),
    ];
  });
}

/** Lines on an interview: the answers, the needs and the notes. */
const interviewLines = ({ answers, needs, notes, by }: AssessedAnswers, { triage, terms }: Sentences) => [
  ...answers.map(({ topic, words }) => safe(triage.answerLine(topic, words ?? triage.doesNotKnow))),
  ...needs.map(
    ({ label, support }) => `→ ${safe([label, support].filter((part) => part !== "").join(". "))}`,
  ),
  ...notes.map(({ topic, text }) => {
    const said = topic === null ? text : triage.answerLine(topic, text);
    return `${safe(said)} (${safe(terms.speaker("team", by))})`;
  }),
];

/** The source of a value. A file stands without its folders, which would fill the line. */
const sourceOf = (
  { source, file, line }: Pick<Actor["provenance"][number], "source" | "file" | "line">,
  { importing }: Sentences,
) => safe(file === null ? source : importing.place(file.split(/[\\/]/).at(-1) ?? file, line));
