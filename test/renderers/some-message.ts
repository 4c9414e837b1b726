// Makes messages of each kind, for tests.
import type { Actor } from "../../src/domain/actors/actor.ts";
import type { MailKind } from "../../src/domain/documents/mail-kinds.ts";
import { type Circumstances, messageFor } from "../../src/domain/documents/message.ts";
import type { MissionFacts } from "../../src/domain/documents/mission-facts.ts";
import { noOccasion, type Occasion } from "../../src/domain/documents/occasion.ts";
import type { Meeting } from "../../src/domain/documents/person-to-meet.ts";
import type { Language } from "../../src/domain/values/language.ts";
import { memoize } from "../../src/domain/values/memoize.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { mailView } from "../../src/renderers/views/mail-view.ts";
import { MissionViews } from "../../src/renderers/views/mission-view.ts";
import { sentences } from "../../src/text/index.ts";
import { aMeeting, aMission, anActor, shippedTemplates } from "../documents.ts";

export const today = "2026-11-24";

const words = {
  fr: {
    about: "coopérer sur les circuits courts",
    news: "L'appui est ouvert aux associations",
    purpose: "choisir les thèmes des rencontres de 2027",
    question: "Avec qui aimeriez-vous travailler, et sur quoi ?",
  },
  en: {
    about: "cooperating on local food",
    news: "The support is open to associations",
    purpose: "choose the themes of the 2027 meetings",
    question: "Whom would you like to work with, and on what?",
  },
};

/** A complete occasion for a mailing of each kind. */
export function anOccasion(kind: MailKind, language: Language, given: Partial<Occasion> = {}): Occasion {
  const { about, news, purpose, question } = words[language];
  const occasions: Partial<Record<MailKind, Partial<Occasion>>> = {
    information: { about, points: [news] },
    invitation: {
      ...{ about, date: "2026-12-10", time: "14 h", place: "1 place du Foirail" },
      ...{ link: "https://visio.example/rencontre_1?a=b&c=d", replyBy: "2026-12-03" },
    },
    survey: {
      ...{ about: purpose, link: "https://enquete.example/q", points: [question], minutes: 5 },
      replyBy: "2026-12-03",
    },
    "last-message": { replyBy: "2026-12-24" },
    consent: {
      agreement: {
        request: { about: "project", project: "navette", scope: "name", for: "network", until: "2028-12-31" },
        project: {
          ...{ title: about, summary: `${news}.`, seeks: purpose, offers: null, themes: [] },
          ...{ stage: "seeking", since: "2025", contact: null, pictures: [] },
        },
        ...{ reader: null, withOthers: true },
      },
    },
    introduction: {
      introduction: {
        ...{ mailing: "introduction-asked-of-foyer", ownWish: question.replace(/ ?\?$/, "."), other: null },
      },
    },
  };
  return { ...noOccasion, ...occasions[kind], ...given };
}

/** The circumstances of a first message, of a second one, and of one after an exchange with the same person. */
export const circumstances = {
  first: { first: true, informs: true, latest: null, exchange: null },
  second: {
    first: false,
    informs: false,
    latest: { mailing: "information", at: "2026-10-01T08:00:00.000Z", file: null },
    exchange: null,
  },
  met: {
    first: true,
    informs: true,
    latest: null,
    exchange: {
      ...{ at: "2026-10-05", channel: "phone", person: "Amélie Dubois", outcome: "interested" },
      ...{ nextStep: "envoyer la grille", nextAt: "2026-12-10", theirStep: "en parler au bureau" },
    },
  },
} satisfies Record<string, Omit<Circumstances, "occasion">>;

/** The templates that ship, compiled once for each language. */
const libraryOf = memoize(
  async (language: Language) => new TemplateLibrary(shippedTemplates(), await sentences(language)),
);

/** The Markdown of a whole message, rendered with the templates that ship. */
export async function aMessage(
  kind: MailKind,
  given: {
    language?: Language;
    actor?: Actor;
    meeting?: Meeting;
    occasion?: Partial<Occasion>;
    after?: Omit<Circumstances, "occasion">;
    mission?: Partial<MissionFacts>;
  } = {},
): Promise<string> {
  const {
    language = "fr",
    actor = anActor(),
    meeting = aMeeting("staff"),
    after = circumstances.first,
  } = given;
  const text = await sentences(language);
  const mission = aMission(language, given.mission);
  const occasion = anOccasion(kind, language, given.occasion);
  const message = messageFor(actor, meeting, mission, {
    ...{
      sources: new Map([
        [
          "candidatures.csv",
          language === "fr" ? "la liste des adhérents du réseau" : "the members’ list of the network",
        ],
      ]),
    },
    ...after,
    occasion,
  });
  const scope = mailView(kind, message, today, text, new MissionViews(mission, text));
  const library = await libraryOf(language);
  const { markdown, empty } = await library.render(`mail-${kind}`, scope, {
    interlocutor: message.interlocutor,
    situation: message.writing.situation,
  });
  if (empty.length > 0) throw new Error(`empty: ${empty.map(({ field }) => field).join(", ")}`);
  return markdown;
}
