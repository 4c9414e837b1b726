/** Proposes what to record of replies that came by mail; it writes nothing. */
import type { CandidatePerson, ContactRefusal } from "../../domain/importing/candidate.ts";
import type { BouncedAddress } from "../../domain/objections/bounced-address.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { type AgreementReply, readAgreement, readEnd } from "../../domain/projects/agreement-reply.ts";
import { type AgreementRequest, requestName } from "../../domain/projects/agreement-request.ts";
import { askedOfUs } from "../../domain/relationship/asked-of-us.ts";
import type { ContactOutcome } from "../../domain/relationship/contact.ts";
import { awayUntil } from "../../domain/relationship/reply-intent.ts";
import { replyOutcome } from "../../domain/relationship/reply-outcome.ts";
import { dayOf } from "../../domain/values/days.ts";
import { fold } from "../../domain/values/spelling.ts";
import { type ReadReply, readReply } from "../../readers/formats/message/read-reply.ts";
import type { Store } from "../../store/store.ts";
import { actorsOfAddress } from "../import/actors-of-address.ts";
import { importMappings } from "../import/import-mappings.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { missionCadence } from "./actor-outlooks.ts";
import { agreementsTakenBack, type TakenBack } from "./agreements-taken-back.ts";
import { openRequests } from "./open-requests.ts";

/** Somebody who wrote to us, or whom a message did not reach. */
export interface ReplyActor {
  id: string;
  name: string;
  /** The person whose address it is; null for the actor's own. */
  person: string | null;
}

/** An exchange that a message is proof of. */
export interface ProposedReply {
  kind: "reply";
  file: string;
  actor: ReplyActor;
  address: string;
  /** ISO date. */
  on: string;
  outcome: ContactOutcome;
  /** The working day on which they ask to hear from us, or are to be met; null when they say none. ISO date. */
  nextAt: string | null;
  /** The days between which somebody has to choose, where they name several; empty otherwise. ISO dates. */
  days: readonly string[];
  /** In their own words; empty when the message has none. */
  words: string;
  /** What of it is not noted yet: an import may have kept the words, and a call sheet the exchange. */
  unnoted: { exchange: boolean; words: boolean };
  refusal: ContactRefusal | null;
  /** What they ask us to send, in their words; null where they ask for nothing. */
  asked: string | null;
  /** Whom they name with an address or a number, and who is not known at the actor. */
  people: readonly CandidatePerson[];
  /** The request for agreement that it answers; null when none is open. */
  agreement: AnsweredRequest | null;
  /** The projects that they agreed to have told, and seem to take back. */
  takenBack: readonly TakenBack[];
}

export interface AnsweredRequest {
  request: AgreementRequest;
  /** The title of the project; null for an introduction. */
  title: string | null;
  /** Null when their words are not clear: somebody has to say. */
  reply: AgreementReply;
  /** The last day of what they agree to: as it was asked, or an earlier one that they say. ISO date. */
  until: string | null;
}

/** Addresses of the list that take no mail. */
export interface ProposedBounce {
  kind: "bounce";
  file: string;
  on: string;
  failures: readonly (BouncedAddress & { actor: ReplyActor })[];
}

export interface ReplyProposals {
  proposals: readonly (ProposedReply | ProposedBounce)[];
  /** Messages for which nothing is proposed, and why. */
  leftOut: readonly Problem[];
}

/** The extensions of messages in a folder. */
const formats = ["eml", "msg"] as const;
const formatOf = (path: string) =>
  formats.find((format) => path.toLowerCase().endsWith(`.${format}`)) ?? null;

/** Reads messages, files or folders of them. `whose`: the actor of whoever wrote, where the user names it. */
export async function replyProposals(
  paths: readonly string[],
  whose: { id: string; name: string } | null,
  host: ApplicationHost,
): Promise<ReplyProposals> {
  const workspace = await host.workspace();
  const { mission, store: open } = workspace;
  const { workingDays: workingDay } = await missionCadence(workspace);
  const [store, mappings] = [await open(), await importMappings(host)];
  const proposals: (ProposedReply | ProposedBounce)[] = [];
  const leftOut: Problem[] = [];
  const unreadable: Refusal[] = [];
  for (const path of await messageFiles(paths, host)) {
    const file = host.files.shown(path);
    const format = formatOf(path) ?? "eml";
    let reply: ReadReply;
    try {
      const bytes = await host.files.read(path);
      reply = await readReply({ file, bytes, format }, { mappings, readInWorker: host.readInWorker });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unreadable.push(error);
      continue;
    }
    const frame = { whose, own: mission.sender.email, store, host, workingDay, proposals };
    const proposed = await proposalOf(reply, file, frame);
    if ("code" in proposed) leftOut.push(proposed);
    else proposals.push(proposed);
  }
  const [first] = unreadable;
  if (first) throw new Refusal(first.kind, ...unreadable.flatMap(({ problems }) => problems));
  return { proposals, leftOut };
}

async function messageFiles(paths: readonly string[], { files }: ApplicationHost): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if ((await files.facts(path))?.kind !== "folder") found.push(path);
    else {
      const names = (await files.list(path)).filter((name) => formatOf(name) !== null);
      if (names.length === 0) throw new Refusal("input", { code: "folder-without-messages", folder: path });
      found.push(...names.sort().map((name) => files.resolve(path, name)));
    }
  }
  return found;
}

interface ReplyFrame {
  /** The actor of whoever wrote, where the user names it. */
  whose: { id: string; name: string } | null;
  /** The address of the mission. */
  own: string;
  store: Store;
  host: ApplicationHost;
  workingDay: (day: string) => string;
  /** The proposals of this run so far. */
  proposals: readonly (ProposedReply | ProposedBounce)[];
}

async function proposalOf(
  reply: ReadReply,
  file: string,
  frame: ReplyFrame,
): Promise<ProposedReply | ProposedBounce | Problem> {
  const { store, own, host } = frame;
  const today = dayOf(host.now());
  const on = reply.sentOn === null || reply.sentOn > today ? today : reply.sentOn;
  if (reply.failures.length > 0) return bounceOf(reply.failures, { file, on }, store);
  const address = reply.from.address.toLowerCase();
  if (address === own.toLowerCase()) return { code: "message-our-own", file };
  if (reply.automatic) return automaticOf(reply, { file, on, address }, frame);
  const actor = await writerOf(address, file, frame);
  if ("code" in actor) return actor;
  const { words } = reply;
  const agreement = await answeredRequest(actor.id, { on, ...reply }, frame);
  const isAbout = (title: string) => comparableText(reply).includes(onOneLine(title));
  const takenBack = agreement?.reply
    ? []
    : await agreementsTakenBack({ actor: actor.id, on, words }, isAbout, store);
  // “No, thank you” to a request declines it, not our other messages.
  const refusal = agreement && !reply.refusal?.certain ? null : reply.refusal;
  const unnoted = await unnotedOf({ actor, on, words, refusal }, frame);
  if (!unnoted.exchange && !unnoted.words && !agreement?.reply && takenBack.length === 0)
    return { code: "message-noted-already", file, actor: actor.name, on };
  const { outcome, nextAt, days } = replyOutcome(
    { words, on, refusal, answersRequest: agreement !== null, namesOthers: reply.named.length > 0 },
    frame.workingDay,
  );
  return {
    ...{ kind: "reply", file, actor, address, on, outcome, nextAt, days },
    ...{ words, unnoted, refusal, agreement, takenBack },
    asked: refusal === null && agreement === null && unnoted.exchange ? askedOfUs(words) : null,
    people: refusal === null ? await unknownPeople(reply.named, actor.id, frame) : [],
  };
}

/** The people whose name, addresses and numbers neither the actor nor another message of this run has. */
async function unknownPeople(
  named: readonly CandidatePerson[],
  actor: string,
  { store, proposals }: Pick<ReplyFrame, "store" | "proposals">,
): Promise<readonly CandidatePerson[]> {
  if (named.length === 0) return [];
  const known: Pick<CandidatePerson, "fullName" | "emails" | "phones">[] = [
    ...((await store.actor(actor))?.people ?? []),
    ...proposals.flatMap((one) => (one.kind === "reply" && one.actor.id === actor ? one.people : [])),
  ];
  return named.filter(
    ({ fullName, emails, phones }) =>
      !known.some(
        (one) =>
          fold(one.fullName) === fold(fullName) ||
          one.emails.some((email) => emails.includes(email)) ||
          one.phones.some((phone) => phones.includes(phone)),
      ),
  );
}

/** An automatic reply: nobody has read our message. It may say until when somebody is away, and whom to ask meanwhile. */
async function automaticOf(
  { words, named }: ReadReply,
  { file, on, address }: { file: string; on: string; address: string },
  frame: ReplyFrame,
): Promise<Problem> {
  const writer = await writerOf(address, file, frame);
  const until = awayUntil(words, on);
  const isAhead = until !== null && until >= dayOf(frame.host.now());
  return {
    ...{ code: "message-automatic", file, address },
    actor: "code" in writer ? null : writer.id,
    until: isAhead ? until : null,
    instead: named.flatMap(({ fullName, emails }) => emails.map((email) => ({ name: fullName, email }))),
  };
}

/** The known actors whose addresses take no mail, according to a message of failed delivery. */
async function bounceOf(
  undelivered: ReadReply["failures"],
  { file, on }: { file: string; on: string },
  store: Store,
): Promise<ProposedBounce | Problem> {
  const failures: (BouncedAddress & { actor: ReplyActor })[] = [];
  for (const { address, status } of undelivered)
    for (const actor of await replyActors(store, address)) failures.push({ address, at: on, status, actor });
  if (failures.length > 0) return { kind: "bounce", file, on, failures };
  return { code: "message-address-unknown", file, address: undelivered[0]!.address };
}

/** Who wrote from an address: the actor that the user names, else the only one that has it. */
async function writerOf(
  address: string,
  file: string,
  { whose, store }: Pick<ReplyFrame, "whose" | "store">,
): Promise<ReplyActor | Problem> {
  const actors = await replyActors(store, address);
  if (whose) return { ...whose, person: actors.find(({ id }) => id === whose.id)?.person ?? null };
  const [actor, ...others] = actors;
  if (actor === undefined) return { code: "message-address-unknown", file, address };
  if (others.length === 0) return actor;
  const candidates = actors.map(({ id, name }) => ({ id, name }));
  return { code: "message-address-shared", file, address, actors: candidates };
}

const onOneLine = (text: string) => fold(text).replace(/[\s>«»"“”]+/gu, " ");

const comparableText = ({ subject, words, quoted }: Pick<ReadReply, "words" | "subject" | "quoted">) =>
  onOneLine(`${subject}\n${words}\n${quoted}`);

/** The open request that a message answers: the one that it names or quotes, else the only one. */
async function answeredRequest(
  actor: string,
  { on, words, subject, quoted }: Pick<ReadReply, "words" | "subject" | "quoted"> & { on: string },
  { store, proposals }: { store: Store; proposals: readonly (ProposedReply | ProposedBounce)[] },
): Promise<AnsweredRequest | null> {
  const open = await openRequests(actor, on, store);
  if (open.length === 0) return null;
  const text = comparableText({ subject, words, quoted });
  const named = open.filter(({ title }) => title !== null && text.includes(onOneLine(title)));
  const [only] = named.length > 0 ? named : open;
  if (only === undefined) return null;
  const answered = proposals.some(
    (proposal) =>
      proposal.kind === "reply" &&
      proposal.actor.id === actor &&
      proposal.agreement !== null &&
      proposal.agreement.reply !== null &&
      requestName(proposal.agreement.request) === requestName(only.request),
  );
  if (answered) return null;
  const isSure = named.length === 1 || open.length === 1;
  const asked = only.request.about === "project" ? only.request.until : null;
  // An introduction has no end: a day that they name is a condition, for somebody to read.
  const { answer, until } =
    only.request.about === "project" ? readEnd(words, on) : { answer: words, until: null };
  const reply = isSure ? readAgreement(answer, only.request) : null;
  return {
    ...only,
    reply,
    until: asked !== null && until !== null && asked < until ? asked : (until ?? asked),
  };
}

/**
 * The exchange and the words, each compared with what is noted and with what this run proposed: copies of a message stand in
 * several folders. E-mails of a day with the same person are one exchange, but a new refusal is another.
 */
async function unnotedOf(
  { actor, on, words, refusal }: Pick<ProposedReply, "actor" | "on" | "words" | "refusal">,
  { store, proposals }: { store: Store; proposals: readonly (ProposedReply | ProposedBounce)[] },
): Promise<ProposedReply["unnoted"]> {
  const [contacts, stored] = await Promise.all([store.contacts({ actor: actor.id }), store.actor(actor.id)]);
  const replies = proposals.filter((proposal) => proposal.kind === "reply");
  const ofActor = replies.filter((reply) => reply.actor.id === actor.id);
  const known = [...(stored?.answers ?? []).map(({ text }) => text), ...ofActor.map((reply) => reply.words)];
  const newWords = words !== "" && !known.includes(words);
  const exchanged =
    contacts.some(
      (contact) => contact.at === on && contact.channel === "email" && contact.person === actor.person,
    ) || ofActor.some((reply) => reply.on === on && reply.actor.person === actor.person);
  return { exchange: !exchanged || (newWords && refusal !== null), words: newWords };
}

async function replyActors(store: Store, address: string): Promise<ReplyActor[]> {
  const holders = await actorsOfAddress(store, address);
  return holders.map(({ actor: { id, name }, person }) => ({ id, name, person }));
}
