// Sentences of `rank`: criteria, reasons, who is left out, in English.
import type { Criterion, Hardship } from "../../domain/priority/criteria.ts";
import type { Because } from "../../domain/priority/criterion-measure.ts";
import { type PinningDecision, untilReleased } from "../../domain/priority/pinning-decisions.ts";
import type { LeftOutBecause } from "../../domain/priority/ranking.ts";
import type { AppointmentToAnnounce, WaitToAnnounce } from "../fr/priority.ts";
import { people } from "./people.ts";
import { counted, number } from "./phrases.ts";
import { percent } from "./suggestion.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

const criteria: Readonly<Record<Criterion, string>> = {
  situation: "situation",
  deadline: "programme deadline",
  recommended: "recommendation",
  themes: "themes",
  territories: "territory",
  somebody_to_talk_to: "somebody to talk to",
  not_contacted: "last exchange",
  finds_it_hard_to_ask: "finds it hard to ask",
};

const withoutExchange = {
  exchange: "your notes tell of an exchange",
  attempt: "your notes tell of an attempt, without an exchange",
  nothing: "no exchange noted here",
};

const hardships: Readonly<Record<Hardship, string>> = {
  no_email: "no e-mail",
  no_phone: "no telephone",
  volunteer_run: "run by volunteers",
  small_commune: "small commune",
  no_answer: "did not answer",
  unplanned: "has planned nothing",
};

const day = (iso: string) => iso.slice(0, 10);

const fromTexts = (confidence: number, noted = false) =>
  `from ${noted ? "your notes" : "the texts on file"} (${percent(confidence)}), to confirm`;

/** Why a criterion has its value, in a few words. */
function reasonInWords(measure: Because): string {
  switch (measure.criterion) {
    case "situation":
      if (measure.situation === "unknown") return "situation not known yet: to find out";
      if (measure.confidence !== null)
        return `${terms.situation[measure.situation]}, ${fromTexts(measure.confidence, measure.noted)}`;
      return `${terms.situation[measure.situation]}${measure.stale && measure.at ? `, but said long ago (${day(measure.at)}): ask again` : ""}`;
    case "deadline":
      if (measure.date === null || measure.days === null)
        return measure.programme
          ? `no deadline known for ${inQuotes(measure.programme)}`
          : "programme not known";
      return measure.days < 0
        ? `deadline passed (${day(measure.date)})`
        : measure.days === 0
          ? "deadline today"
          : `deadline in ${counted(measure.days, "day", "days")} (${day(measure.date)})`;
    case "recommended":
      return measure.by ? `recommended by ${measure.by}` : "recommended by nobody";
    case "themes":
      if (!measure.known) return "themes not known";
      return measure.shared.length === 0 ? "no theme in common" : `in common: ${measure.shared.join(", ")}`;
    case "territories":
      return measure.shared
        ? `in the territory: ${measure.shared}`
        : measure.known
          ? "outside the territories"
          : "territory not known";
    case "somebody_to_talk_to":
      if (measure.fullName === null) return "nobody known: ask the front desk";
      return `${measure.fullName}${measure.reason ? `, ${people.reason(measure.reason)}` : ""}${measure.reachable ? "" : ", no telephone or e-mail"}`;
    case "not_contacted":
      if (measure.at === null) return withoutExchange[measure.toldInNotes ?? "nothing"];
      if (measure.outcome === "no-answer") return `called without an answer on ${day(measure.at)}`;
      return measure.months === null || measure.months < 1
        ? `recent exchange (${day(measure.at)})`
        : `last exchange ${counted(measure.months, "month", "months")} ago (${day(measure.at)})`;
    case "finds_it_hard_to_ask":
      return measure.signs.length === 0
        ? "no sign known"
        : measure.signs.map((sign) => hardships[sign]).join(", ");
  }
}

const leftOutCounts: Readonly<Record<LeftOutBecause, (count: number) => string>> = {
  objected: (count) => `${count} objected to being contacted`,
  "maybe-objected": (count) => `${count} may be actors that said no (outreach duplicates)`,
  undecided: (count) =>
    `${count} ${count === 1 ? "seems" : "seem"} to have said no, and nobody has decided (outreach list --objected)`,
  dissolved: (count) => `${count} no longer ${count === 1 ? "exists" : "exist"}`,
  deferred: (count) => `${count} put off`,
  resting: (count) => `${count} to be left alone for now (outreach next)`,
  draft: (count) => `${count} still a draft`,
  refused: (count) => `${count} whose application was refused (rank --all ranks them too)`,
  withdrawn: (count) =>
    `${count} that withdrew ${count === 1 ? "its" : "their"} application (rank --all ranks them too)`,
  closed: (count) => `${count} whose application is closed (rank --all ranks them too)`,
  out_of_scope: (count) => `${count} out of scope (rank --all ranks them too)`,
};

/** A shorter reason, for a table. */
function shortReason(measure: Because): string {
  switch (measure.criterion) {
    case "situation":
      return measure.confidence === null
        ? terms.situation[measure.situation]
        : `${terms.situation[measure.situation]} (${measure.noted ? "from your notes" : "to confirm"})`;
    case "recommended":
      return "recommended";
    case "somebody_to_talk_to":
      return measure.fullName ?? "nobody known";
    case "deadline":
      return measure.days === null
        ? "no deadline known"
        : `deadline in ${counted(measure.days, "day", "days")}`;
    case "territories":
      return "in the territory";
    case "finds_it_hard_to_ask":
      return "finds it hard to ask";
    default:
      return reasonInWords(measure);
  }
}

export const priority = {
  criteria,
  reason: reasonInWords,
  shortReason,
  leftOutCounts,
  leftOutLine: (parts: readonly string[]) => `Not ranked: ${parts.join("; ")}.`,
  openWaits: (waits: readonly { name: string; reason: string }[], more: number) =>
    `Waiting, without a day: ${waits.map(({ name, reason: measure }) => `${name} (${inQuotes(measure)})`).join("; ")}${more > 0 ? `; and ${number(more)} more (outreach next)` : ""}. A wait ends by outreach log, or outreach rank --release.`,
  waitEnded: (measure: string, dryRun: boolean) =>
    `The wait ${dryRun ? "would end" : "ends"}: ${inQuotes(measure)}.`,
  waitsEnded: (count: number, dryRun: boolean) =>
    `${counted(count, "wait", "waits")} without a date ${dryRun ? "would end" : count > 1 ? "end" : "ends"} by these exchanges:`,
  waitEndedIn: ({ line, name, words }: { line: number; name: string; words: string }) =>
    `line ${line}: ${name} (${inQuotes(words)})`,
  unreadTexts: (count: number) =>
    `${counted(count, "actor whose texts were", "actors whose texts were")} not read yet: they count as not known. outreach triage --list reads them, once and for all.`,
  noActorToRank: "No actor to rank. Add some: outreach add, or outreach import <file>.",
  points: number,
  outOfMost: (most: number) => `of ${number(most)}`,
  joinedReasons: (parts: readonly string[]) => parts.join("; "),
  toFindOut: (criterionNames: readonly string[]) =>
    `To find out (counted halfway, not zero): ${criterionNames.join(", ")}.`,
  plannedHours: (plan: { calls: number; visits: number; used: number; hours: number }) =>
    `${counted(plan.calls, "call", "calls")} and ${counted(plan.visits, "visit", "visits")}: ${number(plan.used)} h of ${number(plan.hours)}.`,
  plannedMeans: { call: "call", visit: "visit" },
  pinningNoted: (
    { name, kind, reason: measure, until }: PinningDecision & { name: string },
    dryRun: boolean,
  ) => {
    const outcome = {
      pin: [`${name} comes first until ${day(until)}`, `${name} would come first until ${day(until)}`],
      defer: [`${name} is put off until ${day(until)}`, `${name} would be put off until ${day(until)}`],
      release: [`${name} is back in its place`, `${name} would be back in its place`],
      appointment: [`you meet ${name} on ${day(until)}`, `you would meet ${name} on ${day(until)}`],
      cancelled: [`you do not meet ${name} on ${day(until)}`, `you would not meet ${name} on ${day(until)}`],
    }[kind][dryRun ? 1 : 0];
    return `${outcome}${measure ? `: ${measure}` : ""}.`;
  },
  pinned: (measure: string) => `pinned: ${measure}`,
  waitingCount: (count: number) =>
    `${counted(count, "actor waits for its day", "actors wait for their days")}: outreach next`,
  notedWaits: {
    heading: (count: number, dryRun: boolean) =>
      `${count < 2 ? "A row says" : `${number(count)} rows say`} to wait. Until then, ${count < 2 ? `this actor ${dryRun ? "would be" : "is"}` : `these actors ${dryRun ? "would be" : "are"}`} out of the ranking, and of what is sent to several:`,
    line: ({ name, actor, until, words, line }: WaitToAnnounce) =>
      `line ${line}: ${name}, ${until === untilReleased ? "until you release it" : `until ${day(until)}`} (${inQuotes(words)}). Not to wait: outreach rank --release ${actor}`,
  },
  appointments: {
    heading: (count: number, dryRun: boolean) =>
      `${count < 2 ? "An appointment is" : `${number(count)} appointments are`} noted in this list. outreach next ${dryRun ? "would list" : "lists"} ${count < 2 ? "it" : "them"}, and no first message is proposed before:`,
    line: ({ name, actor, on, words, line }: AppointmentToAnnounce) =>
      `line ${line}: ${name}, on ${day(on)} (${inQuotes(words)}). If it is none: outreach rank --release ${actor}`,
    cancelledHeading: (count: number, dryRun: boolean) =>
      `${count < 2 ? "An appointment noted before" : `${number(count)} appointments noted before`} ${dryRun ? "would no longer stand" : count < 2 ? "no longer stands" : "no longer stand"}:`,
    cancelledLine: ({ name, actor, on, words, line }: AppointmentToAnnounce) =>
      `line ${line}: ${name}, on ${day(on)} (${inQuotes(words)}). If it still stands: outreach log ${actor} --next "appointment" --next-on ${on}`,
  },
  waitsFor: (on: string) => `not before ${day(on)} (outreach next)`,
  reservedPlace: "reserved place: finds it hard to ask",
  levelNote: "Level: the order of the two means nothing.",
  levelMark: "≈: level with the next.",
  nobodyMoves: "Nobody would change places.",
  rankAndScore: (rank: number, score: string) => `(rank ${number(rank)}, ${score} points)`,
  columns: {
    criterion: "Criterion",
    now: "Rank now",
    afterwards: "Rank then",
    means: "How",
    rank: "Rank",
    actor: "Actor",
    score: "Score",
    because: "Why",
    total: "Total",
  },
};
