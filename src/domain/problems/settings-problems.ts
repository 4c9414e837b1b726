// The problems of the settings and of the files of data that a team may change.
import type { Expectation } from "./expectation.ts";

/** A place in a file of settings or data; `line` and `column` count from 1. */
type Located = { file: string; line: number; column: number };

/** The mistakes that keep a text from being YAML. */
export type YamlMistake =
  | "alias"
  | "alias-bomb"
  | "alias-of-itself"
  | "bracket"
  | "colon-in-value"
  | "escape"
  | "indentation"
  | "not-a-setting"
  | "quote"
  | "reserved-character"
  | "second-document"
  | "tab"
  | "tag"
  | "other";

/** What can be wrong with `mission.yaml` or another file of data, and with its workspace. */
export type SettingsProblem =
  | { code: "workspace-missing"; from: string }
  | { code: "peek-page-outside"; file: string }
  | { code: "peek-page-folder"; folder: string }
  | { code: "workspace-exists"; folder: string }
  | (Located & { code: "yaml-mistake"; mistake: YamlMistake; found: string })
  | (Located & { code: "yaml-not-text" })
  | (Located & { code: "yaml-too-deep"; limit: number })
  | { code: "yaml-too-large"; file: string; size: number; limit: number }
  | { code: "settings-empty"; file: string }
  /** `setting` is a path such as `illustrations[2].title`, list items counted from 1; empty for the whole file. */
  | (Located & { code: "setting-invalid"; setting: string; found: string; expectation: Expectation })
  | (Located & { code: "setting-missing"; setting: string; expectation: Expectation })
  /** A setting would share a field that only the team may ever read. */
  | (Located & { code: "sharing-never"; setting: string })
  | (Located & {
      code: "setting-unknown";
      setting: string;
      near: readonly string[];
      known: readonly string[];
    })
  | (Located & { code: "logo-missing"; logo: string })
  /** Sizes are in bytes. */
  | (Located & { code: "logo-too-large"; logo: string; size: number; largest: number })
  | (Located & { code: "logo-unreadable"; logo: string })
  | (Located & { code: "colour-too-light"; colour: string })
  | (Located & { code: "setting-phone-odd"; setting: string; found: string; digits: number })
  | (Located & { code: "setting-quoted"; setting: string; found: string })
  | (Located & { code: "setting-not-sayable"; setting: string; lacks: "capital" | "stop" })
  | (Located & { code: "setting-too-long"; setting: string; words: number; most: number })
  | { code: "example-exists"; id: string }
  | { code: "template-unknown"; file: string; near: readonly string[] }
  | (Located & { code: "setting-repeated"; setting: string; firstLine: number });
