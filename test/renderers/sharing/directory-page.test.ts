// Tests the page of the directory of projects.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate/node";
import { expect, test } from "vitest";
import type { SharedProject } from "../../../src/domain/audience/shared-directory.ts";
import { noBrand } from "../../../src/renderers/brand.ts";
import { directoryPage } from "../../../src/renderers/sharing/directory-page.ts";
import { sentences } from "../../../src/text/index.ts";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

const aProject = (index: number, more: Partial<SharedProject> = {}): SharedProject => ({
  ...{ id: `projet-${index}`, title: `Projet ${index}`, summary: "Réparer", themes: ["Mobilité"] },
  ...{
    participants: [],
    territories: ["Haut-Vallon"],
    departments: [{ code: "46", name: "Lot" }],
    stage: "idea",
  },
  ...{ seeks: null, offers: null, since: null, contact: null, interests: [], pictures: [], ...more },
});

async function pageOf(projects: readonly SharedProject[]): Promise<string> {
  const text = await sentences("fr");
  const template = { text: await readFile("templates/share.html", "utf8"), file: "share.html" };
  const facts = {
    mission: "Réseau",
    contact: "a@example.org",
    day: "2026-01-31",
    language: "fr" as const,
    text,
  };
  return directoryPage({ for: "network", projects }, facts, noBrand, template);
}

test("the page is valid HTML for any data", async () => {
  const hostile = `</script><script>alert(1)</script>"'<img src=x onerror=alert(1)>`;
  const page = await pageOf([
    aProject(1, { title: hostile, themes: [hostile], territories: [hostile], contact: hostile }),
    aProject(2, { departments: [{ code: "974", name: "La Réunion" }] }),
  ]);
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: {
      "no-inline-style": "off",
      // The form filters while one types, so it needs no submit button.
      "wcag/h32": "off",
      "no-trailing-whitespace": "off",
      "long-title": "off",
      "void-style": "off",
    },
  });
  const { results } = await validator.validateString(page);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
  ).toEqual([]);
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).not.toContain("<img src=x");
});

test.skipIf(!browser)("the content policy lets only the page's own script run", async () => {
  const folder = await mkdtemp(join(tmpdir(), "outreach-page-"));
  try {
    const html = await pageOf(Array.from({ length: 12 }, (_, index) => aProject(index)));
    await writeFile(
      join(folder, "page.html"),
      html.replace("</main>", "<script>document.title = 'taken'</script></main>"),
    );
    const { stdout } = await promisify(execFile)(browser!, [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
      ...["--virtual-time-budget=2000", `--user-data-dir=${join(folder, "profile")}`, "--dump-dom"],
      `file://${join(folder, "page.html")}`,
    ]);
    expect(stdout).toMatch(/id="count"[^>]*>Projets montrés(?:\u00a0|&nbsp;): 12 sur 12</);
    expect(stdout).not.toContain("<title>taken");
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
