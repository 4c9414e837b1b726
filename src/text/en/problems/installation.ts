// Sentences about problems with an installation that is incomplete, in English.
import type {
  InstallationKind,
  InstallationProblem,
} from "../../../domain/problems/installation-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

const remedies: Readonly<Record<InstallationKind, (version: string) => string>> = {
  sources: () => "In the folder of the project, type: npm ci && npm run build",
  package: (version) =>
    `Install outreach again, from the folder where its file is: npm install --global ./outreach-${version}.tgz`,
  executable: () => "Replace the file of the program with a new copy.",
};

export const installationProblems: ProblemSentences<InstallationProblem> = {
  "installation-incomplete": (p) =>
    `The installation of outreach is incomplete: ${p.missing} (${p.reason}). Your data was not touched. ${remedies[p.installation](p.version)}`,
  "system-unsupported": (p) =>
    `outreach cannot keep its database on this computer (${p.system}). It works on Windows, macOS and Linux, with an x64 or arm64 processor.`,
};
