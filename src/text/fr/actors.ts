// Sentences of the commands on actors (add, edit, show, log, list, next), in French.

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
  id: "Identifiant",
  name: "Nom",
  acronym: "Sigle",
  kind: "Type",
  siret: "SIRET",
  siren: "SIREN",
  rna: "RNA",
  address: "Adresse",
  postcode: "Code postal",
  commune: "Commune",
  insee: "Code INSEE",
  territory: "Territoire",
  website: "Site",
  reference: "Référence",
  programme: "Programme",
  submitted: "Reçu le",
  state: "État",
  recommendedBy: "Recommandé par",
  note: "Note",
  emails: "Courriels",
  phones: "Téléphones",
  themes: "Thèmes",
  tags: "Étiquettes",
};

const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");

/** A prepared document, as an event of an actor’s history. */
const preparedDocuments: Readonly<Record<string, string>> = {
  brief: "fiche préparée",
  mail: "courriel préparé, pas forcément envoyé",
  letter: "courrier préparé, pas forcément envoyé",
};

/** “ (invitation)”: the kind of a mailing, in brackets; empty for a document that is no mailing. */
function mailingKind(name: string): string {
  const kind = kindOfMailing(name);
  return kind === null ? "" : ` (${mailing.kindNames[kind]})`;
}

interface NamedActor {
  id: string;
  name: string;
}

const documents: Readonly<Record<string, string>> = { brief: "fiche", mail: "courriel", letter: "courrier" };

/** Sentences about actors: the page of one, the list, the agenda, and what a command changed. */
export const actors = {
  fields,
  day,
  derivedPlaceHeading: "Lieu (déduit)",
  /** The place that the reference of places deduces; empty when it deduces nothing. */
  derivedPlace: ({ commune, postcode, insee, intercommunality, department }: DerivedPlace) =>
    [
      [postcode, commune].filter(Boolean).join(" "),
      intercommunality?.name,
      department && `${department.name} (${department.code})`,
      insee && `code INSEE ${insee}`,
    ]
      .filter(Boolean)
      .join(", "),
  situation: "Situation",
  people: "Interlocuteurs",
  contacts: "Échanges",
  formerValuesLabel: "avant\u00a0:",
  valueElsewhere: (value: string) => `ailleurs\u00a0: ${inQuotes(value)}`,
  agreements: "Ce qui peut être dit",
  preparedDocumentsHeading: "Préparé",
  documentNames: documents,
  answers: "Leurs mots",
  remarks: "Ce que nous savons d’eux",
  details: "Autres renseignements",
  onDayBy: (date: string, by: string) => (by === "" ? `le ${date}` : `le ${date} par ${by}`),
  nextStep: (step: string, on: string | null) => (on === null ? step : `${step} (le ${on})`),
  progress: ({ rows, left }: { rows: number; left: number | null }) =>
    `${counted(rows, "acteur", "acteurs")}${left === null ? "" : ` · encore ${Math.ceil(left)} s`}`,
  actorCount: (count: number) => counted(count, "acteur.", "acteurs."),
  noActorMatches: "Aucun acteur ne correspond. La liste entière : outreach list",
  nearValues: (near: readonly string[]) => didYouMean(near),
  added: ({ id, name }: NamedActor, dryRun: boolean) =>
    dryRun ? `${inQuotes(name)} serait ajouté (${id}).` : `${inQuotes(name)} est ajouté (${id}).`,
  tagged: ({ name, tags }: { name: string; tags: readonly string[] }, dryRun: boolean) =>
    `${name} : ${dryRun ? "aurait pour étiquettes" : "étiquettes"} ${tags.length === 0 ? "(aucune)" : tags.join(", ")}`,
  edited: (
    { id, name }: NamedActor,
    changed: readonly { field: string; before: string | null; after: string | null }[],
    dryRun: boolean,
  ) => {
    if (changed.length === 0) return `${name} (${id}) : rien n’a changé.\n`;
    const lines = changed.map(({ field, before, after }) => {
      const label = field in fields ? fields[field as keyof typeof fields] : field.replace(/^people\./, "");
      return `  ${label} : ${before ?? "(vide)"} → ${after ?? "(vide)"}\n`;
    });
    return `${name} (${id}), ${dryRun ? "serait changé" : "changé"} :\n${lines.join("")}`;
  },
  nameQuestion: "Le nom de l’acteur",
  nameNeeded: "Il faut un nom (Ctrl-C pour renoncer).",
  logged: (
    contact: Contact & { name: string },
    objects: boolean,
    dryRun: boolean,
    promise: Pick<Contact, "nextStep" | "nextAt"> | null,
  ) =>
    [
      `${dryRun ? "Serait noté" : "Noté"} : ${contact.name}, ${day(contact.at)}, ${terms.channel[contact.channel]}, ${terms.outcome[contact.outcome]}.`,
      contact.nextStep &&
        `Suite : ${contact.nextStep}${contact.nextAt ? `, le ${day(contact.nextAt)}` : " (sans date : donnez-en une avec --next-on)"}.`,
      promise &&
        `Reste promis\u00a0: ${promise.nextStep}${promise.nextAt ? `, pour le ${day(promise.nextAt)}` : ""}. C’est fait, ou ce n’est plus à faire\u00a0? Notez-le avec --done.`,
      objects &&
        (dryRun
          ? `Plus rien ne serait préparé pour ${contact.person ?? "cet acteur"}.`
          : `Plus rien ne sera préparé pour ${contact.person ?? "cet acteur"}. Une erreur ? outreach undo`),
    ]
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(""),
  questions: {
    channel: "Comment l’échange a-t-il eu lieu ?",
    person: "Avec qui ?",
    somebodyElse: "quelqu’un d’autre, ou personne",
    outcome: "Qu’en est-il sorti ?",
    note: "À retenir (des faits ; Entrée pour rien)",
    nextStep: "Et ensuite ? (Entrée pour rien)",
    nextStepDay: "Pour quand ? (11/12, lundi prochain, dans dix jours…)",
    isPromiseKept: (promise: string) => `Vous aviez promis\u00a0: ${promise}. Est-ce fait\u00a0?`,
    notADate: "Ce n’est pas une date : 11/12, « lundi prochain », « dans dix jours »…",
  },
  timeline: {
    noEvent: "Rien n’est encore noté.",
    event: (event: TimelineEvent) => eventInWords(event),
  },
  replies: {
    nothingNoted: "Rien n’est noté.",
    repliesNoted: (count: number, dryRun: boolean) =>
      dryRun
        ? `${counted(count, "courriel serait noté", "courriels seraient notés")}. Rien n’est changé.`
        : `${counted(count, "courriel noté", "courriels notés")}. Une erreur\u00a0? outreach undo`,
    reply: (reply: SavedReply) => replyInWords(reply),
    confirmBounce: "Ne plus écrire à cette adresse\u00a0?",
    confirmWords: "Garder ces mots\u00a0?",
    refusalOutcome: "Ces mots semblent dire non. Que noter\u00a0?",
    outcome: "Que noter\u00a0?",
    /** The promise noted when a reply asks for something. Its first word, “envoyer”, tells how the promise is kept. */
    promisedStep: (asked: string) => promisedStep(asked),
    confirmPromise: (asked: string) => `Noter comme promis\u00a0: ${promisedStep(asked)}\u00a0?`,
    confirmPerson: (person: NamedPerson) => `Ajouter ${personInWords(person)}\u00a0?`,
    skipMessage: "rien\u00a0: passer ce message",
    whichDay: "Quel jour retenir\u00a0?",
    noDay: "aucun pour le moment",
  },
  agenda: {
    title: (today: string) => `À faire, ${today}`,
    late: "En retard",
    today: "Aujourd’hui",
    week: "Cette semaine",
    later: "À venir",
    waiting: "En attente",
    resumesOn: (on: string | null) => (on === null ? "tant que ce n’est pas levé" : `à partir du ${on}`),
    quotedReason: (words: string) => inQuotes(words),
    moreWaiting: (count: number) =>
      `  … et ${counted(count, "autre", "autres")}\u00a0: outreach next --plain les donne tous`,
    startedQuestionnaires: "Questionnaires commencés",
    toContactFirst: "À contacter d’abord",
    dueDay: (on: string, dayLines: number, late: boolean) =>
      late
        ? `prévu le ${on}, ${counted(dayLines, "jour", "jours")} de retard`
        : dayLines === 0
          ? "aujourd’hui"
          : dayLines === 1
            ? `demain, ${on}`
            : `le ${on}, dans ${dayLines} jours`,
    /** What to do next: what was promised, otherwise the action of the cadence. */
    nextAction: (promise: NextContact["promise"], action: ContactAction | null) =>
      promise === null
        ? action === null
          ? "reprendre contact"
          : actions[action]
        : typeof promise === "string"
          ? promise
          : followUpInWords(promise.proposed, promise.why),
    dueReason,
    notedBy: (by: string) => `noté par ${by}`,
    moreSteps: (count: number) =>
      `  … et ${counted(count, "autre", "autres")}\u00a0: outreach next --plain les donne tous`,
    moreLaterSteps: (count: number, on: string) =>
      count === 1
        ? `  … et une autre suite, le ${on}`
        : `  … et ${counted(count, "autre suite", "autres suites")}, la première le ${on}`,
    resumeQuestionnaire: (id: string, answered: number) =>
      `${counted(answered, "réponse", "réponses")}. Reprendre\u00a0: outreach triage --actor ${id}`,
    nextCommands:
      "Préparer un appel\u00a0: outreach brief --actor <acteur>\nNoter l’échange\u00a0: outreach log <acteur>",
    noActorYet:
      "Rien à faire pour l’instant\u00a0: la liste est vide. Pour commencer\u00a0: outreach import <fichier>",
    calendar: {
      name: "Suites promises",
      summary: (what: string, name: string) => `${name}\u00a0: ${what}`,
      withPerson: (person: string) => `Avec ${person}`,
      written: (
        { count, cancelled, file }: { count: number; cancelled: number; file: string },
        dryRun: boolean,
      ) =>
        `${file}\u00a0: ${counted(count, "suite promise", "suites promises")}${cancelled > 0 ? `, ${counted(cancelled, "annulée", "annulées")}` : ""}${dryRun ? " (rien n’est écrit)" : ". Ouvrez-le avec votre agenda\u00a0; refait plus tard, il ne double rien"}.`,
    },
    nothingDue: "Rien à faire pour l’instant.",
  },
};

const actions: Readonly<Record<ContactAction, string>> = {
  call: "appeler",
  visit: "aller voir",
  mail: "écrire un courriel",
  letter: "écrire un courrier",
};

/** Why a step is due: what happened, and when. */
function dueReason(reason: StepReason): string {
  const on = day(reason.on);
  const attempts = "attempts" in reason ? reason.attempts : 0;
  const reasons: Readonly<Record<StepReason["because"], string>> = {
    promised: `promis le ${on}`,
    agreed: `décidé après la rencontre du ${on}`,
    appointment: `rendez-vous, d’après vos notes lues le ${on}`,
    "no-answer": `pas de réponse le ${on}${attempts > 1 ? ` (${attempts}e tentative)` : ""}`,
    "wrong-person": `mauvais interlocuteur le ${on}`,
    "call-back": `à rappeler, dit le ${on}`,
    reached: `dernier échange le ${on}`,
    interested: `intéressé, le ${on}`,
    "not-now": `«\u00a0pas maintenant\u00a0», le ${on}`,
    meeting: `venu à une rencontre le ${on}`,
    survey: `a répondu à l’enquête le ${on}`,
  };
  return reasons[reason.because];
}

/** “téléphone, Claire Roux : intéressé, par camille ; suite : envoyer la grille, le 14/02/2026”. */
function eventInWords(event: TimelineEvent): string {
  const who = "person" in event && event.person ? `, ${event.person}` : "";
  const by = "by" in event && event.by !== "" ? `, par ${event.by}` : "";
  switch (event.kind) {
    case "application":
      return `candidature déposée${event.programme ? ` (${event.programme})` : ""}`;
    case "answer":
      return "réponse à notre formulaire";
    case "contact": {
      const { nextStep, nextAt, note } = event;
      const next =
        nextStep || nextAt
          ? `\u00a0; suite\u00a0: ${[nextStep, nextAt && `le ${day(nextAt)}`].filter(Boolean).join(", ")}`
          : "";
      return `${terms.contactMeans(event)}${who}\u00a0: ${terms.outcome[event.outcome]}${by}${note ? `\u00a0; ${note}` : ""}${next}`;
    }
    case "document":
      return `${preparedDocuments[event.document] ?? event.document}${mailingKind(event.template)}${event.recipient ? `, pour ${event.recipient}` : ""}${event.file ? `\u00a0: ${event.file}` : ""}`;
    case "meeting": {
      const attendances = {
        ...{
          present: "présent",
          absent: "absent",
          excused: "excusé",
          unexpected: "présent, sans être attendu",
        },
      };
      const reply = event.reply === "yes" ? "avait dit oui" : event.reply === "no" ? "avait dit non" : null;
      const attendance = [event.status === null ? "attendu" : attendances[event.status], reply]
        .filter(Boolean)
        .join(", ");
      return `rencontre ${inQuotes(event.title)}${who}\u00a0: ${attendance}`;
    }
    case "assessment":
      return `${event.origin === "survey" ? "réponse à l’enquête" : "qualification"}\u00a0: ${terms.situation[event.situation]}${by}`;
    case "consent":
      return projects.consentEvent(event);
    case "agreement":
      return projects.agreementEvent(event);
    case "between":
      return projects.betweenEvent(event);
    case "address":
      return `message revenu\u00a0: ${event.address} ne reçoit pas de courriels`;
    case "objection":
      return `opposition${who}${event.certain ? "" : " (à confirmer)"}${event.lifted ? ", levée depuis" : ""}${by}`;
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

const promisedStep = (asked: string) => `envoyer ce qui est demandé\u00a0: ${inQuotes(asked)}`;

const personInWords = ({ fullName, civility, role, emails, phones }: NamedPerson) =>
  [[civility, fullName].filter(Boolean).join(" "), role, ...emails, ...phones].filter(Boolean).join(", ");

function replyInWords(reply: SavedReply): string {
  if (reply.kind === "bounce")
    return reply.failures
      .map(
        ({ address, status, actor }) =>
          `${reply.file}\u00a0: ${address} (${actor.name}) ne reçoit pas de courriels${status ? ` (${status})` : ""}\u00a0: aucun ne lui sera plus préparé.`,
      )
      .join("\n");
  const replyOutcome = [
    reply.unnoted.exchange
      ? terms.outcome[reply.outcome] + (reply.nextAt === null ? "" : ` (suite le ${day(reply.nextAt)})`)
      : "échange déjà noté",
    ...(reply.words === "" || reply.unnoted.words ? [] : ["mots déjà gardés"]),
  ].join(", ");
  const who = `${reply.actor.name}${reply.actor.person ? `, ${reply.actor.person}` : ""}`;
  const heading = `${reply.file}\u00a0: ${who}, courriel du ${day(reply.on)}, ${replyOutcome}.`;
  const quotedLines = reply.words === "" ? [] : reply.words.split("\n").map((line) => `  | ${line}`);
  const refusalLines = reply.refusal
    ? [
        reply.outcome === "refused"
          ? `  Opposition\u00a0: ${inQuotes(reply.refusal.words)}`
          : `  Semble dire non\u00a0: ${inQuotes(reply.refusal.words)}. Rien n’est préparé tant que personne n’a tranché (outreach list --objected).`,
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
      ? [`  Jours proposés\u00a0: ${orList(reply.days.map(day))}. Notez celui qui convient avec --next-on.`]
      : [];
  const withdrawalLines = reply.withdrawnConsents.map(
    ({ project, title }) => `  ${agreements.maybeTakenBack(reply.actor.id, project, title)}`,
  );
  const promiseLines = reply.asked === null ? [] : [`  Promis\u00a0: ${promisedStep(reply.asked)}`];
  const personLines = reply.people.map((person) => `  À ajouter\u00a0: ${personInWords(person)}`);
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
