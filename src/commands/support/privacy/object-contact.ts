// `privacy object`: somebody does not want to be reached any more, by one channel or any.
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import {
  objectionChanges,
  objectionChangesAsJson,
  objectionsSaid,
  writeObjections,
} from "../objections/change-objections.ts";
import { present } from "../presentation.ts";
import { askedSubject } from "./asked-subject.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function objectContact(
  { who, channel, reason, dryRun }: PrivacyInput,
  world: CommandHost,
): Promise<number> {
  const store = await (await world.workspace()).store();
  const { actor, person } = await askedSubject(who, store);
  const asked = { objection: channel, clear: false, reason, person: person?.id };
  const changes = (await objectionChanges(asked, actor, store, world))!;
  await store.step(
    { command: "privacy", at: world.now(), facts: { name: person?.fullName ?? actor.name }, dryRun },
    (writer) => writeObjections(writer, changes, world),
  );
  present(world, {
    json: () => ({
      ...{ ...(dryRun ? { dry_run: true } : {}), actor: actor.id, person: person?.fullName ?? null },
      objections: objectionChangesAsJson(changes),
    }),
    human: () => safeText(objectionsSaid(changes, actor, dryRun, world.text)),
  });
  return 0;
}
