import * as z from "zod";
import type { MissionInput } from "../../settings/mission-schema.ts";
import type { CommandHost } from "./command-host.ts";

/** The few settings that no document can do without, in the order in which a person would tell them. */
const asked = [
  "organisation",
  "name",
  "territory",
  "framework.commissioned_by",
  "framework.eligible",
  "cost.for_actors",
  "objectives",
  "sender.name",
  "sender.role",
  "sender.email",
  "sender.phone",
] as const;
export type MissionAnswers = (typeof asked)[number];

/** Asks at the terminal. Any question may be left blank: `check` says later what is missing. */
export async function askAboutMission({
  prompter,
  text,
  language,
  stderr,
}: CommandHost): Promise<MissionInput> {
  const { questions, invitation, emailExpected } = text.workspace;
  stderr.write(`${invitation}\n`);
  const said = {} as Record<MissionAnswers, string>;
  for (const setting of asked) {
    const example = text.settings.entries[setting]?.example;
    const answer = await prompter.text({
      message: questions[setting](String(Array.isArray(example) ? example[0] : example)),
      ...(setting === "sender.email"
        ? { check: (typed: string) => isBlankOrEmail(typed.trim()) || emailExpected }
        : {}),
    });
    said[setting] = answer.trim();
  }
  return {
    language,
    name: said.name,
    organisation: said.organisation,
    territory: said.territory,
    framework: {
      commissioned_by: said["framework.commissioned_by"],
      eligible: said["framework.eligible"],
    },
    cost: { for_actors: said["cost.for_actors"] },
    objectives: said.objectives === "" ? [] : [said.objectives],
    sender: {
      name: said["sender.name"],
      role: said["sender.role"],
      email: said["sender.email"],
      phone: said["sender.phone"],
    },
  };
}

const isBlankOrEmail = (typed: string) => typed === "" || z.email().safeParse(typed).success;
