// Sentences of `survey` about definitions, invitations, answers and results, in French.
import { longDate } from "./dates.ts";
import { ofName } from "./names.ts";
import { andList, counted, number } from "./phrases.ts";
import { definition } from "./survey/definition.ts";
import { form } from "./survey/form.ts";
import { inQuotes } from "./typography.ts";

const day = (iso: string) => iso.split("-").reverse().join("/");

export const surveys = {
  definition,
  form,
  surveyCreated: ({
    id,
    file,
    deadline,
    dryRun,
  }: {
    id: string;
    file: string;
    deadline: string;
    dryRun: boolean;
  }): string =>
    dryRun
      ? `Serait écrit : ${file}\n`
      : `Écrit : ${file}\nUne enquête prête à servir, jusqu’au ${day(deadline)}. Changez-la avec un éditeur de texte, puis : outreach survey check ${id}\n`,
  formWritten: ({
    file,
    code,
    dryRun,
  }: {
    file: string;
    format: string;
    code: string | null;
    dryRun: boolean;
  }): string => `${dryRun ? "Serait écrit" : "Écrit"} : ${file}${code === null ? "" : ` (code ${code})`}\n`,
  moreWarnings: (count: number) =>
    `… et ${counted(count, "autre avertissement", "autres avertissements")} (--json les donne tous).`,
  answersTaken: (
    counts: {
      read: number;
      matched: number;
      doubtful: number;
      unknownActor: number;
      anonymous: number;
      incomplete: number;
      duplicate: number;
      otherSurvey: number;
      assessed: number;
    },
    dryRun: boolean,
  ): string =>
    `${[
      `${counts.read === 0 ? "Aucune réponse lue" : counted(counts.read, "réponse lue", "réponses lues")} : ${counts.matched === 0 ? "aucune n’est rattachée" : counted(counts.matched, "rattachée", "rattachées")} à un acteur connu`,
      counts.doubtful > 0 ? `${number(counts.doubtful)} à vérifier (outreach duplicates)` : "",
      counts.unknownActor > 0
        ? `${number(counts.unknownActor)} de quelqu’un qui n’était pas sur la liste`
        : "",
      counts.anonymous > 0
        ? `${counted(counts.anonymous, "anonyme, comptée", "anonymes, comptées")} sans acteur`
        : "",
      counts.duplicate > 0 ? `${number(counts.duplicate)} en double, la plus récente comptée` : "",
      counts.otherSurvey > 0
        ? counted(
            counts.otherSurvey,
            "d’une autre enquête, laissée de côté",
            "d’autres enquêtes, laissées de côté",
          )
        : "",
      counts.incomplete > 0 ? counted(counts.incomplete, "incomplète", "incomplètes") : "",
    ]
      .filter(Boolean)
      .join(
        ", ",
      )}.\n${counts.assessed > 0 ? `${counted(counts.assessed, "acteur qualifié", "acteurs qualifiés")} d’après les réponses.\n` : ""}${dryRun ? "Rien n’a été écrit (--dry-run).\n" : ""}`,
  entry: {
    source: { phone: "réponse au téléphone", paper: "réponse sur papier" },
    heading: (name: string, id: string) => `${name} · enquête ${id}`,
    questionNumber: (question: number) => `Question ${question}`,
    resumed: (questions: number) =>
      `On reprend où vous en étiez : ${counted(questions, "question déjà passée", "questions déjà passées")}.`,
    expectedFormat: (type: string): string => (type === "date" ? "Un jour : 12/03/2027." : "Un nombre."),
    answersSaved: ({
      name,
      replaced,
      assessed,
      dryRun,
    }: {
      name: string;
      replaced: boolean;
      assessed: boolean;
      dryRun: boolean;
    }): string =>
      dryRun
        ? "Rien n’a été écrit (--dry-run).\n"
        : `Réponses ${ofName(name)} enregistrées${replaced ? ", à la place des précédentes" : ""}.${assessed ? " Sa situation en est déduite." : ""}\n`,
  },
  nobodyToAsk: (already: number): string =>
    already > 0
      ? `Rien à préparer : ${counted(already, "acteur a déjà son message", "acteurs ont déjà leur message")}.\n`
      : "Rien à préparer : tous ont répondu, ou ce n’est pas encore le moment d’un rappel.\n",
  reminders: {
    title: "Enquêtes à relancer",
    due: (title: string, count: number) =>
      `${title}\u00a0: ${counted(count, "acteur n’a pas répondu, son rappel est dû", "acteurs n’ont pas répondu, leur rappel est dû")}`,
    command: (id: string) => `outreach survey remind ${id}`,
  },
  status: (survey: {
    id: string;
    deadline: string;
    invited: number;
    answered: number;
    rate: number | null;
    responses: number;
    anonymous: number;
    waiting: readonly { name: string; by: "mail" | "letter"; asked: string; reminded: number }[];
  }): string =>
    [
      `Enquête ${survey.id}, jusqu’au ${day(survey.deadline)} : ${survey.invited === 0 ? "aucun acteur invité" : counted(survey.invited, "acteur invité", "acteurs invités")}, ${survey.answered === 0 ? "aucun n’a répondu" : counted(survey.answered, "a répondu", "ont répondu")}${survey.rate === null ? "" : ` (${number(Math.round(survey.rate * 100))}\u00a0%)`}.`,
      survey.responses > survey.answered
        ? `${counted(survey.responses, "réponse en tout", "réponses en tout")}, dont ${survey.anonymous === 0 ? "aucune anonyme" : counted(survey.anonymous, "anonyme", "anonymes")}.`
        : "",
      survey.waiting.length === 0 ? "" : "Pas encore de réponse :",
      ...survey.waiting.map(
        ({ name, by, asked, reminded }) =>
          `  ${name} (${by === "mail" ? "courriel" : "courrier"} du ${day(asked.slice(0, 10))}${reminded === 0 ? "" : `, ${counted(reminded, "rappel", "rappels")}`})`,
      ),
    ]
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(""),
  results: {
    fileName: (id: string) => `enquête ${id} - résultats`,
    title: (title: string) => `Résultats : ${title}`,
    summary: ({
      invited,
      responses,
      today,
      others,
    }: {
      invited: number;
      responses: number | null;
      today: string;
      others: boolean;
    }) =>
      `Au ${longDate(today)}\u00a0: ${responses === null ? "moins de cinq réponses" : counted(responses, "réponse", "réponses")}${others || invited === 0 ? "" : `, ${counted(invited, "acteur invité", "acteurs invités")}`}.`,
    answerCount: (base: number | null, asked: number | null) =>
      base === null
        ? asked === null
          ? "Moins de cinq réponses\u00a0: rien n’en est dit."
          : `Question posée à ${number(asked)}\u00a0; le nombre de réponses dirait qui n’a pas répondu`
        : `${counted(base, "réponse", "réponses")}${asked === null || asked === base ? "" : `, question posée à ${number(asked)}`}`,
    count: (count: number | null, base: number | null) =>
      count === null
        ? "masqué"
        : `${number(count)}${base ? ` (${number(Math.round((100 * count) / base))}\u00a0%)` : ""}`,
    quoted: (words: string) => `${inQuotes(words.replace(/\s+/g, " "))}`,
    moreTexts: (count: number) => `… et ${counted(count, "autre", "autres")}, dans le tableau (format xlsx)`,
    withheldQuestion: "Réservé à l’équipe.",
    withheldQuestions: (numbers: readonly number[]): string =>
      numbers.length === 1
        ? `Les réponses à la question ${numbers[0]} sont réservées à l’équipe.`
        : `Les réponses aux questions ${andList(numbers.map(String))} sont réservées à l’équipe.`,
    maskedCell: "masqué",
    maskedNote:
      "Les nombres de un à quatre sont masqués, et avec eux ceux qui permettraient de les retrouver par différence.",
    columns: ["id", "Question", "Réponse", "Nombre", "Réponses", "Posée à"],
  },
  surveysChecked: (
    all: readonly { id: string; questions: number; deadline: string; minutes: number }[],
  ): string =>
    all.length === 0
      ? "Aucune enquête. Pour en créer une : outreach survey new besoins\n"
      : all
          .map(
            (survey) =>
              `${survey.id} : ${counted(survey.questions, "question", "questions")}, ${counted(survey.minutes, "minute annoncée", "minutes annoncées")}, jusqu’au ${day(survey.deadline)}. Rien à redire.\n`,
          )
          .join(""),
};
