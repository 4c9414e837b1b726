// Asks the questions of `init`, and keeps the answers until the last one is given.

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

/** What was answered so far. */
export type MissionDraft = Partial<Record<MissionAnswers, string>>;

/** Typed instead of an answer, it goes back to the question before. */
const back = "<";

/**
 * Asks at the terminal. Any question may be left blank: `check` says later what is missing. One can go back, and what was
 * answered before, in this call or an earlier one, is offered again. `keep` is called after each answer.
 */
export async function askAboutMission(
  { prompter, text, language, stderr }: CommandHost,
  draft: MissionDraft,
  keep: (draft: MissionDraft) => Promise<void>,
): Promise<MissionInput> {
  const { questions, invitation, emailExpected } = text.workspace;
  stderr.write(`${invitation}\n`);
  const answered = { ...draft };
  for (let index = 0; index < asked.length; ) {
    const setting = asked[index]!;
    const example = text.settings.entries[setting]?.example;
    const before = answered[setting];
    const answer = await prompter.text({
      message: questions[setting](String(Array.isArray(example) ? example[0] : example)),
      ...(before ? { initial: before } : {}),
      ...(setting === "sender.email"
        ? { check: (typed: string) => fitsEmail(typed.trim()) || emailExpected }
        : {}),
    });
    if (answer.trim() === back) {
      index = Math.max(0, index - 1);
      continue;
    }
    answered[setting] = answer.trim();
    await keep(answered);
    index++;
  }
  const said = Object.fromEntries(asked.map((setting) => [setting, answered[setting] ?? ""])) as Record<
    MissionAnswers,
    string
  >;
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

const draftSchema = z.partialRecord(z.enum(asked), z.string());

/** Answers that an earlier call kept; none when they cannot be read any more. */
export function missionDraft(json: string): MissionDraft {
  try {
    return draftSchema.safeParse(JSON.parse(json)).data ?? {};
  } catch {
    return {};
  }
}

const fitsEmail = (typed: string) => typed === "" || typed === back || z.email().safeParse(typed).success;
