// Names of situations, channels and outcomes, as users read them, in English.
import type { Author } from "../../domain/actors/text-author.ts";
import type { Contact } from "../../domain/relationship/contact.ts";

export const terms = {
  language: {
    de: "German",
    es: "Spanish",
    it: "Italian",
    pt: "Portuguese",
    nl: "Dutch",
    ca: "Catalan",
    co: "Corsican",
    gsw: "Alsatian or Alemannic",
    oc: "Occitan",
    br: "Breton",
    eu: "Basque",
    ro: "Romanian",
    pl: "Polish",
  } as Record<string, string>,
  situation: {
    unplanned: "no cooperation planned",
    willing: "willing, but unsure how",
    engaged: "approach already under way",
    unknown: "not yet assessed",
  },
  channel: {
    phone: "phone",
    visit: "visit",
    meeting: "meeting",
    email: "e-mail",
    letter: "letter",
    other: "other",
  },
  /** The channel of an exchange, and whether it is a received message. */
  contactMeans: ({ channel, received }: Pick<Contact, "channel" | "received">): string =>
    received ? `${terms.channel[channel]} received` : terms.channel[channel],
  outcome: {
    reached: "spoke",
    "no-answer": "no answer",
    "call-back": "call back",
    interested: "interested",
    "not-now": "not now",
    refused: "does not wish to be contacted",
    "wrong-person": "wrong person",
  },
  /** Who wrote or said a text about an actor, shown beside it. */
  speaker: (author: Author, name?: string): string =>
    name && author !== "actor"
      ? `according to ${name}`
      : { actor: "their words", team: "noted by the team", partner: "said by a partner" }[author],
  /** Marks words of the actor that a colleague noted. */
  toldToTeam: "told to the team",
};
