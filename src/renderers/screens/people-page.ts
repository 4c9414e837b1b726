// Shows whom to contact at each actor, and why: on the terminal and as JSON.

import type { ClosedChannels } from "../../domain/objections/closed-channels.ts";
import type { Interlocutor, Judged } from "../../domain/people/interlocutor.ts";
import type { Introduction } from "../../domain/people/introduction.ts";
import type { Sentences } from "../../text/index.ts";
import { type Paint, safe, width, wrap } from "./terminal.ts";

/** Whom to talk to at one actor. */
export interface PeopleOf {
  id: string;
  name: string;
  interlocutor: Interlocutor;
  /** Who could introduce us. */
  introductions: readonly Introduction[];
  /** The channels closed to the actor or its people, and why: an objection, one of a possible duplicate, or an address that takes no mail. */
  closed: readonly ClosedChannels[];
}

/** Whom to talk to, actor by actor, with the reason; where nobody is likely, whom to ask for. */
export function peoplePage(
  list: readonly PeopleOf[],
  { text, columns, paint }: { text: Sentences; columns: number; paint: Paint },
): string {
  const { people, objections } = text;
  return list
    .map(({ id, name, interlocutor: { person, alternatives, askAs }, introductions, closed }) => {
      const lines = [`${paint.strong(safe(name))} ${paint.faint(`(${safe(id)})`)}`];
      for (const closedChannels of closed)
        lines.push(
          ...openedLines("✗ ", safe(objections.closureLine(closedChannels)), columns).map(paint.bad),
        );
      if (person) {
        lines.push(
          ...openedLines(
            people.likelyPerson(paint.good(safe(person.person.fullName))),
            whyPerson(person, text),
            columns,
          ),
        );
        if (person.relay)
          lines.push(...openedLines("  ", people.askAtFrontDesk(people.whomToAskFor(askAs)), columns));
      } else lines.push(...openedLines("→ ", people.nobodyPlausible(people.whomToAskFor(askAs)), columns));
      for (const alternative of alternatives)
        lines.push(
          ...openedLines(
            people.otherPerson(safe(alternative.person.fullName)),
            whyPerson(alternative, text),
            columns,
          ),
        );
      if (introductions.length > 0)
        lines.push(
          ...openedLines(
            people.introducersLabel,
            safe(people.joinedReasons(introductions.map(people.introducer))),
            columns,
          ),
        );
      return `${lines.join("\n")}\n`;
    })
    .join("\n");
}

export const whyPerson = ({ reasons }: Judged, { people }: Sentences) =>
  safe(people.joinedReasons(reasons.map((reason) => people.reason(reason))));

/** A text after its opening words, its further lines indented. */
function openedLines(opening: string, text: string, columns: number): string[] {
  const used = width(stripped(opening)) + 2;
  const [first = "", ...rest] = wrap(`${"x".repeat(used)}${text}`, columns);
  return [`  ${opening}${first.slice(used)}`, ...rest.map((line) => `      ${line}`)];
}

const stripped = (painted: string) => painted.replace(/\u001b\[\d+m/g, "");

/** One judged person as other programs read it. */
const judgedAsJson = ({ person, likelihood, reasons, elected, relay }: Judged, text: Sentences) => ({
  person,
  likelihood,
  reasons: reasonsAsJson(reasons, text),
  elected,
  relay,
});

/** Reasons for other programs: `reason` is the kind, `because` the sentence; the facts of the reason stand beside them. */
export const reasonsAsJson = (reasons: Judged["reasons"], { people }: Sentences) =>
  reasons.map((reason) => {
    const { because, ...facts } = reason;
    return { reason: because, ...facts, because: people.reason(reason) };
  });

export const peopleAsJson = (list: readonly PeopleOf[], text: Sentences) =>
  list.map(({ id, name, interlocutor: { person, alternatives, askAs }, introductions, closed }) => {
    const chosen = person ? judgedAsJson(person, text) : null;
    return {
      actor: id,
      name,
      person: chosen?.person ?? null,
      likelihood: chosen?.likelihood ?? 0,
      reasons: chosen?.reasons ?? [],
      elected: chosen?.elected ?? false,
      relay: chosen?.relay ?? false,
      alternatives: alternatives.map((judged) => judgedAsJson(judged, text)),
      introducedBy: introductions,
      objections: closed.map(({ person: who, channels, closure: { because, at, source, line } }) => ({
        ...{ person: who, channels, because, since: at, source, line },
      })),
      askFor: person === null || person.relay ? text.people.whomToAskFor(askAs) : null,
    };
  });

export const peoplePlain = (list: readonly PeopleOf[], text: Sentences) =>
  list.map(({ id, name, interlocutor: { person, askAs } }) => [
    id,
    name,
    person?.person.fullName ?? null,
    person?.person.role ?? null,
    person?.likelihood ?? 0,
    person ? whyPerson(person, text) : text.people.whomToAskFor(askAs),
  ]);
