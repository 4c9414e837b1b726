// `completion`: connects the program to the Tab key of a shell.

import * as z from "zod";
import { completionScript, shells } from "../renderers/completion-script.ts";
import { command } from "./support/command-definition.ts";
import { completionsFor } from "./support/completion-words.ts";

/** Prints the script by which a shell completes commands, options and actors; given the words of a line, prints what may come next. */
export default command({
  usage: "completion <shell> [words...]",
  input: z.object({ shell: z.enum(shells), words: z.array(z.string()).default([]) }),
  async run({ shell, words }, host) {
    if (words.length === 0) host.stdout.write(completionScript(shell));
    else for (const word of await completionsFor(words, host)) host.stdout.write(`${word}\n`);
    return 0;
  },
});
