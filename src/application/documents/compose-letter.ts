// Decides, actor by actor, whether a mailing writes a letter, to which address, and what it may say.
import type { Actor } from "../../domain/actors/actor.ts";
import { mailingName } from "../../domain/documents/mailing-name.ts";
import { messageFor } from "../../domain/documents/message.ts";
import type { Occasion } from "../../domain/documents/occasion.ts";
import { meetingAt } from "../../domain/documents/person-to-meet.ts";
import { type Letter, type LetterKind, letterFor } from "../../domain/documents/postal-letter.ts";
import {
  type EarlierMessage,
  exchangeStandingOf,
  type History,
} from "../../domain/relationship/exchange-history.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { MailWords } from "./compose-mail.ts";
import { meetingAgain, meetingOfExchange } from "./followed-exchange.ts";
import { ownWriting } from "./own-writing.ts";
import type { NotWritten } from "./prepare-mailing.ts";
import { waysNotProposed } from "./ways-not-proposed.ts";

export interface LettersOrder {
  kind: LetterKind;
  occasion: Occasion;
  /** Whether letters are only for actors without a usable e-mail address. */
  noEmail: boolean;
  /** ISO date. */
  today: string;
  again: boolean;
}

export interface ComposedLetter {
  letter: Letter;
  /** The name of the mailing in the register. */
  mailing: string;
  /** The actor's other mailings. */
  others: readonly EarlierMessage[];
}

/**
 * An actor with which we had an exchange gets no first contact. A follow-up depends on the last exchange, as it does by e-mail. Null
 * with `noEmail`, for an actor with a usable e-mail address.
 */
export async function letterComposer(
  { kind, occasion, noEmail, again, today }: LettersOrder,
  { quoting, promiseIn }: MailWords,
  host: ApplicationHost,
): Promise<(actor: Actor, history: History) => { composed: ComposedLetter } | NotWritten | null> {
  const workspace = await host.workspace();
  const [judge, store] = await Promise.all([judgeOf(workspace, host.now()), workspace.store()]);
  const [writing, sources, notProposed] = await Promise.all([
    ownWriting(host, workspace, quoting),
    store.sourcePhrases(),
    waysNotProposed(host, store),
  ]);
  const follows = kind === "follow-up";
  const attendedAt = follows ? await meetingOfExchange(store) : () => null;
  const unprompted = {
    ...{ first: true, informs: true, latest: null, mailing: mailingName(kind, occasion), untimely: null },
  };
  return (actor, history) => {
    const { id, name } = actor;
    const { before, exchange } = history;
    const promised = promiseIn(exchange?.nextStep ?? null).kind;
    const sends = promised === "send";
    const standing = follows ? exchangeStandingOf(kind, history, occasion, today, { sends }) : unprompted;
    const { mailing, first, informs, latest } = standing.untimely ? unprompted : standing;
    const meeting = follows ? meetingAgain(actor, exchange, judge, () => true) : meetingAt(actor, judge);
    const message = messageFor(actor, meeting, workspace.mission, {
      ...{ first, informs, latest, sources, writing: writing(actor) },
      notProposed: notProposed(actor, meeting.person?.fullName ?? null, follows && promised === "call"),
      exchange: follows ? exchange : null,
      occasion: { ...occasion, about: occasion.about ?? attendedAt(id, exchange) },
    });
    if (noEmail && message.email !== null) return null;
    if (standing.untimely)
      return { leftOut: { code: "message-untimely", actor: id, name, why: standing.untimely } };
    const times = before.filter((earlier) => earlier.mailing === mailing);
    if (times.length > 0 && !again) return { already: { actor: id, name, at: times.at(-1)!.at } };
    if (kind === "first-contact" && exchange) {
      const why = { because: "already-met", at: exchange.at } as const;
      return { leftOut: { code: "message-untimely", actor: id, name, why } };
    }
    const letter = letterFor(message, actor, sources);
    if ("missing" in letter)
      return { leftOut: { code: "postal-address-missing", actor: id, name, missing: letter.missing } };
    const others = before.filter((earlier) => earlier.mailing !== mailing);
    return { composed: { letter, mailing, others } };
  };
}
