// `log --from`: proposes the exchanges found in saved messages, and records those that are confirmed.

import { recordReplies } from "../../application/follow-up/record-replies.ts";
import {
  type AnsweredRequest,
  type ProposedBounce,
  type ProposedReply,
  replyProposals,
} from "../../application/follow-up/reply-proposals.ts";
import type { WithdrawnConsent } from "../../application/follow-up/withdrawn-consents.ts";
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { type ContactOutcome, outcomes } from "../../domain/relationship/contact.ts";
import { problemAsJson } from "../../renderers/json.ts";
import { safeText } from "../../renderers/screens/terminal.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";
import { present } from "./presentation.ts";

type Proposal = ProposedReply | ProposedBounce;

export async function logReplies(
  paths: readonly string[],
  namedActor: { id: string; name: string } | null,
  { yes, dryRun }: { yes: boolean; dryRun: boolean },
  host: CommandHost,
): Promise<number> {
  const { proposals, unproposed } = await replyProposals(paths, namedActor, host);
  if (proposals.length === 0 && unproposed.length > 0) throw new Refusal("input", ...unproposed);
  for (const problem of unproposed) host.stderr.write(`${say(problem, host.text)}\n`);
  const confirmed = yes || dryRun ? proposals : await confirmProposals(proposals, host);
  const store = await (await host.workspace()).store();
  const facts = { name: namesOf(confirmed).join(", "), messages: confirmed.length };
  if (confirmed.length > 0)
    await store.step({ command: "log", at: host.now(), facts, dryRun }, (writer) =>
      recordReplies(writer, confirmed, {
        now: host.now(),
        by: host.user,
        label: (on) => host.text.importing.messageLabel(on),
        promise: host.text.actors.replies.promisedStep,
      }),
    );
  const { replies } = host.text.actors;
  present(host, {
    json: () => ({
      messages: confirmed.map(proposalAsJson),
      left_out: unproposed.map((problem) => problemAsJson(problem, host.text)),
      dry_run: dryRun,
    }),
    plain: () => confirmed.map((reply) => [reply.file, reply.kind, namesOf([reply]).join(", "), reply.on]),
    human: () =>
      safeText(
        confirmed.length === 0
          ? `${replies.nothingNoted}\n`
          : `${confirmed.map((reply) => replies.reply(reply)).join("\n")}\n${replies.repliesNoted(confirmed.length, dryRun)}\n`,
      ),
  });
  return 0;
}

const namesOf = (proposals: readonly Proposal[]): string[] => [
  ...new Set(
    proposals.flatMap((proposal) =>
      proposal.kind === "bounce" ? proposal.failures.map(({ actor }) => actor.name) : proposal.actor.name,
    ),
  ),
];

/** Shows each proposal and asks whether to record it; without a terminal, `--yes` is required. */
async function confirmProposals(proposals: readonly Proposal[], host: CommandHost): Promise<Proposal[]> {
  const { options, prompter, stderr, text } = host;
  if (!options.interactive) throw new Refusal("usage", { code: "answer-needed", flag: "--yes" });
  const { replies } = text.actors;
  const confirmed: Proposal[] = [];
  for (const proposal of proposals) {
    stderr.write(`${safeText(replies.reply(proposal))}\n`);
    if (proposal.kind === "bounce") {
      if (await prompter.confirm({ message: replies.confirmBounce, initial: true })) confirmed.push(proposal);
      continue;
    }
    if (!proposal.unnoted.exchange) {
      const isAccepted =
        !proposal.unnoted.words || (await prompter.confirm({ message: replies.confirmWords, initial: true }));
      if (!isAccepted) continue;
      confirmed.push({ ...proposal, ...(await decideAgreements(proposal, host)) });
      continue;
    }
    const likely: ContactOutcome = proposal.refusal ? "refused" : proposal.outcome;
    const outcome = await prompter.select<ContactOutcome | "skip">({
      message: proposal.refusal ? replies.refusalOutcome : replies.outcome,
      initial: likely,
      choices: [
        ...[likely, ...outcomes.filter((outcome) => outcome !== likely)].map((value) => ({
          ...{ value, label: text.terms.outcome[value] },
        })),
        { value: "skip", label: replies.skipMessage },
      ],
    });
    if (outcome === "skip") continue;
    const decided = {
      ...(await decideAgreements(proposal, host)),
      ...(outcome === "refused"
        ? { asked: null, people: [] }
        : await confirmPromiseAndPeople(proposal, host)),
    };
    // The user has decided whether the message is a refusal.
    confirmed.push({
      ...proposal,
      ...decided,
      outcome,
      nextAt: outcome === proposal.outcome ? await chooseDay(proposal, host) : null,
      refusal: outcome === "refused" ? proposal.refusal : null,
    });
  }
  return confirmed;
}

/** Asks whether to record the promise that the message asks for, and each person it names. */
async function confirmPromiseAndPeople(
  { asked, people }: ProposedReply,
  { prompter, text }: CommandHost,
): Promise<Pick<ProposedReply, "asked" | "people">> {
  const { replies } = text.actors;
  const isPromised =
    asked !== null && (await prompter.confirm({ message: replies.confirmPromise(asked), initial: true }));
  const confirmedPeople: CandidatePerson[] = [];
  for (const person of people)
    if (await prompter.confirm({ message: replies.confirmPerson(person), initial: true }))
      confirmedPeople.push(person);
  return { asked: isPromised ? asked : null, people: confirmedPeople };
}

/** Asks which of several days in the message is meant; null for none of them. */
async function chooseDay({ nextAt, days }: ProposedReply, { prompter, text }: CommandHost) {
  if (days.length === 0) return nextAt;
  const { replies } = text.actors;
  const chosen = await prompter.select<string>({
    message: replies.whichDay,
    initial: "none",
    choices: [
      ...days.map((value) => ({ value, label: text.actors.day(value) })),
      { value: "none", label: replies.noDay },
    ],
  });
  return chosen === "none" ? null : chosen;
}

/** Asks how the message answers a request for agreement, and which consents it withdraws. */
async function decideAgreements(
  { agreement, withdrawnConsents }: ProposedReply,
  host: CommandHost,
): Promise<Pick<ProposedReply, "agreement" | "withdrawnConsents">> {
  const decided = agreement && (await decideAgreement(agreement, host));
  const consents: WithdrawnConsent[] = [];
  for (const { project, title } of withdrawnConsents) {
    const confirmed = await host.prompter.confirm({
      message: host.text.agreements.isTakenBack(title),
      initial: true,
    });
    consents.push({ project, title, confirmed });
  }
  return { agreement: decided, withdrawnConsents: consents };
}

/** Asks which agreement the message gives; `reply` stays null while that is open. */
async function decideAgreement(
  { request, title, reply, until }: AnsweredRequest,
  { prompter, text }: CommandHost,
): Promise<AnsweredRequest> {
  const { answerChoices, answerQuestion } = text.agreements;
  const values = ["name", "anonymous", "contact", "none", "open"] as const;
  const fitting = values.filter(
    (value) => request.about === "project" || (value !== "name" && value !== "anonymous"),
  );
  const decided = await prompter.select<(typeof values)[number]>({
    message: answerQuestion(title),
    initial: reply ?? "open",
    choices: fitting.map((value) => ({ value, label: answerChoices[value] })),
  });
  return { request, title, until, reply: decided === "open" ? null : decided };
}

/** The request and the answer to it; `reply` is null when somebody has to decide. */
const agreementAsJson = ({ request, reply, until }: AnsweredRequest) => ({
  ...request,
  ...(request.about === "project" ? { until } : {}),
  reply,
});

const personAsJson = ({ fullName, civility, role, emails, phones }: CandidatePerson) => ({
  ...{ full_name: fullName, civility, role, emails, phones },
});

function proposalAsJson(proposal: Proposal) {
  const { kind, file, on } = proposal;
  if (proposal.kind === "bounce")
    return {
      ...{ kind, file, on },
      addresses: proposal.failures.map(({ address, status, actor }) => ({
        ...{ address, status, actor: actor.id, name: actor.name, person: actor.person },
      })),
    };
  const { actor, address, words, unnoted, refusal } = proposal;
  const outcome = unnoted.exchange ? proposal.outcome : null;
  return {
    ...{ kind, file, actor: actor.id, name: actor.name, person: actor.person, address, on },
    ...{
      channel: "email",
      outcome,
      quote: unnoted.words ? words : null,
      author: "actor",
    },
    ...(unnoted.exchange && proposal.nextAt !== null ? { next_on: proposal.nextAt } : {}),
    ...(unnoted.exchange && proposal.nextAt === null && proposal.days.length > 0
      ? { days: proposal.days }
      : {}),
    ...(proposal.asked === null ? {} : { asked: proposal.asked }),
    ...(proposal.people.length > 0 ? { people: proposal.people.map(personAsJson) } : {}),
    ...(proposal.agreement ? { agreement: agreementAsJson(proposal.agreement) } : {}),
    ...(proposal.withdrawnConsents.length > 0 ? { taken_back: proposal.withdrawnConsents } : {}),
    objection: refusal && { scope: refusal.scope, certain: outcome === "refused", words: refusal.words },
  };
}
