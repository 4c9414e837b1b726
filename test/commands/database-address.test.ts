// The address of a database server, which no command takes, and whose password is printed nowhere.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { fakeWorld } from "../support.ts";

const address = "postgres://camille:motdepasse@base.example.org/liste";

/** What each command needs to be given, besides options. */
const argumentsOf = (usage: string) =>
  usage
    .split(" ")
    .filter((word) => word.startsWith("<"))
    .map(() => "x");

test.each(Object.keys(commands))(
  "outreach %s refuses an address in the environment, in words",
  async (name) => {
    const host = fakeWorld({ env: { OUTREACH_DATABASE_URL: address } });
    writeFileSync(join(host.folder, "mission.yaml"), "name: Essai\n");
    const { default: definition } = await commands[name]!();
    for (const flags of [["--debug"], ["--debug", "--json"]]) {
      const { code, stdout, stderr } = await host.run(name, ...argumentsOf(definition.usage), ...flags);
      expect(code).toBe(3);
      expect(stderr).toContain("OUTREACH_DATABASE_URL");
      expect(stdout + stderr).not.toMatch(/motdepasse|camille:/);
    }
  },
);

test.each(["list", "check", "rank", "export"])(
  "outreach %s says where mission.yaml holds an address",
  async (name) => {
    const host = fakeWorld();
    writeFileSync(join(host.folder, "mission.yaml"), `name: Essai\ndatabase: ${address}\n`);
    const { code, stdout, stderr } = await host.run(name, "--debug", "--lang", "en");
    expect(code).toBe(3);
    expect(stdout + stderr).toContain("mission.yaml:2:11");
    expect(stdout + stderr).toContain("postgres://…");
    expect(stdout + stderr).not.toMatch(/motdepasse|camille:/);
  },
);
