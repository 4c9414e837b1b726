// `privacy show`: shows all data held on somebody, when they ask for it.
import { heldOn } from "../../../application/privacy/erase-subject.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { requireSubject, subjectName } from "./named-subject.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function showHeld(options: PrivacyInput, host: CommandHost): Promise<number> {
  const { privacy } = host.text;
  const store = await (await host.workspace()).store();
  const subject = await requireSubject(options.who, store);
  if (options.output !== undefined)
    return (await import("./held-data-paper.ts")).writeHeldPaper(
      subject,
      { ...options, output: options.output },
      host,
    );
  if (options.replace || options.dryRun) {
    const option = options.replace ? "--replace" : "--dry-run";
    throw new Refusal("usage", { code: "option-without", option, needs: "--output" });
  }
  const { rows, counts, texts, identifying, backups, unread, mailboxDrafts } = await heldOn(
    subject,
    privacy.erasedMarker,
    host,
  );
  const files = identifying.map(({ file }) => file);
  const copies = backups.map(({ file }) => file);
  present(host, {
    json: () => ({
      ...{ actor: subject.actor.id, person: subject.person?.fullName ?? null, tables: rows },
      texts: texts.map(({ table, column, about, text }) => ({ table, column, about, text })),
      ...(inSnakeCase({ files, backups: copies, unread, mailboxDrafts }) as object),
    }),
    human: () =>
      safeText(
        privacy.heldOnActor({
          ...{ name: subjectName(subject), id: subject.actor.id, counts, texts, files },
          ...{ backups: copies, unread, mailboxDrafts },
        }),
      ),
  });
  return 0;
}
