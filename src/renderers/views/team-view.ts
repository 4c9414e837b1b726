// Gives templates of the team's own sheets what they may say, confidential matters included.

import type { Brief, KnownFact } from "../../domain/documents/first-contact-brief.ts";
import type { PersonToMeet } from "../../domain/documents/person-to-meet.ts";
import type { QuotedWords } from "../../domain/documents/quotable-words.ts";
import type { ClosedChannels } from "../../domain/objections/closed-channels.ts";
import { metUs } from "../../domain/relationship/contact.ts";
import { stepLeftBy } from "../../domain/relationship/standing-promise.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { placeName } from "../../domain/values/place-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import { withoutLast } from "../../domain/values/text-ends.ts";
import type { Sentences } from "../../text/index.ts";
import type { Scope } from "../template/template-engine.ts";
import { MissionViews, phrase, sentence } from "./mission-view.ts";

/** Everything a sheet for the team may say. Holds the situation and our notes: never give it to a template for others. */
export function teamView(
  brief: Brief,
  today: string,
  text: Sentences,
  views: MissionViews = new MissionViews(brief.mission, text),
  closed: readonly ClosedChannels[] = [],
): Scope {
  const { documents } = text;
  const { meeting } = brief;
  const { mission } = views;
  return {
    today: documents.longDate(today),
    mission,
    objections: closed.map((closedChannels) => phrase(text.objections.closureLine(closedChannels), text)),
    withdrawn: brief.withdrawal && {
      words: phrase(brief.withdrawal.words, text),
      on: brief.withdrawal.on && documents.longDate(brief.withdrawal.on),
    },
    conditions: brief.conditions.map((condition) => phrase(text.objections.quotedCondition(condition), text)),
    appointment: brief.appointment && phrase(text.objections.appointment(brief.appointment, today), text),
    wishes: [
      ...(brief.putOff ? [text.objections.notBefore(brief.putOff)] : []),
      ...brief.wishes.map(text.objections.quotedChannelWish),
      ...brief.hints.map(text.objections.reachingHint),
    ].map((wish) => phrase(wish, text)),
    sender: views.sender,
    me: {
      of_mission: documents.callerIntroduction(
        phrase(brief.mission.sender.name, text),
        missionSpoken(mission, text),
      ),
    },
    actor: actorScope(brief, text),
    known: knownScope(brief.knownFacts, text),
    remarks: brief.remarks.map(({ label, text: words, author, authorName }) => ({
      label: label && documents.labelled(label),
      text: words.replace(/\s+/g, " ").trim(),
      // The author is left out where the title names them: “Ce que Nora en dit”.
      by: authorName && label?.includes(authorName) ? null : text.terms.speaker(author, authorName),
    })),
    situation: situationScope(brief, text),
    interview: interviewScope(brief, text),
    evidence: brief.evidence.map((quotation) => quotationView(quotation, text)),
    words: brief.words?.theirs ? quotationView(brief.words, text) : null,
    person: personScope(brief, text),
    ask_for: documents.typeset(text.people.whomToAskFor(meeting.askAs)),
    interlocutor: meeting.interlocutor,
    alternatives: meeting.alternatives
      .slice(0, 2)
      .map(({ fullName, role }) => joined(", ", [fullName, role]) ?? ""),
    ...contactScope(brief, today, text),
    illustration: views.illustration(brief.illustration),
    /** Whether the mission has any story; even so, perhaps none fits this actor. */
    stories: brief.mission.illustrations.length > 0,
    brakes: brief.brakes.map(({ brake, heard }) => ({ brake, heard })),
    unknowns: [...brief.unknowns],
  };
}

/** On whose behalf the team calls: the mission's, or the organisation's when the name of the mission takes no article. */
function missionSpoken({ name, the, of, at, organisation }: Scope, text: Sentences) {
  return the === name && organisation
    ? text.documents.missionInSentence(String(organisation))
    : { the: String(the), of: String(of), at: String(at) };
}

function actorScope({ actor, frame }: Brief, { documents }: Sentences): Scope {
  const commune = actor.commune && placeName(actor.commune);
  return {
    id: actor.id,
    name: documents.pageHeading(actor.name),
    ...documents.inSentence(actor.name, { kind: actor.kind }),
    acronym: actor.acronym && !actor.name.includes(actor.acronym) ? actor.acronym : null,
    kind: actor.kind && !startsAlike(actor.name, actor.kind) ? capitalised(actor.kind) : null,
    commune,
    postcode: actor.postcode,
    territory: actor.territory,
    where: joined(", ", [
      actor.address,
      joined(" ", [actor.postcode, commune]),
      actor.territory === actor.name ? null : actor.territory,
    ]),
    reach: joined(" – ", [...actor.phones.slice(0, 2).map(documents.phone), actor.emails[0], actor.website]),
    plan: documents.actorPlan[frame],
  };
}

const knownScope = (knownFacts: readonly KnownFact[], { documents }: Sentences) =>
  bySource(knownFacts).map(({ facts, origin }) => ({
    source: origin && documents.source(origin),
    facts: facts.map(({ field, label, value }) => ({
      label: documents.labelled(
        field === "answer"
          ? (label ?? "")
          : documents.fieldLabels[field as keyof typeof documents.fieldLabels],
      ),
      value: field === "submitted" || field === "answered" ? documents.longDate(value) : value,
    })),
  }));

function situationScope({ situationStatement: standing }: Brief, text: Sentences): Scope {
  const { documents, terms } = text;
  return {
    key: standing.situation,
    label: terms.situation[standing.situation],
    note: documents.situationStatement(standing),
    need: documents.supportNeeded[standing.situation],
    reason: standing.basis === "assessed" && standing.reason ? sentence(standing.reason, text) : null,
    confirmed: standing.basis === "assessed",
  };
}

const interviewScope = ({ interview }: Brief, { documents, triage }: Sentences) => ({
  answers: (interview?.answers ?? []).map(({ topic, words }) =>
    documents.typeset(triage.answerLine(topic, words ?? triage.doesNotKnow)),
  ),
  offers: (interview?.needs ?? []).map(({ label, support }) =>
    documents.typeset([label, support].filter((part) => part !== "").join(". ")),
  ),
});

/** Whom to meet; null where nobody is known. */
function personScope({ meeting }: Brief, text: Sentences): Scope | null {
  const { person, reasons, interlocutor } = meeting;
  if (person === null) return null;
  const { documents } = text;
  const address = documents.address(meeting.address, interlocutor);
  return {
    full_name: meeting.address?.fullName || person.fullName,
    role: person.role && fold(person.role) === fold(person.fullName) ? null : person.role,
    reach: reach(person, text),
    because: reasons.map((reason) => documents.typeset(text.people.reason(reason))),
    addressed: documents.advisedGreeting(address),
    address,
  };
}

/** What was exchanged last, and whether it is the first contact. */
function contactScope({ contacts, firstContact }: Brief, today: string, text: Sentences): Scope {
  const { documents } = text;
  const [lastContact] = contacts;
  // An attempt in vain is shown to the team, and not recalled to the actor as a talk.
  const exchange = contacts.find(({ outcome }) => metUs.includes(outcome));
  const nextStep = lastContact ? stepLeftBy(lastContact, contacts.toReversed()).nextStep : null;
  return {
    first_contact: firstContact,
    // Nobody asks what has changed since an exchange of the same day.
    spoke_before: exchange !== undefined && exchange.at < today,
    last_contact: lastContact
      ? {
          summary: documents.exchangeLine(lastContact),
          how: exchange ? documents.recalledExchange(exchange.channel) : null,
          when: exchange ? documents.messages.dayNear(exchange.at, today) : null,
          is_exchange: lastContact === exchange,
          next_step: nextStep === null ? null : sentence(nextStep, text),
        }
      : null,
  };
}

/** Groups facts by their source, which is named once for each group. */
function bySource(knownFacts: readonly KnownFact[]) {
  const groups = new Map<string, { facts: KnownFact[]; origin: KnownFact["origin"] }>();
  for (const fact of knownFacts) {
    const { origin } = fact;
    const key = origin ? `${origin.file ?? origin.source}:${origin.line ?? ""}` : "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { facts: [fact], origin });
    else {
      group.facts.push(fact);
      if (origin?.date) group.origin = { ...origin, date: group.origin?.date || origin.date };
    }
  }
  return [...groups.values()];
}

function quotationView(
  { quote, label, file, line, author, heardBy }: QuotedWords,
  { documents, terms }: Sentences,
): Scope {
  const place = file === null ? null : documents.source({ source: file, file, line, date: "" });
  const by =
    heardBy === "team"
      ? terms.toldToTeam
      : author === null || (author === "actor" && heardBy === null)
        ? null
        : terms.speaker(heardBy ?? author);
  const quotedWords = documents.quoted(quote);
  // A comma follows: “En quelques mots.” loses its stop, a question keeps its mark.
  const title = label && withoutLast(label, /[\s.:;,]/);
  return {
    said: quotedWords,
    quote,
    label,
    heard: heardBy !== null,
    source: joined(", ", [by, title, place]),
  };
}

const reach = (person: PersonToMeet, { documents }: Sentences) =>
  joined(" – ", [...person.phones.slice(0, 1).map(documents.phone), person.emails[0]]);

/** Null when nothing is left, so that a template can leave the whole line out. */
const joined = (between: string, parts: readonly (string | null | undefined)[]) =>
  parts.filter(Boolean).join(between) || null;

const startsAlike = (name: string, kind: string) => name.toLowerCase().startsWith(kind.toLowerCase());
