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
import { imaginary, specimensOf } from "./support/template/specimens.ts";

const input = z.object({
  action: z.enum(["list", "copy", "check", "preview"]).default("list"),
  name: z.string().optional(),
  actor: z.string().optional(),
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
type Asked = z.infer<typeof input>;

/** The models of documents: what there is, a copy to change, what is wrong in it, how it looks. */
export default command({
  usage: "template [action] [name]",
  input,
  async run(asked, world) {
    const { language } = (await world.workspace()).mission;
    const root = await world.workspaceFolder();
    const own = await ownTemplates(root, world);
    const shipped = (await world.allBuiltins()).filter((name) => isDocument(name, language));
    const all = [...new Set([...shipped, ...own])].sort();
    if (asked.action === "list") await list(all, own, world);
    else if (asked.action === "check") return check(asked, own, root, world);
    else {
      if (asked.name === undefined)
        throw new Refusal("usage", { code: "argument-missing", argument: "<name>" });
      const name = nameAmong(asked.name, all, language);
      if (asked.action === "copy") await copy(name, asked, root, world);
      else await preview(name, asked, world);
    }
    return 0;
  },
});

/** What people may want to change: words and looks of documents, in the mission's language. */
const isDocument = (name: string, language: string) =>
  /\.(html|css)$/.test(name) || (name.startsWith(`${language}/`) && name.endsWith(".md"));

async function ownTemplates(root: string, { files }: CommandHost): Promise<string[]> {
  const folder = files.resolve(root, "templates");
  if ((await files.facts(folder)) === null) return [];
  return (await files.listAll(folder)).filter(
    (name) => /\.(md|html|css)$/.test(name) && !/(^|\/)\./.test(name),
  );
}

/** A template by its name or any way of writing it: `mail-survey`, `fr/mail-survey.md`, `legal`. */
function nameAmong(asked: string, all: readonly string[], language: string): string {
  const ways = [
    asked,
    `${language}/${asked}`,
    `${language}/${asked}.md`,
    `${language}/fragments/${asked}.md`,
  ];
  const found = all.find((name) => ways.includes(name));
  if (found !== undefined) return found;
  throw new Refusal("usage", { code: "template-unknown", file: asked, near: nearest(asked, all.map(short)) });
}

const short = (name: string) => name.replace(/^(fr|en)\/(fragments\/)?/, "").replace(/\.md$/, "");

async function list(all: readonly string[], own: readonly string[], world: CommandHost) {
  const { templates } = world.text;
  const rows = all.map((name) => [short(name), own.includes(name) ? templates.own : templates.shipped]);
  const paint = await painter(world.options.color);
  present(world, {
    json: () => all.map((name) => ({ name: short(name), file: name, own: own.includes(name) })),
    plain: () => rows,
    human: () =>
      table(
        templates.columns.map((title) => ({ title })),
        rows,
        { paint, columns: sentencesWidth(world.stdout) },
      ),
  });
}

async function copy(name: string, { replace, dryRun }: Asked, root: string, world: CommandHost) {
  const { files } = world;
  const path = files.resolve(root, "templates", name);
  if (!replace && (await files.facts(path)))
    throw new Refusal("failure", { code: "file-exists", file: files.shown(path) });
  const text = await world.builtin(name);
  const file = files.shown(path);
  if (!dryRun) {
    await files.write(path, text, { replace });
    await noteFilesWritten(world, "template", file);
  }
  present(world, {
    json: () => ({ name: short(name), file, dry_run: dryRun }),
    plain: () => [[file]],
    human: () => world.text.templates.copied(file, short(name), dryRun),
  });
}

/** One's own copies, or one of them; a template that ships is right. Refused with all that is wrong in them. */
async function check({ name: asked }: Asked, own: readonly string[], root: string, world: CommandHost) {
  const { language } = (await world.workspace()).mission;
  const names = asked === undefined ? own : [nameAmong(asked, own, language)];
  const known = await world.allBuiltins();
  const problems: Problem[] = [];
  for (const name of names) {
    const path = world.files.resolve(root, "templates", name);
    const read = () => world.files.readText(path);
    try {
      const problem = await checkTemplate(name, {
        ...{ file: world.files.shown(path), read, known },
        load: templatesBelow(root, known, world),
      });
      if (problem) problems.push(problem);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new Refusal("input", ...problems);
  present(world, {
    json: () => ({ checked: names, problems: [] }),
    plain: () => names.map((name) => [name]),
    human: () => world.text.templates.checked(names.map(short)),
  });
  return 0;
}

/** A template filled in for an actor of the list, or for one that does not exist. */
async function preview(name: string, { actor: who }: Asked, world: CommandHost) {
  const workspace = await world.workspace();
  const { mission } = workspace;
  const { text, library } = await documentWords(workspace);
  const today = dayOf(world.now());
  const template = name.replace(/^(fr|en)\//, "").replace(/\.md$/, "");
  const sitter =
    who === undefined
      ? { ...imaginary(text, mission, today), ...(mission.illustrations.length > 0 ? { mission } : {}) }
      : { ...(await named(who, world)), mission, today };
  const [specimen] = specimensOf(template, sitter, text);
  if (specimen === undefined) throw new Refusal("usage", { code: "template-not-shown", name: short(name) });
  const { markdown, empty } = await library.render(template, specimen.scope, specimen.variant);
  const paint = await painter(world.options.color);
  for (const { field, file, line } of empty)
    world.stderr.write(`${world.text.templates.empty(field, `${file}:${line}`)}\n`);
  present(world, {
    json: () => ({
      name: short(name),
      actor: sitter.actor.name,
      markdown,
      empty: empty.map(({ field }) => field),
    }),
    human: () =>
      world.stdout.isTTY ? prose(markdown, terminalProse(paint, world.stdout.columns)) : markdown,
  });
}

async function named(who: string, world: CommandHost) {
  const workspace = await world.workspace();
  const store = await workspace.store();
  const [namedActor] = await resolveActors(store, [who]);
  const actor = (await store.actor(namedActor!.id))!;
  return { actor, meeting: meetingAt(actor, await judgeOf(workspace, world.now())) };
}
