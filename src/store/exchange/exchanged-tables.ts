// Says which tables laptops exchange, and which columns identify a row on every laptop.

import type { Tables } from "../schema.ts";

/** Tables whose rows others refer to, by their uids. */
export type ReferredTable = "actors" | "meetings" | "projects" | "shares";

export interface ExchangedTable {
  table: ExchangedName;
  /** Columns that hold the number of a row of another table. */
  refs: Readonly<Record<string, ReferredTable>>;
  /** Columns that identify a row and never change; null: all columns do. */
  identity: readonly string[] | null;
}

const ofActor = { actor: "actors" } as const;
const audience = { audience_actor: "actors", audience_meeting: "meetings" } as const;
const fact = { refs: ofActor, identity: null } as const;

/**
 * In the order in which rows are made: tables that others refer to come first. A row without `identity` never changes; in the
 * others, each column is a register. Actors have more registers, and uids with the time when they were made: two laptops may give
 * two actors one identifier.
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

/** What stays on each laptop, and why; a table that is in neither list does not compile. */
export const ownTables: Readonly<Record<Exclude<keyof Tables, ExchangedName>, string>> = {
  steps: "the history is of one laptop",
  changes: "the history is of one laptop",
  sources: "told with each value that comes from one",
  by_hand: "made again",
  merged: "told as what became of an actor",
  key_blocks: "made again",
  match_blocks: "made again",
  suggestions: "made again",
  triage_progress: "half typed",
  survey_entries: "half typed",
  survey_codes: "told beside the rest: paper cannot be taken back",
  erasures: "told beside the rest: somebody decides",
  pending_erasures: "ended before anything else",
  exchanged: "of exchanges themselves",
  exchanges: "of exchanges themselves",
  exchange_replicas: "of exchanges themselves",
  network_fields: "what the settings of each laptop say",
};

export const exchangedTable = (name: string): ExchangedTable | null =>
  exchangedTables.find(({ table }) => table === name) ?? null;

/** Columns that refer to a row of the table `of`, in rows that mean nothing without it. */
export const dependents = (of: ReferredTable): { table: ExchangedName; column: string }[] =>
  exchangedTables.flatMap(({ table, refs }) =>
    Object.entries(refs).flatMap(([column, referred]) =>
      referred === of && !column.startsWith("audience_") ? [{ table, column }] : [],
    ),
  );
