// Collects everything that the first-contact sheet of an actor shows.

import answerWords from "../../knowledge/words/answer-words.yaml";
import type { Actor, ActorField, Answer, Provenance } from "../actors/actor.ts";
import { hasApplied } from "../actors/application-titles.ts";
import { type Author, isHeard } from "../actors/text-author.ts";
import { type Withdrawal, withdrawalOf } from "../actors/withdrawal.ts";
import type { PinningDecision } from "../priority/pinning-decisions.ts";
import { reachingAnswer } from "../relationship/answered-reaching.ts";
import { type Contact, metUs } from "../relationship/contact.ts";
import { type ContactCondition, contactConditions } from "../relationship/contact-conditions.ts";
import { type ChannelWish, channelWishes } from "../relationship/preferred-channel.ts";
import { type ReachingHint, reachingHints } from "../relationship/reaching-hints.ts";
import { teamNotes } from "../relationship/team-notes.ts";
import { notToldAsExchange } from "../relationship/texts-beside-exchanges.ts";
import type { AssessedAnswers } from "../situations/assessed-answers.ts";
import type { Assessment, SituationOrUnknown, Suggestion } from "../situations/situation.ts";
import { wordsOf } from "../suggesting/words-of-language.ts";
import { saysSomething } from "../values/blank.ts";
import { fold } from "../values/spelling.ts";
import { type ActorFrame, frameOf } from "./actor-frame.ts";
import { isToShow } from "./answers-to-show.ts";
import { type LikelyBrake, likelyBrakes } from "./brakes.ts";
import { chooseIllustration, type ToldIllustration } from "./illustration-choice.ts";
import type { InterlocutorKind } from "./interlocutor-kind.ts";
import { isMessage } from "./message.ts";
import type { MissionFacts } from "./mission-facts.ts";
import { readsInQuotation, type SentenceSigns } from "./own-sentence.ts";
import type { Meeting } from "./person-to-meet.ts";
import { clip, type QuotedWords, quotationLength, quotationsOf, wordsToStartFrom } from "./quotable-words.ts";
import {
  type SituationStatement,
  type SituationStatementRules,
  situationStatementOf,
  spokenSituation,
} from "./situation-statement.ts";
import { subjectsNotToBeSaid } from "./subjects-not-to-be-said.ts";

/** Everything a briefing is made from. */
export interface BriefingSources {
  actor: Actor;
  /** The newest; null when nobody ever assessed. */
  assessment: Assessment | null;
  /** What was answered and noted in that assessment. */
  interview: AssessedAnswers | null;
  suggestion: Suggestion | null;
  /** In any order. */
  contacts: readonly Contact[];
  meeting: Meeting;
  /** The decision to contact nobody there until a day. */
  putOff?: Pick<PinningDecision, "until" | "reason"> | null;
  /** The first appointment after which no exchange was noted. */
  appointment?: Pick<PinningDecision, "until" | "reason"> | null;
  /** The words in which we tell actors from which list we have them, by the name of its file. */
  listPhrases?: ReadonlyMap<string, string>;
  mission: MissionFacts;
  rules: SituationStatementRules;
  /** How sentences that may be said back to the actor are recognised in the language of the mission. */
  quoting: SentenceSigns;
}

/** A fact with where it comes from. */
export interface KnownFact {
  field: ActorField | "answer" | "answered";
  /** The column's own label, for an answer. */
  label: string | null;
  value: string;
  origin: Pick<Provenance, "source" | "file" | "line" | "date"> | null;
}

/** What somebody else says of an actor. */
export interface Remark {
  /** The column's own label; null for a note. */
  label: string | null;
  text: string;
  author: Exclude<Author, "actor">;
  authorName?: string;
}

/** What we do not know, or not for sure, and ask in the conversation. */
const unknowns = [
  "person",
  "direct-line",
  "situation",
  "situation-suggested",
  "situation-stale",
  "own-words",
  "decider",
  "themes",
] as const;
export type Unknown = (typeof unknowns)[number];

/**
 * One conversation, prepared: for the team only, since it holds the situation and our notes. Names that may not be told are
 * already taken out of the illustration.
 */
export interface Brief {
  actor: Pick<Actor, "id" | "name" | "acronym" | "kind" | "commune" | "postcode" | "territory" | "address"> &
    Pick<Actor, "emails" | "phones" | "website">;
  frame: ActorFrame;
  knownFacts: readonly KnownFact[];
  /** What the team and partners say of the actor, not shortened: for the team only, never quoted to the actor. */
  remarks: readonly Remark[];
  /** Until when nobody contacts them, and why; null without such a decision. */
  putOff: Pick<PinningDecision, "until" | "reason"> | null;
  /** The appointment with them, to come or past; null without one, or once an exchange is noted after it. */
  appointment: Pick<PinningDecision, "until" | "reason"> | null;
  /** On what conditions partners and colleagues let us contact them: for the team only. */
  conditions: readonly ContactCondition[];
  /** Null unless they withdrew their application. */
  withdrawal: Withdrawal | null;
  /** By which channel they would rather be reached. */
  wishes: readonly ChannelWish[];
  /** When they can be reached, and through whom. */
  hints: readonly ReachingHint[];
  situationStatement: SituationStatement;
  /** What the sentences to be said may go by. */
  spokenSituation: SituationOrUnknown;
  interview: AssessedAnswers | null;
  evidence: readonly QuotedWords[];
  words: QuotedWords | null;
  meeting: Meeting;
  /** No real exchange took place yet. */
  firstContact: boolean;
  /** Newest first. */
  contacts: readonly Contact[];
  illustration: ToldIllustration | null;
  brakes: readonly LikelyBrake[];
  unknowns: readonly Unknown[];
  mission: MissionFacts;
}

/** Prepares the first-contact sheet of one actor. */
export function briefOf(given: BriefingSources): Brief {
  const answers = notToldAsExchange(given.actor.answers, given.contacts, { exceptWords: true }).filter(
    isToShow,
  );
  const sources = { ...given, actor: { ...given.actor, answers } };
  const { actor, meeting, mission, interview } = sources;
  const statement = situationStatementOf(sources.assessment, sources.suggestion, sources.rules);
  const quotations = quotationsOf(sources.suggestion?.evidence ?? [], wordsOf(given.actor), 3);
  const contacts = [...sources.contacts].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const texts = [
    ...(interview?.answers ?? []).flatMap(({ words }) => words ?? []),
    ...(interview?.notes ?? []).map(({ text }) => text),
    ...actor.answers.map(({ text }) => text),
    ...quotations.map(({ quote }) => quote),
  ];
  const remarks = [...notedIn(interview), ...remarksOn(actor)];
  const isNotToBeSaid = subjectsNotToBeSaid([
    ...remarks.map(({ text }) => text),
    ...contacts.flatMap(({ note }) => note ?? []),
  ]);
  const words = wordsToStartFrom(
    actor,
    quotations,
    statement.situation,
    (quote, heard) => !isNotToBeSaid(quote) && readsInQuotation(quote, sources.quoting, heard),
  );
  const wishes = channelWishes(actor);
  const conditions = contactConditions(actor);
  const isCondition = (words: string) => conditions.some((condition) => condition.words.includes(words));
  return {
    actor,
    frame: frameOf(actor),
    knownFacts: knownFacts(actor, words, {
      shown: quotations,
      applied: hasApplied(actor, sources.listPhrases ?? new Map()),
    }),
    remarks,
    putOff: sources.putOff && !isCondition(sources.putOff.reason) ? sources.putOff : null,
    appointment: sources.appointment ?? null,
    withdrawal: withdrawalOf(actor),
    conditions,
    wishes,
    hints: reachingHints(actor).filter(
      ({ words: hint }) => wishes.every((wish) => wish.words !== hint) && !isCondition(hint),
    ),
    situationStatement: statement,
    spokenSituation: spokenSituation(statement, quotations),
    interview,
    evidence: quotations,
    words,
    meeting,
    firstContact: !contacts.some(({ outcome }) => metUs.includes(outcome)),
    contacts,
    illustration: chooseIllustration(mission.illustrations, {
      situation: statement.situation,
      themes: actor.themes,
      places: [actor.territory, actor.commune].filter((place) => place !== null),
    }),
    brakes: likelyBrakes(texts, statement.situation, meeting.interlocutor),
    unknowns: whatToAsk(sources, statement, words),
    mission,
  };
}

/** Fields that have a line of their own among the known facts, the most important first. Other parts of the sheet show the rest. */
const ownLineFields = ["programme", "submitted", "state", "recommendedBy"] as const;
const mostAnswers = 3;
const longestAnswer = 300;

/** Sentences come before choices among answers, since not all may fit. */
const isProse = ({ text }: Answer): boolean => text.trim().split(/\s+/).length >= 5;

const isRemark = (author: Author | null): author is Exclude<Author, "actor"> =>
  author !== null && author !== "actor";

/** Whether an answer is among the facts, not the remarks: the actor wrote it, a colleague noted it word for word, or nobody knows its author. */
const isFact = (answer: Answer) => !isRemark(answer.author) || isHeard(answer);

/** The notes that a colleague typed while asking the questions. */
const notedIn = (interview: AssessedAnswers | null): Remark[] =>
  (interview?.notes ?? []).map(({ topic, text }) => ({
    ...{ label: topic, text, author: "team" as const, authorName: interview!.by },
  }));

function remarksOn(actor: Actor): Remark[] {
  const noted = teamNotes(actor).map(({ text }): Remark => ({ label: null, text, author: "team" }));
  const remarks = actor.answers.flatMap((answer): Remark[] => {
    const { label, text, author, authorName } = answer;
    return isRemark(author) && !isFact(answer)
      ? [{ label, text: spaced(text), author, ...(authorName ? { authorName } : {}) }]
      : [];
  });
  return [...noted, ...remarks].filter(({ text }) => saysSomething(text));
}

/** The text, or, of what a colleague noted word for word, the parts in quotation marks. */
const quotedParts = (answer: Answer): string =>
  isHeard(answer)
    ? (answer.quotes ?? []).map(({ start, end }) => answer.text.slice(start, end)).join(" ")
    : answer.text;

/** What Microsoft Forms joins without a space: “conseil;Comprendre;”. */
const joinedChoices = /(?<=[\p{L})’'”»]);(?=[\p{L}(])/gu;
/** Separates the choices of an answer by commas: “conseil, Comprendre”. */
function spaced(text: string): string {
  const parted = text.replace(joinedChoices, ", ");
  return parted === text ? text : parted.replace(/;\s*$/, "");
}

function knownFacts(
  actor: Actor,
  words: QuotedWords | null,
  { shown, applied }: { shown: readonly QuotedWords[]; applied: boolean },
): KnownFact[] {
  const origin = (field: string): KnownFact["origin"] =>
    actor.provenance.find((provenance) => provenance.field === field) ?? null;
  const fields = ownLineFields.flatMap((field) => {
    const value = actor[field];
    return value === null || !saysSomething(value)
      ? []
      : [
          {
            field: field === "submitted" && !applied ? ("answered" as const) : field,
            ...{ label: null, value: clip(value, 160), origin: origin(field) },
          },
        ];
  });
  const themes: KnownFact[] =
    actor.themes.length > 0
      ? [{ field: "themes", label: null, value: actor.themes.join(", "), origin: origin("themes") }]
      : [];
  const quoted = new Set([words, ...shown].map((quotation) => quotation?.quote));
  const answers = actor.answers
    .filter(
      (answer) =>
        isFact(answer) &&
        saysSomething(answer.text) &&
        reachingAnswer(answer) === null &&
        !quoted.has(clip(quotedParts(answer), quotationLength)),
    )
    .sort((a, b) => Number(isProse(b)) - Number(isProse(a)))
    .slice(0, mostAnswers)
    .map(
      ({ label, text, file, line }): KnownFact => ({
        field: "answer",
        label: clip(label, 60),
        // A saved message may ask for something only at its end.
        value: clip(spaced(text), file !== null && isMessage(file) ? 600 : longestAnswer),
        origin: file === null ? null : { source: file, file, line, date: "" },
      }),
    );
  return [...fields, ...themes, ...answers];
}

/** The question of the questionnaire about those who decide. */
const aboutDeciders = "leaders";

/** Whether an answer gives the subjects that its question or column asks for. */
const tellsSubjects = (answer: Answer): boolean =>
  isFact(answer) && saysSomething(answer.text) && asksSubjects.test(fold(answer.label));
const asksSubjects = new RegExp(`(?<![a-z])(?:${answerWords.subjects.join("|")})(?![a-z])`);

/** In an association with one known person, the number and the address of the association reach that person. */
const reachesOnePerson = (actor: Actor) =>
  actor.people.length === 1 &&
  actor.emails.length > 0 &&
  actor.phones.length > 0 &&
  frameOf(actor) === "association";

/** At most four things to ask, in the order of `unknowns`. */
function whatToAsk(
  sources: BriefingSources,
  statement: SituationStatement,
  words: QuotedWords | null,
): Unknown[] {
  const { actor, meeting, interview } = sources;
  const { person } = meeting;
  const toldOfDeciders = interview?.answers.some(
    ({ question, words }) => question === aboutDeciders && words !== null,
  );
  const decides: readonly InterlocutorKind[] = ["director", "elected", "volunteer-president"];
  const isUnknown: Record<Unknown, boolean> = {
    person: person === null,
    "direct-line":
      person !== null && person.phones.length === 0 && person.emails.length === 0 && !reachesOnePerson(actor),
    situation: statement.situation === "unknown",
    "situation-suggested": statement.basis === "suggested",
    "situation-stale": statement.basis === "assessed" && statement.stale,
    "own-words": words === null,
    decider:
      !toldOfDeciders &&
      !decides.includes(meeting.interlocutor) &&
      !meeting.alternatives.some(({ elected }) => elected),
    themes: actor.themes.length === 0 && !actor.answers.some(tellsSubjects),
  };
  return unknowns.filter((unknown) => isUnknown[unknown]).slice(0, 4);
}
