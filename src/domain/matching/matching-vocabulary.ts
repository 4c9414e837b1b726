/** What is known of one nature of structure; `structures.yaml` explains each key. */
export interface NatureWords {
  sigle: string;
  names: readonly string[];
  near: readonly string[];
  carries: readonly string[];
  placed: boolean;
  public: boolean;
  departmental: boolean;
  territorial: boolean;
  weak: boolean;
}

/** The words with which names are compared: data that a user may copy and change. */
export interface MatchingVocabulary {
  small_words: readonly string[];
  legal_words: readonly string[];
  light_words: readonly string[];
  common_words: readonly string[];
  toponym_words: readonly string[];
  spellings: Readonly<Record<string, string>>;
  natures: Readonly<Record<string, NatureWords>>;
  person_kinds: readonly string[];
  organisation_labels: readonly string[];
  civilities: readonly string[];
  first_names: readonly string[];
  mail_providers: readonly string[];
  departments: Readonly<Record<string, readonly string[]>>;
}
