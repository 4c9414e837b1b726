// Tells the user and the shell why a command failed.

import { sentencesWidth } from "../commands/support/sentences-width.ts";
import { Interrupted, Refusal, type RefusalKind } from "../domain/problems/problem.ts";
import type { Host } from "../ports/host.ts";
import { jsonText, problemAsJson } from "../renderers/json.ts";
import { brokenBetweenWords } from "../renderers/screens/character-columns.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { type Sentences, say } from "../text/index.ts";
import { incompleteInstallation } from "./incomplete-installation.ts";

const exitCodes: Record<RefusalKind, number> = { failure: 1, usage: 2, input: 3, refused: 4 };

/** The exit code when other users keep the database busy: the same command may succeed later (EX_TEMPFAIL of sysexits.h). */
const busy = 75;
const busyCodes: ReadonlySet<string> = new Set(["store-locked", "server-full"]);

/** Reports what went wrong, in sentences on stderr (and as JSON on stdout with `--json`), and returns the exit code. */
export function reportFailure(
  error: unknown,
  { text, host, json, debug }: { text: Sentences; host: Host; json: boolean; debug: boolean },
): number {
  const { stdout, stderr } = host;
  if (error instanceof Interrupted) {
    stderr.write(`\n${text.frame.interrupted}\n`);
    return 130;
  }
  const cause = incompleteInstallation(error, host.program);
  const refusal = cause instanceof Refusal ? cause : null;
  const message = refusal
    ? refusal.problems.map((problem) => say(problem, text)).join("\n")
    : text.frame.programFault(error instanceof Error ? error.message : String(error));
  if (json) stdout.write(`${jsonText({ error: asJson(refusal, message, text) })}\n`);
  stderr.write(`${brokenBetweenWords(safeText(message), sentencesWidth(stderr))}\n`);
  if (debug && error instanceof Error) stderr.write(`${error.stack}\n`);
  if (!refusal) return 1;
  return refusal.problems.some(({ code }) => busyCodes.has(code)) ? busy : exitCodes[refusal.kind];
}

function asJson(refusal: Refusal | null, message: string, text: Sentences) {
  const problems = refusal?.problems ?? [];
  return {
    code: problems[0]?.code ?? "defect",
    message,
    problems: problems.map((problem) => problemAsJson({ ...problem, severity: "error" }, text)),
  };
}
