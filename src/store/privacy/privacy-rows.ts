// Finds and erases what the database holds on somebody, table by table.

import type { DatabaseCleaning, UncleanTables } from "../../domain/privacy/database-cleaning.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine } from "../engine.ts";
import { forgetPrints } from "../exchange/forgotten-prints.ts";
import type {
  ErasureRecord,
  ErasureScope,
  ErasureTraces,
  HeldRows,
  NamingText,
  PendingErasure,
  PrivacyReader,
  PrivacyStore,
} from "../privacy-store.ts";
import type { Tables } from "../schema.ts";
import { confidentialTexts } from "./confidential-texts.ts";
import { eraseKeys } from "./erased-keys.ts";
import { erasedMatcher, hashesOf, newSalt } from "./erased-matcher.ts";
import { type AnyRow, erasureOf, type NumberedScope, type RowErasure, reworded } from "./erased-values.ts";
import { type PersonalTable, personalData } from "./personal-data.ts";

const pageSize = 1000;

type TableName = keyof Tables;
const tables = Object.entries(personalData) as [TableName, PersonalTable][];

/** A row without its checksum, packed numbers and empty columns, which say nothing about a person. */
function shownRow({ checksum: _, ...row }: AnyRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null && typeof value !== "object")
      .map(([column, value]) => [column, typeof value === "bigint" ? String(value) : unpacked(value)]),
  );
}

function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export class PrivacyRowsReader implements PrivacyReader {
  protected readonly engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
  }

  async listFiles(): Promise<ReadonlySet<string>> {
    const rows = await this.engine.db
      .selectFrom("actors")
      .innerJoin("sources", "sources.number", "actors.source")
      .select("sources.file")
      .where("sources.file", "is not", null)
      .groupBy("sources.file")
      .having((having) => having.fn.countAll(), ">", 1)
      .execute();
    return new Set(rows.map(({ file }) => baseName(file!)));
  }

  async traces(scope: ErasureScope): Promise<ErasureTraces> {
    const counts: Record<string, number> = {};
    const texts: NamingText[] = [];
    const names = new Map<number, string>();
    await this.visit(await this.numbered(scope), (table, row, { key }, erasure) => {
      counts[table] = (counts[table] ?? 0) + 1;
      if (erasure.goes || table === "changes" || table === "steps") return;
      for (const { column, text } of erasure.texts)
        texts.push({
          ...{ table, column, key: key.map((name) => row[name] as string | number | null), text },
          about: null,
          ...(typeof row.actor === "number" ? { actor: row.actor } : {}),
        });
    });
    const numbers = texts.flatMap((text) => ("actor" in text ? [text.actor as number] : []));
    if (numbers.length > 0)
      for (const { number, name } of await this.engine.db
        .selectFrom("actors")
        .select(["number", "name"])
        .where(this.engine.among("number", [...new Set(numbers)]))
        .execute())
        names.set(number, name);
    return {
      counts,
      texts: texts.map(({ table, column, key, text, ...of }) => ({
        ...{ table, column, key, text },
        about: "actor" in of ? (names.get(of.actor as number) ?? null) : null,
      })),
    };
  }

  async rows(scope: ErasureScope): Promise<HeldRows> {
    const rowsOf: Record<string, Record<string, unknown>[]> = {};
    const numbered = await this.numbered(scope);
    await this.visit(numbered, (table, row, { actors }, { goes }) => {
      const isTheirs = actors.some((column) => {
        const number = row[column];
        return typeof number === "number" && (numbered.whole.has(number) || numbered.people.has(number));
      });
      if (goes || isTheirs) rowsOf[table] = [...(rowsOf[table] ?? []), shownRow(row)];
    });
    return rowsOf;
  }

  async erasures(): Promise<ErasureRecord[]> {
    const rows = await this.engine.db.selectFrom("erasures").selectAll().orderBy("number").execute();
    return rows.map(({ at, made_by, reason, salt, hashes, counts }) => ({
      ...{ at, by: made_by, reason, salt, hashes: JSON.parse(hashes), counts: JSON.parse(counts) },
    }));
  }

  confidentialTexts = () => confidentialTexts(this.engine);

  erased = async () => erasedMatcher(await this.erasures());

  protected async numbered({ members, names, blanked }: ErasureScope): Promise<NumberedScope> {
    const rows = await this.engine.db
      .selectFrom("actors")
      .select(["id", "number"])
      .where(
        this.engine.among(
          "id",
          members.map(({ actor }) => actor),
        ),
      )
      .execute();
    const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
    const whole = new Set<number>();
    const people = new Map<number, ReadonlySet<string>>();
    for (const { actor, people: some } of members) {
      const number = numberOf.get(actor);
      if (number === undefined) continue;
      if (some === null) whole.add(number);
      else people.set(number, new Set(some));
    }
    const projects = new Set(await this.projectsOf([...whole, ...people.keys()]));
    return { whole, people, projects, names, blanked };
  }

  protected async projectsOf(actors: readonly number[]): Promise<number[]> {
    const rows = await this.engine.db
      .selectFrom("participants")
      .select("project")
      .where(this.engine.among("actor", actors))
      .execute();
    return rows.map(({ project }) => project);
  }

  /** Calls `visitRow` with every row that the erasure removes or changes. */
  protected async visit(
    scope: NumberedScope,
    visitRow: (
      table: TableName,
      row: AnyRow,
      about: PersonalTable,
      erasure: NonNullable<RowErasure>,
    ) => unknown,
  ): Promise<void> {
    for (const [table, about] of tables) {
      if (about.actors.length === 0 && about.texts.length === 0) continue;
      for await (const row of this.#rows(table)) {
        const erasure = erasureOf(table, about, row, scope);
        if (erasure !== null) await visitRow(table, row, about, erasure);
      }
    }
  }

  /** Reads numbered rows a page at a time. Other tables are small. */
  async *#rows(table: TableName): AsyncIterable<AnyRow> {
    const all = this.engine.db.selectFrom(table as "records").selectAll();
    if (!(personalData[table].key as readonly string[]).includes("number")) {
      yield* (await all.execute()) as unknown as AnyRow[];
      return;
    }
    for (let after = -1; ; ) {
      const page = await all.where("number", ">", after).orderBy("number").limit(pageSize).execute();
      yield* page as unknown as AnyRow[];
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = last.number;
    }
  }
}

export class PrivacyRows extends PrivacyRowsReader implements PrivacyStore {
  async pending(): Promise<PendingErasure | null> {
    const row = await this.engine.db.selectFrom("pending_erasures").selectAll().executeTakeFirst();
    return row ? JSON.parse(row.subject) : null;
  }

  async begin(pending: PendingErasure, texts: readonly { from: NamingText; to: string }[]): Promise<void> {
    await this.engine.transaction(async () => {
      for (const { from, to } of texts) await this.#reword(from, to);
      await this.#note(pending);
    });
  }

  async eraseRows(
    scope: ErasureScope,
    { at, by, reason, signs }: Parameters<PrivacyStore["eraseRows"]>[1],
  ): Promise<{ counts: ErasureTraces["counts"]; hash: string | null }> {
    return this.engine.transaction(async () => {
      const numbered = await this.numbered(scope);
      const counts: Record<string, number> = {};
      const gone = new Map<string, number[]>();
      const erasures: (() => Promise<void>)[] = [];
      await this.visit(numbered, (table, row, about, erasure) => {
        counts[table] = (counts[table] ?? 0) + 1;
        if (erasure.goes && typeof row.number === "number")
          gone.set(table, [...(gone.get(table) ?? []), row.number]);
        erasures.push(() => this.#erase(table, row, about, erasure));
      });
      const theirs = await this.projectsOf([...numbered.whole]);
      for (const erase of erasures) await erase();
      for (const [table, numbers] of await this.#forgetEmptyProjects(theirs))
        gone.set(table, [...(gone.get(table) ?? []), ...numbers]);
      await this.#forgetHistory(numbered);
      await forgetPrints(this.engine, gone, [...numbered.people.keys()]);
      const before = await this.erasures();
      const salt = before[0]?.salt ?? newSalt();
      const hashes = hashesOf(salt, signs);
      await this.#keepTrace({ at: at.toISOString(), by, reason, salt, hashes, counts });
      const pending = await this.pending();
      if (pending) await this.#note({ ...pending, subjects: [], reason: null, cleaning: true });
      return { counts, hash: hashes[0] ?? null };
    });
  }

  clean = (left?: UncleanTables): Promise<DatabaseCleaning> => this.engine.clean(left);

  async leave(left: UncleanTables): Promise<void> {
    await this.engine.transaction(async () => {
      const pending = await this.pending();
      if (pending) await this.#note({ ...pending, left });
    });
  }

  async end(): Promise<void> {
    await this.engine.transaction(async () => {
      await this.engine.db.deleteFrom("pending_erasures").execute();
    });
  }

  async adopt(erasures: readonly ErasureRecord[]): Promise<void> {
    await this.engine.transaction(async () => {
      const printOf = ({ at, hashes }: ErasureRecord) => `${at} ${hashes.join(" ")}`;
      const known = new Set((await this.erasures()).map(printOf));
      for (const erasure of erasures) if (!known.has(printOf(erasure))) await this.#keepTrace(erasure);
    });
  }

  async #erase(table: TableName, row: AnyRow, { key }: PersonalTable, erasure: NonNullable<RowErasure>) {
    const db = this.engine.db;
    if (erasure.goes) {
      let gone = db.deleteFrom(table as "records");
      for (const column of key) gone = gone.where(column as "number", "=", row[column] as number);
      await gone.execute();
      return;
    }
    const named = table === "meetings" || table === "projects" ? table : null;
    const changed = named ? await this.#withFreeId(named, row, erasure.changed) : erasure.changed;
    let change = db.updateTable(table as "records").set(changed as object);
    for (const column of key) change = change.where(column as "number", "=", row[column] as number);
    await change.execute();
  }

  /** Removes projects in which nobody takes part any more, and their consents. Returns the removed rows by table. */
  async #forgetEmptyProjects(projects: readonly number[]): Promise<[TableName, number[]][]> {
    const { db } = this.engine;
    const empty = await db
      .selectFrom("projects")
      .select("number")
      .where(this.engine.among("number", projects))
      .where("number", "not in", db.selectFrom("participants").select("project"))
      .execute();
    const emptied = empty.map(({ number }) => number);
    const consents = await db
      .selectFrom("consents")
      .select("number")
      .where(this.engine.among("project", emptied))
      .execute();
    const removed: [TableName, number[]][] = [
      ["consents", consents.map(({ number }) => number)],
      ["projects", emptied],
    ];
    for (const [table, numbers] of removed)
      await db
        .deleteFrom(table as "projects")
        .where(this.engine.among("number", numbers))
        .execute();
    return removed;
  }

  /** Adds the number of a meeting or project to its identifier if another has the same one without the erased name. */
  async #withFreeId(
    table: "meetings" | "projects",
    row: AnyRow,
    changed: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    if (typeof changed.id !== "string") return changed;
    const taken = await this.engine.db
      .selectFrom(table)
      .select("number")
      .where("id", "=", changed.id)
      .executeTakeFirst();
    return taken ? { ...changed, id: `${changed.id}-${row.number}` } : changed;
  }

  /** Removes what else contains them: earlier versions of rows, keys, and suggestions made from their texts. */
  async #forgetHistory({ whole, people }: NumberedScope): Promise<void> {
    const { db } = this.engine;
    await db.deleteFrom("changes").execute();
    await eraseKeys(this.engine, new Set([...whole, ...people.keys()]));
    const staying = [...people.keys()];
    if (staying.length === 0) return;
    await db.deleteFrom("suggestions").where(this.engine.among("actor", staying)).execute();
    // The next import makes the keys again, from what is left of these actors.
    await this.engine.insertMany(
      "by_hand",
      ["actor", "step"],
      staying.map((actor) => [actor, 0]),
      { ignore: true },
    );
  }

  async #keepTrace({ at, by, reason, salt, hashes, counts }: ErasureRecord): Promise<void> {
    const { db } = this.engine;
    const last = await db
      .selectFrom("erasures")
      .select((of) => of.fn.max("number").as("number"))
      .executeTakeFirst();
    const step = await this.#addStep(at);
    await this.engine.insertMany(
      "erasures",
      ["number", "step", "at", "made_by", "reason", "salt", "hashes", "counts"],
      [
        [
          ...[(last?.number ?? 0) + 1, step, at, by, reason, salt],
          ...[JSON.stringify(hashes), JSON.stringify(counts)],
        ],
      ],
    );
  }

  /** Adds a step that says that somebody was erased. `undo` refuses it and earlier steps. */
  async #addStep(at: string): Promise<number> {
    const last = await this.engine.db
      .selectFrom("steps")
      .select((of) => [of.fn.max("number").as("step"), of.fn.max("last_actor").as("actor")])
      .executeTakeFirst();
    const step = (last?.step ?? 0) + 1;
    await this.engine.insertMany(
      "steps",
      ["number", "at", "command", "facts", "undone", "last_actor"],
      [[step, at, "privacy", JSON.stringify({ erased: true }), 0, last?.actor ?? 0]],
    );
    return step;
  }

  async #note(pending: PendingErasure): Promise<void> {
    await this.engine.db.deleteFrom("pending_erasures").execute();
    await this.engine.insertMany("pending_erasures", ["number", "subject"], [[1, JSON.stringify(pending)]]);
  }

  async #reword({ table, column, key, text }: NamingText, to: string): Promise<void> {
    const { key: columns } = personalData[table as TableName];
    let rows = this.engine.db.selectFrom(table as "records").selectAll();
    let change = this.engine.db.updateTable(table as "records");
    for (const [place, name] of columns.entries()) {
      rows = rows.where(name as "number", "=", key[place] as number);
      change = change.where(name as "number", "=", key[place] as number);
    }
    const row = (await rows.executeTakeFirst()) as AnyRow | undefined;
    if (typeof row?.[column] !== "string") return;
    await change.set({ [column]: reworded(row[column], text, to) } as object).execute();
  }
}
