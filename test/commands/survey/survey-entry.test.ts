// Tests that a killed entry of a paper form loses no answer.
import { expect, test } from "vitest";
import { anOpenStore } from "../../store/engines.ts";
import { needsTmux, openTerminal } from "../../terminal.ts";
import { aWorkspace, idOf, structures } from "./some-survey.ts";

test("survey enter, killed in the middle, keeps every given answer, and then asks only the rest", {
  timeout: 180_000,
}, async (context) => {
  needsTmux(context);
  const world = await aWorkspace();
  const actor = await idOf(world, structures[0]!);
  const first = openTerminal(world.folder, "survey", "enter", "essai", "--actor", actor);
  await first.until("Faites-vous, ou avez-vous commencé");
  first.type("z");
  await first.until("auriez-vous envie");
  first.type("c");
  await first.until("Quels sujets");
  first.type("m", "f");
  await first.until("Est-ce facile");
  await first.kill();

  const store = await anOpenStore(world.folder);
  expect((await store.surveys.entry("essai", actor))?.answers).toEqual({
    ...{ together: ["z"], wish: ["c"], "themes-of-ours": ["m"] },
  });
  await store.close();

  const second = openTerminal(world.folder, "survey", "enter", "essai", "--actor", actor);
  expect(await second.until("Est-ce facile")).not.toContain("Quels sujets");
  second.type("4");
  await second.until("Combien");
  second.type("12", "Enter");
  await second.until("Depuis quand");
  second.type("Enter");
  await second.until("Avec vos mots");
  second.type("Du temps", "Enter");
  await second.until("Pourquoi la mobilité");
  second.type("Enter");
  expect(await second.exit()).toBe(0);
  const after = await anOpenStore(world.folder);
  expect((await after.surveys.responses("essai")).map(({ answers }) => answers)).toEqual([
    {
      ...{ together: ["z"], wish: ["c"], "themes-of-ours": ["m"] },
      ...{ ease: ["4"], members: ["12"], words: ["Du temps"] },
    },
  ]);
  expect(await after.surveys.entry("essai", actor)).toBeNull();
  await after.close();
});
