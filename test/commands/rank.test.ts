// Tests rank and people: order, reasons, options, and the completion of command lines.
import { expect, test } from "vitest";
import { width } from "../../src/renderers/screens/terminal.ts";
import { fakeWorld } from "../support.ts";
import { aWorkspace, breakable } from "./list-of-actors.ts";

test("rank gives every reason, and the score is their sum", async () => {
  const world = await aWorkspace({}, "priority: { weights: { recommended: 2.25 } }\n");
  const { code, stdout } = await world.run("rank", "--json");
  expect(code).toBe(0);
  const ranking = JSON.parse(stdout);
  expect(ranking.map((one: { rank: number }) => one.rank)).toEqual([1, 2, 3]);
  for (const { score, reasons } of ranking)
    expect(score).toBe(reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0));
  expect(ranking[0]).toMatchObject({
    actor: "mairie-de-cajarc",
    unknown: ["situation", "somebody_to_talk_to"],
  });
  // Of (60×3 + 100×2.25 + 30×1 + 100×2 + 35×2) ÷ 10.25 = 68.8, each term rounded so that their sum is 69.
  expect(ranking.map(({ score }: { score: number }) => score)).toEqual([69, 54, 46]);
  expect(ranking[0].reasons.map(({ points }: { points: number }) => points)).toEqual([18, 22, 3, 19, 7]);
  expect(ranking[0].reasons).toContainEqual({
    criterion: "recommended",
    value: 100,
    weight: 2.25,
    points: 22,
    because: "recommandé par la DRAAF",
  });
});

test("the table fits the terminal, and --top limits its rows", async () => {
  const world = await aWorkspace({ terminal: true });
  await world.run("add", `Syndicat ${"très ".repeat(40)}long`);
  const { stdout } = await world.run("rank", "--top", "3");
  expect(stdout.match(/^[ ≈]*\d+ {2}/gm)).toHaveLength(3);
  for (const line of stdout.split("\n")) expect(width(line)).toBeLessThanOrEqual(100);
});

test("in a pipe no text is shortened, and identifiers are complete", async () => {
  const world = await aWorkspace();
  const { stdout } = await world.run("rank");
  for (const id of ["gal-du-causse", "foyer-rural-de-vers", "mairie-de-cajarc"]) expect(stdout).toContain(id);
  expect(breakable(stdout)).toContain("aucun échange noté ici");
});

test("actors whose application was refused or closed are set aside and counted, and --all ranks them", async () => {
  const world = await aWorkspace();
  await world.run("edit", "gal-du-causse", "--set", "state=Refusé");
  await world.run("edit", "foyer-rural-de-vers", "--set", "state=Classé sans suite");
  const { stdout, stderr } = await world.run("rank", "--json");
  expect(JSON.parse(stdout).map(({ actor }: { actor: string }) => actor)).toEqual(["mairie-de-cajarc"]);
  expect(breakable(stderr)).toMatch(/1 dont la candidature a été refusée.*1 dont la candidature est close/s);
  expect(JSON.parse((await world.run("rank", "--all", "--json")).stdout)).toHaveLength(3);
  await world.run("edit", "foyer-rural-de-vers", "--set", "state=Désistement du porteur");
  const again = await world.run("rank", "--json");
  expect(breakable(again.stderr)).toContain("1 qui a retiré sa candidature");
});

test("the state “closed” of a structure that made no application does not set it aside", async () => {
  const world = fakeWorld();
  await world.run("init", "--example", "--yes");
  await world.files.write(
    "fiches.csv",
    "Structure;Commune;État;Courriel\nMoulin du Lot;Vers;Clos;moulin@lot.example\nGrange du Lot;Vers;Ouvert;grange@lot.example",
  );
  await world.run("import", "fiches.csv", "--source-said", "la liste du réseau");
  expect(JSON.parse((await world.run("rank", "--json")).stdout)).toHaveLength(2);
});

test("a mailing to many leaves out refused applicants; one to the actor itself does not", async () => {
  const world = fakeWorld();
  await world.run("init", "--example", "--yes");
  await world.files.write(
    "dossiers.csv",
    "Structure;Commune;Statut;Programme;Courriel\nMoulin du Lot;Vers;Rejeté;LEADER;moulin@lot.example\nGrange du Lot;Vers;Déposé;LEADER;grange@lot.example",
  );
  await world.run("import", "dossiers.csv", "--source-said", "la liste du réseau");
  const mail = async (...whom: string[]) => {
    const { stdout, stderr } = await world.run("mail", ...whom, "--dry-run", "--json");
    return { stderr, to: JSON.parse(stdout).messages.map(({ to }: { to: string }) => to) };
  };
  const many = await mail("--all");
  expect(many.to).toEqual(["grange@lot.example"]);
  expect(many.stderr).toContain("Moulin du Lot (moulin-du-lot)");
  expect((await mail("--actor", "moulin-du-lot")).to).toEqual(["moulin@lot.example"]);
});

test("a situation suggested by the team's notes alone is attributed to them", async () => {
  const world = await aWorkspace();
  const note = "Ils souhaitent monter un projet commun avec leurs voisins, sans savoir par où commencer.";
  await world.files.write("l.csv", `Structure;Nos remarques\nAmis du Lot;${note}\nAmis du Tarn;rien`);
  await world.run("import", "l.csv", "--author", "Nos remarques=team");
  const ranking = JSON.parse((await world.run("rank", "--json")).stdout);
  const amis = ranking.find(({ actor }: { actor: string }) => actor === "amis-du-lot");
  const { because } = amis.reasons.find(({ criterion }: { criterion: string }) => criterion === "situation");
  expect(because).toContain("d’après vos notes");
});

test("--explain shows each criterion's points with their maximum, and the total", async () => {
  const world = await aWorkspace();
  const said = breakable((await world.run("rank", "--explain", "--top", "1")).stdout);
  expect(said).toMatch(/recommandation +(\d+) sur \1 +recommandé par la DRAAF/);
  expect(said).toMatch(/Total +\d+ sur 100/);
  expect(said).toContain("À découvrir (compté à mi-chemin, pas à zéro)");
});

test("an empty ranking says so, and exits with 0", async () => {
  const world = await aWorkspace();
  for (const id of ["gal-du-causse", "foyer-rural-de-vers", "mairie-de-cajarc"])
    await world.run("log", id, "--channel", "phone", "--outcome", "refused");
  const { code, stdout, stderr } = await world.run("rank");
  expect(code).toBe(0);
  expect(stdout).toContain("Aucun acteur à classer");
  expect(breakable(stderr)).toContain("3 se sont opposés à tout contact");
});

test("people names the best person with the reason, then the others, or the function to ask for", async () => {
  const world = await aWorkspace();
  const list = JSON.parse((await world.run("people", "--json")).stdout);
  expect(list).toMatchObject([
    { actor: "foyer-rural-de-vers", person: { id: "luc-petit" } },
    {
      actor: "gal-du-causse",
      person: { id: "claire-roux", full_name: "Claire Roux", role: "animatrice LEADER" },
      likelihood: 0.87,
      alternatives: [{ person: { full_name: "Paul Vidal" }, elected: true }],
    },
    { actor: "mairie-de-cajarc", person: null, likelihood: 0, reasons: [], alternatives: [] },
  ]);
  const said = breakable((await world.run("people", "--nobody")).stdout);
  expect(said).toContain(
    "Personne de plausible. Demander à l’accueil : la personne élue qui suit les projets",
  );
  expect(said).not.toContain("Claire");
});

test("a mistake in a mission's own vocabulary of roles is reported by its line", async () => {
  const world = await aWorkspace();
  await world.files.write("templates/roles.yaml", "functions: []\n");
  const { code, stderr } = await world.run("people");
  expect(code).toBe(3);
  expect(stderr).toContain("templates/roles.yaml:1");
});

test.each(["bash", "zsh", "fish"])("completion for %s asks the program itself", async (shell) => {
  const world = await aWorkspace();
  expect((await world.run("completion", shell)).stdout).toContain(`outreach completion ${shell} -- `);
  const words = async (...typed: string[]) =>
    (await world.run("completion", shell, "--", ...typed)).stdout.split("\n").filter(Boolean);
  expect(await words("ra")).toEqual(["rank"]);
  expect(await words("show", "caus")).toEqual(["gal-du-causse"]);
  expect(await words("people", "--actor", "")).toHaveLength(3);
  expect(await words("list", "--no-e")).toEqual(["--no-email"]);
  expect(await words("list", "--situation", "w")).toEqual(["willing"]);
  expect(await words("log", "x", "--out")).toEqual(["--outcome"]);
});

test("--why compares two actors, criterion by criterion", async () => {
  const world = await aWorkspace();
  const { code, stdout } = await world.run("rank", "--why", "cajarc", "causse", "--json");
  expect(code).toBe(0);
  const { a, b, differences } = JSON.parse(stdout);
  expect([a.actor, b.actor]).toEqual(["mairie-de-cajarc", "gal-du-causse"]);
  expect(differences[0]).toMatchObject({ criterion: "recommended" });
  expect(differences.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(
    a.score - b.score,
  );
  const said = breakable((await world.run("rank", "--why", "cajarc", "causse")).stdout);
  expect(said).toContain("A  recommandé par la DRAAF");
  expect((await world.run("rank", "--why", "cajarc")).code).toBe(2);
  expect((await world.run("rank", "cajarc")).code).toBe(2);
});

test("--what-if shows who would move, and changes nothing", async () => {
  const world = await aWorkspace();
  const { stdout } = await world.run("rank", "--what-if", "recommended=0", "--json");
  const moved = JSON.parse(stdout);
  expect(moved).toMatchObject([
    { actor: "foyer-rural-de-vers", rank: 2, score: 55, rank_then: 1, score_then: 69 },
    { actor: "mairie-de-cajarc", rank: 1, score: 68, rank_then: 2, score_then: 60 },
  ]);
  expect(JSON.parse((await world.run("rank", "--json")).stdout)[0].actor).toBe("mairie-de-cajarc");
  expect((await world.run("rank", "--what-if", "luck=3")).code).toBe(2);
});

test("--hours gives the actors that fit into the time, and the hours that they take", async () => {
  const world = await aWorkspace();
  const { stdout, stderr } = await world.run("rank", "--hours", "4", "--json");
  const plan = JSON.parse(stdout);
  expect(plan.reduce((sum: number, { hours }: { hours: number }) => sum + hours, 0)).toBeLessThanOrEqual(4);
  expect(breakable(stderr)).toMatch(/appels?.*visites? : .* h sur 4\./);
});
