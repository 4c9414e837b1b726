/** Checks the files `imports/*.yaml` on columns, sources and authors, whose types are in `domain/importing/import-words.ts`. */
import * as z from "zod";
import { authors } from "../domain/actors/text-author.ts";
import type { AuthorWords, ColumnWords, ImportSource } from "../domain/importing/import-words.ts";

const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ""));
const phrases = z.string().transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const documentsSchema = z.strictObject({
  question: z.array(z.string()),
  answer: z.array(z.string()),
  placeholders: phrases,
  before_name: phrases,
  others: words,
  weak_names: words,
});

const contactListsSchema = z.strictObject({
  titles: z.strictObject({
    name: z.string(),
    person: z.string(),
    role: z.string(),
    email: z.string(),
    phone: z.string(),
    note: z.string(),
  }),
  exchange_titles: z.strictObject({
    day: z.string(),
    said: z.string(),
    channel: z.string(),
    meeting: z.string(),
    said_by_phone: z.string(),
    lifted: z.string(),
  }),
});

const addressBooksSchema = z.strictObject({
  name: z.string(),
  unit: z.string(),
  civility: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  full_name: z.string(),
  role: z.string(),
  person_email: z.string(),
  person_phone: z.string(),
  email: z.string(),
  phone: z.string(),
  fax: z.string(),
  address: z.string(),
  postcode: z.string(),
  commune: z.string(),
  home: z.string(),
  website: z.string(),
  categories: z.string(),
  note: z.string(),
});

const messagesSchema = z.strictObject({
  titles: z.strictObject({
    name: z.string(),
    person: z.string(),
    role: z.string(),
    email: z.string(),
    phone: z.string(),
    postcode: z.string(),
    commune: z.string(),
    subject: z.string(),
    passed_on: z.string(),
    quoted: z.string(),
    signature: z.string(),
  }),
  answers: words,
  forwards: words,
  wrote: phrases,
  original: phrases,
  forwarded: phrases,
  headers: z.strictObject({
    sender: z.array(z.string()),
    sent: z.array(z.string()),
    to: z.array(z.string()),
    subject: z.array(z.string()),
  }),
  farewells: phrases,
  devices: phrases,
  months: words,
});

const peopleSchema = z.strictObject({
  before_person: phrases,
  roles: words,
});

export const columnsSchema: z.ZodType<ColumnWords> = z.strictObject({
  ignored_words: words,
  whose: z.strictObject({ person: words, actor: words }),
  fields: z.record(z.string(), phrases),
  starts_with: z.record(z.string(), z.array(z.string())),
  not_by_values: words,
  who_is_listed: words.default([]),
  begins_titles: words.default([]),
  meanings: z.record(z.string(), words).default({}),
  values: z.record(z.string(), words).default({}),
  states: z.strictObject({
    draft: z.array(z.string()),
    refused: z.array(z.string()),
    closed: z.array(z.string()),
  }),
  footers: z.array(z.string()),
  ditto: z.array(z.string()),
  shared_mailboxes: words,
  documents: documentsSchema,
  contact_lists: contactListsSchema,
  address_books: addressBooksSchema,
  cell_comments: z.string(),
  messages: messagesSchema,
  people: peopleSchema,
});

const rowRuleSchema = z.strictObject({
  column: z.string().min(1),
  equals: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  means: z.enum(["draft", "incomplete", "refused", "closed", "not-to-contact"]),
});

const joinSchema = z.strictObject({
  sheet: z.string().min(1),
  key: z.string().min(1),
  to: z.array(z.string()).min(1),
  where: z.strictObject({ column: z.string(), equals: z.string() }).optional(),
  key_ends_at: z.string().min(1).optional(),
  without: z.array(z.string()).default([]),
  files: z.boolean().default(false),
});

export const sourceSchema: z.ZodType<ImportSource> = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  recognised_by: z.array(z.string()).min(1),
  at_least: z.number().int().min(1),
  columns: z.record(z.string(), z.string()),
  author: z.enum(authors).optional(),
  rows: z.array(rowRuleSchema).default([]),
  joins: z.array(joinSchema).default([]),
  stops_at: z.array(z.string()).default([]),
});

const points = z.number();

export const authorsSchema: z.ZodType<AuthorWords> = z.strictObject({
  actor_from: points,
  doubt: points,
  table: z.strictObject({
    form: points,
    source: points,
    form_marks: phrases,
    list: points,
    interviewed: points,
    interviewer_marks: phrases,
  }),
  titles: z.array(
    z.strictObject({
      points,
      author: z.enum(authors),
      examiner: z.boolean().default(false),
      yields: z.boolean().default(false),
      addressed: z.boolean().default(false),
      words: phrases.default([]),
      ends_with: z.string().optional(),
    }),
  ),
  values: z.array(
    z.strictObject({
      points,
      forms_only: z.boolean().default(false),
      words: phrases,
    }),
  ),
  shapes: z.strictObject({
    sentence: points,
    fragment: points,
    question: points.default(0),
    dated: points,
    colleague: points,
    colleague_after: phrases,
  }),
  values_weight: points,
  pointers: phrases,
  technical: phrases,
  names: phrases,
  named: points,
  named_after: phrases,
  streets: phrases,
  ticks: phrases,
  quoted: z.strictObject({
    first_person: phrases,
    said_by_others: phrases,
    commune_voices: phrases,
    other_voices: phrases,
    not_speaking: phrases,
    titled: phrases,
    saying: phrases,
    speakers: phrases,
    sentence: phrases,
    no_sentence: phrases,
  }),
});
