// Puts the place, the time and the subject of a meeting, typed as headings, into the sentence of a message.
import { lowered } from "../../domain/values/first-letter.ts";
import { midSentence } from "./names.ts";
import { ofPhrase } from "./phrases-of-messages.ts";

/** Nouns with which a place begins, by the preposition that they take: “à la”, “au”, “à l’”. */
const feminineNoun =
  /^(?:salle|mairie|maison|médiathèque|mediatheque|bibliothèque|ludothèque|halle|grange|ferme|chambre|cantine|chapelle|gare|préfecture|cave|scierie|mjc|cuma|coopérative)\b/iu;
const masculineNoun =
  /^(?:foyer|centre|gymnase|café|musée|théâtre|cinéma|château|siège|lycée|collège|parc|marché|tiers-lieu|domaine|pôle|relais|bar|restaurant|village|bâtiment|pays|moulin|couvent|temple|camping|hangar)\b/iu;
const vowelNoun =
  /^(?:hôtel|espace|office|auberge|abbaye|école|église|agence|atelier|hôpital|épicerie|orangerie|institut|université|usine|antenne|ancien(?:ne)?)\b/iu;

/** Recognises the name of a commune or a lieu-dit: a capital, and no figure. */
const properPlace = /^\p{Lu}[\p{L}’' -]+$/u;

/** A theme or a heading within a sentence: “circuits courts”, but “Europe”, “SIG” with their capitals. */
export const lowerInitial = (words: string): string => (keepsCapital.test(words) ? words : lowered(words));

function placeWithPreposition(place: string): string | null {
  if (/^\d/.test(place)) return `au ${place}`;
  const small = /^\p{Lu}{2,}/u.test(place) ? place : lowered(place);
  if (/^l[ea]s? |^l['’]/i.test(place) && !properPlace.test(place)) {
    const lowercasePlace = midSentence(place);
    return lowercasePlace.startsWith("le ")
      ? `au ${lowercasePlace.slice(3)}`
      : lowercasePlace.startsWith("les ")
        ? `aux ${lowercasePlace.slice(4)}`
        : `à ${lowercasePlace}`;
  }
  if (feminineNoun.test(place)) return `à la ${small}`;
  if (masculineNoun.test(place)) return `au ${small}`;
  if (vowelNoun.test(place)) return `à l’${small}`;
  return null;
}

/** “à Valdoire”, “au Vigan”, “aux Mées”. */
const inCommune = (commune: string): string =>
  /^Le /u.test(commune)
    ? `au ${commune.slice(3)}`
    : /^Les /u.test(commune)
      ? `aux ${commune.slice(4)}`
      : `à ${commune}`;

/** “à la salle des fêtes, à Valdoire”; a place of unknown form stays as it was typed. */
export function placeInSentence(place: string): string {
  const [head = "", ...rest] = place.split(/,\s*/);
  const headInSentence = placeWithPreposition(head);
  if (rest.length === 0) return headInSentence ?? (properPlace.test(head) ? inCommune(head) : place);
  if (headInSentence === null) return place;
  return [headInSentence, ...rest.map((part) => (properPlace.test(part) ? inCommune(part) : part))].join(
    ", ",
  );
}

/** “de 14 h à 16 h”, “à 14 h”. */
export const timeInSentence = (time: string): string =>
  !/^\d/.test(time)
    ? time
    : /\sà\s|[-–]/.test(time)
      ? `de ${time.replace(/\s*[-–]\s*(?=\d)/, " à ")}`
      : `à ${time}`;

const infinitive =
  /^(?:s['’]|se )?(?!ateliers?\b|avenir\b|loisirs?\b|savoir-|hiver\b|mer\b|\p{L}*iers?\b)\p{L}{2,}(?:er|ir|oir|dre|ttre|ire)\s/iu;
const keepsCapital = /^(?:\p{Lu}{2}|Europe|France|Région|État|Internet|Natura|\S+ \p{Lu})/u;

/** “pour parler de circuits courts”, “pour voir comment garder un service”; null for a heading that fits no sentence. */
export function purposeInSentence(about: string): string | null {
  const words = about.trim();
  if (/[:?!«»]|\.\s/.test(words) || words.split(/\s+/).length > 16) return null;
  const small = lowerInitial(words);
  if (/^(?:comment|pourquoi|où|avec qui)\s/i.test(words)) return `pour voir ${small}`;
  if (!/^\p{Lu}{2}/u.test(words) && infinitive.test(words)) return `pour voir comment ${small}`;
  return `pour parler ${ofEachPart(small)}`;
}

/** Puts “de” before each part of an enumeration that has its own article: “des cantines et de l’eau”. */
const ofEachPart = (enumeration: string): string =>
  enumeration
    .split(/(, |,? et |,? ou )(?=(?:l[ae]s?|des|du) |l['’])/i)
    .map((part, index) => (index % 2 === 1 ? part : ofPart(part)))
    .join("");

function ofPart(part: string): string {
  if (/^des /i.test(part)) return ofPhrase(part.slice(4));
  return /^du /i.test(part) ? part : ofPhrase(part);
}
