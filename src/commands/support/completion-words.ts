// Finds the words that `completion` proposes to a shell.

import * as z from "zod";
import { structureTaxonomy } from "../../application/actors/structure-taxonomy-file.ts";
import type { CommandHost } from "./command-host.ts";
import { optionName } from "./option-name.ts";

/** The most actors that are proposed: nobody reads a longer list. */
const mostActors = 100;

const globalOptions = ["--workspace", "--lang", "--json", "--plain", "--no-color", "--no-input", "--help"];

/**
 * Completions of the last of `words` (those after `outreach`, the last one unfinished): commands, options, the values of an
 * option, or ids of actors. Returns none where the shell should complete file names itself.
 */
export async function completionsFor(words: readonly string[], host: CommandHost): Promise<string[]> {
  const { commands } = host;
  const unfinished = words.at(-1) ?? "";
  const wordsBefore = words.slice(0, -1);
  const name = wordsBefore.find((word) => Object.hasOwn(commands, word));
  if (name === undefined) return startingWith(Object.keys(commands), unfinished);
  const { default: definition } = await commands[name]!();
  const shape: Record<string, z.ZodType> = definition.input.shape;
  const option = wordsBefore.at(-1)?.startsWith("--") ? wordsBefore.at(-1)!.slice(2) : null;
  const key = option === null ? undefined : Object.keys(shape).find((name) => optionName(name) === option);
  if (key !== undefined && takesValue(shape[key]!)) {
    if (key === "actor") return actors(unfinished, host);
    if (key === "actorKind" || (name === "list" && key === "kind"))
      return startingWith((await structureTaxonomy(host)).words, unfinished);
    return startingWith(valuesOf(shape[key]!), unfinished);
  }
  if (unfinished.startsWith("-")) {
    const ownOptions = Object.entries(shape)
      .filter(([optionKey]) => !definition.usage.includes(optionKey))
      .map(
        ([optionKey, schema]) =>
          `--${schema.safeParse(undefined).data === true ? "no-" : ""}${optionName(optionKey)}`,
      );
    return startingWith([...ownOptions, ...globalOptions], unfinished);
  }
  if (/[<[]who/.test(definition.usage)) return actors(unfinished, host);
  const first = /[<[](\w+)[>\]]/.exec(definition.usage)?.[1];
  return first && shape[first] ? startingWith(valuesOf(shape[first]), unfinished) : [];
}

/** Ids of actors whose name contains what was typed so far; none outside a workspace. */
async function actors(typed: string, host: CommandHost): Promise<string[]> {
  try {
    const store = await (await host.workspace()).store();
    if (typed !== "") return (await store.find(typed, mostActors)).map(({ id }) => id);
    return (await store.overviews()).slice(0, mostActors).map(({ id }) => id);
  } catch {
    return []; // a completion must not print errors
  }
}

const startingWith = (candidates: readonly string[], typed: string) =>
  candidates.filter((candidate) => candidate.startsWith(typed));

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return unwrapped(schema.def.innerType as z.ZodType);
  return schema instanceof z.ZodArray ? unwrapped(schema.def.element as z.ZodType) : schema;
}

const takesValue = (schema: z.ZodType) => !(unwrapped(schema) instanceof z.ZodBoolean);

function valuesOf(schema: z.ZodType): string[] {
  const values = unwrapped(schema);
  return values instanceof z.ZodEnum ? values.options.map(String) : [];
}
