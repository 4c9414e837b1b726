// `match --propose`: writes to two actors who could work together, first to ask whether they agree, then to introduce them.
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

interface IntroductionOptions {
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

export async function mailIntroductions(options: IntroductionOptions, host: CommandHost): Promise<number> {
  const { output, again, dryRun } = options;
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const workspace = await host.workspace();
  requireCompleteMission(workspace, host);
  const store = await workspace.store();
  const namedActors = await resolveActors(store, [...options.actor]);
  if (namedActors.length === 2 && namedActors[0]!.id === namedActors[1]!.id)
    throw new Refusal("usage", { code: "pair-of-one", name: namedActors[0]!.name });
  const selection = await selectActors(everybody, "email", host);
  const reachable = new Set(selection.ids);
  const openOrNull = (actor: Actor) => (reachable.has(actor.id) ? selection.open(actor) : null);
  const actors = namedActors.map(({ id }) => id);
  const { messages, already, leftOut } = await prepareIntroductions(
    { actors, top: options.top, again },
    openOrNull,
    host,
  );
  const toWrite = messages.filter(({ actor }) => reachable.has(actor));
  const excluded = selection.excluded.filter(({ actor }) =>
    messages.some((message) => message.actor === actor),
  );
  const { results } = await draftMailings(
    toWrite.map(({ actor, introduction }) => ({
      ...{ ids: [actor], open: selection.open, occasion: { ...noOccasion, introduction } },
    })),
    {
      ...{ kind: "introduction", output, imap: false, yes: options.yes, dryRun },
      // An actor may get several messages, each about another partner, so a later one must not overwrite the file of an earlier one.
      again: (earlier) => again || earlier > 0,
    },
    host,
  );
  const result = {
    made: results.flatMap(({ made }) => made),
    already: [...already, ...results.flatMap((mailing) => mailing.already)],
    leftOut: [...leftOut, ...results.flatMap((mailing) => mailing.leftOut)],
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
