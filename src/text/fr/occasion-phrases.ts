// How a message says where a meeting is, at what time, and what it is about, from what was typed as a heading.
import { lowered } from "../../domain/values/first-letter.ts";
import { midSentence } from "./names.ts";
import { of } from "./phrases-of-messages.ts";

/** Places by the noun that opens them. */
const feminine =
  /^(?:salle|mairie|maison|médiathèque|mediatheque|bibliothèque|ludothèque|halle|grange|ferme|chambre|cantine|chapelle|gare|préfecture|cave|scierie|mjc|cuma|coopérative)\b/iu;
const masculine =
  /^(?:foyer|centre|gymnase|café|musée|théâtre|cinéma|château|siège|lycée|collège|parc|marché|tiers-lieu|domaine|pôle|relais|bar|restaurant|village|bâtiment|pays|moulin|couvent|temple|camping|hangar)\b/iu;
const elided =
  /^(?:hôtel|espace|office|auberge|abbaye|école|église|agence|atelier|hôpital|épicerie|orangerie|institut|université|usine|antenne|ancien(?:ne)?)\b/iu;

/** A commune or a lieu-dit: capitals, no figure. */
const properPlace = /^\p{Lu}[\p{L}’' -]+$/u;

/** A theme or a heading within a sentence: “circuits courts”, but “Europe”, “SIG”. */
export const lowInitial = (words: string): string => (kept.test(words) ? words : lowered(words));

function at(place: string): string | null {
  if (/^\d/.test(place)) return `au ${place}`;
  const small = /^\p{Lu}{2,}/u.test(place) ? place : lowered(place);
  if (/^l[ea]s? |^l['’]/i.test(place) && !properPlace.test(place)) {
    const written = midSentence(place);
    return written.startsWith("le ")
      ? `au ${written.slice(3)}`
      : written.startsWith("les ")
        ? `aux ${written.slice(4)}`
        : `à ${written}`;
  }
  if (feminine.test(place)) return `à la ${small}`;
  if (masculine.test(place)) return `au ${small}`;
  if (elided.test(place)) return `à l’${small}`;
  return null;
}

/** “à Valdoire”, “au Vigan”, “aux Mées”. */
const inCommune = (commune: string): string =>
  /^Le /u.test(commune)
    ? `au ${commune.slice(3)}`
    : /^Les /u.test(commune)
      ? `aux ${commune.slice(4)}`
      : `à ${commune}`;

/** “à la salle des fêtes, à Valdoire”; what cannot be told stays as it was typed. */
export function placeSaid(place: string): string {
  const [head = "", ...rest] = place.split(/,\s*/);
  const there = at(head);
  if (rest.length === 0) return there ?? (properPlace.test(head) ? inCommune(head) : place);
  if (there === null) return place;
  return [there, ...rest.map((part) => (properPlace.test(part) ? inCommune(part) : part))].join(", ");
}

/** “de 14 h à 16 h”, “à 14 h”. */
export const timeSaid = (time: string): string =>
  !/^\d/.test(time)
    ? time
    : /\sà\s|[-–]/.test(time)
      ? `de ${time.replace(/\s*[-–]\s*(?=\d)/, " à ")}`
      : `à ${time}`;

const infinitive =
  /^(?:s['’]|se )?(?!ateliers?\b|avenir\b|loisirs?\b|savoir-|hiver\b|mer\b|\p{L}*iers?\b)\p{L}{2,}(?:er|ir|oir|dre|ttre|ire)\s/iu;
const kept = /^(?:\p{Lu}{2}|Europe|France|Région|État|Internet|Natura|\S+ \p{Lu})/u;

/** “pour parler de circuits courts”, “pour voir comment garder un service”; null for a heading that no sentence takes up. */
export function purposeSaid(about: string): string | null {
  const words = about.trim();
  if (/[:?!«»]|\.\s/.test(words) || words.split(/\s+/).length > 16) return null;
  const small = lowInitial(words);
  if (/^(?:comment|pourquoi|où|avec qui)\s/i.test(words)) return `pour voir ${small}`;
  if (!/^\p{Lu}{2}/u.test(words) && infinitive.test(words)) return `pour voir comment ${small}`;
  return `pour parler ${ofEach(small)}`;
}

/** Each part of an enumeration that has an article of its own takes its own “de”: “des cantines et de l’eau”. */
const ofEach = (enumeration: string): string =>
  enumeration
    .split(/(, |,? et |,? ou )(?=(?:l[ae]s?|des|du) |l['’])/i)
    .map((part, index) => (index % 2 === 1 ? part : ofPart(part)))
    .join("");

function ofPart(part: string): string {
  if (/^des /i.test(part)) return of(part.slice(4));
  return /^du /i.test(part) ? part : of(part);
}
