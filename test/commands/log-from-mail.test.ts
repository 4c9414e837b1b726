// `log --from` makes exchanges of saved messages: replies, refusals, bounces.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { type FakeWorld, fakeWorld, preparedWorld, scriptedPrompter } from "../support.ts";
import { breakable, enterActors } from "./list-of-actors.ts";

const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n");
const claire = "claire.roux@causse.example";

async function workspace(files: Record<string, string | Uint8Array> = {}, given = {}) {
  const world = await preparedWorld(
    "Claire’s address",
    { now: "2026-03-20T09:30:00+01:00" },
    async (world) => {
      await enterActors(world, readFileSync("examples/fr/mission.yaml", "utf8"));
      const address = ["--person", "Claire", "--person-email", claire];
      expect((await world.run("edit", "gal-du-causse", ...address)).code).toBe(0);
    },
  );
  for (const [name, content] of Object.entries(files)) writeFileSync(join(world.folder, name), content);
  return fakeWorld({ folder: world.folder, now: "2026-03-20T09:30:00+01:00", ...given });
}
const show = async (world: FakeWorld, who = "causse") =>
  JSON.parse((await world.run("show", who, "--json")).stdout);
const logFrom = async (world: FakeWorld, ...args: string[]) => {
  const { code, stdout, stderr } = await world.run("log", ...args, "--json");
  return { code, stderr, ...JSON.parse(stdout) };
};

const message = (over: { from?: string; subject?: string; headers?: string; body: string }) =>
  crlf(`From: ${over.from ?? `Claire Roux <${claire}>`}
Date: Thu, 12 Mar 2026 17:13:50 +0100
Subject: ${over.subject ?? "Re: Un appui pour coopérer"}
To: mission@appui.example
${over.headers ?? 'Content-Type: text/plain; charset="UTF-8"'}

${over.body}
`);

/** Thunderbird, Windows-1252 in quoted-printable. */
const thunderbird = crlf(`Message-ID: <b1@causse.example>
Date: Thu, 12 Mar 2026 18:02:11 +0100
MIME-Version: 1.0
User-Agent: Mozilla Thunderbird
From: Claire Roux <${claire}>
To: mission@appui.example
Subject: =?windows-1252?Q?Re=3A_Coop=E9rer?=
Content-Type: text/plain; charset=windows-1252; format=flowed
Content-Transfer-Encoding: quoted-printable

Bonjour,

Oui, l=92id=E9e nous int=E9resse : rappelez-moi apr=E8s le conseil.

Cordialement,
Claire Roux

Le 12/03/2026 =E0 10:02, Mission a =E9crit=A0:
> Si vous ne souhaitez plus recevoir nos messages, dites-le.
`);

describe("an answer", () => {
  test("becomes an exchange with its person, its day and their own words; nothing else is kept", async () => {
    const world = await workspace({ "reponse.eml": thunderbird });
    const before = await show(world);
    const { code, messages } = await logFrom(world, "--from", "reponse.eml", "--yes");
    expect(code).toBe(0);
    expect(messages).toEqual([
      {
        ...{ kind: "reply", file: "reponse.eml", actor: "gal-du-causse", name: "GAL du Causse" },
        ...{
          person: "Claire Roux",
          address: claire,
          on: "2026-03-12",
          channel: "email",
          outcome: "interested",
        },
        quote: "Bonjour,\n\nOui, l’idée nous intéresse : rappelez-moi après le conseil.",
        ...{ author: "actor", objection: null },
      },
    ]);
    const after = await show(world);
    expect(after.contacts).toMatchObject([
      {
        at: "2026-03-12",
        channel: "email",
        person: "Claire Roux",
        outcome: "interested",
        note: null,
        by: "camille",
      },
    ]);
    expect(after.answers).toMatchObject([
      {
        label: "Courriel du 12 mars 2026",
        author: "actor",
        author_name: "Claire Roux",
        text: messages[0].quote,
      },
    ]);
    expect({ ...after, contacts: [], answers: [] }).toEqual({ ...before, contacts: [], answers: [] });
    expect((await world.run("undo")).code).toBe(0);
    expect(await show(world)).toEqual(before);
  });

  test("in HTML alone, or without a text, is read too", async () => {
    const world = await workspace({
      "html.eml": message({
        headers: "Content-Type: text/html; charset=utf-8",
        body: "<p>Volontiers, <b>jeudi</b>.</p>",
      }),
      "vide.eml": message({ from: "Paul <gal@causse.example>", body: "> Seriez-vous disponible ?" }),
    });
    const { messages } = await logFrom(world, "--from", "html.eml", "--from", "vide.eml", "--yes");
    expect(messages).toMatchObject([
      { quote: "Volontiers, jeudi.", person: "Claire Roux" },
      { quote: null, person: null, actor: "gal-du-causse" },
    ]);
  });

  test("that names somebody else with an address came from the wrong person", async () => {
    const body = "Bonjour, voyez avec ma collègue Aline Vanel (a.vanel@causse.example), qui suit ces sujets.";
    const world = await workspace({ "r.eml": message({ body }) });
    const { messages } = await logFrom(world, "--from", "r.eml", "--yes");
    expect(messages).toMatchObject([{ outcome: "wrong-person", quote: body }]);
  });

  test("logged a second time is not noted again; a folder stands for its messages", async () => {
    const world = await workspace();
    mkdirSync(join(world.folder, "recus"));
    writeFileSync(join(world.folder, "recus", "a.eml"), thunderbird);
    writeFileSync(join(world.folder, "recus", "notes.txt"), "rien");
    expect((await logFrom(world, "--from", "recus", "--yes")).messages).toHaveLength(1);
    const again = await world.run("log", "--from", "recus", "--yes");
    expect(again.code).toBe(3);
    expect(breakable(again.stderr)).toContain("déjà noté, GAL du Causse");
    expect((await show(world)).contacts).toHaveLength(1);
  });

  test("that is in a folder twice is noted once", async () => {
    const world = await workspace();
    mkdirSync(join(world.folder, "recus"));
    for (const name of ["a.eml", "b.eml"]) writeFileSync(join(world.folder, "recus", name), thunderbird);
    const { messages, left_out } = await logFrom(world, "--from", "recus", "--yes");
    expect(messages.map(({ file }: { file: string }) => file)).toEqual(["recus/a.eml"]);
    expect(left_out).toMatchObject([{ code: "message-noted-already", file: "recus/b.eml" }]);
    const { contacts, answers } = await show(world);
    expect([contacts.length, answers.length]).toEqual([1, 1]);
  });

  test("that was imported before is already an exchange, with its words", async () => {
    const world = await workspace({ "r.eml": thunderbird });
    expect((await world.run("import", "r.eml", "--no-input")).code).toBe(0);
    const imported = await show(world);
    expect(imported.contacts).toMatchObject([
      { at: "2026-03-12", channel: "email", person: "Claire Roux", outcome: "interested" },
    ]);
    const { code, stderr } = await world.run("log", "--from", "r.eml", "--yes");
    expect([code, stderr]).toEqual([3, expect.stringContaining("déjà noté")]);
    expect(await show(world)).toEqual(imported);
  });

  test("that somebody already noted by hand adds only its words, after a yes", async () => {
    const prompter = scriptedPrompter(true);
    const world = await workspace({ "r.eml": thunderbird }, { terminal: true, prompter });
    await world.run(
      ...["log", "causse", "--channel", "email", "--outcome", "interested", "--on", "2026-03-12"],
      ...["--person", "Claire Roux"],
    );
    const { contacts } = await show(world);
    expect(contacts).toMatchObject([{ outcome: "interested", person: "Claire Roux" }]);
    expect((await world.run("log", "--from", "r.eml")).code).toBe(0);
    expect(breakable(world.said.stderr)).toContain("échange déjà noté");
    const after = await show(world);
    expect(after.contacts).toEqual(contacts);
    expect(after.answers).toMatchObject([{ text: expect.stringContaining("l’idée nous intéresse") }]);
  });

  test("that says no is a separate exchange from an earlier answer of the same day", async () => {
    const body = "Bonjour, merci de ne plus nous contacter à ce sujet.";
    const world = await workspace({ "a.eml": thunderbird, "non.eml": message({ body }) });
    const { messages } = await logFrom(world, "--from", "a.eml", "--from", "non.eml", "--yes");
    expect(messages).toMatchObject([{ objection: null }, { objection: { words: body } }]);
    expect((await show(world)).contacts).toHaveLength(2);
  });

  test("is shown at a terminal, and gets the outcome that somebody chooses", async () => {
    const prompter = scriptedPrompter("interested");
    const world = await workspace({ "r.eml": thunderbird }, { terminal: true, prompter });
    expect((await world.run("log", "--from", "r.eml")).code).toBe(0);
    expect(world.said.stderr).toContain("| Oui, l’idée nous intéresse");
    expect((await show(world)).contacts).toMatchObject([{ outcome: "interested" }]);
  });

  test("is not noted without a terminal or --yes; a dry run shows it", async () => {
    const world = await workspace({ "r.eml": thunderbird });
    const refused = await world.run("log", "--from", "r.eml");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--yes");
    expect(await logFrom(world, "--from", "r.eml", "--dry-run")).toMatchObject({ code: 0, dry_run: true });
    expect((await show(world)).contacts).toEqual([]);
  });

  test("leaves a promise still to be kept, before and after its day; an exchange noted by hand keeps it", async () => {
    const world = await workspace({ "r.eml": thunderbird });
    const promise = ["--next", "envoyer la grille", "--next-on", "2026-03-10", "--on", "2026-03-02"];
    await world.run("log", "causse", "--channel", "phone", "--outcome", "interested", ...promise);
    await logFrom(world, "--from", "r.eml", "--yes");
    expect((await show(world)).contacts).toContainEqual(
      expect.objectContaining({ at: "2026-03-12", received: true }),
    );
    expect(breakable((await world.run("show", "causse", "--timeline")).stdout)).toContain("courriel reçu");
    const late = async () => JSON.parse((await world.run("next", "--json")).stdout).late;
    expect(await late()).toMatchObject([{ what: "envoyer la grille", on: "2026-03-10", from: "promise" }]);
    const sent = ["log", "causse", "--channel", "email", "--outcome", "reached", "--on", "2026-03-12"];
    expect((await world.run(...sent)).code).toBe(0);
    expect(await late()).toEqual([]);
  });

  test("resets the cadence", async () => {
    const world = await workspace({ "r.eml": thunderbird });
    await world.run("log", "causse", "--channel", "phone", "--outcome", "no-answer", "--on", "2026-03-02");
    await world.run("log", "--from", "r.eml", "--yes");
    const { late, due, coming } = JSON.parse((await world.run("next", "--json")).stdout);
    const steps = [...late, ...due, ...coming];
    expect(steps).toMatchObject([{ actor: "gal-du-causse", why: expect.stringContaining("12/03/2026") }]);
  });
});

describe("a refusal", () => {
  test("in plain words is an objection, and nothing is prepared for them any more", async () => {
    const world = await workspace({ "stop.eml": message({ subject: "Unsubscribe", body: "unsubscribe" }) });
    const { messages } = await logFrom(world, "--from", "stop.eml", "--yes");
    expect(messages).toMatchObject([{ outcome: "refused", objection: { certain: true } }]);
    const mail = await world.run("mail", "--actor", "gal-du-causse", "--dry-run", "--yes");
    expect(JSON.stringify(mail)).not.toContain(claire);
  });

  test("in a longer sentence counts as uncertain, and holds until somebody decides", async () => {
    const body = "Bonjour, merci de ne plus nous contacter à ce sujet.";
    const world = await workspace({ "non.eml": message({ body }) });
    const { messages } = await logFrom(world, "--from", "non.eml", "--yes");
    expect(messages).toMatchObject([{ outcome: "reached", objection: { certain: false, words: body } }]);
    const { coming, due, late, call } = JSON.parse((await world.run("next", "--json")).stdout);
    const named = JSON.stringify([coming, due, late, call]);
    expect(named).not.toContain("gal-du-causse");
    const prompter = scriptedPrompter("refused");
    const other = await workspace({ "non.eml": message({ body }) }, { terminal: true, prompter });
    expect((await other.run("log", "--from", "non.eml")).code).toBe(0);
    expect((await show(other)).contacts).toMatchObject([{ outcome: "refused" }]);
  });
});

/** A delivery report in the standard format of Postfix, Exchange and Gmail. */
const deliveryReport = (recipient: string, { action = "failed", status = "5.1.1" } = {}) =>
  crlf(`From: MAILER-DAEMON@mx.example (Mail Delivery System)
Date: Fri, 13 Mar 2026 08:00:00 +0100
Subject: Undelivered Mail Returned to Sender
To: mission@appui.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example. I'm sorry.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} no such user

--b1
Content-Type: message/rfc822

From: mission@appui.example
To: ${recipient}
Subject: Un appui

Bonjour
--b1--
`);
const outlook = iconv.encode(
  crlf(`From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@causse.example>
Date: Fri, 13 Mar 2026 08:00:00 +0100
Subject: =?iso-8859-1?Q?Non_remis_:_Un_appui?=
To: mission@appui.example
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

Échec de la remise pour ces destinataires ou groupes :

Claire Roux (${claire})
L’adresse de messagerie que vous avez entrée est introuvable.

Le serveur distant a renvoyé « 550 5.1.10 RESOLVER.ADR.RecipientNotFound »
`),
  "latin1",
);
const gmail = crlf(`From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Date: Fri, 13 Mar 2026 08:00:00 +0100
X-Failed-Recipients: ${claire}
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
Content-Type: text/plain; charset=UTF-8

Address not found. 550 5.1.1 The email account does not exist.
`);

describe("a bounce", () => {
  test.each([
    ["RFC 3464", deliveryReport(claire), "5.1.1"],
    ["Outlook", outlook, "5.1.10"],
    ["Gmail", gmail, "5.1.1"],
  ])(
    "in the format of %s marks the address: no mail is prepared for it, with the reason",
    async (_, file, status) => {
      const world = await workspace({ "retour.eml": file });
      expect((await world.run("edit", "gal-du-causse", "--clear", "email")).code).toBe(0);
      const { code, messages } = await logFrom(world, "--from", "retour.eml", "--yes");
      expect(code).toBe(0);
      expect(messages).toMatchObject([
        {
          kind: "bounce",
          on: "2026-03-13",
          addresses: [{ address: claire, status, actor: "gal-du-causse" }],
        },
      ]);
      expect((await show(world)).contacts).toEqual([]);
      const mail = await world.run("mail", "--actor", "gal-du-causse", "--yes");
      expect(mail.code).not.toBe(0);
      expect(breakable(mail.stderr)).toContain(`${claire} ne reçoit plus de courriels`);
      const timeline = JSON.parse(
        (await world.run("show", "causse", "--timeline", "--json")).stdout,
      ).timeline;
      expect(timeline).toMatchObject([{ kind: "address", address: claire }]);
      expect((await world.run("undo")).code).toBe(0);
      expect((await world.run("mail", "--actor", "gal-du-causse", "--yes")).code).toBe(0);
    },
  );

  test("does not affect other addresses of the actor", async () => {
    const world = await workspace({ "retour.eml": deliveryReport(claire) });
    await logFrom(world, "--from", "retour.eml", "--yes");
    const { messages } = JSON.parse(
      (await world.run("mail", "--actor", "gal-du-causse", "--yes", "--json")).stdout,
    );
    expect(JSON.stringify(messages)).not.toContain(claire);
    expect(messages).toHaveLength(1);
  });

  test("is forgotten once somebody writes from the address", async () => {
    const world = await workspace({ "retour.eml": deliveryReport(claire), "r.eml": thunderbird });
    await logFrom(world, "--from", "retour.eml", "--yes");
    await logFrom(world, "--from", "r.eml", "--yes");
    expect(
      JSON.stringify(
        await world.run("mail", "--kind", "information", "--actor", "gal-du-causse", "--yes", "--json"),
      ),
    ).toContain(claire);
  });
});

describe("messages that are not noted are reported", () => {
  test.each([
    ["a delay", deliveryReport(claire, { action: "delayed", status: "4.4.1" }), 3, "réponse automatique"],
    [
      "an absence",
      message({
        headers: "Auto-Submitted: auto-replied\nContent-Type: text/plain",
        body: "Je suis en congé.",
      }),
      ...([3, "réponse automatique de claire.roux@causse.example"] as const),
    ],
    [
      "a stranger",
      message({ from: "x@inconnu.example", body: "Bonjour" }),
      3,
      "n’a l’adresse x@inconnu.example",
    ],
    ["a report on a stranger", deliveryReport("x@inconnu.example"), 3, "n’a l’adresse x@inconnu.example"],
    ["a file that is no message", "Une liste de courses.\n", 3, "de qui il vient"],
  ])("%s", async (_, file, code, said) => {
    const world = await workspace({ "m.eml": file });
    const result = await world.run("log", "--from", "m.eml", "--yes");
    expect(result.code).toBe(code);
    expect(breakable(result.stderr)).toContain(said);
    expect((await show(world)).contacts).toEqual([]);
  });

  test("an absence message shows until when somebody is away, and whom to ask; nothing is noted", async () => {
    const body =
      "Bonjour, je suis absente jusqu'au 20 avril. En mon absence : Mme Rose Albin, chargée de mission (rose.albin@causse.example).";
    const world = await workspace({
      "m.eml": message({ subject: "Réponse automatique : Votre projet", body }),
    });
    const { stderr } = await world.run("log", "--from", "m.eml", "--yes");
    expect(breakable(stderr)).toContain("Absence jusqu’au 20 avril 2026");
    expect(breakable(stderr)).toContain("outreach rank --defer gal-du-causse --until 2026-04-20");
    expect(breakable(stderr)).toContain('--add-person "Rose Albin" --person-email rose.albin@causse.example');
    expect((await show(world)).contacts).toEqual([]);
    expect(
      (await world.run("rank", "--defer", "gal-du-causse", "--until", "2026-04-20", "--reason", "absence"))
        .code,
    ).toBe(0);
  });

  test("a message from a shared address is refused, until the line names the actor", async () => {
    const world = await workspace({ "m.eml": message({ from: "accueil@maison.example", body: "Bonjour" }) });
    for (const who of ["gal-du-causse", "foyer-rural-de-vers"])
      await world.run("edit", who, "--email", "accueil@maison.example");
    const shared = await world.run("log", "--from", "m.eml", "--yes");
    expect(shared.code).toBe(3);
    expect(breakable(shared.stderr)).toContain("foyer-rural-de-vers, gal-du-causse");
    expect((await logFrom(world, "foyer", "--from", "m.eml", "--yes")).messages).toMatchObject([
      { actor: "foyer-rural-de-vers" },
    ]);
  });

  test("an address belongs to its owner, even if it is part of many longer addresses", async () => {
    const rows = ["nord", "sud", "est", "ouest", "centre", "amont"].map(
      (part) => `Amicale ${part};${part}-contact@vallee.example\n`,
    );
    const list = `Structure;Courriel\n${rows.join("")}Vallée en fête;contact@vallee.example\n`;
    const answer = message({ from: "contact@vallee.example", body: "Bonjour, cela nous intéresse." });
    const world = await workspace({ "liste.csv": list, "reponse.eml": answer });
    expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
    const { code, messages } = await logFrom(world, "--from", "reponse.eml", "--yes");
    expect(code).toBe(0);
    expect(messages).toMatchObject([{ actor: "vallee-en-fete" }]);
  });

  test("options that the message itself answers are refused", async () => {
    const world = await workspace({ "m.eml": thunderbird });
    expect((await world.run("log", "--from", "m.eml", "--outcome", "reached")).code).toBe(2);
    expect((await world.run("log")).code).toBe(2);
    mkdirSync(join(world.folder, "vide"));
    expect((await world.run("log", "--from", "vide", "--yes")).code).toBe(3);
    expect((await world.run("log", "--from", "absent.eml", "--yes")).code).toBe(3);
  });
});

describe("what comes next", () => {
  test.each([
    [
      "Pas maintenant, nous sommes en plein budget : rappelez-moi en février.",
      { outcome: "not-now", next_on: "2027-02-01" },
    ],
    [
      "Oui, avec plaisir. Mardi 8 décembre à 14 h, si cela vous va.",
      { outcome: "interested", next_on: "2026-12-08" },
    ],
    ["Cela ne nous intéresse pas vraiment en décembre.", { outcome: "reached" }],
    ["Bien reçu, je transmets au président.", { outcome: "reached" }],
  ])("is read in “%s”", async (body, expected) => {
    const world = await workspace({ "r.eml": message({ body }) });
    const { messages } = await logFrom(world, "--from", "r.eml", "--yes");
    expect(messages).toMatchObject([expected]);
    const { coming } = JSON.parse((await world.run("next", "--json")).stdout);
    if ("next_on" in expected)
      expect(coming).toMatchObject([{ actor: "gal-du-causse", on: expected.next_on }]);
  });

  test("is on one of several proposed days only if somebody chooses it, never by --yes", async () => {
    const body = "Avec plaisir : le 8 ou le 10 décembre ?";
    const unasked = await workspace({ "r.eml": message({ body }) });
    const { messages } = await logFrom(unasked, "--from", "r.eml", "--yes");
    expect(messages).toMatchObject([{ outcome: "interested", days: ["2026-12-08", "2026-12-10"] }]);
    expect((await show(unasked)).contacts).toMatchObject([{ outcome: "interested" }]);
    expect((await show(unasked)).contacts[0].nextAt ?? null).toBeNull();
    const prompter = scriptedPrompter("interested", "2026-12-10");
    const asked = await workspace({ "r.eml": message({ body }) }, { terminal: true, prompter });
    expect((await asked.run("log", "--from", "r.eml")).code).toBe(0);
    expect(asked.said.stderr).toContain("Jours proposés\u00a0: 08/12/2026 ou 10/12/2026");
    const { coming } = JSON.parse((await asked.run("next", "--json")).stdout);
    expect(coming).toMatchObject([{ actor: "gal-du-causse", on: "2026-12-10" }]);
  });
});
