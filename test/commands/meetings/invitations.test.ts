// Tests invitations to meetings, with their calendar files.
import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { calendarReader, eventsInKhal, eventsRead } from "../../calendars.ts";
import { anAssessment } from "../../documents.ts";
import { hasDovecot, password, startMailServer } from "../../mail-server.ts";
import { preparedWorld } from "../../support.ts";
import { animator, aWorkspace, change, type Listed } from "../documents/some-mission.ts";

const two: readonly Listed[] = [
  { name: "GAL Vallée", people: [animator] },
  {
    name: "Foyer rural de Lissac",
    fields: { name: "Foyer rural de Lissac", address: "3 rue Haute", postcode: "46100", commune: "Lissac" },
  },
];

async function aMeeting(actors = two, ...more: string[]) {
  return preparedWorld(JSON.stringify([actors, more]), {}, async (world) => {
    await aWorkspace(world.folder, actors);
    await world.run(
      ...["meeting", "add", "Circuits courts, à plusieurs", "--date", "2026-03-19", "--start", "14h"],
      ...["--end", "16h30", "--place", "Salle des fêtes; Valdoire", ...more],
    );
  });
}
type World = Awaited<ReturnType<typeof aMeeting>>;

const json = async (world: World, ...line: string[]) => {
  const { code, stdout } = await world.run(...line, "--json");
  expect(code).toBe(0);
  return JSON.parse(stdout);
};
/** The calendar file in a draft, its content type, and the text of the message. */
function parts(eml: string): { calendar: string; text: string; type: string } {
  const [, type = "", encoded = ""] =
    /Content-Type: (text\/calendar;[^\n]*\n(?: [^\n]*\n)*)[\s\S]*?\n\n([A-Za-z0-9+/=\n]+)/.exec(
      eml.replaceAll("\r\n", "\n"),
    ) ?? [];
  const text = Buffer.from(
    eml
      .split("text/html")[0]!
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
  return { calendar: Buffer.from(encoded, "base64").toString(), text, type: type.replaceAll("\n", "") };
}
const draft = (world: World, file: string) => parts(readFileSync(join(world.folder, file), "utf8"));

test("each actor gets one draft with its own calendar file, or a letter without e-mail", async () => {
  const world = await aMeeting();
  const result = await json(world, "meeting", "invite", "circuits", "--all", "--yes", "-o", "inv");
  expect(result.messages).toMatchObject([{ actor: "gal-vallee", to: "a.dubois@vallee.example" }]);
  expect(result.letters).toMatchObject([{ actor: "foyer-rural-de-lissac" }]);
  const { calendar, text, type } = draft(world, result.messages[0].file);
  expect(type).toContain("method=REQUEST");
  expect(type).toContain("charset=utf-8");
  for (const line of [
    "METHOD:REQUEST",
    "UID:circuits-courts-a-plusieurs@",
    "SEQUENCE:0",
    "DTSTART;TZID=Europe/Paris:20260319T140000",
    "LOCATION:Salle des fêtes\\; Valdoire",
    "BEGIN:VALARM",
  ])
    expect(calendar).toContain(line);
  expect(calendar.replace(/\r\n /g, "")).toContain('CN="Amélie Dubois":mailto:a.dubois@vallee.example');
  for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replace(/\s/g, " ")).toContain("jeudi 19 mars, de 14 h à 16 h 30");
  const again = await json(world, "meeting", "invite", "circuits", "--all", "--yes", "-o", "inv");
  expect(again.messages).toEqual([]);
  expect(again.letters).toEqual([]);
  expect(again.already.map(({ actor }: { actor: string }) => actor).sort()).toEqual([
    "foyer-rural-de-lissac",
    "gal-vallee",
  ]);
  expect((await json(world, "meeting", "show", "circuits")).invited).toMatchObject([
    { actor: "gal-vallee", person: "Amélie Dubois", document: "mail" },
    { actor: "foyer-rural-de-lissac", document: "letter" },
  ]);
  // Undo takes back drafts and letters together.
  await world.run("undo");
  expect((await json(world, "meeting", "show", "circuits")).invited).toEqual([]);
});

describe.skipIf(!calendarReader || eventsInKhal === null)("calendars that people have", () => {
  test("add, move and remove the meeting, and only the invited get the messages", async () => {
    const world = await aMeeting([...two, { name: "Autre", several: { emails: ["autre@vallee.example"] } }]);
    const first = await json(world, "meeting", "invite", "circuits", "--actor", "gal-vallee", "-o", "inv");
    await world.run("meeting", "edit", "circuits", "--date", "2026-04-02", "--start", "9h", "--end", "11h");
    const moved = await json(world, "meeting", "invite", "circuits", "-o", "inv");
    await world.run("meeting", "edit", "circuits", "--cancel");
    const cancelled = await json(world, "meeting", "invite", "circuits", "-o", "inv");
    const read = [first, moved, cancelled].map(({ messages }, index) => {
      expect(messages).toMatchObject([{ actor: "gal-vallee" }]);
      const invitation = draft(world, messages[0].file);
      const file = join(world.folder, `${index}.ics`);
      writeFileSync(file, invitation.calendar);
      return { ...invitation, ...eventsRead(file) };
    });
    expect(read.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect(read.map(({ events }) => [events[0]!.sequence, events[0]!.start])).toEqual([
      [0, "2026-03-19T13:00:00+00:00"],
      [1, "2026-04-02T07:00:00+00:00"],
      [2, "2026-04-02T07:00:00+00:00"],
    ]);
    expect(new Set(read.map(({ events }) => events[0]!.uid)).size).toBe(1);
    expect(read[2]!.events[0]!.status).toBe("CANCELLED");
    expect(read[1]!.text).toMatch(
      /La rencontre du jeudi 19.mars change de date.: elle aura lieu le jeudi 2.avril/u,
    );
    expect(read[2]!.text).toContain("n’aura pas lieu");
    expect(read[2]!.text).not.toContain("Viendrez-vous");
    const shown = eventsInKhal!(
      read.slice(0, 2).map(({ calendar }) => calendar),
      "2026-03-01",
      "60d",
    );
    expect(shown).toEqual([{ start: "2026-04-02 09:00", title: "Circuits courts, à plusieurs" }]);
  });

  test("show the right time of a meeting overseas", async () => {
    const world = await aMeeting(two, "--time-zone", "Indian/Reunion");
    const { messages } = await json(
      world,
      "meeting",
      "invite",
      "circuits",
      "--actor",
      "gal-vallee",
      "-o",
      "inv",
    );
    const file = join(world.folder, "a.ics");
    writeFileSync(file, draft(world, messages[0].file).calendar);
    expect(eventsRead(file).events[0]!.start).toBe("2026-03-19T10:00:00+00:00");
  });
});

test("a cancellation goes to the people and addresses of the invitation, not to better ones known since", async () => {
  const world = await aMeeting();
  await json(world, "meeting", "invite", "circuits", "--all", "--yes", "-o", "inv");
  const other = ["--add-person", "Zoé Blanc", "--role", "chargée de mission coopération"];
  expect(await world.run("edit", "gal-vallee", ...other)).toMatchObject({
    code: 0,
  });
  await world.run("edit", "foyer-rural-de-lissac", "--email", "foyer@lissac.example");
  await world.run("meeting", "edit", "circuits", "--cancel");
  const result = await json(world, "meeting", "invite", "circuits", "--yes", "-o", "fin");
  expect(result.messages).toMatchObject([{ actor: "gal-vallee", to: "a.dubois@vallee.example" }]);
  expect(result.letters).toMatchObject([{ actor: "foyer-rural-de-lissac" }]);
});

test("an actor that objects is left out and reported; the command is refused when it names the actor", async () => {
  const world = await aMeeting();
  await world.run("edit", "gal-vallee", "--objection", "all");
  const result = await json(world, "meeting", "invite", "circuits", "--all", "--yes", "-o", "inv");
  expect(result.messages).toEqual([]);
  expect(result.left_out).toMatchObject([{ code: "actor-objected", actor: "gal-vallee" }]);
  expect((await world.run("meeting", "invite", "circuits", "--actor", "gal-vallee")).code).toBe(4);
});

test("nobody is invited to somebody else's meeting, nor to one that is over, cancelled or without a place", async () => {
  const world = await aMeeting();
  await world.run(
    "meeting",
    "add",
    "Assemblée",
    "--date",
    "2026-03-19",
    "--convener",
    "Le Pays",
    "--place",
    "X",
  );
  await world.run("meeting", "add", "Passée", "--date", "2026-01-05", "--place", "X");
  await world.run("meeting", "add", "Nulle part", "--date", "2026-03-19");
  for (const [meeting, words] of [
    ["assemblee", "organisée par Le Pays"],
    ["passee", "a eu lieu le 5\u00a0janvier\u00a02026"],
    ["nulle-part", "n’a ni lieu ni lien"],
  ] as const) {
    const { code, stderr } = await world.run("meeting", "invite", meeting, "--all");
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  }
  await world.run("meeting", "edit", "circuits", "--cancel");
  expect(await json(world, "meeting", "invite", "circuits", "--all")).toMatchObject({
    messages: [],
    letters: [],
  });
  expect((await world.run("meeting", "invite", "circuits")).code).toBe(2);
});

test("no invitation contains a note, situation or reason of the team", async () => {
  const world = await aMeeting();
  const actor = "gal-vallee";
  await change(world.folder, async (writer) => {
    await writer.changeActor(
      actor,
      { fields: { note: "CANARI", recommendedBy: "CANARI" }, tags: ["CANARI"] },
      "x",
    );
    await writer.addAssessment(anAssessment("unplanned", { actor, reason: "CANARI" }));
    await writer.addContact({
      ...{ actor, at: "2026-01-05", by: "CANARI", channel: "phone", person: null, outcome: "reached" },
      ...{ note: "CANARI", nextStep: "CANARI", nextAt: null },
    });
  });
  const { messages } = await json(world, "meeting", "invite", "circuits", "--actor", actor, "-o", "inv");
  const { calendar, text } = draft(world, messages[0].file);
  expect(calendar + text).not.toContain("CANARI");
  expect(calendar).not.toContain("unplanned");
});

const forty: readonly Listed[] = Array.from({ length: 40 }, (_, index) => ({
  name: `Association ${String(index).padStart(3, "0")}`,
  several: { emails: [`contact@asso-${index}.example`] },
}));
const invite = (folder: string, ...more: string[]) => [
  ...[
    resolve("bin/outreach.js"),
    "-C",
    folder,
    "--lang",
    "fr",
    "meeting",
    "invite",
    "circuits",
    "--all",
    "--yes",
  ],
  ...more,
];
const fortyInvited = () =>
  aMeeting(forty, "--time-zone", "Europe/Paris").then(async (world) => {
    await world.run("meeting", "edit", "circuits", "--date", "2099-03-19");
    return world;
  });

test("a killed run of forty invitations can be completed: each exists once, none is missing", async () => {
  const world = await fortyInvited();
  const folder = join(world.folder, "inv");
  const drafts = () => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith(".eml"));
    } catch {
      return [];
    }
  };
  const child = spawn(process.execPath, invite(world.folder, "-o", folder), { stdio: "ignore" });
  const watch = setInterval(() => drafts().length > 10 && child.kill("SIGKILL"), 1);
  await new Promise((done) => child.once("close", done));
  clearInterval(watch);
  const second = spawn(process.execPath, invite(world.folder, "-o", folder), { stdio: "ignore" });
  expect(await new Promise((done) => second.once("close", done))).toBe(0);
  expect(drafts()).toHaveLength(40);
  expect((await json(world, "meeting", "show", "circuits")).invited).toHaveLength(40);
});

test.skipIf(!hasDovecot)(
  "a real mailbox gets each invitation once among its drafts, with its calendar file",
  async () => {
    const server = await startMailServer();
    try {
      server.empty("camille", "Brouillons");
      const world = await aMeeting(forty.slice(0, 3));
      await world.run("meeting", "edit", "circuits", "--date", "2099-03-19");
      const env = {
        ...process.env,
        NODE_EXTRA_CA_CERTS: server.certificate,
        OUTREACH_IMAP_URL: `imaps://localhost:${server.port.imaps}`,
        OUTREACH_IMAP_USER: "camille",
        OUTREACH_IMAP_PASSWORD: password,
      };
      for (let run = 0; run < 2; run++)
        await new Promise<void>((done, failed) =>
          execFile(process.execPath, invite(world.folder, "--imap"), { env }, (error) =>
            error ? failed(error) : done(),
          ),
        );
      const messages = server.messages("camille", "Brouillons");
      expect(messages).toHaveLength(3);
      for (const { content } of messages) expect(parts(content).calendar).toContain("METHOD:REQUEST");
    } finally {
      server.stop();
    }
  },
);
