// Gathers the content of first-contact sheets: what the team knows before a conversation, or what a board may read.
import type { Actor } from "../../domain/actors/actor.ts";
import { type Brief, briefOf } from "../../domain/documents/first-contact-brief.ts";
import { type Message, messageFor } from "../../domain/documents/message.ts";
import type { SentenceSigns } from "../../domain/documents/own-sentence.ts";
import { meetingAt } from "../../domain/documents/person-to-meet.ts";
import type { ClosedChannels } from "../../domain/objections/closed-channels.ts";
import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import { wordsOf } from "../../domain/suggesting/words-of-language.ts";
import type { ProgressReport } from "../../ports/progress.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import { openSuggester } from "../suggesting/open-suggester.ts";
import { questionnaireOf } from "../triage/questionnaire-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { actorsInOrder } from "./actors-in-order.ts";
import { briefingSources } from "./briefing-sources.ts";
import type { Selection } from "./select-recipients.ts";

/** A sheet for the team. `closed`: who of the actor must not be contacted, and by which channel. */
export interface TeamBrief {
  actor: Actor;
  brief: Brief;
  closed: readonly ClosedChannels[];
}

/** A sheet for a board. It is made from a message, which holds only what may be shared. */
export interface BoardBrief {
  actor: Actor;
  message: Message;
}

type Recipients = Pick<Selection, "ids" | "open" | "closed">;

/** Yields the briefs of these actors in order, without the people and addresses that may not be used. `today` is an ISO date. */
export async function* teamBriefs(
  { ids, open, closed }: Recipients,
  today: string,
  quoting: SentenceSigns,
  progress: ProgressReport,
  host: ApplicationHost,
): AsyncGenerator<TeamBrief> {
  const workspace = await host.workspace();
  const { mission } = workspace;
  const [store, judge, { suggester, minimum }] = await Promise.all([
    workspace.store(),
    judgeOf(workspace, host.now()),
    openSuggester(host, workspace),
  ]);
  let asked: Promise<Questionnaire> | undefined;
  const sources = {
    ...{ store, judge, mission, quoting, today },
    suggest: (actor: Actor) => suggester.suggest(wordsOf(actor), minimum),
    questionnaire: () => (asked ??= questionnaireOf(host, workspace)),
  };
  const bounced = new Set((await store.bouncedAddresses()).map(({ address }) => address));
  for await (const whole of actorsInOrder(ids, store, progress, host)) {
    const actor = withoutAddresses(open(whole), bounced);
    yield { actor, brief: briefOf(await briefingSources(actor, sources)), closed: closed(whole) };
  }
}

/** Removes the addresses that take no mail from an actor and its people. */
function withoutAddresses(actor: Actor, bounced: ReadonlySet<string>): Actor {
  if (bounced.size === 0) return actor;
  const inUse = (emails: readonly string[]) => emails.filter((email) => !bounced.has(email.toLowerCase()));
  return {
    ...actor,
    emails: inUse(actor.emails),
    people: actor.people.map((person) => ({ ...person, emails: inUse(person.emails) })),
  };
}

export async function* boardBriefs(
  { ids, open }: Recipients,
  progress: ProgressReport,
  host: ApplicationHost,
): AsyncGenerator<BoardBrief> {
  const workspace = await host.workspace();
  const [store, judge] = await Promise.all([workspace.store(), judgeOf(workspace, host.now())]);
  for await (const whole of actorsInOrder(ids, store, progress, host)) {
    const actor = open(whole);
    yield { actor, message: messageFor(actor, meetingAt(actor, judge), workspace.mission) };
  }
}
