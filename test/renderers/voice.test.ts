// Tests rules for the tone of all messages, instead of snapshots of their texts.
import { describe, expect, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { type MailKind, mailKinds } from "../../src/domain/documents/mail-kinds.ts";
import { type SituationOrUnknown, situations } from "../../src/domain/situations/situation.ts";
import { aMeeting, aMission, anActor } from "../documents.ts";
import { aMessage, circumstances } from "./some-message.ts";

const allSituations = [...situations, "unknown"] as const;
const languages = ["fr", "en"] as const;
type Language = (typeof languages)[number];

const mission = (language: Language) => {
  const { framework, cost, illustrations } = aMission(language);
  const phrases = {
    fr: {
      frame: "La Région nous a demandé d’aider celles et ceux qui veulent avancer à plusieurs.",
      price: "C’est gratuit jusqu’à six jours par an, hors vos trajets : la Région et l’Europe paient.",
      short: {
        unplanned:
          "Deux équipes du Velay ont tenu un atelier ensemble, une saison. Chacune a gardé la main. Les deux conseils ont voulu continuer.",
        willing:
          "Trois ateliers du Forez achetaient chacun leur bois. Ils ont passé une commande ensemble, pour voir. Ils ont aujourd’hui un hangar commun.",
        engaged:
          "Deux parcs du Jura ont passé une journée à deux équipes. Ils ont choisi ce qu’ils gardaient. Trois actions ont retrouvé un calendrier.",
      },
      sentence: "Nous voulons ouvrir avec la vallée voisine une ligne de bus du samedi.",
      no: "Rien pour le moment.",
    },
    en: {
      frame: "The Region asked us to help anybody who wants to move forward with others.",
      price: "It is free for up to six days a year, apart from your travel; the Region and the EU pay.",
      short: {
        unplanned:
          "Two teams in Velay ran a workshop together for a season. Each kept its own say. Both councils wanted to go on.",
        willing:
          "Three workshops in Forez each bought their own wood. They placed one order together, to see. Today they share a barn.",
        engaged:
          "Two parks in Jura spent a day together. They chose what to keep. Three activities have a calendar again.",
      },
      sentence: "We want to open a Saturday bus line with the next valley.",
      no: "Nothing for the time being.",
    },
  }[language];
  return {
    ...{ sentence: phrases.sentence, no: phrases.no, stories: Object.values(phrases.short) },
    facts: {
      framework: { ...framework, said: phrases.frame },
      cost: { ...cost, said: phrases.price },
      // One story for each situation, since the situation chooses the story.
      illustrations: situations.map((situation) => ({
        ...{ ...illustrations[0]!, id: situation, agreed: true, audience: "network" as const },
        ...{ themes: [], situations: [situation], said_short: phrases.short[situation] },
      })),
    },
  };
};

interface Parts {
  subject: string;
  body: string;
  notice: string;
  whole: string;
}

/** The subject, the text before the signature, and the notice. */
function partsOf(markdown: string): Parts {
  const [subject = "", ...rest] = markdown.split("\n");
  const [text = "", notice = ""] = rest.join("\n").split(/^---$/m);
  const body = text.slice(0, text.search(/^.*\\\n/m));
  return { subject: subject.replace(/^# /, ""), body, notice, whole: markdown };
}
const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const sentencesOf = (body: string) =>
  body
    .split(/(?<=[.!?…»])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence) >= 4);

const circumstancesOf: Record<MailKind, readonly (keyof typeof circumstances)[]> = {
  "first-contact": ["first"],
  information: ["first", "met"],
  invitation: ["first"],
  survey: ["first"],
  reminder: ["second"],
  "follow-up": ["met"],
  "last-message": ["first", "met"],
  consent: ["first", "met"],
  introduction: ["first", "met"],
};

async function firstMail(
  language: Language,
  interlocutor: (typeof interlocutors)[number],
  situation: SituationOrUnknown,
) {
  const { facts, sentence, no } = mission(language);
  const quotation = situation === "unplanned" ? no : `${sentence.slice(0, -1)} (${situation}).`;
  const writing = { situation, sentence: { words: quotation, file: null } };
  const after = { ...circumstances.first, writing };
  const meeting = aMeeting(interlocutor);
  return partsOf(await aMessage("first-contact", { language, meeting, after, mission: facts }));
}

const forbiddenWords = {
  fr: /n['’]hésitez pas|je me permets|dans le cadre de|suite à|je reviens vers vous|opportunité|dynamique partenariale|acteurs du territoire|il faut|bravo|plus difficile|sauf erreur|sans réponse de votre part|l['’]étape où vous|vous n['’]avez pas de|et\/ou|À la demande de qui|Pour qui|Dans quel but|Base légale|Nos réf|·|\(e\)|!/i,
  en: /reach out|stakeholders|in the framework of|do not hesitate|at your disposal|concretely|dispose of|accompaniment|the territory|At whose request|For whom|Legal basis|Our ref|!/i,
};

describe.each(languages)("in %s", (language) => {
  test.each(interlocutors)(
    "a first mail to %s is short, complete, and asks at most one question",
    async (who) => {
      for (const situation of allSituations) {
        const where = `${situation}, ${who}`;
        const { subject, body, notice, whole } = await firstMail(language, who, situation);
        const { facts, stories } = mission(language);
        // Limits chosen by hand, so that a first mail can be read in a minute.
        expect(words(body), where).toBeLessThanOrEqual(190);
        expect(words(notice), where).toBeLessThanOrEqual(110);
        expect(subject.length, where).toBeLessThanOrEqual(50);
        expect(whole, where).not.toMatch(forbiddenWords[language]);
        expect(whole, where).not.toMatch(/\(…\)|undefined|null|«\s*«|\s\s+»|^\s*[.,;:]/m);
        expect(body, where).toContain(facts.framework.said.replace(/ :/g, "\u00a0:"));
        expect(stories.filter((story) => body.includes(story)).length, where).toBeLessThanOrEqual(1);
        expect((body.match(/\?(?!\s*»|”)/g) ?? []).length, where).toBeLessThanOrEqual(1);
        expect(body, where).not.toMatch(/\b(?!LEADER)\p{Lu}{4,}/u);
        if (language === "fr") expect(body, where).not.toMatch(/Dubois|Amélie/);
      }
    },
  );

  test("a mail opens with the actor's own words, but one to a front desk mentions neither them nor an application", async () => {
    const { sentence } = mission(language);
    for (const who of interlocutors) {
      const { body, whole } = await firstMail(language, who, "willing");
      if (who === "front-desk")
        expect(whole).not.toMatch(/candidature|application|LEADER|ligne de bus|bus line/i);
      else expect(body.slice(0, 260), who).toContain(sentence.slice(0, -1));
    }
  });

  test("mails for two situations share few sentences, for every interlocutor", async () => {
    for (const who of interlocutors) {
      if (who === "front-desk") continue;
      const mails = await Promise.all(
        allSituations.map(async (situation) => sentencesOf((await firstMail(language, who, situation)).body)),
      );
      for (const [index, one] of mails.entries())
        for (const other of mails.slice(index + 1)) {
          const shared = one.filter((sentence) => other.includes(sentence)).length;
          // Chosen by hand: sentences about the mission itself may be the same.
          expect(shared / Math.min(one.length, other.length), who).toBeLessThanOrEqual(0.4);
        }
    }
  });

  test("every kind of message follows the same rules, and only the first one has the whole notice", async () => {
    for (const kind of mailKinds)
      for (const before of circumstancesOf[kind])
        for (const interlocutor of interlocutors) {
          const { facts } = mission(language);
          const meeting = aMeeting(interlocutor);
          const actor = anActor({ programme: null, submitted: null });
          const { subject, body, notice, whole } = partsOf(
            await aMessage(kind, { language, meeting, actor, after: circumstances[before], mission: facts }),
          );
          const where = `${kind}, ${before}, ${interlocutor}`;
          expect(words(body), where).toBeLessThanOrEqual(190);
          expect(whole, where).not.toMatch(forbiddenWords[language]);
          expect(subject, where).not.toMatch(/undefined|null|\s{2,}/);
          expect(notice.includes("cnil.fr"), where).toBe(before !== "second");
        }
  });
});

test("a follow-up refers to the noted promise, and to nothing else that the team noted", async () => {
  const { met } = circumstances;
  const follow = (exchange: Partial<typeof met.exchange>) =>
    aMessage("follow-up", { after: { ...met, exchange: { ...met.exchange, ...exchange } as never } });
  const sent = await follow({});
  expect(sent).toContain("# Comme promis\u00a0: la grille");
  expect(sent).toContain("Comme promis, voici la grille.");
  expect(sent).toContain("De votre côté, j’ai retenu ceci\u00a0: en parler au bureau.");
  expect(sent).not.toContain("rappelle");
  const calls = await follow({ nextStep: "rappeler après le conseil" });
  expect(calls).toContain("Je vous rappelle jeudi 10\u00a0décembre, comme convenu.");
  expect(await follow({ nextStep: null as never })).toContain(
    "Je vous rappelle jeudi 10\u00a0décembre, comme convenu.",
  );
  // Nobody agreed to a day that only their message named.
  const written = await follow({ nextStep: null as never, channel: "email" as never });
  expect(written).toContain("Je vous rappelle jeudi 10\u00a0décembre.");
  expect(written).not.toContain("convenu");
  const sunday = await follow({ nextStep: "rappeler", nextAt: "2026-12-13" });
  expect(sunday).toContain("Je vous rappelle, comme convenu.");
  const theirs = await follow({ theirStep: "vous pensiez en toucher un mot à vos adhérents" });
  expect(theirs).toContain("retenu ceci\u00a0: vous pensiez en toucher un mot à vos adhérents.");
  const team = await follow({ nextStep: "envoyer la grille à Marc (ils sont perdus, le maire bloque)" });
  expect(team).not.toMatch(/Marc|perdus|bloque/);
  const vague = await follow({ nextStep: "voir avec la Région s'ils sont solvables" });
  expect(vague).not.toMatch(/solvables|Région s/);
  const later = await follow({ outcome: "not-now" as never, nextAt: "2027-02-01" });
  expect(later).toContain("J’ai noté février\u00a0: je vous rappelle alors, une fois.");
  expect(later).toContain("# Bien noté\u00a0: pas avant février");
  expect(later).not.toContain("Comme promis");
});

test("a name in capitals is not repeated in capitals", async () => {
  const actor = anActor({ name: "COMMUNE DE NAJAC", kind: "commune", programme: null, submitted: null });
  const text = await aMessage("first-contact", { actor, meeting: aMeeting("elected") });
  expect(text).not.toMatch(/NAJAC|COMMUNE/);
  expect(text).toContain("une commune comme la vôtre");
});
