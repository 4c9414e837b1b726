import { counted, number } from "./phrases.ts";
import { definition } from "./survey/definition.ts";

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
      ? `Would be written: ${file}\n`
      : `Written: ${file}\nA survey ready for use, until ${deadline}. Change it with a text editor, then: outreach survey check ${id}\n`,
  checked: (all: readonly { id: string; questions: number; deadline: string; minutes: number }[]): string =>
    all.length === 0
      ? "No survey. To make one: outreach survey new needs\n"
      : all
          .map(
            (one) =>
              `${one.id}: ${counted(one.questions, "question", "questions")}, ${number(one.minutes)} min to answer all of them, until ${one.deadline}. Nothing to mend.\n`,
          )
          .join(""),
};
