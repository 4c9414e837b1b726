// Makes an imaginary actor and documents, with which templates are checked and previewed.

import type { Actor } from "../../../domain/actors/actor.ts";
import { briefOf } from "../../../domain/documents/first-contact-brief.ts";
import type { InterlocutorKind } from "../../../domain/documents/interlocutor-kind.ts";
import { type MailKind, mailKinds } from "../../../domain/documents/mail-kinds.ts";
import { type Message, messageFor } from "../../../domain/documents/message.ts";
import type { MissionFacts } from "../../../domain/documents/mission-facts.ts";
import {
  type AskedAgreement,
  noOccasion,
  type ToldIntroduction,
} from "../../../domain/documents/occasion.ts";
import type { Meeting } from "../../../domain/documents/person-to-meet.ts";
import { letterFor, letterKinds } from "../../../domain/documents/postal-letter.ts";
import type { Contact } from "../../../domain/relationship/contact.ts";
import type { Scope } from "../../../renderers/template/template-engine.ts";
import type { Variant } from "../../../renderers/template/template-library.ts";
import { boardView } from "../../../renderers/views/board-view.ts";
import { letterView } from "../../../renderers/views/letter-view.ts";
import { mailView } from "../../../renderers/views/mail-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import { teamView } from "../../../renderers/views/team-view.ts";
import type { Sentences } from "../../../text/index.ts";

/** The data with which a template is rendered, to preview or check it. */
export interface Specimen {
  scope: Scope;
  variant: Variant;
}

/** The facts of a specimen: an actor, the person to meet there, the mission and the day (ISO). */
export interface SpecimenFacts {
  actor: Actor;
  meeting: Meeting;
  mission: MissionFacts;
  today: string;
}

/** An imaginary actor with values for all fields and one person to meet. No real name is used. */
export function imaginaryFacts(
  text: Sentences,
  mission: MissionFacts,
  today: string,
  interlocutor: InterlocutorKind = "staff",
): SpecimenFacts {
  const { names, story, answer } = text.templates.specimen;
  const person = {
    ...{ id: "specimen", fullName: names.person, civility: names.civility, firstName: null },
    ...{ lastName: names.lastName, role: names.role, emails: ["specimen@example.org"], phones: [] },
  };
  const illustration = {
    ...{ id: "specimen", ...story, said_short: "", agreed: true, audience: "network" as const },
    ...{ themes: [story.title], territories: [], situations: [] },
  };
  return {
    today,
    mission: { ...mission, illustrations: [illustration] },
    actor: {
      ...{ id: "specimen", name: names.actor, acronym: names.acronym, kind: "association" },
      ...{ siret: null, siren: null, rna: null, insee: null, website: "https://example.org" },
      ...{ address: names.street, postcode: "46100", commune: names.commune, territory: names.territory },
      ...{ reference: "2026-14", programme: names.programme, submitted: today, state: null },
      ...{
        recommendedBy: null,
        note: null,
        emails: [],
        phones: ["+33100000000"],
        themes: [story.title],
        tags: [],
      },
      ...{ people: [person], provenance: [], objected: null },
      answers: [{ ...answer, author: "actor", file: null, line: null }],
    },
    meeting: {
      person,
      address: {
        ...{
          gender: "woman",
          elected: interlocutor === "elected",
          office: null,
          anonymous: false,
          deduced: false,
        },
        ...{ fullName: names.person, lastName: names.lastName },
      },
      ...{ interlocutor, reasons: [{ because: "no-role" }], alternatives: [], askAs: null },
    },
  };
}

/** The specimens of a template (`brief`, `mail-invitation`), one for each possible history of exchanges; none for an unknown name. */
export function specimensOf(template: string, facts: SpecimenFacts, text: Sentences): Specimen[] {
  const { actor, meeting, mission, today } = facts;
  const views = new MissionViews(mission, text);
  const variant = { interlocutor: meeting.interlocutor, situation: null };
  const mailVariant = { ...variant, situation: "unknown" as const };
  const kind = mailKinds.find((mailKind) => template === `mail-${mailKind}`);
  if (kind)
    return messages(kind, facts, text).map((message) => ({
      scope: mailView(kind, message, today, text, views),
      variant: mailVariant,
    }));
  const letterKind = letterKinds.find((candidateKind) => template === `letter-${candidateKind}`);
  if (letterKind)
    return messages(letterKind, facts, text).flatMap((message) => {
      const letter = letterFor(message, actor);
      return "missing" in letter
        ? []
        : [{ scope: letterView(letterKind, letter, today, text, views), variant: mailVariant }];
    });
  if (template === "brief") {
    const rules = { today, staleAfterMonths: 12, minimumConfidence: 1 };
    const { quoting } = text.documents;
    const unknown = { assessment: null, interview: null, suggestion: null };
    const sources = { actor, ...unknown, meeting, mission, rules, quoting };
    const withdrawal = { words: text.templates.specimen.story.result, on: today };
    const occasions = [
      { contacts: [], withdrawal: null },
      { contacts: [], withdrawal },
      { contacts: [exchangeWith(facts)], withdrawal: null },
    ];
    return occasions.map(({ contacts, withdrawal }) => {
      const brief = { ...briefOf({ ...sources, contacts }), withdrawal };
      const situation = brief.situationStatement.situation;
      return { scope: teamView(brief, today, text, views), variant: { ...variant, situation } };
    });
  }
  const message = messageFor(actor, meeting, mission);
  if (template === "brief-board") return [{ scope: boardView(message, today, text, views), variant }];
  return [];
}

/** Messages of this kind with everything that their occasion may contain: a first one, and one after an exchange. */
function messages(kind: MailKind, facts: SpecimenFacts, text: Sentences): Message[] {
  const { actor, meeting, mission, today } = facts;
  const { about, place, question } = text.templates.specimen.occasion;
  const link = "https://example.org";
  const occasion = {
    ...{ ...noOccasion, about, place, link, date: today, replyBy: today, time: "14:00" },
    ...{ points: [question], minutes: 5, voices: question, resultsOn: today },
    ...(kind === "consent" ? { agreement: anAgreement(facts, about, question) } : {}),
  };
  const earlierMessage = { mailing: "information", at: `${today}T00:00:00.000Z`, file: null };
  const firstMessage = { first: true, informs: true, latest: null, exchange: null };
  const exchange = { ...exchangeWith(facts), theirStep: question };
  const laterMessage = { first: false, informs: false, latest: earlierMessage, exchange };
  const writing = { situation: "unknown" as const, sentence: { words: question, file: null } };
  const circumstances = { reminder: [laterMessage], "follow-up": [laterMessage] }[kind as string] ?? [
    firstMessage,
    laterMessage,
  ];
  const occasions =
    kind === "introduction"
      ? introductions(facts, question).map((introduction) => ({ ...occasion, introduction }))
      : [occasion];
  return circumstances.flatMap((circumstance) =>
    occasions.map((occasion) => messageFor(actor, meeting, mission, { ...circumstance, occasion, writing })),
  );
}

const anAgreement = ({ actor, today }: SpecimenFacts, title: string, words: string): AskedAgreement => ({
  request: { about: "project", project: "specimen", scope: "name", for: "network", until: today },
  project: {
    ...{ title, summary: words, seeks: words, offers: words, themes: actor.themes },
    ...{ stage: "seeking", since: today.slice(0, 4), contact: actor.name },
    pictures: [],
  },
  reader: { kind: "actor", name: actor.name },
  withOthers: true,
});

/** The request for an agreement, then the introduction itself. */
const introductions = ({ actor }: SpecimenFacts, words: string): ToldIntroduction[] => [
  { mailing: "introduction", ownWish: words, other: null },
  {
    ...{ mailing: "introduction", ownWish: null },
    other: {
      ...{ name: actor.name, kind: actor.kind, person: null, ways: actor.phones, project: words },
      reasons: [{ code: "themes", points: 1, shareable: "both", themes: actor.themes }],
    },
  },
];

const exchangeWith = ({ actor, meeting, today }: SpecimenFacts): Contact => ({
  ...{ actor: actor.id, at: today, by: "", channel: "phone", person: meeting.person?.fullName ?? null },
  ...{ outcome: "interested", note: null, nextStep: null, nextAt: today, theirStep: null },
});
