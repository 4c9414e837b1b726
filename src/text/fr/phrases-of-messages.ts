// Sentences that messages make of dates, promises and sources, in French.

import type { DataOrigin } from "../../domain/documents/message.ts";
import { lowered } from "../../domain/values/first-letter.ts";
import { dayIn } from "../numerals.ts";
import { longDate } from "./dates.ts";
import { inQuotes } from "./typography.ts";

/** Pieces of sentences of messages that depend on a fact, and that a template therefore cannot write. */

const withoutYear = (iso: string) => longDate(iso).replace(/\u00a0\d{4}$/, "");
const weekday = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("fr-FR", { weekday: "long", timeZone: "UTC" });
const daysFrom = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
export const inYear = (iso: string, today: string) =>
  iso.slice(0, 4) === today.slice(0, 4) || Math.abs(daysFrom(iso, today)) < 100
    ? withoutYear(iso)
    : longDate(iso);

/** “mardi”, “le 24 novembre”, “le 3 mars 2025”: the year only when it is another and far. */
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

/** Words before which nothing is elided, though they begin with an h or a vowel. */
const aspirated =
  /^(?:hai|hall|halt|hameau|handicap|hangar|haras|haricot|hasard|haut|hérisson|héron|hêtr|houbl|houille|huit|onz|yaourt)/iu;

/** “du répertoire”, “des adhérents”, “d’un partenaire”, “de votre candidature”. */
export function of(phrase: string): string {
  if (/^le /i.test(phrase)) return `du ${phrase.slice(3)}`;
  if (/^les /i.test(phrase)) return `des ${phrase.slice(4)}`;
  return /^[aeiouyhéèêâ]/i.test(phrase) && !aspirated.test(phrase) ? `d’${phrase}` : `de ${phrase}`;
}

/** Whom one writes for: “du Réseau rural”. */
export const fromWhom = ({ of: whose }: { the: string; of: string }): string => whose;

/** A measure of a programme rather than the programme: “FA6 Coopération”, “19.3”, “Fiche-action 2”. */
const measure =
  /^(?:\p{Lu}{0,4}[ -]?\d{1,2}(?!\d)|(?:fiche|mesure|sous-mesure|action|axe|objectif|orientation|volet|op[ée]ration)(?![\p{L}]))/iu;

/** “votre candidature au programme LEADER”, “votre candidature au titre de « FA6 Coopération »”. */
export function applicationTo(programme: string | null): string {
  if (programme === null) return "votre candidature";
  const kind = /^(programme|dispositif|fonds|contrat|plan|prix|concours|AMI|appel)\b/i.exec(programme)?.[1];
  if (kind === undefined)
    return measure.test(programme)
      ? `votre candidature au titre de ${inQuotes(programme)}`
      : `votre candidature au programme ${programme}`;
  const name = /^(ami)$/i.test(kind) ? programme : lowered(programme);
  return `votre candidature ${/^(ami|appel)$/i.test(kind) ? "à l’" : "au "}${name}`;
}

/** “votre courriel du 3 mars 2026”. */
export const theirMessage = (sentOn: string | null) =>
  sentOn === null ? "votre courriel" : `votre courriel du ${longDate(sentOn)}`;

/** A form of ours that somebody filled in. */
export const answerToForm: string = "votre réponse à notre formulaire";

/** Where a message says that the address comes from. Of a list whose name nobody said, only that it is ours, and that one may ask. */
export function origin(from: DataOrigin, today: string): string {
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

/** The two sentences of the frame, when the mission did not write them to be said. */
export const frameSaid = ({ commissionedBy, objective }: { commissionedBy: string; objective: string }) =>
  `Cet appui nous est confié par ${commissionedBy}, pour ${objective}.`;
export const costSaid = ({ cost, fundedBy }: { cost: string; fundedBy: string }) =>
  `Le coût pour vous\u00a0: ${cost}.${fundedBy === "" ? "" : ` L’appui est financé par ${fundedBy}.`}`;

export const readers = (recipients: string): string =>
  recipients === "" ? "Seule l’équipe les lit" : `L’équipe et ${recipients} les lisent`;

/** What allows us to keep the data, whether or not it is written with its article. */
export function legalGround(basis: string): string {
  const said = basis
    .replace(/^(?=(?:mission|obligation)\b)/i, "une ")
    .replace(/^(?=(?:int[ée]r[êe]t|ex[ée]cution)(?![\p{L}]))/iu, "l’");
  return /^(?:l[’']|la |le |les |notre |nos |votre |une? )/i.test(said)
    ? `ce qui nous y autorise, c’est ${said}`
    : `ce qui nous y autorise\u00a0: ${said}`;
}

/** What a message is about, by what it holds of somebody. */
export const heldData = (person: { role: string | null } | null): string => {
  if (person === null) return "Votre adresse vient";
  return person.role === null
    ? "Votre nom et votre adresse viennent"
    : "Votre nom, votre fonction et votre adresse viennent";
};

/** A promise noted after an exchange, as far as it can be recalled: what is done, and the thing itself when it is plainly said. */
export interface PromiseKept {
  kind: "send" | "call" | "introduce" | "other";
  what: string | null;
}

const verbs: readonly (readonly [PromiseKept["kind"], RegExp])[] = [
  [
    "send",
    /^(?:lui |leur |vous |re)?(?:envoyer|renvoyer|transmettre|adresser|faire (?:passer|parvenir)|mailer|poster)\b/i,
  ],
  ["call", /^(?:le |la |les |lui )?(?:rappeler|appeler|retéléphoner|téléphoner)\b/i],
  ["introduce", /^(?:le |la |les |lui |leur )?(?:présenter|mettre en (?:relation|contact|lien))\b/i],
];

/** Words after which a note speaks of something else than the thing promised. */
const asides =
  /[,;:.(–!?]|\s(?:à|au|aux|pour|car|parce|avant|avec|dès|d’ici|d'ici|quand|si|sans|et|puis|par|le (?=\d)|lundi|mardi|mercredi|jeudi|vendredi|demain|chez|sur)(?=[\s’'])/iu;

export function promiseIn(nextStep: string | null): PromiseKept {
  const step = nextStep?.trim() ?? "";
  const found = verbs.find(([, verb]) => verb.test(step));
  if (!found) return { kind: "other", what: null };
  const [kind, verb] = found;
  if (kind !== "send") return { kind, what: null };
  const thing = step.replace(verb, "").trim().split(asides)[0]!.trim();
  const plain = /^(?:le|la|les|un|une|des|notre|nos|mon|ma)\s[\p{Ll}\d\s’'-]+$|^l[’'][\p{Ll}\s’'-]+$/u.test(
    thing,
  );
  return { kind, what: plain && thing.split(/\s+/).length <= 7 ? thing.replace(/'/g, "’") : null };
}

/** What they said that they would do, as far as it reads well after “j’ai retenu ceci :”: an infinitive, a thing or what is said to them, not “il envoie le plan”. */
export const stepSaid = (step: string): string | null =>
  /^(?:(?:m['’]|me |nous |en |y |le |la |les |l['’]|vous |s['’]|se )*[\p{Ll}]+(?:er|ir|re|oir)(?=[\s’']|$)|vous\s|(?:l[ae]|les|une?|des|votre|vos|l['’])[\s\p{L}])/iu.test(
    step.trim(),
  )
    ? step
    : null;
