// Survey entries under way and attendance, when two actors are merged.
import { describe, expect, test } from "vitest";
import type { SurveyEntry } from "../../src/store/survey-records.ts";
import { at, engines } from "./engines.ts";

const entry = (actor: string, word: string): SurveyEntry => ({
  ...{
    survey: "besoins",
    actor,
    answers: { words: [word] },
    path: ["words"],
    at: "2026-01-01T10:00:00.000Z",
  },
});

describe.each(engines)("%s", (_, database) => {
  async function twoActors() {
    const store = await database().open();
    const [kept, gone] = await store.step({ command: "add", at: at(1) }, async (writer) => [
      await writer.addActor({ fields: { name: "Foyer de Vers" }, source: "Région" }),
      await writer.addActor({ fields: { name: "Foyer rural" }, source: "Région" }),
    ]);
    const merge = () =>
      store.step({ command: "merge", at: at(2) }, (writer) => writer.mergeActors(kept!, gone!));
    return { store, kept: kept!, gone: gone!, merge };
  }

  test("an unfinished survey entry moves to the actor that stays, and undo moves it back", async () => {
    const { store, kept, gone, merge } = await twoActors();
    await store.surveys.saveEntry(entry(gone, "eau"));
    await merge();
    expect(await store.surveys.entry("besoins", kept)).toEqual(entry(kept, "eau"));
    await store.undo(at(3));
    expect(await store.surveys.entry("besoins", kept)).toBeNull();
    expect(await store.surveys.entry("besoins", gone)).toEqual(entry(gone, "eau"));
  });

  test("of two unfinished entries, that of the actor that stays goes on, and the other is dropped", async () => {
    const { store, kept, gone, merge } = await twoActors();
    await store.surveys.saveEntry(entry(kept, "bois"));
    await store.surveys.saveEntry(entry(gone, "eau"));
    await merge();
    expect(await store.surveys.entry("besoins", kept)).toEqual(entry(kept, "bois"));
    await store.surveys.clearEntry("besoins", kept);
    expect(await store.surveys.entry("besoins", kept)).toBeNull();
  });

  test("removing an actor also removes its unfinished entry for good", async () => {
    const { store, kept, gone, merge } = await twoActors();
    await store.surveys.saveEntry(entry(gone, "eau"));
    await merge();
    await store.step({ command: "remove", at: at(3) }, (writer) => writer.removeActor(kept));
    await store.undo(at(4));
    await store.undo(at(5));
    expect(await store.surveys.entry("besoins", gone)).toBeNull();
  });

  test("a person noted at a meeting for both actors attended once", async () => {
    const { store, kept: actor, gone, merge } = await twoActors();
    const line = (actor: string, person: string | null) => ({
      ...{ meeting: "cafe", actor, person, reply: null, status: null, by: "camille" },
    });
    await store.step({ command: "meeting", at: at(1) }, async (writer) => {
      const meeting = await writer.meetings.add(
        {
          ...{ title: "Café", date: "2026-01-20", start: null, end: null, place: null, link: null },
          ...{ convenedBy: "us", convener: null, about: null, themes: [], territories: [] },
          timeZone: "Europe/Paris",
        },
        "camille",
      );
      await writer.meetings.note([
        { ...line(actor, "Ana Roux"), meeting, reply: "yes" },
        { ...line(gone, "ana roux"), meeting, status: "present" },
        { ...line(gone, "Luc Petit"), meeting, status: "absent" },
      ]);
    });
    const before = await store.meetings.attendance();
    await merge();
    const after = await store.meetings.attendance();
    expect(after).toMatchObject([
      { actor, person: "Ana Roux", reply: "yes", status: "present" },
      { actor, person: "Luc Petit", reply: null, status: "absent" },
    ]);
    expect(after).toHaveLength(2);
    await store.undo(at(3));
    expect(await store.meetings.attendance()).toEqual(before);
  });

  test.each([
    ["excused", null, "absent", "Luc Petit", { person: "Luc Petit", status: "excused" }],
    ["absent", "Ana Roux", "excused", "Luc Petit", { person: "Luc Petit", status: "excused" }],
    ["absent", null, "present", "Luc Petit", { person: "Luc Petit", status: "present" }],
  ] as const)(
    "a merge joins the attendance %s (%s) and %s (%s) of a meeting",
    async (status, first, other, second, joined) => {
      const { store, kept: actor, gone, merge } = await twoActors();
      await store.step({ command: "meeting", at: at(1) }, async (writer) => {
        const meeting = await writer.meetings.add(
          {
            ...{ title: "Café", date: "2026-01-20", start: null, end: null, place: null, link: null },
            ...{ convenedBy: "us", convener: null, about: null, themes: [], territories: [] },
            timeZone: "Europe/Paris",
          },
          "camille",
        );
        const line = { meeting, reply: null, by: "camille" };
        await writer.meetings.note([
          { ...line, actor, person: first, status },
          { ...line, actor: gone, person: second, status: other },
        ]);
      });
      const before = await store.meetings.attendance();
      await merge();
      expect(await store.meetings.attendance()).toMatchObject([{ actor, ...joined }]);
      await store.undo(at(3));
      expect(await store.meetings.attendance()).toEqual(before);
    },
  );
});
