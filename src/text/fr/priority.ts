// Sentences of `rank`: criteria, reasons, who is left out, in French.
import type { Criterion, Hardship } from "../../domain/priority/criteria.ts";
import type { Because } from "../../domain/priority/criterion-measure.ts";
import { type PinningDecision, untilReleased } from "../../domain/priority/pinning-decisions.ts";
import type { LeftOutBecause } from "../../domain/priority/ranking.ts";
import { people } from "./people.ts";
import { counted, number } from "./phrases.ts";
import { percent } from "./suggestion.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

const criteria: Readonly<Record<Criterion, string>> = {
  situation: "situation",
  deadline: "échéance du programme",
  recommended: "recommandation",
  themes: "thèmes",
  territories: "territoire",
  somebody_to_talk_to: "quelqu’un à qui parler",
  not_contacted: "dernier échange",
  finds_it_hard_to_ask: "difficulté à demander",
};

const withoutExchange = {
  exchange: "échange raconté dans vos notes",
  attempt: "vos notes parlent d’une tentative, sans échange",
  nothing: "aucun échange noté ici",
};

const hardships: Readonly<Record<Hardship, string>> = {
  no_email: "pas de courriel",
  no_phone: "pas de téléphone",
  volunteer_run: "portée par des bénévoles",
  small_commune: "petite commune",
  no_answer: "n’a pas répondu",
  unplanned: "n’a rien prévu",
};

const day = (iso: string) => {
  const [year, month, date] = iso.slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
};

const fromTexts = (confidence: number, noted = false) =>
  `d’après ${noted ? "vos notes" : "les textes de son dossier"} (${percent(confidence)}), à confirmer`;

/** Why a criterion has its value, in a few words. */
function reasonInWords(measure: Because): string {
  switch (measure.criterion) {
    case "situation":
      if (measure.situation === "unknown") return "situation à qualifier : à découvrir";
      if (measure.confidence !== null)
        return `${terms.situation[measure.situation]}, ${fromTexts(measure.confidence, measure.noted)}`;
      return `${terms.situation[measure.situation]}${measure.stale && measure.at ? `, mais dit il y a longtemps (${day(measure.at)}) : à redemander` : ""}`;
    case "deadline":
      if (measure.date === null || measure.days === null)
        return measure.programme
          ? `échéance inconnue pour ${inQuotes(measure.programme)}`
          : "programme inconnu";
      return measure.days < 0
        ? `échéance passée (${day(measure.date)})`
        : measure.days === 0
          ? "échéance aujourd’hui"
          : `échéance dans ${counted(measure.days, "jour", "jours")} (${day(measure.date)})`;
    case "recommended":
      return measure.by ? `recommandé par ${measure.by}` : "recommandé par personne";
    case "themes":
      if (!measure.known) return "thèmes inconnus";
      return measure.shared.length === 0
        ? "aucun thème en commun"
        : `en commun : ${measure.shared.join(", ")}`;
    case "territories":
      return measure.shared
        ? `dans le territoire visé : ${measure.shared}`
        : measure.known
          ? "hors des territoires visés"
          : "territoire inconnu";
    case "somebody_to_talk_to":
      if (measure.fullName === null) return "personne de connu : demander à l’accueil";
      return `${measure.fullName}${measure.reason ? `, ${people.reason(measure.reason)}` : ""}${measure.reachable ? "" : ", sans téléphone ni courriel"}`;
    case "not_contacted":
      if (measure.at === null) return withoutExchange[measure.toldInNotes ?? "nothing"];
      if (measure.outcome === "no-answer") return `appelé sans réponse le ${day(measure.at)}`;
      return measure.months === null || measure.months < 1
        ? `échange récent (${day(measure.at)})`
        : `dernier échange il y a ${measure.months} mois (${day(measure.at)})`;
    case "finds_it_hard_to_ask":
      return measure.signs.length === 0
        ? "aucun signe connu"
        : measure.signs.map((sign) => hardships[sign]).join(", ");
  }
}

const leftOutCounts: Readonly<Record<LeftOutBecause, (count: number) => string>> = {
  objected: (count) => `${count} ${count < 2 ? "s’est opposé" : "se sont opposés"} à tout contact`,
  "maybe-objected": (count) =>
    `${count} ${count < 2 ? "est peut-être quelqu’un qui a dit non" : "sont peut-être des acteurs qui ont dit non"} (outreach duplicates)`,
  undecided: (count) =>
    `${count} ${count < 2 ? "semble avoir dit non, personne n’a tranché" : "semblent avoir dit non, personne n’a tranché"} (outreach list --objected)`,
  dissolved: (count) => `${count} ${count < 2 ? "n’existe plus" : "n’existent plus"}`,
  deferred: (count) => `${count} ${count < 2 ? "reporté" : "reportés"} à plus tard`,
  resting: (count) => `${count} à laisser tranquille pour l’instant (outreach next)`,
  draft: (count) => `${count} à l’état de brouillon`,
  refused: (count) => `${count} dont la candidature a été refusée (rank --all les classe aussi)`,
  withdrawn: (count) =>
    `${count} ${count < 2 ? "qui a retiré sa candidature" : "qui ont retiré leur candidature"} (rank --all les classe aussi)`,
  closed: (count) => `${count} dont la candidature est close (rank --all les classe aussi)`,
  out_of_scope: (count) => `${count} hors périmètre (rank --all les classe aussi)`,
};

/** A shorter reason, for a table. */
function shortReason(measure: Because): string {
  switch (measure.criterion) {
    case "situation":
      return measure.confidence === null
        ? terms.situation[measure.situation]
        : `${terms.situation[measure.situation]} (${measure.noted ? "d’après vos notes" : "à confirmer"})`;
    case "recommended":
      return "recommandé";
    case "somebody_to_talk_to":
      return measure.fullName ?? "personne de connu";
    case "deadline":
      return measure.days === null
        ? "échéance inconnue"
        : `échéance dans ${counted(measure.days, "jour", "jours")}`;
    case "territories":
      return "dans le territoire";
    case "finds_it_hard_to_ask":
      return "a du mal à demander";
    default:
      return reasonInWords(measure);
  }
}

/** A wait that a note asks for, and its line in the list. */
export type WaitToAnnounce = Record<"name" | "actor" | "until" | "words", string> & { line: number };

/** An appointment with an actor, and its line in the list. */
export type AppointmentToAnnounce = Record<"name" | "actor" | "on" | "words", string> & { line: number };

export const priority = {
  criteria,
  reason: reasonInWords,
  shortReason,
  leftOutCounts,
  leftOutLine: (parts: readonly string[]) => `Hors du classement : ${parts.join(" ; ")}.`,
  openWaits: (waits: readonly { name: string; reason: string }[], more: number) =>
    `En attente, sans date\u00a0: ${waits.map(({ name, reason: measure }) => `${name} (${inQuotes(measure)})`).join("\u00a0; ")}${more > 0 ? `\u00a0; et ${number(more)} de plus (outreach next)` : ""}. Une attente se lève par outreach log, ou outreach rank --release.`,
  waitEnded: (measure: string, dryRun: boolean) =>
    `L’attente ${dryRun ? "serait" : "est"} levée\u00a0: ${inQuotes(measure)}.`,
  waitsEnded: (count: number, dryRun: boolean) =>
    `${counted(count, "attente", "attentes")} sans date ${dryRun ? (count > 1 ? "seraient levées" : "serait levée") : count > 1 ? "sont levées" : "est levée"} par ces échanges\u00a0:`,
  waitEndedIn: ({ line, name, words }: { line: number; name: string; words: string }) =>
    `ligne ${line}\u00a0: ${name} (${inQuotes(words)})`,
  unreadTexts: (count: number) =>
    `${counted(count, "acteur", "acteurs")} dont les textes n’ont pas encore été lus : ils comptent comme à qualifier. outreach triage --list les lit, une fois pour toutes.`,
  noActorToRank: "Aucun acteur à classer. Ajoutez-en : outreach add, ou outreach import <fichier>.",
  points: number,
  outOfMost: (most: number) => `sur ${number(most)}`,
  joinedReasons: (parts: readonly string[]) => parts.join(" ; "),
  toFindOut: (criterionNames: readonly string[]) =>
    `À découvrir (compté à mi-chemin, pas à zéro) : ${criterionNames.join(", ")}.`,
  plannedHours: (plan: { calls: number; visits: number; used: number; hours: number }) =>
    `${counted(plan.calls, "appel", "appels")} et ${counted(plan.visits, "visite", "visites")} : ${number(plan.used)} h sur ${number(plan.hours)}.`,
  plannedMeans: { call: "appel", visit: "visite" },
  pinningNoted: (
    { name, kind, reason: measure, until }: PinningDecision & { name: string },
    dryRun: boolean,
  ) => {
    const outcome = {
      pin: [`${name} est en tête jusqu’au ${day(until)}`, `${name} serait en tête jusqu’au ${day(until)}`],
      defer: [`${name} est reporté jusqu’au ${day(until)}`, `${name} serait reporté jusqu’au ${day(until)}`],
      release: [`${name} reprend sa place`, `${name} reprendrait sa place`],
      appointment: [
        `vous avez rendez-vous avec ${name} le ${day(until)}`,
        `vous auriez rendez-vous avec ${name} le ${day(until)}`,
      ],
      cancelled: [
        `vous n’avez plus rendez-vous avec ${name} le ${day(until)}`,
        `vous n’auriez plus rendez-vous avec ${name} le ${day(until)}`,
      ],
    }[kind][dryRun ? 1 : 0];
    return `${outcome}${measure ? ` : ${measure}` : ""}.`;
  },
  pinned: (measure: string) => `en tête : ${measure}`,
  waitingCount: (count: number) =>
    `${counted(count, "acteur attend son jour", "acteurs attendent leur jour")}\u00a0: outreach next`,
  notedWaits: {
    heading: (count: number, dryRun: boolean) =>
      `${count < 2 ? "Une ligne dit" : `${number(count)} lignes disent`} d’attendre. Jusque-là, ${count < 2 ? `cet acteur ${dryRun ? "serait" : "est"}` : `ces acteurs ${dryRun ? "seraient" : "sont"}`} hors du classement et des envois à plusieurs\u00a0:`,
    line: ({ name, actor, until, words, line }: WaitToAnnounce) =>
      `ligne ${line}\u00a0: ${name}, ${until === untilReleased ? "tant que ce n’est pas levé" : `jusqu’au ${day(until)}`} (${inQuotes(words)}). Pour ${until === untilReleased ? "ne plus" : "ne pas"} attendre\u00a0: outreach rank --release ${actor}`,
  },
  appointments: {
    heading: (count: number, dryRun: boolean) =>
      `${count < 2 ? "Un rendez-vous est noté" : `${number(count)} rendez-vous sont notés`} dans cette liste. ${dryRun ? "outreach next les rappellerait" : `outreach next ${count < 2 ? "le rappelle" : "les rappelle"}`}, et aucun premier message n’est proposé d’ici là\u00a0:`,
    line: ({ name, actor, on, words, line }: AppointmentToAnnounce) =>
      `ligne ${line}\u00a0: ${name}, le ${day(on)} (${inQuotes(words)}). Si ce n’en est pas un\u00a0: outreach rank --release ${actor}`,
    cancelledHeading: (count: number, dryRun: boolean) =>
      `${count < 2 ? "Un rendez-vous noté avant" : `${number(count)} rendez-vous notés avant`} ${dryRun ? "ne tiendrait plus" : count < 2 ? "ne tient plus" : "ne tiennent plus"}\u00a0:`,
    cancelledLine: ({ name, actor, on, words, line }: AppointmentToAnnounce) =>
      `ligne ${line}\u00a0: ${name}, le ${day(on)} (${inQuotes(words)}). S’il tient toujours\u00a0: outreach log ${actor} --next "rendez-vous" --next-on ${on}`,
  },
  waitsFor: (on: string) => `pas avant le ${day(on)} (outreach next)`,
  reservedPlace: "place réservée : a du mal à demander",
  levelNote: "À égalité\u00a0: l’ordre entre les deux ne veut rien dire.",
  levelMark: "≈\u00a0: à égalité avec le suivant.",
  nobodyMoves: "Personne ne changerait de rang.",
  rankAndScore: (rank: number, score: string) => `(rang ${number(rank)}, ${score} points)`,
  columns: {
    criterion: "Critère",
    now: "Rang actuel",
    afterwards: "Rang alors",
    means: "Comment",
    rank: "Rang",
    actor: "Acteur",
    score: "Score",
    because: "Pourquoi",
    total: "Total",
  },
};
