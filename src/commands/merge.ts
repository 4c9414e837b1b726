// `merge`: merges two actors that are one, and reports which values were added and which differ.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { type SingleField, singleFields } from "../domain/actors/actor.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { nearest } from "../domain/values/spelling.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { present } from "./support/presentation.ts";

export default command({
  usage: "merge <kept> <gone>",
  input: z.object({
    kept: z.string(),
    gone: z.string(),
    take: z.array(z.string()).default([]),
    dryRun: z.boolean().default(false),
  }),
  async run({ kept, gone, take, dryRun }, host) {
    const fields = take.map(fieldNamed);
    const store = await (await host.workspace()).store();
    const [actor] = await resolveActors(store, [kept]);
    const [other] = await resolveActors(store, [gone]);
    if (actor!.id === other!.id) throw new Refusal("usage", { code: "merge-with-itself", id: actor!.id });
    const { added, differing } = await store.step(
      { command: "merge", at: host.now(), facts: { name: `${actor!.name} ← ${other!.name}` }, dryRun },
      (writer) => writer.mergeActors(actor!.id, other!.id, fields),
    );
    present(host, {
      json: () => ({
        ...(dryRun ? { dry_run: true } : {}),
        actor: actor!.id,
        merged: other!.id,
        told: added.map(({ field, before, value }) => ({ field, before, after: value })),
        differing: differing.map(([field, value]) => ({ field, value })),
      }),
      human: () =>
        safeText(`${host.text.matching.merged(actor!, other!, { told: added, differing }, dryRun)}\n`),
    });
    return 0;
  },
});

function fieldNamed(asked: string): SingleField {
  const field = singleFields.find((singleField) => singleField === asked);
  if (field) return field;
  throw new Refusal("usage", { code: "field-unknown", asked, near: nearest(asked, singleFields) });
}
