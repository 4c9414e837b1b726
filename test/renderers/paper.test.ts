// Tests that a browser prints each sheet on one page.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { messageFor } from "../../src/domain/documents/message.ts";
import { situations } from "../../src/domain/situations/situation.ts";
import { languages } from "../../src/domain/values/language.ts";
import { htmlPage } from "../../src/renderers/html-page.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { boardView } from "../../src/renderers/views/board-view.ts";
import { MissionViews } from "../../src/renderers/views/mission-view.ts";
import { teamView } from "../../src/renderers/views/team-view.ts";
import { sentences } from "../../src/text/index.ts";
import { aBrief, aMeeting, aMission, anActor, shippedTemplates } from "../documents.ts";

const run = promisify(execFile);
const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!browser && process.env.CI === "true") throw new Error("chromium is needed to test the printed page");
if (!browser) console.warn("chromium is not installed: the printed page is not tested here");

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-pdf-header-footer",
];

/** Prints a page with the browser, and gives the PDF as Latin-1 text. */
async function printed(html: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "outreach-paper-"));
  try {
    await writeFile(join(folder, "page.html"), html);
    const pdf = join(folder, "page.pdf");
    await run(browser!, [
      ...flags,
      `--user-data-dir=${join(folder, "profile")}`,
      `--print-to-pdf=${pdf}`,
      join(folder, "page.html"),
    ]);
    return await readFile(pdf, "latin1");
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length;

/** Chosen by hand: a browser takes a second alone, and much longer beside other tests. */
const patience = 120_000;

test.skipIf(!browser)(
  "each sheet is one page of A4, in each language, for each situation and interlocutor",
  async () => {
    const sheets = [];
    for (const language of languages) {
      const text = await sentences(language);
      const library = new TemplateLibrary(shippedTemplates(), text);
      for (const situation of [...situations, "unknown" as const])
        for (const interlocutor of interlocutors) {
          const view = teamView(aBrief(situation, interlocutor, language), "2026-11-24", text);
          const rendered = await library.render("brief", view, { situation, interlocutor });
          sheets.push({ title: "", ...rendered, notesTitle: "Mes notes" });
        }
      const message = messageFor(anActor(), aMeeting("elected"), aMission(language));
      const view = boardView(message, "2026-11-24", text, new MissionViews(message.mission, text));
      const left = { interlocutor: "elected", situation: null } as const;
      sheets.push({ title: "", ...(await library.render("brief-board", view, left)) });
    }
    const page = {
      page: await readFile("templates/page.html", "utf8"),
      style: await readFile("templates/style.css", "utf8"),
    };
    const pdf = await printed(htmlPage(sheets, { language: "fr", title: "Fiches", kind: "brief" }, page));
    expect(pagesOf(pdf)).toBe(sheets.length);
    expect(pdf).toContain("/MediaBox [0 0 594.95996 841.91998]");
  },
  patience,
);
