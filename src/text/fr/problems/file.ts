import type { FileProblem } from "../../../domain/problems/file.ts";
import type { ProblemSentences } from "../../index.ts";

export const fileProblems: ProblemSentences<FileProblem> = {
  "file-missing": (p) => `${p.file} : ce fichier n’existe pas.`,
  "file-is-folder": (p) => `${p.file} est un dossier ; un fichier est attendu.`,
  "folder-empty": (p) => `${p.file} : ce dossier ne contient aucun fichier.`,
  "file-not-folder": (p) => `${p.file} est un fichier ; un dossier est attendu.`,
  "file-not-regular": (p) => `${p.file} n’est pas un fichier ordinaire.`,
  "file-unreadable": (p) => `${p.file} : lecture impossible (${p.reason}).`,
  "file-exists": (p) => `${p.file} existe déjà et n’a pas été remplacé.`,
  "file-unwritable": (p) => `${p.file} : écriture impossible (${p.reason}).`,
  "disk-full": (p) =>
    `${p.file} : le disque est plein. Rien n’a été écrit ; faites de la place et recommencez.`,
};
