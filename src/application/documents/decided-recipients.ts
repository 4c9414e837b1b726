// Leaves out of a first contact or a reminder to many the actors whose application was decided.

import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import { decidedStates } from "../../domain/priority/criteria.ts";
import { leavesOutOf } from "../ranking/left-out-states.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { AskedSelection, Selection } from "./select-recipients.ts";

/** The kinds of message that an actor with a decided application must not get unless it is named. */
const undecidedOnly: readonly MailKind[] = ["first-contact", "reminder"];

/** Changes nothing for other kinds of message, for actors named one by one, or for `--top`: a ranking leaves decided applications out. */
export async function withoutDecided(
  selection: Selection,
  { actor, top, kind }: Pick<AskedSelection, "actor" | "top"> & { kind: MailKind },
  host: ApplicationHost,
): Promise<Selection> {
  if (actor.length > 0 || top !== undefined || !undecidedOnly.includes(kind)) return selection;
  const [leavesOut, workspace] = await Promise.all([leavesOutOf(host), host.workspace()]);
  const store = await workspace.store();
  const chosen = new Set(selection.ids);
  const decided: { id: string; name: string }[] = [];
  for await (const page of store.overviewPages({}))
    for (const overview of page)
      if (chosen.has(overview.id) && decidedStates.has(leavesOut(overview) ?? "")) decided.push(overview);
  if (decided.length === 0) return selection;
  const ids = new Set(decided.map(({ id }) => id));
  return {
    ...selection,
    ids: selection.ids.filter((id) => !ids.has(id)),
    excluded: [
      ...selection.excluded,
      ...decided.map(({ id, name }) => ({ code: "actor-decided" as const, actor: id, name })),
    ],
  };
}
