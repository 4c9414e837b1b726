// `project consent` and `project withdraw`: records whether an actor agrees that others are told of a project.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { personNamed } from "../../../application/actors/resolve-person.ts";
import { namedAudience, namedProject, nameOfAudience } from "../../../application/projects/named-project.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { CooperationProject } from "../../../domain/projects/cooperation-project.ts";
import {
  type ConsentChannel,
  type ConsentScope,
  consentChannels,
  consentScopes,
  type ProjectConsent,
  standingOf,
} from "../../../domain/projects/project-consent.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { consentAsJson } from "../../../renderers/screens/project-page.ts";
import { safe, safeText } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { notParticipant } from "./project-facts.ts";
import type { ProjectOptions } from "./project-options.ts";

/** Who answered, about which project and on which day. */
interface Answerer {
  project: CooperationProject;
  actor: string;
  name: string;
  person: string | null;
  on: string;
  today: string;
}

export async function noteConsent(options: ProjectOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const problems: Problem[] = [];
  const { project, actor, name, person, on, today } = await answererOf(options, store, problems, host);
  const until = parsedDay("until", options.until, "future", today, problems, host);
  if (until !== null && until < on) problems.push({ code: "consent-ends-before", on, until });
  const scope = options.scope ?? (await askForScope(problems, host));
  const how = options.how ?? (await askForChannel(problems, host));
  const audience = options.for === undefined ? "network" : await namedAudience(options.for, store);
  if (problems.length > 0 || !scope || !how) throw new Refusal("usage", ...problems);
  const consent: ProjectConsent = {
    ...{ project: project.id, actor, person, scope, for: audience, on, how, until },
    ...{ withdrawn: null, by: host.user },
  };
  await store.step(
    { command: "project", at: host.now(), facts: { name: project.title }, dryRun: options.dryRun },
    (writer) => writer.projects.addConsent(consent),
  );
  const objected = (await store.actor(actor))?.objected ?? null;
  const findings: Problem[] = [
    ...(objected ? [{ code: "consent-of-objector" as const, actor, name, since: objected }] : []),
    ...(until !== null && until < today ? [{ code: "consent-over" as const, until }] : []),
  ];
  presentConsent(
    consent,
    findings,
    host.text.projects.consentNoted(await consentFacts(project, name, consent, host), options.dryRun),
    {
      ...{ options, host },
    },
  );
}

export async function noteWithdrawal(options: ProjectOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const problems: Problem[] = [];
  const { project, actor, name, person, on, today } = await answererOf(options, store, problems, host);
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  const audience = options.for === undefined ? null : await namedAudience(options.for, store);
  const refusal: ProjectConsent = {
    ...{ project: project.id, actor, person, scope: "none", for: audience ?? "network", on },
    ...{ how: options.how ?? "other", until: null, withdrawn: null, by: host.user },
  };
  const count = await store.step(
    { command: "project", at: host.now(), facts: { name: project.title }, dryRun: options.dryRun },
    async (writer) => {
      const withdrawnCount = await writer.projects.withdraw({
        project: project.id,
        actor,
        for: audience,
        on,
      });
      // A refusal is stored too, so that nobody asks again, unless the withdrawn consents already count as one.
      const answers = await writer.projects.consents({ project: project.id, actor });
      const { why } = standingOf(answers, refusal.for, today);
      if (withdrawnCount === 0 || why !== "refused") await writer.projects.addConsent(refusal);
      return withdrawnCount;
    },
  );
  const words = host.text.projects.withdrawalNoted(
    {
      ...{ project: safe(project.title), id: safe(project.id), actor, name: safe(name), count },
      ...{
        audience:
          audience === null
            ? null
            : host.text.projects.audienceInWords(audience, await nameOfAudience(audience, store)),
      },
      hasOthers: project.who.length > 1,
    },
    options.dryRun,
  );
  presentConsent({ ...refusal, withdrawn: count > 0 ? on : null }, [], words, { options, host });
}

async function answererOf(
  options: ProjectOptions,
  store: Store,
  problems: Problem[],
  host: CommandHost,
): Promise<Answerer> {
  const project = await namedProject(options.project, store);
  const today = dayOf(host.now());
  const participants = project.who.map(({ actor }) => actor);
  // With a single participant, the answer is theirs.
  const word = options.actor ?? (participants.length === 1 ? participants[0] : undefined);
  if (word === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--actor" });
  const [namedActor] = await resolveActors(store, [word]);
  if (!participants.includes(namedActor!.id))
    throw new Refusal("usage", notParticipant(project.title, namedActor!, participants));
  const on = parsedDay("on", options.on, "past", today, problems, host) ?? today;
  if (on > today) problems.push({ code: "consent-to-come", on, today });
  const actor = (await store.actor(namedActor!.id))!;
  const person = options.person === undefined ? null : personNamed(actor, options.person, problems);
  return { project, actor: actor.id, name: actor.name, person: person?.fullName ?? null, on, today };
}

function parsedDay(
  option: "on" | "until",
  found: string | undefined,
  towards: "past" | "future",
  today: string,
  problems: Problem[],
  host: CommandHost,
): string | null {
  if (!found) return null;
  const date = spokenDay(found, today, towards, host.text.dayWords);
  if (date === null) problems.push({ code: "when-invalid", option, found });
  return date;
}

async function askForScope(problems: Problem[], { options, prompter, text }: CommandHost) {
  if (options.interactive)
    return prompter.select<ConsentScope>({
      message: text.projects.questions.scope,
      choices: consentScopes.map((value) => ({ value, label: text.projects.scopes[value] })),
    });
  problems.push({ code: "answer-needed", flag: "--scope" });
  return null;
}

async function askForChannel(problems: Problem[], { options, prompter, text }: CommandHost) {
  if (options.interactive)
    return prompter.select<ConsentChannel>({
      message: text.projects.questions.how,
      choices: consentChannels.map((value) => ({ value, label: text.projects.channels[value] })),
    });
  problems.push({ code: "answer-needed", flag: "--how" });
  return null;
}

const consentFacts = async (
  { title, id }: CooperationProject,
  name: string,
  consent: ProjectConsent,
  host: CommandHost,
) => ({
  ...{ project: safe(title), id: safe(id), name: safe(name), scope: consent.scope, until: consent.until },
  audience: host.text.projects.audienceInWords(
    consent.for,
    await nameOfAudience(consent.for, await (await host.workspace()).store()),
  ),
});

function presentConsent(
  consent: ProjectConsent,
  findings: readonly Problem[],
  words: string,
  { options, host }: { options: ProjectOptions; host: CommandHost },
): void {
  if (!host.options.json)
    for (const finding of findings) host.stderr.write(`${safeText(say(finding, host.text))}\n`);
  present(host, {
    json: () => ({
      ...(options.dryRun ? { dry_run: true } : {}),
      ...{ project: consent.project, ...consentAsJson(consent) },
      ...(findings.length > 0
        ? { problems: findings.map((finding) => problemAsJson(finding, host.text)) }
        : {}),
    }),
    plain: () => [[consent.project, consent.actor, consent.scope, consent.for, consent.on, consent.until]],
    human: () => words,
  });
}
