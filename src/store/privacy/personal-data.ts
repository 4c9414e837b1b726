// For every table, the columns that may be about an actor or a person: these are shown to them, and erased.

import type { Tables } from "../schema.ts";

export interface PersonalTable<Column extends string = string> {
  /** The columns that identify a row. */
  key: readonly Column[];
  /** Columns with the number of an actor: the row is about this actor, and is removed with it. */
  actors: readonly Column[];
  /** The column that says which person of the actor the row is about, by name or identifier. */
  person: Column | null;
  /** Whether the row is removed with its person; else it only loses the person. */
  goesWithPerson: boolean;
  /** Whether a row about no actor is removed with somebody whom it names, because it is only about them. */
  goesWhenNamed: boolean;
  /** Columns of text, plain or JSON, in which anybody may be named. */
  texts: readonly Column[];
}

const nobody = { actors: [], person: null, goesWithPerson: false, goesWhenNamed: false, texts: [] } as const;
const ofActor = { ...nobody, key: ["number"], actors: ["actor"] } as const;

/** A table that is missing here does not compile. */
export const personalData: { readonly [T in keyof Tables]: PersonalTable<keyof Tables[T] & string> } = {
  steps: { ...nobody, key: ["number"], texts: ["facts"] },
  // Rows before a change. An erasure empties the table: earlier steps can no longer be undone.
  changes: { ...nobody, key: ["step", "of_table", "of_number"], texts: ["before"] },
  sources: { ...nobody, key: ["number"], texts: ["name", "file"] },
  actors: {
    ...nobody,
    key: ["number"],
    actors: ["number"],
    texts: ["recommended_by", "note", "state", "reference", "emails", "phones", "people", "provenance"],
  },
  records: { ...ofActor, texts: ["answers", "differing"] },
  assessments: { ...ofActor, texts: ["answers", "notes", "deciding", "reason"] },
  contacts: { ...ofActor, person: "person", texts: ["note", "next_step", "their_step"] },
  prepared: { ...ofActor, person: "recipient", goesWithPerson: true, texts: ["file", "template"] },
  holds: { ...ofActor, texts: ["reason"] },
  verdicts: { ...ofActor, person: "person", goesWithPerson: true, texts: ["note"] },
  meetings: { ...nobody, key: ["number"], texts: ["id", "title", "place", "link", "convener", "about"] },
  attendance: { ...ofActor, person: "person", goesWithPerson: true },
  follow_ups: { ...ofActor, person: "person", texts: ["proposed", "why"] },
  objections: {
    ...ofActor,
    person: "person",
    goesWithPerson: true,
    goesWhenNamed: true,
    texts: ["signs", "source", "words", "lifted_reason"],
  },
  doubts: { ...nobody, key: ["number"], actors: ["a", "b"], texts: ["reasons"] },
  mappings: { ...nobody, key: ["number"], texts: ["titles", "fields"] },
  source_phrases: { ...nobody, key: ["number"], texts: ["file", "said"] },
  bounced_addresses: { ...nobody, key: ["number"], goesWhenNamed: true, texts: ["address"] },
  by_hand: { ...nobody, key: ["actor"], actors: ["actor"] },
  merged: { ...nobody, key: ["actor"], actors: ["actor", "into"] },
  // Packed keys made of names and addresses: `eraseKeys` removes them one by one.
  key_blocks: { ...nobody, key: ["segment", "first", "last"] },
  match_blocks: { ...nobody, key: ["segment", "first", "last"] },
  triage_progress: { ...nobody, key: ["actor"], actors: ["actor"], texts: ["answers", "notes"] },
  suggestions: { ...nobody, key: ["actor"], actors: ["actor"] },
  survey_responses: { ...ofActor, texts: ["respondent", "source_name", "answers"] },
  survey_codes: { ...nobody, key: ["survey", "code"], actors: ["actor"] },
  survey_entries: { ...nobody, key: ["survey", "actor"], actors: ["actor"], texts: ["answers"] },
  projects: {
    ...nobody,
    key: ["number"],
    texts: ["id", "title", "summary", "seeks", "offers", "contact", "themes", "territories"],
  },
  participants: { ...ofActor, texts: ["role"] },
  // We cannot search a picture for faces: `erasureOf` also removes it when somebody who takes part in its project is erased.
  project_pictures: { ...nobody, key: ["number"], goesWhenNamed: true, texts: ["alt", "agreed"] },
  consents: {
    ...ofActor,
    actors: ["actor", "audience_actor"],
    person: "person",
    goesWithPerson: true,
    texts: ["how"],
  },
  agreements: { ...ofActor, actors: ["actor", "audience_actor"] },
  between_actors: { ...ofActor, actors: ["actor", "other"], texts: ["note"] },
  shares: { ...nobody, key: ["number"], actors: ["audience_actor"], texts: ["file", "shown"] },
  recipients: { ...nobody, key: ["number"], actors: ["actor"], goesWhenNamed: true, texts: ["name"] },
  erasures: { ...nobody, key: ["number"] },
  // The erasure itself empties it.
  pending_erasures: { ...nobody, key: ["number"] },
  // Prints of values: `forgetPrints` removes them with the rows of the values.
  exchanged: { ...nobody, key: ["number"] },
  exchanges: { ...nobody, key: ["number"] },
  exchange_replicas: { ...nobody, key: ["location"] },
  network_fields: { ...nobody, key: ["field"] },
};
