import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commentedMission } from "../../src/settings/commented.ts";
import { loadMission } from "../../src/settings/load.ts";
import { sentences } from "../../src/text/index.ts";

// These pages are written by `npm run docs`, which runs this file with --update; here they are only compared.

test.each(["fr", "en"] as const)(
  "examples/%s/mission.yaml is commented as init comments it",
  async (language) => {
    const file = join("examples", language, "mission.yaml");
    const { settings } = await sentences(language);
    const text = commentedMission(loadMission(readFileSync(file, "utf8"), file), settings);
    await expect(text).toMatchFileSnapshot(join("..", "..", file));
  },
);
