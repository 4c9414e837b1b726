// Reads the picture that `project --picture` names, and asks for its description and for who agreed to it.
import { Refusal } from "../../../domain/problems/problem.ts";
import { largestPicture, type ProjectPictureFile } from "../../../domain/projects/project-picture.ts";
import { cleanPicture } from "../../../readers/formats/pictures/clean-picture.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import type { ProjectOptions } from "./project-options.ts";

/** A picture before it belongs to a project. */
export type GivenPicture = Omit<ProjectPictureFile, "project">;

/** The picture of the options; null when they name none. */
export async function readGivenPicture(
  { picture: file, alt, agreed }: ProjectOptions,
  host: CommandHost,
): Promise<GivenPicture | null> {
  if (!file) {
    const foreignOption = alt !== undefined ? "--alt" : agreed !== undefined ? "--agreed" : null;
    if (foreignOption !== null)
      throw new Refusal("usage", { code: "option-without", option: foreignOption, needs: "--picture" });
    return null;
  }
  const { picture, bytes } = await readPicture(file, host);
  return {
    ...picture,
    alt: await requiredText(alt, "--alt", host),
    agreed: await requiredText(agreed, "--agreed", host),
    size: bytes.length,
    data: Buffer.from(bytes).toString("base64"),
    ...{ by: host.user, at: host.now().toISOString() },
  };
}

/** Asks until the file can be read or the answer is empty, so that a mistyped name does not lose the earlier answers. */
export async function askForPicture(host: CommandHost): Promise<string> {
  const { prompter, stderr, text } = host;
  for (;;) {
    const file = (await prompter.text({ message: text.projects.questions.picture })).trim();
    if (file === "") return file;
    try {
      await readPicture(file, host);
      return file;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      stderr.write(safeText(`${error.problems.map((problem) => say(problem, text)).join("\n")}\n`));
    }
  }
}

async function readPicture(path: string, { files }: CommandHost) {
  const file = files.shown(path);
  const facts = await files.facts(path);
  if (facts?.kind === "file" && facts.size > largestPicture)
    throw new Refusal("input", {
      ...{ code: "picture-too-large" as const, file, size: facts.size, largest: largestPicture },
    });
  const cleaned = cleanPicture(await files.read(path));
  if (!("fault" in cleaned)) return cleaned;
  throw new Refusal("input", {
    code: "picture-unreadable",
    file,
    why: cleaned.fault,
    format: cleaned.format,
  });
}

/** The description of a picture, or who agreed to show it, both of which it needs: from the option, else asked for. */
async function requiredText(
  value: string | undefined,
  flag: "--alt" | "--agreed",
  { options, prompter, text }: CommandHost,
): Promise<string> {
  if (value) return value;
  if (!options.interactive) throw new Refusal("usage", { code: "answer-needed", flag });
  const { questions, pictures } = text.projects;
  const message = flag === "--alt" ? questions.alt : questions.agreed;
  return (
    await prompter.text({ message, check: (typed) => typed.trim() !== "" || pictures.textNeeded })
  ).trim();
}
