// Gives templates of messages what they may say of earlier messages and exchanges.

import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import type { Message } from "../../domain/documents/message.ts";
import { offeredAnswers } from "../../domain/projects/agreement-reply.ts";
import { isWritten } from "../../domain/relationship/contact.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import type { Sentences } from "../../text/index.ts";
import type { Scope } from "../template/template-engine.ts";
import { actorView } from "./actor-view.ts";
import { type MissionViews, phrase, sentence, unbroken } from "./mission-view.ts";

/**
 * What a message of one kind may say: what any message may, what came before it, and its occasion. Of an exchange only
 * what both sides know: what was promised, and whether they said that it is too early; never our note.
 */
export function mailView(
  kind: MailKind,
  message: Message,
  today: string,
  text: Sentences,
  views: MissionViews,
): Scope {
  const { first, informs, before, exchange } = message;
  const { mailing } = text;
  return {
    ...actorView(message, today, text, views),
    first,
    informs,
    paper: false,
    without_mail: false,
    no_calls: message.notProposed.calls,
    no_mails: message.notProposed.mails,
    before: before && {
      about: before.kind && mailing.subjectPhrases[before.kind],
      invited: before.kind === "invitation",
      asked: before.kind === "survey",
      agreement: before.kind === "consent",
      when: text.documents.messages.dayNear(before.at, today),
    },
    ...(kind === "follow-up" && exchange ? exchangeView(exchange, message.occasion.about, today, text) : {}),
    ...(kind === "last-message" ? lastMessageView(message, today, text) : {}),
    ...occasionView(kind, message, today, text),
    ...requestView(message, views, text),
  };
}

/** When we were last in touch, and the day up to which an answer is awaited. */
function lastMessageView({ exchange, occasion }: Message, today: string, { mailing }: Sentences): Scope {
  return {
    last: {
      month: exchange && mailing.monthAndYear(exchange.at),
      erased_after: occasion.replyBy && mailing.weekdayAndDay(occasion.replyBy, today),
    },
  };
}

/** The last exchange as both sides know it: what was promised in it, never what we noted of it. */
function exchangeView(
  exchange: NonNullable<Message["exchange"]>,
  about: string | null,
  today: string,
  text: Sentences,
): Scope {
  const { messages } = text.documents;
  const { nextAt, theirStep } = exchange;
  // A day without a promise is the day of a call, as in the agenda.
  const isDayAlone = exchange.nextStep === null && nextAt !== null && nextAt >= today;
  const promise = isDayAlone ? { kind: "call", what: null } : messages.promiseOf(exchange.nextStep);
  const step = theirStep && messages.stepToRecall(theirStep);
  return {
    exchange: {
      what: text.mailing.thankedExchange[exchange.channel],
      of_day: messages.ofDay(exchange.at, today),
      day: messages.dayNear(exchange.at, today),
      with_you: exchange.withThem,
      meeting: exchange.channel === "meeting",
      title: exchange.channel === "meeting" && about !== null ? text.documents.quotedTitle(about) : null,
      not_now: exchange.outcome === "not-now",
    },
    // A day that only their message names was not agreed: we agreed to what we spoke of, or noted as our next step.
    promise: { ...promise, agreed: !isDayAlone || !isWritten(exchange.channel) },
    next:
      nextAt === null
        ? null
        : {
            // Nobody is called on a Sunday, so the message promises no such day.
            when: isSunday(nextAt) ? null : messages.dayNear(nextAt, today),
            month: messages.monthOf(nextAt),
            coming: nextAt >= today,
          },
    their_step: step && phrase(step, text),
  };
}

const isSunday = (day: string) => new Date(day).getUTCDay() === 0;

function occasionView(kind: MailKind, { occasion }: Message, today: string, text: Sentences): Scope {
  const { about, time, place, link, points, minutes } = occasion;
  const words = (value: string | null) => value && phrase(value, text);
  const day = (iso: string | null) => iso && text.mailing.weekdayAndDay(iso, today);
  const reply_by = day(occasion.replyBy);
  if (kind === "information")
    return {
      news: {
        about: about && capitalised(phrase(about, text)),
        points: points.map((point) => sentence(point, text)),
      },
    };
  if (kind === "invitation")
    return {
      meeting: {
        ...{ about: words(about), day: day(occasion.date) },
        purpose: about && words(text.mailing.purposeInSentence(about)),
        time: time && words(text.mailing.timeInSentence(time)),
        place: place && words(text.mailing.placeInSentence(place)),
        moved_from: day(occasion.meeting?.movedFrom ?? null),
        short_day: occasion.date && text.mailing.shortDay(occasion.date),
        changed: occasion.meeting?.state === "changed",
        cancelled: occasion.meeting?.state === "cancelled",
        voices: occasion.voices && sentence(occasion.voices, text),
        ...{ link, reply_by },
      },
    };
  if (kind === "survey")
    return {
      survey: {
        ...{ about: words(about), link, reply_by },
        page: occasion.survey !== undefined,
        again: (occasion.survey?.times ?? 0) > 0,
        questions: points.map(words),
        minutes: minutes && text.mailing.minutes(minutes),
        results_on: occasion.resultsOn && day(occasion.resultsOn),
      },
    };
  return {};
}

/** Letters of a title: a longer one would be cut in the subject of a message. */
const longestTitle = 28;

/** What somebody is asked to agree to, or to whom they are introduced: nothing but what the other side agreed to. */
function requestView({ occasion, interlocutor }: Message, views: MissionViews, text: Sentences): Scope {
  const { agreement, introduction } = occasion;
  const { agreements } = text;
  if (introduction !== undefined) {
    const { ownWish, other } = introduction;
    return {
      introduction: {
        // A front desk is not told what colleagues wrote to us.
        wish: ownWish && interlocutor !== "front-desk" && text.documents.quoted(sentence(ownWish, text)),
        answers: [agreements.introductionAnswers.contact, agreements.introductionAnswers.none],
        other: other && {
          willing: agreements.willingToTalk(other.person, { ...other, commune: views.commune }),
          reach:
            other.ways.length === 0
              ? null
              : agreements.howToReach(
                  other.person,
                  other.ways.map((way) => unbroken(/^\+\d+$/.test(way) ? text.documents.phone(way) : way)),
                ),
          project: other.project && text.documents.quotedTitle(other.project),
          reasons: other.reasons.map((reason) => sentence(capitalised(text.partners.reason(reason)), text)),
        },
      },
    };
  }
  if (agreement === undefined) return {};
  const { request, project, reader, withOthers } = agreement;
  const sentenceAround = (sentenceOf: (words: string) => string, words: string | null) =>
    words && sentence(sentenceOf(words), text);
  const { seeks, offers, contact } = agreements;
  return {
    agreement: {
      project: text.documents.quotedTitle(project.title),
      title: phrase(project.title, text),
      short: project.title.length <= longestTitle,
      scope: request.scope,
      until: request.until && text.documents.longDate(request.until),
      reader:
        reader &&
        (reader.kind === "meeting"
          ? agreements.atMeeting(reader.name)
          : agreements.toActor({ name: reader.name, commune: views.commune })),
      with_others: withOthers,
      told: [
        project.summary && sentence(project.summary, text),
        sentenceAround(seeks, project.seeks),
        sentenceAround(offers, project.offers),
        agreements.projectFacts(
          project.themes,
          project.stage && text.projects.stages[project.stage],
          project.since && phrase(project.since, text),
        ),
        sentenceAround(contact, project.contact),
        agreements.pictures(project.pictures),
      ].filter(Boolean),
      answers: offeredAnswers(request).map((answer) => agreements.offeredAnswers[answer]),
    },
  };
}
