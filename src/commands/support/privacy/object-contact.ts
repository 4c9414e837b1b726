// `privacy object`: records that somebody objects to contact, by one channel or by any.
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import {
  objectionChanges,
  objectionChangesAsJson,
  objectionChangesInWords,
  writeObjections,
} from "../objections/change-objections.ts";
import { present } from "../presentation.ts";
import { requireSubject } from "./named-subject.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function objectContact(
  { who, channel, reason, dryRun }: PrivacyInput,
  host: CommandHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  const { actor, person } = await requireSubject(who, store);
  const objectionOptions = { objection: channel, clear: false, reason, person: person?.id };
  const changes = (await objectionChanges(objectionOptions, actor, store, host))!;
  await store.step(
    { command: "privacy", at: host.now(), facts: { name: person?.fullName ?? actor.name }, dryRun },
    (writer) => writeObjections(writer, changes, host),
  );
  present(host, {
    json: () => ({
      ...{ ...(dryRun ? { dry_run: true } : {}), actor: actor.id, person: person?.fullName ?? null },
      objections: objectionChangesAsJson(changes),
    }),
    human: () => safeText(objectionChangesInWords(changes, actor, dryRun, host.text)),
  });
  return 0;
}
