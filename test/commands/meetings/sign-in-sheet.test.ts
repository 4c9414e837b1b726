// Tests the sign-in sheet of a meeting.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { convertInOffice, needed, wordsOf } from "../../consumers.ts";
import { anAssessment } from "../../documents.ts";
import { preparedWorld } from "../../support.ts";
import { animator, aWorkspace, change, type Listed } from "../documents/some-mission.ts";

const actors: readonly Listed[] = [
  { name: "GAL Vallée", people: [animator] },
  { name: "Commune de Lacombe" },
];

async function aMeeting() {
  return preparedWorld("aMeeting", {}, async (world) => {
    await aWorkspace(world.folder, actors);
    await change(world.folder, async (writer) => {
      await writer.changeActor(
        "gal-vallee",
        { fields: { note: "CANARI", recommendedBy: "CANARI" } },
        "saisie",
      );
      await writer.addAssessment(anAssessment("unplanned", { actor: "gal-vallee", reason: "CANARI" }));
    });
    await world.run(
      ...["meeting", "add", "Circuits courts", "--date", "18/03/2027", "--start", "14h", "--end", "16h"],
      ...["--place", "Salle des fêtes", "--expect", "gal-vallee", "--expect", "commune-de-lacombe"],
    );
  });
}
const textOf = (file: string) => execFileSync("pdftotext", ["-layout", file, "-"]).toString();

describe.skipIf(!needed("pdftotext", "-v"))("the sign-in sheet, read back", () => {
  test("lists the expected people, then at least fifteen empty lines, with the legal notice on each page", async () => {
    const world = await aMeeting();
    const { code, stdout } = await world.run("meeting", "sheet", "circuits", "-o", "sheet.pdf", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: "sheet.pdf", expected: 2, blank: 26 });
    const file = join(world.folder, "sheet.pdf");
    const text = textOf(file);
    for (const words of ["Amélie Dubois", "GAL Vallée", "Commune de Lacombe", "Salle des fêtes", "Signature"])
      expect(text).toContain(words);
    expect(text).toMatch(/J’accepte que l’on me\s/);
    expect(text).toContain("recontacte");
    expect(text.indexOf("Commune de Lacombe")).toBeLessThan(text.indexOf("GAL Vallée"));
    for (const page of wordsOf(file)) {
      const notice = page.find(({ word }) => word === "Pourquoi")!;
      expect(notice.top).toBeGreaterThan(180);
      for (const { right, bottom } of page) {
        expect(right).toBeLessThan(297);
        expect(bottom).toBeLessThan(210);
      }
    }
    expect(text.match(/\boui\b/g)!.length).toBeGreaterThanOrEqual(17);
    expect(text).not.toContain("CANARI");
    expect(text).not.toContain("a.dubois@");
  });

  test("prints e-mails only when they are asked for", async () => {
    const world = await aMeeting();
    await world.run("meeting", "sheet", "circuits", "-o", "sheet.pdf", "--emails");
    expect(textOf(join(world.folder, "sheet.pdf"))).toContain("a.dubois@vallee.example");
  });
});

test.skipIf(!needed("soffice", "--version"))("a word processor opens the whole sheet", async () => {
  const world = await aMeeting();
  expect((await world.run("meeting", "sheet", "circuits", "-o", "sheet.docx")).code).toBe(0);
  await convertInOffice("txt:Text", world.folder, join(world.folder, "sheet.docx"));
  const text = readFileSync(join(world.folder, "sheet.txt"), "utf8");
  expect(text).toContain("Amélie Dubois");
  expect(text.match(/☐/g)).toHaveLength(2 * 17);
  expect(text).not.toContain("CANARI");
});

test("an existing sheet is not overwritten, a dry run writes none, and an unknown extension is refused", async () => {
  const world = await aMeeting();
  expect((await world.run("meeting", "sheet", "circuits", "-o", "sheet.pdf", "--dry-run")).code).toBe(0);
  expect(existsSync(join(world.folder, "sheet.pdf"))).toBe(false);
  writeFileSync(join(world.folder, "sheet.pdf"), "mine");
  expect((await world.run("meeting", "sheet", "circuits", "-o", "sheet.pdf")).code).toBe(1);
  expect(readFileSync(join(world.folder, "sheet.pdf"), "utf8")).toBe("mine");
  expect((await world.run("meeting", "sheet", "circuits", "-o", "sheet.xlsx")).code).toBe(2);
});

test("a cancelled meeting gets no sheet, nor does a mission without the settings of the legal notice", async () => {
  const world = await aMeeting();
  writeFileSync(join(world.folder, "mission.yaml"), "language: fr\n");
  const silent = await world.run("meeting", "sheet", "circuits");
  expect(silent.code).toBe(4);
  expect(silent.stderr).toContain("legal.contact");
  await world.run("meeting", "edit", "circuits", "--cancel");
  const cancelled = await world.run("meeting", "sheet", "circuits");
  expect(cancelled.code).toBe(4);
  expect(cancelled.stderr).toContain("annulée le 31\u00a0janvier\u00a02026");
});
