// Writes the team's page of its whole mission: one self-contained file, for a browser without a network.

import { type Actor, singleFields } from "../domain/actors/actor.ts";
import { isHeard } from "../domain/actors/text-author.ts";
import type { StepAgenda } from "../domain/cadence/agenda.ts";
import type { Duplicate } from "../domain/matching/find-duplicates.ts";
import type { Judged } from "../domain/people/interlocutor.ts";
import type { DerivedPlace } from "../domain/places/derived-place.ts";
import type { Reason } from "../domain/priority/ranking.ts";
import type { PreparedDocument } from "../domain/relationship/contact.ts";
import type { TimelineEvent } from "../domain/relationship/timeline.ts";
import type { Figure } from "../domain/reporting/mission-figures.ts";
import type { ReportPeriod } from "../domain/reporting/report-period.ts";
import type { Assessment, Suggestion } from "../domain/situations/situation.ts";
import { groupedBy } from "../domain/values/grouped-by.ts";
import type { Sentences } from "../text/index.ts";
import { chartInks } from "./charts/chart-drawing.ts";
import { chartSvg } from "./charts/chart-svg.ts";
import { departmentMap } from "./charts/department-map.ts";
import { pageEngine } from "./page-engine.ts";
import { printable } from "./printable.ts";
import { suggestionInWords } from "./screens/suggestion-block.ts";

export interface PageActor {
  actor: Actor;
  judged: readonly Judged[];
  assessments: readonly Assessment[];
  ranked: { rank: number; priority: { score: number; reasons: readonly Pick<Reason, "because">[] } } | null;
  events: readonly TimelineEvent[];
  place: Pick<DerivedPlace, "department" | "intercommunality">;
  suggestion: Suggestion | null;
  prepared: readonly PreparedDocument[];
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
  /** Gives the name of a need. */
  needName: (need: string) => string;
  /** The path of a prepared file relative to the page (`courriels/2026-03-02 GAL.eml`); null when the file is not there. */
  fileBeside: (file: string) => string | null;
  text: Sentences;
  template: (name: string) => Promise<string>;
}

/** The scripts of the page, in this order: later ones use what earlier ones define. */
const scripts = ["view-elements.js", "view-actor.js", "view.js"];

export async function missionPage(page: MissionPage, frame: PageFrame): Promise<string> {
  const { text, title, accent } = frame;
  const script = (await Promise.all(scripts.map(frame.template))).join("\n");
  const data = printable(pageData(page, frame));
  const { words } = text.viewing;
  return pageEngine().parseAndRenderSync(await frame.template("view.html"), {
    ...{ language: text.language, title: printable(title), accent, words, script },
    ...{ map: mapOf(page.actors, frame), mapSource: text.reporting.document.mapSource },
    scriptHash: `sha256-${await sha256(script)}`,
    // Escaped, so that no data can end the script.
    data: JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  });
}

/** The digest by which the page's policy allows this script and no other. */
async function sha256(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** A map of the actors by département, as SVG; empty when no actor's département is known. */
function mapOf(actors: readonly PageActor[], { text, accent }: PageFrame): string {
  const { document: words } = text.reporting;
  const groups = groupedBy(actors, ({ place }) => place.department?.code ?? "");
  const counted = [...groups].flatMap(([code, [first, ...others]]) => {
    const name = first?.place.department?.name;
    const count = 1 + others.length;
    return name === undefined ? [] : [{ code, count, title: words.area(name, words.number(count)) }];
  });
  const map = departmentMap(counted, {
    ...{ title: words.mapTitle, alternative: words.mapDescription(counted.map(({ title }) => title)) },
    ...{ range: words.range, untold: words.maskedCell, inks: chartInks(accent) },
  });
  return map === null ? "" : chartSvg(map, "map");
}

function pageData(
  { today, actors, agenda, duplicates, period, figures, left }: MissionPage,
  frame: PageFrame,
) {
  const { text } = frame;
  const { viewing, reporting, actors: words } = text;
  const steps = [...agenda.late, ...agenda.today, ...agenda.week, ...agenda.later];
  return {
    words: { ...viewing.words, cut: left > 0 ? viewing.listCutAndLeftOut(left) : viewing.words.cut },
    actors: actors.map((actor) => actorData(actor, frame)),
    due: steps.map(({ actor, on, promise, action }) => ({
      ...{ actor, on: words.day(on), late: on < today, what: words.agenda.nextAction(promise, action) },
    })),
    duplicates: duplicates.map(({ a, b, reasons }) => ({
      ...{ a, b, reasons: reasons.map((reason) => text.matching.reason(reason)) },
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

function actorData(page: PageActor, frame: PageFrame) {
  const { actor, assessments, ranked, events, place, suggestion } = page;
  const { text, needName } = frame;
  const { actors: words, terms, viewing, priority } = text;
  const assessment = assessments.at(-1) ?? null;
  const situation = terms.situation[assessment?.situation ?? "unknown"];
  return {
    ...{ id: actor.id, name: actor.name, kind: actor.kind, commune: actor.commune },
    ...{ territory: actor.territory ?? "", themes: actor.themes, tags: actor.tags },
    department: place.department?.name ?? "",
    intercommunality: place.intercommunality?.name ?? "",
    rank: ranked?.rank ?? null,
    situation,
    objected: actor.objected === null ? null : viewing.noContactSince(words.day(actor.objected)),
    facts: factsOf(actor, text),
    assessed: situation + (assessment ? `, ${words.onDayBy(words.day(assessment.at), assessment.by)}` : ""),
    needs: (assessment?.needs ?? []).map(needName),
    suggested: suggestion === null ? null : suggestionData(suggestion, text),
    reasons: (ranked?.priority.reasons ?? []).map(({ because }) => priority.reason(because)),
    people: peopleData(page, text),
    texts: actor.answers.map((answer) => ({
      ...{ label: answer.label, text: answer.text },
      who: isHeard(answer)
        ? terms.toldToTeam
        : answer.author === null
          ? viewing.noWordsOfOthers
          : terms.speaker(answer.author, answer.authorName),
    })),
    timeline: events.map((event) => [words.day(event.at), words.timeline.event(event)]).reverse(),
    documents: documentsData(page, frame),
    commands: viewing.commands(actor.id),
  };
}

/** Each field that has a value, as people write it. */
function factsOf(actor: Actor, { actors: words, documents }: Sentences): [string, string][] {
  const several = ["emails", "phones", "themes", "tags"] as const;
  const written = { submitted: words.day } as Partial<Record<string, (value: string) => string>>;
  const single = singleFields
    .filter((field) => field !== "name")
    .map((field): [string, string] => [
      words.fields[field],
      actor[field] ? (written[field]?.(actor[field]) ?? actor[field]) : "",
    ]);
  const lists = several.map((field): [string, string] => [
    words.fields[field],
    (field === "phones" ? actor.phones.map(documents.phone) : actor[field]).join(", "),
  ]);
  return [...single, ...lists].filter(([, value]) => value !== "");
}

/** The suggestion in words, its quotations and who speaks in each; null when the texts suggest nothing. */
function suggestionData(suggestion: Suggestion, text: Sentences) {
  if (suggestion.evidence.length === 0 && suggestion.situation === null) return null;
  return {
    words: text.viewing.suggested(suggestionInWords(suggestion, text)),
    quotations: suggestion.evidence.map(({ quote, label, author }) => ({
      quote: text.suggestion.quoted(quote),
      who: [author === null ? null : text.terms.speaker(author), label].filter(Boolean).join(", "),
    })),
  };
}

function peopleData({ actor, judged }: PageActor, { people, documents }: Sentences) {
  return judged.map(({ person, reasons }) => {
    const stored = actor.people.find(({ id }) => id === person.id);
    const phones = (stored?.phones ?? []).map(documents.phone);
    return {
      ...{ name: person.fullName, role: person.role },
      reach: [...(stored?.emails ?? []), ...phones].join(", "),
      why: people.joinedReasons(reasons.map((reason) => people.reason(reason))),
    };
  });
}

/** Documents prepared, the newest first; a file that is still beside the page gets a link. */
function documentsData({ prepared }: PageActor, { text, fileBeside }: PageFrame) {
  const { day, documentNames: documents } = text.actors;
  return prepared.toReversed().map(({ at, document, recipient, file }) => {
    const beside = file === null ? null : fileBeside(file);
    return {
      what: [text.reporting.labelled(day(at), documents[document] ?? document), recipient]
        .filter(Boolean)
        .join(", "),
      file,
      // A path is not an address: a "#" or a "?" in a name would end it.
      address: beside?.split("/").map(encodeURIComponent).join("/") ?? null,
    };
  });
}
