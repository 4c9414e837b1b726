// Phrases of messages that depend on dates, promises and sources, in French.

import type { DataOrigin } from "../../domain/documents/message.ts";
import { lowered } from "../../domain/values/first-letter.ts";
import { dayIn } from "../numerals.ts";
import { longDate } from "./dates.ts";
import { inQuotes } from "./typography.ts";

const withoutYear = (iso: string) => longDate(iso).replace(/\u00a0\d{4}$/, "");
const weekday = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("fr-FR", { weekday: "long", timeZone: "UTC" });
const daysFrom = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
export const inYear = (iso: string, today: string) =>
  iso.slice(0, 4) === today.slice(0, 4) || Math.abs(daysFrom(iso, today)) < 100
    ? withoutYear(iso)
    : longDate(iso);

/** “mardi”, “le 24 novembre”, “le 3 mars 2025”: the year only if it differs and the day is at least 100 days away. */
export function dayNear(iso: string, today: string): string {
  const days = daysFrom(iso, today);
  if (days === 0) return "aujourd’hui";
  if (days > 0 && days < 7) return weekday(iso);
  return days < 0 ? `${weekday(iso)} ${inYear(iso, today)}` : `le ${inYear(iso, today)}`;
}

/** “de mardi”, “du 24 novembre”. */
export function ofDay(iso: string, today: string): string {
  const day = dayNear(iso, today);
  if (day.startsWith("le ")) return `du ${day.slice(3)}`;
  return day.startsWith("a") ? `d’${day}` : `de ${day}`;
}

/** The month of a day: “février”. */
export const monthOf = (iso: string) =>
  dayIn(iso) === null ? iso : withoutYear(iso).replace(/^\S+\u00a0/, "");

/** Words before which “de” does not elide, although they begin with an h or a vowel. */
const notElided =
  /^(?:hai|hall|halt|hameau|handicap|hangar|haras|haricot|hasard|haut|hérisson|héron|hêtr|houbl|houille|huit|onz|yaourt)/iu;

/** “de” before a phrase: “du répertoire”, “des adhérents”, “d’un partenaire”, “de votre candidature”. */
export function ofPhrase(phrase: string): string {
  if (/^le /i.test(phrase)) return `du ${phrase.slice(3)}`;
  if (/^les /i.test(phrase)) return `des ${phrase.slice(4)}`;
  return /^[aeiouyhéèêâ]/i.test(phrase) && !notElided.test(phrase) ? `d’${phrase}` : `de ${phrase}`;
}

/** The mission for which somebody writes: “du Réseau rural”. */
export const ofMission = ({ of: whose }: { the: string; of: string }): string => whose;

/** Recognises a measure of a programme, not a programme: “FA6 Coopération”, “19.3”, “Fiche-action 2”. */
const programmeMeasure =
  /^(?:\p{Lu}{0,4}[ -]?\d{1,2}(?!\d)|(?:fiche|mesure|sous-mesure|action|axe|objectif|orientation|volet|op[ée]ration)(?![\p{L}]))/iu;

/** “votre candidature au programme LEADER”, “votre candidature au titre de « FA6 Coopération »”. */
export function applicationTo(programme: string | null): string {
  if (programme === null) return "votre candidature";
  const kind = /^(programme|dispositif|fonds|contrat|plan|prix|concours|AMI|appel)\b/i.exec(programme)?.[1];
  if (kind === undefined)
    return programmeMeasure.test(programme)
      ? `votre candidature au titre de ${inQuotes(programme)}`
      : `votre candidature au programme ${programme}`;
  const name = /^(ami)$/i.test(kind) ? programme : lowered(programme);
  return `votre candidature ${/^(ami|appel)$/i.test(kind) ? "à l’" : "au "}${name}`;
}

/** “votre courriel du 3 mars 2026”. */
export const theirMessage = (sentOn: string | null) =>
  sentOn === null ? "votre courriel" : `votre courriel du ${longDate(sentOn)}`;

/** The answer to a form of the team, as a source of data. */
export const answerToForm: string = "votre réponse à notre formulaire";

/** The source of the address, as a message tells it. For a list without a known name: that the team keeps it, and will tell on request. */
export function dataOrigin(from: DataOrigin, today: string): string {
  if (from.kind === "application")
    return `${applicationTo(from.programme)}${from.at === null ? "" : `, déposée ${dayNear(from.at, today)}`}`;
  if (from.kind === "answer") return `${answerToForm}, reçue ${dayNear(from.at, today)}`;
  if (from.kind === "structure") return "votre structure elle-même";
  if (from.kind === "partner")
    return `un partenaire, qui pensait que cet appui vous serait utile${from.unnamed ? "" : "\u00a0; je vous dirai qui, si vous le demandez"}`;
  if (from.kind === "list")
    return (
      from.said?.replace(/[.\s]+$/, "") ??
      "la liste que tient l’équipe, et je vous dirai d’où elle vient si vous le demandez"
    );
  return "le carnet d’adresses de l’équipe, et je vous dirai d’où nous tenons cela si vous le demandez";
}

/** The sentence about the commission, when the mission did not write its own (`framework.said`). */
export const frameSentence = ({ commissionedBy, objective }: { commissionedBy: string; objective: string }) =>
  `Cet appui nous est confié par ${commissionedBy}, pour ${objective}.`;
export const costSentence = ({ cost, fundedBy }: { cost: string; fundedBy: string }) =>
  `Le coût pour vous\u00a0: ${cost}.${fundedBy === "" ? "" : ` L’appui est financé par ${fundedBy}.`}`;

export const readersSentence = (recipients: string): string =>
  recipients === "" ? "Seule l’équipe les lit" : `L’équipe et ${recipients} les lisent`;

/** The legal ground for keeping the data; an article is added where the setting has none. */
export function legalGround(basis: string): string {
  const basisWithArticle = basis
    .replace(/^(?=(?:mission|obligation)\b)/i, "une ")
    .replace(/^(?=(?:int[ée]r[êe]t|ex[ée]cution)(?![\p{L}]))/iu, "l’");
  return /^(?:l[’']|la |le |les |notre |nos |votre |une? )/i.test(basisWithArticle)
    ? `ce qui nous y autorise, c’est ${basisWithArticle}`
    : `ce qui nous y autorise\u00a0: ${basisWithArticle}`;
}

/** The beginning of the sentence that says where the data come from, by what is held on the person. */
export const heldDataOpening = (person: { role: string | null } | null): string => {
  if (person === null) return "Votre adresse vient";
  return person.role === null
    ? "Votre nom et votre adresse viennent"
    : "Votre nom, votre fonction et votre adresse viennent";
};

/** A promise noted after an exchange, as a message recalls it: the action, and the promised thing if it is plainly named. */
export interface RecalledPromise {
  kind: "send" | "call" | "introduce" | "other";
  what: string | null;
}

const promiseVerbs: readonly (readonly [RecalledPromise["kind"], RegExp])[] = [
  [
    "send",
    /^(?:lui |leur |vous |re)?(?:envoyer|renvoyer|transmettre|adresser|faire (?:passer|parvenir)|mailer|poster)\b/i,
  ],
  ["call", /^(?:le |la |les |lui )?(?:rappeler|appeler|retéléphoner|téléphoner)\b/i],
  ["introduce", /^(?:le |la |les |lui |leur )?(?:présenter|mettre en (?:relation|contact|lien))\b/i],
];

/** Signs and words that end the name of the promised thing in a note. */
const asides =
  /[,;:.(–!?]|\s(?:à|au|aux|pour|car|parce|avant|avec|dès|d’ici|d'ici|quand|si|sans|et|puis|par|le (?=\d)|lundi|mardi|mercredi|jeudi|vendredi|demain|chez|sur)(?=[\s’'])/iu;

export function promiseOf(nextStep: string | null): RecalledPromise {
  const step = nextStep?.trim() ?? "";
  const matchingVerb = promiseVerbs.find(([, verb]) => verb.test(step));
  if (!matchingVerb) return { kind: "other", what: null };
  const [kind, verb] = matchingVerb;
  if (kind !== "send") return { kind, what: null };
  const thing = step.replace(verb, "").trim().split(asides)[0]!.trim();
  const isPlain = /^(?:le|la|les|un|une|des|notre|nos|mon|ma)\s[\p{Ll}\d\s’'-]+$|^l[’'][\p{Ll}\s’'-]+$/u.test(
    thing,
  );
  return { kind, what: isPlain && thing.split(/\s+/).length <= 7 ? thing.replace(/'/g, "’") : null };
}

/** Their own next step, if it reads well after “j’ai retenu ceci :” (an infinitive, a thing, a “vous”); null for “il envoie le plan”. */
export const stepToRecall = (step: string): string | null =>
  /^(?:(?:m['’]|me |nous |en |y |le |la |les |l['’]|vous |s['’]|se )*[\p{Ll}]+(?:er|ir|re|oir)(?=[\s’']|$)|vous\s|(?:l[ae]|les|une?|des|votre|vos|l['’])[\s\p{L}])/iu.test(
    step.trim(),
  )
    ? step
    : null;
