import process from "node:process";
import { parentPort } from "node:worker_threads";
import { type Problem, Refusal, type RefusalKind } from "../domain/problem.ts";
import { type Given, type Kind, readHere } from "../readers/apart.ts";

/** What comes back for a file. */
export type Answer =
  | { gives: unknown }
  | { refusal: { kind: RefusalKind; problems: readonly Problem[] } }
  | { bug: unknown };

/** The program of the thread in which files are read that might never end: one file after the other, as they come. */
parentPort?.on("message", async ({ kind, given }: { kind: Kind; given: Given<Kind> }) => {
  parentPort?.postMessage(await answer(kind, given));
});

// A damaged file makes libraries reject promises that they no longer wait for; those that they do wait for decide.
process.on("unhandledRejection", () => {});

async function answer(kind: Kind, given: Given<Kind>): Promise<Answer> {
  try {
    return { gives: await readHere(kind, given) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { bug: error };
    return { refusal: { kind: error.kind, problems: error.problems } };
  }
}
