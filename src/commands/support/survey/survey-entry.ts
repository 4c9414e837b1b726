// Asks the user to type answers given on paper or by telephone. Each answer is saved at once, except in a dry run.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { takeEntered } from "../../../application/surveys/take-responses.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import {
  askedQuestions,
  inLanguage,
  languageOfSurvey,
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyQuestion,
} from "../../../domain/surveys/survey-definition.ts";
import { inOrder, openValue } from "../../../domain/surveys/survey-response.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import { labelledValues } from "../../../renderers/surveys/survey-form-view.ts";
import type { SurveyRecords } from "../../../store/survey-records.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { openNamedSurvey } from "./named-survey.ts";

export interface SurveyEntryOptions {
  id?: string | undefined;
  actor: readonly string[];
  channel?: "phone" | "paper" | undefined;
  on?: string | undefined;
  dryRun: boolean;
}

export async function enterSurvey(options: SurveyEntryOptions, host: CommandHost): Promise<number> {
  const survey = await openNamedSurvey(options.id, { open: false }, host);
  if (options.actor.length !== 1) throw new Refusal("usage", { code: "answer-needed", flag: "--actor" });
  if (!host.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: `survey answers ${survey.id}` });
  const store = await (await host.workspace()).store();
  const [namedActor] = await resolveActors(store, options.actor);
  const actor = namedActor!.id;
  const on = options.on ?? dayOf(host.now());
  const source = host.text.surveys.entry.source[options.channel ?? "phone"];
  host.stderr.write(`\n${host.text.surveys.entry.heading(safe(namedActor!.name), survey.id)}\n`);
  const entry = new SurveyTyping(survey, actor, store.surveys, options.dryRun, host);
  const answers = await entry.askAll();
  const { assessed, replaced, complete } = await store.step(
    {
      command: "survey",
      at: host.now(),
      facts: { survey: survey.id, name: namedActor!.name, answers: 1 },
      dryRun: options.dryRun,
    },
    (writer) => takeEntered(writer, survey, { actor, answers, on, source }, host),
  );
  present(host, {
    json: () => ({ survey: survey.id, actor, on, complete, replaced, assessed, dry_run: options.dryRun }),
    plain: () => [[survey.id, actor, on]],
    human: () =>
      host.text.surveys.entry.answersSaved({
        name: safe(namedActor!.name),
        replaced,
        assessed: assessed > 0,
        dryRun: options.dryRun,
      }),
  });
  return 0;
}

/** Asks for the answers of one actor, and continues an entry that was interrupted. */
class SurveyTyping {
  readonly #survey: SurveyDefinition;
  readonly #actor: string;
  readonly #records: SurveyRecords;
  readonly #dryRun: boolean;
  readonly #host: CommandHost;
  #answers: Record<string, readonly string[]> = {};
  #path: string[] = [];

  constructor(
    survey: SurveyDefinition,
    actor: string,
    records: SurveyRecords,
    dryRun: boolean,
    host: CommandHost,
  ) {
    this.#survey = survey;
    this.#actor = actor;
    this.#records = records;
    this.#dryRun = dryRun;
    this.#host = host;
  }

  async askAll(): Promise<SurveyAnswers> {
    const { entry } = this.#host.text.surveys;
    const earlierEntry = await this.#records.entry(this.#survey.id, this.#actor);
    if (earlierEntry) {
      this.#answers = { ...earlierEntry.answers };
      this.#path = [...earlierEntry.path];
      this.#host.stderr.write(`${entry.resumed(this.#path.length)}\n`);
    }
    for (;;) {
      const question = askedQuestions(this.#survey, this.#answers).find(({ id }) => !this.#path.includes(id));
      if (question === undefined) return this.#answers;
      const answer = await this.#ask(question);
      if (answer === "back") {
        const lastQuestion = this.#path.pop();
        if (lastQuestion !== undefined) delete this.#answers[lastQuestion];
      } else {
        this.#path.push(question.id);
        if (answer.length > 0) this.#answers[question.id] = answer;
      }
      await this.#save();
    }
  }

  async #save() {
    if (this.#dryRun) return;
    await this.#records.saveEntry({
      ...{ survey: this.#survey.id, actor: this.#actor, answers: this.#answers, path: this.#path },
      at: this.#host.now().toISOString(),
    });
  }

  async #ask(question: SurveyQuestion): Promise<readonly string[] | "back"> {
    const { text, prompter, language } = this.#host;
    const { entry } = text.surveys;
    const surveyLanguage = languageOfSurvey(this.#survey, language);
    const words = (local: Parameters<typeof inLanguage>[0]) =>
      text.documents.typeset(inLanguage(local, surveyLanguage));
    const aside = entry.questionNumber(this.#path.length + 1);
    const message = words(question.ask);
    const values = labelledValues(question, words);
    const commands = [
      ...(this.#path.length > 0 ? [{ value: "back", label: text.triage.commands.back, key: "b" }] : []),
      { value: "skip", label: text.triage.commands.skip, key: "s" },
    ];
    if (values.length === 0) {
      const check = (typed: string) =>
        typed.trim() === "" || openValue(question, typed) !== null || entry.expectedFormat(question.type);
      const typed = await prompter.text({ message: `${aside} ${message}`, check });
      const value = openValue(question, typed);
      return value === null || value === "" ? [] : [value];
    }
    const choices = values.map(({ key, label }, position) => ({
      value: key,
      label,
      key: keyFor(key, position),
    }));
    if (question.type !== "several") {
      const key = await prompter.key({ aside, message, choices, commands });
      return key === "skip" ? [] : key === "back" ? "back" : [key];
    }
    const ticked = new Set<string>();
    for (;;) {
      const shown = choices.map((choice) => ({
        ...choice,
        label: `${ticked.has(choice.value) ? "☒" : "☐"} ${choice.label}`,
      }));
      const finish = { value: "finish", label: text.triage.commands.finish, key: "f" };
      const key = await prompter.key({ aside, message, choices: shown, commands: [...commands, finish] });
      if (key === "back") return "back";
      if (key === "skip") return [];
      if (key === "finish") return inOrder(question, [...ticked]);
      if (!ticked.delete(key)) ticked.add(key);
    }
  }
}

/**
 * The key of a choice: its own letter or digit; for a step of a scale above nine or below zero, a letter by its position. `b`, `f` and
 * `s` are not used, since they go back, finish and skip.
 */
const keyFor = (key: string, position: number) => (key.length === 1 ? key : "acdeghijklm"[position]!);
