// Finds the requests for agreement that were prepared for an actor and that it has not answered yet.

import { type AgreementRequest, isAnsweredBy, requestIn } from "../../domain/projects/agreement-request.ts";
import type { StoreReader } from "../../store/store.ts";

export interface OpenRequest {
  request: AgreementRequest;
  /** The title of the project; null for an introduction. */
  title: string | null;
}

/** The open requests that were prepared on the day `by` (ISO date) or before, the oldest first. A request made twice counts from the second time. */
export async function openRequests(actor: string, by: string, store: StoreReader): Promise<OpenRequest[]> {
  const prepared = await store.prepared({ actor });
  const asked = prepared.flatMap(({ template, at }) => {
    const request = requestIn(template);
    return request && at.slice(0, 10) <= by ? [{ request, on: at.slice(0, 10), template }] : [];
  });
  if (asked.length === 0) return [];
  const [consents, agreements, projects] = await Promise.all([
    store.projects.consents({ actor }),
    store.relations.agreements({ actor }),
    store.projects.all(),
  ]);
  const open = new Map<string, OpenRequest>();
  for (const { request, on, template } of asked) {
    open.delete(template);
    if (request.about === "introduction") {
      const answered = agreements.some(
        (agreement) => agreement.for === `actor:${request.other}` && agreement.on >= on,
      );
      if (!answered) open.set(template, { request, title: null });
      continue;
    }
    const project = projects.find(({ id }) => id === request.project);
    if (project && !isAnsweredBy(request, on, consents))
      open.set(template, { request, title: project.title });
  }
  return [...open.values()];
}
