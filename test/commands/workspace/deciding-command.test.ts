// Tests the command that decides a conflict, in each shell.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { decidingCommand } from "../../../src/commands/support/workspace/deciding-command.ts";

const conflictOver = (value: string) => ({
  ...({ kind: "value", key: "", table: "actors", id: "les-mobiles", name: "Les Mobiles" } as const),
  ...({ field: "territory", person: null, stands: "ours" } as const),
  ours: { value: "x", at: "", source: null },
  theirs: { value, at: "", source: null },
});

test.each([
  "Pays d’Anne",
  "l'Ouest",
  'dit "le Causse"',
  "dit “le Causse”",
  "$HOME `id` $(id) \\ \\\\",
  "Venez !",
  "100 %, a & b; c | d > e",
])("a POSIX shell passes the value unchanged: %s", (value) => {
  const command = decidingCommand(conflictOver(value), "posix")!;
  expect(command).toMatch(/^outreach edit les-mobiles --set /);
  const given = execFileSync("sh", ["-c", `printf '%s\\n' ${command}`], { encoding: "utf8" });
  expect(given).toBe(`outreach\nedit\nles-mobiles\n--set\nterritory=${value}\n`);
});

test.each([
  ["Pays d’Anne, l'Ouest", '"territory=Pays d’Anne, l\'Ouest"'],
  ["dit “le Causse”", '"territory=dit `“le Causse`”"'],
  ["20 $ et `plus`", '"territory=20 `$ et ``plus``"'],
  ["a\\b", '"territory=a\\b"'],
])("PowerShell passes the value unchanged: %s", (value, written) => {
  expect(decidingCommand(conflictOver(value), "powershell")).toBe(
    `outreach edit les-mobiles --set ${written}`,
  );
});

test("no command is proposed when PowerShell would not pass its value unchanged", () => {
  expect(decidingCommand(conflictOver('dit "le Causse"'), "powershell")).toBeNull();
});
