import * as z from "zod";
import { authors } from "../domain/actors/text-author.ts";
import type { StructureTaxonomy } from "../domain/values/structure-taxonomy.ts";
import type { RefusalWords } from "./refusal-words.ts";

const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ""));
const phrases = z.string().transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

/** How applications written as documents are read: words, folded when they are compared. */
const documentsSchema = z.strictObject({
  /** What comes before a question or an answer: "Question 3 :", "Réponse :". */
  question: z.array(z.string()),
  answer: z.array(z.string()),
  /** What stands in a field that nobody filled in. */
  placeholders: phrases,
  /** What comes before the name of the structure in a title or a sentence. */
  before_name: phrases,
  /** Words of the parts that are about somebody else than the structure that applies. */
  others: words,
  /** Titles that may be those of a project, when something else names the structure. */
  weak_names: words,
});
export type DocumentWords = z.infer<typeof documentsSchema>;

/** How lists that were pasted from a mail or a document are read: words, folded when they are compared. */
const contactListsSchema = z.strictObject({
  /** Titles of the table that such a list makes. */
  titles: z.strictObject({
    name: z.string(),
    person: z.string(),
    role: z.string(),
    email: z.string(),
    phone: z.string(),
    note: z.string(),
  }),
});

/** Titles of the table that an address book (vCard, LDIF) makes. */
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

/** How messages are read: words, folded when they are compared. */
const messagesSchema = z.strictObject({
  /** Titles of what a message makes. */
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
  /** What programs put before the subject of an answer, and of a message that is passed on. */
  answers: words,
  forwards: words,
  /** How the announcement of a quotation ends: "… a écrit :". */
  wrote: phrases,
  /** What stands on the line above a message that is quoted, and above one that is passed on. */
  original: phrases,
  forwarded: phrases,
  /** Labels above it. */
  headers: z.strictObject({
    sender: z.array(z.string()),
    sent: z.array(z.string()),
    to: z.array(z.string()),
    subject: z.array(z.string()),
  }),
  /** How people say goodbye: a signature follows. */
  farewells: phrases,
  /** Lines that telephones and programs add. */
  devices: phrases,
  months: words,
});
export type MessageWords = z.infer<typeof messagesSchema>;

/** What is said of people in a cell that should only name them; folded when compared. */
const peopleSchema = z.strictObject({
  /** What comes before the name of whom to ask for instead: "voir", "remplacée par". */
  before_person: phrases,
  /** First words of titles. */
  roles: words,
});
export type PeopleWords = z.infer<typeof peopleSchema>;

/** `templates/imports/columns.yaml`: how columns are recognised by their titles. */
export const columnsSchema = z.strictObject({
  ignored_words: words,
  whose: z.strictObject({ person: words, actor: words }),
  fields: z.record(z.string(), phrases),
  starts_with: z.record(z.string(), z.array(z.string())),
  not_by_values: words,
  /** What single words of titles are about, and which words values hold: evidence that is weighed, not rules. */
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
  /** Title of the column of what people noted on cells. */
  cell_comments: z.string(),
  messages: messagesSchema,
  people: peopleSchema,
});
export type ColumnWords = z.infer<typeof columnsSchema>;

/** What a row of a known source means when one of its columns holds one of these values. */
const rowRuleSchema = z.strictObject({
  column: z.string().min(1),
  /** Folded; an empty string is an empty cell. */
  equals: z.array(z.string()).optional(),
  /** Any value but these and an empty cell. */
  except: z.array(z.string()).optional(),
  means: z.enum(["draft", "incomplete", "refused", "closed", "not-to-contact"]),
});

/**
 * Another sheet of a workbook, or another file, whose rows belong to rows of the list by the value of one column. There may be several
 * for one row: what they hold are answers, unless `where` keeps one.
 */
const joinSchema = z.strictObject({
  /** Its name; one that ends in `*` stands for all that begin so. */
  sheet: z.string().min(1),
  key: z.string().min(1),
  /** Titles of the list's own key, the first that is there. */
  to: z.array(z.string()).min(1),
  where: z.strictObject({ column: z.string(), equals: z.string() }).optional(),
  /** Its key ends there: what follows tells the rows within one row of the list. */
  key_ends_at: z.string().min(1).optional(),
  /** Titles of its own bookkeeping, which are left out. */
  without: z.array(z.string()).default([]),
  /** It may be a file of its own, known by its key. */
  files: z.boolean().default(false),
});

/** `templates/imports/<source>.yaml`: a tool or register whose exports are known by their titles, wherever its columns stand. */
export const sourceSchema = z.strictObject({
  id: z.string().min(1),
  /** As people call it. */
  name: z.string().min(1),
  /** Titles that only this source has; `at_least` of them must be there. */
  recognised_by: z.array(z.string()).min(1),
  at_least: z.number().int().min(1),
  /** Title → field, `text` or `ignore`. A title that ends in `*` stands for all that begin so. */
  columns: z.record(z.string(), z.string()),
  /** Who answers its questions: a form's are the actor's, whatever their titles do not deny. */
  author: z.enum(authors).optional(),
  rows: z.array(rowRuleSchema).default([]),
  joins: z.array(joinSchema).default([]),
  /** In a document: the titles from which on it is the programme that speaks, not who applies. */
  stops_at: z.array(z.string()).default([]),
});
export type ImportSource = z.infer<typeof sourceSchema>;
export type SheetJoin = z.infer<typeof joinSchema>;
export type RowRule = z.infer<typeof rowRuleSchema>;

const points = z.number();

/** `templates/imports/authors.yaml`: what tells who wrote a column of texts. Points above zero speak for the actor. */
export const authorsSchema = z.strictObject({
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
      /** Whoever examines an application: believed even on its own pages. */
      examiner: z.boolean().default(false),
      /** Speaks to whoever fills the form in. */
      addressed: z.boolean().default(false),
      words: phrases.default([]),
      ends_with: z.string().optional(),
    }),
  ),
  values: z.array(
    z.strictObject({
      points,
      /** Said so only where somebody asks the actor. */
      forms_only: z.boolean().default(false),
      words: phrases,
    }),
  ),
  shapes: z.strictObject({
    sentence: points,
    fragment: points,
    dated: points,
    colleague: points,
    colleague_after: phrases,
  }),
  values_weight: points,
  technical: phrases,
  names: phrases,
  named: points,
  named_after: phrases,
  streets: phrases,
  ticks: phrases,
  quoted: z.strictObject({ first_person: phrases, said_by_others: phrases }),
});
export type AuthorWords = z.infer<typeof authorsSchema>;

/** Everything a reader knows of columns before it sees a file. */
export interface ImportMappings {
  columns: ColumnWords;
  authors: AuthorWords;
  refusals: RefusalWords;
  sources: readonly ImportSource[];
  structures: StructureTaxonomy;
}
