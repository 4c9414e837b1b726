// Reads from the options which consents `mail --kind consent` and `letter --kind consent` request, and from whom.
import * as z from "zod";
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import type { AskedSelection, Selection } from "../../../application/documents/select-recipients.ts";
import { type ConsentRequest, consentRequests } from "../../../application/projects/consent-requests.ts";
import { namedAudience, namedProject } from "../../../application/projects/named-project.ts";
import type { ObjectionChannel } from "../../../domain/objections/objection.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { CooperationProject } from "../../../domain/projects/cooperation-project.ts";
import { consentScopes } from "../../../domain/projects/project-consent.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { optionName } from "../option-name.ts";

/** Options of a request for consent, besides those that select actors. */
export const consentOptions = {
  project: z.array(z.string().trim().min(1)).default([]),
  scope: z.enum(consentScopes).optional(),
  until: z.string().trim().optional().meta({ value: "date" }),
};

interface ConsentOptions extends z.infer<z.ZodObject<typeof consentOptions>> {
  kind: string;
  /** Who would be told of the project; undefined for the whole network. */
  toldTo: string | undefined;
  again: boolean;
}

/** Refuses the options of `--kind consent` with other kinds. */
export function refuseForeignConsentOptions({ kind, ...given }: Omit<ConsentOptions, "again">): void {
  if (kind === "consent") return;
  for (const [key, value] of Object.entries({ ...given, toldTo: undefined, for: given.toldTo }))
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      throw new Refusal("usage", {
        ...{ code: "option-without" as const, option: `--${optionName(key)}`, needs: "--kind consent" },
      });
}

/** A request about one project, and the participants who may be contacted. */
export interface ConsentOrder {
  request: ConsentRequest;
  selection: Selection;
}

export async function consentOrders(
  options: Omit<ConsentOptions, "kind"> & AskedSelection,
  channel: ObjectionChannel,
  host: CommandHost,
): Promise<{
  orders: ConsentOrder[];
  waiting: ConsentRequest["waiting"];
  refused: readonly Problem[];
  /** How many projects the requests are about. */
  projects: number;
}> {
  const store = await (await host.workspace()).store();
  const today = dayOf(host.now());
  const until = options.until ? spokenDay(options.until, today, "future", host.text.dayWords) : null;
  if (options.until && until === null)
    throw new Refusal("usage", { code: "when-invalid", option: "until", found: options.until });
  if (until !== null && until < today)
    throw new Refusal("usage", { code: "consent-ends-before", on: today, until });
  const projects: CooperationProject[] = [];
  for (const word of options.project) projects.push(await namedProject(word, store));
  const actors = options.actor.length === 0 ? null : await resolveActors(store, [...options.actor]);
  const requests = await consentRequests(
    {
      ...{ projects: projects.length === 0 ? null : projects, until, again: options.again },
      ...{ actors: actors?.map(({ id }) => id) ?? null, scope: options.scope ?? "name" },
      for: options.toldTo === undefined ? "network" : await namedAudience(options.toldTo, store),
    },
    host,
  );
  const orders: ConsentOrder[] = [];
  for (const request of requests)
    if (request.ask.length > 0)
      orders.push({ request, selection: await contactableParticipants(request.ask, options, channel, host) });
  return {
    orders,
    projects: requests.length,
    waiting: requests.flatMap(({ waiting }) => waiting),
    refused: requests.flatMap(({ refused }) => refused),
  };
}

/** Joins the results of all projects. */
export const consentResult = (
  results: readonly MailingResult[],
  { waiting, refused, orders }: Awaited<ReturnType<typeof consentOrders>>,
): { result: MailingResult; selection: Pick<Selection, "excluded" | "unnamed"> } => ({
  result: {
    made: results.flatMap(({ made }) => made),
    already: [...waiting, ...results.flatMap(({ already }) => already)],
    leftOut: [...refused, ...results.flatMap(({ leftOut }) => leftOut)],
    declined: results.some(({ declined }) => declined),
    failure: results.find(({ failure }) => failure !== null)?.failure ?? null,
  },
  selection: { excluded: orders.flatMap(({ selection }) => selection.excluded), unnamed: 0 },
});

/** Selects the participants to ask. Refuses an actor named by option who objects; leaves out and reports others who object. */
async function contactableParticipants(
  ask: readonly string[],
  options: AskedSelection,
  channel: ObjectionChannel,
  host: CommandHost,
): Promise<Selection> {
  if (options.actor.length > 0) return selectActors({ ...options, actor: ask }, channel, host);
  const all = await selectActors({ ...options, all: true }, channel, host);
  const askedIds = new Set(ask);
  return {
    ...all,
    ids: ask.filter((id) => all.ids.includes(id)),
    excluded: all.excluded.filter(({ actor }) => askedIds.has(actor)),
  };
}
