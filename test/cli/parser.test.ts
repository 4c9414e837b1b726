// Tests how a command line is parsed: options, arguments, mistakes, help.
import { expect, test } from "vitest";
import * as z from "zod";
import { Program } from "../../src/cli/command-parser.ts";
import { command } from "../../src/commands/support/command-definition.ts";
import type { GlobalOptions } from "../../src/commands/support/command-host.ts";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { sentences } from "../../src/text/index.ts";
import { fakeWorld } from "../support.ts";

const greet = command({
  usage: "greet <who> [more...]",
  input: z.object({
    who: z.string(),
    more: z.array(z.string()).default([]),
    tag: z.array(z.string()).default([]),
    tone: z.enum(["warm", "brief"]).default("warm"),
    dryRun: z.boolean().default(false),
    output: z.string().optional().meta({ short: "o", value: "file" }),
  }),
  run: async () => 0,
});

async function parse(...argv: string[]) {
  const world = fakeWorld({ terminal: true });
  let parsed: { input: Record<string, unknown>; options: GlobalOptions } | undefined;
  const registry = { greet: async () => ({ default: greet }) };
  const program = new Program(await sentences("en"), registry, world, async (_, input, options) => {
    parsed = { input, options };
  });
  await program.runLine(argv);
  return { ...parsed, stdout: world.said.stdout };
}

const refusal = (...argv: string[]) =>
  parse(...argv).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.problems[0] : error),
  );

test("global options may stand before or after the command", async () => {
  for (const argv of [
    ["-C", "there", "--json", "greet", "Ada"],
    ["greet", "Ada", "--json", "-C", "there"],
    ["--workspace=there", "greet", "--json", "Ada"],
  ]) {
    const { input, options } = await parse(...argv);
    expect(input?.who).toBe("Ada");
    expect(options).toMatchObject({ workspace: "there", json: true });
  }
});

test("arguments, lists and flags reach the command under the keys of its schema", async () => {
  const { input } = await parse("greet", "Ada", "Bo", "Cy", "--tag", "a", "--tag", "b", "--dry-run");
  expect(input).toMatchObject({ who: "Ada", more: ["Bo", "Cy"], tag: ["a", "b"], dryRun: true });
});

test("after a double dash, a value may begin with a dash", async () => {
  const { input } = await parse("greet", "--", "-rf");
  expect(input?.who).toBe("-rf");
});

test("--no-input turns questions off, and --no-color turns colours off", async () => {
  expect((await parse("greet", "Ada")).options).toMatchObject({ interactive: true, color: true });
  expect((await parse("greet", "Ada", "--no-input", "--no-color")).options).toMatchObject({
    interactive: false,
    color: false,
  });
});

test("each kind of mistake in a line has its own problem code", async () => {
  expect(await refusal("greet")).toEqual({ code: "argument-missing", argument: "<who>" });
  expect(await refusal("greet", "Ada", "--tga", "x")).toEqual({
    code: "option-unknown",
    asked: "--tga",
    near: ["--tag"],
  });
  expect(await refusal("greet", "Ada", "--tag")).toMatchObject({ code: "option-missing-value" });
  expect(await refusal("gret", "Ada")).toEqual({ code: "command-unknown", asked: "gret", near: ["greet"] });
  expect(await refusal("greet", "Ada", "--lang", "de")).toMatchObject({
    code: "option-invalid",
    option: "lang",
  });
});

test("`-o -` is refused instead of writing a file named “-”", async () => {
  expect(await refusal("greet", "Ada", "-o", "-")).toEqual({ code: "output-unnamed" });
  expect((await parse("greet", "Ada", "-o", "-.txt")).input).toMatchObject({ output: "-.txt" });
});

test("`help greet` and `greet --help` give the same help, with choices and defaults", async () => {
  const { stdout } = await parse("help", "greet");
  expect(stdout).toContain("outreach greet <who> [more...]");
  expect(stdout).toMatch(/--tone <value>\s+\(one of: warm, brief\) \(default: warm\)/);
  expect((await parse("greet", "--help")).stdout).toBe(stdout);
});

test("--version beside other options gives the version", async () => {
  for (const line of [["--version"], ["-V", "--lang", "en"], ["--lang", "fr", "--version"]])
    expect(await fakeWorld().run(...line)).toMatchObject({ code: 0, stderr: "", stdout: "0.0.0\n" });
});
