// Programs of others that tests need, such as Poppler, LibreOffice and Python, and what Poppler reads in a PDF.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Whether a program that a test needs is installed. If not, its tests are skipped, and fail in CI. */
export function needed(program: string, ...version: string[]): boolean {
  try {
    execFileSync(program, version, { stdio: "ignore" });
    return true;
  } catch {
    if (process.env.CI === "true") throw new Error(`${program} is needed to read the documents back`);
    console.warn(`${program} is not installed: documents are not read back with it here`);
    return false;
  }
}

/**
 * Opens files in LibreOffice, which writes them into the folder `to` in another format: "pdf", or one with its options. It takes up to a
 * minute to start, during which the test's process answers its runner.
 */
export async function convertInOffice(format: string, to: string, ...files: string[]): Promise<void> {
  // A profile of its own: two that run at once would share one, and the second would do nothing.
  const profile = mkdtempSync(join(tmpdir(), "outreach-office-"));
  const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", format];
  try {
    await promisify(execFile)("soffice", [...options, "--outdir", to, ...files]);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Workbooks (.xlsx, by name) as LibreOffice writes them in another format, all in one run of it. Null where its Calc is not installed,
 * which is a package apart from its word processor; fails in CI then.
 */
export async function converted<Name extends string>(
  workbooks: Record<Name, Buffer>,
  format: string,
): Promise<Record<Name, Buffer> | null> {
  if (!needed("soffice", "--version")) return null;
  const folder = mkdtempSync(join(tmpdir(), "outreach-office-"));
  const names = Object.keys(workbooks) as Name[];
  try {
    for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), workbooks[name]);
    await convertInOffice(format, folder, ...names.map((name) => join(folder, `${name}.xlsx`)));
    const written = names.map((name) => [name, readFileSync(join(folder, `${name}.${format}`))]);
    return Object.fromEntries(written);
  } catch {
    if (process.env.CI === "true") throw new Error("LibreOffice Calc is needed to write workbooks");
    console.warn("LibreOffice Calc is not installed: no workbook is written with it here");
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The Python of the system, which has the packages that apt installed. */
export const debianPython = process.platform === "linux" ? "/usr/bin/python3" : "python3";

interface PlacedWord {
  word: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words of each page of a PDF with the corners of their boxes, in millimetres from the corner of the page. */
export function wordsOf(pdf: string): PlacedWord[][] {
  const html = execFileSync("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 }).toString();
  const mm = (points: string) => (Number(points) * 25.4) / 72;
  const box = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  return html
    .split("<page ")
    .slice(1)
    .map((page) =>
      [...page.matchAll(box)].map(([, left, top, right, bottom, word]) => ({
        ...{ word: word!, left: mm(left!), top: mm(top!), right: mm(right!), bottom: mm(bottom!) },
      })),
    );
}

/** What `pdfinfo` says of a file, by name. */
export const factsOf = (pdf: string): Record<string, string> =>
  Object.fromEntries(
    execFileSync("pdfinfo", [pdf])
      .toString()
      .split("\n")
      .map((line) => [line.split(":")[0]!.trim(), line.slice(line.indexOf(":") + 1).trim()]),
  );
