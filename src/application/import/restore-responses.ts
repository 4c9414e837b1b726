// Restores the responses to surveys of an export, and the codes on forms that were handed out, when they are not known here.

import type { ExportedResponse, ResponseCollection } from "../../domain/importing/response-rows.ts";
import { compareText } from "../../domain/values/spelling.ts";
import type { StoreWriter } from "../../store/store.ts";

/**
 * `idHere`: the identifier here of an actor of the export. The responses of an actor that is not here are restored without an actor, and
 * its codes are left out.
 */
export async function restoreResponses(
  writer: StoreWriter,
  { responses, codes }: ResponseCollection,
  idHere: (actor: string) => string,
): Promise<void> {
  if (responses.length + codes.length === 0) return;
  const ids = new Set(
    [...responses, ...codes].flatMap(({ actor }) => (actor === null ? [] : [idHere(actor)])),
  );
  const here = new Set((await writer.overviews({ ids: [...ids] })).map(({ id }) => id));
  const before = await writer.surveys.responses();
  const known = new Set(before.map(printOf));
  const standing = new Map(
    before.filter(({ superseded }) => !superseded).map((response) => [respondentOf(response), response]),
  );
  const newResponses = responses
    .toSorted(
      (a, b) => compareText(a.at, b.at) || compareText(a.source, b.source) || (a.line ?? 0) - (b.line ?? 0),
    )
    .map((response) => {
      const actor = response.actor === null ? null : idHere(response.actor);
      return { ...response, actor: actor !== null && here.has(actor) ? actor : null };
    })
    .filter((response) => !known.has(printOf(response)));
  const superseded: number[] = [];
  for (const response of newResponses) {
    const other = standing.get(respondentOf(response));
    if (other === undefined || response.superseded) continue;
    if (other.at > response.at) response.superseded = true;
    else superseded.push(other.number);
  }
  await writer.surveys.supersede([...new Set(superseded)]);
  await writer.surveys.add(newResponses);
  const ofHere = codes.map((code) => ({ ...code, actor: idHere(code.actor) }));
  await writer.surveys.restoreCodes(ofHere.filter(({ actor }) => here.has(actor)));
}

/** Equal for two responses to a survey of the same actor, or without an actor of the same respondent. */
const respondentOf = ({
  survey,
  actor,
  respondent,
}: Pick<ExportedResponse, "survey" | "actor" | "respondent">) =>
  JSON.stringify([survey, actor ?? "", actor === null ? respondent : ""]);

/** Equal for two responses with the same survey, respondent, day, completeness and answers, so that an export imported twice adds nothing. */
const printOf = (response: Omit<ExportedResponse, "superseded">) => {
  const { on, complete, answers } = response;
  return JSON.stringify([respondentOf(response), on, complete, Object.entries(answers).sort()]);
};
