// Reads the logo and colour of the mission for documents and messages.

import type { Workspace } from "../../../application/workspace/workspace.ts";
import { contrastWithWhite, darkened, readableContrast } from "../../../domain/documents/colour.ts";
import { pictureIn } from "../../../domain/documents/picture.ts";
import type { Problem } from "../../../domain/problems/problem.ts";
import type { Files } from "../../../ports/files.ts";
import type { Brand, Logo } from "../../../renderers/brand.ts";
import type { Mission } from "../../../settings/mission-schema.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** The most bytes of a logo: every message carries it, so a larger one would fill mailboxes. */
const largestLogo = 200_000;

type SettingPlace = { file: string; line: number; column: number };

/** The logo, or the problem for which it cannot be used. `place` is where mission.yaml names it. */
export async function readLogo(
  mission: Mission,
  root: string,
  files: Files,
  place: SettingPlace,
): Promise<{ logo: Logo | null; problem: Problem | null }> {
  if (mission.look.logo === "") return { logo: null, problem: null };
  const path = files.resolve(root, mission.look.logo);
  const problemFacts = { logo: files.shown(path), ...place };
  const facts = await files.facts(path);
  if (facts?.kind !== "file") return { logo: null, problem: { code: "logo-missing", ...problemFacts } };
  if (facts.size > largestLogo)
    return {
      logo: null,
      problem: { code: "logo-too-large", ...problemFacts, size: facts.size, largest: largestLogo },
    };
  const bytes = await files.read(path);
  const picture = pictureIn(bytes);
  if (picture === null) return { logo: null, problem: { code: "logo-unreadable", ...problemFacts } };
  return { logo: { ...picture, bytes, alt: mission.organisation || mission.name }, problem: null };
}

/**
 * The brand of the mission. A colour that is too light is darkened until it can be read; a logo that cannot be used is reported
 * and left out.
 */
export async function brandOf({ root, mission }: Workspace, host: CommandHost): Promise<Brand> {
  const { colour } = mission.look;
  const file = host.files.shown(host.files.resolve(root, "mission.yaml"));
  const { logo, problem } = await readLogo(mission, root, host.files, { file, line: 1, column: 1 });
  if (problem) host.stderr.write(`${say(problem, host.text)}\n`);
  const readable = colour === "" || contrastWithWhite(colour) >= readableContrast;
  return { accent: colour === "" ? null : readable ? colour.toLowerCase() : darkened(colour), logo };
}
