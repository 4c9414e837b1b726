// Why two records may be one actor, or cannot be, and the questions about them, in French.
import type { MatchDecision, MatchReason, Veto } from "../../domain/matching/match-reason.ts";
import { counted, number } from "./phrases.ts";
import { departmentSaid } from "./places.ts";
import { inQuotes } from "./typography.ts";

const quoted = (words: readonly string[]) => `${inQuotes(words.join(" "))}`;
const several = (sharers: number) =>
  sharers > 1 ? ` (mais ${number(sharers)} structures sans rapport s’en servent)` : "";

const vetoes: { readonly [K in Veto["kind"]]: (veto: Extract<Veto, { kind: K }>) => string } = {
  nature: () => "ce sont deux natures de structure différentes",
  siren: ({ a, b }) => `deux SIREN différents\u00a0: ${a} et ${b}`,
  rna: ({ a, b }) => `deux numéros RNA différents\u00a0: ${a} et ${b}`,
  number: ({ a, b }) => `deux numéros différents dans le nom\u00a0: ${a} et ${b}`,
  department: ({ a, b }) =>
    `deux départements différents\u00a0: ${departmentSaid(a)} et ${departmentSaid(b)}`,
  commune: ({ a, b }) => `deux communes différentes\u00a0: ${a} et ${b}`,
  person: ({ a, b }) => `deux personnes différentes\u00a0: ${a} et ${b}`,
  "person-and-structure": () => "une personne et une structure",
};

type Because = {
  readonly [K in MatchReason["reason"]]: (reason: Extract<MatchReason, { reason: K }>) => string;
};

const because: Because = {
  "same-siret": ({ value }) => `même SIRET\u00a0: ${value}`,
  "same-siren": ({ value }) => `même SIREN\u00a0: ${value}`,
  "same-rna": ({ value }) => `même numéro RNA\u00a0: ${value}`,
  "same-reference": () => "même référence de dossier",
  "same-email": ({ value, sharers }) => `même courriel\u00a0: ${value}${several(sharers)}`,
  "same-phone": ({ sharers }) => `même téléphone${several(sharers)}`,
  "same-domain": ({ value, sharers }) => `même domaine de courriel\u00a0: ${value}${several(sharers)}`,
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
  "same-department": ({ department }) => `même département\u00a0: ${departmentSaid(department)}`,
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

interface Named {
  id: string;
  name: string;
}

/** What is said of actors that may be one. */
export const matching = {
  because: (reason: MatchReason): string =>
    (because[reason.reason] as (reason: MatchReason) => string)(reason),
  verdict: {
    same: "Sans doute le même acteur",
    doubtful: "Peut-être le même acteur",
    different: "Deux acteurs différents",
  } satisfies Record<MatchDecision, string> as Record<MatchDecision, string>,
  none: "Aucun doublon à trancher.",
  howTo: (pairs: number) =>
    `${counted(pairs, "paire à trancher", "paires à trancher")}. Pour réunir\u00a0: outreach merge <le-gardé> <l-autre>. ` +
    "Pour dire que non\u00a0: outreach duplicates --different <l-un> --different <l-autre>",
  merged: (
    kept: Named,
    gone: Named,
    { told, differing }: { told: readonly unknown[]; differing: readonly unknown[] },
    dryRun: boolean,
  ) =>
    `${inQuotes(gone.name)} ${dryRun ? "serait réuni" : "est réuni"} à ${inQuotes(kept.name)} (${kept.id})\u00a0: ` +
    `${counted(told.length, "valeur reprise", "valeurs reprises")}, ` +
    `${counted(differing.length, "valeur différente gardée en note", "valeurs différentes gardées en note")}.` +
    (dryRun ? "" : " Pour annuler\u00a0: outreach undo"),
  toldApart: (a: string, b: string, dryRun: boolean) =>
    `${inQuotes(a)} et ${inQuotes(b)} ${dryRun ? "seraient notés" : "sont notés"} comme deux acteurs\u00a0: la question ne sera plus posée.`,
  progress: (at: number, of: number) => `${number(at)} / ${number(of)}`,
  areTheyOne: "Est-ce le même acteur\u00a0?",
  same: "oui, les réunir",
  sameKey: "o",
  different: "non, ce sont deux acteurs",
  differentKey: "n",
  later: "plus tard",
  laterKey: "p",
  stop: "arrêter",
  whichValue: (field: string) => `${field}\u00a0: lequel garder\u00a0?`,
  decided: ({ merged, different }: { merged: number; different: number }) =>
    `${counted(merged, "réunion", "réunions")}, ${counted(different, "paire d’acteurs différents", "paires d’acteurs différents")}. ` +
    "Chaque réponse s’annule seule\u00a0: outreach undo",
};
