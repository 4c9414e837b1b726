// Gives the vocabulary of titles that ships, for tests.
import { readFileSync } from "node:fs";
import { type Vocabulary, vocabularyOf } from "../../../src/domain/people/title-vocabulary.ts";
import { readRoles } from "../../../src/settings/roles-file.ts";

/** The vocabulary that ships. */
export const aVocabulary = (): Vocabulary =>
  vocabularyOf(readRoles(readFileSync("src/knowledge/roles.yaml", "utf8"), "roles.yaml"));
