// Tests that the program uses every setting and every option that it offers.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { commands } from "../src/commands/index.ts";
import { singleFields } from "../src/domain/actors/actor.ts";
import { missionSchema } from "../src/settings/mission-schema.ts";

const src = join(import.meta.dirname, "../src");

/** The sources, but those that declare settings and say them in words. */
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !/^(text|settings)\//.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), "utf8") }));
/** Modules of settings that decide or complete; templates say some settings by their names. */
const readers = [
  ...sources.map(({ text }) => text),
  ...["load-mission.ts", "completeness.ts", "criteria-file.ts"].map((name) =>
    readFileSync(join(src, "settings", name), "utf8"),
  ),
].join("\n");

/** The paths of all settings that hold a value. */
function leaves(schema: z.ZodType, path: readonly string[] = []): string[][] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return leaves(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return leaves(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, value]) => leaves(value as z.ZodType, [...path, key]));
  return [[...path]];
}

test.each(leaves(missionSchema).map((path) => path.join(".")))("the setting %s is used", (path) => {
  expect(readers).toMatch(new RegExp(`\\b${path.split(".").at(-1)}\\b`));
});

const options = await Promise.all(
  Object.entries(commands).map(async ([name, load]) => {
    const { input } = (await load()).default;
    // An actor's fields are gone through as a list, from one place.
    return Object.keys(input.shape)
      .filter((option) => !(singleFields as readonly string[]).includes(option))
      .map((option) => [name, option] as const);
  }),
);

test.each(options.flat())("outreach %s uses its option %s", (command, option) => {
  // Where it may be declared and used: in the command itself, or in what commands share.
  const places = sources.filter(
    ({ name }) => name === `commands/${command}.ts` || name.startsWith("commands/support/"),
  );
  const usesIn = (text: string) => text.match(new RegExp(`\\b${option}\\b`, "g"))?.length ?? 0;
  const uses = places.map(({ text }) => usesIn(text));
  // The program itself uses the option `pager`, as it writes to the terminal.
  const runner = option === "pager" ? usesIn(sources.find(({ name }) => name === "cli/program.ts")!.text) : 0;
  expect(Math.max(...uses) + Math.min(1, runner), "declared, and used once at least").toBeGreaterThanOrEqual(
    2,
  );
});
