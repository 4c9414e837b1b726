// Sentences about problems with surveys and their answers, in French.
import type { SurveyProblem } from "../../../domain/problems/survey-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const location = (p: { file: string; line: number; column: number }) => `${p.file}:${p.line}:${p.column}`;
const day = (iso: string) => iso.split("-").reverse().join("/");

const repetitions = {
  question: (id: string) => `la question ${inQuotes(id)} figure deux fois`,
  answer: (id: string) => `deux réponses de cette question ont la lettre ${inQuotes(id)}`,
  wording: (id: string) => `deux questions se posent avec les mêmes mots, ${inQuotes(id)}`,
  label: (id: string) => `deux réponses de cette question ont les mêmes mots, ${inQuotes(id)}`,
};
const unknownNames = {
  question: (asked: string) => `pas de question ${inQuotes(asked)} dans cette enquête`,
  answer: (asked: string) => `pas de réponse ${inQuotes(asked)} à la question dont dépend celle-ci`,
  questionnaire: (asked: string) =>
    `le questionnaire de « outreach triage » n’a pas de question ${inQuotes(asked)}`,
  "questionnaire-answer": (asked: string) =>
    `le questionnaire n’a pas de réponse ${inQuotes(asked)} à cette question`,
};
const partNames = {
  ask: "la question elle-même (ask)",
  type: "le type (text, one, several, scale, number ou date), ou « from: questionnaire »",
  choices: "les réponses (choices)",
  scale: "les bornes de l’échelle (scale: { from: 1, to: 5 })",
};
const languages: Readonly<Record<string, string>> = { fr: "français", en: "anglais" };

export const surveyProblems: ProblemSentences<SurveyProblem> = {
  "survey-repeated": (p) =>
    `${location(p)} : ${repetitions[p.what](p.id)} (déjà ligne ${p.firstLine}). Changez l’une des deux.`,
  "survey-key-reserved": (p) =>
    `${location(p)} : la lettre ${inQuotes(p.key)} sert à autre chose pendant la saisie. Prenez-en une autre que ${p.reserved.join(", ")}.`,
  "survey-name-unknown": (p) =>
    `${location(p)} : ${unknownNames[p.what](p.asked)}.${p.near.length > 0 ? didYouMean(p.near) : ` Il y a : ${p.known.join(", ")}.`}`,
  "survey-loop": (p) =>
    p.questions.length === 1
      ? `${location(p)} : la question ${inQuotes(p.questions[0]!)} attend sa propre réponse (condition) ; elle ne serait jamais posée. Enlevez cette condition.`
      : `${location(p)} : ces questions s’attendent l’une l’autre (condition) et ne seraient jamais posées : ${[...p.questions, p.questions[0]].join(" → ")}. Enlevez une des conditions.`,
  "survey-condition-later": (p) =>
    `${location(p)} : la question ${inQuotes(p.question)} dépend de ${inQuotes(p.on)}, qui vient après elle. Mettez ${inQuotes(p.on)} plus haut.`,
  "survey-condition-open": (p) =>
    `${location(p)} : la question ${inQuotes(p.question)} dépend de ${inQuotes(p.on)}, qui n’a pas de réponses fixes. Une condition porte sur une question à choix (one, several) ou une échelle (scale).`,
  "survey-unreachable": (p) =>
    `${location(p)} : aucune suite de réponses ne mène à la question ${inQuotes(p.question)} : les conditions dont elle dépend se contredisent.`,
  "survey-part-missing": (p) =>
    `${location(p)} : à la question ${inQuotes(p.question)}, il manque ${partNames[p.part]}.`,
  "survey-part-unfit": (p) =>
    `${location(p)} : la question ${inQuotes(p.question)} ${p.type === "questionnaire" ? "vient du questionnaire" : `est de type ${inQuotes(p.type!)}`} : ${inQuotes(p.part)} n’y a pas sa place. Enlevez cette ligne${p.type === "questionnaire" ? "" : ", ou changez le type"}.`,
  "survey-scale-wrong": (p) =>
    `${location(p)} : une échelle de ${p.from} à ${p.to} ne peut pas servir. Écrivez d’abord le plus petit, et ${p.most} degrés au plus ; au-delà, demandez un nombre (type: number).`,
  "survey-translation-missing": (p) =>
    `${location(p)} : ce texte manque en ${p.languages.map((language) => languages[language] ?? language).join(" et en ")}, l’une des langues de l’enquête (languages).`,
  "survey-deadline-past": (p) =>
    `${location(p)} : le dernier jour pour répondre est passé (${day(p.deadline)}). Donnez une date à venir (deadline).`,
  "survey-results-early": (p) =>
    `${location(p)} : les résultats seraient donnés le ${day(p.resultsOn)}, alors que l’on peut répondre jusqu’au ${day(p.deadline)}. Donnez un jour plus tardif (results_on).`,
  "survey-too-long": (p) =>
    `${location(p)} : l’enquête annonce ${p.minutes} min ; à la longueur de ses questions, il en faut ${String(p.needed).replace(".", ",")} pour qui répond à tout. Enlevez des questions, ou annoncez plus (minutes).`,
  "survey-unknown": (p) =>
    `Pas d’enquête ${inQuotes(p.asked)} dans surveys/.${
      p.near.length > 0
        ? didYouMean(p.near)
        : p.known.length > 0
          ? ` Il y a : ${p.known.join(", ")}.`
          : ` Pour la créer : outreach survey new ${p.asked}`
    }`,
  "responses-of-another-survey": (p) =>
    `${p.file}:${p.line} : ces réponses sont celles de l’enquête ${inQuotes(p.found)}, pas de ${inQuotes(p.survey)}. Rien n’a été repris. Si c’est voulu : outreach survey answers ${p.found} ${p.file}`,
  "responses-without-question": (p) =>
    `${p.file} : aucune colonne n’est une question de l’enquête ${inQuotes(p.survey)}. Colonnes trouvées : ${p.found.join(", ")}. Les titres ont-ils été changés ?`,
  "responses-without-mark": (p) =>
    `${p.file} : ce document ne porte pas la marque [outreach ${p.survey}] de l’enquête. Est-ce le bon fichier ?`,
  "responses-columns-missing": (p) =>
    `${p.file} : pas de colonne pour ${p.questions.join(", ")}. Le reste a été lu ; vérifiez que les titres n’ont pas été changés.`,
  "response-code-unknown": (p) =>
    `${p.file}:${p.line} : le code ${inQuotes(p.found)} n’est celui de personne dans cette enquête. La réponse est gardée et comptée, sans acteur, à moins qu’un nom ne l’ait fait reconnaître.`,
  "response-of-another-survey": (p) =>
    `${p.file}:${p.line} : cette réponse est à l’enquête ${inQuotes(p.found)}. Elle n’est pas reprise ; les autres le sont. Pour elle : outreach survey answers ${p.found} ${p.file}`,
  "response-code-contradicted": (p) =>
    `${p.file}:${p.line} : le code ${p.found} est celui de ${p.actor}, mais la réponse vient de ${p.said.join(", ")}, qui est un autre acteur. Elle est comptée, sans être rattachée à personne. Si le code est juste : outreach survey enter … --actor ${p.actor}`,
  "response-in-future": (p) =>
    `${p.file}:${p.line} : répondue le ${day(p.on)}, qui n’est pas encore passé. Ce jour n’est pas gardé, et la réponse ne change aucune situation décidée par l’équipe.`,
  "response-value-unknown": (p) =>
    `${p.file}:${p.line} : ${inQuotes(p.found)} n’est pas une réponse à ${p.question}. Gardé tel quel, non compté.`,
  "response-incomplete": (p) =>
    `${p.file}:${p.line} : réponse incomplète${p.questions.length === 0 ? "" : ` (sans réponse : ${p.questions.join(", ")})`}. Ce qui est répondu compte.`,
  "response-repeated": (p) =>
    `${p.file}:${p.line} : ${p.kept === "this" ? "remplace une réponse plus ancienne du même répondant, qui reste notée" : "une réponse aussi récente ou plus récente du même répondant est déjà là"} ; comptée une fois.`,
  "survey-id-invalid": (p) =>
    `${inQuotes(p.asked)} ne peut pas être le nom d’une enquête : une lettre, puis des lettres, des chiffres, - ou _, sans accent ni majuscule (40 au plus). Par exemple : outreach survey new besoins`,
};
