// Tests the store on every engine.
import { describe, expect, test } from "vitest";
import type { Contact } from "../../src/domain/relationship/contact.ts";
import type { Assessment } from "../../src/domain/situations/situation.ts";
import type { Store, StoreWriter } from "../../src/store/store.ts";
import { anObjection } from "../objections.ts";
import { at, dump, engines } from "./engines.ts";

const contact = (actor: string, day: number, more: Partial<Contact> = {}): Contact => ({
  actor,
  at: `2026-01-${String(day).padStart(2, "0")}`,
  by: "camille",
  channel: "phone",
  person: null,
  outcome: "reached",
  note: null,
  nextStep: null,
  nextAt: null,
  ...more,
});

const assessment = (actor: string, situation: Assessment["situation"]): Assessment => ({
  actor,
  situation,
  needs: ["tools"],
  at: "2026-01-02T10:00:00.000Z",
  by: "camille",
  answers: { planned: "no" },
  deciding: ["planned"],
  notes: {},
  reason: null,
  origin: "questionnaire",
});

const step = <T>(store: Store, work: (writer: StoreWriter) => Promise<T>, day = 1) =>
  store.step({ command: "add", at: at(day) }, work);

describe.each(engines)("%s", (_, database) => {
  const addFigeac = (writer: StoreWriter) =>
    writer.addActor({
      fields: { name: "GAL Pays de Figeac", commune: "Figeac", siret: "20003456700012", acronym: "GALPF" },
      several: { emails: ["contact@figeac.example"], themes: ["tourisme"] },
      source: "Région",
    });

  test("an actor is read as it was saved, with the source of each value", async () => {
    const store = await database().open();
    const id = await step(store, addFigeac);
    expect(id).toBe("gal-pays-de-figeac");
    const actor = await store.actor(id);
    expect(actor).toMatchObject({
      name: "GAL Pays de Figeac",
      emails: ["contact@figeac.example"],
      phones: [],
      note: null,
    });
    expect(actor?.provenance).toContainEqual({
      field: "commune",
      value: "Figeac",
      source: "Région",
      file: null,
      line: null,
      date: "2026-01-01",
    });
  });

  test("a changed value has a new source, and the others keep theirs", async () => {
    const store = await database().open();
    const id = await step(store, addFigeac);
    await step(
      store,
      (writer) =>
        writer.changeActor(
          id,
          {
            fields: { commune: "Capdenac", acronym: null },
            several: { emails: ["contact@figeac.example", "b@x.example"] },
          },
          "camille",
        ),
      2,
    );
    const actor = await store.actor(id);
    const source = (value: string) =>
      actor?.provenance.find((provenance) => provenance.value === value)?.source;
    expect(actor?.acronym).toBeNull();
    expect(source("Capdenac")).toBe("camille");
    expect(source("b@x.example")).toBe("camille");
    expect(source("contact@figeac.example")).toBe("Région");
    expect(source("GAL Pays de Figeac")).toBe("Région");
  });

  test("actors of the same name get readable identifiers, by commune and then by number", async () => {
    const store = await database().open();
    const ids = await step(store, async (writer) => {
      const made = [];
      for (const commune of ["Albi", "Gaillac", "Gaillac", "Gaillac"])
        made.push(await writer.addActor({ fields: { name: "Mairie", commune }, source: "x" }));
      return made;
    });
    expect(ids).toEqual(["mairie", "mairie-gaillac", "mairie-gaillac-2", "mairie-gaillac-3"]);
  });

  test("people are added, changed and removed within their actor", async () => {
    const store = await database().open();
    const id = await step(store, addFigeac);
    const [a, b] = await step(store, async (writer) => [
      await writer.addPerson(id, { fullName: "Marie Durand", role: "présidente" }),
      await writer.addPerson(id, { fullName: "Marie Durand" }),
    ]);
    expect([a, b]).toEqual(["marie-durand", "marie-durand-2"]);
    await step(store, async (writer) => {
      await writer.changePerson(id, b!, { role: "animatrice", emails: ["m@x.example"] });
      await writer.removePerson(id, a!);
    });
    expect((await store.actor(id))?.people).toEqual([
      {
        id: "marie-durand-2",
        fullName: "Marie Durand",
        civility: null,
        firstName: null,
        lastName: null,
        role: "animatrice",
        emails: ["m@x.example"],
        phones: [],
      },
    ]);
  });

  test("the overview contains the newest assessment and the latest exchange", async () => {
    const store = await database().open();
    const id = await step(store, addFigeac);
    await step(store, async (writer) => {
      await writer.addAssessment(assessment(id, "unplanned"));
      await writer.addAssessment(assessment(id, "willing"));
      await writer.addContact(contact(id, 9, { nextAt: "2026-01-20", nextStep: "rappeler" }));
      await writer.addContact(contact(id, 5));
    });
    const [overview] = await store.overviews();
    expect(overview?.assessment?.situation).toBe("willing");
    expect(overview?.lastContact?.at).toBe("2026-01-09");
    expect(await store.contacts({ dueBy: "2026-01-19" })).toEqual([]);
    expect(await store.contacts({ dueBy: "2026-01-20" })).toHaveLength(1);
  });

  test("prepared documents can be queried by mailing", async () => {
    const store = await database().open();
    const id = await step(store, addFigeac);
    const prepared = {
      actor: id,
      document: "mail",
      template: "first-contact",
      recipient: "a@x.example",
      file: "out/a.eml",
      at: "2026-01-01T10:00:00.000Z",
    };
    await step(store, (writer) => writer.addPrepared([prepared]));
    expect(await store.prepared({ template: "first-contact" })).toEqual([prepared]);
    expect(await store.prepared({ template: "reminder" })).toEqual([]);
  });

  test("filters combine, ignore accents and case, and take SQL wildcards literally", async () => {
    const store = await database().open();
    await step(store, async (writer) => {
      const id = await writer.addActor({
        fields: { name: "Été à l’Île 100% bio", kind: "association" },
        source: "x",
      });
      await writer.changeActor(id, { tags: ["à voir", "bio_2"] }, "x");
      const other = await writer.addActor({
        fields: { name: "Cuma des 4 vents", commune: "Île" },
        source: "x",
      });
      await writer.addObjections([anObjection({ actor: other, at: "2026-01-01" })]);
    });
    const ids = async (filter: Parameters<Store["overviews"]>[0]) =>
      (await store.overviews(filter)).map((actor) => actor.id);
    expect(await ids({ text: "ILE" })).toEqual(["cuma-des-4-vents", "ete-a-l-ile-100-bio"]);
    expect(await ids({ text: "ile", contactable: true })).toEqual(["ete-a-l-ile-100-bio"]);
    expect(await ids({ text: "100%" })).toEqual(["ete-a-l-ile-100-bio"]);
    expect(await ids({ text: "_" })).toEqual([]);
    expect(await ids({ tag: "bio_2" })).toEqual(["ete-a-l-ile-100-bio"]);
    expect(await ids({ tag: "bio" })).toEqual([]);
    expect(await ids({ kinds: ["association"], text: "cuma" })).toEqual([]);
    expect(await ids({ ids: [] })).toEqual([]);
    expect(await store.count({ text: "ile" })).toBe(2);
  });

  test("any part of a name, acronym, SIRET or e-mail finds an actor, and an exact name finds only that actor", async () => {
    const store = await database().open();
    await step(store, async (writer) => {
      await addFigeac(writer);
      await writer.addActor({ fields: { name: "GAL Pays de Figeac et alentours" }, source: "x" });
    });
    const foundIds = async (asked: string) => (await store.find(asked)).map((one) => one.id);
    const both = ["gal-pays-de-figeac", "gal-pays-de-figeac-et-alentours"];
    expect(await foundIds("pays de FIGEAC")).toEqual(both);
    expect(await foundIds("gal pays de figeac")).toEqual(["gal-pays-de-figeac"]);
    for (const asked of ["galpf", "200 034 567 00012", "@figeac.example"])
      expect(await foundIds(asked), asked).toEqual(["gal-pays-de-figeac"]);
    for (const asked of ["G.A.L. Pays-de-Figeac", "Pays de Figeac – et alentours"])
      expect((await foundIds(asked)).length, asked).toBe(1);
    expect(await foundIds("emails")).toEqual([]);
    expect(await store.near("gal pays de figac")).toContain("GAL Pays de Figeac");
  });

  test("undo takes back the newest step as a whole, with its updates and removals", async () => {
    const store = await database().open();
    const id = await step(store, addFigeac);
    await step(store, async (writer) => {
      await writer.addPerson(id, { fullName: "Marie Durand" });
      await writer.addAssessment(assessment(id, "engaged"));
      await writer.addContact(contact(id, 3));
    });
    const before = await dump(store);
    await step(store, async (writer) => {
      await writer.changeActor(id, { fields: { commune: "Cahors" } }, "camille");
      await writer.changeActor(id, { fields: { commune: "Gourdon", note: "x" } }, "camille");
      const other = await writer.addActor({ fields: { name: "Autre" }, source: "x" });
      await writer.changeActor(other, { tags: ["a"] }, "x");
    });
    const changed = await dump(store);
    await step(store, (writer) => writer.removeActor(id));
    expect(await store.actor(id)).toBeNull();
    expect((await store.undo(at(4)))?.undone).toBe(true);
    expect(await dump(store)).toEqual(changed);
    await store.undo(at(4));
    expect(await dump(store)).toEqual(before);
    await store.undo(at(4));
    await store.undo(at(4));
    expect(await dump(store)).toEqual({ actors: [], overviews: [] });
    expect(await store.undo(at(4))).toBeNull();
    expect((await store.history()).every((one) => one.undone)).toBe(true);
    expect(await store.verify()).toEqual([]);
  });

  test("a step that throws, changes nothing or is a dry run leaves no trace", async () => {
    const store = await database().open();
    await expect(
      step(store, async (writer) => {
        await addFigeac(writer);
        throw new Error("stop");
      }),
    ).rejects.toThrow("stop");
    await step(store, async () => {});
    const id = await store.step({ command: "add", at: at(1), dryRun: true }, addFigeac);
    expect(id).toBe("gal-pays-de-figeac");
    expect(await store.count()).toBe(0);
    expect(await store.history()).toEqual([]);
  });

  test("the history says what each step did, newest first", async () => {
    const store = await database().open();
    const id = await store.step(
      { command: "import", at: at(1), facts: { file: "a.csv" } },
      async (writer) => {
        writer.addFacts({ created: 1 });
        return addFigeac(writer);
      },
    );
    await step(store, (writer) => writer.changeActor(id, { tags: ["x"] }, "x"), 2);
    await step(store, (writer) => writer.changeActor(id, { tags: ["x"] }, "x"), 3);
    const history = await store.history();
    expect(history.map((one) => one.command)).toEqual(["add", "import"]);
    expect(history[1]).toMatchObject({
      at: at(1).toISOString(),
      facts: { file: "a.csv", created: 1 },
      undone: false,
    });
    expect(await store.history(1)).toHaveLength(1);
  });

  test("progress of a questionnaire is saved outside the history, until it becomes an assessment", async () => {
    const { open } = database();
    const store = await open();
    const id = await step(store, addFigeac);
    const progress = {
      actor: id,
      answers: { q1: "yes" },
      notes: {},
      path: ["q1"],
      at: "2026-01-01T10:00:00.000Z",
    };
    await store.saveTriageProgress({ ...progress, answers: {} });
    await store.saveTriageProgress(progress);
    expect(await (await open()).triageProgress()).toEqual([progress]);
    expect(await store.history()).toHaveLength(1);
    await step(store, (writer) => writer.addAssessment(assessment(id, "willing")));
    expect(await store.triageProgress()).toEqual([]);
    await store.saveTriageProgress(progress);
    await store.clearTriageProgress(id);
    expect(await store.triageProgress()).toEqual([]);
  });

  test("another process sees what was committed, and concurrent steps run one after the other", async () => {
    const { open } = database();
    const [one, two] = [await open(), await open()];
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        step(n % 2 ? one : two, (writer) =>
          writer.addActor({ fields: { name: `Acteur ${n}` }, source: "x" }),
        ),
      ),
    );
    expect(await one.count()).toBe(10);
    expect(await two.count()).toBe(10);
    expect((await two.history()).map((s) => s.id)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test("an unknown actor is refused with the nearest ones", async () => {
    const store = await database().open();
    await step(store, addFigeac);
    await expect(
      step(store, (w) => w.changeActor("gal-pays-de-figac", { tags: [] }, "x")),
    ).rejects.toMatchObject({
      kind: "usage",
      problems: [{ code: "actor-unknown", near: ["GAL Pays de Figeac"] }],
    });
  });

  test("more than a thousand actors are all read, in order", async () => {
    const store = await database().open();
    await step(store, async (writer) => {
      for (let n = 0; n < 1100; n++) await writer.addActor({ fields: { name: `Acteur ${n}` }, source: "x" });
    });
    const ids = [];
    for await (const { id } of store.actors()) ids.push(id);
    expect(ids).toHaveLength(1100);
    expect(ids).toEqual([...ids].sort());
  });
});
