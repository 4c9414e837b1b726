// Proposes what to record of replies that came by mail. Records nothing.
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
import { openRequests } from "./open-requests.ts";
import { type WithdrawnConsent, withdrawnConsents } from "./withdrawn-consents.ts";

/** An actor that wrote to us, or that a message did not reach. */
export interface ReplyActor {
  id: string;
  name: string;
  /** The name of the person whose address it is; null when the address is the actor's or not known. */
  person: string | null;
}

/** What to record of a message that an actor wrote. */
export interface ProposedReply {
  kind: "reply";
  file: string;
  actor: ReplyActor;
  address: string;
  /** ISO date. */
  on: string;
  outcome: ContactOutcome;
  /** The working day on which they ask to hear from us, or are to be met; null when they name none. ISO date. */
  nextAt: string | null;
  /** The days that they name, when there are several to choose from; empty otherwise. ISO dates. */
  days: readonly string[];
  /** What they wrote themselves; empty when the message only quotes. */
  words: string;
  /** Whether the exchange and the words are not noted yet: an import may have stored the words, and a call sheet the exchange. */
  unnoted: { exchange: boolean; words: boolean };
  refusal: ContactRefusal | null;
  /** What they ask us to send, in their words; null when they ask for nothing, refuse, answer a request, or when the exchange is noted already. */
  asked: string | null;
  /** People whom they name with an address or a number, and whom we do not know at the actor; empty when they refuse. */
  people: readonly CandidatePerson[];
  /** The request for agreement that it answers; null when none is open, or when an earlier message of this run answered it. */
  agreement: AnsweredRequest | null;
  /** The consents that it seems to withdraw. */
  withdrawnConsents: readonly WithdrawnConsent[];
}

export interface AnsweredRequest {
  request: AgreementRequest;
  /** The title of the project; null for an introduction. */
  title: string | null;
  /** Null when their words are not clear, or when several requests fit: the user decides. */
  reply: AgreementReply;
  /** The last day of what they agree to: the day asked for or the day that they name, the earlier one; null when there is neither. ISO date. */
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
  /** Why nothing is proposed for the other messages, one problem each. */
  unproposed: readonly Problem[];
}

/** The extensions of messages in a folder. */
const formats = ["eml", "msg"] as const;
const formatOf = (path: string) =>
  formats.find((format) => path.toLowerCase().endsWith(`.${format}`)) ?? null;

/** Reads messages: files, or folders of them. `namedActor`: the actor that wrote them, when the user names it. */
export async function replyProposals(
  paths: readonly string[],
  namedActor: { id: string; name: string } | null,
  host: ApplicationHost,
): Promise<ReplyProposals> {
  const workspace = await host.workspace();
  const { mission, store: open } = workspace;
  const { workingDays: workingDay } = await missionCadence(workspace);
  const [store, mappings] = [await open(), await importMappings(host)];
  const proposals: (ProposedReply | ProposedBounce)[] = [];
  const unproposed: Problem[] = [];
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
    const context = { namedActor, missionAddress: mission.sender.email, store, host, workingDay, proposals };
    const proposed = await proposalOf(reply, file, context);
    if ("code" in proposed) unproposed.push(proposed);
    else proposals.push(proposed);
  }
  const [first] = unreadable;
  if (first) throw new Refusal(first.kind, ...unreadable.flatMap(({ problems }) => problems));
  return { proposals, unproposed };
}

async function messageFiles(paths: readonly string[], { files }: ApplicationHost): Promise<string[]> {
  const messagePaths: string[] = [];
  for (const path of paths) {
    if ((await files.facts(path))?.kind !== "folder") messagePaths.push(path);
    else {
      const names = (await files.list(path)).filter((name) => formatOf(name) !== null);
      if (names.length === 0) throw new Refusal("input", { code: "folder-without-messages", folder: path });
      messagePaths.push(...names.sort().map((name) => files.resolve(path, name)));
    }
  }
  return messagePaths;
}

interface ReplyContext {
  /** The actor that wrote the messages, when the user names it. */
  namedActor: { id: string; name: string } | null;
  /** The address of the mission. */
  missionAddress: string;
  store: Store;
  host: ApplicationHost;
  workingDay: (day: string) => string;
  /** The proposals of this run so far. */
  proposals: readonly (ProposedReply | ProposedBounce)[];
}

async function proposalOf(
  reply: ReadReply,
  file: string,
  context: ReplyContext,
): Promise<ProposedReply | ProposedBounce | Problem> {
  const { store, missionAddress, host } = context;
  const today = dayOf(host.now());
  const on = reply.sentOn === null || reply.sentOn > today ? today : reply.sentOn;
  if (reply.failures.length > 0) return bounceOf(reply.failures, { file, on }, store);
  const address = reply.from.address.toLowerCase();
  if (address === missionAddress.toLowerCase()) return { code: "message-our-own", file };
  if (reply.automatic) return automaticOf(reply, { file, on, address }, context);
  const actor = await writerOf(address, file, context);
  if ("code" in actor) return actor;
  const { words } = reply;
  const agreement = await answeredRequest(actor.id, { on, ...reply }, context);
  const isAbout = (title: string) => comparableText(reply).includes(onOneLine(title));
  const consentsToWithdraw = agreement?.reply
    ? []
    : await withdrawnConsents({ actor: actor.id, on, words }, isAbout, store);
  // “No, thank you” in answer to a request declines the request, and is no objection.
  const refusal = agreement && !reply.refusal?.certain ? null : reply.refusal;
  const unnoted = await unnotedOf({ actor, on, words, refusal }, context);
  if (!unnoted.exchange && !unnoted.words && !agreement?.reply && consentsToWithdraw.length === 0)
    return { code: "message-noted-already", file, actor: actor.name, on };
  const { outcome, nextAt, days } = replyOutcome(
    { words, on, refusal, answersRequest: agreement !== null, namesOthers: reply.named.length > 0 },
    context.workingDay,
  );
  return {
    ...{ kind: "reply", file, actor, address, on, outcome, nextAt, days },
    ...{ words, unnoted, refusal, agreement, withdrawnConsents: consentsToWithdraw },
    asked: refusal === null && agreement === null && unnoted.exchange ? askedOfUs(words) : null,
    people: refusal === null ? await unknownPeople(reply.named, actor.id, context) : [],
  };
}

/** The people whom neither the actor nor an earlier message of this run has, by name, address or number. */
async function unknownPeople(
  named: readonly CandidatePerson[],
  actor: string,
  { store, proposals }: Pick<ReplyContext, "store" | "proposals">,
): Promise<readonly CandidatePerson[]> {
  if (named.length === 0) return [];
  const known: Pick<CandidatePerson, "fullName" | "emails" | "phones">[] = [
    ...((await store.actor(actor))?.people ?? []),
    ...proposals.flatMap((proposal) =>
      proposal.kind === "reply" && proposal.actor.id === actor ? proposal.people : [],
    ),
  ];
  return named.filter(
    ({ fullName, emails, phones }) =>
      !known.some(
        (person) =>
          fold(person.fullName) === fold(fullName) ||
          person.emails.some((email) => emails.includes(email)) ||
          person.phones.some((phone) => phones.includes(phone)),
      ),
  );
}

/** What an automatic reply says: until when somebody is away, if that is not over, and whom to ask meanwhile. */
async function automaticOf(
  { words, named }: ReadReply,
  { file, on, address }: { file: string; on: string; address: string },
  context: ReplyContext,
): Promise<Problem> {
  const writer = await writerOf(address, file, context);
  const until = awayUntil(words, on);
  const isAhead = until !== null && until >= dayOf(context.host.now());
  return {
    ...{ code: "message-automatic", file, address },
    actor: "code" in writer ? null : writer.id,
    until: isAhead ? until : null,
    instead: named.flatMap(({ fullName, emails }) => emails.map((email) => ({ name: fullName, email }))),
  };
}

/** The known actors with the addresses that a message of failed delivery names. */
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

/** Who wrote from an address: the actor that the user names, else the only one that has the address; a problem when none or several have it. */
async function writerOf(
  address: string,
  file: string,
  { namedActor, store }: Pick<ReplyContext, "namedActor" | "store">,
): Promise<ReplyActor | Problem> {
  const actors = await replyActors(store, address);
  if (namedActor)
    return { ...namedActor, person: actors.find(({ id }) => id === namedActor.id)?.person ?? null };
  const [actor, ...others] = actors;
  if (actor === undefined) return { code: "message-address-unknown", file, address };
  if (others.length === 0) return actor;
  const candidates = actors.map(({ id, name }) => ({ id, name }));
  return { code: "message-address-shared", file, address, actors: candidates };
}

const onOneLine = (text: string) => fold(text).replace(/[\s>«»"“”]+/gu, " ");

const comparableText = ({ subject, words, quoted }: Pick<ReadReply, "words" | "subject" | "quoted">) =>
  onOneLine(`${subject}\n${words}\n${quoted}`);

/** The open request that a message answers: the one that it names or quotes, else the oldest. When several fit, `reply` is null, so that the user decides. */
async function answeredRequest(
  actor: string,
  { on, words, subject, quoted }: Pick<ReadReply, "words" | "subject" | "quoted"> & { on: string },
  { store, proposals }: { store: Store; proposals: readonly (ProposedReply | ProposedBounce)[] },
): Promise<AnsweredRequest | null> {
  const open = await openRequests(actor, on, store);
  if (open.length === 0) return null;
  const text = comparableText({ subject, words, quoted });
  const named = open.filter(({ title }) => title !== null && text.includes(onOneLine(title)));
  const [chosen] = named.length > 0 ? named : open;
  if (chosen === undefined) return null;
  const answered = proposals.some(
    (proposal) =>
      proposal.kind === "reply" &&
      proposal.actor.id === actor &&
      proposal.agreement !== null &&
      proposal.agreement.reply !== null &&
      requestName(proposal.agreement.request) === requestName(chosen.request),
  );
  if (answered) return null;
  const isSure = named.length === 1 || open.length === 1;
  const asked = chosen.request.about === "project" ? chosen.request.until : null;
  // An introduction has no last day: a day that they name is a condition, which the user must read.
  const { answer, until } =
    chosen.request.about === "project" ? readEnd(words, on) : { answer: words, until: null };
  const reply = isSure ? readAgreement(answer, chosen.request) : null;
  return {
    ...chosen,
    reply,
    until: asked !== null && until !== null && asked < until ? asked : (until ?? asked),
  };
}

/**
 * Whether the exchange and the words are neither noted nor proposed in this run: several folders may hold copies of a message. E-mails
 * of one day with the same person are one exchange, unless one brings a new refusal.
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
