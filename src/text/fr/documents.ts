import type { Frame } from "../../domain/briefing/frame.ts";
import type { ToldIllustration } from "../../domain/briefing/illustration.ts";
import type { Interlocutor } from "../../domain/briefing/interlocutor.ts";
import type { Standing } from "../../domain/briefing/standing.ts";
import type { KnownFact } from "../../domain/briefing.ts";
import type { Address } from "../../domain/people/address.ts";
import { longDate } from "./dates.ts";
import { inSentence, midSentence, type NameInSentence } from "./names.ts";
import { people } from "./people.ts";
import { counted } from "./phrases.ts";
import { terms } from "./terms.ts";
import { quoted, typeset } from "./typography.ts";

/** Facts in words, for the documents. Their sentences are templates; what a template cannot decide is said here. */
export const documents = {
  typeset,
  quoted,
  longDate,
  inSentence,
  midSentence,
  defaultMission: "mission d’appui à la coopération",
  fields: {
    programme: "Programme",
    submitted: "Candidature déposée",
    state: "État du dossier",
    recommendedBy: "Recommandé par",
    reference: "Dossier",
    note: "Notre note",
    themes: "Thèmes",
  } satisfies Partial<Record<KnownFact["field"], string>>,
  source({ source, file, line, date }: NonNullable<KnownFact["origin"]>): string {
    const place = file === null ? source : line === null ? file : `${file}, ligne ${line}`;
    return [place, date && longDate(date)].filter(Boolean).join(", ");
  },
  standing(standing: Standing): string {
    if (standing.basis === "none") return "personne ne l’a encore vérifié avec eux";
    if (standing.basis === "suggested")
      return `lecture de leurs écrits, à confirmer (confiance ${Math.round(standing.confidence * 100)}\u00a0%)`;
    const by = standing.by ? ` par ${standing.by}` : "";
    return `qualifié le ${longDate(standing.at)}${by}${standing.stale ? " – à reprendre, c’est ancien" : ""}`;
  },
  need: {
    unplanned: "de quoi lancer la réflexion, sans pression",
    willing: "des outils et des méthodes pour amorcer",
    engaged: "du recul, et des outils pour l’étape où ils en sont",
    unknown: "d’abord une écoute, pour savoir où ils en sont",
  } satisfies Record<Standing["situation"], string>,
  interlocutor: {
    staff: "équipe technique",
    director: "direction",
    elected: "élu ou élue",
    "volunteer-president": "présidence bénévole",
    "front-desk": "accueil",
  } satisfies Record<Interlocutor, string>,
  /** “Madame la Présidente”, “Madame Dubois”, or null when nothing sure can be said. */
  address(to: Address | null, interlocutor: Interlocutor): string | null {
    if (to === null || to.anonymous || to.gender === "unknown") return null;
    const byOffice = to.office !== null && interlocutor !== "staff" && interlocutor !== "front-desk";
    return byOffice ? people.address(to) : people.called(to);
  },
  /** What the sheet advises to say to the person. */
  addressed: (address: string | null) =>
    typeset(
      address === null ? "« Bonjour », sans titre : la civilité n’est pas connue" : `« Bonjour ${address} »`,
    ),
  series: (parts: readonly string[]) => parts.join("\u202f; "),
  opening: (address: string | null, fullName: string | null, formal: boolean) => {
    if (address !== null) return formal ? `${address},` : `Bonjour ${address},`;
    return formal || fullName === null ? "Madame, Monsieur," : `Bonjour ${fullName},`;
  },
  closing: (address: string | null, formal: boolean) =>
    formal
      ? `Je vous prie d’agréer, ${address ?? "Madame, Monsieur"}, l’expression de ma considération distinguée.`
      : "Bien cordialement,",
  me: (name: string, mission: NameInSentence) =>
    name ? `${name}, ${mission.of}.` : `Je vous appelle pour ${mission.the}.`,
  /** “05 65 34 12 12” for a French number in E.164; others in groups after their country's code as they stand. */
  phone: (e164: string) => {
    const french = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(e164);
    return french ? `0${french.slice(1).join("\u00a0")}` : e164;
  },
  plan: {
    leader: "votre stratégie locale",
    park: "votre charte",
    territory: "votre projet de territoire",
    commune: "le projet de la commune",
    association: "votre projet associatif",
    other: "votre projet",
  } satisfies Record<Frame, string>,
  because({ themes, territory, situation }: ToldIllustration["because"]): string {
    const reasons = [
      themes.length > 0 && `${themes.length > 1 ? "mêmes thèmes" : "même thème"} (${themes.join(", ")})`,
      situation && "même situation de départ",
      territory !== null && `même territoire (${territory})`,
    ].filter(Boolean);
    return reasons.length > 0 ? reasons.join(", ") : "aucun n’est plus proche de leur cas";
  },
  contact: (
    channel: keyof typeof terms.channel,
    at: string,
    outcome: keyof typeof terms.outcome,
    by: string,
  ) => `${longDate(at)}, ${terms.channel[channel]}, ${terms.outcome[outcome]}${by ? ` (${by})` : ""}.`,
  when: (at: string) => `le ${longDate(at)}`,
  moreContacts: (count: number) => counted(count, "échange noté", "échanges notés"),
};
