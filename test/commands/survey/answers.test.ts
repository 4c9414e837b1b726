// Tests how exports of survey tools become responses and assessments.
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../../support.ts";
import { aWorkspace, idOf, structures } from "./some-survey.ts";

const quoted = (cells: readonly string[], delimiter = ",") =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);

async function take(world: FakeWorld, name: string, content: string, ...more: string[]) {
  await world.files.write(name, content, { replace: true });
  const { code, stdout, stderr } = await world.run("survey", "answers", "essai", name, "--json", ...more);
  return { code, stderr, result: JSON.parse(stdout) };
}

async function codeOf(world: FakeWorld, actor: string): Promise<string> {
  const { stdout } = await world.run("survey", "form", "essai", "--format", "text", "--for", actor, "--json");
  return JSON.parse(stdout).code;
}

const show = async (world: FakeWorld, actor: string) =>
  JSON.parse((await world.run("show", actor, "--json")).stdout);
const codes = (result: { problems: { code: string }[] }) => result.problems.map(({ code }) => code);

/** One person's answers as each survey tool exports them. */
const exportsOf = (code: string, name: string): Record<string, string> => ({
  kobo: [
    quoted(
      [
        "start",
        "end",
        "together",
        "themes_of_ours",
        "themes_of_ours/a",
        "themes_of_ours/m",
        "themes_of_ours/t",
        "ease",
        "members",
        "since",
        "words",
        "outreach_survey",
        "outreach_code",
        "outreach_structure",
        "_id",
        "_uuid",
        "_submission_time",
        "_validation_status",
      ],
      ";",
    ),
    quoted(
      [
        "2026-12-02T09:00:00",
        "2026-12-02T09:05:00",
        "a",
        "a t",
        "1",
        "0",
        "1",
        "4",
        "12",
        "2020-05-01",
        "Du temps, et une méthode",
        "essai",
        code,
        name,
        "1",
        "u1",
        "2026-12-02T09:05:10",
        "",
      ],
      ";",
    ),
  ].join("\n"),
  odk: [
    quoted([
      "SubmissionDate",
      "start",
      "together",
      "themes_of_ours",
      "ease",
      "members",
      "since",
      "words",
      "outreach_survey",
      "outreach_code",
      "outreach_structure",
      "KEY",
      "SubmitterName",
      "FormVersion",
    ]),
    quoted([
      "2026-12-02T09:05:10.000Z",
      "2026-12-02T09:00:00",
      "a",
      "a t",
      "4",
      "12",
      "2020-05-01",
      "Du temps, et une méthode",
      "essai",
      code,
      name,
      "uuid:1",
      "",
      "1",
    ]),
  ].join("\n"),
  limesurveyCodes: [
    quoted(
      [
        "id",
        "submitdate",
        "lastpage",
        "startlanguage",
        "together",
        "themesofours[SQ001]",
        "themesofours[SQ002]",
        "themesofours[SQ003]",
        "ease",
        "members",
        "since",
        "words",
        "outreachcode",
        "outreachstructure",
      ],
      ";",
    ),
    quoted(
      [
        "1",
        "2026-12-02 09:05:10",
        "1",
        "fr",
        "A1",
        "Y",
        "",
        "Y",
        "A4",
        "12.0000000000",
        "2020-05-01 00:00:00",
        "Du temps, et une méthode",
        code,
        name,
      ],
      ";",
    ),
  ].join("\n"),
  limesurveyLabels: [
    quoted(
      [
        "ID de la réponse",
        "Date de soumission",
        "Dernière page",
        "Langue de départ",
        "Faites-vous, ou avez-vous commencé, quelque chose avec un autre territoire ou une autre structure ?",
        "Quels sujets, dites-vous ? [Culture, patrimoine]",
        "Quels sujets, dites-vous ? [Mobilité]",
        "Quels sujets, dites-vous ? [Tourisme & « loisirs »]",
        "Est-ce facile ?",
        "Combien êtes-vous ?",
        "Depuis quand ?",
        "Avec vos mots ?",
        "Votre code, s’il y en a un sur votre invitation",
        "Votre structure, si vous voulez la dire",
      ],
      ",",
    ),
    quoted(
      [
        "1",
        "2026-12-02 09:05:10",
        "1",
        "fr",
        "Oui, une action commune est en route (ou en pause)",
        "Oui",
        "Non",
        "Oui",
        "4",
        "12",
        "2020-05-01",
        "Du temps, et une méthode",
        code,
        name,
      ],
      ",",
    ),
  ].join("\n"),
  googleForms: [
    quoted([
      "Horodateur",
      "Faites-vous, ou avez-vous commencé, quelque chose avec un autre territoire ou une autre structure ?",
      "Quels sujets, dites-vous ?",
      "Est-ce facile ?",
      "Combien êtes-vous ?",
      "Depuis quand ?",
      "Avec vos mots ?",
      "Votre code, s'il y en a un sur votre invitation",
      "Votre structure, si vous voulez la dire",
    ]),
    quoted([
      "02/12/2026 09:05:10",
      "Oui, une action commune est en route (ou en pause)",
      "Culture, patrimoine, Tourisme & « loisirs »",
      "4",
      "12",
      "01/05/2020",
      "Du temps, et une méthode",
      code,
      name,
    ]),
  ].join("\n"),
  microsoftForms: [
    quoted([
      "ID",
      "Start time",
      "Completion time",
      "Email",
      "Name",
      "Faites-vous, ou avez-vous commencé, quelque chose avec un autre territoire ou une autre structure ?",
      "Quels sujets, dites-vous ?",
      "Est-ce facile ?",
      "Combien êtes-vous ?",
      "Depuis quand ?",
      "Avec vos mots ?",
      "Votre code, s’il y en a un sur votre invitation",
      "Votre structure, si vous voulez la dire",
    ]),
    quoted([
      "1",
      "2026-12-02 09:00:00",
      "2026-12-02 09:05:10",
      "anonymous",
      "",
      "Oui, une action commune est en route (ou en pause)",
      "Culture, patrimoine;Tourisme & « loisirs »;",
      "4",
      "12",
      "2020-05-01",
      "Du temps, et une méthode",
      code,
      name,
    ]),
  ].join("\n"),
  framaforms: [
    quoted(
      [
        "Numéro de série",
        "SID",
        "Heure de soumission",
        "Heure de fin",
        "Heure de modification",
        "Brouillon",
        "Adresse IP",
        "together",
        "themes-of-ours",
        "ease",
        "members",
        "since",
        "words",
        "outreach_code",
        "outreach_structure",
      ],
      ";",
    ),
    quoted(
      [
        "1",
        "77",
        "2026-12-02 09:05:10",
        "",
        "",
        "",
        "",
        "Oui, une action commune est en route (ou en pause)",
        "a,t",
        "4",
        "12",
        "2020-05-01",
        "Du temps, et une méthode",
        code,
        name,
      ],
      ";",
    ),
  ].join("\n"),
});

test.each(Object.keys(exportsOf("", "")))("an export of %s is read, by code and by name", async (tool) => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const first = await idOf(world, structures[0]!);
  const code = await codeOf(world, first);
  const byCode = await take(world, `${tool}.csv`, exportsOf(code, "Un tout autre nom")[tool]!);
  expect(byCode.code, byCode.stderr).toBe(0);
  expect(byCode.result, byCode.stderr).toMatchObject({
    read: 1,
    matched: 1,
    unknown_actor: 0,
    incomplete: 0,
    assessed: 1,
  });
  const { answers, situation } = await show(world, first);
  expect(situation).toBe("engaged");
  const sameAnswers = answers.filter(
    (answer: { text: string }) => answer.text === "Du temps, et une méthode",
  );
  expect(sameAnswers).toEqual([expect.objectContaining({ label: "Avec vos mots ?", author: "actor" })]);
  const byName = await take(world, `${tool}-2.csv`, exportsOf("", structures[1]!)[tool]!);
  expect(byName.result, byName.stderr).toMatchObject({ read: 1, matched: 1, unknown_actor: 0, anonymous: 0 });
  const results = JSON.parse(
    (await world.run("survey", "answers", "essai", `${tool}-2.csv`, "--json")).stdout,
  );
  expect(results).toMatchObject({ read: 1, duplicate: 1, assessed: 0 });
});

test("a file read twice counts once, and a newer response of an actor replaces the older one", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const id = await idOf(world, structures[0]!);
  const code = await codeOf(world, id);
  const kobo = exportsOf(code, "").kobo!;
  await take(world, "a.csv", kobo);
  expect((await take(world, "a.csv", kobo)).result).toMatchObject({ read: 1, duplicate: 1, assessed: 0 });
  const newer = kobo
    .replaceAll("2026-12-02T", "2026-12-04T")
    .replace('"a"', '"e"')
    .replaceAll("Du temps", "Plus de temps");
  const newerResult = (await take(world, "b.csv", newer)).result;
  expect(newerResult).toMatchObject({ read: 1, duplicate: 1 });
  expect(codes(newerResult)).toContain("response-repeated");
  // Reading the older file again does not bring back the older response.
  await take(world, "a.csv", kobo);
  const page = await show(world, id);
  expect(page.answers.map((answer: { text: string }) => answer.text)).toContain(
    "Plus de temps, et une méthode",
  );
});

test("a response without a code or a name is counted, and belongs to no actor", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const before = JSON.parse((await world.run("list", "--json")).stdout).length;
  const { result } = await take(world, "a.csv", exportsOf("", "").googleForms!);
  expect(result).toMatchObject({ read: 1, matched: 0, anonymous: 1, assessed: 0 });
  expect(JSON.parse((await world.run("list", "--json")).stdout)).toHaveLength(before);
  expect((await take(world, "a.csv", exportsOf("", "").googleForms!)).result).toMatchObject({
    anonymous: 1,
    duplicate: 1,
  });
});

test("unknown codes, other surveys and changed columns are each reported, and no response is lost", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const nobody = await take(world, "a.csv", exportsOf("K7M4-Q2XD", "").odk!);
  expect(nobody.result).toMatchObject({ read: 1, unknown_actor: 1 });
  expect(nobody.stderr).toContain("K7M4-Q2XD");
  const other = await take(world, "b.csv", exportsOf("", "").odk!.replace('"essai"', '"autre"'));
  expect([other.code, other.result.error.problems[0].code]).toEqual([3, "responses-of-another-survey"]);
  const changed = await take(world, "c.csv", exportsOf("", "").odk!.replace('"together"', '"ensemble ?"'));
  expect([changed.code, codes(changed.result)]).toEqual([
    0,
    expect.arrayContaining(["responses-columns-missing"]),
  ]);
  const strange = await take(world, "d.csv", "Nom;Ville\nUn;Vers\n");
  expect([strange.code, strange.result.error.problems[0].code]).toEqual([3, "responses-without-question"]);
  expect(strange.stderr).toMatch(/Colonnes trouvées\s: Nom, Ville\./);
  const wrong = await take(world, "e.csv", exportsOf("", "").odk!.replace('"a"', '"peut-être"'));
  expect(wrong.stderr).toContain("peut-être");
});

test("a response of an unknown structure makes a candidate, and an incomplete one is reported", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const { result } = await take(
    world,
    "a.csv",
    exportsOf("", "Association des Trois Ponts").odk!.replace('"Du temps, et une méthode"', '""'),
  );
  expect(result).toMatchObject({ read: 1, unknown_actor: 1, incomplete: 1 });
  expect(codes(result)).toContain("response-incomplete");
  expect(await idOf(world, "Association des Trois Ponts")).toBeTruthy();
});

test("a form in the text of a mail and the file of the page are read", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const id = await idOf(world, structures[2]!);
  const form = (await world.run("survey", "form", "essai", "--format", "text", "--for", id)).stdout;
  const filled = form
    .replace("[ ] a - Oui, une action", "[x] a - Oui, une action")
    .replace("[ ] m - Mobilité", "[X] m - Mobilité")
    .replace("[ ] 5 - ", "[ok] 5 - ")
    .replace(/(\[8\][\s\S]*?=>)/, "$1 Un coup de main\npour le dossier")
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\r\n");
  const mail = `De : Marius\nEnvoyé : jeudi 3 décembre 2026\nBonjour, voici.\n\n${filled}\n-- \nMarius`;
  expect((await take(world, "mail.txt", mail)).result).toMatchObject({ read: 1, matched: 1, incomplete: 0 });
  const { answers } = await show(world, id);
  expect(answers.map((answer: { text: string }) => answer.text)).toContain(
    "Un coup de main\npour le dossier",
  );
  const response = {
    format: "outreach-survey-response",
    survey: "essai",
    code: "",
    structure: structures[3],
    at: "2026-12-04T10:00:00Z",
    answers: { together: ["z"], words: ["Rien"] },
  };
  expect((await take(world, "reponses.json", JSON.stringify(response))).result).toMatchObject({
    read: 1,
    matched: 1,
  });
});

test("a survey never replaces a later assessment by a person, and undo takes the whole survey back", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const id = await idOf(world, structures[0]!);
  const code = await codeOf(world, id);
  await world.files.write("r.csv", `actor;situation;reason\n${id};unplanned;vu ensemble\n`);
  await world.run("triage", "--answers", "r.csv");
  expect((await take(world, "a.csv", exportsOf(code, "").odk!)).result).toMatchObject({
    matched: 1,
    assessed: 0,
  });
  expect((await show(world, id)).situation).toBe("unplanned");
  expect((await world.run("undo")).code).toBe(0);
  expect((await show(world, id)).answers).toEqual([]);
  const dry = await take(world, "a.csv", exportsOf(code, "").odk!, "--dry-run");
  expect(dry.result).toMatchObject({ matched: 1, dry_run: true });
  expect((await show(world, id)).answers).toEqual([]);
});

test("entering a paper form takes one key an answer, and goes on after an interruption", async () => {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const id = await idOf(world, structures[0]!);
  const typing = (...answers: (string | Error)[]) =>
    fakeWorld({
      folder: world.folder,
      terminal: true,
      now: "2026-12-05T09:30:00+01:00",
      prompter: scriptedPrompter(...answers),
    }).run("survey", "enter", "essai", "--actor", id, "--channel", "paper", "--json");
  await expect(typing("z", "z", new Error("killed"))).resolves.toMatchObject({ code: 1 });
  const { code, stdout } = await typing("a", "t", "f", "4", "douze", "12");
  expect(code).toBe(1);
  expect(stdout).toContain("defect");
  const done = await typing("12", "1/5/2020", "Rien");
  expect([done.code, JSON.parse(done.stdout)]).toEqual([
    0,
    expect.objectContaining({ complete: true, assessed: 1 }),
  ]);
  expect((await show(world, id)).answers.at(-1)).toMatchObject({ text: "Rien", author: "actor" });
});
