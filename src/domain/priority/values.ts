import type { Outcome } from "../contact.ts";
import { daysBetween, monthsBetween } from "../dates.ts";
import { once } from "../once.ts";
import type { Interlocutor, Judge, PersonReason } from "../people/interlocutor.ts";
import type { SituationOrUnknown } from "../situation.ts";
import { fold } from "../spelling.ts";
import type { RankedActor } from "./actor.ts";
import type { Aims, Hardship, Scale } from "./criteria.ts";

/** Facts behind a value, by criterion; `text/` says them. */
export type Because =
  | { criterion: "situation"; situation: SituationOrUnknown; stale: boolean; at: string | null }
  | { criterion: "deadline"; programme: string | null; date: string | null; days: number | null }
  | { criterion: "recommended"; by: string | null }
  | { criterion: "themes"; shared: readonly string[]; known: boolean }
  | { criterion: "territories"; shared: string | null; known: boolean }
  | {
      criterion: "somebody_to_talk_to";
      fullName: string | null;
      reason: PersonReason | null;
      reachable: boolean;
    }
  | { criterion: "not_contacted"; months: number | null; at: string | null; outcome: Outcome | null }
  | { criterion: "finds_it_hard_to_ask"; signs: readonly Hardship[] };

/** The value of one criterion for one actor. */
export interface Valued {
  /** 0–100, an integer. */
  value: number;
  /** We do not know: the value stands in for what is to be found out. */
  unknown: boolean;
  /** How far the value may be from the truth, in the same unit: one standard deviation. */
  uncertainty: number;
  because: Because;
}

/** What the values of all actors are computed with. `today` is an ISO date. */
export interface Frame {
  aims: Aims;
  scale: Scale;
  judge: Judge;
  today: string;
}

/** A value that could be anything between 0 and 100. */
const anything = 29;
/** A title says who somebody is, not what they do. */
const aTitle = 10;
/** A situation that was true some time ago. */
const aWhile = 20;

/** Aims folded once, for all actors. */
export function valuer({ aims, scale, judge, today }: Frame) {
  const wantedThemes = new Map(aims.themes.map((theme) => [fold(theme), theme]));
  const wantedTerritories = aims.territories.map((territory) => ({
    territory,
    words: ` ${fold(territory)
      .replace(/[^a-z0-9]+/g, " ")
      .trim()} `,
    /** The first digits of postcodes, as in `46`. */
    digits: /^\d{2,5}$/.test(territory.trim()) ? territory.trim() : null,
  }));
  const deadlines = aims.deadlines.map(({ programme, date }) => ({ folded: fold(programme), date }));
  const folded = once(fold);
  const deadlineOf = once(nextDeadline);
  const territorySaid = once(territoryIn);
  const known = (value: number, because: Because, uncertainty = 0): Valued => ({
    value: Math.round(Math.max(0, Math.min(100, value))),
    unknown: false,
    uncertainty,
    because,
  });
  const unknown = (because: Because, value = scale.unknown): Valued => ({
    value,
    unknown: true,
    uncertainty: anything,
    because,
  });

  function situation({ assessment }: RankedActor): Valued {
    const { situation, at } = assessment ?? { situation: "unknown" as const, at: null };
    const stale = at !== null && monthsBetween(at, today) > aims.staleAfterMonths;
    const because: Because = { criterion: "situation", situation, stale, at };
    if (situation === "unknown") return unknown(because, scale.situation.unknown);
    const own = scale.situation[situation];
    return stale ? known((own + scale.situation.unknown) / 2, because, aWhile) : known(own, because);
  }

  function deadline({ programme }: RankedActor): Valued | null {
    if (deadlines.length === 0) return null;
    const date = programme === null ? null : deadlineOf(programme);
    if (date === null) return unknown({ criterion: "deadline", programme, date, days: null });
    const days = daysBetween(today, date);
    const { soon, far } = scale.deadline;
    const value = days < 0 ? 0 : days <= soon ? 100 : (100 * (far - days)) / (far - soon);
    return known(value, { criterion: "deadline", programme, date, days });
  }

  /** The next deadline of a programme, else its last one, ISO. */
  function nextDeadline(programme: string): string | null {
    const wanted = fold(programme);
    const dates = deadlines
      .filter((one) => wanted !== "" && (wanted.includes(one.folded) || one.folded.includes(wanted)))
      .map(({ date }) => date)
      .sort();
    return dates.find((one) => one >= today) ?? dates.at(-1) ?? null;
  }

  const recommended = ({ recommendedBy }: RankedActor): Valued =>
    known(recommendedBy ? 100 : 0, { criterion: "recommended", by: recommendedBy });

  function themes(actor: RankedActor): Valued | null {
    if (wantedThemes.size === 0) return null;
    if (actor.themes.length === 0) return unknown({ criterion: "themes", shared: [], known: false });
    const shared = [...new Set(actor.themes.map((theme) => wantedThemes.get(folded(theme)) ?? null))].filter(
      (theme) => theme !== null,
    );
    const { first, more } = scale.themes;
    const value = shared.length === 0 ? 0 : first + more * (shared.length - 1);
    return known(value, { criterion: "themes", shared, known: true });
  }

  function territories({ territory, commune, postcode, name }: RankedActor): Valued | null {
    if (wantedTerritories.length === 0) return null;
    const shared =
      (territory === null ? territoryIn(name) : territorySaid(territory)) ??
      (commune === null ? null : territorySaid(commune)) ??
      (postcode === null ? null : territoryOfPostcode(postcode));
    const placed = territory !== null || commune !== null || postcode !== null;
    const because: Because = { criterion: "territories", shared, known: shared !== null || placed };
    return because.known ? known(shared === null ? 0 : 100, because) : unknown(because);
  }

  /** A territory of ours that a text names in whole words: “Lot” is not in “pilote”. */
  function territoryIn(text: string): string | null {
    const words = ` ${fold(text).replace(/[^a-z0-9]+/g, " ")} `;
    return wantedTerritories.find((one) => words.includes(one.words))?.territory ?? null;
  }

  const territoryOfPostcode = (postcode: string) =>
    wantedTerritories.find((one) => one.digits !== null && postcode.startsWith(one.digits))?.territory ??
    null;

  function somebody(actor: RankedActor, { person }: Interlocutor): Valued {
    const { nobody, unreachable } = scale.somebody_to_talk_to;
    const criterion = "somebody_to_talk_to";
    if (person === null) {
      const because: Because = { criterion, fullName: null, reason: null, reachable: false };
      return actor.people.length === 0 ? unknown(because, nobody) : known(nobody, because, aTitle);
    }
    const own = actor.people.find(({ id }) => id === person.person.id);
    const means = [actor.emails, actor.phones, own?.emails ?? [], own?.phones ?? []];
    const reachable = means.some((some) => some.length > 0);
    const value = nobody + (100 - nobody) * person.likelihood - (reachable ? 0 : unreachable);
    const reason = person.reasons[0] ?? null;
    return known(
      Math.max(nobody, value),
      { criterion, fullName: person.person.fullName, reason, reachable },
      aTitle,
    );
  }

  function notContacted({ lastContact }: RankedActor): Valued {
    const criterion = "not_contacted";
    if (lastContact === null) return known(100, { criterion, months: null, at: null, outcome: null });
    const { at, outcome } = lastContact;
    const months = Math.max(0, Math.floor(monthsBetween(at, today)));
    const elapsed = (100 * monthsBetween(at, today)) / aims.contactAgainAfterMonths;
    const value = outcome === "no-answer" ? Math.max(scale.not_contacted.no_answer, elapsed) : elapsed;
    return known(value, { criterion, months, at, outcome });
  }

  function hardToAsk(actor: RankedActor, levels: ReadonlySet<string>): Valued {
    const has = (means: "emails" | "phones") =>
      actor[means].length > 0 || actor.people.some((person) => person[means].length > 0);
    const paid = ["head", "lead", "staff"].some((level) => levels.has(level));
    const peopled = actor.people.length > 0;
    const is = judge.kinds(actor);
    const signs: Record<Hardship, boolean> = {
      no_email: !has("emails"),
      no_phone: !has("phones"),
      volunteer_run: is.has("association") && peopled && !paid,
      small_commune: is.has("commune") && peopled && !paid,
      no_answer: actor.lastContact?.outcome === "no-answer",
      unplanned: actor.assessment?.situation === "unplanned",
    };
    const present = (Object.keys(signs) as Hardship[]).filter((sign) => signs[sign]);
    const value = present.reduce((sum, sign) => sum + scale.finds_it_hard_to_ask[sign], 0);
    return known(value, { criterion: "finds_it_hard_to_ask", signs: present }, aTitle);
  }

  /** The criteria that the mission's settings make meaningful, each with its value, in the order of `criteria`. */
  return (actor: RankedActor): Valued[] => {
    const people = judge.interlocutor(actor, actor.people);
    const all = [
      situation(actor),
      deadline(actor),
      recommended(actor),
      themes(actor),
      territories(actor),
      somebody(actor, people),
      notContacted(actor),
      hardToAsk(actor, people.levels),
    ];
    return all.filter((valued) => valued !== null);
  };
}
