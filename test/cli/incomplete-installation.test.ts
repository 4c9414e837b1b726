// A missing or broken file of the program is reported with its remedy, not as a defect.
import { expect, test } from "vitest";
import { incompleteInstallation } from "../../src/cli/incomplete-installation.ts";
import { installedProgram } from "../../src/cli/installed-program.ts";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { fakeWorld } from "../support.ts";

const missing = (path: string) =>
  Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT", path: `${process.cwd()}/${path}` });

test("a missing file of the program is reported with the command that restores it", async () => {
  const world = fakeWorld({
    program: {
      ...installedProgram,
      listAll: () => Promise.reject(missing("examples/fr")),
    },
  });
  const { code, stdout, stderr } = await world.run("init", "essai", "--example", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: "installation-incomplete", problems: [{ installation: "sources" }] },
  });
  expect(stderr).toContain("examples/fr");
  expect(stderr.replace(/\s+/g, " ")).toContain("npm ci && npm run build");
});

const problemsOf = (error: Error, installation: "package" | "executable") => {
  const refusal = incompleteInstallation(error, { ...installedProgram, installation });
  return refusal instanceof Refusal ? refusal.problems : null;
};

test("a library that does not load, or does not exist for the system, is no defect", () => {
  const broken = Object.assign(new Error("linux-x64.node: file too short"), { code: "ERR_DLOPEN_FAILED" });
  expect(problemsOf(broken, "package")).toMatchObject([
    { code: "installation-incomplete", reason: "linux-x64.node: file too short", installation: "package" },
  ]);
  const strange = Object.assign(new Error("no SQLite"), {
    code: "ERR_SYSTEM_UNSUPPORTED",
    system: "linux-riscv64",
  });
  expect(problemsOf(strange, "executable")).toEqual([
    { code: "system-unsupported", system: "linux-riscv64" },
  ]);
});

test("a defect, and a missing file of the user's, are not taken for an incomplete installation", () => {
  expect(problemsOf(new TypeError("x is not a function"), "package")).toBeNull();
  const elsewhere = Object.assign(new Error("gone"), { code: "ENOENT", path: "/elsewhere/list.csv" });
  expect(problemsOf(elsewhere, "package")).toBeNull();
});
