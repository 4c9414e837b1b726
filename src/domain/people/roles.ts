// The vocabulary of roles: functions, subjects, presence, and the ladder of those likely to carry cooperation.

/** How a function stands in its structure. `desk` receives for others; `outside` is there for a while, to learn or to help. */
export const levels = ["head", "lead", "staff", "support", "elected", "desk", "outside"] as const;
export type Level = (typeof levels)[number];

/** The subject of a title that names one in words that we do not know; used on a ladder that has a step for it. */
export const unclear = "unclear";

/** What somebody does, and the titles that say it. `bare` titles say it only when no other function stands before them. */
export interface RoleFunction {
  id: string;
  level: Level;
  titles: readonly string[];
  bare: readonly string[];
}

/** What somebody works on, and the words that say it. Words of `unless_next` just after, `unless_before` just before, or `unless_anywhere` change their sense. */
export interface RoleSubject {
  id: string;
  words: readonly string[];
  unless_next: readonly string[];
  unless_before: readonly string[];
  unless_anywhere: readonly string[];
  /** Names the structure: it does not count beside another subject (“chargée de mission alimentation du GAL”). */
  yields: boolean;
}

/**
 * One step of the order in which people are likely to carry cooperation. A title stands on it when one of its functions
 * fits every condition given; `none` among the subjects means that no subject is said, `unclear` that one is, in unknown words.
 */
export interface Rung {
  id: string;
  /** 0–1. The order is that of the guide; the figures only keep the distance between its steps. */
  likelihood: number;
  functions: readonly string[];
  levels: readonly Level[];
  subjects: readonly string[];
  /** Kinds of actor on which the step holds; all when empty. */
  kinds: readonly string[];
  /** Functions that the same title must also hold, or must not. */
  with: readonly string[];
  without: readonly string[];
}

/** The vocabulary of titles, as `src/knowledge/roles.yaml` holds it. */
export interface Roles {
  functions: readonly RoleFunction[];
  subjects: readonly RoleSubject[];
  /** Kind of actor as the ladder knows it → words of its kind or name. */
  kinds: readonly { id: string; words: readonly string[] }[];
  presence: {
    /** Just before a function: it is theirs no more. `past_after`: just after. */
    past: readonly string[];
    past_after: readonly string[];
    left: readonly string[];
    absent: readonly string[];
    vacant: readonly string[];
    /** Before the name of who takes over: “remplacée par”. */
    replaced_by: readonly string[];
    /** Before whom to ask for instead, while this person is there: “passer par”. */
    sends_to: readonly string[];
    /** Before whom not to go through: “ne pas passer par”. */
    avoid: readonly string[];
    /** Before the name of who is replaced: “remplaçante de”; before a colon, of who replaces. */
    replaces: readonly string[];
    until: readonly string[];
    from: readonly string[];
  };
  /** Names and parts of addresses that are nobody's own: “accueil”, “contact”. */
  generic: readonly string[];
  /** Before the post or person that a relay passes on to. */
  attention: readonly string[];
  civilities: {
    woman: readonly string[];
    man: readonly string[];
    /** Nouns of person whose form tells a woman: “directrice”; a man's tell nothing alone. */
    feminine_nouns: readonly string[];
    masculine_nouns: readonly string[];
    /** First names that only men bear: with a masculine noun they allow “Monsieur”. */
    mens_names: readonly string[];
    /** After a president's or a mayor's title: not addressed by it (“président honoraire”). */
    lesser: readonly string[];
  };
  ladder: readonly Rung[];
}
