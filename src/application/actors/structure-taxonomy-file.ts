// Reads the kinds of structure in use: the workspace's own `templates/structures.yaml`, else the file that ships.

import type { NatureWords } from "../../domain/matching/matching-vocabulary.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { nearest } from "../../domain/values/spelling.ts";
import { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import { readYaml } from "../../settings/located-yaml.ts";
import { naturesOf, structuresSchema } from "../../settings/structures-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

const name = "structures.yaml";

export async function structureTaxonomy(host: ApplicationHost): Promise<StructureTaxonomy> {
  const { file, text } = await ownOrShipped(host);
  return new StructureTaxonomy(readYaml(structuresSchema, text, file));
}

/** The natures of structure that are compared: those of the workspace's file, or of the file that ships when that one has none (an older copy). */
export async function naturesInUse(host: ApplicationHost): Promise<Record<string, NatureWords>> {
  const { file, text } = await ownOrShipped(host);
  const own = naturesOf(readYaml(structuresSchema, text, file));
  if (Object.keys(own).length > 0) return own;
  const shipped = await host.template(name);
  return naturesOf(readYaml(structuresSchema, shipped.text, shipped.file));
}

/** Returns the kinds of actors that a word means: the name of a kind, or of a group of kinds. Refused when no kind has this name. */
export async function selectedKinds(asked: string, host: ApplicationHost): Promise<string[]> {
  const taxonomy = await structureTaxonomy(host);
  const stored = await (await (await host.workspace()).store()).kinds();
  const selected = taxonomy.selected(asked, stored);
  if (selected !== null) return selected;
  const known = [...new Set([...taxonomy.words, ...stored])];
  throw new Refusal("usage", {
    code: "kind-unknown",
    asked,
    near: nearest(asked, known),
    known: taxonomy.words,
  });
}

/** The workspace's own file; the one that ships without a workspace, which `peek` does not need, or when its file cannot be read. */
async function ownOrShipped(host: ApplicationHost): Promise<{ file: string; text: string }> {
  try {
    return await (await host.workspace()).template(name);
  } catch (error) {
    if (error instanceof Refusal) return host.template(name);
    throw error;
  }
}
