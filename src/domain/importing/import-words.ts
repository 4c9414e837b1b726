/** The types of the data with which readers recognise columns, sources and texts. The schemas of `settings` check the data. */
import type { Author } from "../actors/text-author.ts";
import type { StructureTaxonomy } from "../values/structure-taxonomy.ts";

type Words = readonly string[];

export interface ImportMappings {
  columns: ColumnWords;
  authors: AuthorWords;
  refusals: RefusalWords;
  sources: readonly ImportSource[];
  structures: StructureTaxonomy;
}

/** How columns are recognised by their titles: `imports/columns.yaml`. */
export interface ColumnWords {
  ignored_words: Words;
  whose: { person: Words; actor: Words };
  fields: Readonly<Record<string, Words>>;
  starts_with: Readonly<Record<string, Words>>;
  not_by_values: Words;
  /** Plurals that begin the title of a column of names: "participants représentés". */
  who_is_listed: Words;
  /** First words of titles that ask or speak of the list: "qui appeler", "nos groupes". */
  begins_titles: Words;
  /** What single words of titles are about, and which words values hold: evidence that is weighed, not rules. */
  meanings: Readonly<Record<string, Words>>;
  values: Readonly<Record<string, Words>>;
  states: { draft: Words; refused: Words; closed: Words };
  footers: Words;
  ditto: Words;
  shared_mailboxes: Words;
  documents: DocumentWords;
  contact_lists: {
    /** Titles of the table that a pasted list makes. */
    titles: Readonly<Record<"name" | "person" | "role" | "email" | "phone" | "note", string>>;
    /** The titles of a list of exchanges, for their days, their words, and the days on which a refusal among them was taken back. */
    exchange_titles: Readonly<
      Record<"day" | "channel" | "meeting" | "said" | "said_by_phone" | "lifted", string>
    >;
  };
  address_books: AddressBookTitles;
  /** Title of the column that holds the comments on cells. */
  cell_comments: string;
  messages: MessageWords;
  people: PeopleWords;
}

/** Titles of the table that an address book (vCard, LDIF) makes. */
export type AddressBookTitles = Readonly<
  Record<
    | ("name" | "unit" | "civility" | "first_name" | "last_name" | "full_name" | "role")
    | ("person_email" | "person_phone" | "email" | "phone" | "fax" | "address" | "postcode" | "commune")
    | ("home" | "website" | "categories" | "note"),
    string
  >
>;

/** How applications written as documents are read: words, folded when they are compared. */
export interface DocumentWords {
  /** What comes before a question or an answer: "Question 3 :", "Réponse :". */
  question: Words;
  answer: Words;
  /** Texts of a field that nobody filled in. */
  placeholders: Words;
  /** What comes before the name of the structure in a title or a sentence. */
  before_name: Words;
  /** Words in the titles of parts that are not about the structure that applies. */
  others: Words;
  /** Titles that may be those of a project, when something else names the structure. */
  weak_names: Words;
}

/** How messages are read: words, folded when they are compared. */
export interface MessageWords {
  /** Titles of the columns that a message is turned into. */
  titles: Readonly<
    Record<
      | ("name" | "person" | "role" | "email" | "phone" | "postcode" | "commune")
      | ("subject" | "passed_on" | "quoted" | "signature"),
      string
    >
  >;
  /** What programs put before the subject of an answer, and of a message that is passed on. */
  answers: Words;
  forwards: Words;
  /** How the announcement of a quotation ends: "… a écrit :". */
  wrote: Words;
  /** The line above a quoted message, and above a forwarded one. */
  original: Words;
  forwarded: Words;
  /** The labels of its header. */
  headers: { sender: Words; sent: Words; to: Words; subject: Words };
  /** How people say goodbye; after it comes a signature. */
  farewells: Words;
  /** Lines that telephones and programs add. */
  devices: Words;
  months: Words;
}

/** Words about people in a cell that should only name them; folded when compared. */
export interface PeopleWords {
  /** What comes before the name of whom to ask for instead: "voir", "remplacée par". */
  before_person: Words;
  /** First words of titles. */
  roles: Words;
}

/** A tool or register whose exports are known by their titles, wherever its columns stand: `imports/<source>.yaml`. */
export interface ImportSource {
  id: string;
  /** The name that people use. */
  name: string;
  /** Titles that only this source has; `at_least` of them must be there. */
  recognised_by: Words;
  at_least: number;
  /** Title → field, `text` or `ignore`. A title that ends in `*` stands for all titles with that beginning. */
  columns: Readonly<Record<string, string>>;
  /** Who answers its questions, unless a title says otherwise; in a form, the actor. */
  author?: Author | undefined;
  rows: readonly RowRule[];
  joins: readonly SheetJoin[];
  /** In a document: titles from which on the programme speaks, not the applicant. */
  stops_at: Words;
}

/** What a row of a known source means when one of its columns holds one of these values. */
export interface RowRule {
  column: string;
  /** Folded; an empty string is an empty cell. */
  equals?: Words | undefined;
  /** Any value but these and an empty cell. */
  except?: Words | undefined;
  means: "draft" | "incomplete" | "refused" | "closed" | "not-to-contact";
}

/**
 * Another sheet of a workbook, or another file, whose rows belong to rows of the list by the value of one column. Several rows for one row of
 * the list become answers, unless `where` selects one of them.
 */
export interface SheetJoin {
  /** The name of the sheet; one that ends in `*` stands for all names with that beginning. */
  sheet: string;
  key: string;
  /** Titles that the key may have in the list; the first one there counts. */
  to: Words;
  where?: { column: string; equals: string } | undefined;
  /** The text at which the key ends. What follows differs between the rows that belong to one row of the list. */
  key_ends_at?: string | undefined;
  /** Titles of columns that the tool fills for itself, which are left out. */
  without: Words;
  /** Whether it may be a file of its own, recognised by its key. */
  files: boolean;
}

/** The data that tells who wrote a column of texts: `imports/authors.yaml`. Points above zero speak for the actor. */
export interface AuthorWords {
  actor_from: number;
  doubt: number;
  table: {
    form: number;
    source: number;
    form_marks: Words;
    list: number;
    interviewed: number;
    interviewer_marks: Words;
  };
  titles: readonly {
    points: number;
    author: Author;
    /** The words are those of somebody who examines an application; this counts even on pages of the application itself. */
    examiner: boolean;
    /** The title counts nothing where most values are in the first person. */
    yields: boolean;
    /** The title speaks to the person who fills the form in. */
    addressed: boolean;
    words: Words;
    ends_with?: string | undefined;
  }[];
  values: readonly {
    points: number;
    /** Counts only in a form, in which the actor is asked. */
    forms_only: boolean;
    words: Words;
  }[];
  shapes: {
    sentence: number;
    question: number;
    fragment: number;
    dated: number;
    colleague: number;
    colleague_after: Words;
  };
  values_weight: number;
  pointers: Words;
  technical: Words;
  names: Words;
  named: number;
  named_after: Words;
  streets: Words;
  ticks: Words;
  quoted: Record<
    | ("first_person" | "said_by_others" | "commune_voices" | "other_voices" | "not_speaking")
    | ("titled" | "saying" | "speakers" | "sentence" | "no_sentence"),
    Words
  >;
}

/** How lists and texts say that somebody does not want to be contacted: `imports/refusals.yaml`. Patterns are expressions. */
export interface RefusalWords {
  /** Words that are ignored in titles and short cells. */
  small_words: Words;
  titles: {
    refusing: Words;
    permitting: Words;
    other: Words;
    /** What the team has to do or did, which is no consent. */
    of_tasks: Words;
    /** Columns about work that was stopped, not contacts. */
    of_work: Words;
    of_states: Words;
    /** Titles of whole answers about contacts. */
    of_contacts: Words;
    /** Titles of instructions how to contact somebody, perhaps not at all. */
    of_instructions: Words;
  };
  /** Words that limit contacts to some channels, the words that must stand near them, and those that exclude some channels. */
  limits: { only: Words; restriction: string; glance: string; contacting: Words; except: Words };
  channels: { email: Words; phone: Words; post: Words };
  boxes: { yes: Words; no: Words; permits: Words; forbids: Words };
  states: Words;
  states_glance: string;
  states_under_title: Words;
  /** Words by which a refusal only sets a date: "ne pas rappeler avant mars". */
  not_now: string;
  /** How people ask to wait. `later` is tried only on texts in which the quicker `later_glance` is found. */
  later_glance: string;
  later: string;
  somebody_else: string;
  /** The patterns are tried only on sentences in which every one of the `glances` is found. */
  texts: {
    glances: Words;
    patterns: Words;
    /** The same in languages that the program does not speak. */
    abroad: { glance: string; patterns: Words };
    /** The same, composed of groups: `{verb}` in a pattern or in a later group stands for the expression `verb` of `groups`. */
    composed: { glances: Words; groups: Readonly<Record<string, string>>; patterns: Words };
    /** Finds a refusal that is a whole answer about contacts. */
    answers: string;
    /** Finds a whole instruction not to contact somebody. */
    forbidding: string;
    /** In a column of addresses or numbers: words for “none”. */
    absence: string;
    /** `denial`: where a sentence begins to say what is refused. `channels`: which channels it names there. */
    denial: string;
    channels: { email: string; phone: string; post: string };
    /** Find the verb of a refusal that may mean any contact or one channel, and words that offer the other channel. */
    calling: string;
    writing: string;
    offers: { calling: string; writing: string };
  };
}
