// French names written in capitals, as one writes them by hand.
import { fold } from "../../domain/values/spelling.ts";
import structureWords from "../../knowledge/words/structure-words.yaml";

/**
 * Names that registers write in capitals, as one writes them by hand: `COMMUNAUTE DE COMMUNES DU PAYS DE L'ISLE` →
 * `Communaute de Communes du Pays de l'Isle`. No accent is invented here: `names.ts` knows those of the kinds, and a
 * reference of places those of the communes.
 */

/** Words that stay small within a name; at its beginning an article has its capital. */
const small = new Set(
  "de du des d le la les l et en sur sous lès lez aux au à a par pour près dans avec chez entre ou un une".split(
    " ",
  ),
);

/** Acronyms of structures, which keep their capitals: a table, since `CUMA` has as many vowels as a name. */
const acronyms = new Set(structureWords.acronyms);

/** Words that are nobody's name, as they are written; capitals lose their accents. */
const common = new Map(
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

const roman = /^(?=.{2,})(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * Whether a name is written in capitals: an acronym alone is not. Three searches in a row, each from where the last
 * one ended, so that a cell of a million signs takes no longer than reading it.
 */
export function inCapitals(name: string): boolean {
  if (/\p{Ll}/u.test(name)) return false;
  if (/\p{Lu}{9}/u.test(name)) return true;
  const word = name.search(/\p{Lu}{2}/u);
  if (word < 0) return false;
  const gap = name.slice(word).search(/[\s'’-]/);
  return gap > 0 && /\p{Lu}/u.test(name.slice(word + gap));
}

/** A name without the capitals of a register; any other name stays as it is. */
export function withoutCapitals(name: string): string {
  if (!inCapitals(name)) return name;
  let first = true;
  return name.toLocaleLowerCase("fr").replace(/[\p{L}\p{M}\d]+/gu, (word, at: number, whole: string) => {
    const opens = first || /[«“"(:–]\s*$/.test(whole.slice(0, at));
    first = false;
    if (acronyms.has(word) || roman.test(word)) return word.toLocaleUpperCase("fr");
    if (!opens && common.has(fold(word))) return common.get(fold(word))!;
    const stays = !opens && small.has(word);
    return stays ? word : word.charAt(0).toLocaleUpperCase("fr") + word.slice(1);
  });
}
