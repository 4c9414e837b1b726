import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { canTypeInPages, inBrowser } from "../../browser.ts";
import { type FakeWorld, preparedWorld } from "../../support.ts";

const run = promisify(execFile);
const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!browser && process.env.CI === "true") throw new Error("chromium is needed to test the team's page");
if (!browser) console.warn("chromium is not installed: the team's page is not opened here");

const hostile = "</script><script>document.title='PIRATE'</script><b>Gras</b>";

async function aMission(): Promise<FakeWorld> {
  return preparedWorld("aMission", {}, async (world) => {
    await world.run("init", ".", "--yes");
    writeFileSync(
      join(world.folder, "liste.csv"),
      [
        "Structure;Commune;Contact;Fonction;Courriel;Commentaire",
        `Foyer de Zilia;Foix;Lou Vidal;Directrice;lou@zilia.example;${hostile}`,
        "Amis du Lavoir;Tarascon;;;;",
      ].join("\n"),
    );
    await world.run("import", "liste.csv");
    await world.run(
      "log",
      "zilia",
      "--channel",
      "phone",
      "--outcome",
      "interested",
      "--next",
      "envoyer la fiche",
      "--next-on",
      "+3",
    );
  });
}

/** What a browser makes of the page, its script run. */
async function opened(world: FakeWorld, file: string): Promise<string> {
  const { stdout } = await run(
    browser!,
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
      ...[
        `--user-data-dir=${join(world.folder, "profile")}`,
        "--dump-dom",
        `file://${join(world.folder, file)}`,
      ],
    ],
    { maxBuffer: 50_000_000 },
  );
  return stdout;
}

test("the page is one file for the team, that fetches nothing and is not replaced silently", async () => {
  const world = await aMission();
  const { code, stdout } = await world.run("view");
  expect([code, stdout]).toEqual([0, expect.stringContaining("mission.html")]);
  const file = join(world.folder, "out", "mission.html");
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  const page = readFileSync(file, "utf8");
  expect(page).toContain("Pour l’équipe seulement");
  expect(page).not.toMatch(/https?:\/\//);
  expect(page).toMatch(/default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-/);
  const again = await world.run("view");
  expect(again.code).not.toBe(0);
  expect(again.stderr).toContain("existe déjà");
  expect((await world.run("view", "--replace")).code).toBe(0);
  expect((await world.run("view", "-o", "page.pdf")).code).toBe(2);
});

test.skipIf(!browser)(
  "a browser runs its script and no other: the first actor whole, and data as text",
  async () => {
    const world = await aMission();
    await world.run("view", "-o", "page.html");
    const dom = await opened(world, "page.html");
    expect(dom).not.toContain("<title>PIRATE</title>");
    expect(dom).not.toContain("<b>Gras</b>");
    for (const seen of [
      "Foyer de Zilia",
      "Amis du Lavoir",
      "Lou Vidal",
      "lou@zilia.example",
      "envoyer la fiche",
    ])
      expect(dom).toContain(seen);
    expect(dom).toContain("outreach log foyer-de-zilia");
    expect(dom).toContain("Acteurs trouvés");
  },
  120_000,
);

test("the page speaks English when asked", async () => {
  const world = await aMission();
  await world.run("view", "-o", "page.html", "--lang", "en");
  const page = readFileSync(join(world.folder, "page.html"), "utf8");
  expect(page).toContain('<html lang="en">');
  expect(page).toContain("For the team only");
});

test.skipIf(!canTypeInPages)(
  "by keyboard alone: an actor is opened from the list, sorting and turning pages leave one where one was",
  async () => {
    const world = await aMission();
    await world.run("view", "-o", "page.html");
    await inBrowser(world.folder, async (open) => {
      const page = await open(join(world.folder, "page.html"));
      const focused = () =>
        page.value<string>("document.activeElement.id || document.activeElement.textContent");
      const tabTo = async (there: (where: string) => boolean) => {
        for (let presses = 0; presses < 60; presses++) {
          if (there(await focused())) return;
          await page.press("Tab");
        }
        throw new Error(`never reached; stayed at ${await focused()}`);
      };
      await tabTo((where) => where === "sort-name");
      await page.press("Enter");
      expect(await focused()).toBe("sort-name");
      expect(await page.value("document.querySelector('th[aria-sort]').textContent")).toBe("Nom");
      await tabTo((where) => where === "Foyer de Zilia");
      await page.press("Enter");
      expect(await page.value("document.activeElement.getAttribute('aria-label')")).toBe("Foyer de Zilia");
      await page.value("document.getElementById('page-actors').focus()");
      await tabTo((where) => where === "page-figures");
      await page.press("Space");
      expect(await focused()).toBe("page-figures");
      expect(await page.value("document.querySelector('main caption').textContent")).toContain("2026");
    });
  },
  120_000,
);
