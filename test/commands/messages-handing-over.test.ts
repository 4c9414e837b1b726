// A message whose writer leaves or hands over tells who comes next: that person is one of the structure's and first to contact.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const writer = "Odile Vayre <o.vayre@lussan.example>";
const signature = "Odile Vayre\nChargée de mission coopération\nPays de Lussan";

async function peopleOf(body: string, head: readonly string[] = []) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  const message = [
    `From: ${writer}`,
    "To: mission@appui.example",
    "Date: Tue, 3 Mar 2026 10:00:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
    ...head,
    "",
    `Bonjour,\n\n${body}\n\n${signature}`,
  ];
  writeFileSync(join(world.folder, "message.eml"), `${message.join("\n")}\n`);
  expect((await world.run("import", "message.eml", "--no-input")).code).toBe(0);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout);
  const [verdict] = JSON.parse((await world.run("people", "--json")).stdout);
  const people: { full_name: string; role: string | null; emails: string[] }[] = actor.people;
  return { people, first: verdict.person?.full_name as string | undefined };
}

const automatic = ["Subject: Réponse automatique : Coopération", "Auto-Submitted: auto-replied"];
const copy = [
  "Subject: RE: votre appel",
  "Cc: Lucie Corbier <l.corbier@lussan.example>, Karim Hadj <k.hadj@autre.example>",
];

test.each<[string, string, readonly string[], string, string[]]>([
  [
    "an automatic answer of somebody who left",
    "Je ne fais plus partie du Pays de Lussan depuis le 30 janvier.\nPour toute question, merci de contacter Karim Hadj : k.hadj@lussan.example.",
    automatic,
    "Karim Hadj",
    ["k.hadj@lussan.example"],
  ],
  [
    "a long leave",
    "Je suis en congé maternité jusqu'au 15 septembre 2026. En mon absence, Solène Bonnal (s.bonnal@lussan.example) assure le suivi des dossiers.",
    automatic,
    "Solène Bonnal",
    ["s.bonnal@lussan.example"],
  ],
  [
    "somebody in copy who takes over",
    "Je quitte mes fonctions. Lucie Corbier, en copie, prend ma suite et sera votre interlocutrice.",
    copy,
    "Lucie Corbier",
    ["l.corbier@lussan.example"],
  ],
  [
    "a colleague in copy who follows the matter",
    "Merci de votre message. Je mets Lucie Corbier en copie : c'est elle qui suivra le sujet chez nous.",
    copy,
    "Lucie Corbier",
    ["l.corbier@lussan.example"],
  ],
  [
    "a successor without an address",
    "Je pars en mai. Mme Anne Serin reprendra mes dossiers.",
    [],
    "Anne Serin",
    [],
  ],
])("%s", async (_, body, head, name, emails) => {
  const { people, first } = await peopleOf(body, head);
  expect(first).toBe(name);
  expect(people.find(({ full_name }) => full_name === name)?.emails).toEqual(emails);
  expect(people.map(({ full_name }) => full_name)).toContain("Odile Vayre");
});

test.each<[string, string, readonly string[]]>([
  [
    "a holiday",
    "Je suis absente jusqu'au 10 mars 2026. Pour toute urgence, contactez Karim Hadj : k.hadj@lussan.example.",
    automatic,
  ],
  [
    "a partner who is named",
    "Nous aimerions travailler avec Karim Hadj, du Pays voisin. Pouvez-vous nous aider ?",
    copy,
  ],
  ["a copy alone", "Nous cherchons un partenaire, Lucie Corbier en copie est au courant.", copy],
])("%s changes nothing of whom to ask for first", async (_, body, head) => {
  expect((await peopleOf(body, head)).first).toBe("Odile Vayre");
});
