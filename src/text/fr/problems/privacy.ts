// Sentences about problems with files that are searched, and with erasures, in French.

import type { SensitiveKind } from "../../../domain/privacy/sensitive-words.ts";
import type { PrivacyProblem } from "../../../domain/problems/privacy-problems.ts";
import { clockTime } from "../../numerals.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { counted } from "../phrases.ts";
import { cleaningAdvice, leakLine } from "../privacy.ts";
import { inQuotes } from "../typography.ts";

/** The place of a note, by table. */
const notePlaces: Readonly<Record<string, string>> = {
  actors: "la note de sa fiche",
  contacts: "l’échange",
  assessments: "la qualification",
  records: "une remarque d’un fichier",
  holds: "la place dans le classement",
  verdicts: "l’avis sur un interlocuteur",
  between_actors: "ce qui s’est passé avec un autre acteur",
  triage_progress: "le questionnaire en cours",
};

const sensitiveWords: Readonly<Record<SensitiveKind, string>> = {
  health: "parle de la santé de quelqu’un (RGPD, article 9)",
  politics: "dit des opinions politiques (RGPD, article 9)",
  religion: "dit la religion de quelqu’un (RGPD, article 9)",
  union: "dit une appartenance syndicale (RGPD, article 9)",
  offences: "parle d’infractions (RGPD, article 10)",
  judgement: "juge une personne, qui peut lire vos notes",
};

export const privacyProblems: ProblemSentences<PrivacyProblem> = {
  "leaks-found": (p) =>
    `${p.file} dirait ce que seule l’équipe doit savoir. Rien n’est écrit.\n${p.leaks.map((leak) => `${leakLine(leak)}\n`).join("")}  Corrigez le texte d’où cela vient (un modèle, mission.yaml, un projet). Si cela peut se dire\u00a0: outreach check --leaks --ignore ${p.leaks[0]?.code ?? ""} --reason "…"`,
  "contents-protected": (p) =>
    `${p.file} est protégé par un mot de passe\u00a0: ce qu’il dit ne peut pas être vérifié. Enregistrez-en une copie sans mot de passe.`,
  "contents-damaged": (p) => `${p.file} est abîmé\u00a0: ce qu’il dit ne peut pas être vérifié.`,
  "contents-too-large": (p) =>
    `${p.file} est trop gros pour être vérifié en entier (64 Mo au plus, une fois déplié). Vérifiez-le en plusieurs fichiers.`,
  "contents-unopened": (p) =>
    `${p.file} est une archive d’un genre qui ne s’ouvre pas ici\u00a0: ce qu’elle contient ne peut pas être vérifié. Décompressez-la, et vérifiez les fichiers.`,
  "leak-code-malformed": (p) =>
    `--ignore\u00a0: ${inQuotes(p.found)} n’est pas le code d’un passage. Il est entre crochets à la fin de sa ligne, et fait huit signes, comme 9215b1a6.`,
  "undo-erased": (p) =>
    `Un effacement a été fait le ${clockTime(p.at).date}, sur demande ou à la fin de la durée de conservation\u00a0: il est définitif, et ce qui l’a précédé ne peut plus être annulé.`,
  "erasure-unclean": ({ cleaning }) =>
    cleaning.outcome === "in-use"
      ? "Les données sont effacées, mais un autre programme lit la base, qui en garde des traces. Fermez-le, puis recommencez."
      : cleaningAdvice(cleaning).join("\n"),
  "erasure-ended": () => "Un effacement avait été interrompu\u00a0: il est maintenant terminé.",
  "row-erased": (p) =>
    `${p.file}:${p.line}\u00a0: laissée de côté\u00a0: cette structure a été effacée, à sa demande ou au bout de la durée de conservation. Si elle revient d’elle-même\u00a0: outreach add.`,
  "row-person-erased": (p) =>
    `${p.file}:${p.line}\u00a0: reprise sans une personne, qui a été effacée, à sa demande ou au bout de la durée de conservation.`,
  "note-sensitive": (p) => {
    const place = notePlaces[p.table] ?? "un texte";
    const where = p.on === null ? place : `${place} du ${longDate(p.on)}`;
    return `${p.name} (${p.actor}), ${where}\u00a0: ${inQuotes(p.words)} ${sensitiveWords[p.kind]}. À récrire en s’en tenant aux faits utiles\u00a0: outreach privacy reword ${p.actor}`;
  },
  "post-sensitive": (p) =>
    `${p.name} (${p.actor}), ${p.person.fullName}, à côté de sa fonction\u00a0: ${inQuotes(p.words)} ${sensitiveWords[p.kind]}. À récrire en s’en tenant aux faits utiles («\u00a0absente jusqu’au…\u00a0»)\u00a0: outreach edit ${p.actor} --person ${p.person.id} --role …`,
  "retention-over": (p) =>
    `${counted(p.count, "fiche est gardée", "fiches sont gardées")} depuis plus de ${counted(p.years, "an", "ans")} sans échange (legal.retention_years)\u00a0: outreach privacy retention`,
};
