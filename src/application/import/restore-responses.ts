/** Puts back the responses to surveys of an export, and the codes on forms that were handed out, where they are not known yet. */

import type { ExportedResponse, ResponseCollection } from "../../domain/importing/response-rows.ts";
import { compareText } from "../../domain/values/spelling.ts";
import type { StoreWriter } from "../../store/store.ts";

/**
 * `now` gives the identifier that an actor of the export has in this workspace. When the actor is not in the workspace, its responses
 * are kept without an actor, and its code is left out.
 */
export async function restoreResponses(
  writer: StoreWriter,
  { responses, codes }: ResponseCollection,
  now: (actor: string) => string,
): Promise<void> {
  if (responses.length + codes.length === 0) return;
  const ids = new Set([...responses, ...codes].flatMap(({ actor }) => (actor === null ? [] : [now(actor)])));
  const here = new Set((await writer.overviews({ ids: [...ids] })).map(({ id }) => id));
  const before = await writer.surveys.responses();
  const known = new Set(before.map(printOf));
  const standing = new Map(
    before.filter(({ superseded }) => !superseded).map((response) => [respondentOf(response), response]),
  );
  const news = responses
    .toSorted(
      (a, b) => compareText(a.at, b.at) || compareText(a.source, b.source) || (a.line ?? 0) - (b.line ?? 0),
    )
    .map((response) => {
      const actor = response.actor === null ? null : now(response.actor);
      return { ...response, actor: actor !== null && here.has(actor) ? actor : null };
    })
    .filter((response) => !known.has(printOf(response)));
  const overtaken: number[] = [];
  for (const response of news) {
    const other = standing.get(respondentOf(response));
    if (other === undefined || response.superseded) continue;
    if (other.at > response.at) response.superseded = true;
    else overtaken.push(other.number);
  }
  await writer.surveys.supersede([...new Set(overtaken)]);
  await writer.surveys.add(news);
  const ofHere = codes.map((code) => ({ ...code, actor: now(code.actor) }));
  await writer.surveys.restoreCodes(ofHere.filter(({ actor }) => here.has(actor)));
}

/** Two responses are of one respondent when they name the same actor; without an actor, when they name the same respondent. */
const respondentOf = ({
  survey,
  actor,
  respondent,
}: Pick<ExportedResponse, "survey" | "actor" | "respondent">) =>
  JSON.stringify([survey, actor ?? "", actor === null ? respondent : ""]);

/** Equal for two responses with the same respondent, day and answers: an export that comes twice adds nothing. */
const printOf = (response: Omit<ExportedResponse, "superseded">) => {
  const { on, complete, answers } = response;
  return JSON.stringify([respondentOf(response), on, complete, Object.entries(answers).sort()]);
};
