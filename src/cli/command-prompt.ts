// Runs the prompt of an executable that was double-clicked: shows what to do next, then runs typed commands until the user quits.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { sentencesWidth } from "../commands/support/sentences-width.ts";
import { Interrupted, Refusal } from "../domain/problems/problem.ts";
import type { Host } from "../ports/host.ts";
import { brokenBetweenWords } from "../renderers/screens/character-columns.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { sentences } from "../text/index.ts";
import { diskFiles } from "./disk-files.ts";
import { spokenLanguage } from "./spoken-language.ts";
import { findWorkspace } from "./workspace-folder.ts";

/** Whether an empty command line opens the prompt: outside a workspace, or after a double-click, when the window would close at once. */
export async function wantsPrompt({ program, stdinIsTTY, stdout, files, env }: Host): Promise<boolean> {
  if (program.installation !== "executable" || !stdinIsTTY || !stdout.isTTY) return false;
  return (await findWorkspace(files, undefined)) === null || isFromExplorer(env);
}

/** Runs the typed command lines and returns the last exit code. `cd` and `init` change the folder for the lines after them. */
export async function commandPrompt(
  host: Host,
  run: (argv: readonly string[], host: Host) => Promise<number>,
): Promise<number> {
  const { stdout, interrupted } = host;
  const text = await sentences(await spokenLanguage({ lang: undefined, workspace: undefined }, host));
  const { prompt } = text.frame;
  const say = (message: string) =>
    stdout.write(`${brokenBetweenWords(safeText(message), sentencesWidth(stdout))}\n`);
  const prompter = await host.prompter({ color: false, words: text.frame.promptWords });
  let folder = host.files.resolve(".");
  let code = 0;
  if ((await findWorkspace(host.files, undefined)) === null) say(prompt.welcome(folder));
  else code = await run([], host);
  say(prompt.howToType);
  while (!interrupted.aborted) {
    let line: string;
    try {
      line = await prompter.text({ message: "outreach" });
    } catch (error) {
      if (error instanceof Interrupted) return 0;
      throw error;
    }
    const words = wordsOf(line);
    if (words[0] === "outreach") words.shift();
    const [first, second] = words;
    if (first === undefined || prompt.quitWords.includes(first.toLowerCase())) return code;
    const files = diskFiles(folder);
    if (first === "cd") folder = await folderNamed(second ?? ".");
    else {
      code = await run(words, { ...host, files });
      // The next commands run in the folder that `init` made.
      const newFolder = first === "init" ? words.slice(1).find((word) => !word.startsWith("-")) : undefined;
      if (code === 0 && newFolder && (await findWorkspace(files, newFolder)) !== null)
        folder = await folderNamed(newFolder);
    }
  }
  return 130;

  async function folderNamed(name: string): Promise<string> {
    const files = diskFiles(folder);
    try {
      const facts = await files.facts(name);
      say(facts?.kind === "folder" ? prompt.currentFolder(files.resolve(name)) : prompt.folderMissing(name));
      return facts?.kind === "folder" ? files.resolve(name) : folder;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(prompt.folderMissing(name));
      return folder;
    }
  }
}

/** Splits a line into words as a shell does: text between quotation marks is one word. */
const wordsOf = (line: string): string[] =>
  (line.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []).map((word) => word.replaceAll('"', ""));

/** Whether the parent process is the file manager of Windows, which closes the window of a double-clicked program when it ends. */
function isFromExplorer(env: Host["env"]): boolean {
  if (process.platform !== "win32") return false;
  try {
    const list = join(env.SystemRoot ?? "C:\\Windows", "System32", "tasklist.exe");
    const answer = execFileSync(list, ["/fi", `PID eq ${process.ppid}`, "/fo", "csv", "/nh"], {
      encoding: "utf8",
      windowsHide: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return answer.trim().toLowerCase().startsWith('"explorer.exe"');
  } catch {
    return false;
  }
}
