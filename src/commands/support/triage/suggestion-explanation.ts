// `triage --explain`: shows what a suggestion is based on, so that a person can judge it.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { learnFrom, openSuggester } from "../../../application/suggesting/open-suggester.ts";
import { learntSignal } from "../../../domain/suggesting/suggester.ts";
import { leaningSignal } from "../../../domain/suggesting/word-weights.ts";
import { wordsOf } from "../../../domain/suggesting/words-of-language.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { explanationBlock } from "../../../renderers/screens/suggestion-block.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** Explains the suggestion for one actor: each quotation with its share and reason, and what was learnt from other assessments. */
export async function explainSuggestion(input: { actor: string }, host: CommandHost): Promise<number> {
  const { language, text, options } = host;
  const workspace = await host.workspace();
  const store = await workspace.store();
  const { id } = (await resolveActors(store, [input.actor]))[0]!;
  const actor = (await store.actor(id))!;
  const [overview] = await store.overviews({ ids: [id] });
  const suggesting = await openSuggester(host, workspace);
  const { suggester, minimum } = suggesting;
  const learnt = await learnFrom(workspace, suggesting);
  const suggestion = suggester.suggest(wordsOf(actor), minimum, learnt);
  const evidence = suggestion.evidence.map((quotation) => ({
    ...quotation,
    because:
      suggester.because(quotation.signal, language) ??
      (quotation.signal === learntSignal ? text.suggestion.learntWord : text.suggestion.answerToQuestion),
  }));
  const explanation = {
    actor: id,
    name: actor.name,
    situation: overview?.assessment?.situation ?? ("unknown" as const),
    suggestion: { ...suggestion, evidence },
    becauseOfWords: suggester.because(leaningSignal, language) ?? "",
    learnt,
  };
  const layout = { text, paint: await painter(options.color), columns: host.stdout.columns };
  present(host, {
    json: () =>
      inSnakeCase({
        ...explanation,
        learnt: learnt && {
          ...learnt,
          words: [...learnt.words].map(([word, lesson]) => ({ word, ...lesson })),
        },
      }),
    plain: () =>
      evidence.map(({ signal, points, quote, label, file, line, because }) => [
        signal,
        Object.entries(points)
          .map(([situation, value]) => `${situation} ${value.toFixed(2)}`)
          .join(", "),
        quote,
        label,
        file,
        line,
        because,
      ]),
    human: () => explanationBlock(explanation, layout),
  });
  return 0;
}
