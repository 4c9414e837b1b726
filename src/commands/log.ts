// `log`: records an exchange with an actor, from options, questions or saved messages.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { seemsToTakeBack } from "../application/objections/consents-after-objections.ts";
import { recordContact } from "../application/relationship/record-contact.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { pairOutcomes } from "../domain/relationship/between-actors.ts";
import { type Contact, channels, outcomes } from "../domain/relationship/contact.ts";
import { standingPromise } from "../domain/relationship/standing-promise.ts";
import { dayOf } from "../domain/values/days.ts";
import { compareText } from "../domain/values/spelling.ts";
import { inSnakeCase } from "../renderers/json.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { exchangeFrom } from "./support/logged-exchange.ts";
import { optionName } from "./support/option-name.ts";
import { present } from "./support/presentation.ts";
import { isPairOutcome, logPairExchange } from "./support/projects/pair-facts.ts";

/** Sorts exchanges from the oldest. */
const oldestFirst = (contacts: readonly Contact[]): Contact[] =>
  contacts.toSorted((a, b) => compareText(a.at, b.at));

/** Reads `--match A B` as `A --with B`; B may also be given as the argument. */
function pairOptions<T extends object>(match: readonly string[], named: string | undefined, options: T) {
  if (match.length === 0) return { who: named, given: options };
  const [who, other, ...more] = named === undefined ? match : [...match, named];
  if (other === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<who>" });
  if (more.length > 0) throw new Refusal("usage", { code: "too-many-actors", option: "--match", most: 2 });
  return { who, given: { ...options, with: other } };
}

/**
 * Records an exchange. A person noted as the wrong one is not proposed again. A refusal is stored as an objection of the
 * person named, else of the actor, so that nothing more is prepared for them.
 */
export default command({
  usage: "log [who]",
  input: z.object({
    who: z.string().optional(),
    /** Files of saved messages, or folders of such files. */
    from: z.array(z.string()).default([]).meta({ value: "file" }),
    yes: z.boolean().default(false).meta({ short: "y" }),
    channel: z.enum(channels).optional(),
    /** Another actor with whom the exchange took place, without the team. */
    with: z.string().trim().min(1).optional().meta({ value: "actor" }),
    /** Both actors of such an exchange: `--match A B`, or `--match A --match B`. */
    match: z.array(z.string().trim().min(1)).default([]).meta({ value: "actor" }),
    outcome: z
      .enum([...outcomes, ...pairOutcomes.filter((pairOutcome) => pairOutcome !== "refused"), "agreed"])
      .optional(),
    person: z.string().optional(),
    note: z.string().optional(),
    next: z.string().optional(),
    nextOn: z.string().optional().meta({ value: "date" }),
    /** The promised step is done, or no longer needed. */
    done: z.boolean().default(false),
    /** What they promised to do; a follow-up message reminds them. */
    theirStep: z.string().optional(),
    on: z.string().optional().meta({ value: "date" }),
    dryRun: z.boolean().default(false),
  }),
  async run({ who: named, from, yes, dryRun, match, done: isDone, ...details }, host) {
    const options = { ...details, ...(isDone ? { done: true as const } : {}) };
    if (match.length > 0 && (options.with !== undefined || from.length > 0))
      throw new Refusal("usage", {
        ...{ code: "options-exclude" as const, options: ["--match", options.with ? "--with" : "--from"] },
      });
    const { who, given: exchangeOptions } = pairOptions(match, named, options);
    const store = await (await host.workspace()).store();
    if (from.length > 0) {
      const [other] = Object.entries(exchangeOptions).flatMap(([option, value]) =>
        value === undefined ? [] : option,
      );
      if (other !== undefined)
        throw new Refusal("usage", {
          code: "options-exclude",
          options: ["--from", `--${optionName(other)}`],
        });
      const [sender = null] = who === undefined ? [] : await resolveActors(store, [who]);
      const { logReplies } = await import("./support/logged-replies.ts");
      return logReplies(from, sender, { yes, dryRun }, host);
    }
    if (yes) throw new Refusal("usage", { code: "option-without", option: "--yes", needs: "--from" });
    if (who === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<who>" });
    const { with: other, outcome } = exchangeOptions;
    if (other !== undefined) {
      const { note, on, channel, person, next, nextOn, theirStep, done } = exchangeOptions;
      for (const [option, value] of Object.entries({ channel, person, next, nextOn, theirStep, done }))
        if (value !== undefined)
          throw new Refusal("usage", {
            ...{ code: "options-exclude" as const, options: ["--with", `--${optionName(option)}`] },
          });
      return logPairExchange({ who, with: other, outcome, note, on, dryRun }, host);
    }
    if (outcome !== undefined && isPairOutcome(outcome) && outcome !== "refused")
      throw new Refusal("usage", {
        ...{ code: "option-without" as const, option: `--outcome ${outcome}`, needs: "--with" },
      });
    const [chosen] = await resolveActors(store, [who]);
    const actor = (await store.actor(chosen!.id))!;
    if (outcome === "agreed")
      throw new Refusal("usage", { code: "option-without", option: "--outcome agreed", needs: "--match" });
    const contacts = oldestFirst(await store.contacts({ actor: actor.id }));
    const promised = standingPromise(contacts);
    const today = dayOf(host.now());
    const exchange = await exchangeFrom({ ...exchangeOptions, outcome }, { actor, promised, today }, host);
    const { contact, endedWait } = await recordContact(actor, exchange, dryRun, host);
    const standing = standingPromise(oldestFirst([...contacts, contact]));
    const reminder = standing === contact || standing?.nextStep == null ? null : standing;
    const isRefusal = contact.outcome === "refused";
    const standingObjections = seemsToTakeBack(contact, await store.objections({ actor: actor.id }));
    const { objectionStillStands } = host.text.objections;
    present(host, {
      json: () =>
        inSnakeCase({
          ...{ ...(dryRun ? { dryRun } : {}), name: actor.name, ...contact },
          ...(endedWait === null ? {} : { endedWait: endedWait.reason }),
          standingObjections: standingObjections.map(({ person, scope: channel, at: since }) => ({
            ...{ person, channel, since },
          })),
        }),
      plain: () => [
        [actor.id, contact.at, contact.channel, contact.outcome, contact.nextStep, contact.nextAt],
      ],
      human: () =>
        safeText(
          [
            host.text.actors.logged({ ...contact, name: actor.name }, isRefusal, dryRun, reminder),
            endedWait === null ? "" : `${host.text.priority.waitEnded(endedWait.reason, dryRun)}\n`,
            ...standingObjections.map(
              ({ person, at }) =>
                `${objectionStillStands({ actor: actor.id, name: actor.name, person, at })}\n`,
            ),
          ].join(""),
        ),
    });
    return 0;
  },
});
