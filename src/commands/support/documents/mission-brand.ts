// Reads the logo and the colour of the mission for documents and messages.

import type { Workspace } from "../../../application/workspace/workspace.ts";
import { contrastWithWhite, darkened, readableContrast } from "../../../domain/documents/colour.ts";
import { pictureIn } from "../../../domain/documents/picture.ts";
import type { Problem } from "../../../domain/problems/problem.ts";
import type { Files } from "../../../ports/files.ts";
import type { Brand, Logo } from "../../../renderers/brand.ts";
import type { Mission } from "../../../settings/mission-schema.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** Every message carries the logo: more than this (bytes) would fill mailboxes. */
const largestLogo = 200_000;

type Located = { file: string; line: number; column: number };

/** The logo, or why it cannot be used. `place` is where mission.yaml names it. */
export async function readLogo(
  mission: Mission,
  root: string,
  files: Files,
  place: Located,
): Promise<{ logo: Logo | null; problem: Problem | null }> {
  if (mission.look.logo === "") return { logo: null, problem: null };
  const path = files.resolve(root, mission.look.logo);
  const shown = { logo: files.shown(path), ...place };
  const facts = await files.facts(path);
  if (facts?.kind !== "file") return { logo: null, problem: { code: "logo-missing", ...shown } };
  if (facts.size > largestLogo)
    return {
      logo: null,
      problem: { code: "logo-too-large", ...shown, size: facts.size, largest: largestLogo },
    };
  const bytes = await files.read(path);
  const picture = pictureIn(bytes);
  if (picture === null) return { logo: null, problem: { code: "logo-unreadable", ...shown } };
  return { logo: { ...picture, bytes, alt: mission.organisation || mission.name }, problem: null };
}

/**
 * The mission's look as documents can show it: a colour that is too light is darkened until it can be read, a logo that
 * cannot be used is reported and left out.
 */
export async function brandOf({ root, mission }: Workspace, host: CommandHost): Promise<Brand> {
  const { colour } = mission.look;
  const file = host.files.shown(host.files.resolve(root, "mission.yaml"));
  const { logo, problem } = await readLogo(mission, root, host.files, { file, line: 1, column: 1 });
  if (problem) host.stderr.write(`${say(problem, host.text)}\n`);
  const readable = colour === "" || contrastWithWhite(colour) >= readableContrast;
  return { accent: colour === "" ? null : readable ? colour.toLowerCase() : darkened(colour), logo };
}
