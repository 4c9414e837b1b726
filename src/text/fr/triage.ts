// Sentences of `triage`: interview, conclusion, list of situations, in French.
import type { AssessmentState } from "../../domain/situations/assessment.ts";
import type { Assessment, SituationOrUnknown } from "../../domain/situations/situation.ts";
import { counted, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

/** How an assessment was made; empty for a survey, which is named instead. */
const originsInWords: Readonly<Record<Assessment["origin"], string>> = {
  questionnaire: "au questionnaire",
  "answers-file": "par un fichier de réponses",
  override: "contre l’avis des réponses",
  survey: "",
};

/** Sentences around the questions of the questionnaire, which themselves are data. */
export const triage = {
  doesNotKnow: "Ne sait pas",
  commands: {
    back: "retour",
    skip: "passer",
    note: "note",
    help: "aide",
    finish: "finir",
    later: "plus tard",
    leave: "quitter",
  },
  /** Heading above the questions on one actor. */
  heading: (name: string, position: string) => `${position} · ${name}`,
  assessedOn: (situation: SituationOrUnknown, date: string, state: AssessmentState) =>
    `Qualification du ${date} : ${terms.situation[situation]}${state === "stale" ? " (à revoir, elle date)" : ""}.`,
  resumed: (answers: number) =>
    `On reprend où vous en étiez : ${counted(answers, "réponse déjà donnée", "réponses déjà données")}.`,
  surveyAnswered: (file: string, date: string | null) =>
    `Réponse à l’enquête${date === null ? "" : ` du ${date}`} (${file}), déjà prise en compte :`,
  form: {
    title: "Les questions de l’enquête",
    lead: "À recopier dans Framaforms, LimeSurvey ou Google Forms, une question à choix unique chacune, textes et réponses tels quels. Demandez aussi le nom de la structure, sa commune et un courriel. Une fois les réponses importées (outreach import), elles comptent comme celles du questionnaire.",
    code: (id: string) => `Code de la question dans LimeSurvey : ${id}`,
    onlyIf: (question: string, answers: readonly string[]) =>
      `À ne poser que si la réponse à ${inQuotes(question)} est : ${answers.join(" / ")}`,
  },
  /** A text with a wrong suggestion, written without names to a file that the user may send. */
  misreadCase: {
    fileName: "cas à signaler",
    placeholders: { name: "[nom]", contact: "[adresse]", number: "[numéro]" },
    /** Common words of names, which identify nobody. */
    commonWords:
      "association commune communaute communes pays territoire syndicat parc conseil mairie ville village centre club comite collectif federation reseau groupe action locale des les pour avec foyer rural ruraux rurale maison ecole amis office tourisme agglomeration metropole departement region canton vallee centre social culturelle culturel mission service jeunes".split(
        " ",
      ),
    noTextToReport: "Cet acteur n’a aucun texte\u00a0: il n’y a rien à signaler.\n",
    caseWritten: (file: string, texts: number, dryRun: boolean) =>
      `${dryRun ? "Serait écrit" : "Écrit"}\u00a0: ${file} (${counted(texts, "texte", "textes")}, sans noms, adresses ni numéros).\nRelisez-le avant de l’envoyer\u00a0: ce que l’on reconnaîtrait malgré tout est à effacer à la main. Rien n’est envoyé.\n`,
  },
  changedSince: "Le questionnaire a changé depuis : ce qui n’y est plus est reposé.",
  questionPosition: (question: number, minutes: number) =>
    `Question ${question}${minutes < 1 ? "" : ` · ${minutes} min`}`,
  relevantPassages: "Dans son dossier :",
  quoted: (quote: string) => `${inQuotes(quote)}`,
  whyAsked: "Pourquoi on la pose :",
  howToAsk: "Comment la poser :",
  helpKeys:
    "Une touche par réponse. b revient en arrière, s passe la question, n ajoute une note, f conclut avec ce qui est connu, q quitte : tout est gardé, et « outreach triage » reprend ici.",
  helpLater: "j remet cet acteur à plus tard et passe au suivant.",
  firstQuestion: "C’est la première question.",
  noteLabel: "Note :",
  noteKept: "Note gardée.",

  conclusion: (name: string, situation: SituationOrUnknown) => `${name} : ${terms.situation[situation]}`,
  undecided: "Les réponses ne suffisent pas à trancher : l’acteur reste à qualifier.",
  /** An answer under its topic, with only one colon: “Frein : Allié (on ne sait pas avec qui)”. */
  answerLine: (topic: string, answer: string) => `${topic}\u00a0: ${answer.replace(/\s:\s(.+)$/su, " ($1)")}`,
  decidingHeading: "Ce qui décide :",
  contraryHeading: "En sens contraire :",
  needsHeading: "Besoins, du plus fort au moins fort :",
  stageLine: (stage: string) => `Étape du projet : ${stage}`,
  notesHeading: "Notes :",
  reasonLine: (reason: string) => `Motif : ${reason}`,
  theirWords: (suggestion: string) => `Leurs mots faisaient penser à autre chose : ${suggestion}.`,
  isThatRight: "C’est bien cela ?",
  confirm: "Oui, enregistrer",
  confirmUndecided: "Oui, garder « à qualifier »",
  override: "Non, la situation est autre",
  overrideKeys: { unplanned: "p", willing: "e", engaged: "d", unknown: "a" } satisfies Record<
    SituationOrUnknown,
    string
  >,
  whichSituation: "Quelle est la situation ?",
  whyOverride: "Pourquoi ?",
  reasonNeeded: "Un motif est nécessaire : il sera relu plus tard.",
  assessmentSaved: (name: string, situation: SituationOrUnknown) =>
    `Enregistré : ${name}, ${terms.situation[situation]}.`,

  answersKept: (name: string, answers: number) =>
    `${name} : ${counted(answers, "réponse gardée", "réponses gardées")}.`,
  sessionDone: (assessed: number, left: number) =>
    [
      assessed === 0 ? "" : `${counted(assessed, "acteur qualifié", "acteurs qualifiés")}.`,
      left === 0
        ? "Il n’en reste aucun."
        : `Il en reste ${number(left)} à qualifier ; ce qui a été répondu est gardé.`,
    ]
      .filter(Boolean)
      .join(" "),
  howToResume: (command: string) => `Pour reprendre : ${command}`,
  nothingToDo: (total: number) =>
    total === 0
      ? "Aucun acteur sur la liste. Importez-en : outreach import <fichier>"
      : `Tous les acteurs (${total}) sont qualifiés. Pour les revoir : outreach triage --redo`,
  alreadyAssessed: (name: string, situation: SituationOrUnknown, date: string) =>
    `${name} : déjà qualifié le ${date}, ${terms.situation[situation]}. Pour recommencer : --redo`,

  columns: {
    actor: "Acteur",

    situation: "Situation",
    date: "Qualifié le",
    reason: "Motif",
  },
  staleDay: (date: string) => `${date} (à revoir)`,
  listEmpty: "Aucun acteur sur la liste.",
  batchDone: (recorded: number, unchanged: number, dryRun: boolean) =>
    [
      dryRun
        ? `${counted(recorded, "acteur serait qualifié", "acteurs seraient qualifiés")}. Rien n’a été écrit (--dry-run).`
        : `${counted(recorded, "acteur qualifié", "acteurs qualifiés")}.`,
      unchanged === 0
        ? ""
        : `${counted(unchanged, "acteur l’était", "acteurs l’étaient")} déjà, avec les mêmes réponses.`,
    ]
      .filter(Boolean)
      .join(" "),
  historyOf: (name: string, count: number) =>
    count === 0
      ? `${name} : jamais qualifié.`
      : `${name} : ${counted(count, "qualification", "qualifications")}`,
  assessedBy: (who: string, origin: Assessment["origin"]) =>
    [who === "" ? "" : `par ${who}`, originsInWords[origin]].filter(Boolean).join(", "),
  dayInFigures: (iso: string) => iso.slice(0, 10).split("-").reverse().join("/"),
};
