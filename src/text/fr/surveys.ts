import { counted, number } from "./phrases.ts";
import { definition } from "./survey/definition.ts";

const day = (iso: string) => iso.split("-").reverse().join("/");

/** What `outreach survey` says. */
export const surveys = {
  definition,
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
  checked: (all: readonly { id: string; questions: number; deadline: string; minutes: number }[]): string =>
    all.length === 0
      ? "Aucune enquête. Pour en créer une : outreach survey new besoins\n"
      : all
          .map(
            (one) =>
              `${one.id} : ${counted(one.questions, "question", "questions")}, ${number(one.minutes)} min pour qui répond à tout, jusqu’au ${day(one.deadline)}. Rien à redire.\n`,
          )
          .join(""),
};
