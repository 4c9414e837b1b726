// `template`: lists, copies, checks and previews the templates of documents.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { judgeOf } from "../application/ranking/rank-actors.ts";
import { meetingAt } from "../domain/documents/person-to-meet.ts";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { dayOf } from "../domain/values/days.ts";
import { nearest } from "../domain/values/spelling.ts";
import { prose, terminalProse } from "../renderers/prose.ts";
import { painter, table } from "../renderers/screens/terminal.ts";
import { checkTemplate } from "./support/check/template-check.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { documentWords, templatesBelow } from "./support/documents/document-templates.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { present } from "./support/presentation.ts";
import { sentencesWidth } from "./support/sentences-width.ts";
import { imaginaryFacts, specimensOf } from "./support/template/specimens.ts";

const input = z.object({
  action: z.enum(["list", "copy", "check", "preview"]).default("list"),
  name: z.string().optional(),
  actor: z.string().optional(),
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
type TemplateOptions = z.infer<typeof input>;

export default command({
  usage: "template [action] [name]",
  input,
  async run(options, host) {
    const { language } = (await host.workspace()).mission;
    const root = await host.workspaceFolder();
    const own = await ownTemplates(root, host);
    const shipped = (await host.allBuiltins()).filter((name) => isDocument(name, language));
    const all = [...new Set([...shipped, ...own])].sort();
    if (options.action === "list") await list(all, own, host);
    else if (options.action === "check") return check(options, own, root, host);
    else {
      if (options.name === undefined)
        throw new Refusal("usage", { code: "argument-missing", argument: "<name>" });
      const name = findTemplate(options.name, all, language);
      if (options.action === "copy") await copy(name, options, root, host);
      else await preview(name, options, host);
    }
    return 0;
  },
});

/** Whether a shipped file is a document template (text or style) in the mission's language. */
const isDocument = (name: string, language: string) =>
  /\.(html|css)$/.test(name) || (name.startsWith(`${language}/`) && name.endsWith(".md"));

async function ownTemplates(root: string, { files }: CommandHost): Promise<string[]> {
  const folder = files.resolve(root, "templates");
  if ((await files.facts(folder)) === null) return [];
  return (await files.listAll(folder)).filter(
    (name) => /\.(md|html|css)$/.test(name) && !/(^|\/)\./.test(name),
  );
}

/** Finds a template by its name, with or without folder and extension: `mail-survey`, `fr/mail-survey.md`, `legal`. */
function findTemplate(givenName: string, all: readonly string[], language: string): string {
  const spellings = [
    givenName,
    `${language}/${givenName}`,
    `${language}/${givenName}.md`,
    `${language}/fragments/${givenName}.md`,
  ];
  const match = all.find((name) => spellings.includes(name));
  if (match !== undefined) return match;
  throw new Refusal("usage", {
    code: "template-unknown",
    file: givenName,
    near: nearest(givenName, all.map(shortName)),
  });
}

const shortName = (name: string) => name.replace(/^(fr|en)\/(fragments\/)?/, "").replace(/\.md$/, "");

async function list(all: readonly string[], own: readonly string[], host: CommandHost) {
  const { templates } = host.text;
  const rows = all.map((name) => [
    shortName(name),
    own.includes(name) ? templates.ownTemplate : templates.shippedTemplate,
  ]);
  const paint = await painter(host.options.color);
  present(host, {
    json: () => all.map((name) => ({ name: shortName(name), file: name, own: own.includes(name) })),
    plain: () => rows,
    human: () =>
      table(
        templates.columns.map((title) => ({ title })),
        rows,
        { paint, columns: sentencesWidth(host.stdout) },
      ),
  });
}

async function copy(name: string, { replace, dryRun }: TemplateOptions, root: string, host: CommandHost) {
  const { files } = host;
  const path = files.resolve(root, "templates", name);
  if (!replace && (await files.facts(path)))
    throw new Refusal("failure", { code: "file-exists", file: files.shown(path) });
  const text = await host.builtin(name);
  const file = files.shown(path);
  if (!dryRun) {
    await files.write(path, text, { replace });
    await noteFilesWritten(host, "template", file);
  }
  present(host, {
    json: () => ({ name: shortName(name), file, dry_run: dryRun }),
    plain: () => [[file]],
    human: () => host.text.templates.copied(file, shortName(name), dryRun),
  });
}

/** Checks the workspace's own copies, or one of them; refuses with all their problems. */
async function check(
  { name: asked }: TemplateOptions,
  own: readonly string[],
  root: string,
  host: CommandHost,
) {
  const { language } = (await host.workspace()).mission;
  const names = asked === undefined ? own : [findTemplate(asked, own, language)];
  const known = await host.allBuiltins();
  const problems: Problem[] = [];
  for (const name of names) {
    const path = host.files.resolve(root, "templates", name);
    const read = () => host.files.readText(path);
    try {
      const problem = await checkTemplate(name, {
        ...{ file: host.files.shown(path), read, known },
        load: templatesBelow(root, known, host),
      });
      if (problem) problems.push(problem);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new Refusal("input", ...problems);
  present(host, {
    json: () => ({ checked: names, problems: [] }),
    plain: () => names.map((name) => [name]),
    human: () => host.text.templates.checked(names.map(shortName)),
  });
  return 0;
}

/** Shows a template filled in for an actor of the list, or for an imaginary actor. */
async function preview(name: string, { actor: who }: TemplateOptions, host: CommandHost) {
  const workspace = await host.workspace();
  const { mission } = workspace;
  const { text, library } = await documentWords(workspace);
  const today = dayOf(host.now());
  const template = name.replace(/^(fr|en)\//, "").replace(/\.md$/, "");
  const facts =
    who === undefined
      ? { ...imaginaryFacts(text, mission, today), ...(mission.illustrations.length > 0 ? { mission } : {}) }
      : { ...(await factsOfActor(who, host)), mission, today };
  const [specimen] = specimensOf(template, facts, text);
  if (specimen === undefined)
    throw new Refusal("usage", { code: "template-not-shown", name: shortName(name) });
  const { markdown, empty } = await library.render(template, specimen.scope, specimen.variant);
  const paint = await painter(host.options.color);
  for (const { field, file, line } of empty)
    host.stderr.write(`${host.text.templates.emptyField(field, `${file}:${line}`)}\n`);
  present(host, {
    json: () => ({
      name: shortName(name),
      actor: facts.actor.name,
      markdown,
      empty: empty.map(({ field }) => field),
    }),
    human: () => (host.stdout.isTTY ? prose(markdown, terminalProse(paint, host.stdout.columns)) : markdown),
  });
}

async function factsOfActor(who: string, host: CommandHost) {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const [namedActor] = await resolveActors(store, [who]);
  const actor = (await store.actor(namedActor!.id))!;
  return { actor, meeting: meetingAt(actor, await judgeOf(workspace, host.now())) };
}
