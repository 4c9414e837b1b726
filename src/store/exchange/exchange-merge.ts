// Merges the work of another laptop: the value with the higher stamp counts; elements of lists and rows added on either laptop all stay.

import {
  covers,
  type ExchangedEntity,
  isNewer,
  type Json,
  joinedVersions,
  type Versions,
} from "../../domain/exchange/register.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ConflictDecision, ExchangeConflict, LaptopChanges, MergeOutcome } from "../exchange-records.ts";
import type { Tables } from "../schema.ts";
import type { Journal } from "../write/journal.ts";
import { EntityRows, removeWithDependents, uniteRecords } from "./entity-rows.ts";
import { withoutErasedEntities } from "./erased-entities.ts";
import { keepExchange } from "./exchange-rows.ts";
import { ExchangeSnapshot, isSeen, printOfRegister, specOf } from "./exchange-snapshot.ts";
import { dependents, exchangedTable, exchangedTables, type ReferredTable } from "./exchanged-tables.ts";
import type { KnownEntities, KnownEntity } from "./known-entities.ts";
import { newEntity } from "./known-entities.ts";
import { type ExchangeHistory, historyOf, keepReplica, nextSeq, replicaName } from "./laptop-history.ts";
import { isConcurrent, valueConflict } from "./value-conflicts.ts";

/** What a merge needs from the writer of actors. */
export interface ActorChanger {
  mergeActors(kept: string, gone: string): Promise<unknown>;
  removeActor(id: string): Promise<void>;
}

interface MergeRequest {
  now: Date;
  by: string;
  location: string;
  decisions: ReadonlyMap<string, ConflictDecision>;
  marker: string;
}

const referred: ReadonlySet<string> = new Set<ReferredTable>(["actors", "meetings", "projects", "shares"]);

export class ExchangeMerge {
  readonly #engine: DatabaseEngine;
  readonly #journal: Journal;
  readonly #actors: ActorChanger;
  readonly #request: MergeRequest;
  readonly #snapshot: ExchangeSnapshot;
  readonly #known: KnownEntities;
  readonly #rows: EntityRows;
  readonly #we: Versions;
  readonly #they: Versions;
  /** An instant after all stamps of presences that they sent. */
  readonly #after: string;
  readonly #touched = new Set<KnownEntity>();
  /** Whether `#renew` gave anything a stamp of this exchange. */
  #hasRenewed = false;
  readonly #conflicts: ExchangeConflict[] = [];
  readonly #merged: { kept: string; gone: string }[] = [];
  readonly #born: MergeOutcome["born"][number][] = [];

  private constructor(
    engine: DatabaseEngine,
    journal: Journal,
    actors: ActorChanger,
    given: { request: MergeRequest; snapshot: ExchangeSnapshot; we: Versions; changes: LaptopChanges },
  ) {
    this.#engine = engine;
    this.#journal = journal;
    this.#actors = actors;
    this.#request = given.request;
    this.#snapshot = given.snapshot;
    this.#known = given.snapshot.known;
    this.#we = given.we;
    this.#they = given.changes.knows;
    this.#after = laterThan(given.changes.entities, given.request.now);
    this.#rows = new EntityRows(engine, journal, given.snapshot, (uid) => this.#entityOf(uid));
  }

  /** Merges all changes of a file, as part of a step. */
  static async of(
    changes: LaptopChanges,
    request: MergeRequest,
    tools: { engine: DatabaseEngine; journal: Journal; actors: ActorChanger },
  ): Promise<MergeOutcome> {
    const { engine, journal, actors } = tools;
    const history = await historyOf(engine, request.location);
    const replica = replicaName(history, request.location, true);
    if (!covers(history.knows, changes.since))
      throw new Refusal("input", { code: "exchange-gap", by: changes.by });
    const seq = nextSeq(history, replica, request.now, changes.knows);
    const moment = { now: request.now, replica, seq, seen: await journal.numbers("exchanges", 1) };
    const snapshot = await ExchangeSnapshot.take(engine, moment);
    const ours = snapshot.hasNews ? seq : history.seq;
    const we = joinedVersions(history.knows, ours === 0 ? {} : { [replica]: ours });
    await keepReplica(engine, { location: request.location, replica, seq: ours });
    await snapshot.known.save(snapshot.changed, journal, "no step");
    if (snapshot.hasNews) {
      await keepExchange(engine, {
        number: moment.seen,
        now: request.now,
        by: request.by,
        replica,
        knows: we,
      });
      moment.seen = await journal.numbers("exchanges", 1);
    }
    const merge = new ExchangeMerge(engine, journal, actors, { request, snapshot, we, changes });
    return merge.#run(changes, history);
  }

  async #run(changes: LaptopChanges, history: ExchangeHistory): Promise<MergeOutcome> {
    const { entities, erased } = await withoutErasedEntities(
      this.#engine,
      changes.entities,
      this.#request.marker,
    );
    const known = entities.filter(({ table }) => exchangedTable(table) !== null);
    const order = new Map<string, number>(exchangedTables.map(({ table }, place) => [table, place]));
    const inOrder = known.toSorted((a, b) => order.get(a.table)! - order.get(b.table)!);
    const { births, removals } = await this.#joinPresences(inOrder);
    for (const entity of births) if (referred.has(entity.table)) await this.#makeRow(entity);
    await this.#followMerges(removals);
    for (const entity of inOrder) await this.#joinValues(entity);
    for (const entity of removals.toReversed()) await this.#remove(entity);
    await this.#addCodes(changes.codes);
    const before = JSON.stringify(history.peers.get(changes.replica) ?? null);
    // A file of this laptop itself is news only when it brings back what is gone here.
    const saysMore = changes.replica !== history.replica && before !== JSON.stringify(changes.knows);
    const hasNews = this.#touched.size > 0 || saysMore;
    if (hasNews) await this.#saveExchange(changes);
    const shared = [...this.#known.all()].flatMap((entity) =>
      entity.table === "actors" && entity.row !== null && isSeen({ ...entity, cells: new Map() }, this.#they)
        ? entity.row
        : [],
    );
    return {
      ...this.#rows.counts(),
      ...{ conflicts: this.#conflicts, born: this.#born, merged: this.#merged, erased, news: hasNews },
      shared: new Set(shared),
    };
  }

  /** Merges whether each entity exists; returns the entities to make and those to remove. */
  async #joinPresences(entities: readonly ExchangedEntity[]) {
    const births: ExchangedEntity[] = [];
    const removals: KnownEntity[] = [];
    for (const theirs of entities) {
      const ours = this.#known.get(theirs.uid);
      if (ours === undefined) {
        const table = exchangedTable(theirs.table)!.table;
        const presence = theirs.presence as KnownEntity["presence"];
        const made = newEntity(theirs.uid, table, presence);
        this.#known.add(made);
        this.#touched.add(made);
        if (presence.value === true) births.push(theirs);
        continue;
      }
      if (!isNewer(theirs.presence.stamp, ours.presence.stamp)) continue;
      const goes = theirs.presence.value !== true && ours.row !== null;
      if (goes && theirs.presence.value === false && !(await this.#isWholeSeen(ours))) {
        await this.#keepOurs(ours);
        continue;
      }
      if (theirs.presence.value === true && ours.row === null) {
        ours.cells = new Map();
        births.push(theirs);
      }
      ours.presence = theirs.presence as KnownEntity["presence"];
      this.#touched.add(ours);
      if (goes) removals.push(ours);
    }
    return { births, removals };
  }

  /** Whether they knew all changes made here to an entity and to the rows that depend on it. */
  async #isWholeSeen(entity: KnownEntity): Promise<boolean> {
    if (!isSeen(entity, this.#they)) return false;
    for (const dependent of await this.#dependentsOf(entity))
      if (!isSeen(dependent, this.#they)) return false;
    return true;
  }

  async #dependentsOf({ table, row }: KnownEntity): Promise<KnownEntity[]> {
    if (!referred.has(table) || row === null) return [];
    const dependingEntities: KnownEntity[] = [];
    for (const { table: of, column } of dependents(table as ReferredTable)) {
      const rows = (await this.#engine.db
        .selectFrom(of as "contacts")
        .select("number")
        .where(column as "actor", "=", row)
        .execute()) as { number: number }[];
      for (const { number } of rows)
        dependingEntities.push(...[this.#known.ofRow(of, number)].filter((entity) => !!entity));
    }
    return dependingEntities;
  }

  /** Keeps an entity on all laptops that they removed while somebody worked on it here. */
  async #keepOurs(entity: KnownEntity): Promise<void> {
    const { name, id, table } = await this.#rows.named(entity);
    this.#conflicts.push({ kind: "removed", key: `${entity.uid} removed`, table, id, name });
    for (const renewed of [entity, ...(await this.#dependentsOf(entity))]) this.#renew(renewed);
  }

  /** Gives an entity and its values a stamp after all of theirs, so that they count. */
  #renew(entity: KnownEntity): void {
    const at = this.#after;
    this.#hasRenewed = true;
    const stamp = (before: typeof entity.presence.stamp) => this.#snapshot.stamp(before, at, before.sure);
    entity.presence = { value: true, stamp: stamp(entity.presence.stamp) };
    for (const [register, cell] of entity.cells)
      entity.cells.set(register, { ...cell, stamp: stamp(cell.stamp) });
    this.#touched.add(entity);
  }

  /** The entity that a uid means after all merges of actors; when these form a circle, the one with the lowest uid. Null when it is unknown or removed. */
  #entityOf(uid: string): KnownEntity | null {
    const path: string[] = [];
    for (let at = uid; ; ) {
      const entity = this.#known.get(at);
      if (entity === undefined || entity.presence.value === false) return null;
      if (entity.presence.value === true) return entity;
      if (path.includes(at)) return this.#known.get(path.slice(path.indexOf(at)).sort()[0]!)!;
      path.push(at);
      at = entity.presence.value;
    }
  }

  /** Merges here the actors that they merged there. */
  async #followMerges(removals: KnownEntity[]): Promise<void> {
    for (const gone of removals.splice(0)) {
      if (gone.table !== "actors" || gone.presence.value === false) {
        removals.push(gone);
        continue;
      }
      const entity = this.#entityOf(gone.uid);
      if (entity === null || entity === gone) this.#renew(gone);
      else if (entity.row === null) await this.#takeOver(gone, entity);
      else await this.#mergeInto(gone, entity);
    }
  }

  /** Two laptops merged the same two actors, each into the other. The row that is left here becomes that of `entity`. */
  async #takeOver(gone: KnownEntity, entity: KnownEntity): Promise<void> {
    const [row, step] = [gone.row!, gone.rowStep!];
    this.#known.detach(gone);
    this.#known.attach(entity, row, step);
    entity.cells = gone.cells;
    gone.cells = new Map();
    this.#renew(entity);
    this.#touched.add(gone);
  }

  async #mergeInto(gone: KnownEntity, entity: KnownEntity): Promise<void> {
    const ids = { kept: await this.#rows.idOf(entity), gone: await this.#rows.idOf(gone) };
    await this.#actors.mergeActors(ids.kept, ids.gone);
    await uniteRecords(this.#engine, this.#journal, entity.row!);
    this.#merged.push(ids);
    this.#known.detach(gone);
    gone.cells = new Map();
    this.#touched.add(gone);
  }

  async #makeRow(theirs: ExchangedEntity): Promise<void> {
    const entity = this.#known.get(theirs.uid)!;
    const values = valuesIn(theirs);
    const made = await this.#rows.insert(specOf(entity), values);
    if (made === null) {
      // A row that it refers to is not here: nothing of it is stored.
      this.#known.forget(entity);
      this.#touched.delete(entity);
      return;
    }
    this.#known.attach(entity, made.number, this.#journal.step);
    for (const [register, { value, stamp }] of Object.entries(theirs.registers))
      entity.cells.set(register, { print: value === null ? null : printOfRegister(register, value), stamp });
    if (entity.table === "actors")
      this.#born.push({
        number: made.number,
        id: made.id,
        uid: entity.uid,
        wanted: String(values.get("id")),
      });
  }

  async #joinValues(theirs: ExchangedEntity): Promise<void> {
    const entity = this.#known.get(theirs.uid);
    if (entity === undefined || entity.presence.value !== true) return;
    if (entity.row === null) return this.#makeRow(theirs);
    const newRegisters = Object.entries(theirs.registers).filter(([register, { stamp }]) => {
      const cell = entity.cells.get(register);
      return isNewer(stamp, cell?.stamp) || isConcurrent(cell, theirs.registers[register]!, this.#versions);
    });
    if (newRegisters.length === 0) return;
    const storedValues = await this.#rows.storedValues(entity);
    if (storedValues === null) return;
    const values = new Map(storedValues);
    for (const [register, given] of newRegisters) {
      const cell = entity.cells.get(register);
      const newer = isNewer(given.stamp, cell?.stamp);
      const print = given.value === null ? null : printOfRegister(register, given.value);
      const standing = newer ? given.value : (storedValues.get(register) ?? null);
      const stands = newer ? "theirs" : "ours";
      set(values, register, standing);
      if (newer) {
        entity.cells.set(register, { print, stamp: given.stamp });
        this.#touched.add(entity);
      }
      const conflict =
        print !== (cell?.print ?? null) && isConcurrent(cell, given, this.#versions)
          ? valueConflict(entity, register, given, { held: storedValues, stands })
          : null;
      if (conflict === null) continue;
      this.#conflicts.push(conflict);
      const chosen = this.#request.decisions.get(conflict.key) ?? stands;
      const [taken, other] = [given.value, storedValues.get(register) ?? null];
      set(values, register, chosen === "theirs" ? taken : other);
      if (entity.table === "actors" && conflict.person === null)
        await this.#rows.noteDiffering(entity, register, chosen === "theirs" ? other : taken, values);
    }
    await this.#rows.write(entity, storedValues, values);
  }

  get #versions() {
    return { we: this.#we, they: this.#they };
  }

  async #remove(entity: KnownEntity): Promise<void> {
    if (entity.row === null) return;
    if (entity.table === "actors") await this.#actors.removeActor(await this.#rows.idOf(entity));
    else await removeWithDependents(this.#engine, this.#journal, entity);
    this.#rows.count("removed", entity.table);
    this.#known.detach(entity);
    Object.assign(entity, { cells: new Map(), print: "" });
  }

  /** Adds the codes of forms printed there. They are no part of the step, since `undo` cannot take back paper. */
  async #addCodes(codes: LaptopChanges["codes"]): Promise<void> {
    const rows = codes.flatMap(({ survey, actor, code }) => {
      const number = this.#entityOf(actor)?.row ?? null;
      return number === null ? [] : [[survey, number, code]];
    });
    if (rows.length > 0)
      await this.#engine.insertMany("survey_codes", ["survey", "actor", "code"], rows, { ignore: true });
  }

  async #saveExchange(changes: LaptopChanges): Promise<void> {
    const { seen, replica, seq } = this.#snapshot.moment;
    const own = this.#hasRenewed ? { [replica]: seq } : {};
    if (this.#hasRenewed) await keepReplica(this.#engine, { location: this.#request.location, replica, seq });
    for (const entity of this.#touched) Object.assign(entity, { seen, print: "" });
    await this.#known.save(this.#touched, this.#journal, "step");
    const others = JSON.stringify(changes.knows);
    const row: Tables["exchanges"] = {
      ...{
        number: seen,
        step: this.#journal.step,
        at: this.#request.now.toISOString(),
        kind: "merge",
        made_by: changes.by,
        replica: changes.replica,
      },
      ...{ knows: JSON.stringify(joinedVersions(this.#we, own, changes.knows)), others },
    };
    const columns = Object.keys(row) as (keyof typeof row)[];
    await this.#journal.insertRows("exchanges", columns, [columns.map((column) => row[column])]);
  }
}

const valuesIn = ({ registers }: ExchangedEntity): Map<string, Json> =>
  new Map(
    Object.entries(registers).flatMap(([register, { value }]) => (value === null ? [] : [[register, value]])),
  );

function set(values: Map<string, Json>, register: string, value: Json): void {
  if (value === null) values.delete(register);
  else values.set(register, value);
}

function laterThan(entities: readonly ExchangedEntity[], now: Date): string {
  let latest = now.getTime();
  for (const { presence } of entities) latest = Math.max(latest, Date.parse(presence.stamp.at) + 1);
  return new Date(latest).toISOString();
}
