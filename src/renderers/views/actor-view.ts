import type { Message } from "../../domain/documents/message.ts";
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
  const address = documents.address(message.address, interlocutor);
  const formal = interlocutor === "elected" || interlocutor === "director";
  return {
    today: views.date(today),
    mission: views.mission,
    sender: views.sender,
    actor: {
      id: actor.id,
      name: actor.name,
      ...documents.inSentence(actor.name),
      acronym: actor.acronym,
      commune: actor.commune && placeName(actor.commune),
      territory: actor.territory,
      plan: documents.plan[message.frame],
    },
    application: application && {
      programme: application.programme,
      reference: application.reference,
      submitted: application.submitted && views.date(application.submitted),
    },
    person: {
      full_name: person?.fullName ?? null,
      role: person?.role ?? null,
      email: message.email,
      address,
      opening: documents.opening(address, person?.fullName ?? null, formal),
      closing: documents.closing(address, formal),
    },
    interlocutor,
    illustration: views.illustration(message.illustration),
    legal: { ...views.legal, source: views.origin(message.origin) },
  };
}
