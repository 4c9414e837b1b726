// What `rank` says: criteria, reasons, who is set aside, in English.
import type { Criterion, Hardship } from "../../domain/priority/criteria.ts";
import type { Because } from "../../domain/priority/criterion-measure.ts";
import { type PinningDecision, untilReleased } from "../../domain/priority/pinning-decisions.ts";
import type { LeftOutBecause } from "../../domain/priority/ranking.ts";
import type { AppointmentOfActor, NotedOfActor } from "../fr/priority.ts";
import { people } from "./people.ts";
import { counted, number } from "./phrases.ts";
import { percent } from "./suggestion.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

const criterion: Readonly<Record<Criterion, string>> = {
  situation: "situation",
  deadline: "programme deadline",
  recommended: "recommendation",
  themes: "themes",
  territories: "territory",
  somebody_to_talk_to: "somebody to talk to",
  not_contacted: "last exchange",
  finds_it_hard_to_ask: "finds it hard to ask",
};

const neverNoted = {
  exchange: "your notes tell of an exchange",
  attempt: "your notes tell of an attempt, without an exchange",
  nothing: "no exchange noted here",
};

const hardship: Readonly<Record<Hardship, string>> = {
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

/** Why a criterion has the value it has, in a few words. */
function because(said: Because): string {
  switch (said.criterion) {
    case "situation":
      if (said.situation === "unknown") return "situation not known yet: to find out";
      if (said.confidence !== null)
        return `${terms.situation[said.situation]}, ${fromTexts(said.confidence, said.noted)}`;
      return `${terms.situation[said.situation]}${said.stale && said.at ? `, but said long ago (${day(said.at)}): ask again` : ""}`;
    case "deadline":
      if (said.date === null || said.days === null)
        return said.programme ? `no deadline known for ${inQuotes(said.programme)}` : "programme not known";
      return said.days < 0
        ? `deadline passed (${day(said.date)})`
        : said.days === 0
          ? "deadline today"
          : `deadline in ${counted(said.days, "day", "days")} (${day(said.date)})`;
    case "recommended":
      return said.by ? `recommended by ${said.by}` : "recommended by nobody";
    case "themes":
      if (!said.known) return "themes not known";
      return said.shared.length === 0 ? "no theme in common" : `in common: ${said.shared.join(", ")}`;
    case "territories":
      return said.shared
        ? `in the territory: ${said.shared}`
        : said.known
          ? "outside the territories"
          : "territory not known";
    case "somebody_to_talk_to":
      if (said.fullName === null) return "nobody known: ask the front desk";
      return `${said.fullName}${said.reason ? `, ${people.reason(said.reason)}` : ""}${said.reachable ? "" : ", no telephone or e-mail"}`;
    case "not_contacted":
      if (said.at === null) return neverNoted[said.toldInNotes ?? "nothing"];
      if (said.outcome === "no-answer") return `called without an answer on ${day(said.at)}`;
      return said.months === null || said.months < 1
        ? `recent exchange (${day(said.at)})`
        : `last exchange ${counted(said.months, "month", "months")} ago (${day(said.at)})`;
    case "finds_it_hard_to_ask":
      return said.signs.length === 0 ? "no sign known" : said.signs.map((sign) => hardship[sign]).join(", ");
  }
}

const leftOut: Readonly<Record<LeftOutBecause, (count: number) => string>> = {
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

/** The same for a table: without what is said in full by `because`. */
function short(said: Because): string {
  switch (said.criterion) {
    case "situation":
      return said.confidence === null
        ? terms.situation[said.situation]
        : `${terms.situation[said.situation]} (${said.noted ? "from your notes" : "to confirm"})`;
    case "recommended":
      return "recommended";
    case "somebody_to_talk_to":
      return said.fullName ?? "nobody known";
    case "deadline":
      return said.days === null ? "no deadline known" : `deadline in ${counted(said.days, "day", "days")}`;
    case "territories":
      return "in the territory";
    case "finds_it_hard_to_ask":
      return "finds it hard to ask";
    default:
      return because(said);
  }
}

export const priority = {
  criterion,
  because,
  short,
  leftOut,
  leftOutLine: (parts: readonly string[]) => `Not ranked: ${parts.join("; ")}.`,
  openWaits: (waits: readonly { name: string; reason: string }[], more: number) =>
    `Waiting, without a day: ${waits.map(({ name, reason }) => `${name} (${inQuotes(reason)})`).join("; ")}${more > 0 ? `; and ${number(more)} more (outreach next)` : ""}. A wait ends by outreach log, or outreach rank --release.`,
  waitEnded: (reason: string, dryRun: boolean) =>
    `The wait ${dryRun ? "would end" : "ends"}: ${inQuotes(reason)}.`,
  unread: (count: number) =>
    `${counted(count, "actor whose texts were", "actors whose texts were")} not read yet: they count as not known. outreach triage --list reads them, once and for all.`,
  nobody: "No actor to rank. Add some: outreach add, or outreach import <file>.",
  points: number,
  outOf: (most: number) => `of ${number(most)}`,
  joined: (parts: readonly string[]) => parts.join("; "),
  toFindOut: (criteria: readonly string[]) =>
    `To find out (counted halfway, not zero): ${criteria.join(", ")}.`,
  planned: (plan: { calls: number; visits: number; used: number; hours: number }) =>
    `${counted(plan.calls, "call", "calls")} and ${counted(plan.visits, "visit", "visits")}: ${number(plan.used)} h of ${number(plan.hours)}.`,
  means: { call: "call", visit: "visit" },
  held: ({ name, kind, reason, until }: PinningDecision & { name: string }, dryRun: boolean) => {
    const done = {
      pin: [`${name} comes first until ${day(until)}`, `${name} would come first until ${day(until)}`],
      defer: [`${name} is put off until ${day(until)}`, `${name} would be put off until ${day(until)}`],
      release: [`${name} is back in its place`, `${name} would be back in its place`],
      appointment: [`you meet ${name} on ${day(until)}`, `you would meet ${name} on ${day(until)}`],
      cancelled: [`you do not meet ${name} on ${day(until)}`, `you would not meet ${name} on ${day(until)}`],
    }[kind][dryRun ? 1 : 0];
    return `${done}${reason ? `: ${reason}` : ""}.`;
  },
  pinned: (reason: string) => `pinned: ${reason}`,
  waiting: (count: number) =>
    `${counted(count, "actor waits for its day", "actors wait for their days")}: outreach next`,
  noted: {
    said: (count: number, dryRun: boolean) =>
      `${count < 2 ? "A row says" : `${number(count)} rows say`} to wait. Until then, ${count < 2 ? `this actor ${dryRun ? "would be" : "is"}` : `these actors ${dryRun ? "would be" : "are"}`} out of the ranking, and of what is sent to several:`,
    one: ({ name, actor, until, words, line }: NotedOfActor) =>
      `line ${line}: ${name}, ${until === untilReleased ? "until you release it" : `until ${day(until)}`} (${inQuotes(words)}). Not to wait: outreach rank --release ${actor}`,
  },
  appointments: {
    said: (count: number, dryRun: boolean) =>
      `${count < 2 ? "An appointment is" : `${number(count)} appointments are`} noted in this list. outreach next ${dryRun ? "would list" : "lists"} ${count < 2 ? "it" : "them"}, and no first message is proposed before:`,
    one: ({ name, actor, on, words, line }: AppointmentOfActor) =>
      `line ${line}: ${name}, on ${day(on)} (${inQuotes(words)}). If it is none: outreach rank --release ${actor}`,
    cancelled: (count: number, dryRun: boolean) =>
      `${count < 2 ? "An appointment noted before" : `${number(count)} appointments noted before`} ${dryRun ? "would no longer stand" : count < 2 ? "no longer stands" : "no longer stand"}:`,
    cancelledOne: ({ name, actor, on, words, line }: AppointmentOfActor) =>
      `line ${line}: ${name}, on ${day(on)} (${inQuotes(words)}). If it still stands: outreach log ${actor} --next "appointment" --next-on ${on}`,
  },
  waitsFor: (on: string) => `not before ${day(on)} (outreach next)`,
  reserved: "reserved place: finds it hard to ask",
  level: "Level: the order of the two means nothing.",
  levelMark: "≈: level with the next.",
  nobodyMoves: "Nobody would change places.",
  place: (rank: number, score: string) => `(rank ${number(rank)}, ${score} points)`,
  heading: {
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
