// `check`: reports what is wrong or missing in the settings, templates, surveys and database of a workspace.

import * as z from "zod";
import { laterConsents } from "../application/objections/consents-after-objections.ts";
import { retentionList } from "../application/privacy/retention-list.ts";
import { sensitiveNotes, sensitivePosts } from "../application/privacy/sensitive-notes.ts";
import type { Workspace } from "../application/workspace/workspace.ts";
import { contrastWithWhite, readableContrast } from "../domain/documents/colour.ts";
import { sharingProblem } from "../domain/exchange/exchange-problems.ts";
import { isConflictedCopy } from "../domain/exchange/synchronised-folder.ts";
import { isDecidedElsewhere, nameOfObjector } from "../domain/objections/objection.ts";
import { type Finding, type Problem, Refusal } from "../domain/problems/problem.ts";
import type { Readiness, SettingToFill } from "../domain/problems/readiness.ts";
import { dayOf } from "../domain/values/days.ts";
import { problemAsJson } from "../renderers/json.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { missingForDocuments, missingForMessages, wantedByDocuments } from "../settings/completeness.ts";
import { readYamlLocated } from "../settings/located-yaml.ts";
import { malformedSettings } from "../settings/malformed-settings.ts";
import { type Mission, missionSchema } from "../settings/mission-schema.ts";
import type { StoreReader } from "../store/store.ts";
import { say } from "../text/index.ts";
import { checkTemplate } from "./support/check/template-check.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { databaseOf, refuseDamaged } from "./support/database-check.ts";
import { templatesBelow } from "./support/documents/document-templates.ts";
import { readLogo } from "./support/documents/mission-brand.ts";
import { importWords } from "./support/import/words-for-import.ts";
import { present } from "./support/presentation.ts";
import { surveyFindings, surveyWarnings } from "./support/survey/survey-check.ts";

type Place = { file: string; line: number; column: number };

export default command({
  usage: "check [files...]",
  input: z.object({
    files: z.array(z.string()).default([]),
    leaks: z.boolean().default(false),
    ignore: z.array(z.string()).default([]).meta({ value: "code" }),
    reason: z.string().trim().min(1).optional(),
  }),
  async run({ files, leaks, ...acceptance }, host) {
    if (leaks || files.length > 0 || acceptance.ignore.length > 0 || acceptance.reason !== undefined) {
      if (!leaks) throw new Refusal("usage", { code: "option-without", ...withoutLeaks(acceptance) });
      if (files.length === 0 && acceptance.ignore.length === 0)
        throw new Refusal("usage", { code: "argument-missing", argument: "<files>" });
      const { checkLeaks } = await import("./support/check/leak-check.ts");
      return checkLeaks({ files, ...acceptance, reason: acceptance.reason }, host);
    }
    const root = await host.workspaceFolder();
    const file = host.files.resolve(root, "mission.yaml");
    const findings: Finding[] = [];
    const mission = await collectProblems(findings, async () => (await host.workspace()).mission);
    const places = mission && (await placesIn(file, host));
    if (mission && places) findings.push(...(await settingWarnings(mission, places, root, host)));
    const templates = await checkOwnTemplates(root, findings, host);
    if (mission) findings.push(...(await allSurveyFindings(host)));
    const database = mission ? await databaseState(findings, host) : null;

    const toFill = (settings: readonly string[]): SettingToFill[] =>
      places === null ? [] : settings.map((setting) => ({ setting, ...places(setting) }));
    const report: Readiness = {
      file: host.files.shown(file),
      findings,
      missing: mission ? toFill(missingForDocuments(mission)) : [],
      unsigned: mission ? toFill(missingForMessages(mission)) : [],
      wanted: mission ? toFill(wantedByDocuments(mission)) : [],
      templates,
      database,
    };
    present(host, {
      json: () => {
        const { findings, ...rest } = report;
        return { ...rest, problems: findings.map((finding) => problemAsJson(finding, host.text)) };
      },
      plain: () => [
        ...findings.map((finding) => [finding.severity, say(finding, host.text)]),
        ...report.missing.map((setting) => ["missing", setting.setting, setting.file, setting.line]),
        ...report.unsigned.map((setting) => ["missing", setting.setting, setting.file, setting.line]),
        ...report.wanted.map((setting) => ["wanted", setting.setting, setting.file, setting.line]),
      ],
      human: () =>
        host.text.workspace.checkResult(
          report,
          findings.map((finding) => safeText(say(finding, host.text))),
        ),
    });
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.some(({ code }) => !code.startsWith("store-"))) return 3;
    return errors.length > 0 ? 1 : 0;
  },
});

/** Facts of the problem that an option or argument of `--leaks` was given without it. */
const withoutLeaks = ({ ignore, reason }: { ignore: readonly string[]; reason?: string | undefined }) => ({
  option: ignore.length > 0 ? "--ignore" : reason === undefined ? "files" : "--reason",
  needs: "--leaks",
});

/** Returns what `work` returns; if `work` is refused, adds the problems to the findings and returns null. */
async function collectProblems<T>(findings: Finding[], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.push(...error.problems.map((problem): Finding => ({ ...problem, severity: "error" })));
    return null;
  }
}

/** Finds where a setting stands, or would stand, in the file. */
async function placesIn(file: string, { files }: CommandHost): Promise<(setting: string) => Place> {
  const { keyPlaceOf } = readYamlLocated(missionSchema, await files.readText(file), files.shown(file));
  return (setting) => keyPlaceOf(setting.split("."));
}

/** Warns of a logo that cannot be used, a colour too light to read, and values of an unusual form. */
async function settingWarnings(
  mission: Mission,
  placeOf: (setting: string) => Place,
  root: string,
  { files }: CommandHost,
): Promise<Finding[]> {
  const { look } = mission;
  const problems: Problem[] = [];
  const { problem } = await readLogo(mission, root, files, placeOf("look.logo"));
  if (problem) problems.push(problem);
  if (look.colour !== "" && contrastWithWhite(look.colour) < readableContrast)
    problems.push({ code: "colour-too-light", colour: look.colour, ...placeOf("look.colour") });
  problems.push(
    ...malformedSettings(mission).map((malformedSetting) => ({
      ...malformedSetting,
      ...placeOf(malformedSetting.setting),
    })),
  );
  return problems.map((problem) => ({ ...problem, severity: "warning" }));
}

/** Checks the workspace's own copies of templates and data, and returns their names. */
async function checkOwnTemplates(root: string, findings: Finding[], host: CommandHost): Promise<string[]> {
  const { files } = host;
  const folder = files.resolve(root, "templates");
  if (!(await files.facts(folder))) return [];
  const names = (await files.listAll(folder)).filter((name) => !/(^|\/)\./.test(name));
  const known = await host.allBuiltins();
  const load = templatesBelow(root, known, host);
  for (const name of names) {
    const file = files.resolve(folder, name);
    await collectProblems(findings, async () => {
      const read = () => files.readText(file);
      const problem = await checkTemplate(name, { file: files.shown(file), read, known, load });
      if (problem) findings.push({ ...problem, severity: "warning" });
    });
  }
  return names;
}

/** The errors and warnings of all surveys. */
async function allSurveyFindings(host: CommandHost): Promise<Finding[]> {
  const { surveys, findings } = await surveyFindings(host);
  const surveyProblems = await Promise.all(surveys.map((survey) => surveyWarnings(survey, host)));
  return [...findings, ...surveyProblems.flat()];
}

/**
 * Whether there is a database yet, and how many actors it holds (null when it cannot be read). The findings are damage, a shared folder,
 * objections to confirm, lists without a name, sensitive notes and posts, and actors kept longer than the settings allow.
 */
async function databaseState(findings: Finding[], host: CommandHost) {
  const workspace = await host.workspace();
  const { shown, file } = databaseOf(workspace, host);
  const present = file === null || (await host.files.facts(file)) !== null;
  await warnOfCopies(file, workspace, findings, host);
  const actors = await collectProblems(findings, async () => {
    const store = await workspace.store();
    await refuseDamaged(store, shown);
    await warnOfObjections(store, findings, host);
    for (const file of await store.filesWithoutPhrase())
      findings.push({ code: "list-unnamed", file, severity: "warning" });
    for (const { text: _, ...note } of await sensitiveNotes(store))
      findings.push({ code: "note-sensitive", ...note, severity: "warning" });
    for (const post of await sensitivePosts(store))
      findings.push({ code: "post-sensitive", ...post, severity: "warning" });
    const { due, years } = await retentionList(host);
    if (due.length > 0)
      findings.push({ code: "retention-over", count: due.length, years, severity: "warning" });
    return store.count();
  });
  return { name: shown, present, actors };
}

/** Warns of a service that copies the folder of the database to other machines, and of conflicted copies in that folder. */
async function warnOfCopies(
  database: string | null,
  workspace: Workspace,
  findings: Finding[],
  { files }: CommandHost,
): Promise<void> {
  if (database === null) return;
  const folder = files.resolve(database, "..");
  const sharing = workspace.sharing();
  if (sharing !== null)
    findings.push({ ...sharingProblem(files.shown(folder), sharing), severity: "warning" });
  if ((await files.facts(folder))?.kind !== "folder") return;
  const databaseName = database.slice(folder.length + 1);
  for (const name of await files.list(folder))
    if (isConflictedCopy(name, databaseName)) {
      const file = files.shown(files.resolve(folder, name));
      findings.push({ code: "workspace-conflicted-copy", file, severity: "warning" });
    }
}

/**
 * Warns of objections that were read in texts and that nobody has confirmed or lifted; they hold until somebody lifts them. Also warns
 * of objections after which somebody seems to have agreed again.
 */
async function warnOfObjections(store: StoreReader, findings: Finding[], host: CommandHost): Promise<void> {
  const all = await store.objections();
  const objections = all.filter(({ lifted }) => lifted === null);
  if (objections.length === 0) return;
  const { days } = await importWords(host);
  const possibleConsents = await laterConsents(objections, store, {
    today: dayOf(host.now()),
    days,
    sinceNoted: true,
  });
  for (const { objection, actor, name, consent } of possibleConsents) {
    const problem: Problem = { code: "objection-taken-back", actor, name, objection, consent };
    findings.push({ ...problem, severity: "warning" });
  }
  const withConsent = new Set(possibleConsents.map(({ objection }) => objection.number));
  const unconfirmed = objections.filter(
    (objection) =>
      !objection.certain &&
      !withConsent.has(objection.number) &&
      !(objection.actor === null && isDecidedElsewhere(objection, all)),
  );
  const ids = unconfirmed.flatMap(({ actor }) => actor ?? []);
  const names = new Map((await store.overviews({ ids })).map(({ id, name }) => [id, name]));
  for (const objection of unconfirmed) {
    const { actor, person, scope, words, at, source } = objection;
    const problem: Problem =
      actor === null
        ? { code: "objection-without-actor", name: nameOfObjector(objection), scope, words, at, source }
        : { code: "objection-to-confirm", actor, name: names.get(actor) ?? actor, person, scope, words };
    findings.push({ ...problem, severity: "warning" });
  }
}
