// Collects all that is held on somebody, with the names of others masked.
import type { Actor, Person } from "../../domain/actors/actor.ts";
import { severalFields, singleFields } from "../../domain/actors/actor.ts";
import { isHeard } from "../../domain/actors/text-author.ts";
import { kindOfMailing } from "../../domain/documents/mailing-name.ts";
import type { HeldFacts } from "../../domain/privacy/held-facts.ts";
import {
  type OtherActor,
  type OtherMarkers,
  OthersMask,
  sentencesNaming,
} from "../../domain/privacy/other-names.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { TimelineEvent } from "../../domain/relationship/timeline.ts";
import { assessedAnswers } from "../../domain/situations/assessed-answers.ts";
import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import { inLanguage, type SurveyDefinition } from "../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { Language } from "../../domain/values/language.ts";
import type { StoreReader } from "../../store/store.ts";
import { actorTimeline } from "../relationship/actor-timeline.ts";
import { openSurvey, surveyIds } from "../surveys/survey-library.ts";
import { questionnaireOf } from "../triage/questionnaire-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { heldOn } from "./erase-subject.ts";
import type { NamedSubject } from "./privacy-subject.ts";

/** The words that replace masked names, in the language of the document, and those that say "does not know" in each language. */
export interface HeldWords {
  marker: string;
  others: OtherMarkers;
  doesNotKnow: Readonly<Record<Language, string>>;
}

export async function heldFactsOf(
  subject: NamedSubject,
  { marker, others, doesNotKnow }: HeldWords,
  host: ApplicationHost,
): Promise<HeldFacts> {
  const workspace = await host.workspace();
  const [store, { mission }] = [await workspace.store(), workspace];
  const { actor, person } = subject;
  const { counts, texts, identifying, backups, unread, mailboxDrafts, identity } = await heldOn(
    subject,
    marker,
    host,
  );
  const { finder } = identity;
  const mask = await maskOf(subject, finder, others, store);
  const masked = mask.masked;
  /** Whether a value is about the subject. All that an actor holds is about the actor; of a person, only what names them. */
  const isTheirs = (value: unknown) => person === null || stringsIn(value).some(finder.finds);
  const events = (await actorTimeline(actor, store)).filter(isTheirs);
  const { legal, sender, organisation } = mission;
  const isStructure = person === null;
  const questionnaire = await questionnaireOf(host, workspace);
  const [overview] = await store.overviews({ ids: [actor.id] });
  const suggestion = isStructure ? (overview?.suggestion ?? null) : null;
  return {
    today: dayOf(host.now()),
    name: person?.fullName ?? actor.name,
    structure: person && actor.name,
    controller: legal.controller || organisation,
    contact: legal.contact || sender.email,
    years: legal.retention_years,
    counts,
    fields: isStructure ? fieldsOf(actor, masked, others.person) : [],
    people: isStructure ? actor.people : [person],
    sources: sourcesOf(actor, person).map((given) => ({ ...given, source: masked(given.source) })),
    ...textsOf(subject, masked, isTheirs),
    events: events.map((event) => maskedEvent(event, actor.id, masked, others.structure)),
    assessments: isStructure
      ? (await store.assessments(actor.id)).map((assessment) =>
          maskedAssessment(assessment, questionnaire, masked),
        )
      : [],
    suggestion: suggestion && { situation: suggestion.situation, confidence: suggestion.confidence },
    ...(await decisionsOf(subject, masked, isTheirs, store)),
    surveys: isStructure ? await surveysOf(actor.id, doesNotKnow, store, host) : [],
    ...(await projectsOf(subject, masked, store)),
    elsewhere: elsewhere(subject, texts, (text) => masked(sentencesNaming(text, finder) || text)),
    files: identifying.map(({ file }) => masked(file)),
    backups: backups.map(({ file }) => file),
    unread,
    mailboxDrafts,
    masked: mask.maskedCount,
  };
}

/** What the team decided: deferrals, pins, appointments, and verdicts on people. */
async function decisionsOf(
  { actor, person }: NamedSubject,
  masked: (text: string) => string,
  isTheirs: (text: string) => boolean,
  store: StoreReader,
): Promise<Pick<HeldFacts, "holds" | "verdicts">> {
  const holds = await store.pinningDecisions({ actor: actor.id });
  const verdicts = await store.verdicts({ actor: actor.id });
  return {
    holds: holds
      .filter(({ reason }) => isTheirs(reason))
      .map((hold) => ({ ...hold, reason: masked(hold.reason) })),
    verdicts: verdicts
      .filter((verdict) => person === null || verdict.person === person.id)
      .map((verdict) => ({
        ...verdict,
        person: actor.people.find(({ id }) => id === verdict.person)?.fullName ?? verdict.person,
        note: verdict.note && masked(verdict.note),
      })),
  };
}

/** What somebody wrote, and what others noted about them. */
function textsOf(
  { actor, person }: NamedSubject,
  masked: (text: string) => string,
  isTheirs: (text: string) => boolean,
): Pick<HeldFacts, "written" | "noted"> {
  const isStructure = person === null;
  const isWritten = (answer: Actor["answers"][number]) => answer.author === "actor" && !isHeard(answer);
  const theirs = actor.answers.filter(({ text }) => isTheirs(text));
  return {
    written: theirs
      .filter(isWritten)
      .map(({ label, text }) => ({ label, text: isStructure ? text : masked(text) })),
    noted: [
      ...(isStructure && actor.note ? [{ label: "", text: masked(actor.note), by: "team" as const }] : []),
      ...theirs
        .filter((answer) => !isWritten(answer))
        .map(({ label, text, author }) => ({
          ...{ label, text: masked(text), by: author === "actor" ? ("team" as const) : author },
        })),
    ],
  };
}

function maskedAssessment(
  assessment: Assessment,
  questionnaire: Questionnaire,
  masked: (text: string) => string,
) {
  const { at, by, situation, reason } = assessment;
  const assessed = assessedAnswers(assessment, questionnaire);
  const notes = assessed.notes.map(({ topic, text }) => ({ topic, text: masked(text) }));
  const answers = assessed.answers.map((answer) => ({
    ...answer,
    words: answer.words && masked(answer.words),
  }));
  return { ...assessed, answers, notes, at, by, situation, reason: reason && masked(reason) };
}

/** What records that are not covered by the other parts say about somebody, each text once. */
const elsewhere = (
  { actor, person }: NamedSubject,
  texts: Awaited<ReturnType<typeof heldOn>>["texts"],
  masked: (text: string) => string,
) =>
  distinct(
    texts.flatMap(({ table, column, about, text }) => {
      // An identifier is made from the name, which is given too.
      if (column === "id") return [];
      if (table === "prepared" && column === "template")
        return [{ table, text: kindOfMailing(text) ?? text }];
      // For a person, the other parts already cover what most tables of their own structure say.
      if (person !== null && about === actor.name && !tablesNotCoveredElsewhere.has(table)) return [];
      return [{ table, text: masked(text) }];
    }),
  );

const tablesNotCoveredElsewhere = new Set([
  "follow_ups",
  "objections",
  "doubts",
  "triage_progress",
  "survey_entries",
  "meetings",
]);

/** Removes repeated texts of the same table. */
const distinct = (passages: readonly { table: string; text: string }[]) => [
  ...new Map(passages.map((passage) => [`${passage.table}\n${passage.text}`, passage])).values(),
];

async function maskOf(
  { actor, person }: NamedSubject,
  finder: ConstructorParameters<typeof OthersMask>[1]["finder"],
  markers: OtherMarkers,
  store: StoreReader,
): Promise<OthersMask> {
  const others: OtherActor[] = [];
  if (person !== null)
    others.push({
      name: actor.name,
      people: actor.people.filter((colleague) => colleague !== person),
      own: true,
    });
  for await (const other of store.actors())
    if (other.id !== actor.id) others.push({ name: other.name, people: other.people, own: false });
  const addresses = [actor, ...(person ? [person] : actor.people)];
  return new OthersMask(
    others,
    {
      finder,
      emails: addresses.flatMap(({ emails }) => emails),
      phones: addresses.flatMap(({ phones }) => phones),
    },
    markers,
  );
}

function fieldsOf(actor: Actor, masked: (text: string) => string, personMarker: string): HeldFacts["fields"] {
  const single = singleFields.flatMap((field) => {
    const value = actor[field];
    if (value === null || field === "name" || field === "note") return [];
    return [
      {
        field,
        values: [field === "recommendedBy" ? personMarker : field === "state" ? masked(value) : value],
      },
    ];
  });
  const several = severalFields.map((field) => ({ field, values: actor[field] }));
  return [...single, ...several, { field: "tags" as const, values: actor.tags }].filter(
    ({ values }) => values.length > 0,
  );
}

/** Each source once for each date, with the fields that it gave; for a person, only the sources that gave the person. */
function sourcesOf(
  { provenance }: Actor,
  person: Person | null,
): { source: string; date: string; fields: string[] }[] {
  const sources = new Map<string, { source: string; date: string; fields: string[] }>();
  for (const { field, value, source, file, date } of provenance) {
    if (person !== null && !(field === "people" && value === person.fullName)) continue;
    const name = file?.split(/[\\/]/).at(-1) ?? source;
    const known = sources.get(`${name}\n${date}`) ?? { source: name, date, fields: [] };
    if (!known.fields.includes(field)) known.fields.push(field);
    sources.set(`${name}\n${date}`, known);
  }
  return [...sources.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The property of an event that holds a name → the property that holds the identifier of the actor with this name. */
const ownerOfName: Readonly<Record<string, string>> = {
  actorName: "actor",
  otherName: "other",
  forName: "for",
};

/** Masks the others that an event names. The name and identifier of the actor (`own`) stay. */
function maskedEvent(
  event: TimelineEvent,
  own: string,
  masked: (text: string) => string,
  structure: string,
): TimelineEvent {
  const words = new Set(["person", "note", "nextStep", "theirStep", "title", "recipient", "file", "address"]);
  const whose: Readonly<Record<string, unknown>> = { ...event };
  const isOther = (key: string) => {
    const id = String(whose[key] ?? "");
    return key === "for" ? id.includes(":") && !id.endsWith(`:${own}`) : id !== own;
  };
  const entries = Object.entries(event).map(([key, value]) => {
    if (typeof value !== "string") return [key, value];
    if ((key === "actor" || key === "other") && value !== own) return [key, structure];
    if (key in ownerOfName) return [key, isOther(ownerOfName[key]!) ? structure : value];
    if (key === "for" && isOther(key)) return [key, `actor:${structure}`];
    return [key, words.has(key) ? masked(value) : value];
  });
  return Object.fromEntries(entries) as TimelineEvent;
}

async function surveysOf(
  actor: string,
  doesNotKnow: HeldWords["doesNotKnow"],
  store: StoreReader,
  host: ApplicationHost,
): Promise<HeldFacts["surveys"]> {
  const { language } = (await host.workspace()).mission;
  const known = await surveyIds(host);
  const responses = (await store.surveys.responses()).filter((response) => response.actor === actor);
  const surveys = new Map<string, SurveyDefinition | null>();
  for (const { survey } of responses)
    if (!surveys.has(survey))
      surveys.set(survey, known.includes(survey) ? await definition(survey, doesNotKnow, host) : null);
  return responses.map(({ survey: id, on, at, answers }) => {
    const survey = surveys.get(id) ?? null;
    return {
      survey: survey ? inLanguage(survey.title, language) : id,
      on: (on ?? at).slice(0, 10),
      answers: Object.entries(answers).map(([question, values]) => {
        const asked = survey?.questions.find((candidate) => candidate.id === question);
        const label = (key: string) => {
          const choice = asked?.choices.find((surveyChoice) => surveyChoice.key === key);
          return choice ? inLanguage(choice.label, language) : key;
        };
        return [asked ? inLanguage(asked.ask, language) : question, values.map(label).join(", ")] as const;
      }),
    };
  });
}

/** Null when the survey's file cannot be read any more: its identifiers are shown instead of its words. */
async function definition(
  id: string,
  doesNotKnow: HeldWords["doesNotKnow"],
  host: ApplicationHost,
): Promise<SurveyDefinition | null> {
  try {
    return await openSurvey(id, { doesNotKnow }, host);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The projects in which the actor takes part, and who received them; nothing for a person. */
async function projectsOf(
  { actor, person }: NamedSubject,
  masked: (text: string) => string,
  store: StoreReader,
): Promise<Pick<HeldFacts, "projects" | "given">> {
  if (person !== null) return { projects: [], given: [] };
  const projects = (await store.projects.all()).flatMap((project) => {
    const part = project.who.find((participant) => participant.actor === actor.id);
    return part ? [{ ...project, role: part.role }] : [];
  });
  const pictures = await store.projects.pictures();
  const given = (await store.disclosures.all()).flatMap(({ at, shown, recipients }) =>
    projects
      .filter(({ id }) => Object.hasOwn(shown, id))
      .flatMap(({ title }) =>
        recipients.map(({ name }) => ({ on: at.slice(0, 10), to: masked(name), title: masked(title) })),
      ),
  );
  return {
    projects: projects.map(({ id, title, role, summary, seeks, offers, contact }) => ({
      title: masked(title),
      role: role && masked(role),
      texts: [
        ...[summary, seeks, offers, contact],
        ...pictures.flatMap(({ project, alt, agreed }) => (project === id ? [alt, agreed] : [])),
      ].flatMap((text) => (text ? [masked(text)] : [])),
    })),
    given,
  };
}

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];
