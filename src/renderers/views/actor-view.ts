// Gives templates of messages what they may say to one actor.

import type { DataOrigin, Message } from "../../domain/documents/message.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { placeName } from "../../domain/values/place-name.ts";
import type { Sentences } from "../../text/index.ts";
import type { Scope } from "../template/template-engine.ts";
import { MissionViews } from "./mission-view.ts";

/** What a message to an actor may say. A message holds nothing confidential, so neither can its template. */
export function actorView(
  message: Message,
  today: string,
  text: Sentences,
  views: MissionViews = new MissionViews(message.mission, text),
): Scope {
  const { documents } = text;
  const { actor, person, interlocutor, application } = message;
  const greeted = {
    address: message.address,
    addressee: interlocutor,
    fullName: person?.fullName ?? null,
  };
  return {
    today: views.date(today),
    mission: views.mission,
    sender: views.sender,
    actor: {
      id: actor.id,
      name: actor.name,
      ...documents.inSentence(actor.name, { kind: actor.kind, commune: views.commune }),
      acronym: actor.acronym,
      commune: actor.commune && placeName(actor.commune),
      territory: actor.territory,
      plan: documents.actorPlan[message.frame],
    },
    subject: documents.firstSubject({
      addressee: interlocutor,
      frame: message.frame,
      themes: message.themes,
      takesNoCalls: message.notProposed.calls,
      hasApplication: application !== null,
    }),
    frame: message.frame,
    words: wordsView(message, text),
    application: application && {
      yours: documents.typeset(documents.messages.applicationTo(application.programme)),
      programme: application.programme,
      reference: application.reference,
      submitted: application.submitted && views.date(application.submitted),
    },
    person: {
      full_name: person?.fullName ?? null,
      role: person?.role ?? null,
      email: message.email,
      opening: text.formsOfAddress.mail.opening(greeted),
      closing: text.formsOfAddress.mail.closing(greeted),
    },
    interlocutor,
    illustration: views.illustration(message.illustration),
    legal: legalView(message, today, text, views),
  };
}

/** A sentence that the actor wrote, with the name of the text in which it stands; null without either. */
function wordsView({ writing: { sentence }, writtenIn }: Message, { documents }: Sentences): Scope | null {
  if (sentence === null || writtenIn === null) return null;
  const place = placeOf(writtenIn, documents);
  if (place === null) return null;
  const placeName = documents.typeset(place);
  return {
    said: documents.quoted(documents.typeset(sentence.words)),
    place: placeName,
    opens: capitalised(placeName),
  };
}

/** The name that the actor would give the text; null for a list that somebody else wrote. */
function placeOf(writtenIn: DataOrigin, documents: Sentences["documents"]): string | null {
  switch (writtenIn.kind) {
    case "application":
      return documents.messages.applicationTo(writtenIn.programme);
    case "answer":
      return documents.messages.answerToForm;
    case "list":
      return writtenIn.said !== null && documents.ownSource.test(writtenIn.said) ? writtenIn.said : null;
    default:
      return null;
  }
}

function legalView(
  { origin, person }: Message,
  today: string,
  { documents }: Sentences,
  views: MissionViews,
): Scope {
  const source = views.origin(origin, today);
  return {
    ...views.legal,
    source: source && documents.messages.ofPhrase(source),
    data: documents.messages.heldDataOpening(person),
  };
}
