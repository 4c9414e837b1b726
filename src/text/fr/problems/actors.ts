// Sentences about problems with actors and selections, in French.
import type { LeftOutBecause } from "../../../domain/priority/ranking.ts";
import type { ActorsProblem } from "../../../domain/problems/actor-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { objections } from "../objections.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

/** The value that a field expects, for fields that do not accept any text. */
const expectedValues: Readonly<Record<string, string>> = {
  siret: "14 chiffres, clé comprise",
  siren: "9 chiffres, clé comprise",
  rna: "W suivi de 9 chiffres",
  postcode: "5 chiffres",
  insee: "5 caractères, par exemple 46102 ou 2A004",
  submitted: "une date, par exemple 31/01/2026",
  emails: "une adresse de courriel",
  phones: "un numéro de téléphone",
};

const leftOutReasons: Readonly<Record<LeftOutBecause, string>> = {
  objected: "il s’est opposé à tout contact",
  "maybe-objected": "c’est peut-être quelqu’un qui a dit non ; à trancher : outreach duplicates",
  undecided: "il semble avoir dit non, et personne n’a tranché (outreach list --objected)",
  dissolved: "il n’existe plus",
  deferred: "il est reporté à plus tard",
  resting: "il est à laisser tranquille pour l’instant (outreach next)",
  draft: "ce n’est qu’un brouillon",
  refused: "sa candidature a été refusée (rank --all le classe aussi)",
  withdrawn: "il a retiré sa candidature (rank --all le classe aussi)",
  closed: "sa candidature est close (rank --all le classe aussi)",
  out_of_scope: "il est hors périmètre (rank --all le classe aussi)",
};

export const actorsProblems: ProblemSentences<ActorsProblem> = {
  "field-unknown": (p) => `Champ inconnu : ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "kind-unknown": (p) =>
    `Type inconnu : ${inQuotes(p.asked)}.${didYouMean(p.near)} Types et groupes : ${p.known.join(", ")}.`,
  "value-missing": (p) => `Il manque la valeur de ${inQuotes(p.field)} : écrivez ${p.field}=valeur.`,
  "value-blank": (p) =>
    `${inQuotes(p.field)} : une valeur vide n’efface rien. Pour effacer : outreach edit … --clear ${p.field}`,
  "value-invalid": (p) =>
    `${inQuotes(p.found)} ne convient pas pour ${inQuotes(p.field)}.${expectedValues[p.field] ? ` Attendu : ${expectedValues[p.field]}.` : ""}`,
  "when-invalid": (p) =>
    `--${p.option}\u00a0: ${inQuotes(p.found)} n’est pas une date. Écrivez par exemple 15/02/2026, 11/12, "le 11 décembre", "lundi prochain" ou "dans dix jours".`,
  "exchange-to-come": (p) =>
    `--on\u00a0: le ${longDate(p.on)} n’est pas encore passé. Un échange se note quand il a eu lieu\u00a0; pour ce qui vient\u00a0: --next "…" --next-on "…".`,
  "name-not-clearable": () =>
    "Un acteur garde toujours un nom : il ne peut pas être effacé, seulement changé.",
  "actor-exists": (p) =>
    `${inQuotes(p.name)} est déjà dans la liste (${p.id}). Pour le compléter : outreach edit ${p.id} … Si c’est un autre : --another.`,
  "nothing-to-change": (p) => `Rien à faire : donnez au moins ${p.options.join(" ou ")}.`,
  "compare-two": () =>
    "Comparer deux acteurs : outreach rank --why <acteur> <acteur>. Sans --why, rank ne prend pas d’acteur.",
  "actor-left-out": (p) => `${p.actor} est hors du classement : ${leftOutReasons[p.because]}.`,
  "person-unknown": (p) =>
    `Personne ne correspond à ${inQuotes(p.asked)} chez ${p.actor}.${p.people.length > 0 ? ` On y connaît : ${p.people.join(", ")}.` : " On n’y connaît encore personne."}`,
  "person-ambiguous": (p) =>
    `${inQuotes(p.asked)} désigne plusieurs personnes chez ${p.actor} : ${p.people.join(", ")}. Précisez.`,
  "objection-none": (p) => `${p.name} (${p.actor})\u00a0: aucune opposition à lever.`,
  "objection-to-confirm": objections.refusalToConfirm,
  "objection-taken-back": objections.consentToDecide,
  "objection-without-actor": objections.refusalWithoutActor,
  "objection-of-person": (p) =>
    `L’opposition est celle de ${p.people.join(", ")}. Dites de qui\u00a0: outreach edit ${p.actor} --person "${p.people[0]}" --clear objection --reason …`,
};
