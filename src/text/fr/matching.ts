// Sentences of `duplicates` and `merge`: why two records may or cannot be one actor, and the questions, in French.
import type { MatchDecision, MatchReason, Veto } from "../../domain/matching/match-reason.ts";
import { counted, number } from "./phrases.ts";
import { departmentInSentence } from "./places.ts";
import { inQuotes } from "./typography.ts";

const quoted = (words: readonly string[]) => `${inQuotes(words.join(" "))}`;
const sharersNote = (sharers: number) =>
  sharers > 1 ? ` (mais ${number(sharers)} structures sans rapport s’en servent)` : "";

const vetoes: { readonly [K in Veto["kind"]]: (veto: Extract<Veto, { kind: K }>) => string } = {
  nature: () => "ce sont deux natures de structure différentes",
  siren: ({ a, b }) => `deux SIREN différents\u00a0: ${a} et ${b}`,
  rna: ({ a, b }) => `deux numéros RNA différents\u00a0: ${a} et ${b}`,
  number: ({ a, b }) => `deux numéros différents dans le nom\u00a0: ${a} et ${b}`,
  department: ({ a, b }) =>
    `deux départements différents\u00a0: ${departmentInSentence(a)} et ${departmentInSentence(b)}`,
  commune: ({ a, b }) => `deux communes différentes\u00a0: ${a} et ${b}`,
  person: ({ a, b }) => `deux personnes différentes\u00a0: ${a} et ${b}`,
  "person-and-structure": () => "une personne et une structure",
};

type ReasonPhrases = {
  readonly [K in MatchReason["reason"]]: (reason: Extract<MatchReason, { reason: K }>) => string;
};

const reasons: ReasonPhrases = {
  "same-siret": ({ value }) => `même SIRET\u00a0: ${value}`,
  "same-siren": ({ value }) => `même SIREN\u00a0: ${value}`,
  "same-rna": ({ value }) => `même numéro RNA\u00a0: ${value}`,
  "same-reference": () => "même référence de dossier",
  "same-email": ({ value, sharers }) => `même courriel\u00a0: ${value}${sharersNote(sharers)}`,
  "same-phone": ({ sharers }) => `même téléphone${sharersNote(sharers)}`,
  "same-domain": ({ value, sharers }) => `même domaine de courriel\u00a0: ${value}${sharersNote(sharers)}`,
  "other-email": () => "des courriels différents",
  "other-domain": () => "des domaines de courriel différents",
  "other-phone": () => "des téléphones différents",
  "same-contact": ({ name }) => `même interlocuteur\u00a0: ${name}`,
  "other-contact": () => "des interlocuteurs différents",
  "words-shared": ({ words }) => `mots communs du nom\u00a0: ${quoted(words)}`,
  "words-near": ({ words }) =>
    `mots presque identiques (faute de frappe, abréviation)\u00a0: ${quoted(words)}`,
  "words-missing": ({ words }) => `mots que l’un des deux noms n’a pas\u00a0: ${quoted(words)}`,
  "words-placed": ({ words }) => `le nom de l’un dit la commune de l’autre\u00a0: ${quoted(words)}`,
  "other-object": ({ words }) => `chaque nom a des mots que l’autre n’a pas\u00a0: ${quoted(words)}`,
  "same-words": () => "tous les mots du nom sont les mêmes",
  "maybe-homonym": () =>
    "plusieurs communes peuvent porter ce nom, et l’un des deux ne dit pas le département",
  "same-acronym": ({ acronym }) => `même sigle\u00a0: ${acronym.toUpperCase()}`,
  "same-nature": () => "même nature de structure",
  "near-nature": () => "natures proches\u00a0: la forme juridique a pu changer",
  "nature-unknown": () => "l’un des deux ne dit pas la nature de la structure",
  "same-department": ({ department }) => `même département\u00a0: ${departmentInSentence(department)}`,
  "same-commune": ({ value }) => `même commune\u00a0: ${value}`,
  "same-postcode": ({ value }) => `même code postal\u00a0: ${value}`,
  "near-place": ({ value }) => `même code postal, autre commune\u00a0: ${value}`,
  "other-commune": ({ a, b }) => `communes différentes\u00a0: ${a} et ${b}`,
  "other-district": ({ a, b }) => `deux codes postaux de rues différents\u00a0: ${a} et ${b}`,
  "same-name": () => "le nom entier est le même",
  "same-name-in-list": () => "le même nom entier dans une même liste, et rien qui le contredise",
  "same-person": ({ name }) => `mêmes nom et prénom\u00a0: ${name}`,
  "same-initial": ({ name }) => `même nom, même initiale\u00a0: ${name}`,
  "same-surname": ({ name }) => `même nom de famille\u00a0: ${name}`,
  "same-organisation": () => "même structure",
  "other-organisation": () => "des structures différentes",
  veto: ({ veto }) => (vetoes[veto.kind] as (veto: Veto) => string)(veto),
};

interface NamedActor {
  id: string;
  name: string;
}

/** Sentences about possible duplicates. */
export const matching = {
  reason: (reason: MatchReason): string =>
    (reasons[reason.reason] as (reason: MatchReason) => string)(reason),
  decisions: {
    same: "Sans doute le même acteur",
    doubtful: "Peut-être le même acteur",
    different: "Deux acteurs différents",
  } satisfies Record<MatchDecision, string> as Record<MatchDecision, string>,
  nothingToDecide: "Aucun doublon à trancher.",
  howToDecide: (pairs: number) =>
    `${counted(pairs, "paire à trancher", "paires à trancher")}. Pour réunir\u00a0: outreach merge <le-gardé> <l-autre>. ` +
    "Pour dire que non\u00a0: outreach duplicates --different <l-un> --different <l-autre>",
  merged: (
    kept: NamedActor,
    gone: NamedActor,
    { told, differing }: { told: readonly unknown[]; differing: readonly unknown[] },
    dryRun: boolean,
  ) =>
    `${inQuotes(gone.name)} ${dryRun ? "serait réuni" : "est réuni"} à ${inQuotes(kept.name)} (${kept.id})\u00a0: ` +
    `${counted(told.length, "valeur reprise", "valeurs reprises")}, ` +
    `${counted(differing.length, "valeur différente gardée en note", "valeurs différentes gardées en note")}.` +
    (dryRun ? "" : " Pour annuler\u00a0: outreach undo"),
  notedAsDifferent: (a: string, b: string, dryRun: boolean) =>
    `${inQuotes(a)} et ${inQuotes(b)} ${dryRun ? "seraient notés" : "sont notés"} comme deux acteurs\u00a0: la question ne sera plus posée.`,
  progress: (at: number, of: number) => `${number(at)} / ${number(of)}`,
  isSameActor: "Est-ce le même acteur\u00a0?",
  same: "oui, les réunir",
  sameKey: "o",
  different: "non, ce sont deux acteurs",
  differentKey: "n",
  later: "plus tard",
  laterKey: "p",
  stop: "arrêter",
  whichValue: (field: string) => `${field}\u00a0: lequel garder\u00a0?`,
  decisionCounts: ({ merged, different }: { merged: number; different: number }) =>
    `${counted(merged, "réunion", "réunions")}, ${counted(different, "paire d’acteurs différents", "paires d’acteurs différents")}. ` +
    "Chaque réponse s’annule seule\u00a0: outreach undo",
};
