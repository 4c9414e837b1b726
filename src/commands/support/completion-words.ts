// Finds the words that `completion` proposes to a shell.

import * as z from "zod";
import { structureTaxonomy } from "../../application/actors/structure-taxonomy-file.ts";
import type { CommandHost } from "./command-host.ts";
import { optionName } from "./option-name.ts";

/** How many actors are proposed at most: nobody reads a longer list. */
const most = 100;

const everywhere = ["--workspace", "--lang", "--json", "--plain", "--no-color", "--no-input", "--help"];

/**
 * What may stand for the last of `words` (those after `outreach`, the last one unfinished): commands, options, the values
 * an option knows, or the ids of actors. Nothing when the shell's own completion of files does better.
 */
export async function wordsFor(words: readonly string[], host: CommandHost): Promise<string[]> {
  const { commands } = host;
  const unfinished = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const name = before.find((word) => Object.hasOwn(commands, word));
  if (name === undefined) return starting(Object.keys(commands), unfinished);
  const { default: definition } = await commands[name]!();
  const shape: Record<string, z.ZodType> = definition.input.shape;
  const option = before.at(-1)?.startsWith("--") ? before.at(-1)!.slice(2) : null;
  const key = option === null ? undefined : Object.keys(shape).find((one) => optionName(one) === option);
  if (key !== undefined && takesValue(shape[key]!)) {
    if (key === "actor") return actors(unfinished, host);
    if (key === "actorKind" || (name === "list" && key === "kind"))
      return starting((await structureTaxonomy(host)).words, unfinished);
    return starting(valuesOf(shape[key]!), unfinished);
  }
  if (unfinished.startsWith("-")) {
    const own = Object.entries(shape)
      .filter(([one]) => !definition.usage.includes(one))
      .map(
        ([one, schema]) => `--${schema.safeParse(undefined).data === true ? "no-" : ""}${optionName(one)}`,
      );
    return starting([...own, ...everywhere], unfinished);
  }
  if (/[<[]who/.test(definition.usage)) return actors(unfinished, host);
  const first = /[<[](\w+)[>\]]/.exec(definition.usage)?.[1];
  return first && shape[first] ? starting(valuesOf(shape[first]), unfinished) : [];
}

/** Ids of actors by any part of the name typed so far; none outside a workspace. */
async function actors(typed: string, host: CommandHost): Promise<string[]> {
  try {
    const store = await (await host.workspace()).store();
    if (typed !== "") return (await store.find(typed, most)).map(({ id }) => id);
    return (await store.overviews()).slice(0, most).map(({ id }) => id);
  } catch {
    return []; // a shell that completes says nothing of what is wrong
  }
}

const starting = (candidates: readonly string[], typed: string) =>
  candidates.filter((candidate) => candidate.startsWith(typed));

function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return inner(schema.def.innerType as z.ZodType);
  return schema instanceof z.ZodArray ? inner(schema.def.element as z.ZodType) : schema;
}

const takesValue = (schema: z.ZodType) => !(inner(schema) instanceof z.ZodBoolean);

function valuesOf(schema: z.ZodType): string[] {
  const one = inner(schema);
  return one instanceof z.ZodEnum ? one.options.map(String) : [];
}
