// Tests the texts of letters, and of the sheet left with a board.
import { beforeAll, describe, expect, test } from "vitest";
import { type InterlocutorKind, interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { messageFor } from "../../src/domain/documents/message.ts";
import { noOccasion } from "../../src/domain/documents/occasion.ts";
import {
  type Letter,
  type LetterKind,
  letterFor,
  letterKinds,
} from "../../src/domain/documents/postal-letter.ts";
import { languages } from "../../src/domain/values/language.ts";
import { plainProse, prose } from "../../src/renderers/prose.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { boardView } from "../../src/renderers/views/board-view.ts";
import { letterSheet, letterView } from "../../src/renderers/views/letter-view.ts";
import { MissionViews } from "../../src/renderers/views/mission-view.ts";
import { type Sentences, sentences } from "../../src/text/index.ts";
import { aMeeting, aMission, anActor, shippedTemplates } from "../documents.ts";
import { typographyFaults } from "../typography.ts";
import { anOccasion, circumstances } from "./some-message.ts";

describe.each(languages)("on paper in %s", (language) => {
  let text: Sentences;
  let library: TemplateLibrary;
  beforeAll(async () => {
    text = await sentences(language);
    library = new TemplateLibrary(shippedTemplates(), text);
  });
  const mission = aMission(language);
  const occasion = {
    ...noOccasion,
    ...{ about: "les circuits courts", date: "2026-12-10", time: "14 h", place: "salle des fêtes" },
    ...{ replyBy: "2026-12-01", points: ["la permanence change de jour"], minutes: 5 },
  };

  async function letter(interlocutor: InterlocutorKind, kind: LetterKind = "first-contact"): Promise<string> {
    const actor = anActor();
    const asked = kind === "consent" ? anOccasion("consent", language) : occasion;
    const promised = {
      ...circumstances.met.exchange,
      nextStep: language === "fr" ? "envoyer la grille" : "send the form",
    };
    const after = kind === "follow-up" ? { ...circumstances.met, exchange: promised } : circumstances.first;
    const about = { ...after, occasion: asked };
    const written = letterFor(messageFor(actor, aMeeting(interlocutor), mission, about), actor) as Letter;
    const views = new MissionViews(mission, text);
    const variant = { interlocutor: written.interlocutor, situation: written.writing.situation };
    const { markdown, empty } = await library.render(
      `letter-${kind}`,
      letterView(kind, written, "2026-11-24", text, views),
      variant,
    );
    expect(empty).toEqual([]);
    const sheet = letterSheet(written, { subject: "", markdown }, "2026-11-24", text);
    return [
      ...[...sheet.head, ...sheet.recipient, ...sheet.references, sheet.placeAndDate],
      ...[prose(markdown, plainProse), ...sheet.signature],
    ].join("\n");
  }

  test.each(letterKinds.flatMap((kind) => interlocutors.map((to) => [kind, to] as const)))(
    "no typographic fault in a letter of kind %s to %s",
    async (kind, interlocutor) => {
      expect(typographyFaults(await letter(interlocutor, kind), language)).toEqual([]);
    },
  );

  test("elected people are addressed by their office, a front desk without a name", async () => {
    const [elected, staff, desk] = await Promise.all(
      (["elected", "staff", "front-desk"] as const).map((one) => letter(one)),
    );
    const fr = language === "fr";
    expect(elected).toContain(fr ? "Madame la Présidente," : "Dear Ms Dubois,");
    expect(staff).toContain(fr ? "\nMadame,\n" : "Dear Ms Dubois,");
    expect(staff).toContain(
      fr ? "À l’attention de Mme Amélie Dubois" : "For the attention of Ms Amélie Dubois",
    );
    expect(desk).toContain(fr ? "Madame, Monsieur," : "Dear Sir or Madam,");
    expect(desk).not.toContain("Dubois");
  });

  test("a letter says where the data came from and how to object without a computer", async () => {
    const said = await letter("staff");
    expect(said).toContain("AMI Coopération 2026");
    expect(said).toContain(mission.sender.phone);
    expect(said).toContain(mission.legal.contact);
  });

  test("a letter encloses what was promised, and does not ask to reply “stop” as a mail does", async () => {
    const said = await letter("staff", "follow-up");
    expect(said).toContain(language === "fr" ? "je joins à cette lettre la grille" : "I enclose the form.");
    expect(said).not.toMatch(/voici la grille|\bhere is |« stop »|“stop”/);
  });

  test.each([
    "GAL Pays de la Vallée",
    "PNR des Hauts",
    "CC du Plateau",
    "Mairie de Lissac",
    "Association Terre à table",
    "Habitons ici",
  ])("the sheet left with the board of %s is faultless, and fills at most fifteen minutes", async (name) => {
    const actor = anActor({ name, kind: null });
    const view = boardView(
      messageFor(actor, aMeeting("staff"), mission),
      "2026-11-24",
      text,
      new MissionViews(mission, text),
    );
    const variant = { interlocutor: "elected", situation: null } as const;
    const { markdown } = await library.render("brief-board", view, variant);
    const read = prose(markdown, plainProse);
    expect(read).toContain(mission.sender.phone.replaceAll(" ", "\u00a0"));
    expect(typographyFaults(read, language)).toEqual([]);
    const numbers: Record<string, number> = { une: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3 };
    const minutes = [...read.matchAll(/\((\p{L}+) minutes?\)/gu)].map(([, word]) => numbers[word!] ?? 4);
    const story = /## (?:Un exemple|An example)/.test(markdown) ? 3 : 0;
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(12 + story);
  });
});
