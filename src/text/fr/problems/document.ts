import type { DocumentProblem } from "../../../domain/problems/document.ts";
import type { ProblemSentences } from "../../index.ts";
import { longDate } from "../dates.ts";
import { didYouMean } from "../phrases.ts";
import { settings } from "../settings.ts";

const at = ({ file, line, column }: { file: string; line: number; column: number }) =>
  `${file}:${line}:${column}`;

const listed = (missing: readonly string[]) =>
  missing.map((setting) => `  ${settings.entries[setting]?.label ?? setting} (${setting})`).join("\n");

export const documentProblems: ProblemSentences<DocumentProblem> = {
  "mission-incomplete": (p) =>
    `${p.file} : avant tout document, il faut y dire\n${listed(p.missing)}\nC’est ce qui rend l’appui légitime. Les lignes à remplir : outreach check`,
  "template-missing": (p) => `${p.file} : ce modèle n’existe pas.`,
  "template-field-unknown": (p) =>
    `${at(p)} : le champ « ${p.field} » n’existe pas dans ce modèle.${didYouMean(p.near)}\nChamps connus : ${p.known.join(", ")}.`,
  "template-tag-unknown": (p) =>
    `${at(p)} : la commande {% ${p.tag} %} n’existe pas dans un modèle.${didYouMean(p.near)}\nCommandes connues : ${p.known.join(", ")}.`,
  "template-fragment-unknown": (p) =>
    `${p.file} : aucun fragment « ${p.fragment} ». Fichiers cherchés : ${p.looked.join(", ")}.`,
  "template-wrong": (p) => `${at(p)} : ce modèle ne peut pas être lu. ${p.detail}`,
  "template-too-long": (p) =>
    `${at(p)} : ce modèle n’en finit pas (boucle trop longue). Réduisez la boucle de cette ligne.`,
  "actor-objected": (p) =>
    `${p.name} (${p.actor}) ne souhaite pas être contacté${p.at ? `, depuis le ${longDate(p.at)}` : ""} : aucun document n’est préparé.`,
};
