// What `rank` says: criteria, reasons, who is set aside, in French.
import type { Criterion, Hardship } from "../../domain/priority/criteria.ts";
import type { Because } from "../../domain/priority/criterion-measure.ts";
import { type PinningDecision, untilReleased } from "../../domain/priority/pinning-decisions.ts";
import type { LeftOutBecause } from "../../domain/priority/ranking.ts";
import { people } from "./people.ts";
import { counted, number } from "./phrases.ts";
import { percent } from "./suggestion.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

const criterion: Readonly<Record<Criterion, string>> = {
  situation: "situation",
  deadline: "échéance du programme",
  recommended: "recommandation",
  themes: "thèmes",
  territories: "territoire",
  somebody_to_talk_to: "quelqu’un à qui parler",
  not_contacted: "dernier échange",
  finds_it_hard_to_ask: "difficulté à demander",
};

const neverNoted = {
  exchange: "échange raconté dans vos notes",
  attempt: "vos notes parlent d’une tentative, sans échange",
  nothing: "aucun échange noté ici",
};

const hardship: Readonly<Record<Hardship, string>> = {
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

/** Why a criterion has the value it has, in a few words. */
function because(said: Because): string {
  switch (said.criterion) {
    case "situation":
      if (said.situation === "unknown") return "situation à qualifier : à découvrir";
      if (said.confidence !== null)
        return `${terms.situation[said.situation]}, ${fromTexts(said.confidence, said.noted)}`;
      return `${terms.situation[said.situation]}${said.stale && said.at ? `, mais dit il y a longtemps (${day(said.at)}) : à redemander` : ""}`;
    case "deadline":
      if (said.date === null || said.days === null)
        return said.programme ? `échéance inconnue pour ${inQuotes(said.programme)}` : "programme inconnu";
      return said.days < 0
        ? `échéance passée (${day(said.date)})`
        : said.days === 0
          ? "échéance aujourd’hui"
          : `échéance dans ${counted(said.days, "jour", "jours")} (${day(said.date)})`;
    case "recommended":
      return said.by ? `recommandé par ${said.by}` : "recommandé par personne";
    case "themes":
      if (!said.known) return "thèmes inconnus";
      return said.shared.length === 0 ? "aucun thème en commun" : `en commun : ${said.shared.join(", ")}`;
    case "territories":
      return said.shared
        ? `dans le territoire visé : ${said.shared}`
        : said.known
          ? "hors des territoires visés"
          : "territoire inconnu";
    case "somebody_to_talk_to":
      if (said.fullName === null) return "personne de connu : demander à l’accueil";
      return `${said.fullName}${said.reason ? `, ${people.reason(said.reason)}` : ""}${said.reachable ? "" : ", sans téléphone ni courriel"}`;
    case "not_contacted":
      if (said.at === null) return neverNoted[said.toldInNotes ?? "nothing"];
      if (said.outcome === "no-answer") return `appelé sans réponse le ${day(said.at)}`;
      return said.months === null || said.months < 1
        ? `échange récent (${day(said.at)})`
        : `dernier échange il y a ${said.months} mois (${day(said.at)})`;
    case "finds_it_hard_to_ask":
      return said.signs.length === 0
        ? "aucun signe connu"
        : said.signs.map((sign) => hardship[sign]).join(", ");
  }
}

const leftOut: Readonly<Record<LeftOutBecause, (count: number) => string>> = {
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

/** The same for a table: without what is said in full by `because`. */
function short(said: Because): string {
  switch (said.criterion) {
    case "situation":
      return said.confidence === null
        ? terms.situation[said.situation]
        : `${terms.situation[said.situation]} (${said.noted ? "d’après vos notes" : "à confirmer"})`;
    case "recommended":
      return "recommandé";
    case "somebody_to_talk_to":
      return said.fullName ?? "personne de connu";
    case "deadline":
      return said.days === null
        ? "échéance inconnue"
        : `échéance dans ${counted(said.days, "jour", "jours")}`;
    case "territories":
      return "dans le territoire";
    case "finds_it_hard_to_ask":
      return "a du mal à demander";
    default:
      return because(said);
  }
}

/** An actor that a note puts off, and the line of the list where it stands. */
export type NotedOfActor = Record<"name" | "actor" | "until" | "words", string> & { line: number };

/** An appointment with an actor, and the line of the list where it stands. */
export type AppointmentOfActor = Record<"name" | "actor" | "on" | "words", string> & { line: number };

export const priority = {
  criterion,
  because,
  short,
  leftOut,
  leftOutLine: (parts: readonly string[]) => `Hors du classement : ${parts.join(" ; ")}.`,
  openWaits: (waits: readonly { name: string; reason: string }[], more: number) =>
    `En attente, sans date\u00a0: ${waits.map(({ name, reason }) => `${name} (${inQuotes(reason)})`).join("\u00a0; ")}${more > 0 ? `\u00a0; et ${number(more)} de plus (outreach next)` : ""}. Une attente se lève par outreach log, ou outreach rank --release.`,
  waitEnded: (reason: string, dryRun: boolean) =>
    `L’attente ${dryRun ? "serait" : "est"} levée\u00a0: ${inQuotes(reason)}.`,
  unread: (count: number) =>
    `${counted(count, "acteur", "acteurs")} dont les textes n’ont pas encore été lus : ils comptent comme à qualifier. outreach triage --list les lit, une fois pour toutes.`,
  nobody: "Aucun acteur à classer. Ajoutez-en : outreach add, ou outreach import <fichier>.",
  points: number,
  outOf: (most: number) => `sur ${number(most)}`,
  joined: (parts: readonly string[]) => parts.join(" ; "),
  toFindOut: (criteria: readonly string[]) =>
    `À découvrir (compté à mi-chemin, pas à zéro) : ${criteria.join(", ")}.`,
  planned: (plan: { calls: number; visits: number; used: number; hours: number }) =>
    `${counted(plan.calls, "appel", "appels")} et ${counted(plan.visits, "visite", "visites")} : ${number(plan.used)} h sur ${number(plan.hours)}.`,
  means: { call: "appel", visit: "visite" },
  held: ({ name, kind, reason, until }: PinningDecision & { name: string }, dryRun: boolean) => {
    const done = {
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
    return `${done}${reason ? ` : ${reason}` : ""}.`;
  },
  pinned: (reason: string) => `en tête : ${reason}`,
  waiting: (count: number) =>
    `${counted(count, "acteur attend son jour", "acteurs attendent leur jour")}\u00a0: outreach next`,
  noted: {
    said: (count: number, dryRun: boolean) =>
      `${count < 2 ? "Une ligne dit" : `${number(count)} lignes disent`} d’attendre. Jusque-là, ${count < 2 ? `cet acteur ${dryRun ? "serait" : "est"}` : `ces acteurs ${dryRun ? "seraient" : "sont"}`} hors du classement et des envois à plusieurs\u00a0:`,
    one: ({ name, actor, until, words, line }: NotedOfActor) =>
      `ligne ${line}\u00a0: ${name}, ${until === untilReleased ? "tant que ce n’est pas levé" : `jusqu’au ${day(until)}`} (${inQuotes(words)}). Pour ${until === untilReleased ? "ne plus" : "ne pas"} attendre\u00a0: outreach rank --release ${actor}`,
  },
  appointments: {
    said: (count: number, dryRun: boolean) =>
      `${count < 2 ? "Un rendez-vous est noté" : `${number(count)} rendez-vous sont notés`} dans cette liste. ${dryRun ? "outreach next les rappellerait" : `outreach next ${count < 2 ? "le rappelle" : "les rappelle"}`}, et aucun premier message n’est proposé d’ici là\u00a0:`,
    one: ({ name, actor, on, words, line }: AppointmentOfActor) =>
      `ligne ${line}\u00a0: ${name}, le ${day(on)} (${inQuotes(words)}). Si ce n’en est pas un\u00a0: outreach rank --release ${actor}`,
    cancelled: (count: number, dryRun: boolean) =>
      `${count < 2 ? "Un rendez-vous noté avant" : `${number(count)} rendez-vous notés avant`} ${dryRun ? "ne tiendrait plus" : count < 2 ? "ne tient plus" : "ne tiennent plus"}\u00a0:`,
    cancelledOne: ({ name, actor, on, words, line }: AppointmentOfActor) =>
      `ligne ${line}\u00a0: ${name}, le ${day(on)} (${inQuotes(words)}). S’il tient toujours\u00a0: outreach log ${actor} --next "rendez-vous" --next-on ${on}`,
  },
  waitsFor: (on: string) => `pas avant le ${day(on)} (outreach next)`,
  reserved: "place réservée : a du mal à demander",
  level: "À égalité\u00a0: l’ordre entre les deux ne veut rien dire.",
  levelMark: "≈\u00a0: à égalité avec le suivant.",
  nobodyMoves: "Personne ne changerait de rang.",
  place: (rank: number, score: string) => `(rang ${number(rank)}, ${score} points)`,
  heading: {
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
