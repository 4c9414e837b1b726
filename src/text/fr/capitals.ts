// Turns French names that registers write in capitals into ordinary writing.
import { fold } from "../../domain/values/spelling.ts";
import structureWords from "../../knowledge/words/structure-words.yaml";

/** Words written with a small letter within a name; at the beginning of the name they take a capital. */
const lowercaseWords = new Set(
  "de du des d le la les l et en sur sous lès lez aux au à a par pour près dans avec chez entre ou un une".split(
    " ",
  ),
);

/** Acronyms of structures, which keep their capitals. A list is needed: `CUMA` has as many vowels as an ordinary word. */
const acronyms = new Set(structureWords.acronyms);

/** Common words with their accents, by their folded form: registers write capitals without accents. */
const commonWords = new Map(
  `sportive sportif culturelle culturel musicale scolaire sociale social rurale rural locale local communale communal
  intercommunale intercommunal municipale municipal départementale départemental régionale régional agricole agricoles
  laïque chasseurs chasse pêcheurs pêche habitants parents élèves anciens combattants jeunes familles amis producteurs
  donneurs sang riverains commerçants artisans retraités aînés bénévoles développement aménagement économique
  environnement énergie énergies renouvelables déchets ménagers ordures collecte traitement eau eaux assainissement bassin
  bassins vallées transports tourisme patrimoine protection sauvegarde gestion exploitation utilisation matériel
  voirie forêt forestière rivière rivières fêtes théâtre danse lecture agriculteurs éleveurs maraîchers paysans usagers
  locataires solidarité insertion emploi santé petite enfance mixte numérique équipement équipements`
    .split(/\s+/)
    .map((word) => [fold(word), word] as const),
);

const romanNumeral = /^(?=.{2,})(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * Whether a name is written in capitals; an acronym alone does not count. Each search starts where the last one ended,
 * so that the time grows only linearly, even for a cell of a million characters.
 */
export function isInCapitals(name: string): boolean {
  if (/\p{Ll}/u.test(name)) return false;
  if (/\p{Lu}{9}/u.test(name)) return true;
  const wordStart = name.search(/\p{Lu}{2}/u);
  if (wordStart < 0) return false;
  const wordLength = name.slice(wordStart).search(/[\s'’-]/);
  return wordLength > 0 && /\p{Lu}/u.test(name.slice(wordStart + wordLength));
}

/**
 * A name without the capitals of a register: `COMMUNAUTE DE COMMUNES DU PAYS DE L'ISLE` → `Communaute de Communes du
 * Pays de l'Isle`. Any other name stays as it is. Missing accents stay missing, except in common words: `names.ts`
 * restores those of the kinds, and the reference of places those of the communes.
 */
export function withoutCapitals(name: string): string {
  if (!isInCapitals(name)) return name;
  let isFirstWord = true;
  return name.toLocaleLowerCase("fr").replace(/[\p{L}\p{M}\d]+/gu, (word, index: number, text: string) => {
    const opensName = isFirstWord || /[«“"(:–]\s*$/.test(text.slice(0, index));
    isFirstWord = false;
    if (acronyms.has(word) || romanNumeral.test(word)) return word.toLocaleUpperCase("fr");
    if (!opensName && commonWords.has(fold(word))) return commonWords.get(fold(word))!;
    const staysLowercase = !opensName && lowercaseWords.has(word);
    return staysLowercase ? word : word.charAt(0).toLocaleUpperCase("fr") + word.slice(1);
  });
}
