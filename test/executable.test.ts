// The program as one file, on a machine without Node. `npm run executable` makes it; in CI, this test does.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openTerminalOn } from "./terminal.ts";

const executable = resolve("executable/outreach");
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const isMadeHere = process.env.CI === "true" && process.platform === "linux" && process.arch === "x64";
if (!existsSync(executable) && !isMadeHere)
  console.warn("executable/outreach is not made: it is not tried here (npm run executable makes it)");

describe.skipIf(!existsSync(executable) && !isMadeHere)("the executable", () => {
  let folder: string;
  let home: string;
  beforeAll(async () => {
    // It is made from the scripts that were built for this run, and fetches Node from the registry. This process does not block
    // meanwhile: the runner takes a minute without an answer for a fault.
    if (isMadeHere) await promisify(execFile)(process.execPath, [".ci/executable.mjs"]);
    folder = mkdtempSync(join(tmpdir(), "outreach-executable-"));
    home = join(folder, "home");
    mkdirSync(home);
  }, 900_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Neither Node nor another program is on the path, and options for Node must change nothing. */
  const env = () => ({
    PATH: "/nonexistent",
    HOME: home,
    LANG: "fr_FR.UTF-8",
    NODE_OPTIONS: "--no-such-option",
  });
  const outreach = (...words: string[]) =>
    execFileSync(executable, words, {
      cwd: folder,
      encoding: "utf8",
      env: env(),
      stdio: ["ignore", "pipe", "inherit"],
    });
  const library = () => {
    const cache = join(home, ".cache", "outreach");
    return join(cache, readdirSync(cache).find((name) => name.endsWith(".node"))!);
  };

  test("it runs the demo, and makes a PDF, a Word file and completions", () => {
    expect(outreach("--version").trim()).toBe(version);
    outreach("init", ".", "--example");
    outreach("import", "candidats.csv");
    outreach("triage", "--answers", "reponses.yaml");
    expect(outreach("rank", "--top", "5")).toContain("Bois et Vallées");
    outreach("brief", "--top", "1", "--format", "pdf", "-o", "fiche.pdf");
    outreach("brief", "--top", "1", "--format", "docx", "-o", "fiche.docx");
    outreach("mail", "--top", "3", "-o", "courriels/");
    expect(readFileSync(join(folder, "fiche.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(join(folder, "fiche.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(join(folder, "courriels")).length).toBeGreaterThan(0);
    expect(outreach("completion", "bash")).toContain("outreach");
  });

  test("it reads untrusted files in a worker thread", () => {
    writeFileSync(join(folder, "old.xls"), "<table><tr><td>Structure<td>CP<tr><td>MJC<td>07000</table>");
    expect(JSON.parse(outreach("peek", "old.xls", "--json"))).toMatchObject({ format: "html" });
  });

  test("its library is written where only this user can change it, and a changed one is not loaded", () => {
    expect(statSync(join(library(), "..")).mode & 0o077).toBe(0);
    expect(statSync(library()).mode & 0o277).toBe(0);
    chmodSync(library(), 0o700);
    writeFileSync(library(), "not the library");
    expect(outreach("list", "--plain").split("\n").length).toBeGreaterThan(5);
    expect(readFileSync(library()).subarray(1, 4).toString()).toBe("ELF");
    chmodSync(join(library(), ".."), 0o777);
    const elsewhere = spawnSync(executable, ["list", "--plain"], {
      cwd: folder,
      encoding: "utf8",
      env: env(),
    });
    expect(elsewhere.status).toBe(0);
    chmodSync(join(library(), ".."), 0o700);
  });

  test("without words, it says what to do next and waits", async () => {
    const empty = mkdtempSync(join(tmpdir(), "outreach-executable-"));
    onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
    const terminal = openTerminalOn(empty, [executable]);
    await terminal.until("outreach");
    expect(await terminal.until("help")).toContain("my-mission");
    terminal.type("help", "Enter");
    await terminal.until("outreach help <command>");
    terminal.type("quit", "Enter");
    expect(await terminal.exit()).toBe(0);
  });

  test("the notices of all that is inside come with it, Node’s included", () => {
    expect(readFileSync("executable/THIRD-PARTY.txt", "utf8")).toMatch(/^Node\.js 26[\s\S]*OpenSSL/m);
  });
});
