// Which tables laptops exchange, and which columns identify a row on every laptop.

import type { Tables } from "../schema.ts";

/** The tables to whose rows other rows refer, by uids. */
export type ReferredTable = "actors" | "meetings" | "projects" | "shares";

export interface ExchangedTable {
  table: ExchangedName;
  /** Columns that hold the number of a row of another table. */
  refs: Readonly<Record<string, ReferredTable>>;
  /** The columns that identify a row, and never change; null when all columns do. */
  identity: readonly string[] | null;
}

const ofActor = { actor: "actors" } as const;
const audience = { audience_actor: "actors", audience_meeting: "meetings" } as const;
const fact = { refs: ofActor, identity: null } as const;

/**
 * In the order in which rows are made: tables to which others refer come first. A row without `identity` never changes. In other rows, each
 * column is a register; actors have more registers. The uid of an actor has the time when it was made, since two laptops may give two
 * actors the same identifier.
 */
export const exchangedTables = [
  { table: "actors", refs: {}, identity: ["id"] },
  { table: "meetings", refs: {}, identity: ["id"] },
  { table: "projects", refs: {}, identity: ["id"] },
  { ...fact, table: "shares", refs: audience },
  { ...fact, table: "records" },
  { ...fact, table: "assessments" },
  { ...fact, table: "contacts" },
  { ...fact, table: "prepared" },
  { ...fact, table: "holds" },
  { ...fact, table: "verdicts" },
  {
    table: "attendance",
    refs: { ...ofActor, meeting: "meetings" },
    identity: ["meeting", "actor", "person"],
  },
  { ...fact, table: "follow_ups", refs: { ...ofActor, meeting: "meetings" } },
  {
    table: "participants",
    refs: { ...ofActor, project: "projects" },
    identity: ["project", "actor"],
  },
  { table: "project_pictures", refs: { project: "projects" }, identity: null },
  {
    table: "consents",
    refs: { ...ofActor, ...audience, project: "projects" },
    identity: ["project", "actor", "person", "scope", "on_day", "at", "audience", ...Object.keys(audience)],
  },
  { ...fact, table: "agreements", refs: { ...ofActor, ...audience } },
  { ...fact, table: "between_actors", refs: { ...ofActor, other: "actors" } },
  { ...fact, table: "recipients", refs: { ...ofActor, share: "shares" } },
  {
    table: "survey_responses",
    refs: ofActor,
    identity: ["survey", "respondent", "on_day", "at", "source_name", "line", "answers"],
  },
  {
    table: "objections",
    refs: ofActor,
    identity: ["actor", "person", "at", "source", "line", "words", "noted"],
  },
  { table: "doubts", refs: { a: "actors", b: "actors" }, identity: ["a", "b"] },
  { table: "mappings", refs: {}, identity: ["titles"] },
  { table: "source_phrases", refs: {}, identity: ["file"] },
  { table: "bounced_addresses", refs: {}, identity: ["address"] },
] as const satisfies readonly {
  table: string;
  refs: Readonly<Record<string, ReferredTable>>;
  identity: readonly string[] | null;
}[];

export type ExchangedName = (typeof exchangedTables)[number]["table"];

/** The other tables, and how each is exchanged or why it is not. A table that is in neither list does not compile. */
export const ownTables: Readonly<Record<Exclude<keyof Tables, ExchangedName>, string>> = {
  steps: "the history is of one laptop",
  changes: "the history is of one laptop",
  sources: "sent with each value that comes from one",
  by_hand: "computed again",
  merged: "sent as the presence of the actor that is gone",
  key_blocks: "computed again",
  match_blocks: "computed again",
  suggestions: "computed again",
  triage_progress: "not finished",
  survey_entries: "not finished",
  survey_codes: "sent beside the entities, since paper cannot be taken back",
  erasures: "sent beside the entities, since the user decides",
  pending_erasures: "an erasure is finished before anything else",
  exchanged: "of exchanges themselves",
  exchanges: "of exchanges themselves",
  exchange_replicas: "of exchanges themselves",
  network_fields: "it follows from the settings of each laptop",
};

export const exchangedTable = (name: string): ExchangedTable | null =>
  exchangedTables.find(({ table }) => table === name) ?? null;

/** The columns that refer to a row of the table `of`, in rows that are removed with it. */
export const dependents = (of: ReferredTable): { table: ExchangedName; column: string }[] =>
  exchangedTables.flatMap(({ table, refs }) =>
    Object.entries(refs).flatMap(([column, referred]) =>
      referred === of && !column.startsWith("audience_") ? [{ table, column }] : [],
    ),
  );
