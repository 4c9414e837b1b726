import { describe, expect, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { type MailKind, mailKinds } from "../../src/domain/documents/mail-kinds.ts";
import { plainProse, prose } from "../../src/renderers/prose.ts";
import { aMeeting, anActor } from "../documents.ts";
import { typographyFaults } from "../typography.ts";
import { aMessage, circumstances } from "./some-message.ts";

/** What may come before a message of each kind. */
const befores: Record<MailKind, readonly (keyof typeof circumstances)[]> = {
  "first-contact": ["first", "second"],
  information: ["first", "second", "met"],
  invitation: ["first", "second", "met"],
  survey: ["first", "second", "met"],
  reminder: ["second"],
  "follow-up": ["met"],
};

const says = {
  fr: { iAm: "Je m’appelle", ground: "Base légale", source: "coordonnées viennent de" },
  en: { iAm: "My name is", ground: "Legal basis", source: "from" },
};

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test.each(mailKinds)("%s: nothing to circle, and the right notice, whoever reads it", async (kind) => {
    for (const before of befores[kind])
      for (const interlocutor of interlocutors) {
        const where = `${before}, ${interlocutor}`;
        const meeting = aMeeting(interlocutor);
        const text = prose(
          await aMessage(kind, { language, meeting, after: circumstances[before] }),
          plainProse,
        );
        expect(typographyFaults(text, language), where).toEqual([]);
        const { iAm, ground, source } = says[language];
        expect(text.includes(iAm), where).toBe(before === "first");
        expect(text.includes(ground), where).toBe(before === "first");
        expect(text, where).toContain(source);
        expect(text, where).toContain(
          "donnees@reseau-massif.example".replace("donnees", language === "fr" ? "donnees" : "data"),
        );
        expect(text, where).toMatch(/stop/);
        expect(text.split(/\s+/).length, `${where}: one reads it standing`).toBeLessThan(500);
      }
  });
});

test("an elected person is addressed by her office, and nobody by a guessed gender", async () => {
  for (const kind of mailKinds) {
    const after = circumstances[befores[kind].at(-1)!];
    expect(await aMessage(kind, { after, meeting: aMeeting("elected") })).toContain("Madame la Présidente,");
    const unsure = aMeeting("director", { address: null });
    expect(await aMessage(kind, { after, meeting: unsure })).toContain("Madame, Monsieur,");
  }
});

test("the address of a questionnaire can be clicked, and is one", async () => {
  const { markdown } = await import("../../src/renderers/markdown.ts");
  const html = markdown().render(await aMessage("invitation"));
  expect(html).toContain('<a href="https://visio.example/rencontre_1?a=b&amp;c=d">');
});

test("a follow-up to somebody who was not there does not thank them for it", async () => {
  const { exchange } = circumstances.met;
  const after = { ...circumstances.met, exchange: { ...exchange, person: "Paul Maury" } };
  const text = await aMessage("follow-up", { after });
  expect(text).not.toContain("Merci encore");
  expect(text).toContain("avec le GAL Pays de la Vallée");
  expect(await aMessage("follow-up", { after: circumstances.met })).toContain("Merci encore");
});

test("no line of a message can end within the sender's telephone number", async () => {
  for (const kind of mailKinds) {
    const text = await aMessage(kind, { after: circumstances[befores[kind][0]!] });
    expect(text, kind).toContain("04\u00a071\u00a000\u00a000\u00a000");
    expect(text, kind).not.toContain("04 71");
  }
});

test("golden: one message of each kind", async () => {
  const pages: string[] = [];
  for (const language of ["fr", "en"] as const)
    for (const kind of mailKinds) {
      const after = circumstances[befores[kind][0]!];
      const actor = anActor({ programme: null, submitted: null });
      pages.push(prose(await aMessage(kind, { language, after, actor }), plainProse));
    }
  await expect(pages.join("\n========================================\n\n")).toMatchFileSnapshot(
    "golden/mails.txt",
  );
});
