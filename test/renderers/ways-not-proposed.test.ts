// Tests that no document proposes a call to somebody who takes none, or a mail to somebody who is not written to by mail.
import { expect, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { mailKinds } from "../../src/domain/documents/mail-kinds.ts";
import { messageFor } from "../../src/domain/documents/message.ts";
import { letterFor, letterKinds } from "../../src/domain/documents/postal-letter.ts";
import { situations } from "../../src/domain/situations/situation.ts";
import { type Language, languages } from "../../src/domain/values/language.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { letterView } from "../../src/renderers/views/letter-view.ts";
import { mailView } from "../../src/renderers/views/mail-view.ts";
import { MissionViews } from "../../src/renderers/views/mission-view.ts";
import { sentences } from "../../src/text/index.ts";
import { aMeeting, aMission, anActor, shippedTemplates } from "../documents.ts";
import { anOccasion, circumstances, today } from "./some-message.ts";

const offersCall: Record<Language, RegExp> = {
  fr: /(?:r|l['’]|\b)app?ell?e[rzs]?\b|\bappels?\b(?! à)|télépho|de vive voix|créneau|coup de fil|quel (?:jour|soir)|un (?:jour|soir) (?:et|où vous|qui)|quart d['’]heure/i,
  en: /\bcalls?\b|\bphone|\bring\b|telephone|fifteen minutes|which (?:day|evening)|a day (?:and|when I\b)|an evening that/i,
};

/** Matches thanks for an earlier call, which do not propose one. */
const callBefore = /au téléphone du [^.\n]*|on the phone on [^.\n]*/;

const promise = {
  fr: { call: "rappeler pour la suite", not: "envoyer la grille" },
  en: { call: "call back about it", not: "send the form" },
};

/** Messages and letters of all kinds, situations, interlocutors and circumstances, by senders with and without a telephone. */
async function everyDocument(language: Language, closed: { calls: boolean; mails: boolean }) {
  const text = await sentences(language);
  const library = new TemplateLibrary(shippedTemplates(), text);
  const exchanged = (given: object) => ({
    ...circumstances.met,
    exchange: { ...circumstances.met.exchange, ...given },
  });
  const after = {
    first: [circumstances.first, circumstances.second],
    met: [
      exchanged({ nextStep: promise[language].call }),
      exchanged({ nextStep: promise[language].call, nextAt: null }),
      exchanged({ nextStep: null }),
      exchanged({ nextStep: promise[language].not, channel: "meeting" }),
      exchanged({ nextStep: null, nextAt: null, channel: "meeting" }),
      exchanged({ outcome: "not-now" }),
    ],
  };
  const documents: { name: string; words: string }[] = [];
  for (const phone of ["04 71 00 00 00", ""])
    for (const interlocutor of interlocutors) {
      const { sender, ...facts } = aMission(language);
      const mission = { ...facts, sender: { ...sender, phone } };
      const views = new MissionViews(mission, text);
      const actor = anActor();
      const render = async (
        name: string,
        scope: object,
        situation: (typeof situations)[number] | "unknown",
      ) => {
        const { markdown } = await library.render(name, { ...scope }, { interlocutor, situation });
        const words = markdown.split("\n---")[0]!.replace(callBefore, "");
        documents.push({ name: `${name} ${interlocutor} ${situation}`, words });
      };
      for (const kind of mailKinds)
        for (const before of kind === "follow-up" ? after.met : after.first) {
          const about = { ...before, occasion: anOccasion(kind, language), notProposed: closed };
          const message = messageFor(actor, aMeeting(interlocutor), mission, about);
          for (const situation of kind === "first-contact"
            ? [...situations, "unknown" as const]
            : ["unknown" as const])
            await render(`mail-${kind}`, mailView(kind, message, today, text, views), situation);
        }
      for (const kind of letterKinds)
        for (const before of kind === "follow-up" ? after.met : after.first) {
          const about = { ...before, occasion: anOccasion(kind, language), notProposed: closed };
          const letter = letterFor(messageFor(actor, aMeeting(interlocutor), mission, about), actor);
          if ("missing" in letter) throw new Error("the address is whole");
          for (const situation of kind === "first-contact"
            ? [...situations, "unknown" as const]
            : ["unknown" as const])
            await render(`letter-${kind}`, letterView(kind, letter, today, text, views), situation);
        }
    }
  return documents;
}

test.each(languages)(
  "in %s no document proposes a call, or asks for a time, to somebody who takes none",
  async (language) => {
    const documents = await everyDocument(language, { calls: true, mails: false });
    const offering = documents.flatMap(({ name, words }) =>
      words.split("\n").flatMap((line) => (offersCall[language].test(line) ? [`${name}: ${line}`] : [])),
    );
    expect([...new Set(offering)]).toEqual([]);
    const open = await everyDocument(language, { calls: false, mails: false });
    expect(open.filter(({ words }) => offersCall[language].test(words)).length).toBeGreaterThan(40);
  },
);

test.each(languages)("in %s no letter asks for a mail from those that take none", async (language) => {
  const { sender } = aMission(language);
  for (const calls of [true, false]) {
    const documents = await everyDocument(language, { calls, mails: true });
    const letters = documents.filter(({ name }) => name.startsWith("letter-"));
    expect(letters.filter(({ words }) => words.includes(sender.email)).map(({ name }) => name)).toEqual([]);
  }
});
