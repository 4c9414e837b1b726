// The explanation of the ranking on the screen.
import { expect, test } from "vitest";
import { rank } from "../../src/domain/priority/ranking.ts";
import { outOfHundred } from "../../src/domain/priority/score-out-of-hundred.ts";
import { rankingExplained } from "../../src/renderers/screens/ranking-page.ts";
import { painter } from "../../src/renderers/screens/terminal.ts";
import { fr } from "../../src/text/fr/index.ts";
import { aFrame, aRanked } from "../domain/priority/frame.ts";

test("no criterion shows more points than its maximum", async () => {
  const [priority] = rank([aRanked()], aFrame()).priorities;
  // Three equal weights share a hundred points as 34, 33 and 33.
  const reasons = priority!.reasons.slice(0, 3).map((reason) => ({ ...reason, weight: 1, points: 100 }));
  const whole = outOfHundred({ ...priority!, reasons, score: 300, unknown: [] });
  const paint = await painter(false);
  const said = rankingExplained(
    [{ rank: 1, priority: whole }] as never,
    { text: fr, columns: 100, paint } as never,
  );
  const terms = [...said.matchAll(/(\d+)[\s\u00a0]+(?:sur|\/)[\s\u00a0]+(\d+)/g)];
  expect(terms.length).toBeGreaterThan(3);
  for (const [, points, most] of terms) expect(Number(points)).toBeLessThanOrEqual(Number(most));
});
