// Tests the team's page of the mission in a browser.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
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

/** The page's HTML after a browser has run its script. */
async function pageAfterScript(world: FakeWorld, file: string): Promise<string> {
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

test("the page is one file for the team that loads nothing, and is replaced only with --replace", async () => {
  const world = await aMission();
  const { code, stdout } = await world.run("view");
  expect([code, stdout]).toEqual([0, expect.stringContaining("mission.html")]);
  const file = join(world.folder, "out", "mission.html");
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  const page = readFileSync(file, "utf8");
  expect(page).toContain("Pour l’équipe seulement");
  // The SVG namespace is an address that no browser requests.
  expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:\/\//);
  expect(page).toMatch(/default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-/);
  const again = await world.run("view");
  expect(again.code).not.toBe(0);
  expect(again.stderr).toContain("existe déjà");
  expect(again.stderr).toContain("--replace");
  expect((await world.run("view", "-o", "dossier/")).stdout).toContain(join("dossier", "mission.html"));
  expect((await world.run("view", "--replace")).code).toBe(0);
  expect((await world.run("view", "-o", "page.pdf")).code).toBe(2);
});

test.skipIf(!browser)(
  "a browser runs only the page's own script, which shows the first actor, and data as text",
  async () => {
    const world = await aMission();
    await world.run("view", "-o", "page.html");
    const dom = await pageAfterScript(world, "page.html");
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
);

test("the page speaks English when asked", async () => {
  const world = await aMission();
  await world.run("view", "-o", "page.html", "--lang", "en");
  const page = readFileSync(join(world.folder, "page.html"), "utf8");
  expect(page).toContain('<html lang="en">');
  expect(page).toContain("For the team only");
});

test.skipIf(!canTypeInPages)(
  "by keyboard, an actor opens from the list, and sorting and changing pages keep the focus",
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
);

test.skipIf(!canTypeInPages)("an address can open the page at an actor", async () => {
  const world = await aMission();
  await world.run("view", "-o", "page.html");
  await inBrowser(world.folder, async (open) => {
    const page = await open(join(world.folder, "page.html"));
    const heading = () => page.value<string>("document.querySelector('article h2').textContent");
    const ids = JSON.parse((await world.run("list", "--json")).stdout) as { id: string; name: string }[];
    const other = await heading();
    const wanted = ids.find(({ name }) => name !== other)!;
    await page.value(`location.hash = ${JSON.stringify(wanted.id)}`);
    await page.value("new Promise((done) => setTimeout(done, 50))");
    expect(await heading()).toBe(wanted.name);
  });
});

/** Actors in two départements, with an answer that suggests a situation, a sheet and an exchange for one of them. */
const aSpreadMission = () =>
  preparedWorld("aSpreadMission", {}, async (world) => {
    await world.run("init", ".", "--example");
    writeFileSync(
      join(world.folder, "liste.csv"),
      [
        "Structure;Commune;Code postal;Courriel;Avez-vous un projet de coopération ?",
        "Foyer de Zilia;Foix;09000;lou@zilia.example;Nous cherchons des partenaires sans savoir par où commencer.",
        "Amis du Lavoir;Aurillac;15000;;",
        "Moulin neuf;Foix;09000;;",
      ].join("\n"),
    );
    await world.run("import", "liste.csv");
    await world.run("brief", "--actor", "zilia", "-o", "out/fiche n° 1 # Zilia.md");
    await world.run("log", "zilia", "--channel", "phone", "--outcome", "call-back", "--next-on", "+3");
    await world.run("view");
  });

test.skipIf(!canTypeInPages)("the list is grouped, and the map opens the list of a département", async () => {
  const world = await aSpreadMission();
  await inBrowser(world.folder, async (open) => {
    const page = await open(join(world.folder, "out", "mission.html"));
    const texts = (selector: string) =>
      page.value<string[]>(`[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`);
    await page.value(
      "(document.getElementById('choose-group').value = 'department', document.getElementById('choose-group').dispatchEvent(new Event('change')))",
    );
    expect(await texts("tr.group")).toEqual(["Ariège (2)", "Cantal (1)"]);
    await page.value("document.getElementById('page-map').click()");
    expect(await page.value("document.querySelector('main svg desc').textContent")).toMatch(/Ariège.*2/);
    await page.value(
      "[...document.querySelectorAll('main td button')].find((one) => one.textContent === 'Cantal').click()",
    );
    expect(await texts(".list td button")).toEqual(["Amis du Lavoir"]);
  });
});

test.skipIf(!canTypeInPages)(
  "an actor shows the words behind its suggestion, and links to prepared files",
  async () => {
    const world = await aSpreadMission();
    await inBrowser(world.folder, async (open) => {
      const page = await open(join(world.folder, "out", "mission.html"));
      await page.value(
        "[...document.querySelectorAll('.list td button')].find((one) => one.textContent === 'Foyer de Zilia').click()",
      );
      const article = await page.value<string>("document.querySelector('article').innerText");
      expect(article).toMatch(/d’après les textes\s: envie, sans savoir comment/);
      expect(article).toMatch(/«\u00a0[^»]*partenaires[^»]*»\s\(leurs mots/);
      expect(article).toContain("Prochaine étape");
      expect(await page.value("document.querySelector('article a').href")).toBe(
        pathToFileURL(join(world.folder, "out", "fiche n° 1 # Zilia.md")).href,
      );
    });
  },
);

test("a page written outside the workspace has no links to files", async () => {
  const world = await aSpreadMission();
  const elsewhere = join(world.folder, "..", `page-${process.pid}.html`);
  await world.run("view", "-o", elsewhere);
  const page = readFileSync(elsewhere, "utf8");
  rmSync(elsewhere);
  expect(page).toContain("fiche n° 1 # Zilia.md");
  expect(page).not.toContain("fiche%20n");
});
