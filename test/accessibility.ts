// Opens pages in Chromium and gives what axe-core finds against WCAG 2.1 A and AA.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { canTypeInPages, inBrowser, type TypedPage } from "./browser.ts";

const axe = "node_modules/axe-core/axe.min.js";

/** Whether pages can be opened here. In CI, a missing program is an error. */
export const canOpenPages = canTypeInPages && existsSync(axe);
if (!canOpenPages && process.env.CI === "true")
  throw new Error("chromium and axe-core are needed to test how accessible pages are");
if (!canOpenPages) console.warn("chromium or axe-core is not installed: pages are not opened here");

/** A rule that a page breaks, with the beginning of each element that breaks it. */
export interface Violation {
  rule: string;
  elements: readonly string[];
}

/** A page to judge. `prepare` is a script that runs in it before, to open what a reader would open. */
export interface JudgedPage {
  html: string;
  prepare?: string | undefined;
}

/** What is wrong on each of some pages, opened one after the other in one browser. */
export async function violationsIn(pages: readonly JudgedPage[]): Promise<Violation[][]> {
  const folder = mkdtempSync(join(tmpdir(), "axe-"));
  try {
    return await inBrowser(folder, async (open) => {
      const judged: Violation[][] = [];
      for (const [index, page] of pages.entries()) {
        const file = join(folder, `page-${index}.html`);
        writeFileSync(file, withJudge(page));
        judged.push(await judgement(await open(file)));
      }
      return judged;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function withJudge({ html, prepare = "" }: JudgedPage): string {
  // The policy of the page forbids foreign scripts, as this one is.
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
  const judge = `<script>${readFileSync(axe, "utf8").replaceAll("</script", "<\\/script")}</script>
<script>
addEventListener("load", async () => {
  ${prepare}
  const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] });
  window.judgement = violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html.slice(0, 160)) }));
});
</script>`;
  return open.includes("</body>") ? open.replace("</body>", () => `${judge}</body>`) : open + judge;
}

async function judgement(page: TypedPage): Promise<Violation[]> {
  for (;;) {
    const violations = await page.value<Violation[] | null>("window.judgement ?? null");
    if (violations !== null) return violations;
    await setTimeout(50);
  }
}
