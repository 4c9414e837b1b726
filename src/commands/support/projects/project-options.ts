// The options of `project`, and which options each action takes.
import * as z from "zod";
import { Refusal } from "../../../domain/problems/problem.ts";
import { projectAudiences, projectStages } from "../../../domain/projects/cooperation-project.ts";
import { consentChannels, consentScopes } from "../../../domain/projects/project-consent.ts";
import { optionName } from "../option-name.ts";

const words = z.string().trim().optional();
const list = z.array(z.string().trim().min(1)).default([]);

const factOptions = {
  title: words,
  summary: words,
  who: list,
  role: z.array(z.string().trim().min(1)).default([]).meta({ value: "actor=role" }),
  theme: list,
  territory: list,
  stage: z.enum(projectStages).optional(),
  seeks: words,
  offers: words,
  since: words,
  contact: words,
  audience: z.enum(projectAudiences).optional(),
  picture: z.string().trim().optional().meta({ value: "file" }),
  alt: words,
  agreed: words,
};

const proposalOptions = {
  from: z.string().trim().min(1).optional().meta({ value: "actor" }),
  yes: z.boolean().default(false).meta({ short: "y" }),
};

const answerOptions = {
  actor: words,
  person: words,
  for: words,
  on: z.string().trim().optional().meta({ value: "date" }),
  how: z.enum(consentChannels).optional(),
};

const projectActions = ["list", "add", "edit", "show", "consent", "withdraw"] as const;
export type ProjectAction = (typeof projectActions)[number];

export const projectInput = z.object({
  action: z.enum(projectActions).default("list"),
  project: z.string().optional(),
  ...factOptions,
  ...proposalOptions,
  without: list,
  removePicture: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
  scope: z.enum(consentScopes).optional(),
  ...answerOptions,
  until: z.string().trim().optional().meta({ value: "date" }),
  dryRun: z.boolean().default(false),
});
export type ProjectOptions = z.infer<typeof projectInput>;

const keysOf = (options: object) => Object.keys(options) as (keyof ProjectOptions)[];

/** The options of each action, besides the project itself. */
const optionsOf: Readonly<Record<ProjectAction, readonly (keyof ProjectOptions)[]>> = {
  list: [],
  show: [],
  add: [...keysOf(factOptions), ...keysOf(proposalOptions), "dryRun"],
  edit: [...keysOf(factOptions), "without", "removePicture", "dryRun"],
  consent: [...keysOf(answerOptions), "scope", "until", "dryRun"],
  withdraw: [...keysOf(answerOptions), "dryRun"],
};

/** Refuses options of other actions. */
export function refuseForeignProjectOptions(options: ProjectOptions): void {
  const allowed = new Set<string>(["action", "project", ...optionsOf[options.action]]);
  const defaults = projectInput.parse({});
  const foreign = keysOf(options).filter(
    (key) => !allowed.has(key) && JSON.stringify(options[key]) !== JSON.stringify(defaults[key]),
  );
  if (foreign.length === 0) return;
  throw new Refusal(
    "usage",
    ...foreign.map((key) => ({
      ...{ code: "project-option-foreign" as const, action: options.action, option: `--${optionName(key)}` },
    })),
  );
}
