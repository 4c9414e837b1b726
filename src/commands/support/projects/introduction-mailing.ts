// `match --propose`: writes to two actors who could work together, for their agreement first, then to introduce them.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { registerMade } from "../../../application/documents/document-register.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import { prepareIntroductions } from "../../../application/partners/introductions.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { draftMailings } from "../documents/draft-mailings.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { reportMailing } from "../documents/mail-report.ts";

interface AskedIntroductions {
  actor: readonly string[];
  top: number;
  output: string | undefined;
  again: boolean;
  yes: boolean;
  dryRun: boolean;
}

const everybody = {
  ...{ actor: [], all: true, situation: [], tag: [], territory: [], theme: [], contact: true },
};

export async function mailIntroductions(asked: AskedIntroductions, host: CommandHost): Promise<number> {
  const { output, again, dryRun } = asked;
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const workspace = await host.workspace();
  requireCompleteMission(workspace, host);
  const store = await workspace.store();
  const named = await resolveActors(store, [...asked.actor]);
  if (named.length === 2 && named[0]!.id === named[1]!.id)
    throw new Refusal("usage", { code: "pair-of-one", name: named[0]!.name });
  const selection = await selectActors(everybody, "email", host);
  const reachable = new Set(selection.ids);
  const openOrNull = (actor: Actor) => (reachable.has(actor.id) ? selection.open(actor) : null);
  const actors = named.map(({ id }) => id);
  const { messages, already, leftOut } = await prepareIntroductions(
    { actors, top: asked.top, again },
    openOrNull,
    host,
  );
  const writing = messages.filter(({ actor }) => reachable.has(actor));
  const excluded = selection.excluded.filter(({ actor }) =>
    messages.some((message) => message.actor === actor),
  );
  const { results } = await draftMailings(
    writing.map(({ actor, introduction }) => ({
      ...{ ids: [actor], open: selection.open, occasion: { ...noOccasion, introduction } },
    })),
    {
      ...{ kind: "introduction", output, imap: false, yes: asked.yes, dryRun },
      // One actor may get several messages, each about another partner: a later one must not take the file of an earlier one.
      again: (earlier) => again || earlier > 0,
    },
    host,
  );
  const result = {
    made: results.flatMap(({ made }) => made),
    already: [...already, ...results.flatMap((one) => one.already)],
    leftOut: [...leftOut, ...results.flatMap((one) => one.leftOut)],
    declined: results.some(({ declined }) => declined),
    failure: results.find(({ failure }) => failure !== null)?.failure ?? null,
  };
  if (!dryRun) await registerMade(result, { document: "mail", template: "introduction" }, host);
  refuseWhenNothingIsMade(result, host);
  if (!host.options.json && result.made.length + result.already.length + excluded.length === 0)
    host.stderr.write(host.text.partners.nobodyToPropose);
  reportMailing(result, { excluded, unnamed: 0 }, { mailbox: null, recalls: false, dryRun }, host);
  return host.interrupted.aborted ? 130 : 0;
}
