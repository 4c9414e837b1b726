// Tests the texts of sheets for each situation and interlocutor.
import { beforeAll, describe, expect, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { situations } from "../../src/domain/situations/situation.ts";
import { languages } from "../../src/domain/values/language.ts";
import { plainProse, prose } from "../../src/renderers/prose.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { teamView } from "../../src/renderers/views/team-view.ts";
import { type Sentences, sentences } from "../../src/text/index.ts";
import { aBrief, anActor, aSuggestion, shippedTemplates } from "../documents.ts";
import { typographyFaults } from "../typography.ts";

const cases = [...situations, "unknown" as const].flatMap((situation) =>
  interlocutors.map((interlocutor) => ({ situation, interlocutor })),
);

describe.each(languages)("sheets in %s", (language) => {
  let text: Sentences;
  let library: TemplateLibrary;
  beforeAll(async () => {
    text = await sentences(language);
    library = new TemplateLibrary(shippedTemplates(), text);
  });

  async function sheet(
    variant: (typeof cases)[number],
    given: Parameters<typeof aBrief>[3] = {},
  ): Promise<string> {
    const brief = aBrief(variant.situation, variant.interlocutor, language, given);
    const { markdown } = await library.render("brief", teamView(brief, "2026-11-24", text), variant);
    return markdown;
  }

  // Sheets quote an actor's words unchanged. These have no typographic fault, so that every fault found is ours.
  const careful = {
    actor: anActor({
      answers: [
        {
          label: "Vos attentes",
          text: "Nous n’avons pas de temps à perdre.",
          author: "actor" as const,
          file: "a.csv",
          line: 2,
        },
      ],
    }),
  };

  test.each(cases)("no typographic fault in the sheet for $situation, $interlocutor", async (variant) => {
    const suggestion = aSuggestion(variant.situation, "Nous cherchons avec qui partager l’atelier.");
    const read = prose(await sheet(variant, { ...careful, suggestion }), plainProse);
    expect(typographyFaults(read, language)).toEqual([]);
  });

  test.each(cases)("no empty heading in the sheet for $situation, $interlocutor", async (variant) => {
    const markdown = await sheet(variant);
    const sections = markdown.split(/^## /m).slice(1);
    expect(sections.filter((section) => section.split("\n").slice(1).join("").trim() === "")).toEqual([]);
    expect(sections.length).toBeGreaterThanOrEqual(10);
  });

  test("each situation and each interlocutor has its own script", async () => {
    const spoken = cases.filter(({ interlocutor }) => interlocutor !== "front-desk");
    const scripts = await Promise.all(
      spoken.map(async (variant) =>
        (await sheet(variant, { suggestion: null })).replace(/[\s\S]*?^(?=## .*\n\n> )/m, ""),
      ),
    );
    expect(new Set(scripts).size).toBe(spoken.length);
  });

  test("a later contact has another opening than the first", async () => {
    const variant = { situation: "willing", interlocutor: "staff" } as const;
    const contact = {
      actor: "x",
      at: "2026-10-01",
      by: "camille",
      channel: "phone",
      person: null,
      outcome: "reached",
      note: null,
      nextStep: "envoyer la liste des voisins",
      nextAt: null,
    } as const;
    const later = await sheet(variant, { contacts: [contact] });
    expect(later).toContain("envoyer la liste des voisins");
    expect(later).toContain(text.documents.messages.dayNear("2026-10-01", "2026-11-24"));
    expect(later).not.toBe(await sheet(variant));
  });

  test("the words for the front desk do not mention the situation", async () => {
    const markdown = await sheet({ situation: "unplanned", interlocutor: "front-desk" });
    const spokenLines = [...markdown.matchAll(/^> .*/gm)].map(([line]) => line).join("\n");
    expect(spokenLines).not.toContain("échoué");
    expect(spokenLines).not.toContain("AMI Coopération");
  });
});

test("typed text is never read as a template, Markdown or HTML", async () => {
  const text = await sentences("fr");
  const library = new TemplateLibrary(shippedTemplates(), text);
  const nasty =
    "{{7*7}} {% raw %} # <b>x</b> [a](javascript:alert(1)) ![p](http://x.example/p.png) *y* | `z`";
  const variant = { situation: "willing", interlocutor: "staff" } as const;
  const brief = aBrief("willing", "staff", "fr", { actor: anActor({ name: nasty, territory: nasty }) });
  const { markdown } = await library.render("brief", teamView(brief, "2026-11-24", text), variant);
  expect(prose(markdown, plainProse)).toContain(nasty);
});
