import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import type { Message } from "../../domain/documents/message.ts";
import type { Sentences } from "../../text/index.ts";
import type { Scope } from "../template/template-engine.ts";
import { actorView } from "./actor-view.ts";
import { type MissionViews, phrase, sentence } from "./mission-view.ts";

/**
 * What a message of one kind may say: what any message may, what came before it, and its occasion. Of an exchange only
 * what both sides know: neither our note, nor the outcome, nor the next step.
 */
export function mailView(
  kind: MailKind,
  message: Message,
  today: string,
  text: Sentences,
  views: MissionViews,
): Scope {
  const { first, before, exchange } = message;
  const { mailing } = text;
  return {
    ...actorView(message, today, text, views),
    first,
    before: before && {
      about: before.kind && mailing.about[before.kind],
      invited: before.kind === "invitation",
      asked: before.kind === "survey",
      when: views.date(before.at),
    },
    ...(kind === "follow-up" && exchange
      ? {
          exchange: {
            what: mailing.exchange[exchange.channel],
            when: views.date(exchange.at),
            with_you: exchange.withThem,
          },
        }
      : {}),
    ...occasionView(kind, message, text),
  };
}

function occasionView(kind: MailKind, { occasion }: Message, text: Sentences): Scope {
  const { about, time, place, link, points, minutes } = occasion;
  const words = (value: string | null) => value && phrase(value, text);
  const day = (iso: string | null) => iso && text.mailing.day(iso);
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
        ...{ about: words(about), day: day(occasion.date), time: words(time), place: words(place) },
        ...{ link, reply_by },
      },
    };
  if (kind === "survey")
    return {
      survey: {
        ...{ about: words(about), link, reply_by },
        questions: points.map(words),
        minutes: minutes && text.mailing.minutes(minutes),
      },
    };
  return {};
}

/** It becomes a subject line. */
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
