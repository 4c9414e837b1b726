// Saved messages: who wrote, and which words are the sender's, quoted from us, or a colleague's.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CFB } from "@e965/xlsx";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { type FakeWorld, fakeWorld, preparedWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

/** A quoted-printable message as UTF-8 text on one line. */
const decoded = (eml: string) =>
  Buffer.from(
    eml
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  )
    .toString("utf8")
    .replace(/\s+/g, " ");

const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n");

async function workspace(files: Record<string, string | Uint8Array>) {
  const world = await preparedWorld("empty", {}, async (world) => {
    await world.run("init", ".", "--lang", "fr", "--yes");
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(world.folder, name), content);
  return world;
}

/** Imports files; gives the result and the actors of the list after it. */
async function imported(world: FakeWorld, ...names: string[]) {
  const { code, stdout, stderr } = await world.run("import", ...names, "--no-input", "--json");
  const actors = JSON.parse((await world.run("list", "--json")).stdout);
  return { code, result: JSON.parse(stdout), stderr, actors };
}

const gmail = crlf(`Delivered-To: mission@appui.example
Received: by 2002:a05:6a00:1234 with SMTP id abc; Thu, 12 Mar 2026 09:14:02 -0700 (PDT)
MIME-Version: 1.0
From: =?UTF-8?Q?Zo=C3=A9_Dupr=C3=A9?= <zoe.dupre@foyer.example>
Date: Thu, 12 Mar 2026 17:13:50 +0100
Message-ID: <CAF@mail.gmail.com>
Subject: =?UTF-8?Q?Re=3A_Coop=C3=A9ration?=
To: Mission <mission@appui.example>
Content-Type: multipart/alternative; boundary="0000000000006e"

--0000000000006e
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

Bonjour,

Oui, nous aimerions monter quelque chose avec le foyer de la vall=C3=
=A9e voisine, mais nous ne savons pas par o=C3=B9 commencer.

Bien cordialement,

Zo=C3=A9 Dupr=C3=A9
Pr=C3=A9sidente
Foyer rural de Saint-Ch=C3=A9ly
04 66 31 00 00

Le jeu. 12 mars 2026 =C3=A0 10:02, Camille Serre <camille@appui.example> a
=C3=A9crit :

> Si vous ne souhaitez plus recevoir nos courriers, dites-le nous.

--0000000000006e
Content-Type: text/html; charset="UTF-8"

<div>autre</div>
--0000000000006e--
`);

test("in an answer from Gmail, only the sender's own words are kept, and our quoted notice is no refusal", async () => {
  const world = await workspace({ "reponse.eml": gmail });
  const { code, actors, result } = await imported(world, "reponse.eml");
  expect(code).toBe(0);
  expect(actors).toHaveLength(1);
  expect(actors[0]).toMatchObject({
    name: "Foyer rural de Saint-Chély",
    submitted: null,
    people: [
      {
        full_name: "Zoé Dupré",
        role: "Présidente",
        emails: ["zoe.dupre@foyer.example"],
        phones: ["+33466310000"],
      },
    ],
  });
  expect(actors[0].answers).toEqual([
    expect.objectContaining({
      label: "Courriel du 12 mars 2026",
      author: "actor",
      text: "Bonjour,\n\nOui, nous aimerions monter quelque chose avec le foyer de la vallée voisine, mais nous ne savons pas par où commencer.",
    }),
  ]);
  expect(result.files[0].objections).toEqual([]);
});

test("a message from a known address belongs to its actor, even without a signature", async () => {
  const world = await workspace({
    "liste.csv":
      "Nom;Code postal;Commune;Contact;Courriel du contact\nAssociation Passerelles;48000;Mende;Léa Bosc;lea@passerelles.example\n",
    "m.eml": crlf(
      "From: Lea <LEA@passerelles.example>\nDate: Mon, 2 Feb 2026 08:00:00 +0100\nMessage-ID: <a@b>\nSubject: bonjour\n\nNous cherchons un partenaire.\n-- \nLéa\n",
    ),
  });
  await world.run("import", "liste.csv", "--no-input");
  const { actors } = await imported(world, "m.eml");
  expect(actors.map(({ name }: { name: string }) => name)).toEqual(["Association Passerelles"]);
  expect(
    actors[0].answers.map(({ text, author }: { text: string; author: string }) => [text, author]),
  ).toEqual([["Nous cherchons un partenaire.", "actor"]]);
});

test("a forwarded message belongs to its first sender; the colleague's own words are the team's", async () => {
  const html = `<html><head><style>p{color:red}</style></head><body><p>Salut, pour toi. Ils sont fragiles.</p>
<hr><p><b>De&nbsp;:</b> Anna Roux [mailto:anna@gal.example]<br><b>Envoyé&nbsp;:</b> vendredi 30 janvier 2026 18:22<br><b>À&nbsp;:</b> Marc Tell<br><b>Objet&nbsp;:</b> rendez-vous</p>
<p>Bonjour Marc,</p><p>Nous avons signé une convention avec le Pays voisin.</p><p>Cordialement,<br>Anna Roux<br>animatrice LEADER<br>GAL Monts de Serre</p></body></html>`;
  const head = `From: Marc Tell <marc@reseau.example>\nSubject: TR : rendez-vous\nDate: Mon, 2 Feb 2026 08:00:00 +0100\nMessage-ID: <x@y>\nMIME-Version: 1.0\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\n`;
  const world = await workspace({ "transmis.eml": iconv.encode(crlf(head + html), "win1252") });
  const { actors } = await imported(world, "transmis.eml");
  expect(actors).toHaveLength(1);
  expect(actors[0]).toMatchObject({
    name: "GAL Monts de Serre",
    people: [{ full_name: "Anna Roux", emails: ["anna@gal.example"] }],
  });
  expect(
    actors[0].answers.map(({ label, text, author }: Record<string, string>) => [label, author, text]),
  ).toEqual([
    [
      "Courriel du 30 janvier 2026",
      "actor",
      "Bonjour Marc,\n\nNous avons signé une convention avec le Pays voisin.",
    ],
    ["Transmis avec ces mots", "team", "Salut, pour toi. Ils sont fragiles."],
  ]);
});

test("answers between the lines of a quotation are kept, the quotation is not", async () => {
  const world = await workspace({
    "entre.eml": crlf(`From: Paul Faure <paul@lac.example>
Date: 3 Feb 2026 08:00:00 +0100
Message-ID: <a@b>
Subject: RE: two questions
Content-Type: text/plain; charset=utf-8; format=flowed

On 2 February 2026 at 09:00, Camille <camille@appui.example> wrote:
> Are you working with your neighbours?
Yes, since last year.
> Would you like help?
We would.

Kind regards,
Paul Faure
Director, Lake District Trust
Sent from my iPhone
`),
  });
  const { actors } = await imported(world, "entre.eml");
  expect(actors[0].answers.map(({ text }: { text: string }) => text)).toEqual([
    "Yes, since last year.\nWe would.",
  ]);
});

test("a refusal in a message has the day on which it was sent", async () => {
  const world = await workspace({
    "non.eml": crlf(`From: Mairie de Lissac <mairie@lissac.example>
Date: Tue, 3 Feb 2026 08:00:00 +0100
Message-ID: <a@b>
Subject: vos courriers

Bonjour, nous ne souhaitons plus recevoir vos courriers. Merci de nous retirer de votre liste.
`),
  });
  const { actors, result } = await imported(world, "non.eml");
  expect(actors[0]).toMatchObject({
    name: "Mairie de Lissac",
    emails: ["mairie@lissac.example"],
    people: [],
  });
  expect(result.files[0].objections).toEqual([expect.objectContaining({ at: "2026-02-03" })]);
  const { stdout } = await world.run("mail", "--all", "--yes", "-o", "m", "--json");
  expect(stdout).not.toContain("lissac.eml");
});

/** A message as Outlook saves it: a stream for each property. */
function outlookMessage(properties: Record<string, string>, sentAt: Date): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [number, text] of Object.entries(properties))
    CFB.utils.cfb_add(file, `/__substg1.0_${number}001F`, Buffer.from(text, "utf16le"));
  const fixed = Buffer.alloc(48);
  fixed.writeUInt16LE(0x0040, 32);
  fixed.writeUInt16LE(0x0039, 34);
  fixed.writeBigUInt64LE(BigInt(sentAt.getTime() + 11_644_473_600_000) * 10_000n, 40);
  CFB.utils.cfb_add(file, "/__properties_version1.0", fixed);
  CFB.utils.cfb_add(
    file,
    "/__recip_version1.0_#00000000/__substg1.0_3001001F",
    Buffer.from("Camille", "utf16le"),
  );
  return CFB.write(file, { type: "buffer" });
}

test("a message saved by Outlook is read like any other", async () => {
  const bytes = outlookMessage(
    {
      "0037": "RE: appui",
      "0C1A": "BONNAL Zoé",
      "0C1F": "/O=ORG/OU=EXCHANGE/CN=ZOE",
      "5D01": "zoe.bonnal@petr.example",
      "1000":
        "Bonjour,\r\n\r\nNotre PETR souhaite être accompagné.\r\n\r\nCordialement\r\n\r\nZoé BONNAL\r\nDirectrice\r\nPETR du Haut Causse\r\n\r\nDe : Camille\r\nEnvoyé : lundi 2 février 2026 10:00\r\nÀ : BONNAL Zoé\r\nObjet : appui\r\n\r\nAvez-vous des projets ?\r\n",
    },
    new Date("2026-02-03T09:00:00Z"),
  );
  const world = await workspace({ "appui.msg": bytes });
  const { code, actors } = await imported(world, "appui.msg");
  expect(code).toBe(0);
  expect(actors[0]).toMatchObject({
    name: "PETR du Haut Causse",
    people: [{ full_name: "Zoé Bonnal", role: "Directrice" }],
  });
  expect(actors[0].answers).toEqual([
    expect.objectContaining({
      label: "Courriel du 3 février 2026",
      author: "actor",
      text: "Bonjour,\n\nNotre PETR souhaite être accompagné.",
    }),
  ]);
});

test("a message without a text is refused with what to do; among several, the others are imported", async () => {
  const empty = crlf(
    "From: a@b.example\nDate: Tue, 3 Feb 2026 08:00:00 +0100\nMessage-ID: <a@b>\nSubject: pj\nMIME-Version: 1.0\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=x.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n",
  );
  const world = await workspace({ "vide.eml": empty, "reponse.eml": gmail });
  const { stderr, code } = await world.run("import", "vide.eml", "--no-input");
  expect(code).toBe(3);
  expect(stderr).toContain("pièce jointe");
  const { result, actors } = await imported(world, "vide.eml", "reponse.eml");
  expect(
    result.files.map(({ rows }: { rows: Record<string, number> }) => [
      rows.read,
      rows.created,
      rows.rejected,
    ]),
  ).toEqual([
    [1, 0, 1],
    [1, 1, 0],
  ]);
  expect(actors).toHaveLength(1);
});

describe("whoever wrote to us", () => {
  const wrote = (from: string, day: number, body: string) =>
    crlf(`From: ${from}
Date: ${day} Jan 2026 08:00:00 +0100
Message-ID: <${day}@moulin.example>
Subject: RE: un appui
Content-Type: text/plain; charset=utf-8

${body}
`);
  const later = wrote(
    "Jeanne Tarral <j.tarral@moulin.example>",
    19,
    "Bonjour,\n\nNous voulons ouvrir une cantine avec le village voisin. Rappelez-moi en mars, à partir du 9, plutôt un jeudi.\n\nBien à vous,\nJeanne Tarral\nPrésidente\nFoyer rural de Lissac",
  );
  const no = wrote(
    "Mairie de Salvan <mairie@salvan.example>",
    19,
    "Merci de nous retirer de vos listes et de ne plus nous écrire.",
  );

  async function afterImport(files: Record<string, string>) {
    const world = fakeWorld();
    await aWorkspace(world.folder, []);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(world.folder, name), content);
    const { stdout } = await world.run("import", ...Object.keys(files), "--no-input");
    return { world, said: stdout.replace(/\s+/g, " ") };
  }

  test("has an exchange, and is called back on the day that they named", async () => {
    const { world, said } = await afterImport({ "r.eml": later });
    expect(said).toContain(
      "Échange noté : Foyer rural de Lissac, son courriel du 19/01/2026 ; à reprendre le 12/03/2026.",
    );
    const { contacts } = JSON.parse((await world.run("show", "lissac", "--json")).stdout);
    expect(contacts).toMatchObject([
      { at: "2026-01-19", person: "Jeanne Tarral", outcome: "not-now", next_at: "2026-03-12" },
    ]);
    const { stderr } = await world.run("mail", "--all");
    expect(stderr).toContain("reporté jusqu’au 28\u00a0février\u00a02026");
    expect((await world.run("undo")).code).toBe(0);
    expect((await world.run("show", "lissac", "--json")).code).not.toBe(0);
  });

  test("reads that their address comes from their message, even if somebody refused on the same day", async () => {
    const { world } = await afterImport({ "r.eml": later, "non.eml": no });
    expect((await world.run("mail", "--kind", "follow-up", "--actor", "foyer-rural-de-lissac")).code).toBe(0);
    const [file = ""] = readdirSync(join(world.folder, "out"));
    const mail = decoded(readFileSync(join(world.folder, "out", file), "latin1"));
    expect(mail).toContain("viennent de votre courriel du 19 janvier 2026.");
    expect(mail).not.toContain("candidature");
  });

  test("twice, in files of the same name, reads no day of either message", async () => {
    const { world } = await afterImport({ "r.eml": later });
    writeFileSync(join(world.folder, "r.eml"), later.replace("19 Jan", "20 Jan"));
    await world.run("import", "r.eml", "--no-input");
    await world.run("mail", "--kind", "follow-up", "--actor", "foyer-rural-de-lissac");
    const [file = ""] = readdirSync(join(world.folder, "out"));
    expect(decoded(readFileSync(join(world.folder, "out", file), "latin1"))).toContain(
      "viennent de votre courriel.",
    );
  });

  test("and names a colleague gets that colleague as a person, who is addressed by their office", async () => {
    const desk = wrote(
      "Mairie de Salvan <mairie@salvan.example>",
      19,
      "Bonjour,\n\nJ'ai transmis à notre adjointe, Mme Aline Vanel (a.vanel@salvan.example, 06 12 34 00 11). Je ne suis qu'à l'accueil.",
    );
    const { world } = await afterImport({ "t.eml": desk });
    const { people, contacts } = JSON.parse((await world.run("show", "salvan", "--json")).stdout);
    expect(people).toMatchObject([
      {
        ...{ full_name: "Aline Vanel", role: "adjointe", emails: ["a.vanel@salvan.example"] },
        phones: ["+33612340011"],
      },
    ]);
    expect(contacts).toMatchObject([{ outcome: "wrong-person", person: null }]);
    await world.run("mail", "--all");
    const [file = ""] = readdirSync(join(world.folder, "out"));
    const mail = decoded(readFileSync(join(world.folder, "out", file), "latin1"));
    expect(mail).toContain("To: Aline Vanel <a.vanel@salvan.example>");
    expect(mail).toContain("viennent de votre structure elle-même");
    expect(mail).not.toContain("votre courriel du");
    const { stdout } = await world.run("brief", "--actor", "mairie-de-salvan");
    expect(stdout).toContain("Je ne suis qu'à l'accueil.");
  });
});

test("an absence message is no exchange: the actor is deferred until its day, and the substitute is proposed", async () => {
  const world = await workspace({
    "absence.eml": crlf(`From: Rose Albin <rose@causse.example>
Date: Thu, 29 Jan 2026 17:13:50 +0100
Subject: Absence du bureau : un appui
To: mission@appui.example
Content-Type: text/plain; charset="UTF-8"

Bonjour, je suis absente jusqu'au 20 février inclus. Contactez Mme Maud Lupin, chargée de mission (maud.lupin@causse.example).

Rose Albin
GAL du Causse
`),
  });
  const { stdout } = await world.run("import", "absence.eml", "--no-input");
  expect(stdout.replace(/\s+/g, " ")).toContain("jusqu’au 20/02/2026");
  expect(stdout).not.toContain("Échange noté");
  expect(JSON.parse((await world.run("rank", "--json")).stdout)).toEqual([]);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout) as { id: string }[];
  expect((await world.run("show", actor!.id)).stdout).toContain("maud.lupin@causse.example");
});
