// A command that fails names the files that it had written before.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesWrittenBefore, Refusal, withFilesWritten } from "../../src/domain/problems/problem.ts";
import { fakeWorld } from "../support.ts";

test("the refusal of a file names the files written before it", async () => {
  const { folder, files } = fakeWorld();
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "out", "b.md"), "déjà là");
  const error = await files
    .writeAll(["a.md", "b.md", "c.md"].map((name) => ({ path: `out/${name}`, content: name })))
    .catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(Refusal);
  const [first, second] = (error as Refusal).problems;
  expect(first).toEqual({ code: "file-exists", file: join("out", "b.md") });
  expect(second).toMatchObject({
    code: "files-written",
    files: expect.arrayContaining([join("out", "a.md")]),
  });
});

test("the register names files relative to the workspace, so that it stays right when the folder is moved", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  await world.run("import", "candidats.csv");
  expect((await world.run("mail", "--all", "--yes")).code).toBe(0);
  const { stdout } = await world.run("export", "--format", "json");
  const paths = (JSON.parse(stdout) as { prepared: { file: string }[] }[]).flatMap(({ prepared }) =>
    prepared.map(({ file }) => file),
  );
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) expect(path).toMatch(/^out\//);
});

test("a failure that reports another one adds its written files to those of the first", () => {
  const first = withFilesWritten(new Refusal("failure", { code: "disk-full", file: "c.eml" }), ["b.eml"]);
  const both = withFilesWritten(first, ["a.eml", "b.eml"]);
  expect((both as Refusal).problems).toEqual([
    { code: "disk-full", file: "c.eml" },
    { code: "files-written", files: ["a.eml", "b.eml"] },
  ]);
  expect(filesWrittenBefore(both)).toEqual(["a.eml", "b.eml"]);
});

test("a file name that is too long for the disk is reported in words, for reading and for writing", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  const name = `${"é".repeat(200)}.csv`;
  const { code, stderr } = await world.run("export", "-o", name);
  expect(code).toBe(3);
  expect(stderr).toContain("trop long pour le disque");
  const read = await world.run("import", name);
  expect(read.code).toBe(3);
  expect(read.stderr).toContain("trop long pour le disque");
});
