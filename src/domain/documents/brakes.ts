import type { SituationOrUnknown } from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";
import type { InterlocutorKind } from "./interlocutor-kind.ts";

/** What holds people back from cooperating, as practitioners hear it (the guide, and the levers beside it). */
export const brakes = [
  "past-failure",
  "no-time",
  "no-staff",
  "paperwork",
  "money",
  "losing-autonomy",
  "copied",
  "enmity",
  "no-idea",
  "not-convinced",
  "already-helped",
] as const;
export type Brake = (typeof brakes)[number];

/** A brake to be ready for. `heard`: their own words point to it. */
export interface LikelyBrake {
  brake: Brake;
  heard: boolean;
}

/** Words, folded, by which a brake shows in what somebody wrote, in French or English. */
const signs: Record<Brake, RegExp> = {
  "past-failure":
    /\b(echec|echoue|mal passee?|decu|decevant|deception|abandonnee?|sans suite|rate|mauvaise experience|mauvais souvenir|failed|failure|fell through|disappoint\w*|bad experience|burnt)\b/,
  "no-time":
    /\b((manque|pas( assez)?|plus|peu) (de|le) temps|temps manque|debordee?s?|surchargee?s?|charge de travail|calendrier (trop )?serre|(no|lack of|not enough) time|overloaded|too busy)\b/,
  "no-staff":
    /\b((manque|pas( assez)?|plus|peu) (de|d')\s?(personnel|salarie\w*|agents?|animateur\w*|technicien\w*|ingenierie|moyens humains|benevoles)|sous[- ]effectif|poste vacant|(no|lack of|not enough) (staff|people|volunteers)|short[- ]staffed|understaffed)\b/,
  paperwork:
    /\b(paperasse\w*|lourdeur\w*|usine a gaz|(trop|tres) (lourd|complexe|complique)\w*|demarches administratives|formulaires|paperwork|red tape|bureaucra\w*)\b/,
  money:
    /\b((manque|pas( assez)?|plus|peu) (de|d')\s?(budget|argent|financement\w*|moyens)|moyens financiers|autofinancement|avance de tresorerie|trop cher|(no|lack of|not enough) (money|budget|funding)|too expensive|cash flow)\b/,
  "losing-autonomy":
    /\b(autonomie|independance|identite|absorb\w*|dilu\w*|perdre (la main|le controle|notre)|grande ville|metropole decide|tutelle|lose control|autonomy|swallowed|big (town|city))\b/,
  copied: /\b(copie\w*|copier|piquer|vol(er)? nos idees|concurren\w*|competit\w*|steal|copied)\b/,
  enmity:
    /\b(conflit\w*|tensions?|mesentente|ne s'entend\w* pas|rivalite\w*|querelle\w*|inimitie\w*|fache\w*|feud|rival\w*|fell out|do not get on|don't get on)\b/,
  "no-idea":
    /\b(pas d'idees?|aucune idee|ne sa(it|vons|vent|is) pas (par ou|comment|quoi|avec qui)|par ou commencer|quel sujet|no idea|(do not|don't) know (where|how|what|who))\b/,
  "not-convinced":
    /\b(pas convaincu\w*|peu convaincu\w*|quel interet|pas (d'|l')interet|ne vo(it|ient|yons|yez|is) pas (ce que|l'interet|l'utilite|a quoi)|inutile|a quoi bon|(pas|aucune) utilite|plus[- ]value|not convinced|no benefit|pointless|what is the point)\b/,
  "already-helped":
    /\b(deja (accompagne\w*|un appui|un bureau d'etudes|un prestataire)|already (supported|helped|have a consultant))\b/,
};

/** The brakes that somebody's words point to. */
export function brakesHeard(text: string): Brake[] {
  const folded = fold(text);
  return brakes.filter((brake) => signs[brake].test(folded));
}

/** What is heard most in each situation, when their words say nothing. */
const usual: Record<SituationOrUnknown, readonly Brake[]> = {
  unplanned: ["past-failure", "not-convinced", "no-time"],
  willing: ["no-idea", "no-staff", "paperwork"],
  engaged: ["already-helped", "no-time", "enmity"],
  unknown: ["not-convinced", "no-time", "no-idea"],
};

/** What an interlocutor adds from their seat: elected people fear for autonomy, volunteers for their evenings. */
const ofTheirSeat: Record<InterlocutorKind, readonly Brake[]> = {
  staff: [],
  director: ["no-staff"],
  elected: ["losing-autonomy"],
  "volunteer-president": ["no-time"],
  "front-desk": [],
};

/** At most `limit` brakes: those their words point to, then those of their seat and of their situation. */
export function likelyBrakes(
  texts: readonly string[],
  situation: SituationOrUnknown,
  interlocutor: InterlocutorKind,
  limit = 3,
): LikelyBrake[] {
  const said = texts.map(fold);
  const heard = brakes.filter((brake) => said.some((text) => signs[brake].test(text)));
  const expected = [...ofTheirSeat[interlocutor], ...usual[situation]];
  return [...new Set([...heard, ...expected])]
    .slice(0, limit)
    .map((brake) => ({ brake, heard: heard.includes(brake) }));
}
