// Chooses the illustration that a document tells to an actor, and takes out the names that may not be told.
import words from "../../knowledge/words/structure-words.yaml";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";
import { type ActorFrame, frameOf } from "./actor-frame.ts";
import type { IllustrationFacts } from "./mission-facts.ts";

/** A story as it may be told here. Without agreement `named` is null, and every sentence in which a name was recognised is left out. */
export interface ToldIllustration {
  id: string;
  named: { title: string; who: string; where: string; quote: string | null } | null;
  what: string;
  result: string | null;
  /** The whole story in a few sentences; null when nobody wrote it, or when it holds a name and there is no agreement. */
  short: string | null;
  /** What the story shares with the actor. */
  because: { themes: readonly string[]; territory: string | null; situation: boolean };
}

export interface IllustrationCase {
  situation: SituationOrUnknown;
  themes: readonly string[];
  /** The territory and the commune of the actor. */
  places: readonly string[];
}

/**
 * The story closest to the case: a shared theme counts 4 points (two at most), the situation 3, the territory 2. Of two with
 * the same points, one whose names may be told comes first, then the one that the settings give first. Null when no story
 * shares anything with the actor.
 */
export function chooseIllustration(
  illustrations: readonly IllustrationFacts[],
  asked: IllustrationCase,
): ToldIllustration | null {
  const near = illustrations.filter((story) => {
    const { themes, territory, situation } = reasons(story, asked);
    return themes.length > 0 || territory !== null || situation;
  });
  return closest(near, asked);
}

function closest(
  illustrations: readonly IllustrationFacts[],
  asked: IllustrationCase,
): ToldIllustration | null {
  const ranked = illustrations
    .map((story, order) => {
      const illustration = tell(story, reasons(story, asked));
      const { themes, territory, situation } = illustration?.because ?? reasons(story, asked);
      const score = 4 * Math.min(2, themes.length) + 3 * Number(situation) + 2 * Number(territory !== null);
      return { told: illustration, order, score: score + 0.5 * Number(story.agreed) };
    })
    .filter(({ told: illustration }) => illustration !== null)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  return ranked[0]?.told ?? null;
}

function reasons(story: IllustrationFacts, asked: IllustrationCase): ToldIllustration["because"] {
  const themes = asked.themes.filter((theme) => story.themes.some((own) => alike(own, theme)));
  const territory = asked.places.find((place) => story.territories.some((own) => alike(own, place))) ?? null;
  return {
    themes,
    territory,
    situation: story.situations.some((situation) => situation === asked.situation),
  };
}

const alike = (a: string, b: string) => {
  const [x, y] = [fold(a), fold(b)];
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x));
};

function tell(story: IllustrationFacts, because: ToldIllustration["because"]): ToldIllustration | null {
  if (story.agreed)
    return {
      id: story.id,
      named: {
        title: story.title,
        who: story.who,
        where: story.where,
        quote: story.quote || null,
      },
      what: story.what,
      result: story.result || null,
      short: story.said_short || null,
      because,
    };
  const what = withoutNames(story.what, story);
  if (!what.startsWith(firstSentence(story.what))) return null; // Cut at its start, a story cannot be followed.
  const short = withoutNames(story.said_short, story) === story.said_short.trim() ? story.said_short : "";
  const result = withoutNames(story.result, story) || null;
  return { id: story.id, named: null, what, result, short: short || null, because };
}

/** The most words of a story in a message: about three sentences. */
const mostWords = 60;

/**
 * The story to tell in a message. It is short, and shares a theme, the kind of structure or the situation with the actor; without
 * agreement it is of another place, so that no neighbour can put a name on it. Null when no story fits.
 */
export function storyForMessage(
  illustrations: readonly IllustrationFacts[],
  asked: IllustrationCase & { frame: ActorFrame },
): ToldIllustration | null {
  const near = illustrations.filter((story) => {
    const { themes, territory, situation } = reasons(story, asked);
    const sameKind = asked.frame !== "other" && frameOf({ kind: null, name: story.who }) === asked.frame;
    const here = territory !== null || asked.places.some((place) => alike(story.where, place));
    const short =
      [story.said_short || [story.what, story.result].join(" ")].join(" ").split(/\s+/).length <= mostWords;
    return short && (themes.length > 0 || sameKind || situation) && (story.agreed || !here);
  });
  return closest(near, asked);
}

/**
 * The sentences of a story without a name: without the names of who and where, and without any word with a capital, except the
 * first of the sentence and those of institutions. Rather too much is left out than too little.
 */
function withoutNames(text: string, { who, where }: IllustrationFacts): string {
  const ordinary = [...institutions, ...commonNouns];
  const namesIn = (words: string) =>
    wordsOf(words)
      .filter(capital)
      .map(fold)
      .filter((word) => !ordinary.includes(word));
  const [people, places] = [namesIn(who), namesIn(where)];
  const tellsWho = (word: string, index: number) => {
    const folded = fold(word);
    if (places.includes(folded)) return true;
    return capital(word) && (people.includes(folded) || (index > 0 && !institutions.includes(folded)));
  };
  return sentencesOf(text)
    .filter((sentence) => !wordsOf(sentence).some(tellsWho))
    .join(" ")
    .trim();
}

const sentencesOf = (text: string) => text.trim().split(/(?<=[.!?…])\s+/u);
const firstSentence = (text: string) => sentencesOf(text)[0]!;
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const capital = (word: string) => /^\p{Lu}/u.test(word);

/** Institutions, whose capital names nobody in particular, and common nouns that may open a name. */
const { institutions, common_nouns: commonNouns } = words;
