// `letter`: checks the options, selects the actors and hands over to letters, labels or a table.

import { requireCompleteMission } from "../application/documents/briefing-sources.ts";
import { withoutDecided } from "../application/documents/decided-recipients.ts";
import { withoutOtherChannel } from "../application/documents/other-channel-recipients.ts";
import { withoutPutOff } from "../application/documents/put-off-recipients.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { selectActors } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import { type LetterOptions, letterInput } from "./support/letter/letter-options.ts";
import { refuseForeignConsentOptions } from "./support/projects/consent-orders.ts";

/** What goes by post: letters ready to sign, labels for envelopes, and tables for those who write letters elsewhere. */
export default command({
  usage: "letter",
  input: letterInput,
  async run(asked, host) {
    refuseWhatDoesNotFit(asked);
    const { project, scope, until } = asked;
    refuseForeignConsentOptions({ kind: asked.kind, project, scope, until, toldTo: undefined });
    requireCompleteMission(await host.workspace(), host);
    if (asked.kind === "consent")
      return (await import("./support/letter/letter-files.ts")).makeConsentLetters(asked, host);
    const all = asked.all || asked.for !== undefined || asked.merge !== undefined;
    const byPost = asked.merge === undefined || asked.merge === "word";
    const channel = byPost ? "post" : "email";
    const meant = await selectActors({ ...asked, all }, channel, host);
    const decided = await withoutDecided(await withoutPutOff(meant, asked, host), asked, host);
    const selection = await withoutOtherChannel(decided, asked, channel, host);
    if (asked.labels !== undefined)
      return (await import("./support/letter/address-labels.ts")).makeLabels(
        asked,
        asked.labels,
        selection,
        host,
      );
    if (asked.merge !== undefined)
      return (await import("./support/letter/merge-data-file.ts")).makeTable(
        asked,
        asked.merge,
        selection,
        host,
      );
    return (await import("./support/letter/letter-files.ts")).makeLetters(asked, selection, host);
  },
});

/** Refuses options given together of which one would have no effect. */
function refuseWhatDoesNotFit({ kind, labels, merge, skip, format, oneFile, again, yes }: LetterOptions) {
  const exclude = (...options: string[]) => new Refusal("usage", { code: "options-exclude", options });
  const without = (option: string, needs: string) =>
    new Refusal("usage", { code: "option-without", option, needs });
  const table = format === "xlsx" || format === "csv";
  if (kind === "consent")
    for (const [option, given] of [
      ["--labels", labels],
      ["--merge", merge],
      ["--one-file", oneFile || undefined],
    ] as const)
      if (given !== undefined) throw exclude("--kind consent", option);
  if (labels && merge) throw exclude("--labels", "--merge");
  if (skip !== undefined && !labels) throw without("--skip", "--labels");
  if (table && !merge) throw without(`--format ${format}`, "--merge");
  if (format && !table && merge) throw exclude(`--format ${format}`, "--merge");
  for (const [option, given] of [
    ["--one-file", oneFile],
    ["--again", again],
    ["--yes", yes],
  ] as const)
    if (given && (labels || merge)) throw exclude(option, labels ? "--labels" : "--merge");
}
