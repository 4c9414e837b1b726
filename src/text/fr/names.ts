/** A name as it stands in a French sentence: “le GAL…”, “du GAL…”, “au GAL…”. */
export interface NameInSentence {
  the: string;
  of: string;
  at: string;
}

const feminine =
  "mission communauté métropole ville commune mairie fédération maison ligue coopérative région cité chambre caisse ferme cc ca cu";
const masculine =
  "gal groupe pays petr pôle parc pnr syndicat comité collectif centre foyer réseau conseil département groupement club cercle théâtre bureau territoire grand geiq cpie civam ccas sivom sivu simr smix caue";
const elided =
  "association asso office agence union établissement espace atelier école institut amicale ehpad esat";

const head = (name: string) => /^[\p{L}]+/u.exec(name.normalize("NFC"))?.[0].toLocaleLowerCase("fr") ?? "";
const among = (words: string, word: string) => words.split(" ").includes(word);

/**
 * The article that goes with a name, from its first word. A name whose article is not known is quoted, so that no
 * sentence limps: “de « Habitons la vallée »”.
 */
export function inSentence(name: string): NameInSentence {
  const first = head(name);
  const article = /^(le|la|les) +(?=\S)/iu.exec(name)?.[1]?.toLowerCase();
  if (article === "les") return { the: name, of: `des${name.slice(3)}`, at: `aux${name.slice(3)}` };
  if (article === "le") return { the: name, of: `du${name.slice(2)}`, at: `au${name.slice(2)}` };
  if (article === "la" || /^l['’]/i.test(name)) return { the: name, of: `de ${name}`, at: `à ${name}` };
  if (among(feminine, first)) return { the: `la ${name}`, of: `de la ${name}`, at: `à la ${name}` };
  if (among(masculine, first)) return { the: `le ${name}`, of: `du ${name}`, at: `au ${name}` };
  if (among(elided, first)) return { the: `l’${name}`, of: `de l’${name}`, at: `à l’${name}` };
  return { the: `«\u00a0${name}\u00a0»`, of: `de «\u00a0${name}\u00a0»`, at: `à «\u00a0${name}\u00a0»` };
}

/** Words that open with an article, as they stand within a sentence: “les Pays d’Ance”. */
export const midSentence = (words: string) =>
  words.replace(
    /^(le |la |les |l['’]|un |une |des |deux |trois |quatre |cinq |six |sept |huit |neuf |dix |plusieurs |quelques )/i,
    (article) => article.toLowerCase(),
  );

/** The name of a mission as it stands in a sentence: “la mission d’appui…”. */
export const missionInSentence = (name: string) =>
  inSentence(name.replace(/^Mission(?= \p{Ll})/u, "mission"));
