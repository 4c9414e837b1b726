// Stores the responses to a survey: finds whose each one is and which one it replaces, and assesses the actor.

import type { Problem } from "../../domain/problems/problem.ts";
import { SurveyReader } from "../../domain/situations/surveyed-answers.ts";
import { surveyCodeIn } from "../../domain/surveys/survey-code.ts";
import {
  answersAsked,
  inLanguage,
  type SurveyAnswers,
  type SurveyDefinition,
  triageAnswers,
  unanswered,
} from "../../domain/surveys/survey-definition.ts";
import type { ReadResponse } from "../../domain/surveys/survey-response.ts";
import { dayOf } from "../../domain/values/days.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { ResponsesFile } from "../../readers/surveys/read-responses.ts";
import type { StoreWriter } from "../../store/store.ts";
import type { NewSurveyResponse, SurveyedWords, SurveyResponse } from "../../store/survey-records.ts";
import { assessSurveyed, type SurveyedRow } from "../import/survey-assessments.ts";
import { questionnaireOf } from "../triage/questionnaire-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { KnownRespondents } from "./known-respondents.ts";

/** The actors that `import` found for rows without a known code: line → actor, and the action of the import. */
export type FoundActors = ReadonlyMap<number, { id: string; action: string }>;

/** How many responses had each outcome. */
export interface ResponseCounts {
  read: number;
  /** Attached to a known actor. */
  matched: number;
  /** Attached to an actor that may be the same as another, or to none because its name or address contradicts its code. */
  doubtful: number;
  /** Of an actor that was not on the list, or with an unknown code. */
  unknownActor: number;
  anonymous: number;
  incomplete: number;
  /** Of a respondent who had a response before: the same one, an older one that it replaces, or a newer one. */
  duplicate: number;
  /** Lines of another survey, which are not stored. */
  otherSurvey: number;
  assessed: number;
}

export const noResponses: ResponseCounts = {
  ...{
    read: 0,
    matched: 0,
    doubtful: 0,
    unknownActor: 0,
    anonymous: 0,
    incomplete: 0,
    duplicate: 0,
    otherSurvey: 0,
    assessed: 0,
  },
};

/** How many problems of a file are returned. */
const mostWarnings = 200;

/** Whether a line is a response to this survey: it names this one or none. */
const isOf = ({ id }: SurveyDefinition, { survey }: { survey: string }) => survey === "" || survey === id;

/** The lines without a known code, for which `import` has to find the actor. */
export function rowsWithoutCode(
  survey: SurveyDefinition,
  { responses }: ResponsesFile,
  codes: ReadonlyMap<string, string>,
): Set<number> {
  return new Set(
    responses.flatMap((response) => {
      const code = surveyCodeIn(response.code);
      return (code !== null && codes.has(code)) || !isOf(survey, response) ? [] : [response.line];
    }),
  );
}

export async function takeResponses(
  writer: StoreWriter,
  survey: SurveyDefinition,
  { file, responses: all, missing }: ResponsesFile,
  { found: foundActors, known: knownRespondents }: { found: FoundActors; known: KnownRespondents },
  host: ApplicationHost,
): Promise<{ counts: ResponseCounts; problems: Problem[] }> {
  const codes = await writer.surveys.codes(survey.id);
  const newest = new NewestResponses(await writer.surveys.responses(survey.id));
  const responses = all.filter((readResponse) => isOf(survey, readResponse));
  const counts = { ...noResponses, read: all.length, otherSurvey: all.length - responses.length };
  const problems = problemsOfFile(survey, { file, responses: all, missing });
  const now = host.now();
  const at = now.toISOString();
  for (const response of responses) {
    const { line } = response;
    const sender = senderOf(response, { file, codes, found: foundActors, known: knownRespondents });
    counts[sender.counted]++;
    const day = dayOfResponse(response, file, dayOf(now));
    const { answers, lacking, complete } = readAnswers(survey, response);
    problems.push(...day.problems, ...sender.problems);
    for (const { question, found: value } of response.unreadable)
      problems.push({ code: "response-value-unknown", file, line, question, found: value });
    if (!complete) {
      counts.incomplete++;
      problems.push({ code: "response-incomplete", file, line, questions: lacking });
    }
    const put = newest.put({
      ...{ survey: survey.id, actor: sender.actor, respondent: sender.respondent, on: day.on, at },
      ...{ source: baseName(file), line, complete, answers },
    });
    if (put !== "new") {
      counts.duplicate++;
      problems.push({ code: "response-repeated", file, line, kept: put === "newest" ? "this" : "other" });
    }
  }
  await writer.surveys.supersede(newest.superseded);
  await writer.surveys.add(newest.added);
  const current = newest.added.filter(({ actor, superseded }) => actor !== null && !superseded);
  await writer.surveys.addWords(current.flatMap((response) => wordsOf(survey, response, at)));
  counts.assessed = await assessFrom(writer, survey, current, host);
  return { counts, problems: problems.slice(0, mostWarnings) };
}

/** Questions without a column, and lines of another survey. */
function problemsOfFile(
  survey: SurveyDefinition,
  { file, responses, missing }: Omit<ResponsesFile, "table">,
): Problem[] {
  const problems: Problem[] =
    missing.length > 0 ? [{ code: "responses-columns-missing", file, questions: missing }] : [];
  for (const { line, survey: of } of responses)
    if (of !== "" && of !== survey.id)
      problems.push({ code: "response-of-another-survey", file, line, found: of, survey: survey.id });
  return problems;
}

/** Whose a response is: the actor of its code; without a known code, the actor that `import` found. None when its name or address contradicts its code. */
function senderOf(
  response: ReadResponse,
  {
    file,
    codes,
    found: foundActors,
    known: knownRespondents,
  }: {
    file: string;
    codes: ReadonlyMap<string, string>;
    found: FoundActors;
    known: KnownRespondents;
  },
): { actor: string | null; respondent: string; counted: keyof ResponseCounts; problems: Problem[] } {
  const { line, code: written, structure, email, print } = response;
  const code = surveyCodeIn(written);
  const bearer = code === null ? undefined : codes.get(code);
  const isContradicted = bearer !== undefined && knownRespondents.contradicts(bearer, response);
  const byCode = isContradicted ? undefined : bearer;
  const byName = byCode === undefined && !isContradicted ? foundActors.get(line) : undefined;
  const actor = byCode ?? byName?.id ?? null;
  const problems: Problem[] = [];
  if (isContradicted)
    problems.push({
      ...{ code: "response-code-contradicted", file, line, found: written, actor: bearer },
      said: [structure, email].filter(Boolean),
    });
  if (written !== "" && bearer === undefined)
    problems.push({ code: "response-code-unknown", file, line, found: written });
  const counted = ((): keyof ResponseCounts => {
    if (isContradicted || byName?.action === "doubtful") return "doubtful";
    if (byName?.action === "created") return "unknownActor";
    if (actor !== null) return "matched";
    return written === "" ? "anonymous" : "unknownActor";
  })();
  const withoutActor = written !== "" && !isContradicted ? `code:${code ?? written}` : `print:${print}`;
  return { actor, respondent: actor === null ? withoutActor : `actor:${actor}`, counted, problems };
}

/** The day of a response. A day in the future is reported and left out. */
function dayOfResponse(
  { line, on }: ReadResponse,
  file: string,
  today: string,
): { on: string | null; problems: Problem[] } {
  if (on === null || on.slice(0, 10) <= today) return { on, problems: [] };
  return { on: null, problems: [{ code: "response-in-future", file, line, on: on.slice(0, 10) }] };
}

/** The answers to the questions that were asked. Values that could not be read are under `~question`. */
function readAnswers(survey: SurveyDefinition, { answers: given, unreadable, unfinished }: ReadResponse) {
  const asked = answersAsked(survey, given);
  const lacking = unanswered(survey, asked);
  return {
    answers: {
      ...asked,
      ...Object.fromEntries(unreadable.map(({ question, found }) => [`~${question}`, [found]])),
    },
    lacking,
    complete: !unfinished && lacking.length === 0 && Object.keys(asked).length > 0,
  };
}

/** Stores one response that the team typed in. */
export async function takeEntered(
  writer: StoreWriter,
  survey: SurveyDefinition,
  { actor, answers, on, source }: { actor: string; answers: SurveyAnswers; on: string; source: string },
  host: ApplicationHost,
): Promise<{ assessed: number; replaced: boolean; complete: boolean }> {
  const newest = new NewestResponses(await writer.surveys.responses(survey.id));
  const given = answersAsked(survey, answers);
  const complete = unanswered(survey, given).length === 0;
  const at = host.now().toISOString();
  const put = newest.put({
    ...{
      survey: survey.id,
      actor,
      respondent: `actor:${actor}`,
      on,
      at,
      source,
      line: null,
      complete,
      answers: given,
    },
  });
  await writer.surveys.supersede(newest.superseded);
  await writer.surveys.add(newest.added);
  const current = newest.added.filter(({ superseded }) => !superseded);
  await writer.surveys.addWords(current.flatMap((response) => wordsOf(survey, response, at)));
  await writer.surveys.clearEntry(survey.id, actor);
  return { assessed: await assessFrom(writer, survey, current, host), replaced: put !== "new", complete };
}

/** Finds the newest response of each respondent among those stored and those added. */
class NewestResponses {
  readonly #current = new Map<
    string,
    { response: NewSurveyResponse & { superseded: boolean }; number: number | null }
  >();
  readonly added: (NewSurveyResponse & { superseded: boolean })[] = [];
  readonly superseded: number[] = [];
  readonly #seen = new Set<string>();

  constructor(before: readonly SurveyResponse[]) {
    for (const response of before) {
      this.#seen.add(printOf(response));
      if (!response.superseded)
        this.#current.set(keyOf(response), { response: { ...response }, number: response.number });
    }
  }

  put(response: NewSurveyResponse): "new" | "same" | "newest" | "older" {
    const print = printOf(response);
    if (this.#seen.has(print)) return "same";
    this.#seen.add(print);
    const before = this.#current.get(keyOf(response));
    const older = before !== undefined && isOlder(response.on, before.response.on);
    const added = { ...response, superseded: older };
    this.added.push(added);
    if (older) return "older";
    if (before) {
      before.response.superseded = true;
      if (before.number !== null) this.superseded.push(before.number);
    }
    this.#current.set(keyOf(response), { response: added, number: null });
    return before ? "newest" : "new";
  }
}

const keyOf = ({ actor, respondent }: NewSurveyResponse) => (actor === null ? respondent : `actor:${actor}`);

const printOf = (response: NewSurveyResponse) => {
  const answers = Object.entries(response.answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([keyOf(response), response.on, answers]);
};

/** Whether a response is older than another by their days. False when one has no day: the one that comes later counts then. */
const isOlder = (on: string | null, than: string | null) =>
  on !== null && than !== null && on.slice(0, than.length) < than.slice(0, on.length);

/** The texts that the actor wrote, with their day. */
function wordsOf(
  survey: SurveyDefinition,
  { actor, source, line, on, answers }: NewSurveyResponse,
  at: string,
): SurveyedWords[] {
  const texts = survey.questions.flatMap(({ id, type, ask }) => {
    const text = type === "text" ? answers[id]?.[0] : undefined;
    return text === undefined ? [] : [{ label: inLanguage(ask, survey.languages[0]!), text }];
  });
  return actor === null || texts.length === 0
    ? []
    : [{ actor, file: source, line, on: (on ?? at).slice(0, 10), answers: texts }];
}

/** Records the situations that follow from the answers (see `assessSurveyed`). Returns how many actors were assessed. */
async function assessFrom(
  writer: StoreWriter,
  survey: SurveyDefinition,
  current: readonly NewSurveyResponse[],
  host: ApplicationHost,
): Promise<number> {
  const questionnaire = await questionnaireOf(host, await host.workspace());
  const rows = current.flatMap(({ actor, answers, source: file, line, on }): SurveyedRow[] => {
    const surveyAnswers = Object.entries(triageAnswers(survey, answers)).map(([question, key]) => ({
      question,
      key,
      file,
      line,
    }));
    return actor === null || surveyAnswers.length === 0
      ? []
      : [{ id: actor, answers: surveyAnswers, on: on?.slice(0, 10) ?? null }];
  });
  const reader = new SurveyReader(questionnaire, { doesNotKnow: "" });
  const source = inLanguage(survey.title, survey.languages[0]!);
  return assessSurveyed(writer, rows, [], { questionnaire, reader, source }, host.now());
}
