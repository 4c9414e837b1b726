// Opens a page in Chromium and gives what axe-core finds against WCAG 2.1 A and AA.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const axe = "node_modules/axe-core/axe.min.js";

/** Whether pages can be opened here. Where everything has to be there, a missing part fails. */
export const canOpenPages = browser !== undefined && existsSync(axe);
if (!canOpenPages && process.env.CI === "true")
  throw new Error("chromium and axe-core are needed to test how accessible pages are");
if (!canOpenPages) console.warn("chromium or axe-core is not installed: pages are not opened here");

/** A rule that a page breaks, with the beginning of each element that breaks it. */
export interface Violation {
  rule: string;
  elements: readonly string[];
}

/** `prepare` is run in the page before it is judged: what a reader would open. */
export async function violationsIn(html: string, prepare = ""): Promise<Violation[]> {
  const folder = mkdtempSync(join(tmpdir(), "axe-"));
  try {
    const file = join(folder, "page.html");
    // The page forbids scripts that it did not bring: the judge is none of its own.
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
    const judge = `<script>${readFileSync(axe, "utf8").replaceAll("</script", "<\\/script")}</script>
<script>
addEventListener("load", async () => {
  ${prepare}
  const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] });
  const said = violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html.slice(0, 160)) }));
  const pre = document.createElement("pre");
  pre.id = "judgement";
  pre.textContent = JSON.stringify(said);
  document.body.replaceChildren(pre);
});
</script>`;
    writeFileSync(
      file,
      open.includes("</body>") ? open.replace("</body>", () => `${judge}</body>`) : open + judge,
    );
    const { stdout } = await run(
      browser!,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        `--user-data-dir=${folder}/profile`,
        "--virtual-time-budget=20000",
        "--dump-dom",
        pathToFileURL(file).href,
      ],
      { maxBuffer: 2 ** 28, timeout: 120_000 },
    );
    const said = /<pre id="judgement">(.*?)<\/pre>/s.exec(stdout)?.[1];
    if (said === undefined) throw new Error("the page was not judged");
    return JSON.parse(said.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
