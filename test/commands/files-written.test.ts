// What a command wrote before it failed is said: nobody is told that nothing was.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { fakeWorld } from "../support.ts";

test("files written before one that is refused are named", async () => {
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

test("the register names files from the workspace, so that it holds when the folder is moved", async () => {
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
