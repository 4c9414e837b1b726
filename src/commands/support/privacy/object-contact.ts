// `privacy object`: records that somebody does not want to be contacted any more, by one channel or any.
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
  host: CommandHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  const { actor, person } = await askedSubject(who, store);
  const asked = { objection: channel, clear: false, reason, person: person?.id };
  const changes = (await objectionChanges(asked, actor, store, host))!;
  await store.step(
    { command: "privacy", at: host.now(), facts: { name: person?.fullName ?? actor.name }, dryRun },
    (writer) => writeObjections(writer, changes, host),
  );
  present(host, {
    json: () => ({
      ...{ ...(dryRun ? { dry_run: true } : {}), actor: actor.id, person: person?.fullName ?? null },
      objections: objectionChangesAsJson(changes),
    }),
    human: () => safeText(objectionsSaid(changes, actor, dryRun, host.text)),
  });
  return 0;
}
