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
  asked: Options,
  of: {
    command: string;
    input: z.ZodType<Options>;
    /** Arguments, which every action takes. */
    args: readonly (keyof Options & string)[];
    optionsOf: OptionsOfActions<Options>;
  },
): void {
  const actions = Object.entries(of.optionsOf) as [string, readonly string[]][];
  const taken = new Set<string>(["action", ...of.args, ...of.optionsOf[asked.action as Options["action"]]]);
  const unused: Record<string, unknown> = of.input.parse({ action: asked.action });
  const foreign = Object.entries(asked).filter(
    ([key, value]) => !taken.has(key) && JSON.stringify(value) !== JSON.stringify(unused[key]),
  );
  if (foreign.length === 0) return;
  throw new Refusal(
    "usage",
    ...foreign.map(([key]) => ({
      code: "option-without" as const,
      // An option that is on by default is given as `--no-…`.
      option: `--${unused[key] === true ? "no-" : ""}${optionName(key)}`,
      needs: actions
        .filter(([, options]) => options.includes(key))
        .map(([action]) => `${of.command} ${action}`)
        .join(", "),
    })),
  );
}
