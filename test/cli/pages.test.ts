// Tests the pager for long outputs, and the programs that open written files.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { showPages } from "../../src/cli/showing/system-pager.ts";
import { showFile } from "../../src/cli/showing/system-viewer.ts";
import { type FakeWorld, fakeWorld } from "../support.ts";

const folder = mkdtempSync(join(tmpdir(), "outreach-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Writes a shell script in the test folder. */
function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const searchPath = process.env.PATH ?? "";

async function aList(given: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const world = fakeWorld(given);
  await world.run("init", ".", "--yes");
  const rows = Array.from({ length: 60 }, (_, at) => `Structure Canari ${at};Commune`);
  writeFileSync(join(world.folder, "liste.csv"), ["Structure;Type", ...rows].join("\n"));
  await world.run("import", "liste.csv", "--no-input");
  return world;
}

test("only output longer than the screen goes to the pager", async () => {
  const { folder: mission } = await aList();
  const pages: string[] = [];
  const showPages = async (text: string) => pages.push(text) > 0;
  const terminal = { terminal: true, rows: 30, folder: mission, showPages };
  const { code, stdout } = await fakeWorld(terminal).run("list");
  expect([code, stdout, pages.length]).toEqual([0, "", 1]);
  expect(pages[0]).toContain("Structure Canari 59");
  for (const line of [
    ["list", "--no-pager"],
    ["list", "--json"],
    ["show", "structure-canari-1"],
    ["history"],
  ]) {
    const shown = await fakeWorld({ ...terminal, rows: 80 }).run(...line);
    expect([line, shown.code, shown.stdout.length > 20]).toEqual([line, 0, true]);
  }
  await fakeWorld({ ...terminal, terminal: false }).run("list");
  expect(pages).toHaveLength(1);
});

test("without a pager, everything is written", async () => {
  const { folder: mission } = await aList();
  const { stdout } = await fakeWorld({ terminal: true, rows: 30, folder: mission }).run("list");
  expect(stdout).toContain("Structure Canari 59");
});

test("a failing command does not send its error to the pager", async () => {
  const { folder: mission } = await aList();
  const world = fakeWorld({ terminal: true, rows: 3, folder: mission, showPages: async () => true });
  const { stderr, code } = await world.run("show", "structure-inconnue");
  expect([code, stderr]).toEqual([2, expect.stringContaining("structure-inconnue")]);
});

test.skipIf(process.platform === "win32")(
  "PAGER runs with its arguments; an empty, missing or failing one, or `cat`, does not count",
  async () => {
    const pagerFile = join(folder, "pages.txt");
    const pager = program("pager.sh", `cat > "$1"`);
    expect(await showPages("un\ndeux\n", { PATH: searchPath, PAGER: `${pager} ${pagerFile}` })).toBe(true);
    expect(readFileSync(pagerFile, "utf8")).toBe("un\ndeux\n");
    expect(
      await showPages("trois\n", { PATH: searchPath, PAGER: `sed s/trois/3/ | cat > '${pagerFile}'` }),
    ).toBe(true);
    expect(readFileSync(pagerFile, "utf8")).toBe("3\n");
    const failing = program("failing.sh", "exit 3");
    for (const PAGER of ["", "cat", " ", join(folder, "none"), "false", failing, "'unclosed"])
      expect(await showPages("x", { PATH: searchPath, PAGER })).toBe(false);
    // A PATH without any pager.
    expect(await showPages("x", { PATH: folder })).toBe(false);
    // Pagers that end before the whole text was read.
    const interrupted = program("interrupted.sh", "kill -INT $$");
    expect(await showPages("x", { PATH: searchPath, PAGER: interrupted })).toBe(true);
    const left = program("left.sh", "exit 0");
    expect(await showPages("x\n".repeat(1_000_000), { PATH: searchPath, PAGER: left })).toBe(true);
  },
);

test.skipIf(process.platform === "win32")(
  "the programs of BROWSER are tried in order for a page; the system's program opens the rest",
  async () => {
    const addressFile = join(folder, "address.txt");
    const browser = program("browser.sh", `printf %s "$1" > ${addressFile}`);
    const broken = program("broken.sh", "exit 3");
    const page = join(folder, "bilan & co;$(id).html");
    expect(await showFile(page, { PATH: searchPath, BROWSER: `${broken}:${browser}` })).toBe(true);
    expect(decodeURIComponent(readFileSync(addressFile, "utf8"))).toBe(`file://${page}`);
    rmSync(addressFile);
    // A browser does not open a document. Without a display or a program, nothing is opened.
    expect(await showFile(join(folder, "bilan.docx"), { PATH: searchPath, BROWSER: browser }, "linux")).toBe(
      false,
    );
    expect(await showFile(page, { PATH: folder, DISPLAY: ":0" }, "linux")).toBe(false);
    expect(existsSync(addressFile)).toBe(false);
    program("xdg-open", `printf %s "$1" > ${addressFile}`);
    expect(await showFile(page, { PATH: folder, DISPLAY: ":0" }, "linux")).toBe(true);
    expect(readFileSync(addressFile, "utf8")).toBe(page);
  },
);

test("--open shows the written file, or says where it is when no program can open it", async () => {
  const { folder: mission } = await aList();
  const opened: string[] = [];
  const showFile = async (path: string) => opened.push(path) > 0;
  const world = fakeWorld({ folder: mission, showFile });
  expect((await world.run("view", "--open")).code).toBe(0);
  expect((await world.run("report", "--open")).code).toBe(0);
  expect((await world.run("report", "-o", "bilan.docx", "--open")).code).toBe(0);
  expect((await world.run("report", "-o", "autre.docx", "--open", "--dry-run")).code).toBe(0);
  expect(opened).toEqual([
    join(mission, "out", "mission.html"),
    expect.stringMatching(/out.+bilan\.html$/),
    join(mission, "bilan.docx"),
  ]);
  for (const file of opened) expect(existsSync(file)).toBe(true);
  const { code, stderr } = await fakeWorld({ folder: mission }).run("view", "--open", "--replace");
  expect([code, stderr]).toEqual([0, expect.stringContaining("mission.html")]);
  expect(stderr).toContain("Aucun programme n’a pu ouvrir");
});
