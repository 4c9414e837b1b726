// Tests the mission's logo and colour in messages and documents.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { needed } from "../../consumers.ts";
import { aPng } from "../../pictures.ts";
import { fakeWorld } from "../../support.ts";
import { animator, aWorkspace } from "./some-mission.ts";

const figeac = { name: "GAL Pays de Figeac", fields: { name: "", kind: "GAL" }, people: [animator] };

const python = needed("python3", "--version");

/** A workspace whose mission has its own logo and colour. */
async function withLook(look: { logo?: string; colour?: string }, logo: Uint8Array | string = aPng(300, 80)) {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const file = join(world.folder, "mission.yaml");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), look }));
  writeFileSync(join(world.folder, "logo.png"), logo);
  return world;
}

test.skipIf(!python)("a message embeds the logo, and uses a readable shade of the colour", async () => {
  const world = await withLook({ logo: "logo.png", colour: "#ffcc00" });
  expect((await world.run("mail", "--all")).code).toBe(0);
  const [name] = readdirSync(join(world.folder, "out"));
  const eml = readFileSync(join(world.folder, "out", name!));
  const read = execFileSync(
    "python3",
    [
      "-c",
      `import sys, email, email.policy, json
m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
html = m.get_body(("html",))
images = [p for p in m.walk() if p.get_content_maintype() == "image"]
print(json.dumps({"types": [p.get_content_type() for p in m.walk()], "html": html.get_content(),
  "cid": images[0]["content-id"], "disposition": images[0].get_content_disposition(), "bytes": len(images[0].get_content()),
  "defects": [type(d).__name__ for p in m.walk() for d in p.defects]}))`,
    ],
    { input: eml },
  );
  const parsed = JSON.parse(read.toString());
  expect(parsed).toMatchObject({
    types: ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"],
    cid: "<logo@outreach>",
    disposition: "inline",
    bytes: aPng(300, 80).length,
    defects: [],
  });
  expect(parsed.html).toContain(
    '<img src="cid:logo@outreach" alt="Réseau rural du Massif" width="220" height="59">',
  );
  expect(parsed.html).toMatch(/border-top: 4px solid #[0-8][0-9a-f]{5}/);
});

test.skipIf(!python)("sheets bear the logo and the colour in every format", async () => {
  const world = await withLook({ logo: "logo.png", colour: "#7a1f5a" });
  const html = await world.run("brief", "--actor", "figeac", "--format", "html");
  expect(html.stdout).toContain('<img class="logo" src="data:image/png;base64,');
  expect(html.stdout).toContain("--accent: #7a1f5a;");
  await world.run("brief", "--actor", "figeac", "-o", "sheet.pdf");
  const pdf = readFileSync(join(world.folder, "sheet.pdf"), "latin1");
  expect(pdf).toContain("/Subtype /Image");
  expect(pdf).toMatch(/\/Alt/);
  await world.run("brief", "--actor", "figeac", "-o", "sheet.docx");
  const read = execFileSync("python3", [
    ...[
      "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.namelist(), z.read('word/styles.xml'))",
    ],
    join(world.folder, "sheet.docx"),
  ]).toString();
  expect(read).toMatch(/word\/media\/\w+\.png/);
  expect(read).toContain("7a1f5a");
});

test.each([
  ["a drawing", "<svg/>", "PNG ou JPEG"],
  ["a poster", Buffer.concat([aPng(), Buffer.alloc(300_000)]), "301 ko"],
])(
  "for %s as a logo, check warns with the line, and documents are made without a logo",
  async (_, bytes, said) => {
    const world = await withLook({ logo: "logo.png" }, bytes);
    const check = await world.run("check");
    expect(check.stdout).toContain(said);
    expect(check.stdout).toMatch(/mission\.yaml:\d+:\d+/);
    const mail = await world.run("mail", "--all");
    expect(mail.code).toBe(0);
    expect(mail.stderr).toContain(said);
    const [name] = readdirSync(join(world.folder, "out"));
    expect(readFileSync(join(world.folder, "out", name!), "latin1")).not.toContain("image/");
  },
);
