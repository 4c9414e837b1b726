// Runs the commands of the guide, as newcomers do: each must work on the example, in the order of the guide.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aMailbox } from "../mailbox.ts";
import { fakeWorld } from "../support.ts";

/** Matches commands that wait for somebody's answers; other tests cover them. */
const asksOnTheScreen = /^outreach (triage$|log --from|init (?!.*--example))/;

const commandsOf = (guide: string): string[] =>
  [...guide.matchAll(/^```\n([\s\S]*?)^```/gm)]
    .flatMap((block) => block[1]!.split("\n"))
    .filter((line) => /^outreach( |$)/.test(line) && !asksOnTheScreen.test(line));

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!).slice(1);

test.each(["fr", "en"])(
  "the commands of the guide in %s work on the example, in their order",
  async (language) => {
    const [first, ...commands] = commandsOf(readFileSync(`docs/guide.${language}.md`, "utf8"));
    expect(first).toBe("outreach --version");
    expect(commands.length).toBeGreaterThan(15);
    const env = { OUTREACH_LANG: language, OUTREACH_IMAP_URL: "imaps://camille:sesame@imap.example.org" };
    const given = { env, mailbox: aMailbox("sesame").mailbox, now: "2026-12-01T09:30:00+01:00" };
    let world = fakeWorld(given);
    for (const line of commands) {
      const { code, stderr } = await world.run(...wordsOf(line));
      expect(code, `${line}\n${stderr}`).toBe(0);
      const example = /init (\S+) --example/.exec(line)?.[1];
      if (example !== undefined) world = fakeWorld({ ...given, folder: join(world.folder, example) });
    }
  },
);
