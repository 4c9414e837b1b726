// The problems of a questionnaire and of files of answers.
import type { Situation, SituationOrUnknown } from "../situations/situation.ts";

/** A place in a questionnaire or a file of answers; `line` and `column` count from 1. */
type Located = { file: string; line: number; column: number };

/** Where a row of answers starts. Only YAML gives a column. */
type InAnswers = { file: string; line: number; column?: number };

/** What can be wrong with a questionnaire, or with the answers given to one. */
export type TriageProblem =
  | (Located & {
      code: "questionnaire-repeated";
      what: "question" | "answer" | "need" | "stage" | "wording";
      id: string;
      firstLine: number;
    })
  | (Located & { code: "questionnaire-key-reserved"; key: string; reserved: readonly string[] })
  | (Located & {
      code: "questionnaire-unknown";
      what: "question" | "answer" | "need" | "stage";
      asked: string;
      near: readonly string[];
      known: readonly string[];
    })
  /** Each question is asked only after the next one of the list, and the last after the first. */
  | (Located & { code: "questionnaire-loop"; questions: readonly string[] })
  | (Located & { code: "questionnaire-unreachable"; question: string })
  | (Located & { code: "questionnaire-out-of-reach"; situation: Situation })
  | { code: "answers-empty"; file: string }
  | { code: "answers-without-actor-column"; file: string; line: number; found: readonly string[] }
  | (InAnswers & {
      code: "answers-name-unknown";
      asked: string;
      near: readonly string[];
      known: readonly string[];
    })
  | (InAnswers & { code: "answers-without-actor" })
  | (InAnswers & { code: "answers-actor-unknown"; asked: string; near: readonly string[] })
  | (InAnswers & {
      code: "answers-actor-ambiguous";
      asked: string;
      candidates: readonly { id: string; name: string }[];
    })
  | (InAnswers & { code: "answers-actor-repeated"; actor: string; firstLine: number })
  | (InAnswers & { code: "answers-without-answer"; actor: string })
  | (InAnswers & {
      code: "answers-value-unknown";
      name: string;
      found: string;
      known: readonly { key: string; label: string }[];
    })
  /** The situation given is not the one that the answers lead to (`concluded`), and no reason is given. */
  | (InAnswers & {
      code: "answers-without-reason";
      situation: SituationOrUnknown;
      concluded: SituationOrUnknown;
    });
