// Tests how notes of lists on people appear in sheets, mails and letters.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedWorld } from "../../support.ts";

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ");

async function worldOf(files: Readonly<Record<string, string>>, ...options: string[]) {
  const world = await preparedWorld("the example mission", {}, async (empty) => {
    await empty.run("init", ".", "--example", "--lang", "fr");
  });
  let said = "";
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(world.folder, file), text);
    const { stdout, stderr } = await world.run("import", file, "--no-input", ...options);
    said += plain(stdout + stderr);
  }
  const sheet = async (actor: string) => plain((await world.run("brief", "--actor", actor)).stdout);
  const mail = async (actor: string) => {
    await world.run("mail", "--actor", actor, "-o", `mails-${actor}`);
    const [file = ""] = readdirSync(join(world.folder, `mails-${actor}`));
    const text = readFileSync(join(world.folder, `mails-${actor}`, file), "latin1");
    const bytes = text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return plain(Buffer.from(bytes, "latin1").toString("utf8"));
  };
  return { world, said, sheet, mail };
}

const partnersMail = `From: Odile Sarrazin <o.sarrazin@federation.example>
Subject: une piste
Date: Tue, 13 Jan 2026 09:00:00 +0100
Message-ID: <a@b>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Bonjour,

Je vous signale la MJC de Brassac : leur directrice, Mme Aline Vanel (a.vanel@mjc.example), est partante.

Odile Sarrazin
`;

test("a mail to somebody whom a partner named says that the data comes from a partner, not from the structure itself", async () => {
  const { mail } = await worldOf({ "m.eml": partnersMail });
  const text = await mail("mjc-de-brassac");
  expect(text).toContain("viennent d’un partenaire");
  expect(text).not.toContain("votre structure elle-même");
  expect(text).not.toContain("Sarrazin");
});

test("--source-said gives the source of a partner's message in the mail", async () => {
  const { mail } = await worldOf(
    { "m.eml": partnersMail },
    "--source-said",
    "la Fédération des foyers ruraux",
  );
  expect(await mail("mjc-de-brassac")).toContain("viennent de la Fédération des foyers ruraux");
});

test("an address from another list is not said to come from the application", async () => {
  const { mail } = await worldOf({
    "candidatures.csv":
      "Nom de la structure;Programme;Date de dépôt;Projet\nFoyer du Haut;LEADER;12/10/2025;Nous voulons créer un festival avec nos voisins.\n",
    "reseau.csv":
      "Structure;Contact;Fonction;Courriel\nFoyer du Haut;Aude Pell;animatrice;aude@foyer.example\n",
  });
  const text = await mail("foyer-du-haut");
  expect(text).toContain(
    "Votre nom, votre fonction et votre adresse viennent de la liste que tient l’équipe",
  );
});

const form = `Horodateur;Nom de votre structure;Votre nom;Votre fonction;Adresse e-mail;Vos besoins (plusieurs choix);Pourquoi ?
05/11/2025 10:12:33;Foyer du Haut;Aude Pell;animatrice;aude@foyer.example;"conseil;Comprendre;";Nous aimerions avancer avec d'autres foyers. Notre présidente ne veut pas en entendre parler et nous voudrions la convaincre.
`;

test("an answer to a form is no application, and choices joined by a program are separated", async () => {
  const { sheet } = await worldOf({ "reponses.csv": form });
  const text = await sheet("foyer-du-haut");
  expect(text).toContain("A répondu au formulaire le :** 5 novembre 2025");
  expect(text).not.toContain("Dossier déposé");
  expect(text).toContain("conseil, Comprendre");
});

test("what somebody confides about their board appears in no mail and in no words to say", async () => {
  const { sheet, mail } = await worldOf({ "reponses.csv": form });
  expect(await mail("foyer-du-haut")).not.toContain("présidente");
  const spoken = (await sheet("foyer-du-haut")).split("## Ouvrir")[1]!;
  expect(spoken).not.toContain("Notre présidente");
  expect(spoken).toContain("Nous aimerions avancer avec d'autres foyers.");
});

test("a mailbox that notes call dead is neither printed nor written to; a full answering machine does not count", async () => {
  const { world, said, sheet } = await worldOf({
    "suivi.csv": `Structure;Contact;Courriel;Téléphone;Remarques
Foyer du Haut;Aude Pell;aude@foyer.example;05 61 00 00 01;boîte pleine, mails reviennent
Atelier du Bas;Paul Rivet;paul@atelier.example;05 61 00 00 02;boîte vocale pleine
Chorale du Pont;Rose Abel;rose@chorale.example;05 61 00 00 03;adresse mail plus valable
Club du Lac;Luc Nozet;luc@club.example;05 61 00 00 04;ancienne adresse mail HS, écrire à luc@club.example
`,
  });
  expect(said).toContain("aude@foyer.example ne reçoit plus de courriels");
  const drafts = (await world.run("mail", "--all", "--dry-run")).stdout;
  expect(drafts).not.toMatch(/aude@foyer|rose@chorale/);
  expect(drafts).toContain("paul@atelier.example");
  expect(drafts).toContain("luc@club.example");
  const person = (await sheet("foyer-du-haut")).split("## À qui parler")[1]!;
  expect(person).not.toContain("aude@foyer.example");
});

test("the sheet, and the hint before a mail, say from when somebody is there", async () => {
  const { world, sheet } = await worldOf({
    "suivi.csv": `Structure;Contact;Courriel;Remarques
Foyer du Haut;Aude Pell;aude@foyer.example;La nouvelle directrice prend son poste le 16 mars
Atelier du Bas;Paul Rivet;paul@atelier.example;Le dossier arrive le 16 mars au comité
`,
  });
  const hint = "Comment les joindre** – « La nouvelle directrice prend son poste le 16 mars »";
  expect(await sheet("foyer-du-haut")).toContain(hint);
  expect(await sheet("atelier-du-bas")).not.toContain("Comment les joindre");
  const { stderr } = await world.run("mail", "--all", "--dry-run");
  expect(plain(stderr)).toContain("prend son poste le 16 mars");
});

test("another language of an addressee is reported, from their words or their country", async () => {
  const { world } = await worldOf({
    "voisins.csv": `Organisation;Contact;Email;Pays;Message
Highland Growers;Fiona Grant;fiona@growers.example;Royaume-Uni;We would like to share a project on gardens with a French partner
Parco del Lago;Marco Bianchi;marco@parco.example;Italie;
Parc du Nord;Luc Weber;luc@parc.example;Luxembourg;Nous aimerions coopérer avec un parc français et leur rendre visite
Foyer du Haut;Aude Pell;aude@foyer.example;France;
Parc de l'Est;Anne Roy;anne@est.example;Belgique;
`,
  });
  const { stderr } = await world.run("mail", "--all", "--dry-run");
  const said = plain(stderr);
  expect(said).toContain("Highland Growers (highland-growers) : écrit en anglais");
  expect(said).toContain(
    "Parco del Lago (parco-del-lago) : adresse à l’étranger (Italie), où l’on parle italien",
  );
  expect(said).toContain(
    "Parc de l'Est (parc-de-l-est) : adresse à l’étranger (Belgique), langue non connue",
  );
  expect(said).not.toMatch(/Parc du Nord|Foyer du Haut/);
});

test("a letter to somebody without e-mail proposes post, telephone or a visit, and no website", async () => {
  const { world } = await worldOf({
    "asso.csv": `Structure;Contact;Fonction;Adresse;CP;Ville;Courriel
Chorale du Pont;Mme Rose Abel;trésorière;3 chemin des Prés;46100;Figeac;
Atelier du Bas;M. Paul Rivet;président;4 rue Haute;46100;Figeac;paul@atelier.example
`,
  });
  const letter = async (actor: string) => {
    await world.run("letter", "--actor", actor, "--kind", "first-contact", "-o", `${actor}.docx`);
    return await wordsOfDocument(readFileSync(join(world.folder, `${actor}.docx`)));
  };
  const byPost = await letter("chorale-du-pont");
  expect(byPost).toContain("Appelez-moi au 01 99 00 20 00");
  expect(byPost).toContain("renvoyez-moi cette page par la poste");
  expect(byPost).toContain("Passez nous voir");
  expect(byPost).toContain("Votre projet associatif");
  expect(byPost).not.toMatch(/donnees@example\.org|cnil\.fr/);
  expect(await letter("atelier-du-bas")).not.toContain("renvoyez-moi cette page");
});

/** The text of a Word document. */
async function wordsOfDocument(bytes: Uint8Array): Promise<string> {
  const { fromBuffer } = await import("yauzl");
  return new Promise((resolve, reject) =>
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        if (entry.fileName !== "word/document.xml") return zip.readEntry();
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Uint8Array[] = [];
          for await (const chunk of stream) chunks.push(chunk);
          resolve(
            plain(
              Buffer.concat(chunks)
                .toString("utf8")
                .replace(/<[^>]+>/g, " "),
            ),
          );
        });
      });
      zip.readEntry();
    }),
  );
}

test("what only the team noted of a situation is told to the team, and is no part of what is said", async () => {
  const note = "Ont signé une convention avec la communauté voisine, le projet commun avance bien.";
  const rows = [
    "Structure;Commune;Code postal;Contact;Fonction;Remarques",
    `Foyer rural de Lissac;Lissac;46100;Anne Vidal;directrice;${note}`,
    "MJC de Brassac;Brassac;81260;Paul Roques;directeur;RAS",
  ];
  const { sheet } = await worldOf({ "liste.csv": rows.join("\n") });
  const text = await sheet("foyer-rural-de-lissac");
  expect(text).toContain(note);
  expect(text).toMatch(/démarche déjà initiée/i);
  expect(text).not.toContain("Si j'ai bien compris");
  expect(text).toContain("je préfère vous le demander");
});
