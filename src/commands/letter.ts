// `letter`: checks the options, selects the actors and makes letters, labels or a table.

import { requireCompleteMission } from "../application/documents/briefing-sources.ts";
import { withoutDecided } from "../application/documents/decided-recipients.ts";
import { withoutOtherChannel } from "../application/documents/other-channel-recipients.ts";
import { withoutPutOff } from "../application/documents/put-off-recipients.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { selectActors } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import { type LetterOptions, letterInput } from "./support/letter/letter-options.ts";
import { refuseForeignConsentOptions } from "./support/projects/consent-orders.ts";

/** Makes what goes by post: letters ready to sign, labels for envelopes, and tables for mail merge in other programs. */
export default command({
  usage: "letter",
  input: letterInput,
  async run(options, host) {
    refuseConflictingOptions(options);
    const { project, scope, until } = options;
    refuseForeignConsentOptions({ kind: options.kind, project, scope, until, toldTo: undefined });
    requireCompleteMission(await host.workspace(), host);
    if (options.kind === "consent")
      return (await import("./support/letter/letter-files.ts")).makeConsentLetters(options, host);
    const all = options.all || options.for !== undefined || options.merge !== undefined;
    const byPost = options.merge === undefined || options.merge === "word";
    const channel = byPost ? "post" : "email";
    const selected = await selectActors({ ...options, all }, channel, host);
    const decided = await withoutDecided(await withoutPutOff(selected, options, host), options, host);
    const selection = await withoutOtherChannel(decided, options, channel, host);
    if (options.labels !== undefined)
      return (await import("./support/letter/address-labels.ts")).makeLabels(
        options,
        options.labels,
        selection,
        host,
      );
    if (options.merge !== undefined)
      return (await import("./support/letter/merge-data-file.ts")).makeTable(
        options,
        options.merge,
        selection,
        host,
      );
    return (await import("./support/letter/letter-files.ts")).makeLetters(options, selection, host);
  },
});

/** Refuses combinations of options in which one would have no effect. */
function refuseConflictingOptions({ kind, labels, merge, skip, format, oneFile, again, yes }: LetterOptions) {
  const exclude = (...options: string[]) => new Refusal("usage", { code: "options-exclude", options });
  const without = (option: string, needs: string) =>
    new Refusal("usage", { code: "option-without", option, needs });
  const table = format === "xlsx" || format === "csv";
  if (kind === "consent")
    for (const [option, value] of [
      ["--labels", labels],
      ["--merge", merge],
      ["--one-file", oneFile || undefined],
    ] as const)
      if (value !== undefined) throw exclude("--kind consent", option);
  if (labels && merge) throw exclude("--labels", "--merge");
  if (skip !== undefined && !labels) throw without("--skip", "--labels");
  if (table && !merge) throw without(`--format ${format}`, "--merge");
  if (format && !table && merge) throw exclude(`--format ${format}`, "--merge");
  for (const [option, value] of [
    ["--one-file", oneFile],
    ["--again", again],
    ["--yes", yes],
  ] as const)
    if (value && (labels || merge)) throw exclude(option, labels ? "--labels" : "--merge");
}
