/** Checks `follow_up` and `pacing` of `mission.yaml`: the cadence by which actors are contacted again. */
import * as z from "zod";
import { type Cadence, cadenceOccasions, contactActions } from "../domain/cadence/contact-cadence.ts";
import { type SpanOfTime, spanOfTime } from "../domain/cadence/span-of-time.ts";
import type { WorkingDays } from "../domain/cadence/working-days.ts";
import type { Expectation } from "../domain/problems/expectation.ts";

/** The zones of `templates/holidays.yaml`. */
export const holidayZones = [
  "FR",
  "alsace-moselle",
  "guadeloupe",
  "martinique",
  "guyane",
  "reunion",
  "mayotte",
  "saint-barthelemy",
  "saint-martin",
  "saint-pierre-et-miquelon",
  "nouvelle-caledonie",
  "polynesie-francaise",
  "wallis-et-futuna",
  "none",
] as const;

const expects = (expectation: Expectation) => ({ params: { expectation } });
/** A span of time (`5d`, `6m`). `commented-mission.ts` writes it without quotes. */
export const spanSchema = z
  .string()
  .trim()
  .refine((text) => spanOfTime(text) !== null, expects({ expected: "type", type: "span" }));

const followUpStep = z
  .strictObject({
    if: z.enum(cadenceOccasions).default("no-answer"),
    after: spanSchema.optional(),
    do: z.enum(contactActions).optional(),
    stop: spanSchema.optional(),
  })
  .refine(
    ({ after, do: action, stop }) =>
      stop === undefined
        ? after !== undefined && action !== undefined
        : after === undefined && action === undefined,
    expects({ expected: "type", type: "follow-up-step" }),
  );

/**
 * The default cadence. Five days between two calls leave people time to call back; a message follows after ten days, the delay of
 * reminders (`exchange-history.ts`); after three repeated attempts without an answer an actor is left alone for six months.
 */
const usualSteps: z.input<typeof followUpStep>[] = [
  { if: "no-answer", after: "5d", do: "call" },
  { if: "no-answer", after: "10d", do: "mail" },
  { if: "no-answer", after: "20d", do: "call" },
  { if: "no-answer", stop: "6m" },
  { if: "wrong-person", after: "5d", do: "call" },
  { if: "call-back", after: "5d", do: "call" },
  { if: "interested", after: "7d", do: "call" },
  { if: "reached", after: "1m", do: "call" },
  { if: "not-now", after: "6m", do: "call" },
  { if: "meeting", after: "7d", do: "call" },
  { if: "survey", after: "7d", do: "call" },
];

export const followUpSchema = z.array(followUpStep).prefault(usualSteps);

export const pacingSchema = z.strictObject({
  /** Nobody is contacted twice within this time, unless a contact was promised. */
  grace: spanSchema.default("5d"),
  /** The most attempts in a row without an answer. */
  maximum: z.number().int().min(1).max(20).default(4),
  /** How long an actor is left alone after that many attempts. */
  rest: spanSchema.default("6m"),
  holidays: z.enum(holidayZones).default("FR"),
  /** Whether people are contacted in August. */
  august: z.boolean().default(false),
});

/** The cadence that the settings describe. */
export function cadenceOf(
  settings: { follow_up: z.output<typeof followUpSchema>; pacing: z.output<typeof pacingSchema> },
  workingDays: WorkingDays,
): Cadence {
  const { grace, maximum, rest } = settings.pacing;
  const steps = settings.follow_up.map((step) => ({
    occasion: step.if,
    step: step.stop
      ? { stop: checkedSpan(step.stop) }
      : { after: checkedSpan(step.after!), action: step.do! },
  }));
  return {
    steps: Object.fromEntries(
      cadenceOccasions.map((occasion) => [
        occasion,
        steps.filter((step) => step.occasion === occasion).map(({ step }) => step),
      ]),
    ) as unknown as Cadence["steps"],
    grace: checkedSpan(grace),
    maximum,
    rest: checkedSpan(rest),
    workingDays,
  };
}

/** Parses a span that the schema has already checked. */
const checkedSpan = (text: string): SpanOfTime => spanOfTime(text)!;
