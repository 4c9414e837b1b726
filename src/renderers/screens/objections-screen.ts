// Shows the objections on the terminal.

import type { Objection } from "../../domain/objections/objection.ts";
import type { Sentences } from "../../text/index.ts";
import { type Paint, table } from "./terminal.ts";

/** An objection, and the consent that came after it. */
export interface ShownLaterConsent {
  objection: Objection;
  actor: string;
  consent: { words: string; on: string | null; source: string; line: number | null };
}

export const laterConsentAsJson = ({
  actor,
  objection: { person, scope: channel, at: since },
  consent: { words, on, source, line },
}: ShownLaterConsent) => ({ actor, person, channel, since, words, on, source, line });

/** Who does not want to be reached, one objection a line: what they refuse, since when, and where we have it from. */
export function objectionsTable(
  list: readonly { id: string; name: string; objections: readonly Objection[] }[],
  agreedSince: readonly ShownLaterConsent[],
  { text, columns, paint }: { text: Sentences; columns: number; paint: Paint },
): string {
  const { columns: titles, refusals, toConfirmMark, laterConsentMark: agreed } = text.objections;
  const reconsidered = new Set(agreedSince.map(({ objection }) => objection.number));
  const rows = list.flatMap(({ id, name, objections }) =>
    objections.map(({ number, person, scope, certain, at, source, line }) => [
      person === null ? name : `${person} (${name})`,
      reconsidered.has(number)
        ? `${refusals[scope]} (${agreed})`
        : certain
          ? refusals[scope]
          : `${refusals[scope]} (${toConfirmMark})`,
      at === "" ? "" : text.actors.day(at),
      line === null ? source : text.importing.place(source, line),
      id,
    ]),
  );
  return table(
    [
      { title: titles.who, shrinks: true, least: 16 },
      { title: titles.refuses },
      { title: titles.since },
      { title: titles.source, shrinks: true, least: 10 },
      { title: titles.actor, shrinks: true, least: 12, paint: paint.faint },
    ],
    rows,
    { columns, paint },
  );
}
