// Sentences about problems with files that cannot be read or written, in French.
import type { FileProblem } from "../../../domain/problems/file-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const fileProblems: ProblemSentences<FileProblem> = {
  "file-missing": (p) => `${p.file}\u00a0: ce fichier n’existe pas.`,
  "file-is-folder": (p) => `${p.file} est un dossier\u00a0; un fichier est attendu.`,
  "folder-empty": (p) => `${p.file}\u00a0: ce dossier ne contient aucun fichier.`,
  "file-not-folder": (p) => `${p.file} est un fichier\u00a0; un dossier est attendu.`,
  "file-not-regular": (p) => `${p.file} n’est pas un fichier ordinaire.`,
  "file-unreadable": (p) => `${p.file}\u00a0: lecture impossible (${p.reason}).`,
  "file-exists": (p) => `${p.file} existe déjà et n’a pas été remplacé.`,
  "file-replaceable": () => "Pour remplacer ce qui est là\u00a0: la même commande, avec --replace.",
  "file-unwritable": (p) => `${p.file}\u00a0: écriture impossible (${p.reason}).`,
  "file-name-too-long": (p) =>
    `${p.file}\u00a0: ce nom est trop long pour le disque (255 octets pour chaque dossier et pour le fichier, un accent en comptant deux). Donnez-en un plus court.`,
  "disk-full": (p) => `${p.file}\u00a0: le disque est plein. Faites de la place et recommencez.`,
  "files-written": (p) =>
    p.files.length === 1
      ? `Un fichier avait été écrit, et reste\u00a0: ${p.files[0]}`
      : `${p.files.length} fichiers avaient été écrits, et restent\u00a0:\n  ${p.files.join("\n  ")}`,
};
