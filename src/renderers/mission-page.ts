// The team's page of its whole mission: one self-contained file, for a browser without a network.

import { type Actor, singleFields } from "../domain/actors/actor.ts";
import { isHeard } from "../domain/actors/text-author.ts";
import type { StepAgenda } from "../domain/cadence/agenda.ts";
import type { Duplicate } from "../domain/matching/find-duplicates.ts";
import type { Judged } from "../domain/people/choose-interlocutor.ts";
import type { Reason } from "../domain/priority/ranking.ts";
import type { TimelineEvent } from "../domain/relationship/timeline.ts";
import type { Figure } from "../domain/reporting/mission-figures.ts";
import type { ReportPeriod } from "../domain/reporting/report-period.ts";
import type { Assessment } from "../domain/situations/situation.ts";
import type { Sentences } from "../text/index.ts";
import { pageEngine } from "./page-engine.ts";
import { printable } from "./printable.ts";

export interface PageActor {
  actor: Actor;
  judged: readonly Judged[];
  assessments: readonly Assessment[];
  ranked: { rank: number; priority: { score: number; reasons: readonly Pick<Reason, "because">[] } } | null;
  events: readonly TimelineEvent[];
}

export interface MissionPage {
  today: string;
  actors: readonly PageActor[];
  agenda: StepAgenda;
  duplicates: readonly Duplicate[];
  period: ReportPeriod;
  figures: readonly Figure[];
  left: number;
}

interface PageFrame {
  title: string;
  accent: string;
  /** What a need is called. */
  needName: (need: string) => string;
  text: Sentences;
  template: (name: string) => Promise<string>;
}

export async function missionPage(page: MissionPage, frame: PageFrame): Promise<string> {
  const { text, title, accent } = frame;
  const script = await frame.template("view.js");
  const data = printable(pageData(page, frame));
  const { words } = text.viewing;
  return pageEngine().parseAndRenderSync(await frame.template("view.html"), {
    ...{ language: text.language, title: printable(title), accent, words, script },
    scriptHash: `sha256-${await sha256(script)}`,
    // Within a script, nothing may end it.
    data: JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  });
}

/** The page runs this script and no other. */
async function sha256(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

function pageData(
  { today, actors, agenda, duplicates, period, figures, left }: MissionPage,
  frame: PageFrame,
) {
  const { text } = frame;
  const { viewing, reporting, actors: words } = text;
  const steps = [...agenda.late, ...agenda.today, ...agenda.week, ...agenda.later];
  return {
    words: { ...viewing.words, cut: left > 0 ? viewing.cutAndLeft(left) : viewing.words.cut },
    actors: actors.map((one) => actorData(one, frame)),
    due: steps.map(({ actor, on, promise, action }) => ({
      ...{ actor, on: words.day(on), late: on < today, what: words.agenda.what(promise, action) },
    })),
    duplicates: duplicates.map(({ a, b, reasons }) => ({
      ...{ a, b, reasons: reasons.map((reason) => text.matching.because(reason)) },
      merge: `outreach merge ${a} ${b}`,
      apart: `outreach duplicates --different ${a} --different ${b}`,
    })),
    period: reporting.period(period),
    figures: figures.map(({ id, value, unit }) => ({
      name: reporting.figures[id].name,
      value: reporting.value(value, false, unit),
      definition: reporting.figures[id].definition,
    })),
  };
}

function actorData({ actor, judged, assessments, ranked, events }: PageActor, { text, needName }: PageFrame) {
  const { actors: words, terms, people, viewing, priority } = text;
  const assessment = assessments.at(-1) ?? null;
  const fields = singleFields.filter((field) => field !== "name" && actor[field]);
  const several = ["emails", "phones", "themes"] as const;
  return {
    ...{
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      commune: actor.commune,
      territory: actor.territory ?? "",
    },
    ...{ themes: actor.themes, tags: actor.tags, rank: ranked?.rank ?? null },
    situation: terms.situation[assessment?.situation ?? "unknown"],
    objected: actor.objected === null ? null : viewing.objected(words.day(actor.objected)),
    facts: [
      ...fields.map((field) => [words.fields[field], actor[field]!]),
      ...several.flatMap((field) =>
        actor[field].length > 0 ? [[words.fields[field], actor[field].join(", ")]] : [],
      ),
      ...(actor.tags.length > 0 ? [[words.fields.tags, actor.tags.join(", ")]] : []),
    ],
    assessed:
      terms.situation[assessment?.situation ?? "unknown"] +
      (assessment ? `, ${words.saidOn(words.day(assessment.at), assessment.by)}` : ""),
    needs: (assessment?.needs ?? []).map(needName),
    reasons: (ranked?.priority.reasons ?? []).map(({ because }) => priority.because(because)),
    people: judged.map(({ person, reasons }) => {
      const known = actor.people.find(({ id }) => id === person.id);
      return {
        ...{ name: person.fullName, role: person.role },
        reach: [...(known?.emails ?? []), ...(known?.phones ?? [])].join(", "),
        why: people.joined(reasons.map((reason) => people.reason(reason))),
      };
    }),
    texts: actor.answers.map((answer) => ({
      ...{ label: answer.label, text: answer.text },
      who: isHeard(answer)
        ? terms.heard
        : answer.author === null
          ? viewing.nobody
          : terms.speaker(answer.author, answer.authorName),
    })),
    timeline: events.map((event) => [words.day(event.at), words.timeline.said(event)]).reverse(),
    commands: viewing.commands(actor.id),
  };
}
