// Reads calendar files back with programs of others: python3-icalendar and khal.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { debianPython, needed } from "./consumers.ts";

export const calendarReader = needed(debianPython, "-c", "import icalendar");

/** An event as python3-icalendar reads it; times in UTC. */
export interface ReadEvent {
  [key: string]: unknown;
  uid: string;
  summary: string;
  start: string;
  end: string;
  sequence: number;
}

export const eventsRead = (file: string): { method: string; name: string; events: ReadEvent[] } =>
  JSON.parse(execFileSync(debianPython, ["test/renderers/calendar/read_calendar.py", file]).toString());

/** What khal shows of a calendar into which some files were imported, one after the other. */
function inKhal(files: readonly string[], from: string, during: string): { start: string; title: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "outreach-khal-"));
  try {
    mkdirSync(join(folder, "calendar"));
    writeFileSync(
      join(folder, "config"),
      `[calendars]\n[[own]]\npath = ${folder}/calendar\n[sqlite]\npath = ${folder}/khal.db\n` +
        "[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\ntimeformat = %H:%M\n" +
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
    );
    const khal = (...args: string[]) =>
      execFileSync("khal", ["-c", join(folder, "config"), ...args], {
        env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8", LANG: "C.UTF-8" },
      }).toString();
    for (const [index, text] of files.entries()) {
      const file = join(folder, `${index}.ics`);
      writeFileSync(file, text);
      khal("import", "--batch", "-a", "own", file);
    }
    return khal("list", "--format", "{start}\t{title}", "--day-format", "", from, during)
      .split("\n")
      .filter((line) => line.includes("\t"))
      .map((line) => {
        const [start = "", title = ""] = line.split("\t");
        return { start: start.trim(), title: title.trim() };
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const eventsInKhal = needed("khal", "--version") ? inKhal : null;
