// Runs a command line from end to end.

import * as z from "zod";
import { commands } from "../commands/index.ts";
import type { Command as Definition } from "../commands/support/command-definition.ts";
import { optionName } from "../commands/support/option-name.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { nearest } from "../domain/values/spelling.ts";
import type { Host } from "../ports/host.ts";
import { expectation } from "../settings/zod-expectation.ts";
import { type Sentences, sentences } from "../text/index.ts";
import { Program } from "./command-parser.ts";
import { type OpenHost, openHost } from "./open-host.ts";
import { reportFailure } from "./report-failure.ts";
import { type PagedOutput, pagedOutput } from "./showing/paged-output.ts";
import { spokenLanguage } from "./spoken-language.ts";
import { unquotedFile } from "./unquoted-file.ts";

/** Parses the command line, loads and runs the command it names, and reports what went wrong. */
export async function runProgram(argv: readonly string[], host: Host): Promise<number> {
  z.config({ jitless: true }); // Each schema reads one text: compiling it takes longer, and evaluates code.
  const flags = earlyFlags(argv);
  const text = await sentences(await spokenLanguage(flags, host));
  let openedHost: OpenHost | undefined;
  let code = 0;
  let paged: PagedOutput | undefined;
  try {
    const program = new Program(text, commands, host, async (definition, input, options) => {
      const mayPage = "pager" in definition.input.shape && input.pager !== false;
      if (mayPage && host.stdout.isTTY && !options.json) paged = pagedOutput(host);
      openedHost = openHost(paged ? pagedHost(host, paged) : host, options, text, commands);
      code = await definition.run(validatedInput(definition, input, text), openedHost);
      if (openedHost.interrupted.aborted) {
        code = 130;
        paged?.release();
      } else await paged?.finish();
    });
    await program.runLine(argv);
    const reason = await host.stdout.failure?.();
    if (reason) throw new Refusal("failure", { code: "output-unwritable", reason });
    return code;
  } catch (error) {
    paged?.release();
    const cause = await unquotedFile(error, argv, host.files);
    return reportFailure(cause, { ...flags, text, host });
  } finally {
    await openedHost?.close();
  }
}

/** The host with a paged output. A question first writes the output that is held back. */
const pagedHost = (host: Host, paged: PagedOutput): Host =>
  Object.create(host, {
    stdout: { value: paged },
    prompter: {
      value: (looks: Parameters<Host["prompter"]>[0]) => {
        paged.release();
        return host.prompter(looks);
      },
    },
  });

/** Flags that are needed before the line is parsed: they decide the language and form in which its problems are reported. */
function earlyFlags(argv: readonly string[]) {
  const end = argv.indexOf("--");
  const words = end === -1 ? argv : argv.slice(0, end);
  const value = (...names: string[]) => {
    for (const [index, word] of words.entries()) {
      for (const name of names) {
        if (word === name) return words[index + 1];
        if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
      }
    }
    return undefined;
  };
  return {
    json: words.includes("--json"),
    debug: words.includes("--debug"),
    lang: value("--lang"),
    workspace: value("-C", "--workspace"),
  };
}

function validatedInput(
  definition: Definition,
  input: Record<string, unknown>,
  text: Sentences,
): Record<string, unknown> {
  const result = definition.input.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal(
    "usage",
    ...result.error.issues.map((issue) => invalidOption(issue, input, definition, text)),
  );
}

function invalidOption(
  issue: z.core.$ZodIssue,
  input: Record<string, unknown>,
  { usage }: Definition,
  text: Sentences,
) {
  const key = String(issue.path[0] ?? "");
  const found = String(issue.path.reduce<unknown>((value, step) => (value as never)?.[step], input) ?? "");
  return {
    code: "option-invalid" as const,
    option: optionName(key),
    // The action of a command (`project add`) is an argument, not an option.
    ...(key === "action" ? { actionOf: usage.split(" ")[0]! } : {}),
    found,
    expected: text.expected(expectation(issue)),
    ...(issue.code === "invalid_value" ? { near: nearest(found, issue.values.map(String)) } : {}),
  };
}
