// Compares the generated pages and the commented settings of the examples with the program.
// `npm run docs` runs this file with --update, which writes them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { commentedMission } from "../../src/settings/commented-mission.ts";
import { loadMission } from "../../src/settings/load-mission.ts";
import { sentences } from "../../src/text/index.ts";
import { fakeWorld } from "../support.ts";

const titles = {
  fr: "# Les commandes\n\nPage produite par `npm run docs` à partir du programme : ne la modifiez pas à la main.",
  en: "# The commands\n\nWritten by `npm run docs` from the program itself: do not edit it by hand.",
};

test.each(["fr", "en"] as const)(
  "docs/commands.%s.md is the same as the program's own help",
  async (language) => {
    const pages = [titles[language]];
    for (const name of Object.keys(commands)) {
      const { stdout } = await fakeWorld().run("help", name, "--lang", language);
      pages.push(`## ${name}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\``);
    }
    await expect(`${pages.join("\n\n")}\n`).toMatchFileSnapshot(
      join("..", "..", "docs", `commands.${language}.md`),
    );
  },
);

test.each(["fr", "en"] as const)(
  "examples/%s/mission.yaml has the comments that init writes",
  async (language) => {
    const file = join("examples", language, "mission.yaml");
    const { settings } = await sentences(language);
    const text = commentedMission(loadMission(readFileSync(file, "utf8"), file), settings);
    await expect(text).toMatchFileSnapshot(join("..", "..", file));
  },
);
