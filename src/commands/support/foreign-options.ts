// Refuses options that the chosen action of a command does not take.
import type * as z from "zod";
import { Refusal } from "../../domain/problems/problem.ts";
import { optionName } from "./option-name.ts";

/** The options that each action takes, besides the arguments of the command. */
export type OptionsOfActions<Options extends { action: string }> = Readonly<
  Record<Options["action"], readonly (keyof Options & string)[]>
>;

/** Refuses options of other actions. An option counts as given when its value differs from its default. */
export function refuseForeignOptions<Options extends { action: string }>(
  options: Options,
  description: {
    command: string;
    input: z.ZodType<Options>;
    /** Arguments, which every action takes. */
    args: readonly (keyof Options & string)[];
    optionsOf: OptionsOfActions<Options>;
  },
): void {
  const actions = Object.entries(description.optionsOf) as [string, readonly string[]][];
  const allowed = new Set<string>([
    "action",
    ...description.args,
    ...description.optionsOf[options.action as Options["action"]],
  ]);
  const defaults: Record<string, unknown> = description.input.parse({ action: options.action });
  const foreign = Object.entries(options).filter(
    ([key, value]) => !allowed.has(key) && JSON.stringify(value) !== JSON.stringify(defaults[key]),
  );
  if (foreign.length === 0) return;
  throw new Refusal(
    "usage",
    ...foreign.map(([key]) => ({
      code: "option-without" as const,
      // An option that is true by default is written `--no-…`.
      option: `--${defaults[key] === true ? "no-" : ""}${optionName(key)}`,
      needs: actions
        .filter(([, options]) => options.includes(key))
        .map(([action]) => `${description.command} ${action}`)
        .join(", "),
    })),
  );
}
