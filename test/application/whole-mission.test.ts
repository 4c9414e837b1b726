/** A whole mission through the use cases alone: no command, no terminal, a real database on the disk. */
import { cpSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import type { ComposedMail } from "../../src/application/documents/compose-mail.ts";
import { mailComposer } from "../../src/application/documents/compose-mail.ts";
import { register, registerMade } from "../../src/application/documents/document-register.ts";
import { folderOutbox } from "../../src/application/documents/folder-outbox.ts";
import { teamBriefs } from "../../src/application/documents/prepare-briefs.ts";
import { prepareMailing } from "../../src/application/documents/prepare-mailing.ts";
import { selectRecipients } from "../../src/application/documents/select-recipients.ts";
import { importFiles } from "../../src/application/import/import-files.ts";
import { importMappings } from "../../src/application/import/import-mappings.ts";
import { openOne } from "../../src/application/import/open-files.ts";
import { rankActors } from "../../src/application/ranking/rank-actors.ts";
import { recordContact } from "../../src/application/relationship/record-contact.ts";
import { exportedActors } from "../../src/application/reporting/exported-actors.ts";
import { recordAnswers } from "../../src/application/triage/record-answers.ts";
import type { ApplicationHost } from "../../src/application/workspace/application-host.ts";
import { openApplicationHost } from "../../src/cli/open-application-host.ts";
import { noOccasion } from "../../src/domain/documents/occasion.ts";
import { sentences } from "../../src/text/index.ts";
import { hasPostgres, postgresServer } from "../postgres-server.ts";
import { fakeWorld } from "../support.ts";

const today = "2026-10-20";
const silent = { update: () => {}, end: () => {} };
const everybody = {
  ...{ actor: [], situation: [], tag: [], territory: [], theme: [], contact: true },
  all: true,
};

/** Node 20 has no `Array.fromAsync`. */
async function gathered<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** Where the mission's database is: a file of the folder, or a server. */
const databases: readonly [string, () => Promise<Record<string, string>>][] = [
  ["sqlite", async () => ({})],
  ...(hasPostgres ? [["postgres", onServer] satisfies [string, typeof onServer]] : []),
];
async function onServer() {
  return { OUTREACH_DATABASE_URL: (await postgresServer()).address("mission") };
}

/** The example that ships, in a folder of this test. */
function anExample(env: Record<string, string>): ApplicationHost {
  const machine = fakeWorld({ now: `${today}T09:30:00+02:00`, env });
  cpSync("examples/fr", machine.folder, { recursive: true });
  const host = openApplicationHost(machine, {
    workspace: undefined,
    language: "fr",
    startAgain: async () => false,
    // Only a server can be empty where a workspace is expected.
    warn: ({ code }) =>
      (code === "server-empty" && env.OUTREACH_DATABASE_URL !== undefined) || expect.unreachable(code),
  });
  onTestFinished(() => host.close());
  return host;
}

async function importExample(host: ApplicationHost) {
  const store = await (await host.workspace()).store();
  const text = await sentences("fr");
  const opened = await openOne(host, "candidats.csv", {
    ...{ mappings: await importMappings(host), map: {}, authors: {} },
    ...{ remembered: new Map(), rememberedAuthors: new Map() },
    words: {
      unnamed: text.peek.unnamedColumn,
      opening: text.importing.documentOpening,
      message: text.importing.messageLabel,
    },
  });
  const options = {
    ...{ policy: null, phrases: new Map(), everyRow: true },
    words: {
      ...{ doesNotKnow: text.triage.doesNotKnow, survey: text.importing.surveySource },
      erased: text.privacy.erasedMarker,
      days: [text.dayWords],
    },
  };
  return store.step({ command: "import", at: host.now() }, async (writer) => {
    const kinds: string[] = [];
    const outcomes: string[] = [];
    for await (const event of importFiles(writer, [opened], host, options)) {
      kinds.push(event.kind);
      if (event.kind === "rows-ended") outcomes.push(...event.outcomes.map(({ action }) => action));
    }
    return { kinds: [...new Set(kinds)], outcomes };
  });
}

async function triageExample(host: ApplicationHost) {
  const { triage, terms } = await sentences("fr");
  return recordAnswers(
    { file: "reponses.yaml", redo: false, dryRun: false },
    { doesNotKnow: triage.doesNotKnow, situation: terms.situation },
    host,
  );
}

test.each(databases)(
  "%s: a mission goes from a list to exchanges, and each step is taken back",
  async (_, env) => {
    const host = anExample(await env());
    const store = await (await host.workspace()).store();

    const imported = await importExample(host);
    expect(imported.kinds).toEqual(["batch-read", "resolving", "rows-ended", "file-imported"]);
    const actors = await store.count();
    expect(imported.outcomes.filter((action) => action === "created")).toHaveLength(actors);

    const { recorded } = await triageExample(host);
    expect(recorded.length).toBeGreaterThan(0);

    const { ranked, leftOut } = await rankActors(host);
    expect(ranked.length + leftOut.length).toBe(actors);
    const first = ranked.find(({ situation }) => situation !== "unknown")!;

    const selection = await selectRecipients({ ...everybody, all: false, actor: [first.id] }, "phone", host);
    const { quoting } = (await sentences("fr")).documents;
    const [sheet] = await gathered(teamBriefs(selection, today, quoting, silent, host));
    expect(sheet?.actor.id).toBe(first.id);
    expect(sheet?.brief.situationStatement.situation).toBe(first.situation);
    await register(
      [{ actor: first.id, recipient: null, file: null }],
      { document: "brief", template: "conversation" },
      host,
    );

    const mailed = await mailEverybody(host);
    expect(mailed.made.length).toBeGreaterThan(0);
    expect(mailed.made.length + mailed.leftOut.length).toBe(actors);
    expect((await mailEverybody(host)).already).toHaveLength(mailed.made.length);

    const spoken = (await store.actor(first.id))!;
    const exchange = { at: today, channel: "phone", outcome: "reached", person: null, note: null } as const;
    const next = { nextStep: "rappeler", nextAt: "2026-10-27", theirStep: null };
    await recordContact(spoken, { ...exchange, ...next }, false, host);

    const exported = await gathered(exportedActors(host));
    const exportedActor = exported.find(({ actor }) => actor.id === first.id)!;
    expect(exported).toHaveLength(actors);
    expect(exportedActor.contacts).toMatchObject([
      { outcome: "reached", by: "camille", nextAt: "2026-10-27" },
    ]);
    expect(exportedActor.prepared.map(({ document }) => document)).toContain("brief");

    const undone: string[] = [];
    for (let step = await store.undo(host.now()); step; step = await store.undo(host.now()))
      undone.push(step.command);
    expect(undone).toEqual(["log", "mail", "brief", "triage", "import"]);
    expect(await store.count()).toBe(0);
  },
);

/** The messages as values: what would be set in words by a renderer. */
async function mailEverybody(host: ApplicationHost) {
  const { quoting, messages } = (await sentences("fr")).documents;
  const order = { kind: "first-contact", occasion: noOccasion, again: false, today } as const;
  const compose = await mailComposer(order, { quoting, promiseIn: messages.promiseOf }, host);
  const { ids, open } = await selectRecipients(everybody, "email", host);
  const outbox = await folderOutbox<ComposedMail>(
    {
      ...{ folder: "out", date: today, kind: "essai", extension: "json", again: false, dryRun: false },
      // A message itself holds what only the team may know, which nothing for others may say.
      render: ({ message }) => new TextEncoder().encode(JSON.stringify({ to: message.email })),
    },
    host,
  );
  const result = await prepareMailing(
    ids,
    {
      ...{ document: "mail", open, outbox, agree: null, progress: silent },
      make: async (actor, history) => {
        const result = compose(actor, history);
        if (!("composed" in result)) return result;
        const { message, mailing, others } = result.composed;
        const shown = () => ({ to: message.email, title: "", body: "", deduced: null });
        return { made: { actor, mailing, to: message.email, others, content: result.composed, shown } };
      },
    },
    host,
  );
  await registerMade(result, { document: "mail", template: "first-contact" }, host);
  return result;
}
