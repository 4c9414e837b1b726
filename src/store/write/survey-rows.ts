// Reads and writes the responses, codes and entries of surveys.
import { randomBytes } from "node:crypto";
import type { SurveyCode } from "../../domain/importing/response-rows.ts";
import { codeLength, surveyCodeOf } from "../../domain/surveys/survey-code.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import type {
  NewSurveyResponse,
  SurveyEntry,
  SurveyedWords,
  SurveyRecords,
  SurveyRecordsWriter,
  SurveyResponse,
} from "../survey-records.ts";
import type { Journal } from "./journal.ts";

export class SurveyRows implements SurveyRecords {
  protected readonly engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
  }

  protected get db() {
    return this.engine.db;
  }

  async codes(survey: string): Promise<ReadonlyMap<string, string>> {
    const codes = await this.allCodes();
    return new Map(codes.flatMap((code) => (code.survey === survey ? [[code.code, code.actor]] : [])));
  }

  async allCodes(): Promise<SurveyCode[]> {
    const rows = await this.db.selectFrom("survey_codes").selectAll().orderBy("survey").execute();
    const idOf = await this.#idsNow(rows.map(({ actor }) => actor));
    return rows.flatMap(({ survey, code, actor }) => {
      const id = idOf.get(actor);
      return id === undefined ? [] : [{ survey, actor: id, code }];
    });
  }

  async responses(survey?: string): Promise<SurveyResponse[]> {
    let query = this.db
      .selectFrom("survey_responses")
      .leftJoin("actors", "actors.number", "survey_responses.actor")
      .selectAll("survey_responses")
      .select("actors.id as actorId")
      .orderBy("survey_responses.number");
    if (survey !== undefined) query = query.where("survey", "=", survey);
    return (await query.execute()).map((row) => ({
      number: row.number,
      survey: row.survey,
      actor: row.actorId,
      respondent: row.respondent,
      on: row.on_day,
      at: row.at,
      source: row.source_name,
      line: row.line,
      complete: row.complete === 1,
      superseded: row.superseded === 1,
      answers: JSON.parse(row.answers),
    }));
  }

  async entry(survey: string, actor: string): Promise<SurveyEntry | null> {
    const number = await this.numberOf(actor);
    const rows = await this.db
      .selectFrom("survey_entries")
      .selectAll()
      .where("survey", "=", survey)
      .where(this.engine.among("actor", await everMerged(this.engine, number)))
      .orderBy("at", "desc")
      .execute();
    const row = rows.find((entry) => entry.actor === number) ?? rows[0];
    if (!row) return null;
    return { survey, actor, answers: JSON.parse(row.answers), path: JSON.parse(row.path), at: row.at };
  }

  async keepCodes(survey: string, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.now(async () => {
      const codes = await this.codes(survey);
      const known = new Map([...codes].map(([code, actor]) => [actor, code]));
      const taken = new Set(codes.keys());
      const missing = actors.filter((actor) => !known.has(actor));
      const numbers = await this.numbersOf(missing);
      const rows = missing.map((actor) => {
        let code = freshCode();
        while (taken.has(code)) code = freshCode();
        taken.add(code);
        known.set(actor, code);
        return [survey, numbers.get(actor)!, code];
      });
      await this.engine.insertMany("survey_codes", ["survey", "actor", "code"], rows);
      return known;
    });
  }

  async saveEntry({ survey, actor, answers, path, at }: SurveyEntry): Promise<void> {
    await this.now(async () => {
      const number = await this.numberOf(actor);
      await this.#removeEntry(survey, number);
      await this.engine.insertMany(
        "survey_entries",
        ["survey", "actor", "answers", "path", "at"],
        [[survey, number, JSON.stringify(answers), JSON.stringify(path), at]],
      );
    });
  }

  async clearEntry(survey: string, actor: string): Promise<void> {
    await this.now(async () => this.#removeEntry(survey, await this.numberOf(actor)));
  }

  async #removeEntry(survey: string, actor: number) {
    await this.db
      .deleteFrom("survey_entries")
      .where("survey", "=", survey)
      .where(this.engine.among("actor", await everMerged(this.engine, actor)))
      .execute();
  }

  protected async numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db
      .selectFrom("actors")
      .select(["id", "number"])
      .where(this.engine.among("id", [...new Set(ids)]))
      .execute();
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  protected async numberOf(id: string): Promise<number> {
    return (await this.numbersOf([id])).get(id) ?? -1;
  }

  /** Number of an actor → its identifier; for a merged actor, the identifier of the one that it was merged into. */
  async #idsNow(numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (numbers.length === 0) return new Map();
    const merged = await this.db.selectFrom("merged").select(["actor", "into"]).execute();
    const next = new Map(merged.map(({ actor, into }) => [actor, into]));
    const numberNow = (number: number) => {
      let at = number;
      for (const seen = new Set<number>(); next.has(at) && !seen.has(at); at = next.get(at)!) seen.add(at);
      return at;
    };
    const rows = await this.db
      .selectFrom("actors")
      .select(["id", "number"])
      .where(this.engine.among("number", [...new Set(numbers.map(numberNow))]))
      .execute();
    const idOf = new Map(rows.map(({ id, number }) => [number, id]));
    return new Map(
      numbers.flatMap((number) => {
        const id = idOf.get(numberNow(number));
        return id === undefined ? [] : [[number, id] as const];
      }),
    );
  }

  /** Runs `work` in the running transaction, or in one of its own. */
  protected now<T>(work: () => Promise<T>): Promise<T> {
    return this.engine.inTransaction ? work() : this.engine.transaction(work);
  }
}

export class SurveyRowsWriter extends SurveyRows implements SurveyRecordsWriter {
  readonly #journal: Journal;

  constructor(engine: DatabaseEngine, journal: Journal) {
    super(engine);
    this.#journal = journal;
  }

  async add(responses: readonly (NewSurveyResponse & { superseded: boolean })[]): Promise<void> {
    const numbers = await this.numbersOf(responses.flatMap(({ actor }) => actor ?? []));
    const first = await this.#journal.numbers("survey_responses", responses.length);
    await this.#journal.insertRows(
      "survey_responses",
      [
        ...(["number", "step", "actor", "survey", "respondent", "on_day", "at", "source_name"] as const),
        ...(["line", "complete", "superseded", "answers"] as const),
      ],
      responses.map((response, index) => [
        ...[
          first + index,
          this.#journal.step,
          response.actor === null ? null : (numbers.get(response.actor) ?? null),
        ],
        ...[response.survey, response.respondent, response.on, response.at, response.source, response.line],
        ...[response.complete ? 1 : 0, response.superseded ? 1 : 0, JSON.stringify(response.answers)],
      ]),
    );
  }

  async supersede(numbers: readonly number[]): Promise<void> {
    for (const number of numbers) await this.#journal.update("survey_responses", number, { superseded: 1 });
  }

  async restoreCodes(codes: readonly SurveyCode[]): Promise<void> {
    const rows = await this.db.selectFrom("survey_codes").select(["survey", "code"]).execute();
    const taken = new Set(rows.map(({ survey, code }) => `${survey} ${code}`));
    const newCodes = codes.filter(({ survey, code }) => !taken.has(`${survey} ${code}`));
    const numbers = await this.numbersOf(newCodes.map(({ actor }) => actor));
    await this.engine.insertMany(
      "survey_codes",
      ["survey", "actor", "code"],
      newCodes.map(({ survey, actor, code }) => [survey, numbers.get(actor)!, code]),
    );
  }

  async addWords(words: readonly SurveyedWords[]): Promise<void> {
    const numbers = await this.numbersOf(words.map(({ actor }) => actor));
    const sources = new Map<string, number>();
    const rows: Value[][] = [];
    const first = await this.#journal.numbers("records", words.length);
    for (const { actor, file, line, on, answers } of words) {
      const number = numbers.get(actor);
      if (number === undefined) continue;
      const key = `${on} ${file}`;
      let source = sources.get(key);
      if (source === undefined) {
        source = await this.#journal.insert("sources", { name: baseName(file), file, date: on });
        sources.set(key, source);
      }
      const storedAnswers = answers.map(({ label, text }) => [label, text, null, "actor"]);
      rows.push([
        first + rows.length,
        this.#journal.step,
        number,
        source,
        line,
        JSON.stringify(storedAnswers),
        null,
      ]);
    }
    await this.#journal.insertRows(
      "records",
      ["number", "step", "actor", "source", "line", "answers", "differing"],
      rows,
    );
  }
}

/**
 * The number of an actor, and those of all actors that were merged into it. An entry about a merged actor counts for this actor, but keeps
 * the number of the merged one, which has the entry again when the merge is undone.
 */
async function everMerged({ db }: DatabaseEngine, actor: number): Promise<number[]> {
  const merged = await db.selectFrom("merged").select(["actor", "into"]).execute();
  const numbers = new Set([actor]);
  for (const number of numbers)
    for (const merge of merged) if (merge.into === number) numbers.add(merge.actor);
  return [...numbers];
}

/** Removes the entries about an actor that is removed. */
export async function removeEntries(engine: DatabaseEngine, actor: number): Promise<void> {
  const numbers = await everMerged(engine, actor);
  await engine.db.deleteFrom("survey_entries").where(engine.among("actor", numbers)).execute();
}

const freshCode = () => surveyCodeOf([...randomBytes(codeLength)]);
