// The signs by which authors are recognised (`src/knowledge/imports/authors.yaml`), compiled to patterns.
import type { Author } from "../../domain/actors/text-author.ts";
import type { AuthorWords, ImportMappings } from "../../domain/importing/import-words.ts";
import { anyOf } from "../../domain/values/expressions.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import partnerWords from "../../knowledge/words/partner-institutions.yaml";
import { phrasePattern } from "./phrase-matcher.ts";

export interface TitleSign {
  points: number;
  author: Author;
  /** It also counts within an application, where it marks the part of whoever examines it. */
  examiner: boolean;
  /** It does not count where most cells say "we". */
  yields: boolean;
  /** It speaks to whoever fills the form in. */
  addressed: boolean;
  pattern: RegExp | null;
  endsWith: string | null;
}

export interface AuthorSigns {
  words: AuthorWords;
  structures: StructureTaxonomy;
  titles: readonly TitleSign[];
  values: readonly { points: number; formsOnly: boolean; pattern: RegExp | null }[];
  formMarks: RegExp | null;
  interviewerMarks: RegExp | null;
  pointers: RegExp | null;
  technical: RegExp | null;
  names: RegExp | null;
  namedAfter: RegExp;
  street: RegExp;
  ticks: ReadonlySet<string>;
  colleague: RegExp;
  firstPerson: RegExp | null;
  saidByOthers: RegExp;
  /** What stands right before a quotation: somebody who speaks for a commune, or for another structure named in `who`. */
  communeVoices: RegExp;
  otherVoices: RegExp;
  /** A word before a quotation that is its title: “projet « … »”. */
  titled: RegExp;
  leadsToSpeech: RegExp;
  speakers: RegExp | null;
  sentence: RegExp | null;
  noSentence: RegExp;
}

/** "Éléments du Département": weighs as much as other words for partners; with a word for an opinion, such a title is decisive. */
const ofPartner: TitleSign = {
  ...{ points: -5, author: "partner", examiner: false, yields: false, addressed: false, endsWith: null },
  pattern: new RegExp(`${partnerWords.of_one}${anyOf(partnerWords.institutions)}(?![a-z])`),
};

/** To be made once for each file. */
export function authorSigns({
  authors: words,
  structures,
}: Pick<ImportMappings, "authors" | "structures">): AuthorSigns {
  const source = (phrases: readonly string[]) => phrasePattern(phrases)?.source ?? "(?!)";
  return {
    words,
    structures,
    titles: [
      ...words.titles.map(({ words: phrases, ends_with, ...sign }) => ({
        ...sign,
        pattern: phrasePattern(phrases),
        endsWith: ends_with ?? null,
      })),
      ofPartner,
    ],
    values: words.values.map(({ points, forms_only, words: phrases }) => ({
      ...{ points, formsOnly: forms_only, pattern: phrasePattern(phrases) },
    })),
    formMarks: phrasePattern(words.table.form_marks),
    interviewerMarks: phrasePattern(words.table.interviewer_marks),
    pointers: phrasePattern(words.pointers),
    technical: phrasePattern(words.technical),
    names: phrasePattern(words.names),
    namedAfter: new RegExp(`(?:${source(words.named_after)}) ?$`),
    street: new RegExp(`^\\d{1,5} ?(?:bis|ter|quater|[a-d])?,? (?:${source(words.streets)})`),
    ticks: new Set(words.ticks),
    colleague: new RegExp(`(?:${source(words.shapes.colleague_after)}) (\\p{Lu}\\p{Ll}+)`, "u"),
    firstPerson: phrasePattern(words.quoted.first_person),
    saidByOthers: new RegExp(`(?:${source(words.quoted.said_by_others)})[^.!?]{0,40}$`),
    communeVoices: voicesBefore(words.quoted.commune_voices, words.quoted.not_speaking),
    otherVoices: voicesBefore(words.quoted.other_voices, words.quoted.not_speaking),
    titled: new RegExp(`(?:${source(words.quoted.titled)})(?: (?:de|d'|du))?\\s*:?$`),
    leadsToSpeech: new RegExp(`:$|(?:${source(words.quoted.saying)})$`),
    speakers: phrasePattern(words.quoted.speakers),
    sentence: phrasePattern(words.quoted.sentence),
    noSentence: phrasePattern(words.quoted.no_sentence) ?? /(?!)/g,
  };
}

/** Somebody who speaks at the end of a text: "la mairie dit", and not "devant la mairie". */
const voicesBefore = (voices: readonly string[], notSpeaking: readonly string[]): RegExp =>
  new RegExp(
    `(?<!(?:^|[^a-z])(?:${notSpeaking.join("|")}) )(?<![a-z])(?:le|la|les|l'|the)\\s?(?<who>${voices.join("|")})(?![a-z])[^.!?;,:«»]{0,40}[:,]?$`,
  );
