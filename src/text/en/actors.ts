// Sentences of the commands on actors (add, edit, show, log, list, next), in English.

import type { ActorField } from "../../domain/actors/actor.ts";
import type { ContactAction, NextContact, StepReason } from "../../domain/cadence/contact-cadence.ts";
import { kindOfMailing } from "../../domain/documents/mailing-name.ts";
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import type { DerivedPlace } from "../../domain/places/derived-place.ts";
import type { AgreementReply } from "../../domain/projects/agreement-reply.ts";
import type { AgreementRequest } from "../../domain/projects/agreement-request.ts";
import type { Contact, ContactOutcome } from "../../domain/relationship/contact.ts";
import type { TimelineEvent } from "../../domain/relationship/timeline.ts";
import { agreements } from "./agreements.ts";
import { mailing } from "./mailing.ts";
import { followUpInWords } from "./meetings.ts";
import { counted, didYouMean, orList } from "./phrases.ts";
import { projects } from "./projects.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

const fields: Readonly<Record<ActorField | "id" | "tags", string>> = {
  id: "Identifier",
  name: "Name",
  acronym: "Acronym",
  kind: "Kind",
  siret: "SIRET",
  siren: "SIREN",
  rna: "RNA",
  address: "Address",
  postcode: "Postcode",
  commune: "Commune",
  insee: "INSEE code",
  territory: "Territory",
  website: "Website",
  reference: "Reference",
  programme: "Programme",
  submitted: "Received on",
  state: "State",
  recommendedBy: "Recommended by",
  note: "Note",
  emails: "E-mails",
  phones: "Telephones",
  themes: "Themes",
  tags: "Tags",
};

const day = (iso: string) => iso.slice(0, 10);

/** A prepared document, as an event of an actor’s history. */
const preparedDocuments: Readonly<Record<string, string>> = {
  brief: "sheet prepared",
  mail: "e-mail prepared, perhaps not sent",
  letter: "letter prepared, perhaps not sent",
};

function mailingKind(name: string): string {
  const kind = kindOfMailing(name);
  return kind === null ? "" : ` (${mailing.kindNames[kind]})`;
}

interface NamedActor {
  id: string;
  name: string;
}

const documents: Readonly<Record<string, string>> = { brief: "sheet", mail: "e-mail", letter: "letter" };

/** Sentences about actors: the page of one, the list, the agenda, and what a command changed. */
export const actors = {
  fields,
  day,
  derivedPlaceHeading: "Place (derived)",
  derivedPlace: ({ commune, postcode, insee, intercommunality, department }: DerivedPlace) =>
    [
      [postcode, commune].filter(Boolean).join(" "),
      intercommunality?.name,
      department && `${department.name} (${department.code})`,
      insee && `INSEE code ${insee}`,
    ]
      .filter(Boolean)
      .join(", "),
  situation: "Situation",
  people: "People",
  contacts: "Exchanges",
  formerValuesLabel: "before:",
  valueElsewhere: (value: string) => `elsewhere: ${inQuotes(value)}`,
  agreements: "What may be told",
  preparedDocumentsHeading: "Prepared",
  documentNames: documents,
  answers: "Their words",
  remarks: "What we know of them",
  details: "Other details",
  onDayBy: (date: string, by: string) => (by === "" ? `on ${date}` : `on ${date} by ${by}`),
  nextStep: (step: string, on: string | null) => (on === null ? step : `${step} (on ${on})`),
  progress: ({ rows, left }: { rows: number; left: number | null }) =>
    `${counted(rows, "actor", "actors")}${left === null ? "" : ` · ${Math.ceil(left)} s left`}`,
  actorCount: (count: number) => counted(count, "actor.", "actors."),
  noActorMatches: "No actor matches. The whole list: outreach list",
  nearValues: (near: readonly string[]) => didYouMean(near),
  added: ({ id, name }: NamedActor, dryRun: boolean) =>
    dryRun ? `${inQuotes(name)} would be added (${id}).` : `${inQuotes(name)} is added (${id}).`,
  tagged: ({ name, tags }: { name: string; tags: readonly string[] }, dryRun: boolean) =>
    `${name}: ${dryRun ? "would have the tags" : "tags"} ${tags.length === 0 ? "(none)" : tags.join(", ")}`,
  edited: (
    { id, name }: NamedActor,
    changed: readonly { field: string; before: string | null; after: string | null }[],
    dryRun: boolean,
  ) => {
    if (changed.length === 0) return `${name} (${id}): nothing changed.\n`;
    const lines = changed.map(({ field, before, after }) => {
      const label = field in fields ? fields[field as keyof typeof fields] : field.replace(/^people\./, "");
      return `  ${label}: ${before ?? "(empty)"} → ${after ?? "(empty)"}\n`;
    });
    return `${name} (${id}), ${dryRun ? "would change" : "changed"}:\n${lines.join("")}`;
  },
  nameQuestion: "The name of the actor",
  nameNeeded: "A name is needed (Ctrl-C to leave).",
  logged: (
    contact: Contact & { name: string },
    objects: boolean,
    dryRun: boolean,
    promise: Pick<Contact, "nextStep" | "nextAt"> | null,
  ) =>
    [
      `${dryRun ? "Would record" : "Recorded"}: ${contact.name}, ${day(contact.at)}, ${terms.channel[contact.channel]}, ${terms.outcome[contact.outcome]}.`,
      contact.nextStep &&
        `Next: ${contact.nextStep}${contact.nextAt ? `, on ${day(contact.nextAt)}` : " (no date: give one with --next-on)"}.`,
      promise &&
        `Still promised: ${promise.nextStep}${promise.nextAt ? `, for ${day(promise.nextAt)}` : ""}. Done, or not to be done any more? Note it with --done.`,
      objects &&
        (dryRun
          ? `Nothing would be prepared for ${contact.person ?? "this actor"} any more.`
          : `Nothing will be prepared for ${contact.person ?? "this actor"} any more. A mistake? outreach undo`),
    ]
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(""),
  questions: {
    channel: "How did the exchange take place?",
    person: "With whom?",
    somebodyElse: "somebody else, or nobody",
    outcome: "What came of it?",
    note: "To remember (facts; Enter for nothing)",
    nextStep: "And then? (Enter for nothing)",
    nextStepDay: "By when? (11/12, next Monday, in ten days…)",
    isPromiseKept: (promise: string) => `You had promised: ${promise}. Is it done?`,
    notADate: "This is not a date: 11/12, “next Monday”, “in ten days”…",
  },
  timeline: {
    noEvent: "Nothing has been noted yet.",
    event: (event: TimelineEvent) => eventInWords(event),
  },
  replies: {
    nothingNoted: "Nothing is noted.",
    repliesNoted: (count: number, dryRun: boolean) =>
      dryRun
        ? `${counted(count, "message would be noted", "messages would be noted")}. Nothing is changed.`
        : `${counted(count, "message noted", "messages noted")}. A mistake? outreach undo`,
    reply: (reply: SavedReply) => replyInWords(reply),
    confirmBounce: "Write to this address no more?",
    confirmWords: "Keep these words?",
    refusalOutcome: "These words seem to say no. What is to be noted?",
    outcome: "What is to be noted?",
    /** The promise noted when a reply asks for something. Its first word, “send”, tells how the promise is kept. */
    promisedStep: (asked: string) => promisedStep(asked),
    confirmPromise: (asked: string) => `Note as promised: ${promisedStep(asked)}?`,
    confirmPerson: (person: NamedPerson) => `Add ${personInWords(person)}?`,
    skipMessage: "nothing: pass over this message",
    whichDay: "Which day is it to be?",
    noDay: "none for now",
  },
  agenda: {
    title: (today: string) => `To do, ${today}`,
    late: "Late",
    today: "Today",
    week: "This week",
    later: "To come",
    waiting: "Waiting",
    resumesOn: (on: string | null) => (on === null ? "until you release it" : `from ${on}`),
    quotedReason: (words: string) => inQuotes(words),
    moreWaiting: (count: number) =>
      `  … and ${counted(count, "other", "others")}: outreach next --plain gives them all`,
    startedQuestionnaires: "Questionnaires begun",
    toContactFirst: "To contact first",
    dueDay: (on: string, dayLines: number, late: boolean) =>
      late
        ? `due on ${on}, ${counted(dayLines, "day", "days")} late`
        : dayLines === 0
          ? "today"
          : dayLines === 1
            ? `tomorrow, ${on}`
            : `on ${on}, in ${dayLines} days`,
    nextAction: (promise: NextContact["promise"], action: ContactAction | null) =>
      promise === null
        ? action === null
          ? "get in touch again"
          : actions[action]
        : typeof promise === "string"
          ? promise
          : followUpInWords(promise.proposed, promise.why),
    dueReason,
    notedBy: (by: string) => `noted by ${by}`,
    moreSteps: (count: number) => `  … and ${count} more: outreach next --plain gives them all`,
    moreLaterSteps: (count: number, on: string) =>
      count === 1 ? `  … and one more step, on ${on}` : `  … and ${count} more steps, the first on ${on}`,
    resumeQuestionnaire: (id: string, answered: number) =>
      `${counted(answered, "answer", "answers")}. Resume: outreach triage --actor ${id}`,
    nextCommands: "Prepare a call: outreach brief --actor <actor>\nRecord it: outreach log <actor>",
    noActorYet: "Nothing to do for now: the list is empty. To begin: outreach import <file>",
    calendar: {
      name: "Promised next steps",
      summary: (what: string, name: string) => `${name}: ${what}`,
      withPerson: (person: string) => `With ${person}`,
      written: (
        { count, cancelled, file }: { count: number; cancelled: number; file: string },
        dryRun: boolean,
      ) =>
        `${file}: ${counted(count, "promised step", "promised steps")}${cancelled > 0 ? `, ${cancelled} cancelled` : ""}${dryRun ? " (nothing is written)" : ". Open it with your calendar; made again later, it doubles nothing"}.`,
    },
    nothingDue: "Nothing to do for now.",
  },
};

const actions: Readonly<Record<ContactAction, string>> = {
  call: "call",
  visit: "visit",
  mail: "write a mail",
  letter: "write a letter",
};

/** Why a step is due: what happened, and when. */
function dueReason(reason: StepReason): string {
  const on = day(reason.on);
  const attempts = "attempts" in reason ? reason.attempts : 0;
  const reasons: Readonly<Record<StepReason["because"], string>> = {
    promised: `promised on ${on}`,
    agreed: `agreed after the meeting of ${on}`,
    appointment: `an appointment, by your notes read on ${on}`,
    "no-answer": `no answer on ${on}${attempts > 1 ? ` (attempt ${attempts})` : ""}`,
    "wrong-person": `the wrong person on ${on}`,
    "call-back": `to call back, said on ${on}`,
    reached: `last exchange on ${on}`,
    interested: `interested, on ${on}`,
    "not-now": `“not now”, on ${on}`,
    meeting: `came to a meeting on ${on}`,
    survey: `answered the survey on ${on}`,
  };
  return reasons[reason.because];
}

/** “phone, Claire Roux: interested, by camille; next: send the grid, on 14/02/2026”. */
function eventInWords(event: TimelineEvent): string {
  const who = "person" in event && event.person ? `, ${event.person}` : "";
  const by = "by" in event && event.by !== "" ? `, by ${event.by}` : "";
  switch (event.kind) {
    case "application":
      return `application submitted${event.programme ? ` (${event.programme})` : ""}`;
    case "answer":
      return "answer to our form";
    case "contact": {
      const { nextStep, nextAt, note } = event;
      const next =
        nextStep || nextAt
          ? `; next: ${[nextStep, nextAt && `on ${day(nextAt)}`].filter(Boolean).join(", ")}`
          : "";
      return `${terms.contactMeans(event)}${who}: ${terms.outcome[event.outcome]}${by}${note ? `; ${note}` : ""}${next}`;
    }
    case "document":
      return `${preparedDocuments[event.document] ?? event.document}${mailingKind(event.template)}${event.recipient ? `, for ${event.recipient}` : ""}${event.file ? `: ${event.file}` : ""}`;
    case "meeting": {
      const attendances = {
        ...{ present: "present", absent: "absent", excused: "excused", unexpected: "present, not expected" },
      };
      const reply = event.reply === "yes" ? "had said yes" : event.reply === "no" ? "had said no" : null;
      const attendance = [event.status === null ? "expected" : attendances[event.status], reply]
        .filter(Boolean)
        .join(", ");
      return `meeting ${inQuotes(event.title)}${who}: ${attendance}`;
    }
    case "assessment":
      return `${event.origin === "survey" ? "answer to the survey" : "assessment"}: ${terms.situation[event.situation]}${by}`;
    case "consent":
      return projects.consentEvent(event);
    case "agreement":
      return projects.agreementEvent(event);
    case "between":
      return projects.betweenEvent(event);
    case "address":
      return `a message came back: ${event.address} takes no mail`;
    case "objection":
      return `objection${who}${event.certain ? "" : " (to be confirmed)"}${event.lifted ? ", lifted since" : ""}${by}`;
  }
}

/** What a saved message shows: a reply or a bounce. `actor.person` is the person whose address it came from. */
type SavedReply =
  | {
      kind: "reply";
      file: string;
      on: string;
      outcome: ContactOutcome;
      nextAt: string | null;
      days: readonly string[];
      words: string;
      unnoted: { exchange: boolean; words: boolean };
      actor: { id: string; name: string; person: string | null };
      refusal: { words: string } | null;
      asked: string | null;
      people: readonly NamedPerson[];
      agreement: {
        request: AgreementRequest;
        title: string | null;
        reply: AgreementReply;
        until: string | null;
      } | null;
      withdrawnConsents: readonly { project: string; title: string }[];
    }
  | {
      kind: "bounce";
      file: string;
      on: string;
      failures: readonly { address: string; status: string | null; actor: { name: string } }[];
    };

type NamedPerson = Pick<CandidatePerson, "fullName" | "civility" | "role" | "emails" | "phones">;

const promisedStep = (asked: string) => `send what is asked for: ${inQuotes(asked)}`;

const personInWords = ({ fullName, civility, role, emails, phones }: NamedPerson) =>
  [[civility, fullName].filter(Boolean).join(" "), role, ...emails, ...phones].filter(Boolean).join(", ");

function replyInWords(reply: SavedReply): string {
  if (reply.kind === "bounce")
    return reply.failures
      .map(
        ({ address, status, actor }) =>
          `${reply.file}: ${address} (${actor.name}) takes no mail${status ? ` (${status})` : ""}: none is prepared for it any more.`,
      )
      .join("\n");
  const replyOutcome = [
    reply.unnoted.exchange
      ? terms.outcome[reply.outcome] + (reply.nextAt === null ? "" : ` (next on ${day(reply.nextAt)})`)
      : "exchange noted already",
    ...(reply.words === "" || reply.unnoted.words ? [] : ["words kept already"]),
  ].join(", ");
  const who = `${reply.actor.name}${reply.actor.person ? `, ${reply.actor.person}` : ""}`;
  const heading = `${reply.file}: ${who}, mail of ${day(reply.on)}, ${replyOutcome}.`;
  const quotedLines = reply.words === "" ? [] : reply.words.split("\n").map((line) => `  | ${line}`);
  const refusalLines = reply.refusal
    ? [
        reply.outcome === "refused"
          ? `  Objection: ${inQuotes(reply.refusal.words)}`
          : `  Seems to say no: ${inQuotes(reply.refusal.words)}. Nothing is prepared until somebody decides (outreach list --objected).`,
      ]
    : [];
  const { agreement } = reply;
  const agreementLines =
    agreement === null
      ? []
      : [
          agreement.reply === null
            ? `  ${agreements.unclearAnswer(agreement.title)}. ${agreements.noteCommand(reply.actor.id, agreement.request)}`
            : `  ${agreements.readAnswer(agreement.reply, agreement.title, agreement.until)}.`,
        ];
  const dayLines =
    reply.unnoted.exchange && reply.nextAt === null && reply.days.length > 0
      ? [`  Days proposed: ${orList(reply.days.map(day))}. Note the one that suits with --next-on.`]
      : [];
  const withdrawalLines = reply.withdrawnConsents.map(
    ({ project, title }) => `  ${agreements.maybeTakenBack(reply.actor.id, project, title)}`,
  );
  const promiseLines = reply.asked === null ? [] : [`  Promised: ${promisedStep(reply.asked)}`];
  const personLines = reply.people.map((person) => `  To add: ${personInWords(person)}`);
  return [
    heading,
    ...quotedLines,
    ...promiseLines,
    ...personLines,
    ...agreementLines,
    ...withdrawalLines,
    ...dayLines,
    ...refusalLines,
  ].join("\n");
}
