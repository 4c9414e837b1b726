// What a workspace still lacks before documents and messages can be made.
import type { Finding } from "./problem.ts";

/** A blank setting, and where to fill it in. `line` and `column` count from 1. */
export interface SettingToFill {
  /** Path, e.g. `cost.for_actors`. */
  setting: string;
  file: string;
  line: number;
  column: number;
}

/** The state of a workspace, as `check` finds it. */
export interface Readiness {
  file: string;
  findings: readonly Finding[];
  /** Blank settings without which no document is made. */
  missing: readonly SettingToFill[];
  /** Blank settings without which no message or letter is made. */
  unsigned: readonly SettingToFill[];
  /** Blank settings that would make documents better. */
  wanted: readonly SettingToFill[];
  /** The workspace's own copies of templates. */
  templates: readonly string[];
  /** Null when the settings, which name the database, could not be read; `actors` is null when it is damaged. */
  database: { name: string; present: boolean; actors: number | null } | null;
}
