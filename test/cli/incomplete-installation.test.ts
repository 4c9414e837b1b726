// A file of the program that is missing or does not load: what puts it right is said, and no defect is told.
import { expect, test } from "vitest";
import { incompleteInstallation } from "../../src/cli/incomplete-installation.ts";
import { installedProgram } from "../../src/cli/installed-program.ts";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { fakeWorld } from "../support.ts";

const missing = (path: string) =>
  Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT", path: `${process.cwd()}/${path}` });

test("a missing file of the program is told with the command that puts it right", async () => {
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
  const told = incompleteInstallation(error, { ...installedProgram, installation });
  return told instanceof Refusal ? told.problems : null;
};

test("a library that does not load, or is made for no such machine, is no defect", () => {
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

test("a defect stays one, and so does a file of the user's", () => {
  expect(problemsOf(new TypeError("x is not a function"), "package")).toBeNull();
  const elsewhere = Object.assign(new Error("gone"), { code: "ENOENT", path: "/elsewhere/list.csv" });
  expect(problemsOf(elsewhere, "package")).toBeNull();
});
