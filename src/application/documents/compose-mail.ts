// Decides, actor by actor, whether a mailing writes an e-mail, to whom, and what it may say.
import type { Actor } from "../../domain/actors/actor.ts";
import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import { type Message, messageFor, usableAddress } from "../../domain/documents/message.ts";
import type { Occasion } from "../../domain/documents/occasion.ts";
import type { SentenceSigns } from "../../domain/documents/own-sentence.ts";
import { meetingAt } from "../../domain/documents/person-to-meet.ts";
import { meetingByMail } from "../../domain/documents/shared-mailbox.ts";
import type { Judge } from "../../domain/people/choose-interlocutor.ts";
import type { PersonReason } from "../../domain/people/interlocutor.ts";
import {
  type EarlierMessage,
  exchangeStandingOf,
  type History,
} from "../../domain/relationship/exchange-history.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { meetingAgain, meetingOfExchange } from "./followed-exchange.ts";
import { ownWriting } from "./own-writing.ts";
import type { NotWritten } from "./prepare-mailing.ts";
import { waysNotProposed } from "./ways-not-proposed.ts";

/** What a mailing is: its kind, its occasion, and whether actors for which it was prepared get it again. */
export interface MailOrder {
  kind: MailKind;
  occasion: Occasion;
  again: boolean;
  /** ISO date. */
  today: string;
}

/** Recognise promises, and sentences that may be quoted, in the language of the mission. */
export interface MailWords {
  quoting: SentenceSigns;
  promiseIn(nextStep: string | null): { kind: string };
}

export interface ComposedMail {
  message: Message & { email: string };
  /** The name of the mailing in the register. */
  mailing: string;
  /** How often this mailing was prepared for the actor before. */
  times: number;
  /** The actor's other mailings. */
  others: readonly EarlierMessage[];
}

export async function mailComposer(
  { kind, occasion, again, today }: MailOrder,
  { quoting, promiseIn }: MailWords,
  host: ApplicationHost,
): Promise<(actor: Actor, history: History) => { composed: ComposedMail } | NotWritten> {
  const workspace = await host.workspace();
  const [judge, store] = await Promise.all([judgeOf(workspace, host.now()), workspace.store()]);
  const [writing, sources, notProposed] = await Promise.all([
    ownWriting(host, workspace, quoting),
    store.sourcePhrases(),
    waysNotProposed(host, store),
  ]);
  const attendedAt = kind === "follow-up" ? await meetingOfExchange(store) : () => null;
  return (actor, history) => {
    const { id, name } = actor;
    const { exchange, before } = history;
    const promised = promiseIn(exchange?.nextStep ?? null).kind;
    const sends = promised === "send";
    const standing = exchangeStandingOf(kind, history, occasion, today, { sends });
    if (standing.untimely)
      return { leftOut: { code: "message-untimely", actor: id, name, why: standing.untimely } };
    const { mailing, latest, first, informs } = standing;
    const times = before.filter((earlier) => earlier.mailing === mailing);
    if (times.length > 0 && !again) return { already: { actor: id, name, at: times.at(-1)!.at } };
    const meeting =
      kind === "follow-up"
        ? meetingAgain(actor, exchange, judge, ({ emails }) => emails.some(usableAddress))
        : meetingAt(actor, judge);
    const about = occasion.about ?? attendedAt(id, exchange);
    const addressed = meetingByMail(actor, meeting);
    const isCallPromised = kind === "follow-up" && promised === "call";
    const circumstances = {
      ...{ first, informs, latest, exchange, occasion: { ...occasion, about } },
      ...{ writing: writing(actor), sources },
      notProposed: notProposed(actor, addressed.person?.fullName ?? null, isCallPromised),
    };
    const message = messageFor(actor, addressed, workspace.mission, circumstances);
    const { email } = message;
    if (email === null)
      return { leftOut: { code: "address-missing", actor: id, name, others: whoHasAddress(actor, judge) } };
    const others = before.filter((earlier) => earlier.mailing !== mailing);
    return { composed: { message: { ...message, email }, mailing, times: times.length, others } };
  };
}

/** The people of an actor who have an e-mail address, the likeliest first, without those who left, were replaced or are the wrong person. */
function whoHasAddress(actor: Actor, judge: Judge): { fullName: string; role: string | null }[] {
  const reached = new Set(
    actor.people.filter(({ emails }) => emails.some(usableAddress)).map(({ id }) => id),
  );
  return judge
    .judge(actor, actor.people)
    .filter(({ person, reasons: [reason] }) => reached.has(person.id ?? "") && !saysGone(reason))
    .map(({ person: { fullName, role } }) => ({ fullName, role }));
}

const saysGone = (reason: PersonReason | undefined) =>
  reason !== undefined &&
  ("replacedBy" in reason || (reason.because === "learnt" && reason.verdict !== "right"));
