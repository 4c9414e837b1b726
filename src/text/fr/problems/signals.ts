// Sentences about problems with signals, in French.
import type { SignalsProblem } from "../../../domain/problems/signal-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const location = (p: { file: string; line: number; column: number }) =>
  `${p.file}:${p.line}:${p.column}\u00a0: `;

type FaultyExpression = Extract<SignalsProblem, { code: "signals-expression" }>;
const expressionFaults: Record<FaultyExpression["fault"], (p: FaultyExpression) => string> = {
  empty: () =>
    "cette expression ne contient aucun mot obligatoire. Écrivez au moins un mot sans «\u00a0?\u00a0».",
  gap: (p) =>
    `${inQuotes(p.found)} n’est pas un écart valable. Écrivez «\u00a0..\u00a0» ou «\u00a0...\u00a0» entre deux mots, suivi au besoin d’un nombre de 1 à ${p.limit} («\u00a0..5\u00a0»).`,
  word: (p) =>
    `${inQuotes(p.found)} n’est pas un mot. Attendu\u00a0: des lettres ou des chiffres, «\u00a0|\u00a0» entre deux mots au choix, et à la fin «\u00a0*\u00a0» (commence par), «\u00a0~\u00a0» (participe) ou «\u00a0?\u00a0» (facultatif).`,
  group: (p) =>
    `${inQuotes(p.found)} n’est pas un groupe. Attendu\u00a0: un nom entre accolades, comme {institution}.`,
  steps: (p) => `cette expression est trop longue\u00a0: au plus ${p.limit} mots ou groupes.`,
  misplaced: (p) =>
    `${inQuotes(p.found)} n’est pas à sa place\u00a0: «\u00a0^\u00a0» va au début, «\u00a0$\u00a0» à la fin, «\u00a0!\u00a0» devant un mot ou tout à la fin.`,
};

export const signalsProblems: ProblemSentences<SignalsProblem> = {
  "signals-expression": (p) => location(p) + expressionFaults[p.fault](p),
  "signals-leaning": (p) =>
    `${location(p)}${inQuotes(p.found)} n’est pas un penchant. Attendu\u00a0: un mot ou deux, puis trois nombres, par exemple «\u00a0envie 0.2 1.4 -0.3\u00a0».`,
  "signals-group-unknown": (p) =>
    `${location(p)}il n’y a pas de groupe ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "signals-group-loop": (p) =>
    `${location(p)}ces groupes se contiennent l’un l’autre\u00a0: ${[...p.groups, p.groups[0]].join(" → ")}. Retirez l’un de ces renvois.`,
  "signals-group-missing": (p) =>
    `${p.file}\u00a0: il manque le groupe ${inQuotes(p.group)}. Reprenez-le du modèle fourni\u00a0; il peut rester vide.`,
  "signals-signal-unknown": (p) =>
    `${location(p)}il n’y a pas de signal ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "signals-name-taken": (p) =>
    `${location(p)}${inQuotes(p.name)} est un groupe tout fait\u00a0: donnez un autre nom à celui-ci.`,
  "signals-one-file": (p) =>
    `${p.file}:${p.line}\u00a0: cette copie réunit tous les signaux dans un fichier. Elle est lue, mais ce que nous améliorons ne lui parvient plus. Chaque signal a désormais son fichier\u00a0: gardez ceux que vous avez changés (templates/fr/signals/wish.yaml…), puis supprimez celui-ci.`,
};
