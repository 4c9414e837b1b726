// Subject lines of first messages, by the theme and the addressee, in French.
import type { ActorFrame } from "../../domain/documents/actor-frame.ts";
import type { Addressee } from "../../domain/documents/interlocutor-kind.ts";
import { capitalised } from "../../domain/values/first-letter.ts";

/** The facts from which the subject of a first message is made. */
export interface SubjectFacts {
  addressee: Addressee;
  frame: ActorFrame;
  /** Themes of the actor, the most important first. */
  themes: readonly string[];
  hasApplication: boolean;
  /** Whether the actor takes no calls, so that the subject must not ask for a quarter of an hour. */
  takesNoCalls: boolean;
}

/** The length of a subject that every mail program shows, and the part that a theme may take, in characters. */
export const subjectLimits = { subject: 50, theme: 26 } as const;

const themeSubject: Record<Addressee, (theme: string, frame: ActorFrame) => string> = {
  staff: (theme) => `${theme}, avec d’autres`,
  director: (theme) => `${theme}\u00a0: une question`,
  elected: (theme) => `${theme}\u00a0: quinze minutes\u202f?`,
  "volunteer-president": (theme, frame) =>
    frame === "association" ? `${theme}, entre associations` : `${theme}, avec d’autres`,
  collective: (theme) => `${theme}, entre associations`,
  "front-desk": () => "",
};

const frameSubject: Record<ActorFrame, string> = {
  leader: "Votre stratégie locale, avec d’autres",
  park: "Votre charte, avec d’autres territoires",
  territory: "Votre projet de territoire, avec d’autres",
  commune: "Garder un service à plusieurs communes",
  association: "Votre projet associatif, avec d’autres",
  enterprise: "Produire, livrer, former\u00a0: à plusieurs",
  other: "Ce qui se fait mieux à plusieurs",
};

/** The topic of the actor in a few words, without the name of the mission and without the actor’s situation. */
export function firstSubject({
  addressee: reader,
  frame,
  themes,
  hasApplication,
  takesNoCalls,
}: SubjectFacts): string {
  const addressee = reader === "elected" && takesNoCalls ? "director" : reader;
  if (addressee === "front-desk") return "À transmettre\u00a0: qui suit les projets, chez vous\u202f?";
  const theme = themes.find(({ length }) => length >= 3 && length <= subjectLimits.theme);
  if (theme) return themeSubject[addressee](capitalised(theme), frame);
  if (hasApplication)
    return addressee === "elected"
      ? "Votre candidature\u00a0: quinze minutes\u202f?"
      : "Votre candidature\u00a0: une question";
  return frameSubject[frame];
}
