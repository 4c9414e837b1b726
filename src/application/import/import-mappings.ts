// Loads the data with which lists are read: columns, authors, refusals and sources.

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { authorsSchema, columnsSchema, sourceSchema } from "../../settings/import-sources.ts";
import { readYaml } from "../../settings/located-yaml.ts";
import { refusalsSchema } from "../../settings/refusal-words.ts";
import { structureTaxonomy } from "../actors/structure-taxonomy-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

const words = "columns.yaml";
const authors = "authors.yaml";
const refusals = "refusals.yaml";

/** Loads the files that ship; files of the same name in the workspace's `templates/imports/` replace them, and others are added. */
export async function importMappings(host: ApplicationHost): Promise<ImportMappings> {
  const shipped = await host.builtins("imports");
  const own = await ownFiles(host);
  const names = [...new Set([...shipped, ...own.keys()])].filter((name) => name.endsWith(".yaml")).sort();
  const texts = new Map<string, { file: string; text: string }>();
  for (const name of names) {
    const path = own.get(name);
    texts.set(
      name,
      path === undefined
        ? await host.template(`imports/${name}`)
        : { file: host.files.shown(path), text: await host.files.readText(path) },
    );
  }
  const read = <T>(schema: Parameters<typeof readYaml<T>>[0], name: string): T =>
    readYaml(schema, texts.get(name)!.text, texts.get(name)!.file);
  return {
    columns: read(columnsSchema, words),
    authors: read(authorsSchema, authors),
    refusals: read(refusalsSchema, refusals),
    structures: await structureTaxonomy(host),
    sources: names
      .filter((name) => name !== words && name !== authors && name !== refusals)
      .map((name) => read(sourceSchema, name)),
  };
}

/** The workspace's own files: name → path. Empty without a workspace, which `peek` does not need, or when it cannot be read. */
async function ownFiles(host: ApplicationHost): Promise<Map<string, string>> {
  try {
    const { root } = await host.workspace();
    const folder = host.files.resolve(root, "templates", "imports");
    if ((await host.files.facts(folder))?.kind !== "folder") return new Map();
    return new Map((await host.files.list(folder)).map((name) => [name, host.files.resolve(folder, name)]));
  } catch (error) {
    if (error instanceof Refusal) return new Map();
    throw error;
  }
}

/** What the team said of the columns of earlier lists. Empty without a workspace, or when it cannot be opened. */
export async function rememberedColumns(host: ApplicationHost) {
  try {
    const store = await (await host.workspace()).store();
    return { remembered: await store.mappings(), rememberedAuthors: await store.columnAuthors() };
  } catch (error) {
    if (error instanceof Refusal) return { remembered: new Map(), rememberedAuthors: new Map() };
    throw error;
  }
}
