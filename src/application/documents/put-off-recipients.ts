// Leaves out of a mailing to many the actors that the team put off until a later day, or has an appointment with.

import { appointmentsOf, holding } from "../../domain/priority/pinning-decisions.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { AskedSelection, Selection } from "./select-recipients.ts";

/** Changes nothing for actors named one by one, or for `--top`: a ranking leaves these actors out. */
export async function withoutPutOff(
  selection: Selection,
  { actor, top }: Pick<AskedSelection, "actor" | "top">,
  host: ApplicationHost,
): Promise<Selection> {
  if (actor.length > 0 || top !== undefined) return selection;
  const store = await (await host.workspace()).store();
  const today = dayOf(host.now());
  const decisions = await store.pinningDecisions();
  const decisionOf = holding(decisions, today);
  const appointments = appointmentsOf(decisions);
  const appointmentWith = (id: string) => appointments.get(id)?.find(({ until }) => until >= today);
  const ids = selection.ids.filter(
    (id) => decisionOf.get(id)?.kind === "defer" || appointmentWith(id) !== undefined,
  );
  if (ids.length === 0) return selection;
  const putOff = new Map((await store.overviews({ ids })).map((overview) => [overview.id, overview.name]));
  return {
    ...selection,
    ids: selection.ids.filter((id) => !putOff.has(id)),
    excluded: [
      ...selection.excluded,
      ...[...putOff].map(([id, name]) => {
        const appointment = appointmentWith(id);
        if (appointment) {
          const { until: on, reason: words } = appointment;
          return { code: "actor-to-be-met" as const, actor: id, name, on, words };
        }
        const { until, reason } = decisionOf.get(id)!;
        return { code: "actor-put-off" as const, actor: id, name, until, reason };
      }),
    ],
  };
}
