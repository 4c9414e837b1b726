// `triage --text`: suggests situations for texts that belong to no actor of the list.

import { openSuggester, workspaceIfAny } from "../../../application/suggesting/open-suggester.ts";
import { Interrupted } from "../../../domain/problems/problem.ts";
import type { Suggestion } from "../../../domain/situations/situation.ts";
import { textLines } from "../../../readers/formats/text/text-lines.ts";
import { suggestionBlock } from "../../../renderers/screens/suggestion-block.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";

/** How many suggestions are written at a time. */
const writtenAtOnce = 200;

/** Writes the situation suggested for each line of a text. It streams, so that memory does not grow with the text. */
export async function suggestFromText(input: { file: string }, host: CommandHost): Promise<number> {
  const { suggester, minimum } = await openSuggester(host, await workspaceIfAny(host));
  const { json, plain, color } = host.options;
  const layout = { text: host.text, paint: await painter(color), columns: host.stdout.columns };
  const stream = input.file === "-" ? host.stdin() : host.files.stream(input.file);
  const format = json
    ? asJson()
    : plain
      ? asPlain
      : (suggestion: Suggestion, text: string) => suggestionBlock(text, suggestion, layout);
  let written = json ? "[" : "";
  let count = 0;
  for await (const text of textLines(stream, input.file)) {
    if (host.interrupted.aborted) throw new Interrupted();
    written += format(
      suggester.suggest([{ label: null, text, author: "actor", file: null, line: null }], minimum),
      text,
    );
    count += 1;
    if (count % writtenAtOnce === 0) {
      host.stdout.write(written);
      written = "";
    }
  }
  host.stdout.write(`${written}${json ? `${count === 0 ? "" : "\n"}]\n` : ""}`);
  return 0;
}

/** Returns a function that writes suggestions as items of a JSON array. Their keys are single words, which need no snake_case. */
function asJson(): (suggestion: Suggestion) => string {
  let separator = "\n";
  return (suggestion) => {
    const entry = `${separator}${JSON.stringify(suggestion)}`;
    separator = ",\n";
    return entry;
  };
}

const asPlain = ({ situation, confidence, evidence }: Suggestion) =>
  `${[situation ?? "unknown", confidence.toFixed(2), ...evidence.map(({ quote }) => quote.replace(/\s+/g, " "))].join("\t")}\n`;
