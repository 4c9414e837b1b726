// Tests the help page, the help of commands, and the width of texts on a terminal.
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { sentences } from "../../src/text/index.ts";
import { fakeWorld } from "../support.ts";

test("an unknown command is reported in the language of --lang", async () => {
  const world = fakeWorld();
  const { code, stdout, stderr } = await world.run("inport", "x.csv", "--lang", "en");
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("Unknown command “inport”");
});

test("the help page speaks the system's language outside a workspace", async () => {
  const { code, stdout } = await fakeWorld().run("--help");
  expect(code).toBe(0);
  expect(stdout).toContain("Options de toutes les commandes\u00a0:");
});

test("without a command outside a workspace, the help page is shown, and the exit code is 0", async () => {
  for (const words of [[], ["--no-color"], ["--lang", "fr"]]) {
    const { code, stdout, stderr } = await fakeWorld().run(...words);
    expect({ code, stderr }, words.join(" ")).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("outreach import candidatures.xlsx");
  }
});

test("-C with a folder that is no workspace is refused", async () => {
  const { code, stdout, stderr } = await fakeWorld().run("-C", "ailleurs");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("ailleurs");
});

test.each(["fr", "en"] as const)("every command and option has a description in %s", async (language) => {
  const { help } = await sentences(language);
  for (const [name, load] of Object.entries(commands)) {
    const { default: definition } = await load();
    const words = help.commands[name];
    expect(words?.about, name).toBeTruthy();
    expect(words?.examples.length, `${name}: examples`).toBeGreaterThan(0);
    for (const key of Object.keys(definition.input.shape)) {
      expect(words?.options[key] ?? help.options[key], `${name} --${key}`).toBeTruthy();
    }
  }
});

test.each(["fr", "en"])("no line of help in %s is wider than the terminal", async (language) => {
  for (const name of ["", ...Object.keys(commands)]) {
    const { stdout } = await fakeWorld({ terminal: true }).run(
      ...(name ? [name] : []),
      "--help",
      "--lang",
      language,
    );
    for (const line of stdout.split("\n"))
      if (!line.startsWith("  outreach ")) expect(line.length, line).toBeLessThanOrEqual(100);
  }
});

test("a refusal is wrapped between words on a terminal only", async () => {
  const argv = ["peek", `${"liste ".repeat(18)}.csv`];
  const wrapped = (await fakeWorld({ terminal: true }).run(...argv)).stderr;
  const unwrapped = (await fakeWorld().run(...argv)).stderr;
  expect(unwrapped.split("\n").some((line) => line.length > 100)).toBe(true);
  for (const line of wrapped.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  expect(wrapped.replace(/\s+/g, " ")).toBe(unwrapped.replace(/\s+/g, " "));
});
