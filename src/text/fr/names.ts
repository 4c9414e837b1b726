// Names of structures, places and missions within a sentence (articles, capitals, kind), in French.
import { capitalised } from "../../domain/values/first-letter.ts";
import { fold } from "../../domain/values/spelling.ts";
import { isInCapitals, withoutCapitals } from "./capitals.ts";

/** A name as it stands in a sentence: “le GAL…”, “du GAL…”, “au GAL…”; and how its own people call it. */
export interface NameInSentence {
  the: string;
  of: string;
  at: string;
  /** “votre commune”: said to those who are in it, in the stead of the name. */
  yours: string;
  /** “une commune comme la vôtre”. */
  like: string;
}

export type MissionInSentence = Pick<NameInSentence, "the" | "of" | "at">;

/** What else is known of a structure when its name is put in a sentence. */
export interface Naming {
  /** What it is, when a list says so: a name that says nothing leans on it. */
  kind?: string | null;
  /** The name of a commune with the accents that capitals lost; null when no commune bears it. */
  commune?: (name: string) => string | null;
}

type Gender = "f" | "m";
interface Noun {
  written: string;
  gender: Gender;
}

/**
 * What structures call themselves by, and how it is written back within a sentence: the generic is small, with its accents
 * (Lexique des règles typographiques de l'Imprimerie nationale). Longer entries come before those that begin them.
 */
const nouns: readonly (readonly [string, Noun])[] = [
  ...entries(
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
  ...entries(
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
  ...acronyms(
    "f",
    "cuma scic scop mjc mfr cci cma sarl sas sasu sci scea amap fdfr frcivam spl seml caf msa udaf",
  ),
  ...acronyms(
    "m",
    `gal petr pnr cpie civam ccas cias sivom sivu smictom sictom sirtom sitom caue geiq smix epci esat ehpad gaec gie gip
    plie greta cfa cfppa fjt sdis pat ptce rpi`,
  ),
  ["admr", { written: "ADMR", gender: "f" }],
];

/** `written = other` is another way to write it; `^` keeps the capital (“le Pays Midi-Quercy”). */
function entries(gender: Gender, list: string): [string, Noun][] {
  return list.split("|").map((entry) => {
    const [key, other] = entry.split("=").map((part) => part.trim().replace(/\s+/g, " "));
    const keeps = key!.endsWith("^");
    const noun = (other ?? key!).replace(/\s*\^$/, "");
    const written = keeps ? capitalised(noun) : noun;
    return [foldedWords(key!.replace(/\s*\^$/, "")), { written, gender }];
  });
}

function acronyms(gender: Gender, list: string): [string, Noun][] {
  return list.split(/\s+/).map((word) => [word, { written: word.toUpperCase(), gender }]);
}

/** Words as they are compared: without accents, case or apostrophes. */
function foldedWords(text: string) {
  return fold(text).replace(/[’']/g, " ").replace(/\s+/g, " ").trim();
}

/** The longest entry that `name` opens with, and what follows it. */
function openingNoun(name: string): { noun: Noun; rest: string } | null {
  const words = name.split(/(?<=[\s’'])/u);
  let best: { noun: Noun; rest: string; length: number } | null = null;
  for (let count = Math.min(8, words.length); count > 0 && best === null; count--) {
    const key = foldedWords(words.slice(0, count).join(""));
    const found = nouns.find(([entry]) => entry === key);
    if (found) best = { noun: found[1], rest: words.slice(count).join("").trim(), length: count };
  }
  return best;
}

/** What a structure is, as French writes it within a sentence (“foyer rural”), from its name or what a list says. */
export const kindNoun = (name: string, kind: string | null): string | null =>
  openingNoun(withoutCapitals(withoutMarks(name)))?.noun.written ??
  (kind === null ? null : (openingNoun(kind.trim())?.noun.written ?? null));

/** A spelt acronym elides by its sound: “l’ADEFPAT”, “du SIVOM”, but “la MJC”. */
const elides = (written: string) =>
  /^(?:[aeiouéèêâîôûœæ]|y(?![aeiouéèêâ])|h(?:abit|armoni|ôpital|istoir|él[èeo]|ermin|ervé|ippol|onor|orten|ubert|yacint))/iu.test(
    written.normalize("NFC"),
  );

/** A name that bears no article, of a person or a structure: “d’Élodie”, “de Gamma”. */
export const ofName = (name: string) => (elides(name) ? `d’${name}` : `de ${name}`);

function withArticle({ written, gender }: Noun, rest: string): NameInSentence {
  const whole = [written, rest].filter(Boolean).join(" ");
  const called = { written: written === "Grand" ? "territoire" : written, gender };
  const own = { yours: `votre ${called.written}`, like: likeYours(called) };
  if (elides(written)) return { the: `l’${whole}`, of: `de l’${whole}`, at: `à l’${whole}`, ...own };
  return gender === "f"
    ? { the: `la ${whole}`, of: `de la ${whole}`, at: `à la ${whole}`, ...own }
    : { the: `le ${whole}`, of: `du ${whole}`, at: `au ${whole}`, ...own };
}

const likeYours = ({ written, gender }: Noun) =>
  gender === "f" ? `une ${written} comme la vôtre` : `un ${written} comme le vôtre`;

/** A structure of which nothing says what it is: its name would limp, so it is left out. */
export const nameless: NameInSentence = {
  the: "votre structure",
  of: "de votre structure",
  at: "chez vous",
  yours: "votre structure",
  like: "une structure comme la vôtre",
};

/**
 * The name of a structure in a sentence: its kind recognised and written small, its capitals lowered, its article
 * contracted. A name that does not say its kind leans on the one that a list gives; without one, no name is said.
 */
export function inSentence(
  written: string,
  { kind = null, commune = () => null }: Naming = {},
): NameInSentence {
  const bare = withoutMarks(written);
  const name = isInCapitals(bare) ? withAccents(withoutCapitals(bare), commune) : bare;
  const urban = urbanName(name);
  if (urban) return urban;
  const opened = openingNoun(name);
  if (opened !== null) return afterNoun(opened);
  const own = kind === null ? null : (openingNoun(kind.trim())?.noun ?? null);
  const [article, rest] = articleOf(name);
  const afterArticle = article === null || article === "les" ? null : openingNoun(rest);
  if (afterArticle && !fanciful.has(fold(afterArticle.noun.written))) return afterNoun(afterArticle);
  const called = own === null ? nameless : withArticle(own, "");
  const named = { ...nameless, yours: called.yours, like: called.like };
  if (article === "les") return { ...named, the: `les ${rest}`, of: `des ${rest}`, at: `aux ${rest}` };
  if (own !== null) return withArticle(own, name);
  if (article === "le") return { ...named, the: name, of: `du ${rest}`, at: `au ${rest}` };
  if (article !== null) return { ...named, the: name, of: ofName(name), at: `à ${name}` };
  return /^\p{Lu}{3,8}\b/u.test(name) && elides(name)
    ? { ...named, the: `l’${name}`, of: `de l’${name}`, at: `à l’${name}` }
    : nameless;
}

/** A structure that others speak of: by its name even where that does not say what it is (“de Gamma”, “d’Alpha”). */
export function namedInSentence(name: string): MissionInSentence {
  const said = inSentence(name);
  if (said.the !== nameless.the) return said;
  const bare = withoutMarks(name);
  return { the: bare, of: ofName(bare), at: `à ${bare}` };
}

const afterNoun = ({ noun, rest }: { noun: Noun; rest: string }) =>
  withArticle(noun, noun.written === "commune" ? ofPlace(rest) : contracted(rest));

/** The article that a name opens with, small, and the rest. */
function articleOf(name: string): [article: string | null, rest: string] {
  const found = /^(?:(le|la|les) +|(l)['’])(?=\S)/iu.exec(name);
  return found ? [(found[1] ?? found[2]!).toLowerCase(), name.slice(found[0].length)] : [null, name];
}

/** Nouns that after an article are more often a name than a kind: “La Fabrique”, “L’Atelier des possibles”. */
const fanciful = new Set(
  "atelier fabrique ferme halle relais point espace jardin moulin verger auberge maison café équipe cité grand village domaine port chantier grange"
    .split(" ")
    .map(fold),
);

const urbanWords: Readonly<Record<string, string>> = {
  agglo: "Agglo",
  agglomeration: "Agglomération",
  metropole: "Métropole",
};

/** “Alès Agglomération” bears no article. */
function urbanName(name: string): NameInSentence | null {
  const end = /\s(agglo|agglom[ée]ration|m[ée]tropole)$/iu.exec(name);
  if (!end) return null;
  const own = name
    .slice(0, end.index)
    .trimEnd()
    .replace(/^(?:ca|communaut[ée] d['’]agglom[ée]ration)\s+/iu, "");
  if (own === "" || /\b(?:de|du|des)$/iu.test(own)) return null;
  const word = urbanWords[fold(end[1]!)]!;
  const the = `${own} ${word}`;
  const noun = word === "Métropole" ? "métropole" : "agglomération";
  const yours = { yours: `votre ${noun}`, like: likeYours({ written: noun, gender: "f" }) };
  return { the, of: ofName(the), at: `à ${the}`, ...yours };
}

/** Outer quotation marks and what stands in brackets at the end are not the name. */
export const withoutMarks = (name: string) =>
  name
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/^[«“"]([^«»“”"]*)[»”"]$/u, (_, inner: string) => inner.trim())
    .replace(/\s+\([^()]*\)$/u, "")
    .replace(/^(\S+) - (?=\S)/u, "$1 ")
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

/** “de Le Vigan” → “du Vigan”; “La” and “L’” do not contract. */
const contracted = (rest: string) =>
  rest.replace(/\bde Le (?=\p{Lu})/gu, "du ").replace(/\bde Les (?=\p{Lu})/gu, "des ");

/** The commune of a town hall: “Mairie Le Vigan”, “Mairie de Najac”, “Commune Albi”. */
function ofPlace(written: string): string {
  const rest = written
    .replace(/^de le (?=\p{Lu})/iu, "du ")
    .replace(/^de les (?=\p{Lu})/iu, "des ")
    .replace(/^de (la )(?=\p{Lu})/iu, "de La ")
    .replace(/^de l(?=['’]\p{Lu})/iu, "de L");
  if (rest === "" || /^(?:de |du |des |d['’])/iu.test(rest))
    return contracted(rest.replace(/^(De|Du|Des|D)(?=[ '’])/u, (word) => word.toLowerCase()));
  return contracted(ofName(rest));
}

/** A name that was in capitals, its last words with the accents of the commune that they are. */
function withAccents(name: string, commune: (name: string) => string | null): string {
  for (const { index } of name.matchAll(/(?<=^|[\s’'])\p{L}/gu)) {
    const place = commune(name.slice(index));
    if (place !== null) return name.slice(0, index) + place;
  }
  return name;
}

/** Words that open with an article, as they stand within a sentence: “les Pays d’Ance”. */
export const midSentence = (words: string) =>
  words.replace(
    /^(le |la |les |l['’]|un |une |des |deux |trois |quatre |cinq |six |sept |huit |neuf |dix |plusieurs |quelques )/i,
    (article) => article.toLowerCase(),
  );

/** The name of a mission as it stands in a sentence: “la mission d’appui…”. Printed as its user typed it. */
export function missionInSentence(name: string): MissionInSentence {
  const opened = openingNoun(name);
  if (opened === null) return { the: name, of: ofName(name), at: `à ${name}` };
  const { noun, rest } = opened;
  const typed = name.slice(0, name.length - rest.length).trim();
  const head = noun.written === "mission" && /^\p{Ll}/u.test(rest) ? noun.written : typed;
  const { the, of, at } = withArticle({ ...noun, written: head }, rest);
  return { the, of, at };
}
