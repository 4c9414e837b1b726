// Tests that difficult strings do no harm in any kind of message, letter or sheet.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type MailKind, mailKinds } from "../../src/domain/documents/mail-kinds.ts";
import { messageFor } from "../../src/domain/documents/message.ts";
import type { Occasion } from "../../src/domain/documents/occasion.ts";
import { letterKinds } from "../../src/domain/documents/postal-letter.ts";
import { docxOf } from "../../src/renderers/docx/brief-docx.ts";
import { lettersDocx } from "../../src/renderers/docx/letters-docx.ts";
import { DraftWriter } from "../../src/renderers/eml.ts";
import { oneLine } from "../../src/renderers/escape.ts";
import { type HtmlSheet, htmlPage } from "../../src/renderers/html-page.ts";
import { splitTitle } from "../../src/renderers/markdown.ts";
import { pdfOf } from "../../src/renderers/pdf/brief-pdf.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { boardView } from "../../src/renderers/views/board-view.ts";
import { letterSheet, letterView } from "../../src/renderers/views/letter-view.ts";
import { mailView } from "../../src/renderers/views/mail-view.ts";
import { MissionViews } from "../../src/renderers/views/mission-view.ts";
import { teamView } from "../../src/renderers/views/team-view.ts";
import { type Sentences, sentences } from "../../src/text/index.ts";
import { needed } from "../consumers.ts";
import {
  aBrief,
  aMeeting,
  aMission,
  anActor,
  anAssessment,
  aPerson,
  shippedTemplates,
} from "../documents.ts";
import { naughtyStrings } from "../naughty-strings.ts";
import { anOccasion, circumstances, today } from "./some-message.ts";

// Puts strings in every field at once: of each kind of message, of letters with an occasion, of sheets for a board and for the
// team in each situation. All kinds share their code, so each string goes through only one of the nine kinds of
// message, and one of the two kinds of sheet.

const python = needed("python3", "--version");
/** Every `every`th string, others for each kind. */
const oneIn = (every: number, kind: number) =>
  naughtyStrings.filter((_, index) => (index + kind) % every === 0);

let text: Sentences;
let library: TemplateLibrary;
beforeAll(async () => {
  text = await sentences("fr");
  library = new TemplateLibrary(shippedTemplates(), text);
});

const missionOf = (data: string) => {
  const [illustration] = aMission().illustrations;
  return aMission("fr", {
    ...{ name: data, organisation: data, territory: data, confidentiality: data, objectives: [data, data] },
    framework: {
      ...{ commissioned_by: data, said: "", eligible: data },
      phases: [{ name: data, what: data, duration: data }],
      not_provided: [{ what: data, alternative: data }],
    },
    cost: { for_actors: data, funded_by: data, said: "" },
    sender: { name: data, role: data, email: data, phone: data, address: data, website: data },
    legal: { controller: data, basis: data, contact: data, recipients: data, retention_years: 3 },
    illustrations: [
      {
        ...{
          ...illustration!,
          agreed: true,
          audience: "network",
          situations: ["unplanned", "willing", "engaged"],
        },
        ...{ title: data, who: data, where: data, what: data, result: data, quote: data },
        ...{ themes: [data], territories: [data] },
      },
    ],
  });
};

const actorOf = (data: string) =>
  anActor({
    ...{
      name: data,
      acronym: data,
      kind: data,
      address: data,
      postcode: data,
      commune: data,
      territory: data,
    },
    ...{ website: data, programme: data, reference: data, state: data, recommendedBy: data, note: data },
    ...{ themes: [data], tags: [data], people: [personOf(data)] },
    answers: [{ label: data, text: data, author: "actor" as const, file: data, line: 1 }],
  });

const personOf = (data: string) =>
  aPerson({ ...{ fullName: data, firstName: data, lastName: data, civility: data, role: data } });

const meetingOf = (data: string) =>
  aMeeting("staff", {
    person: personOf(data),
    address: {
      ...{ gender: "unknown", elected: false, office: null, anonymous: false, deduced: false },
      ...{ fullName: data, lastName: data },
    },
    reasons: [{ because: "title", rung: "development", title: data }],
    alternatives: [{ fullName: data, role: data, elected: true }],
  });

const circumstancesOf = { reminder: circumstances.second, "follow-up": circumstances.met } as const;

const messageOf = (kind: MailKind, data: string) => {
  const usual = anOccasion(kind, "fr");
  const occasion: Occasion = {
    ...usual,
    ...(usual.about === null ? {} : { about: data }),
    ...(usual.place === null ? {} : { place: data, time: data }),
    points: usual.points.map(() => data),
  };
  const after = circumstancesOf[kind as keyof typeof circumstancesOf] ?? circumstances.first;
  return messageFor(actorOf(data), meetingOf(data), missionOf(data), { ...after, occasion });
};

const staff = { interlocutor: "staff", situation: null } as const;

/** The names of the HTML elements. Those that our template does not contain came from a field. */
const elements = (html: string) =>
  new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name!.toLowerCase()));

/** The decoded parts of a message, and the names of its headers. */
function decodedParts(eml: string) {
  const [head, ...rest] = eml.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const unquoted = Buffer.from(
    body
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
  return {
    headers: [...head!.matchAll(/^([\w-]+):/gm)].map(([, name]) => name!.toLowerCase()).sort(),
    ends: eml.split("\r\n").filter((line) => line.startsWith("--=_outreach") && line.endsWith("--")).length,
    html: unquoted.slice(unquoted.search(/<!doctype/i)),
    text: unquoted,
  };
}

describe("of each kind of message", () => {
  test.each(mailKinds)(
    "%s: no string adds an element, a header or a part, and none is evaluated",
    async (kind) => {
      const writer = new DraftWriter(readFileSync("templates/mail.html", "utf8"), "fr");
      const write = async (data: string) => {
        const message = messageOf(kind, data);
        const views = new MissionViews(message.mission, text);
        const view = mailView(kind, message, today, text, views);
        const { interlocutor, writing } = message;
        const variant = { interlocutor, situation: writing.situation };
        const { markdown, empty } = await library.render(`mail-${kind}`, view, variant);
        if (empty.length > 0) return null; // The program leaves such a message out.
        return decodedParts(
          Buffer.from(
            writer.write({
              ...{ id: `${kind}.a.1`, markdown, date: new Date("2026-11-24T09:00:00Z") },
              from: { name: data, address: "camille@reseau.example" },
              to: { name: data, address: "amelie@vallee.example" },
            }),
          ).toString("latin1"),
        );
      };
      const plain = (await write("Rien de spécial"))!;
      const ours = elements(plain.html);
      const strings = oneIn(mailKinds.length, mailKinds.indexOf(kind));
      let written = 0;
      for (const data of strings) {
        const draft = await write(data);
        if (draft === null) continue;
        written++;
        const { headers, ends, html, text: whole } = draft;
        expect(headers, data).toEqual(plain.headers);
        expect(ends, data).toBe(plain.ends);
        // No new element, except a list when a sentence begins with a number and Markdown takes it for one.
        expect(
          [...elements(html)].filter((name) => !ours.has(name) && !(name === "ol" && /^\d+$/.test(data))),
          data,
        ).toEqual([]);
        const led = [...html.matchAll(/\s(?:href|src|on\w+|style)\s*=\s*"([^"]*)"/gi)].map(([, to]) => to!);
        expect(
          led.filter((to) => /^\s*(javascript|data|file|vbscript):/i.test(to)),
          data,
        ).toEqual([]);
        expect(whole, data).not.toMatch(/\b49\}\}|\[object Object\]/);
      }
      expect(written).toBeGreaterThan(strings.length * 0.9);
    },
  );
});

/** A Python script that reads the text of a Word document, and counts its fields and external links. */
const readWord = `
import sys, json, zipfile, xml.etree.ElementTree as tree
w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
z = zipfile.ZipFile(sys.argv[1])
parts = {n: tree.fromstring(z.read(n)) for n in z.namelist() if n.endswith((".xml", ".rels"))}
words = parts["word/document.xml"]
print(json.dumps({
    "text": "\\n".join("".join(t.text or "" for t in p.iter(w + "t")) for p in words.iter(w + "p")),
    "fields": sum(e.tag in (w + "instrText", w + "fldSimple") for e in words.iter()),
    "external": sum(b'TargetMode="External"' in z.read(n) for n in z.namelist() if n.endswith(".rels")),
}))
`;

function readBack(bytes: Uint8Array): { text: string; fields: number; external: number } {
  const folder = mkdtempSync(join(tmpdir(), "outreach-naughty-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "document.docx");
  writeFileSync(path, bytes);
  return JSON.parse(execFileSync("python3", ["-c", readWord, path], { maxBuffer: 1 << 28 }).toString());
}

const facts = { language: "fr", title: "Essai", author: "Camille Roux", date: new Date(0) };
const dated = { ...facts, date: new Date("2026-11-24T09:00:00Z") };
const font = (face: string) => new Uint8Array(readFileSync(`dist/fonts/${face}.ttf`));
const fonts = () => ({ regular: font("regular"), bold: font("bold"), italic: font("italic") });

test.skipIf(!python)(
  "letters with an occasion show the strings in Word, without fields or external links",
  async () => {
    const kinds = letterKinds.filter((kind) => kind !== "first-contact");
    const sheets = await Promise.all(
      naughtyStrings.map(async (data, index) => {
        const kind = kinds[index % kinds.length]!;
        const letter = {
          ...messageOf(kind, data),
          postal: { street: [data], postcode: data, commune: data },
          withoutMail: false,
        };
        const views = new MissionViews(letter.mission, text);
        const view = letterView(kind, letter, today, text, views);
        const { title, body } = splitTitle((await library.render(`letter-${kind}`, view, staff)).markdown);
        return letterSheet(letter, { subject: title, markdown: body }, today, text);
      }),
    );
    const read = readBack(await lettersDocx(sheets, facts));
    expect({ fields: read.fields, external: read.external }).toEqual({ fields: 0, external: 0 });
    expect(naughtyStrings.filter((data) => !read.text.includes(oneLine(data)))).toEqual([]);
  },
);

describe("on sheets", () => {
  const situations = ["unplanned", "willing", "engaged", "unknown"] as const;
  const kinds = {
    board: (data: string) => {
      const message = messageFor(actorOf(data), meetingOf(data), missionOf(data));
      const view = boardView(message, today, text, new MissionViews(message.mission, text));
      return library.render("brief-board", view, { interlocutor: "elected", situation: null });
    },
    conversation: (data: string) => {
      const situation = situations[data.length % situations.length]!;
      const brief = aBrief(situation, "staff", "fr", {
        ...{ actor: actorOf(data), mission: missionOf(data), meeting: meetingOf(data) },
        assessment: situation === "unknown" ? null : anAssessment(situation, { reason: data, by: data }),
        contacts: [
          {
            ...{ actor: "a", at: "2026-11-01", by: data, channel: "phone", person: data, outcome: "reached" },
            ...{ note: data, nextStep: data, nextAt: "2026-12-01" },
          },
        ],
      });
      return library.render("brief", teamView(brief, today, text), { interlocutor: "staff", situation });
    },
  };

  test.each(["board", "conversation"] as const)(
    "for a %s: a booklet in HTML, PDF and Word contains the typed strings as text",
    async (kind) => {
      const sheets: HtmlSheet[] = [];
      for (const data of oneIn(2, kind === "board" ? 0 : 1)) {
        const { markdown } = await kinds[kind](data);
        sheets.push({ title: data, entry: data, markdown });
      }
      const template = (name: string) => readFileSync(`templates/${name}`, "utf8");
      const page = { page: template("page.html"), style: template("style.css") };
      const named = { language: "fr", title: "Essai", kind: "brief", contents: "Sommaire" };
      const html = htmlPage(sheets, named, page);
      const body = html.slice(html.indexOf("<body"));
      const own = "html body nav article h1 h2 h3 p ol ul li a em strong blockquote br hr".split(" ");
      expect([...elements(body)].filter((name) => !own.includes(name))).toEqual([]);
      const led = [...body.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to!);
      expect(led.filter((to) => !/^(#sheet-|https?:|mailto:|tel:)/.test(to))).toEqual([]);
      // PDF is the slowest, and every string is already tested on a PDF label, so one sheet in 25 is enough.
      const some = sheets.filter((_, index) => index % 25 === 0);
      const pdf = Buffer.from(await pdfOf(some, { ...dated, fonts: fonts(), contents: "Sommaire" }));
      expect(pdf.toString("latin1")).not.toMatch(/\/(JavaScript|Launch|SubmitForm|EmbeddedFile)\b/);
      if (!python) return;
      const read = readBack(await docxOf(sheets, facts));
      expect({ fields: read.fields, external: read.external }).toEqual({ fields: 0, external: 0 });
      expect(sheets.filter(({ title }) => !read.text.includes(oneLine(title)))).toEqual([]);
    },
  );
});
