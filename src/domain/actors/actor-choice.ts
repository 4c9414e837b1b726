// Chooses actors for a command by situation, tag, territory, theme or missing exchange.
import { derivedPlace, isWithin } from "../places/derived-place.ts";
import type { PlaceReference } from "../places/place-reference.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";

/** The conditions of a choice. An actor must meet one value of each list; an empty list is no condition. */
export interface ActorChoice {
  /** The situation last assessed; `unknown` also for an actor that nobody assessed. */
  situation: readonly SituationOrUnknown[];
  /** Whole tags; accents and case do not count. */
  tag: readonly string[];
  /** Any part of a territory or a commune; the name or code of an intercommunality or a département. */
  territory: readonly string[];
  /** Any part of a theme. */
  theme: readonly string[];
  /** False: only actors without any noted exchange. */
  contact: boolean;
}

/** The fields of an actor by which it is chosen. */
export interface Choosable {
  commune: string | null;
  postcode: string | null;
  territory: string | null;
  themes: readonly string[];
  tags: readonly string[];
  assessment: { situation: SituationOrUnknown } | null;
  lastContact: object | null;
}

/** Whether an actor meets the conditions of a choice. */
export function isChosen(
  actor: Choosable,
  { situation, tag, territory, theme, contact }: ActorChoice,
  places: PlaceReference | null,
): boolean {
  const named = [actor.territory, actor.commune].filter((place) => place !== null);
  return (
    (situation.length === 0 || situation.includes(actor.assessment?.situation ?? "unknown")) &&
    among(tag, actor.tags, (asked, own) => asked === own) &&
    (among(territory, named, (asked, own) => own.includes(asked)) || isIn(territory, actor, places)) &&
    among(theme, actor.themes, (asked, own) => own.includes(asked)) &&
    (contact || actor.lastContact === null)
  );
}

/** Whether an actor is in one of the territories, by the reference of places; false without a reference. */
function isIn(asked: readonly string[], actor: Choosable, places: PlaceReference | null): boolean {
  if (places === null) return false;
  const derived = derivedPlace(actor, places);
  return asked.some((one) => isWithin(one, derived));
}

function among(
  asked: readonly string[],
  own: readonly string[],
  alike: (asked: string, own: string) => boolean,
): boolean {
  return asked.length === 0 || asked.some((one) => own.some((value) => alike(fold(one), fold(value))));
}
