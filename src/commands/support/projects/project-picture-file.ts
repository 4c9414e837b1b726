// Reads the picture that a line of `project` names, and asks for its description and who agreed to it.
import { Refusal } from "../../../domain/problems/problem.ts";
import { largestPicture, type ProjectPictureFile } from "../../../domain/projects/project-picture.ts";
import { cleanPicture } from "../../../readers/formats/pictures/clean-picture.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import type { ProjectOptions } from "./project-options.ts";

/** A picture that was given, before it belongs to a project. */
export type GivenPicture = Omit<ProjectPictureFile, "project">;

/** What the options give; null when they name no picture. */
export async function givenPicture(
  { picture: file, alt, agreed }: ProjectOptions,
  host: CommandHost,
): Promise<GivenPicture | null> {
  if (!file) {
    const beside = alt !== undefined ? "--alt" : agreed !== undefined ? "--agreed" : null;
    if (beside !== null)
      throw new Refusal("usage", { code: "option-without", option: beside, needs: "--picture" });
    return null;
  }
  const { picture, bytes } = await readPicture(file, host);
  return {
    ...picture,
    alt: await saidOf(alt, "--alt", host),
    agreed: await saidOf(agreed, "--agreed", host),
    size: bytes.length,
    data: Buffer.from(bytes).toString("base64"),
    ...{ by: host.user, at: host.now().toISOString() },
  };
}

/** Asks until the file can be read or the answer is empty: a mistyped name must not lose the answers before it. */
export async function askedPicture(host: CommandHost): Promise<string> {
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
  const read = cleanPicture(await files.read(path));
  if (!("fault" in read)) return read;
  throw new Refusal("input", { code: "picture-unreadable", file, why: read.fault, format: read.format });
}

/** A picture needs a description and somebody's agreement to show it: asks until they are given. */
async function saidOf(
  given: string | undefined,
  flag: "--alt" | "--agreed",
  { options, prompter, text }: CommandHost,
): Promise<string> {
  if (given) return given;
  if (!options.interactive) throw new Refusal("usage", { code: "answer-needed", flag });
  const { questions, pictures } = text.projects;
  const message = flag === "--alt" ? questions.alt : questions.agreed;
  return (await prompter.text({ message, check: (typed) => typed.trim() !== "" || pictures.needed })).trim();
}
