// Sentences about problems with an installation that is incomplete, in French.
import type {
  InstallationKind,
  InstallationProblem,
} from "../../../domain/problems/installation-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

const remedies: Readonly<Record<InstallationKind, (version: string) => string>> = {
  sources: () => "Dans le dossier du projet, tapez\u00a0: npm ci && npm run build",
  package: (version) =>
    `Réinstallez outreach, depuis le dossier où est son fichier\u00a0: npm install --global ./outreach-${version}.tgz`,
  executable: () => "Remplacez le fichier du programme par une nouvelle copie.",
};

export const installationProblems: ProblemSentences<InstallationProblem> = {
  "installation-incomplete": (p) =>
    `L’installation d’outreach est incomplète\u00a0: ${p.missing} (${p.reason}). Vos données n’ont pas été touchées. ${remedies[p.installation](p.version)}`,
  "system-unsupported": (p) =>
    `outreach ne peut pas tenir sa base sur cet ordinateur (${p.system}). Il marche sous Windows, macOS et Linux, sur processeur x64 ou arm64.`,
};
