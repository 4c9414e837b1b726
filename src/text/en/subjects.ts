// Subject lines of first messages, by the theme and the addressee, in English.

import type { ActorFrame } from "../../domain/documents/actor-frame.ts";
import type { Addressee } from "../../domain/documents/interlocutor-kind.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import type { SubjectFacts } from "../fr/subjects.ts";
import { subjectLimits } from "../fr/subjects.ts";

const themeSubject: Record<Addressee, (theme: string, frame: ActorFrame) => string> = {
  staff: (theme) => `${theme}, together with others`,
  director: (theme) => `${theme}: one question`,
  elected: (theme) => `${theme}: fifteen minutes?`,
  "volunteer-president": (theme, frame) =>
    frame === "association" ? `${theme}: clubs like yours` : `${theme}, together with others`,
  collective: (theme) => `${theme}: groups like yours`,
  "front-desk": () => "",
};

const frameSubject: Record<ActorFrame, string> = {
  leader: "Your local strategy, with other areas",
  park: "Your charter, beyond the park’s edge",
  territory: "Your plan for the area, with your neighbours",
  commune: "Keeping a service going between villages",
  association: "What clubs can do better together",
  enterprise: "Buying, delivering, training: together",
  other: "What is easier with others",
};

export function firstSubject({
  addressee: reader,
  frame,
  themes,
  hasApplication,
  takesNoCalls,
}: SubjectFacts): string {
  const addressee = reader === "elected" && takesNoCalls ? "director" : reader;
  if (addressee === "front-desk") return "Please pass on: who looks after projects?";
  const theme = themes.find(({ length }) => length >= 3 && length <= subjectLimits.theme);
  if (theme) return themeSubject[addressee](capitalised(theme), frame);
  if (hasApplication)
    return addressee === "elected" ? "Your application: fifteen minutes?" : "Your application: one question";
  return frameSubject[frame];
}
