// Tells whether a refusal in a list is known already: as an objection that still counts, or one that somebody confirmed or lifted.
import type { ContactRefusal } from "../importing/candidate.ts";
import { fold } from "../values/spelling.ts";
import type { DayWords } from "../values/spoken-day.ts";
import { covers, type NewObjection, type Objection } from "./objection.ts";
import { pastDay } from "./written-day.ts";

/** The words of a refusal under the title of their column, as an objection keeps them. */
export const underTitle = ({ label, words }: Pick<ContactRefusal, "label" | "words">): string =>
  label === "" ? words : `${label} : ${words}`;

/** The words that an objection keeps, without the title of the column from which they come. */
export const withoutTitle = (words: string, label: string): string => {
  const title = underTitle({ label, words: "" });
  return title !== "" && words.startsWith(title) ? words.slice(title.length) : words;
};

/** A refusal in a list, with the actor and the person whose it is. `ownDay`: the day of its words, ISO; null when it is not known. */
export interface StatedRefusal
  extends Pick<NewObjection, "actor" | "person" | "scope" | "certain" | "source"> {
  words: string;
  ownDay: string | null;
}

/** The day of the words of a refusal; null when they have none that is past. */
export const dayOfRefusal = (
  { on, writtenOn }: Pick<ContactRefusal, "on" | "writtenOn">,
  today: string,
  days: readonly DayWords[],
): string | null => on ?? (writtenOn === undefined ? null : pastDay(writtenOn, today, days));

/**
 * Whether an objection makes a refusal superfluous. One that counts does when it covers the refusal, unless the refusal has other words of a later day;
 * a confirmed one also when it has the same words, even for fewer channels. A lifted one does when the same words come again, not of a later day, from
 * the same list, or are as uncertain in another list as they were.
 */
export function repeats(objection: Objection, refusal: StatedRefusal): boolean {
  const isSaid = isSameStatement(objection, refusal);
  const { lifted } = objection;
  if (lifted !== null) {
    const isSaidSince = refusal.ownDay !== null && refusal.ownDay > lifted.at.slice(0, 10);
    const isDoubtful = !objection.certain && !refusal.certain;
    return isSaid && !isSaidSince && (objection.source === refusal.source || isDoubtful);
  }
  if (isSaid && objection.certain && !refusal.certain) return true;
  const isLater = refusal.ownDay !== null && refusal.ownDay > objection.at;
  return covers(objection, refusal) && (isSaid || !isLater);
}

/** Whether both are of the same person in the same words, whatever the title of the column. */
function isSameStatement(
  objection: Pick<Objection, "person" | "words">,
  { person, words }: Pick<StatedRefusal, "person" | "words">,
): boolean {
  if ((objection.person && fold(objection.person)) !== (person && fold(person))) return false;
  const [before, now] = [fold(objection.words ?? ""), fold(words)];
  return before === now || (now !== "" && before.endsWith(now) && /:\s$/.test(before.slice(0, -now.length)));
}
