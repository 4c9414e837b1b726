// Tests that no sequence of commands lifts an objection by itself.
import { expect, test } from "vitest";
import { preparedWorld } from "../../support.ts";

/** The first list holds an objection; the others name the same actor, its address or its person in other ways. */
const first =
  "Structure;Code postal;Commune;Courriel;Contact;Courriel du contact;Ne pas contacter\nFoyer rural de Vers;46090;Vers;foyer@vers.example;Lucie Barrau;lucie@vers.example;x\n";
const lists = {
  "encore.csv": first.replace(";x", ";"),
  "nouvelle.csv": "Structure;Commune;Courriel\nFoyer rural de Vers;Vers;neuf@lot.example\n",
  "autre.csv": "Structure;Code postal;Commune;Courriel\nCUMA du Causse;46090;Vers;foyer@vers.example\n",
  "personne.csv":
    "Structure;Code postal;Commune;Contact;Courriel du contact\nMoulin de Cras;46360;Cras;Mme Lucie Barrau;lucie@vers.example\n",
};

/** Commands that change the actors. None may lift the objection; one that has nothing to change may fail. */
const changes: readonly (readonly string[])[] = [
  ...Object.keys(lists).map((file) => ["import", file, "--no-input"]),
  ["import", "encore.csv", "--on-existing", "replace", "--no-input"],
  ["edit", "foyer-rural-de-vers", "--name", "Maison des habitants", "--email", "maison@lot.example"],
  ["edit", "foyer-rural-de-vers", "--remove-person", "Lucie Barrau"],
  ["merge", "cuma-du-causse", "foyer-rural-de-vers"],
  ["merge", "foyer-rural-de-vers", "foyer-rural-de-vers-2"],
];

/** Sequences of three changes, each change at the start of one and before an undo in another. */
const orders = changes.flatMap((change, at) => [
  [change, changes[(at + 3) % changes.length]!, changes[(at + 1) % changes.length]!],
  [changes[(at + 2) % changes.length]!, change, ["undo"], changes[(at + 5) % changes.length]!],
]);

test.each(orders.map((order) => [order.map((line) => line.join(" ")).join(" ; "), order] as const))(
  "no draft goes out after: %s",
  async (_, order) => {
    const world = await preparedWorld("example with an objection", {}, async (world) => {
      await world.run("init", "--example", "--yes");
      for (const [name, content] of Object.entries(lists)) await world.files.write(name, content);
      await world.files.write("premiere.csv", first);
      await world.run("import", "premiere.csv", "--source-said", "la liste du réseau");
      await world.run("add", "GAL du Ségala", "--email", "gal@segala.example");
    });
    let done = 0;
    for (const line of order) {
      if (line[0] === "undo" && done === 0) continue;
      const source = line[0] === "import" ? ["--source-said", "la liste du réseau"] : [];
      const { code } = await world.run(...line, ...source);
      done += line[0] === "undo" ? -1 : code === 0 ? 1 : 0;
    }
    const { stdout } = await world.run("mail", "--all", "--dry-run", "--json");
    const messages: { to: string }[] = JSON.parse(stdout).messages;
    expect(messages.map(({ to }) => to)).toEqual(["gal@segala.example"]);
  },
);
