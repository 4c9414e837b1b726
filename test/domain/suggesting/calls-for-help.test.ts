// Saying that one cannot hold out alone is a call for help, not a refusal.
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

async function situationsOf(...texts: string[]) {
  const { stdout } = await fakeWorld({ stdin: texts.join("\n") }).run("triage", "--text", "-", "--json");
  return JSON.parse(stdout).map(({ situation }: { situation: string | null }) => situation);
}

test("whoever cannot hold out alone is not said to refuse", async () => {
  const situations = await situationsOf(
    "Toute seule, notre commune ne pourra plus tenir la bibliothèque.",
    "Nous n'arriverons pas à garder le bus seuls.",
    "On ne tiendra pas l'école sans les voisins.",
    "Alone, we cannot keep the library going much longer.",
    "We will not sustain the bus on our own.",
  );
  expect(situations).not.toContain("unplanned");
  expect(
    situations.filter((situation: string | null) => situation === "willing").length,
  ).toBeGreaterThanOrEqual(4);
});

test("general advice to whoever cannot hold out alone says nothing of who gives it", async () => {
  const situations = await situationsOf(
    "Une petite équipe ne peut pas tout porter seule : proposez-lui de rencontrer ses voisines avant de signer quoi que ce soit.",
    "Les groupes ne peuvent pas aller loin sans appui. Le rôle de l'accompagnant est de les aider à poser leurs questions.",
    "A small museum cannot run everything on its own; suggest that it talks to others before it closes a room.",
  );
  expect(situations).toEqual([null, null, null]);
});

test("who prefers to stay alone, or is alone at the desk, is not taken for one who calls", async () => {
  const situations = await situationsOf(
    "Le bureau préfère avancer seul, sans les autres villages.",
    "Nous ne pourrons pas donner suite, la secrétaire est seule.",
    "We manage perfectly well on our own.",
  );
  expect(situations).toEqual(["unplanned", "unplanned", "unplanned"]);
});
