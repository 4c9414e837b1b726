// `project consent` and `project withdraw`: notes whether an actor agrees to have a project told.
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
import { notOf } from "./project-facts.ts";
import type { ProjectOptions } from "./project-options.ts";

/** Who answered about which project, on which day. */
interface Answerer {
  project: CooperationProject;
  actor: string;
  name: string;
  person: string | null;
  on: string;
  today: string;
}

export async function noteConsent(asked: ProjectOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const problems: Problem[] = [];
  const { project, actor, name, person, on, today } = await answererOf(asked, store, problems, host);
  const until = day("until", asked.until, "future", today, problems, host);
  if (until !== null && until < on) problems.push({ code: "consent-ends-before", on, until });
  const scope = asked.scope ?? (await askedScope(problems, host));
  const how = asked.how ?? (await askedChannel(problems, host));
  const audience = asked.for === undefined ? "network" : await namedAudience(asked.for, store);
  if (problems.length > 0 || !scope || !how) throw new Refusal("usage", ...problems);
  const consent: ProjectConsent = {
    ...{ project: project.id, actor, person, scope, for: audience, on, how, until },
    ...{ withdrawn: null, by: host.user },
  };
  await store.step(
    { command: "project", at: host.now(), facts: { name: project.title }, dryRun: asked.dryRun },
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
    host.text.projects.agreed(await said(project, name, consent, host), asked.dryRun),
    {
      ...{ asked, host },
    },
  );
}

export async function noteWithdrawal(asked: ProjectOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const problems: Problem[] = [];
  const { project, actor, name, person, on, today } = await answererOf(asked, store, problems, host);
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  const audience = asked.for === undefined ? null : await namedAudience(asked.for, store);
  const refusal: ProjectConsent = {
    ...{ project: project.id, actor, person, scope: "none", for: audience ?? "network", on },
    ...{ how: asked.how ?? "other", until: null, withdrawn: null, by: host.user },
  };
  const count = await store.step(
    { command: "project", at: host.now(), facts: { name: project.title }, dryRun: asked.dryRun },
    async (writer) => {
      const taken = await writer.projects.withdraw({ project: project.id, actor, for: audience, on });
      // Stored as a refusal, so that nobody asks again, unless the withdrawn consents already amount to one.
      const answers = await writer.projects.consents({ project: project.id, actor });
      const { why } = standingOf(answers, refusal.for, today);
      if (taken === 0 || why !== "refused") await writer.projects.addConsent(refusal);
      return taken;
    },
  );
  const words = host.text.projects.withdrawn(
    {
      ...{ project: safe(project.title), id: safe(project.id), actor, name: safe(name), count },
      ...{
        audience:
          audience === null
            ? null
            : host.text.projects.audienceSaid(audience, await nameOfAudience(audience, store)),
      },
      hasOthers: project.who.length > 1,
    },
    asked.dryRun,
  );
  presentConsent({ ...refusal, withdrawn: count > 0 ? on : null }, [], words, { asked, host });
}

async function answererOf(
  asked: ProjectOptions,
  store: Store,
  problems: Problem[],
  host: CommandHost,
): Promise<Answerer> {
  const project = await namedProject(asked.project, store);
  const today = dayOf(host.now());
  const participants = project.who.map(({ actor }) => actor);
  // With one participant, it can be nobody else's answer.
  const word = asked.actor ?? (participants.length === 1 ? participants[0] : undefined);
  if (word === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--actor" });
  const [named] = await resolveActors(store, [word]);
  if (!participants.includes(named!.id))
    throw new Refusal("usage", notOf(project.title, named!, participants));
  const on = day("on", asked.on, "past", today, problems, host) ?? today;
  if (on > today) problems.push({ code: "consent-to-come", on, today });
  const actor = (await store.actor(named!.id))!;
  const person = asked.person === undefined ? null : personNamed(actor, asked.person, problems);
  return { project, actor: actor.id, name: actor.name, person: person?.fullName ?? null, on, today };
}

function day(
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

async function askedScope(problems: Problem[], { options, prompter, text }: CommandHost) {
  if (options.interactive)
    return prompter.select<ConsentScope>({
      message: text.projects.questions.scope,
      choices: consentScopes.map((value) => ({ value, label: text.projects.scopes[value] })),
    });
  problems.push({ code: "answer-needed", flag: "--scope" });
  return null;
}

async function askedChannel(problems: Problem[], { options, prompter, text }: CommandHost) {
  if (options.interactive)
    return prompter.select<ConsentChannel>({
      message: text.projects.questions.how,
      choices: consentChannels.map((value) => ({ value, label: text.projects.channels[value] })),
    });
  problems.push({ code: "answer-needed", flag: "--how" });
  return null;
}

const said = async (
  { title, id }: CooperationProject,
  name: string,
  consent: ProjectConsent,
  host: CommandHost,
) => ({
  ...{ project: safe(title), id: safe(id), name: safe(name), scope: consent.scope, until: consent.until },
  audience: host.text.projects.audienceSaid(
    consent.for,
    await nameOfAudience(consent.for, await (await host.workspace()).store()),
  ),
});

function presentConsent(
  consent: ProjectConsent,
  findings: readonly Problem[],
  words: string,
  { asked, host }: { asked: ProjectOptions; host: CommandHost },
): void {
  if (!host.options.json)
    for (const finding of findings) host.stderr.write(`${safeText(say(finding, host.text))}\n`);
  present(host, {
    json: () => ({
      ...(asked.dryRun ? { dry_run: true } : {}),
      ...{ project: consent.project, ...consentAsJson(consent) },
      ...(findings.length > 0
        ? { problems: findings.map((finding) => problemAsJson(finding, host.text)) }
        : {}),
    }),
    plain: () => [[consent.project, consent.actor, consent.scope, consent.for, consent.on, consent.until]],
    human: () => words,
  });
}
