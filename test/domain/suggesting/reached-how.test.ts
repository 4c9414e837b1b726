// When or how somebody wishes to be reached says nothing about cooperation.
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

async function situationsOf(...texts: string[]) {
  const { stdout } = await fakeWorld({ stdin: texts.join("\n") }).run("triage", "--text", "-", "--json");
  return JSON.parse(stdout).map(({ situation }: { situation: string | null }) => situation);
}

test("a wish about the hour, the day or the means of a call suggests no situation", async () => {
  const situations = await situationsOf(
    "Ne souhaite pas être appelée le soir",
    "La présidente ne veut pas être dérangée en août.",
    "Ne souhaite pas recevoir de courriers papier",
    "Refuse de parler au téléphone",
    "Elle aimerait être rappelée mardi",
    "Does not wish to be called in the evening",
    "Does not want calls at home, prefers email",
  );
  expect(situations).toEqual(situations.map(() => null));
});

test("an actor that declines to cooperate, or wishes to, still says so beside such a wish", async () => {
  const situations = await situationsOf(
    "Ne souhaite pas coopérer avec les voisins",
    "Ne souhaite pas être sollicitée pour un projet de coopération",
    "Elle aimerait être rappelée mardi à propos du projet de coopération avec le Piémont",
    "Nous ne souhaitons pas travailler avec d'autres communes, et ne voulons pas être appelés le soir.",
  );
  expect(situations).toEqual(["unplanned", "unplanned", "willing", "unplanned"]);
});
