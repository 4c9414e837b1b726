// Asks the questions of `init`, and saves the answers given so far.

import * as z from "zod";
import type { MissionInput } from "../../settings/mission-schema.ts";
import type { CommandHost } from "./command-host.ts";

/** The settings that `init` asks for: those that documents need most, in the order of a conversation. */
const askedSettings = [
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
export type MissionAnswers = (typeof askedSettings)[number];

/** The answers given so far. */
export type MissionDraft = Partial<Record<MissionAnswers, string>>;

/** Typed instead of an answer, it returns to the previous question. */
const back = "<";

/**
 * Asks at the terminal. Any answer may be left blank: `check` reports later what is missing. The user can go back, and earlier
 * answers, of this run or a previous one, are proposed again. `save` is called after each answer.
 */
export async function askAboutMission(
  { prompter, text, language, stderr }: CommandHost,
  draft: MissionDraft,
  save: (draft: MissionDraft) => Promise<void>,
): Promise<MissionInput> {
  const { questions, questionsIntroduction: invitation, emailExpected } = text.workspace;
  stderr.write(`${invitation}\n`);
  const answers = { ...draft };
  for (let index = 0; index < askedSettings.length; ) {
    const setting = askedSettings[index]!;
    const example = text.settings.entries[setting]?.example;
    const earlierAnswer = answers[setting];
    const answer = await prompter.text({
      message: questions[setting](String(Array.isArray(example) ? example[0] : example)),
      ...(earlierAnswer ? { initial: earlierAnswer } : {}),
      ...(setting === "sender.email"
        ? { check: (typed: string) => fitsEmail(typed.trim()) || emailExpected }
        : {}),
    });
    if (answer.trim() === back) {
      index = Math.max(0, index - 1);
      continue;
    }
    answers[setting] = answer.trim();
    await save(answers);
    index++;
  }
  const settings = Object.fromEntries(
    askedSettings.map((setting) => [setting, answers[setting] ?? ""]),
  ) as Record<MissionAnswers, string>;
  return {
    language,
    name: settings.name,
    organisation: settings.organisation,
    territory: settings.territory,
    framework: {
      commissioned_by: settings["framework.commissioned_by"],
      eligible: settings["framework.eligible"],
    },
    cost: { for_actors: settings["cost.for_actors"] },
    objectives: settings.objectives === "" ? [] : [settings.objectives],
    sender: {
      name: settings["sender.name"],
      role: settings["sender.role"],
      email: settings["sender.email"],
      phone: settings["sender.phone"],
    },
  };
}

const draftSchema = z.partialRecord(z.enum(askedSettings), z.string());

/** The answers that a previous run saved; none when they cannot be read. */
export function missionDraft(json: string): MissionDraft {
  try {
    return draftSchema.safeParse(JSON.parse(json)).data ?? {};
  } catch {
    return {};
  }
}

const fitsEmail = (typed: string) => typed === "" || typed === back || z.email().safeParse(typed).success;
