// Recognises the title of a column with the days from which actors are to be contacted again: "À rappeler à partir du".
import words from "../../knowledge/words/waiting-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";

/** `isPast`: whether to wait until the day is over ("après"), and not only until it comes. */
export interface TitleOfWait {
  isPast: boolean;
}

const { contact, unreachable, before_day, past_day, planned, deadline, denies } = words.titles_of_waits;
const whole = (expression: string) => `(?<![a-z])${expression}(?![a-z])`;
const again = new RegExp(whole(anyOf([...contact, ...unreachable])));
const leadsToDay = new RegExp(`(?:^|[ (])(?:(?<past>${anyOf(past_day)})|${anyOf(before_day)})$`);
const plannedContact = new RegExp(`^(?:${anyOf(planned)})$`);
const byDay = new RegExp(`^(?!${anyOf(denies)} ).*${whole(anyOf(deadline))}`);

/** Null for any other title, also for one with a deadline: "À relancer avant le". */
export const titleOfWait = remembering((title): TitleOfWait | null => {
  const folded = fold(title)
    .replaceAll("’", "'")
    .replace(/[\s_]+/g, " ")
    .replace(/[ ?:!.…)*]+$/g, "")
    .trim();
  if (byDay.test(folded)) return null;
  if (plannedContact.test(folded)) return { isPast: false };
  const lead = again.test(folded) ? leadsToDay.exec(folded) : null;
  return lead && { isPast: lead.groups!.past !== undefined };
});
