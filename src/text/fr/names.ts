// Puts the names of structures, places and missions into a sentence: article, contraction, capitals, in French.
import { capitalised } from "../../domain/values/first-letter.ts";
import { fold } from "../../domain/values/spelling.ts";
import { isInCapitals, withoutCapitals } from "./capitals.ts";

/** A name within a sentence (“le GAL…”, “du GAL…”, “au GAL…”), and how a message to the structure calls it. */
export interface NameInSentence {
  the: string;
  of: string;
  at: string;
  /** “votre commune”: replaces the name in a message to the structure itself. */
  yours: string;
  /** “une commune comme la vôtre”. */
  like: string;
}

export type MissionInSentence = Pick<NameInSentence, "the" | "of" | "at">;

/** What else is known of a structure whose name stands in a sentence. */
export interface NamingFacts {
  /** The kind given by a list, used when the name does not contain one. */
  kind?: string | null;
  /** The name of a commune with the accents that capitals lack; null when no commune has this name. */
  commune?: (name: string) => string | null;
}

type Gender = "f" | "m";
interface Noun {
  written: string;
  gender: Gender;
}

/**
 * Nouns with which names of structures begin, and their form within a sentence: in lower case, with accents (Lexique des
 * règles typographiques de l'Imprimerie nationale).
 */
const nouns: readonly (readonly [string, Noun])[] = [
  ...nounEntries(
    "f",
    `communauté de communes | communauté d’agglomération | communauté urbaine | communauté des communes = communauté de communes |
    comcom = communauté de communes | com com = communauté de communes | cc = communauté de communes |
    ccom = communauté de communes | ca = communauté d’agglomération | cu = communauté urbaine |
    agglomération | agglo = agglomération | métropole | commune | mairie = commune | ville | municipalité = commune |
    chambre d’agriculture | chambre de métiers et de l’artisanat | chambre de commerce et d’industrie | chambre |
    association | asso = association | ass = association | assoc = association | fédération | fondation | coopérative | compagnie |
    cie = compagnie | ressourcerie | recyclerie | épicerie | ferme | école de musique | école | médiathèque | bibliothèque |
    crèche | radio | ligue | union | entente | amicale | agence | maison familiale rurale | maison | mission locale | mission |
    région | société | entreprise | coordination | régie | troupe | chorale | harmonie | halle | brasserie | fabrique |
    boulangerie | librairie | auberge | équipe | entraide | cité | caisse | communauté | université | clinique`,
  ),
  ...nounEntries(
    "m",
    `parc naturel régional | parc national | parc | groupe d’action locale | pôle d’équilibre territorial et rural | pôle |
    syndicat mixte | syndicat intercommunal | syndicat d’initiative | syndicat | foyer rural | foyer | office de tourisme |
    office du tourisme = office de tourisme | ot = office de tourisme | oti = office de tourisme | office |
    comité des fêtes | comité | collectif | centre social | centre communal d’action sociale | centre | conseil départemental |
    conseil régional | conseil de développement | conseil | département | réseau | groupement | groupe | club | cercle |
    théâtre | tiers-lieu | tiers lieu = tiers-lieu | café associatif | café | lycée agricole | lycée | collège | institut |
    espace | atelier | bureau | territoire | musée | écomusée | cinéma | festival | relais | service | établissement | hôpital |
    conservatoire | observatoire | domaine | jardin | village | magasin | point | pays ^ | grand ^ | cluster | mouvement |
    laboratoire | chantier | verger | moulin | port | camping | gîte`,
  ),
  ...acronymEntries(
    "f",
    "cuma scic scop mjc mfr cci cma sarl sas sasu sci scea amap fdfr frcivam spl seml caf msa udaf",
  ),
  ...acronymEntries(
    "m",
    `gal petr pnr cpie civam ccas cias sivom sivu smictom sictom sirtom sitom caue geiq smix epci esat ehpad gaec gie gip
    plie greta cfa cfppa fjt sdis pat ptce rpi`,
  ),
  ["admr", { written: "ADMR", gender: "f" }],
];

/** Parses a list of nouns. `variant = standard` maps a variant to the standard form; `^` keeps the capital (“le Pays Midi-Quercy”). */
function nounEntries(gender: Gender, list: string): [string, Noun][] {
  return list.split("|").map((entry) => {
    const [key, standard] = entry.split("=").map((part) => part.trim().replace(/\s+/g, " "));
    const keepsCapital = key!.endsWith("^");
    const noun = (standard ?? key!).replace(/\s*\^$/, "");
    const written = keepsCapital ? capitalised(noun) : noun;
    return [foldedWords(key!.replace(/\s*\^$/, "")), { written, gender }];
  });
}

function acronymEntries(gender: Gender, list: string): [string, Noun][] {
  return list.split(/\s+/).map((word) => [word, { written: word.toUpperCase(), gender }]);
}

/** Words in the form in which they are compared: without accents, case or apostrophes. */
function foldedWords(text: string) {
  return fold(text).replace(/[’']/g, " ").replace(/\s+/g, " ").trim();
}

/** The longest entry of the list with which a name begins, and the rest of the name. */
function openingNoun(name: string): { noun: Noun; rest: string } | null {
  const words = name.split(/(?<=[\s’'])/u);
  let longest: { noun: Noun; rest: string; length: number } | null = null;
  for (let count = Math.min(8, words.length); count > 0 && longest === null; count--) {
    const key = foldedWords(words.slice(0, count).join(""));
    const matchingEntry = nouns.find(([entry]) => entry === key);
    if (matchingEntry)
      longest = { noun: matchingEntry[1], rest: words.slice(count).join("").trim(), length: count };
  }
  return longest;
}

/** The kind of a structure as a noun within a sentence (“foyer rural”), from its name or else from the kind in a list. */
export const kindNoun = (name: string, kind: string | null): string | null =>
  openingNoun(withoutCapitals(withoutQuotesAndBrackets(name)))?.noun.written ??
  (kind === null ? null : (openingNoun(kind.trim())?.noun.written ?? null));

/** Whether “le” or “de” elides before a word: “l’ADEFPAT”, but “le SIVOM”, “la MJC”. */
const elides = (written: string) =>
  /^(?:[aeiouéèêâîôûœæ]|y(?![aeiouéèêâ])|h(?:abit|armoni|ôpital|istoir|él[èeo]|ermin|ervé|ippol|onor|orten|ubert|yacint))/iu.test(
    written.normalize("NFC"),
  );

/** “de” before a name without an article, of a person or a structure: “d’Élodie”, “de Gamma”. */
export const ofName = (name: string) => (elides(name) ? `d’${name}` : `de ${name}`);

function withArticle({ written, gender }: Noun, rest: string): NameInSentence {
  const whole = [written, rest].filter(Boolean).join(" ");
  const ownNoun = { written: written === "Grand" ? "territoire" : written, gender };
  const readerForms = { yours: `votre ${ownNoun.written}`, like: likeYours(ownNoun) };
  if (elides(written)) return { the: `l’${whole}`, of: `de l’${whole}`, at: `à l’${whole}`, ...readerForms };
  return gender === "f"
    ? { the: `la ${whole}`, of: `de la ${whole}`, at: `à la ${whole}`, ...readerForms }
    : { the: `le ${whole}`, of: `du ${whole}`, at: `au ${whole}`, ...readerForms };
}

const likeYours = ({ written, gender }: Noun) =>
  gender === "f" ? `une ${written} comme la vôtre` : `un ${written} comme le vôtre`;

/** The forms for a structure of unknown kind: without a kind its name fits no sentence, so it is left out. */
export const nameless: NameInSentence = {
  the: "votre structure",
  of: "de votre structure",
  at: "chez vous",
  yours: "votre structure",
  like: "une structure comme la vôtre",
};

/**
 * The name of a structure within a sentence: its kind in lower case, no capitals of a register, its article contracted.
 * A name without a kind takes the one that a list gives; if there is none, the name is left out.
 */
export function inSentence(
  written: string,
  { kind = null, commune = () => null }: NamingFacts = {},
): NameInSentence {
  const plainName = withoutQuotesAndBrackets(written);
  const name = isInCapitals(plainName) ? withAccents(withoutCapitals(plainName), commune) : plainName;
  const urbanForms = urbanName(name);
  if (urbanForms) return urbanForms;
  const opening = openingNoun(name);
  if (opening !== null) return afterNoun(opening);
  const listedKind = kind === null ? null : (openingNoun(kind.trim())?.noun ?? null);
  const [article, rest] = articleOf(name);
  const afterArticle = article === null || article === "les" ? null : openingNoun(rest);
  if (afterArticle && !nounsInNames.has(fold(afterArticle.noun.written))) return afterNoun(afterArticle);
  const kindForms = listedKind === null ? nameless : withArticle(listedKind, "");
  const fallback = { ...nameless, yours: kindForms.yours, like: kindForms.like };
  if (article === "les") return { ...fallback, the: `les ${rest}`, of: `des ${rest}`, at: `aux ${rest}` };
  if (listedKind !== null) return withArticle(listedKind, name);
  if (article === "le") return { ...fallback, the: name, of: `du ${rest}`, at: `au ${rest}` };
  if (article !== null) return { ...fallback, the: name, of: ofName(name), at: `à ${name}` };
  return /^\p{Lu}{3,8}\b/u.test(name) && elides(name)
    ? { ...fallback, the: `l’${name}`, of: `de l’${name}`, at: `à l’${name}` }
    : nameless;
}

/** A structure in a sentence to somebody else: named even where its kind is unknown (“de Gamma”, “d’Alpha”). */
export function namedInSentence(name: string): MissionInSentence {
  const forms = inSentence(name);
  if (forms.the !== nameless.the) return forms;
  const plainName = withoutQuotesAndBrackets(name);
  return { the: plainName, of: ofName(plainName), at: `à ${plainName}` };
}

const afterNoun = ({ noun, rest }: { noun: Noun; rest: string }) =>
  withArticle(noun, noun.written === "commune" ? ofCommune(rest) : withContraction(rest));

/** Splits a name into its initial article, in lower case, and the rest. */
function articleOf(name: string): [article: string | null, rest: string] {
  const articleMatch = /^(?:(le|la|les) +|(l)['’])(?=\S)/iu.exec(name);
  return articleMatch
    ? [(articleMatch[1] ?? articleMatch[2]!).toLowerCase(), name.slice(articleMatch[0].length)]
    : [null, name];
}

/** Nouns that after an article usually belong to a proper name: “La Fabrique”, “L’Atelier des possibles”. */
const nounsInNames = new Set(
  "atelier fabrique ferme halle relais point espace jardin moulin verger auberge maison café équipe cité grand village domaine port chantier grange"
    .split(" ")
    .map(fold),
);

const urbanWords: Readonly<Record<string, string>> = {
  agglo: "Agglo",
  agglomeration: "Agglomération",
  metropole: "Métropole",
};

/** The forms of a name that ends in “Agglomération” or “Métropole” and takes no article: “Alès Agglomération”. */
function urbanName(name: string): NameInSentence | null {
  const urbanEnding = /\s(agglo|agglom[ée]ration|m[ée]tropole)$/iu.exec(name);
  if (!urbanEnding) return null;
  const properName = name
    .slice(0, urbanEnding.index)
    .trimEnd()
    .replace(/^(?:ca|communaut[ée] d['’]agglom[ée]ration)\s+/iu, "");
  if (properName === "" || /\b(?:de|du|des)$/iu.test(properName)) return null;
  const word = urbanWords[fold(urbanEnding[1]!)]!;
  const the = `${properName} ${word}`;
  const noun = word === "Métropole" ? "métropole" : "agglomération";
  const yours = { yours: `votre ${noun}`, like: likeYours({ written: noun, gender: "f" }) };
  return { the, of: ofName(the), at: `à ${the}`, ...yours };
}

/** A name without outer quotation marks and without a final part in brackets, its apostrophes and spaces normalised. */
export const withoutQuotesAndBrackets = (name: string) =>
  name
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/^[«“"]([^«»“”"]*)[»”"]$/u, (_, inner: string) => inner.trim())
    .replace(/\s+\([^()]*\)$/u, "")
    .replace(/^(\S+) - (?=\S)/u, "$1 ")
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

/** Contracts “de Le Vigan” to “du Vigan”; “La” and “L’” do not contract. */
const withContraction = (rest: string) =>
  rest.replace(/\bde Le (?=\p{Lu})/gu, "du ").replace(/\bde Les (?=\p{Lu})/gu, "des ");

/** “du Vigan”, “de Najac”, “d’Albi”: the commune after its noun, from “Mairie Le Vigan”, “Mairie de Najac”, “Commune Albi”. */
function ofCommune(written: string): string {
  const rest = written
    .replace(/^de le (?=\p{Lu})/iu, "du ")
    .replace(/^de les (?=\p{Lu})/iu, "des ")
    .replace(/^de (la )(?=\p{Lu})/iu, "de La ")
    .replace(/^de l(?=['’]\p{Lu})/iu, "de L");
  if (rest === "" || /^(?:de |du |des |d['’])/iu.test(rest))
    return withContraction(rest.replace(/^(De|Du|Des|D)(?=[ '’])/u, (word) => word.toLowerCase()));
  return withContraction(ofName(rest));
}

/** Restores the accents of the commune at the end of a name that was in capitals. */
function withAccents(name: string, commune: (name: string) => string | null): string {
  for (const { index } of name.matchAll(/(?<=^|[\s’'])\p{L}/gu)) {
    const place = commune(name.slice(index));
    if (place !== null) return name.slice(0, index) + place;
  }
  return name;
}

/** Lowers the initial article of words that stand within a sentence: “les Pays d’Ance”. */
export const midSentence = (words: string) =>
  words.replace(
    /^(le |la |les |l['’]|un |une |des |deux |trois |quatre |cinq |six |sept |huit |neuf |dix |plusieurs |quelques )/i,
    (article) => article.toLowerCase(),
  );

/** The name of a mission within a sentence, as its user typed it: “la mission d’appui…”. */
export function missionInSentence(name: string): MissionInSentence {
  const opening = openingNoun(name);
  if (opening === null) return { the: name, of: ofName(name), at: `à ${name}` };
  const { noun, rest } = opening;
  const typed = name.slice(0, name.length - rest.length).trim();
  const head = noun.written === "mission" && /^\p{Ll}/u.test(rest) ? noun.written : typed;
  const { the, of, at } = withArticle({ ...noun, written: head }, rest);
  return { the, of, at };
}
