// The options that select actors, and the report of those whom an objection excludes.
import * as z from "zod";
import {
  type AskedSelection,
  type Selection,
  selectRecipients,
} from "../../application/documents/select-recipients.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import { situations } from "../../domain/situations/situation.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";

/** Options that narrow a list; they mean the same in every command that has them. */
export const choiceOptions = {
  situation: z.array(z.enum([...situations, "unknown"])).default([]),
  tag: z.array(z.string()).default([]),
  territory: z.array(z.string()).default([]),
  theme: z.array(z.string()).default([]),
  text: z.string().optional(),
  /** `--no-contact`: only actors without any exchange. */
  contact: z.boolean().default(true),
};

/** Options that select the actors of a document. `--actor-kind` is the kind of actor, since `--kind` is the kind of document. */
export const selectionOptions = {
  actor: z.array(z.string()).default([]),
  top: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
  ...choiceOptions,
  actorKind: z.string().optional(),
  all: z.boolean().default(false),
};

/** Selects actors, and reports on stderr when there are none. */
export async function selectActors(
  options: AskedSelection,
  channel: ObjectionChannel,
  host: CommandHost,
): Promise<Selection> {
  const selection = await selectRecipients(options, channel, host);
  if (selection.empty) host.stderr.write(`${host.text.actors.noActorMatches}\n`);
  return selection;
}

/** The most excluded actors that are named on the screen; the others are counted. */
const mostNamed = 20;

/** Reports who is left out because of an objection, and why. */
export function reportExcluded(
  { excluded, unnamed }: Pick<Selection, "excluded" | "unnamed">,
  { stderr, text }: Pick<CommandHost, "stderr" | "text">,
): void {
  for (const problem of excluded.slice(0, mostNamed)) stderr.write(`${say(problem, text)}\n`);
  const rest = excluded.length - mostNamed;
  if (rest > 0) stderr.write(`${text.objections.moreLeftOut(rest)}\n`);
  if (unnamed > 0) stderr.write(`${text.objections.notRanked(unnamed)}\n`);
}
