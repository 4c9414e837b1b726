// Nobody who said no or withdrew is chased as if going on: promises, appointments that fell away, our own mailbox.
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../../support.ts";

const now = "2026-11-30T09:30:00+01:00";
const plain = (text: string) => text.replace(/\s+/g, " ");

async function aList(rows: readonly string[], titles: string) {
  const world = fakeWorld({ now });
  await world.run("init", "--example", "--yes");
  return { world, said: await importing(world, [titles, ...rows].join("\n"), "liste.csv") };
}
async function importing(world: FakeWorld, list: string, name: string): Promise<string> {
  await world.files.write(name, `${list}\n`);
  return plain((await world.run("import", name, "--source-said", "la liste du réseau")).stdout);
}
async function mailed(world: FakeWorld): Promise<string[]> {
  const { stdout } = await world.run("mail", "--all", "--dry-run", "--json");
  return (JSON.parse(stdout).messages ?? []).map(({ to }: { to: string }) => to).sort();
}
const next = async (world: FakeWorld) => plain((await world.run("next")).stdout);

test("an application that a note says is withdrawn is set aside, said, and warned of when it is named", async () => {
  const { world, said } = await aList(
    [
      "Le Pressoir;Vers;a@pressoir.example;LEADER;en instruction;Ont abandonné le projet, faute de bénévoles",
      "La Tuilerie;Vers;b@tuilerie.example;LEADER;déposé;Un partenaire a retiré son dossier",
      "Le Rucher;Vers;c@rucher.example;;;Ont abandonné le projet d'un local",
    ],
    "Structure;Commune;Courriel;Programme;État;Remarques",
  );
  expect(said).toContain("candidature retirée ou projet abandonné (Remarques : « Ont abandonné le projet »)");
  expect(await mailed(world)).toEqual(["b@tuilerie.example", "c@rucher.example"]);
  const ranked: { actor: string }[] = JSON.parse((await world.run("rank", "--json")).stdout);
  expect(ranked.map(({ actor }) => actor)).toEqual(["la-tuilerie", "le-rucher"]);
  for (const who of ["le-pressoir", "le-rucher"]) {
    const { stdout, stderr } = await world.run("mail", "--actor", who, "--dry-run");
    expect(plain(stdout + stderr)).toContain("comme s’ils tenaient toujours");
  }
});

test("a mailbox of our own gets no message, whoever it is said to be of", async () => {
  const { world } = await aList(
    ["Le Pressoir;Vers;camille.aubert@example.org", "La Tuilerie;Vers;b@tuilerie.example"],
    "Structure;Commune;Courriel",
  );
  expect(await mailed(world)).toEqual(["b@tuilerie.example"]);
  const { code, stderr } = await world.run("mail", "--actor", "le-pressoir", "--dry-run");
  expect(code).not.toBe(0);
  expect(plain(stderr)).toContain("est votre propre adresse");
});

test("an appointment that a later list cancels or moves stands no more", async () => {
  const titles = "Structure;Commune;Courriel;Remarques";
  const { world } = await aList(
    [
      "Un;Vers;a@un.example;RDV 15/12 à 10h en mairie",
      "Deux;Vers;a@deux.example;RDV le 16/12 à 14h",
      "Trois;Vers;a@trois.example;RDV le 17/12",
      "Quatre;Vers;a@quatre.example;RDV le 18/12. RDV annulé",
      "Cinq;Vers;a@cinq.example;RDV le 21/12",
    ],
    titles,
  );
  const said = await importing(
    world,
    [
      titles,
      "Un;Vers;a@un.example;RDV du 15/12 annulé",
      "Deux;Vers;a@deux.example;RDV décalé du 16 au 22/12",
      "Trois;Vers;a@trois.example;Le RDV du 17 est annulé par la mairie",
      "Cinq;Vers;a@cinq.example;RDV du 21/12 non annulé",
    ].join("\n"),
    "suite.csv",
  );
  expect(said).toContain("3 rendez-vous notés avant ne tiennent plus");
  const steps = await next(world);
  expect(steps).not.toMatch(/15\/12|17\/12|18\/12|le 16/);
  for (const day of ["2026-12-22", "2026-12-21"])
    expect((await world.run("next", "--json")).stdout).toContain(day);
  expect(await mailed(world)).toEqual(["a@quatre.example", "a@trois.example", "a@un.example"]);
});

test("what was promised is not chased after they said no, nor by a way that they refuse", async () => {
  const { world } = await aList(
    ["Le Pressoir;Vers;a@pressoir.example;Nadia Fabre;05 65 11 00 01"],
    "Structure;Commune;Courriel;Contact;Téléphone",
  );
  await world.run(
    ...["log", "pressoir", "--channel", "phone", "--outcome", "interested", "--on", "2026-11-01"],
    ...["--next", "rappeler", "--next-on", "2026-11-15"],
  );
  expect(await next(world)).toContain("rappeler");
  await world.run("edit", "pressoir", "--objection", "phone");
  const withoutCalls = await next(world);
  expect(withoutCalls).toContain("Le Pressoir");
  expect(withoutCalls).not.toContain("rappeler");
  await world.run("edit", "pressoir", "--objection", "all");
  expect(await next(world)).not.toContain("Le Pressoir");
});

test("one person's no to calls closes that way alone, and each way says its own reason and day", async () => {
  const { world } = await aList(
    [
      "Le Pressoir;46090;Vers;Nadia Fabre;animatrice;nadia@pressoir.example;05 65 11 00 01;Mme Fabre ne veut pas d'appels, que des mails",
      "Le Pressoir;46090;Vers;Gilles Pons;président;gilles@pressoir.example;05 65 11 00 02;",
    ],
    "Structure;Code postal;Commune;Contact;Fonction;Courriel;Téléphone;Remarques",
  );
  expect(await mailed(world)).toEqual(["nadia@pressoir.example"]);
  const sheet = plain((await world.run("brief", "--actor", "pressoir", "--format", "md")).stdout);
  expect(sheet).toContain("Nadia Fabre : aucun appel ni rendez-vous");
  expect(sheet).toContain("**Gilles Pons**");
  expect(sheet).not.toContain("05 65 11 00 01");
  await world.run("edit", "pressoir", "--person", "fabre", "--objection", "post", "--source", "lettre du 2");
  const [{ objections }] = JSON.parse((await world.run("people", "--json")).stdout);
  expect(objections).toMatchObject([
    { person: "Nadia Fabre", channels: ["phone"], source: "liste.csv", line: 2 },
    { person: "Nadia Fabre", channels: ["post"], source: "lettre du 2", line: null },
  ]);
});
