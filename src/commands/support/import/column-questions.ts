import { Refusal } from "../../../domain/problems/problem.ts";
import type { Reading } from "../../../readers/reading.ts";
import type { CommandHost } from "../command-host.ts";
import { type Opened, type OpenHow, openOne } from "./open-files.ts";

/** Values of a column that are shown to tell it from others. */
const shownValues = 3;

/**
 * Opens one file; at a terminal, asks which column names the structures when none does for sure: there is none, or it was only
 * guessed by its values. The answer counts as said by the user, and is remembered with the import.
 */
export async function openOrAsk(world: CommandHost, name: string, how: OpenHow): Promise<Opened> {
  let opened: Opened | null = null;
  try {
    opened = await openOne(world, name, how);
    if (!world.options.interactive || opened.reading.facts.document || !isGuessed(opened.reading))
      return opened;
  } catch (error) {
    const missing = error instanceof Refusal && error.problems[0]?.code === "name-column-missing";
    if (!missing || !world.options.interactive || name === "-") throw error;
  }
  const title = await askForName(
    world,
    opened?.reading ?? (await openOne(world, name, { ...how, preview: true })).reading,
  );
  return title === null && opened
    ? opened
    : openOne(world, name, title === null ? how : { ...how, map: { ...how.map, [title]: "name" } });
}

const isGuessed = ({ facts }: Reading) =>
  facts.columns.some(({ field, by }) => field === "name" && by === "values");

/** The title of the column that holds the names; null when the user knows of none. */
async function askForName(world: CommandHost, { facts, rows }: Reading): Promise<string | null> {
  const { asking } = world.text.importing;
  const samples = facts.columns.map(() => new Set<string>());
  for await (const { rows: batch } of rows()) {
    for (const { cells } of batch.slice(0, 50))
      for (const [index, found] of samples.entries()) {
        const value = (cells[index] ?? "").replace(/\s+/g, " ").trim();
        if (value !== "" && found.size < shownValues) found.add(value.slice(0, 30));
      }
    break;
  }
  const choices = facts.columns.flatMap(({ header, col }, index) =>
    header === "" || samples[index]!.size === 0
      ? []
      : [{ value: String(col), label: asking.column(header, [...samples[index]!]) }],
  );
  if (choices.length === 0) return null;
  const guessed = facts.columns.find(({ field }) => field === "name");
  const answer = await world.prompter.select({
    message: asking.name(facts.file),
    choices: [...choices, { value: "none", label: asking.none }],
    ...(guessed ? { initial: String(guessed.col) } : {}),
  });
  return facts.columns.find(({ col }) => String(col) === answer)?.header ?? null;
}
