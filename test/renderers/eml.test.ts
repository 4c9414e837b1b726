// Tests drafts as e-mail files, and reads them back with Python.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Draft, DraftWriter } from "../../src/renderers/eml.ts";
import { aMeeting, anActor, aPerson } from "../documents.ts";
import { naughtyStrings } from "../naughty-strings.ts";
import { aMessage } from "./some-message.ts";

const python = (() => {
  try {
    execFileSync("python3", ["--version"]);
    return true;
  } catch {
    if (process.env.CI === "true") throw new Error("python3 is needed to read the messages back");
    console.warn("python3 is not installed: messages are not read back here");
    return false;
  }
})();

/** A message as Python's e-mail parser reads it. */
interface ReadBack {
  headers: Record<string, string[]>;
  to: { name: string; address: string }[];
  text: string;
  html: string;
  defects: string[];
}

const reader = `
import sys, json, email, email.policy
out = []
for path in sys.argv[1:]:
    m = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
    headers = {}
    for name, value in m.items():
        headers.setdefault(name.lower(), []).append(str(value))
    out.append({
        "headers": headers,
        "to": [{"name": a.display_name, "address": a.addr_spec} for a in m["to"].addresses],
        "text": m.get_body(("plain",)).get_content(),
        "html": m.get_body(("html",)).get_content(),
        "defects": [type(d).__name__ for part in m.walk() for d in part.defects],
    })
print(json.dumps(out))
`;

async function readBack(drafts: readonly Draft[]): Promise<ReadBack[]> {
  const folder = mkdtempSync(join(tmpdir(), "outreach-eml-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const writer = new DraftWriter(readFileSync("templates/mail.html", "utf8"), "fr");
  const paths = await Promise.all(
    drafts.map(async (draft, index) => {
      const path = join(folder, `${index}.eml`);
      writeFileSync(path, await writer.write(draft));
      return path;
    }),
  );
  const read = execFileSync("python3", ["-c", reader, ...paths], { maxBuffer: 1 << 28 });
  return JSON.parse(read.toString());
}

const draft = (given: Partial<Draft> = {}): Draft => ({
  id: "first-contact.vallee.1",
  from: { name: "Camille Roux", address: "camille@reseau.example" },
  to: { name: "Amélie Dubois", address: "amelie@vallee.example" },
  markdown: "# Bonjour à tous\n\nUn mot.\n",
  date: new Date("2026-11-24T09:00:00Z"),
  ...given,
});

/** A whole message in which every field of the actor, the person and the occasion is `data`. */
async function messageWith(data: string, language: "fr" | "en" = "fr"): Promise<Draft> {
  const actor = anActor({
    name: data,
    acronym: data,
    kind: data,
    commune: data,
    territory: data,
    programme: data,
  });
  const meeting = aMeeting("staff", { person: aPerson({ fullName: data, lastName: data, role: data }) });
  // A meeting without a readable text would be left out of the message.
  const readable = /[\p{L}\p{N}\p{S}]/u.test(data) ? data : "une rencontre";
  const markdown = await aMessage("invitation", {
    ...{ actor, meeting, language },
    occasion: { about: readable, place: readable, time: readable, link: null },
  });
  return draft({ markdown, to: { name: data, address: "amelie@vallee.example" } });
}

test.skipIf(!python)("Python reads the addressee, the headers and the texts of a message", async () => {
  const [read] = await readBack([await messageWith("Pays d’Ance & Cie")]);
  expect(read).toMatchObject({
    to: [{ name: "Pays d’Ance & Cie", address: "amelie@vallee.example" }],
    headers: { "x-unsent": ["1"], from: ["Camille Roux <camille@reseau.example>"] },
    defects: [],
  });
  expect(read!.headers.subject![0]).toContain("Pays d’Ance & Cie");
  expect(read!.text).toContain("Pays d’Ance & Cie");
  expect(read!.html).toContain("Pays d’Ance &amp; Cie");
  expect(read!.headers["message-id"]).toEqual(["<first-contact.vallee.1@reseau.example>"]);
});

test.skipIf(!python)("no typed text can add a header, an addressee or a part", async () => {
  const read = await readBack(await Promise.all(naughtyStrings.map((data) => messageWith(data))));
  for (const [index, one] of read.entries()) {
    const data = naughtyStrings[index]!;
    expect(
      one.to.map(({ address }) => address),
      data,
    ).toEqual(["amelie@vallee.example"]);
    expect(Object.keys(one.headers).sort(), data).toEqual([
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
      "x-unsent",
    ]);
    for (const values of Object.values(one.headers)) expect(values, data).toHaveLength(1);
    expect(one.headers.subject![0], data).not.toMatch(/[\r\n]/);
    expect(one.html, data).not.toMatch(/<(script|img|iframe|svg|object|a|b|style)\b/i);
    expect(one.text, data).not.toContain("49}}");
  }
});

test.skipIf(!python)("a name that looks like an encoded header is shown as typed, not decoded", async () => {
  const [read] = await readBack([await messageWith("=?utf-8?b?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=")]);
  expect(read!.headers.bcc).toBeUndefined();
  expect(read!.headers.subject![0]).toContain("DQpCY2M6");
});

test("a subject of 70,000 characters is cut, so that no header line is too long", async () => {
  const writer = new DraftWriter("{{ content | raw }}", "fr");
  const bytes = await writer.write(draft({ markdown: `# ${"é".repeat(70_000)}\n\nUn mot.\n` }));
  const lines = new TextDecoder().decode(bytes).split("\r\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(998);
});
