// Names of situations, channels and outcomes, as users read them, in French.
import type { Author } from "../../domain/actors/text-author.ts";
import type { Contact } from "../../domain/relationship/contact.ts";

export const terms = {
  /** Names of the languages that the program recognises and does not read. */
  language: {
    de: "allemand",
    es: "espagnol",
    it: "italien",
    pt: "portugais",
    nl: "néerlandais",
    ca: "catalan",
    co: "corse",
    gsw: "alsacien ou alémanique",
    oc: "occitan",
    br: "breton",
    eu: "basque",
    ro: "roumain",
    pl: "polonais",
  } as Record<string, string>,
  situation: {
    unplanned: "pas de coopération prévue",
    willing: "envie, sans savoir comment",
    engaged: "démarche déjà initiée",
    unknown: "à qualifier",
  },
  channel: {
    phone: "téléphone",
    visit: "visite",
    meeting: "rencontre",
    email: "courriel",
    letter: "courrier",
    other: "autre",
  },
  /** The channel of an exchange, and whether it is a received message. */
  contactMeans: ({ channel, received }: Pick<Contact, "channel" | "received">): string =>
    received ? `${terms.channel[channel]} reçu` : terms.channel[channel],
  outcome: {
    reached: "échange",
    "no-answer": "pas de réponse",
    "call-back": "à rappeler",
    interested: "intéressé",
    "not-now": "pas maintenant",
    refused: "ne souhaite pas être contacté",
    "wrong-person": "mauvais interlocuteur",
  },
  /** Who wrote or said a text about an actor, shown beside it. */
  speaker: (author: Author, name?: string): string =>
    name && author !== "actor"
      ? `selon ${name}`
      : { actor: "leurs mots", team: "noté par l’équipe", partner: "dit par un partenaire" }[author],
  /** Marks words of the actor that a colleague noted. */
  toldToTeam: "dit à l’équipe",
};
