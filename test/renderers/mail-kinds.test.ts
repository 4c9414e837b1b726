// Tests the texts of each kind of message.
import { describe, expect, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { type MailKind, mailKinds } from "../../src/domain/documents/mail-kinds.ts";
import { plainProse, prose } from "../../src/renderers/prose.ts";
import { aMeeting, anActor } from "../documents.ts";
import { typographyFaults } from "../typography.ts";
import { aMessage, circumstances } from "./some-message.ts";

/** The circumstances in which each kind of message can be written. */
const circumstancesOf: Record<MailKind, readonly (keyof typeof circumstances)[]> = {
  "first-contact": ["first", "second"],
  information: ["first", "second", "met"],
  invitation: ["first", "second", "met"],
  survey: ["first", "second", "met"],
  reminder: ["second"],
  "follow-up": ["met"],
  "last-message": ["first", "met"],
  consent: ["first", "second", "met"],
  introduction: ["first", "second", "met"],
};

/** Words of the notice: `whole` and `authority` in all but a second message, `stop` in every message. */
const noticeWords = {
  fr: { whole: "Pourquoi je peux vous écrire.", authority: "cnil.fr", stop: "Répondez «\u00a0stop\u00a0»" },
  en: { whole: "Why I may write to you.", authority: "cnil.fr", stop: "Reply “stop”" },
};

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test.each(mailKinds)("%s: faultless typography, and the right notice for everybody", async (kind) => {
    for (const before of circumstancesOf[kind])
      for (const interlocutor of interlocutors) {
        const where = `${before}, ${interlocutor}`;
        const meeting = aMeeting(interlocutor);
        const text = prose(
          await aMessage(kind, { language, meeting, after: circumstances[before] }),
          plainProse,
        );
        expect(typographyFaults(text, language), where).toEqual([]);
        const { whole, authority, stop } = noticeWords[language];
        expect(text.includes(whole), where).toBe(before !== "second");
        expect(text.includes(authority), where).toBe(before !== "second");
        expect(text, where).toContain(stop);
        expect(text.split(/\s+/).length, `${where}: one reads it standing`).toBeLessThan(345);
      }
  });
});

test("an elected person is addressed by her office, and nobody by a guessed gender", async () => {
  for (const kind of mailKinds) {
    const after = circumstances[circumstancesOf[kind].at(-1)!];
    expect(await aMessage(kind, { after, meeting: aMeeting("elected") })).toContain("Madame la Présidente,");
    const unsure = aMeeting("director", { address: null });
    expect(await aMessage(kind, { after, meeting: unsure })).toContain("\nBonjour,\n");
  }
});

test("the address of an online meeting becomes a link", async () => {
  const { markdown } = await import("../../src/renderers/markdown.ts");
  const html = markdown().render(await aMessage("invitation"));
  expect(html).toContain('<a href="https://visio.example/rencontre_1?a=b&amp;c=d">');
});

test("a follow-up does not thank somebody who did not take part in the exchange", async () => {
  const { exchange } = circumstances.met;
  const after = { ...circumstances.met, exchange: { ...exchange, person: "Paul Maury" } };
  const text = await aMessage("follow-up", { after });
  expect(text).not.toContain("Merci pour");
  expect(text).toContain("avec quelqu’un de chez vous");
  expect(await aMessage("follow-up", { after: circumstances.met })).toContain(
    "Merci pour notre échange au téléphone",
  );
});

test("the sender's telephone number has non-breaking spaces", async () => {
  for (const kind of mailKinds) {
    const text = await aMessage(kind, { after: circumstances[circumstancesOf[kind][0]!] });
    expect(text, kind).toContain("04\u00a071\u00a000\u00a000\u00a000");
    expect(text, kind).not.toContain("04 71");
  }
});

test("golden: one message of each kind", async () => {
  const pages: string[] = [];
  for (const language of ["fr", "en"] as const)
    for (const kind of mailKinds) {
      const after = circumstances[circumstancesOf[kind][0]!];
      const actor = anActor({ programme: null, submitted: null });
      pages.push(prose(await aMessage(kind, { language, after, actor }), plainProse));
    }
  await expect(pages.join("\n========================================\n\n")).toMatchFileSnapshot(
    "golden/mails.txt",
  );
});
