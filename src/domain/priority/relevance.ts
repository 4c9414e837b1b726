// The criteria that compare an actor with the mission: its themes and its territories.
import { memoize } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import type { Aims, Scale } from "./criteria.ts";
import type { CriterionMeasure } from "./criterion-measure.ts";
import type { RankedActor } from "./ranked-actor.ts";

/** Themes in common with the mission's. */
export function themesOf(aims: Aims, scale: Scale): CriterionMeasure {
  const wanted = new Map(aims.themes.map((theme) => [fold(theme), theme]));
  const ours = memoize((theme: string) => wanted.get(fold(theme)) ?? null);
  const shared = ({ themes }: RankedActor) => {
    const found: string[] = [];
    for (const theme of themes) {
      const one = ours(theme);
      if (one !== null && !found.includes(one)) found.push(one);
    }
    return found;
  };
  const { first, more } = scale.themes;
  return {
    criterion: "themes",
    value(actor) {
      if (actor.themes.length === 0) return scale.unknown;
      const count = shared(actor).length;
      return count === 0 ? 0 : first + more * (count - 1);
    },
    unknown: ({ themes }) => themes.length === 0,
    uncertainty: () => 0,
    because: (actor) => ({
      criterion: "themes",
      shared: shared(actor),
      known: actor.themes.length > 0,
    }),
  };
}

/**
 * Whether the actor is in one of the mission's territories: by whole words of its territory or, without one, of its name; else of its commune; else by
 * the first digits of its postcode.
 */
export function territoriesOf(aims: Aims, scale: Scale): CriterionMeasure {
  const wanted = aims.territories.map((territory) => ({
    territory,
    words: spaced(territory),
    digits: /^\d{2,5}$/.test(territory.trim()) ? territory.trim() : null,
  }));
  const named = (text: string): string | null => {
    const words = spaced(text);
    return wanted.find((one) => words.includes(one.words))?.territory ?? null;
  };
  const place = memoize(named);
  const byDigits = wanted.filter(({ digits }) => digits !== null);
  const inPostcode = (postcode: string) =>
    byDigits.find(({ digits }) => postcode.startsWith(digits!))?.territory ?? null;
  const shared = ({ territory, commune, postcode, name }: RankedActor) =>
    (territory === null ? named(name) : place(territory)) ??
    (commune === null ? null : place(commune)) ??
    (postcode === null ? null : inPostcode(postcode));
  const isPlaced = ({ territory, commune, postcode }: RankedActor) =>
    territory !== null || commune !== null || postcode !== null;
  return {
    criterion: "territories",
    value: (actor) => (shared(actor) !== null ? 100 : isPlaced(actor) ? 0 : scale.unknown),
    unknown: (actor) => shared(actor) === null && !isPlaced(actor),
    uncertainty: () => 0,
    because(actor) {
      const one = shared(actor);
      return { criterion: "territories", shared: one, known: one !== null || isPlaced(actor) };
    },
  };
}

/** The folded words between spaces, so that whole words are compared: “Lot” is not in “pilote”. */
const spaced = (text: string) =>
  ` ${fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;
