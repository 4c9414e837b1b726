// Reads until when not to contact an actor, in a note of the team ("rappeler après le 10 décembre") or in its own words.
import words from "../../knowledge/words/waiting-words.yaml";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";
import { dayAtEnd, dayFollows, lastDayToWait, namesDay } from "./day-of-wait.ts";
import { dayPointedBack, sendsElsewhere } from "./day-pointed-back.ts";
import { dayOfEventAwaited } from "./event-awaited.ts";
import { inFull, sentencesOf } from "./note-sentences.ts";
import { untilReleased } from "./pinning-decisions.ts";
import { type TitleOfWait, titleOfWait } from "./title-of-wait.ts";

export interface NotedWait {
  /** ISO date, the last day on which nobody is to contact the actor; `untilReleased` when it is not known. */
  until: string;
  /** The sentence that tells it. */
  words: string;
}

/** Finds in one folded sentence the last day to wait. */
type WaitReader = (
  sentence: string,
  noted: string,
  languages: readonly DayWords[],
  next?: string,
) => string | null;

const toTheDay = `(?:(?<past>${anyOf(words.up_to)})(?![a-z])\\s*|(?<link>${anyOf(words.from)})\\s+)`;
const upToTheDay = `(?<past>${anyOf(words.up_to)})(?![a-z])\\s*`;

/** Words of contact and a few more words, directly before the words that lead to a day. */
const afterContact = (contact: readonly string[]) =>
  `${anyOf(contact)}(?:\\s+(?!${anyOf(words.hurried)})[a-z'’-]+\\.?){0,3}?(?=${dayFollows})`;
/** The same, or words that alone say to wait. */
const notedLead = new RegExp(
  `(?<![a-z])(?:(?<alone>${anyOf([...words.not_before, ...words.held_off])})|${afterContact([...words.contact, ...words.asked])})\\s+${toTheDay}?(?<day>\\S.*)$`,
);
const askedLead = new RegExp(`(?<![a-z])${afterContact(words.asked)}\\s+${toTheDay}?(?<day>\\S.*)$`);
/** "En vacances jusqu'au 4 janvier", "fermé pour travaux jusqu'en juin". */
const absentLead = new RegExp(
  `(?:(?:^|; ?)${anyOf([...words.absent, ...words.absent_noted])}|(?:^|[,;:(–—-] ?)${anyOf(words.closed)})\\s+(?=jusqu|until|till)${upToTheDay}(?<day>\\S.*)$`,
);
/** "« Après le 10 janvier ce sera mieux »". */
const betterLead = new RegExp(
  `(?:^|[«“":;,(] ?)${upToTheDay}(?<day>\\S.*?)(?=[ ,]+${anyOf(words.better)}(?![a-z]))`,
);
/** "Réouverture juin 27, pas avant". */
const dayThen = new RegExp(`^(?<day>.*\\S)\\s*[,;:(–—-]+ *${anyOf(words.day_then)}[ )!.]*$`);
/** An answer that begins with a day. */
const answerLead = new RegExp(
  `^(?:${anyOf([...words.in_answer, ...words.not_before])}[ ,:]+)*(?:${toTheDay}|(?<whole>))(?<day>\\S.*)$`,
);
/** "Attendre l'AG du 30 janvier", "pas avant l'AG du 30 janvier": the event, and its day after it. */
const eventLead = new RegExp(
  `(?:(?<![a-z])${anyOf([...words.wait_for, ...words.held_off])}|(?:^|[,;:(«“"–—-] ?)${anyOf(words.held_off_first)})\\s*(?:(?!${anyOf(words.hurried)}\\s)[a-z0-9.'-]+\\s+){1,5}?(?:(?<past>${anyOf(words.days_of_event)})|(?<link>${anyOf(words.days_it_comes)}))\\s+(?<day>(?:[a-z]+\\s+)?\\d.*)$`,
);
/** "Pas avant le 4 janvier, s'il vous plaît" at the beginning of a sentence in a letter; further on, the same words may be about their own work. */
const notBeforeFirst = new RegExp(
  `^(?:${anyOf(words.in_answer)}[ ,:]+)*${anyOf(words.not_before)}\\s+${toTheDay}?(?<day>\\S.*)$`,
);
/** The same anywhere in an answer to the question when to call. */
const notBeforeAnywhere = new RegExp(`(?<![a-z])${anyOf(words.not_before)}\\s+${toTheDay}?(?<day>\\S.*)$`);
const pleads = new RegExp(`(?<![a-z])${anyOf(words.pleas)}(?![a-z])`);
const saysWhatThen = new RegExp(`^${anyOf(words.then_contact)}`);
/** The absence of the writer: "Je suis en congés jusqu'au 4". */
const awayLead = new RegExp(
  `(?<![a-z])${anyOf(words.i_am)}\\s+${anyOf(words.absent)}\\s+(?=jusqu|until|till)${upToTheDay}(?<day>\\S.*)$`,
);
/** "Après les vœux svp", when that is all a sentence asks: what is told in more words happened or will happen to them. */
const allItAsks = new RegExp(
  `^(?:${anyOf(words.in_answer)}[ ,:]+)*${upToTheDay}(?<day>(?:l[ae]s? )?\\S+(?: \\S+)?)(?=[ .!)»"]*$|[ ,]+${anyOf(words.pleas)}(?![a-z]))`,
);
/** In quotation marks, "je suis débordée jusqu'au 15 janvier". */
const quotedAway = new RegExp(`[«“"].*${awayLead.source}`);
/** "La fin de la saison de ski (mi-avril)". */
const seasonWithDay = new RegExp(
  `(?:la fin (?:de |du |des ))?(?:l[ae]s? |l')?${anyOf(words.undated_seasons)}(?: (?:de |des |du |d')(?:l[ae]s? |l')?[a-z]+)?\\s*\\((?<day>[^()]{3,30})\\)`,
  "g",
);
const seasonWithoutDay = new RegExp(
  `(?<![a-z])(?:${anyOf([...words.contact, ...words.asked])}[^.;!?]{0,30}?|^)(?<![a-z])${anyOf(words.after_season)}\\s+(?:la fin (?:de |du |des ))?(?:l[ae]s? |l'|the )?${anyOf(words.undated_seasons)}(?![a-z])`,
);
const isLaterAnswer = new RegExp(`^${anyOf(words.later_answers)}[ .!]*$`);
const saysNotBefore = new RegExp(`${anyOf(words.not_before)}\\s+$`);
/** "Laisser deux mois", "wait at least three weeks". */
const whileFollows = new RegExp(
  `(?<![a-z])${anyOf(words.lasting)}\\s+(?:${anyOf(words.at_least)}\\s+)*(?<many>[a-z0-9]+ [a-z]+)(?=\\s*(?:$|[,;:.!?()]|${anyOf(words.going_on)}(?![a-z])))`,
);
const isDenied = new RegExp(`${anyOf(words.denied)}\\s+$`);

/** A quick test that every wait passes, and that excludes nearly all of a hundred thousand notes. */
const mayWait = new RegExp(words.glance, "i");
const asksWhen = new RegExp(anyOf(words.asks_when));
/** Whether a title asks when somebody would like to hear from us. */
export const isQuestionOfWhen = remembering((label) => asksWhen.test(fold(label)));
const asksContact = new RegExp(anyOf(words.asks_contact));
const isQuestionOfContact = remembering((label) => asksContact.test(fold(label)));

/** In days: a day farther ahead in a note may be one of the past year, since most lists are older than their import. */
const farthest = 183;
/** In days: up to here it may be of either year, so the wait holds without a day until somebody decides; beyond, it is of the past year. */
const farthestWithoutYear = 270;
/** In days, when the note names the year. */
const farthestOfYear = 731;
/** In days, for a span ("laisser deux mois"), which counts from the day of the note and so is never in the past. */
const longestWhile = 366;
const namesYear = new RegExp(
  `(?<!\\d)20\\d\\d(?!\\d)|(?<![a-z])${anyOf(words.months)}\\.? 2\\d(?!\\d)|\\d[/.]\\d{1,2}[/.]\\d\\d`,
);

/**
 * Until when a note of the team says to wait; days are counted from `noted`. Of several sentences the longest wait counts. Null when no sentence says to
 * wait, or the day is past or too far ahead (`farthestWithoutYear`).
 */
export const notedWait = (
  note: string,
  noted: string,
  languages: readonly DayWords[],
  elsewhere: readonly string[] = [],
): NotedWait | null =>
  mayWait.test(note)
    ? longestOf(
        note,
        {
          readers: [
            ...[ledTo(notedLead), closedOrAway, ledTo(betterLead), eventAhead, turnedRound, whileIn],
            ...[ledTo(allItAsks), ledTo(quotedAway)],
          ],
          by: "note",
          elsewhere,
        },
        noted,
        languages,
      )
    : null;

/** The sentence of a note that puts a contact off until a season of which nobody knows the days here ("après l'agnelage"); null without one. */
export function waitForSeason(note: string): string | null {
  if (!mayWait.test(note)) return null;
  const sentence = sentencesOf(note).find((words) => seasonWithoutDay.test(inFull(words)));
  return sentence?.trim() ?? null;
}

/** The same for a text of an actor, which may say "pas avant mars" of its own work: so the text has to ask us to wait, or its title when or whether to call. */
export function askedWait(
  { label, text }: { label: string; text: string },
  noted: string,
  languages: readonly DayWords[],
  elsewhere: readonly string[] = [],
): NotedWait | null {
  const isAnswer = isQuestionOfWhen(label);
  const isAgreement = !isAnswer && isQuestionOfContact(label);
  if (!isAnswer && !isAgreement && !mayWait.test(text)) return null;
  const answers = isAnswer
    ? [answered, ledTo(notBeforeAnywhere), closedOrAway]
    : isAgreement
      ? [agreedTo]
      : [];
  const putOff = elsewhere.some((other) => isLaterAnswer.test(fold(other.trim()).replaceAll("’", "'")));
  const plea = putOff ? ledTo(notBeforeFirst) : pleadedFor;
  const readers = [ledTo(askedLead), writerAway, plea, ledTo(allItAsks), ...answers];
  return longestOf(text, { readers, by: "answer", elsewhere }, noted, languages);
}

/** The same for a cell that says whether to get in touch, by any author: "oui, mais pas avant mars". */
export const waitOfAgreement = (
  { label, text }: { label: string; text: string },
  noted: string,
  languages: readonly DayWords[],
): NotedWait | null =>
  isQuestionOfContact(label)
    ? longestOf(text, { readers: [agreedTo], by: "answer" }, noted, languages)
    : null;

/** The same for a next step, whose whole text may be the day: "janv.", "après les fêtes", "semaine 50". */
export const waitOfStep = (step: string, noted: string, languages: readonly DayWords[]): NotedWait | null =>
  notedWait(step, noted, languages) ?? longestOf(step, { readers: [answered], by: "note" }, noted, languages);

/** The same for a cell under a title of such days, by any author: "15/01/2027", "après les fêtes" under "À rappeler à partir du". */
export function waitUnderTitle(
  { label, text }: { label: string; text: string },
  noted: string,
  languages: readonly DayWords[],
): NotedWait | null {
  const title = titleOfWait(label);
  if (title === null) return null;
  const wait = longestOf(text, { readers: [underTitle(title)], by: "answer" }, noted, languages);
  return wait && { until: wait.until, words: `${label} ${wait.words}` };
}

function longestOf(
  text: string,
  {
    readers,
    by,
    elsewhere = [],
  }: { readers: readonly WaitReader[]; by: "note" | "answer"; elsewhere?: readonly string[] },
  noted: string,
  languages: readonly DayWords[],
): NotedWait | null {
  const sentences = sentencesOf(text);
  const foldedSentences = sentences.map((sentence) => inFull(sentence).replace(seasonWithDay, "$<day>"));
  const waits = foldedSentences.flatMap((folded, index) => {
    const words = sentences[index]!.trim();
    const before = foldedSentences[index - 1] ?? "";
    const within = namesYear.test(folded) ? farthestOfYear : farthest;
    const inSentence = readers.map((read) => ({
      ...{ until: read(folded, noted, languages, foldedSentences[index + 1]), words },
      within: read === whileIn ? longestWhile : within,
    }));
    const event = { before, sentence: folded, elsewhere };
    inSentence.push({ until: dayOfEventAwaited(event, by, noted, languages), words, within });
    const back = dayPointedBack(event, by, noted, languages);
    if (back === null) return inSentence;
    const isFar = namesYear.test(back.text);
    return [
      ...inSentence,
      {
        until: back.until,
        words: back.isInBefore ? `${sentences[index - 1]!.trim()} ${words}` : words,
        within: isFar ? farthestOfYear : within,
      },
    ];
  });
  return (
    waits
      .flatMap(({ until, words, within }) => {
        if (until === null || until < noted) return [];
        if (until <= dayAfter(noted, within)) return [{ until, words }];
        const isOfOneOfTwoYears = within === farthest && until <= dayAfter(noted, farthestWithoutYear);
        return isOfOneOfTwoYears ? [{ until: untilReleased, words }] : [];
      })
      .sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null
  );
}

/** Reads the last day of a span of time to wait. */
const whileIn: WaitReader = (sentence, noted, languages) => {
  const many = whileFollows.exec(sentence)?.groups?.many;
  if (many === undefined) return null;
  for (const language of languages) {
    const day = spokenDay(`${language.ahead[0]} ${many}`, noted, "future", language);
    if (day !== null) return day;
  }
  return null;
};

/** Reads a day after the words that lead to it, unless they are denied: "Ne plus appeler après le 10" says the contrary. */
const ledTo = (lead: RegExp): WaitReader => {
  const everyLead = new RegExp(lead, "g");
  return (sentence, noted, languages) => {
    everyLead.lastIndex = 0;
    // "Rappeler après la récolte, pas avant février": the first words that lead somewhere may lead to no day.
    for (let match = everyLead.exec(sentence); match !== null; match = everyLead.exec(sentence)) {
      const { alone, past, link, day = "" } = match.groups!;
      if (alone === undefined && isDenied.test(sentence.slice(0, match.index))) return null;
      const until = lastDayToWait({ past, link, day }, noted, languages);
      if (until !== null) return until;
      everyLead.lastIndex = match.index + 1;
    }
    return null;
  };
};

/** "En congé jusqu'au 11, voir Anna Petit" is no wait, since somebody else is there meanwhile. */
const closedOrAway: WaitReader = (sentence, noted, languages) =>
  sendsElsewhere.test(sentence) ? null : ledTo(absentLead)(sentence, noted, languages);
const writerAway: WaitReader = (sentence, noted, languages) =>
  sendsElsewhere.test(sentence) ? null : ledTo(awayLead)(sentence, noted, languages);
/** A day is for us, and not of their own work, when the sentence has a plea, or the next one says what we may do then. */
const pleadedFor: WaitReader = (sentence, noted, languages, next = "") =>
  pleads.test(sentence) || saysWhatThen.test(next) ? ledTo(notBeforeFirst)(sentence, noted, languages) : null;

/** Reads a wait for an event: with "du" (`past`) it includes the day, with "le" (`link`) it ends the day before. Words without a day of the calendar are no wait. */
const eventAhead: WaitReader = (sentence, noted, languages) => {
  const match = eventLead.exec(sentence);
  if (!match || !namesDay.test(match.groups!.day!)) return null;
  if (isDenied.test(sentence.slice(0, match.index))) return null;
  const { past, link, day = "" } = match.groups!;
  return lastDayToWait({ past, link, day }, noted, languages);
};

const turnedRound: WaitReader = (sentence, noted, languages) => {
  const day = dayThen.exec(sentence)?.groups?.day;
  const on = day === undefined ? null : dayAtEnd(day, noted, languages);
  return on === null ? null : dayAfter(on, -1);
};

const answered: WaitReader = (sentence, noted, languages) => {
  const answer = answerIn(sentence);
  if (answer === null || (answer.isBare && answer.day.split(/\s+/).length > mostWordsAlone)) return null;
  return lastDayToWait(answer, noted, languages);
};
/** A bare day is read with the words of its title; one with words of its own, as "après le 15", with these. */
const underTitle =
  ({ isPast }: TitleOfWait): WaitReader =>
  (sentence, noted, languages) => {
    const answer = answerIn(sentence);
    if (answer === null || (answer.isBare && answer.day.split(/\s+/).length > mostWordsAlone)) return null;
    const past = answer.isBare && isPast ? words.up_to[0] : answer.past;
    return lastDayToWait({ ...answer, past }, noted, languages);
  };
/** The most words of a bare day ("semaine 3", "début janvier 2027"); more words are about something else. */
const mostWordsAlone = 3;

/** Somebody asked whether we may get in touch may name a day of something else; only a day after a yes or "not before" counts. */
const agreedTo: WaitReader = (sentence, noted, languages) => {
  const answer = answerIn(sentence);
  if (answer === null || answer.isBare || (answer.past === undefined && answer.lead === "")) return null;
  return lastDayToWait(answer, noted, languages);
};

function answerIn(sentence: string) {
  const match = answerLead.exec(sentence);
  const { past, link, whole, day = "" } = match?.groups ?? {};
  if (!match || !namesDay.test(day)) return null;
  const lead = sentence.slice(0, sentence.length - day.length);
  return {
    past,
    link,
    day,
    lead: lead.slice(0, lead.length - (past ?? link ?? "").length).trim(),
    isBare: whole !== undefined && !saysNotBefore.test(lead),
  };
}
