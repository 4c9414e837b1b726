// Decides whether a message reports on several other structures, or is about the writer's own project and only names others.
import { conditionsIn } from "../../../domain/relationship/contact-conditions.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";
import { toldOnItsOwn } from "./parts-about.ts";
import type { NamedStructure } from "./structures-in-sentences.ts";

/** What a message says of other structures, and what it asks for the writer's own. */
export interface Report {
  structures: readonly NamedStructure[];
  /** The original sentences in which the writer asks something for their own structure; empty without any. */
  ownRequest: string;
  /** Where those sentences stand. */
  ownAt: readonly { from: number; to: number }[];
}

export interface Sentence {
  from: number;
  to: number;
  folded: string;
}

const whole = (pattern: string) => new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, "u");
const ofOwn = whole(words.own_wishes);
const inOwnCompany = whole(words.own_company);
const setApart = new RegExp(`^(?:${words.set_apart})(?![a-z])`, "u");
const announced = new RegExp(
  `(?<![a-z])${words.counts} (${Object.keys(words.announced).join("|")})(?![a-z])`,
  "u",
);
const contrastBefore = new RegExp(`^(?:(?:${words.contrasts}),?\\s+)?`, "u");
/** A name without its kind at the beginning of a sentence: "Assier, au contraire, n'a jamais rien fait". */
const headAlone = /^(?:La |Le |Les |L['’])?\p{Lu}[\p{L}'’]+(?:-[\p{L}'’]+)*(?= |,)/u;
const predicate = new RegExp(`^(?:\\s*,[^,;.]{1,40},)?\\s*(?:${words.predicates})(?![a-z])`, "u");

/** The fewest structures of a report. A message that names one other may be about a project with this neighbour. */
const fewest = 2;

/** Null when the writer speaks of their own project, or of fewer than two others. `text`: the message without what it quotes. */
export function reportOn(
  text: string,
  sentences: readonly Sentence[],
  others: readonly NamedStructure[],
  isRole: (words: string) => boolean,
): Report | null {
  const named = [...others, ...communesAnnounced(text, sentences, others)];
  const structures = named.filter((structure) => toldOnItsOwn(text, structure, isRole));
  if (new Set(structures.map(({ name }) => fold(name))).size < fewest) return null;
  const own = sentences.filter(
    ({ folded, from, to }) =>
      (ofOwn.test(folded) || inOwnCompany.test(folded)) &&
      conditionsIn(folded, null).length === 0 &&
      !structures.some((structure) => structure.from >= from && structure.from < to),
  );
  if (own.some(({ folded }) => !setApart.test(folded))) return null;
  return {
    structures: structures.toSorted((a, b) => a.from - b.from),
    ownRequest: own.map(({ from, to }) => text.slice(from, to).trim()).join(" "),
    ownAt: own,
  };
}

/**
 * What the writer asks for their own structure beside a list of others; null where they tell of a project of their own, to which those of
 * the list may belong. `isPointing`: they point the others out to us, whatever else they tell.
 */
export function ownBesideList(
  sentences: readonly Sentence[],
  items: readonly { from: number; to: number }[],
  isPointing: boolean,
): readonly Sentence[] | null {
  const own = sentences.filter(
    ({ folded, from }) =>
      ofOwn.test(folded) &&
      conditionsIn(folded, null).length === 0 &&
      items.every((item) => from < item.from || from >= item.to),
  );
  const isSetApart = ({ folded }: Sentence) => setApart.test(folded);
  return isPointing || own.every(isSetApart) ? own.filter(isSetApart) : null;
}

/** After a count of communes, a name that begins a sentence is one of them: "Deux communes pourraient t'intéresser. Assier a déjà…". */
function communesAnnounced(
  text: string,
  sentences: readonly Sentence[],
  others: readonly NamedStructure[],
): NamedStructure[] {
  const at = sentences.findIndex(({ folded }) => announced.test(folded));
  if (at === -1) return [];
  const kind = words.announced[announced.exec(sentences[at]!.folded)![1]!]!;
  return sentences.slice(at + 1).flatMap(({ from, to }): NamedStructure[] => {
    const written = text.slice(from, to);
    const lead = written.length - written.trimStart().length;
    const before = contrastBefore.exec(fold(written.trimStart()))![0].length;
    const start = from + lead + before;
    const name = headAlone.exec(text.slice(start, to))?.[0];
    const isNamed = others.some((other) => start >= other.from && start < other.to);
    if (name === undefined || isNamed || !predicate.test(fold(text.slice(start + name.length, to))))
      return [];
    return [{ name: `${kind} ${ofName(name)}`, commune: name, from: start, to: start + name.length }];
  });
}

const ofNames = words.of_names.map(({ begins, say }) => ({ begins: new RegExp(begins, "iu"), say }));
/** Puts "de", "du" or "d'" before a name, merged with its article: "Le Vigan" gives "du Vigan". */
function ofName(name: string): string {
  const { begins, say } = ofNames.find((joined) => joined.begins.test(fold(name)))!;
  return say + name.slice(begins.exec(fold(name))![0].length);
}
