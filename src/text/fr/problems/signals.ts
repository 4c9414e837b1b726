import type { SignalsProblem } from "../../../domain/problems/signals.ts";
import type { ProblemSentences } from "../../index.ts";
import { didYouMean } from "../phrases.ts";

const at = (p: { file: string; line: number; column: number }) => `${p.file}:${p.line}:${p.column} : `;

type Faulty = Extract<SignalsProblem, { code: "signals-expression" }>;
const faults: Record<Faulty["fault"], (p: Faulty) => string> = {
  empty: () => "cette expression ne contient aucun mot obligatoire. Écrivez au moins un mot sans « ? ».",
  gap: (p) =>
    `« ${p.found} » n’est pas un écart valable. Écrivez « .. » ou « ... » entre deux mots, suivi au besoin d’un nombre de 1 à ${p.limit} (« ..5 »).`,
  word: (p) =>
    `« ${p.found} » n’est pas un mot. Attendu : des lettres ou des chiffres, « | » entre deux mots au choix, et à la fin « * » (commence par), « ~ » (participe) ou « ? » (facultatif).`,
  group: (p) => `« ${p.found} » n’est pas un groupe. Attendu : un nom entre accolades, comme {institution}.`,
  steps: (p) => `cette expression est trop longue : au plus ${p.limit} mots ou groupes.`,
  misplaced: (p) =>
    `« ${p.found} » n’est pas à sa place : « ^ » va au début, « $ » à la fin, « ! » devant un mot ou tout à la fin.`,
};

export const signalsProblems: ProblemSentences<SignalsProblem> = {
  "signals-expression": (p) => at(p) + faults[p.fault](p),
  "signals-leaning": (p) =>
    `${at(p)}« ${p.found} » n’est pas un penchant. Attendu : un mot ou deux, puis trois nombres, par exemple « envie 0.2 1.4 -0.3 ».`,
  "signals-group-unknown": (p) => `${at(p)}il n’y a pas de groupe « ${p.asked} ».${didYouMean(p.near)}`,
  "signals-group-loop": (p) =>
    `${at(p)}ces groupes se contiennent l’un l’autre : ${[...p.groups, p.groups[0]].join(" → ")}. Retirez l’un de ces renvois.`,
  "signals-group-missing": (p) =>
    `${p.file} : il manque le groupe « ${p.group} ». Reprenez-le du modèle fourni ; il peut rester vide.`,
  "signals-signal-unknown": (p) => `${at(p)}il n’y a pas de signal « ${p.asked} ».${didYouMean(p.near)}`,
  "signals-name-taken": (p) =>
    `${at(p)}« ${p.name} » est un groupe tout fait : donnez un autre nom à celui-ci.`,
};
