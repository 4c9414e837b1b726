// Checks the options of an exchange for `log`, and asks for what they lack.

import { personNamed } from "../../application/actors/resolve-person.ts";
import type { Actor } from "../../domain/actors/actor.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import {
  type Channel,
  type Contact,
  type ContactOutcome,
  channels,
  outcomes,
} from "../../domain/relationship/contact.ts";
import { spokenDay } from "../../domain/values/spoken-day.ts";
import type { CommandHost } from "./command-host.ts";

/** The options that describe an exchange; each may be missing. */
export interface ExchangeOptions {
  channel?: Channel | undefined;
  outcome?: ContactOutcome | undefined;
  person?: string | undefined;
  note?: string | undefined;
  next?: string | undefined;
  nextOn?: string | undefined;
  theirStep?: string | undefined;
  on?: string | undefined;
  done?: true | undefined;
}

/** A checked exchange. Dates are ISO. */
export interface Exchange {
  at: string;
  channel: Channel;
  outcome: ContactOutcome;
  person: string | null;
  note: string | null;
  nextStep: string | null;
  nextAt: string | null;
  theirStep: string | null;
  /** The promised step is done. */
  done?: true;
}

/** The exchange that the options describe. At a terminal, asks for what they lack; elsewhere refuses (`usage`). */
export async function exchangeFrom(
  options: ExchangeOptions,
  { actor, promised, today }: { actor: Actor; promised: Contact | null; today: string },
  host: CommandHost,
): Promise<Exchange> {
  const problems: Problem[] = [];
  const day = (option: string, text: string | undefined, towards: "future" | "past") => {
    const date = text === undefined ? null : spokenDay(text, today, towards, host.text.dayWords);
    if (text !== undefined && date === null) problems.push({ code: "when-invalid", option, found: text });
    return date;
  };
  const at = day("on", options.on, "past") ?? today;
  if (at > today) problems.push({ code: "exchange-to-come", on: at, today });
  const nextAt = day("next-on", options.nextOn, "future");
  const person = options.person === undefined ? null : personNamed(actor, options.person, problems);
  const isComplete = options.channel !== undefined && options.outcome !== undefined;
  if (!isComplete && !host.options.interactive)
    for (const flag of ["channel", "outcome"] as const)
      if (options[flag] === undefined) problems.push({ code: "answer-needed", flag: `--${flag}` });
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  const details = {
    at,
    person: person?.fullName ?? null,
    note: options.note ?? null,
    theirStep: options.theirStep ?? null,
    ...(options.done ? { done: true as const } : {}),
  };
  const { channel, outcome } = options;
  if (channel !== undefined && outcome !== undefined)
    return { ...details, channel, outcome, nextStep: options.next ?? null, nextAt };
  const exchange = await askForRest(options, { ...details, nextAt }, actor, today, host);
  return (await isDone(exchange, promised, host)) ? { ...exchange, done: true } : exchange;
}

/** Asks whether the last promise is done, unless the exchange already says so, makes another promise or is a refusal. */
async function isDone(
  { outcome, nextStep, nextAt, done }: Exchange,
  promised: Contact | null,
  { prompter, text }: CommandHost,
): Promise<boolean> {
  const isOpen = promised?.nextStep && !done && nextStep === null && nextAt === null && outcome !== "refused";
  if (!isOpen) return done === true;
  return prompter.confirm({
    message: text.actors.questions.isPromiseKept(promised.nextStep!),
    initial: false,
  });
}

async function askForRest(
  options: ExchangeOptions,
  details: Pick<Exchange, "at" | "person" | "note" | "nextAt" | "theirStep" | "done">,
  { people }: Actor,
  today: string,
  { prompter, text }: CommandHost,
): Promise<Exchange> {
  const { questions } = text.actors;
  const dueOn = (answer: string) => spokenDay(answer, today, "future", text.dayWords);
  const choices = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  const channel =
    options.channel ??
    (await prompter.select({ message: questions.channel, choices: choices(channels, text.terms.channel) }));
  const nobody = "";
  const person =
    details.person ??
    (people.length === 0
      ? nobody
      : await prompter.select({
          message: questions.person,
          choices: [
            ...people.map(({ fullName, role }) => ({
              value: fullName,
              label: role ? `${fullName} (${role})` : fullName,
            })),
            { value: nobody, label: questions.somebodyElse },
          ],
        }));
  const outcome =
    options.outcome ??
    (await prompter.select({ message: questions.outcome, choices: choices(outcomes, text.terms.outcome) }));
  const note = details.note ?? (await prompter.text({ message: questions.note }));
  const nextStep = options.next ?? (await prompter.text({ message: questions.nextStep }));
  const when =
    details.nextAt ??
    (nextStep.trim() === ""
      ? ""
      : await prompter.text({
          message: questions.nextStepDay,
          check: (answer) => answer.trim() === "" || dueOn(answer) !== null || questions.notADate,
        }));
  const orNull = (answer: string) => (answer.trim() === "" ? null : answer.trim());
  return {
    at: details.at,
    channel,
    outcome,
    person: orNull(person),
    note: orNull(note),
    nextStep: orNull(nextStep),
    nextAt: when === "" ? null : dueOn(when),
    theirStep: details.theirStep,
    ...(details.done ? { done: true as const } : {}),
  };
}
