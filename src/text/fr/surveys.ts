// What `survey` says of surveys, invitations, answers and results, in French.
import { longDate } from "./dates.ts";
import { ofName } from "./names.ts";
import { andList, counted, number } from "./phrases.ts";
import { definition } from "./survey/definition.ts";
import { form } from "./survey/form.ts";
import { inQuotes } from "./typography.ts";

const day = (iso: string) => iso.split("-").reverse().join("/");

/** What `outreach survey` says. */
export const surveys = {
  definition,
  form,
  made: ({
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
  formMade: ({
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
  taken: (
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
    aside: (question: number) => `Question ${question}`,
    resumed: (questions: number) =>
      `On reprend où vous en étiez : ${counted(questions, "question déjà passée", "questions déjà passées")}.`,
    unreadable: (type: string): string => (type === "date" ? "Un jour : 12/03/2027." : "Un nombre."),
    done: ({
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
  status: (one: {
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
      `Enquête ${one.id}, jusqu’au ${day(one.deadline)} : ${one.invited === 0 ? "aucun acteur invité" : counted(one.invited, "acteur invité", "acteurs invités")}, ${one.answered === 0 ? "aucun n’a répondu" : counted(one.answered, "a répondu", "ont répondu")}${one.rate === null ? "" : ` (${number(Math.round(one.rate * 100))}\u00a0%)`}.`,
      one.responses > one.answered
        ? `${counted(one.responses, "réponse en tout", "réponses en tout")}, dont ${one.anonymous === 0 ? "aucune anonyme" : counted(one.anonymous, "anonyme", "anonymes")}.`
        : "",
      one.waiting.length === 0 ? "" : "Pas encore de réponse :",
      ...one.waiting.map(
        ({ name, by, asked, reminded }) =>
          `  ${name} (${by === "mail" ? "courriel" : "courrier"} du ${day(asked.slice(0, 10))}${reminded === 0 ? "" : `, ${counted(reminded, "rappel", "rappels")}`})`,
      ),
    ]
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(""),
  outcome: {
    file: (id: string) => `enquête ${id} - résultats`,
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
    base: (base: number | null, asked: number | null) =>
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
    withheld: "Réservé à l’équipe.",
    withheldQuestions: (numbers: readonly number[]): string =>
      numbers.length === 1
        ? `Les réponses à la question ${numbers[0]} sont réservées à l’équipe.`
        : `Les réponses aux questions ${andList(numbers.map(String))} sont réservées à l’équipe.`,
    hidden: "masqué",
    maskedNote:
      "Les nombres de un à quatre sont masqués, et avec eux ceux qui permettraient de les retrouver par différence.",
    columns: ["id", "Question", "Réponse", "Nombre", "Réponses", "Posée à"],
  },
  checked: (all: readonly { id: string; questions: number; deadline: string; minutes: number }[]): string =>
    all.length === 0
      ? "Aucune enquête. Pour en créer une : outreach survey new besoins\n"
      : all
          .map(
            (one) =>
              `${one.id} : ${counted(one.questions, "question", "questions")}, ${counted(one.minutes, "minute annoncée", "minutes annoncées")}, jusqu’au ${day(one.deadline)}. Rien à redire.\n`,
          )
          .join(""),
};
