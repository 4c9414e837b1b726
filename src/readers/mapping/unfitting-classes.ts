// Tells which fields a column cannot hold, however well its words fit: sentences name nobody, and categories name no actors.

import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import type { Header } from "../table/header-layout.ts";
import type { TitleReader } from "./column-titles.ts";
import { fittedColumnWeights } from "./fitted-column-weights.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** Chosen by hand; the numbers are shares of a column's values unless they count rows, words or letters. */
const weights = {
  /** The fewest filled cells that tell whether values repeat. */
  rowsOfCategory: 6,
  /** If fewer values differ, they sort the rows. */
  distinctNames: 0.5,
  /** If so many values are structures, they may be kinds. */
  namedByValues: 0.3,
  /** Values of so many words on average are neither people nor posts: the longest post of our titles takes seven. */
  wordsOfProse: 9,
  /** Colleagues who follow actors: the fewest rows, the most that differ, and the most words and letters of each. */
  rowsOfColleagues: 4,
  distinctColleagues: 0.5,
  wordsOfColleague: 1.5,
  lettersOfColleague: 12,
  /** A column is no state if so many values differ and so many say what to do. */
  distinctToDo: 0.7,
  sayingToDo: 0.4,
  /** In a column of addresses, so many values hold a street, a postcode or a way to reach somebody. */
  sayingWhere: 0.2,
};

const { classes } = fittedColumnWeights;
const classOf = (field: string) => classes.indexOf(field);
const personClasses = classes.flatMap((name, number) => (name.startsWith("person") ? [number] : []));

/** The classes that a column cannot be of, by their numbers. */
export function unfittingClasses(column: ReadColumn, header: Header, titles: TitleReader): number[] {
  return [
    ...(isCategory(column, header, titles) ? [classOf("name")] : []),
    ...(mayTellKinds(column, header, titles) ? [] : [classOf("kind")]),
    ...(saysToDo(header) || holdsToDo(column, header, titles) ? [classOf("state")] : []),
    ...(asksForName(column, header, titles) ? [classOf("commune")] : []),
    ...(reachesNobody(column, "phone") ? [classOf("phone"), classOf("person.phone")] : []),
    ...(reachesNobody(column, "email") ? [classOf("email"), classOf("person.email")] : []),
    ...(saysNoPlace(column, header, titles) ? [classOf("address")] : []),
    ...(holdsNoPostcode(column, header, titles) ? [classOf("postcode")] : []),
    ...(isProse(column) || isOfColleagues(column, header) || asksForStructure(column, header, titles)
      ? personClasses
      : []),
  ];
}

/** True for values that sort the rows rather than name them, under a title that does not say that they are names. */
function isCategory({ title, values }: ReadColumn, { last }: Header, titles: TitleReader): boolean {
  return (
    values.filled >= weights.rowsOfCategory &&
    values.distinct < weights.distinctNames &&
    titles.read(last).field !== "name" &&
    !title.about.has("naming") &&
    !title.about.has("body")
  );
}

/** False for a column whose title says nothing of kinds and whose values are none: "Collège" over "Public", "Privé". */
const mayTellKinds = ({ title, values }: ReadColumn, { last }: Header, titles: TitleReader): boolean =>
  title.about.has("kind") ||
  title.about.has("body") ||
  titles.read(last).field === "kind" ||
  (values.shares.get("structure") ?? 0) >= weights.namedByValues ||
  (values.shares.get("word of body") ?? 0) >= weights.namedByValues;

/** "Actions à mener", "To be done": what the team is to do, and not what became of an application. */
const saysToDo = ({ last }: Header): boolean =>
  /(?:^|\W)(?:a \w{2,}(?:er|ir|re|oir)|to be \w+|to do)(?:\W|$)/.test(fold(last));

/** "JB", "Clém." under "Suivi par": short names that recur are our colleagues', not the actors'. */
function isOfColleagues({ title, values }: ReadColumn, { last }: Header): boolean {
  const { filled, distinct, words } = values;
  if (filled < weights.rowsOfColleagues || distinct > weights.distinctColleagues) return false;
  if (!title.about.has("ours") && !ofFollowers.test(fold(last))) return false;
  const all = words.flat();
  return (
    all.length <= weights.wordsOfColleague * filled &&
    all.every((word) => word.length <= weights.lettersOfColleague && !/\d/.test(word))
  );
}
const ofFollowers = new RegExp(`(?:^|\\W)(?:${answerWords.follow_actors.join("|")})(?:\\W|$)`);

/** "préparer la page", "RV à caler": things to do differ from row to row, whereas states are few and recur. */
function holdsToDo({ values }: ReadColumn, { last }: Header, titles: TitleReader): boolean {
  if (values.distinct < weights.distinctToDo || titles.read(last).field === "state") return false;
  const toDo = values.words.filter((words) => words.some((word) => infinitive.test(word))).length;
  return values.filled > 0 && toDo >= weights.sayingToDo * values.filled;
}
const infinitive = new RegExp(`^${answerWords.infinitive}$`);

/** "Votre nom" over surnames, which look like towns. */
const asksForName = ({ title }: ReadColumn, { last }: Header, titles: TitleReader): boolean =>
  titles.read(last).field === "nom" || (title.about.has("naming") && !title.about.has("city"));

/** "Votre structure" over "Le Fournil", which looks like somebody's name. */
const asksForStructure = ({ title }: ReadColumn, { last }: Header, titles: TitleReader): boolean => {
  const { field, whose } = titles.read(last);
  return field === "name" && whose !== "person" && title.about.has("body") && !title.about.has("person");
};

/** Shapes of which a value of a column of addresses has one: a place, or another way to reach somebody. */
const wheres = [
  "inStreet",
  "placeCode",
  "british",
  "a postcode",
  "an e-mail",
  "with address",
  "a telephone",
  "with telephone",
];

/** True under a title that speaks of no street ("Où en est le dossier") over values of which hardly any says where. */
function saysNoPlace({ title, values }: ReadColumn, { last }: Header, titles: TitleReader): boolean {
  if (title.about.has("street") || titles.read(last).field === "address") return false;
  const most = Math.max(...wheres.map((name) => values.shares.get(name) ?? 0));
  return values.filled > 0 && most < weights.sayingWhere;
}

/** True where no value holds a postcode, under a title that says nothing of any. */
const holdsNoPostcode = ({ values }: ReadColumn, { last }: Header, titles: TitleReader): boolean =>
  values.filled > 0 &&
  titles.read(last).field !== "postcode" &&
  ["a postcode", "placeCode"].every((name) => (values.shares.get(name) ?? 0) === 0);

/** True under a title that speaks of no telephone, or of no e-mail, over values none of which is or holds one. */
function reachesNobody({ title, values }: ReadColumn, how: "phone" | "email"): boolean {
  const shown =
    how === "phone" ? ["a telephone", "with telephone", "shape phone"] : ["an e-mail", "with address"];
  const most = Math.max(...shown.map((name) => values.shares.get(name) ?? 0));
  return values.filled > 0 && !title.about.has(how) && most === 0;
}

/** True for sentences, which name nobody whatever their title says; the words of addresses and numbers do not count. */
function isProse({ values }: ReadColumn): boolean {
  const words = values.words.reduce(
    (sum, cell, row) => sum + cell.filter((word) => isSpoken(word, values.addresses[row]!)).length,
    0,
  );
  return values.filled > 0 && words / values.filled >= weights.wordsOfProse;
}

const isSpoken = (word: string, address: string) => !/^\d+$/.test(word) && !address.includes(word);
