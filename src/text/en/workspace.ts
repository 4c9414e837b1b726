// Sentences of `init` and `check`, in English.
import type { SettingToFill } from "../../domain/problems/readiness.ts";
import type { Sentences } from "../sentences.ts";
import { counted } from "./phrases.ts";
import { settings } from "./settings.ts";

const settingLine = ({ file, line, setting }: SettingToFill) =>
  `  ${file}:${line}  ${settings.entries[setting]?.label ?? ""} (${setting})`;

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? "" : `\n${title}\n${lines.join("\n")}\n`;

export const workspace: Sentences["workspace"] = {
  questionsIntroduction:
    "A few questions to begin with. Enter goes on to the next one, “<” back to the one before; everything can be changed later in mission.yaml.",
  answersKept: "Your answers are kept: outreach init, in the same folder, will offer them again.",
  questions: {
    organisation: (example) => `Your organisation (e.g. ${example}):`,
    name: (example) => `The name of the mission (e.g. ${example}):`,
    territory: (example) => `The territory covered (e.g. ${example}):`,
    "framework.commissioned_by": (example) => `Who commissioned the mission (e.g. ${example}):`,
    "framework.eligible": (example) => `Who is eligible (e.g. ${example}):`,
    "cost.for_actors": (example) => `What the actors pay (e.g. ${example}):`,
    objectives: (example) => `The first objective, beginning with a verb (e.g. ${example}):`,
    "sender.name": (example) => `Your first and last name (e.g. ${example}):`,
    "sender.role": (example) => `Your role (e.g. ${example}):`,
    "sender.email": (example) => `Your e-mail address (e.g. ${example}):`,
    "sender.phone": (example) => `Your phone number (e.g. ${example}):`,
  },
  emailExpected: "An e-mail address is expected, or nothing.",
  confirmEmptyList: (database) =>
    `${database} is no longer there, and this folder had a database. Start again from an empty list?`,
  gitignoreLines: [
    "# These files hold personal data and confidences: they are not published.",
    "outreach.db*",
    ".outreach.db*",
    "*.tmp",
    "out/",
    "backups/",
  ],
  workspaceMade: (facts) => {
    const files = facts.files.map((name) => `  ${name}`).join("\n");
    if (facts.dryRun) return `In ${facts.folder} would be made:\n${files}\nNothing was written.\n`;
    const steps = [
      ...(facts.here ? [] : [`  cd ${facts.folder}`]),
      ...(facts.example ? [] : ["  open mission.yaml and complete it", "  outreach check"]),
      `  outreach import ${facts.example ? "candidates.csv" : "your-list.csv"}`,
      ...(facts.example ? ["  outreach triage --answers answers.yaml", "  outreach rank"] : []),
    ];
    return `Made in ${facts.folder}:\n${files}\n\nAnd now:\n${steps.join("\n")}\n`;
  },
  checkResult: ({ file, findings, missing, unsigned, wanted, templates, database }, problems) => {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return [
      errors === 0
        ? `${file}: nothing to correct.\n`
        : `${counted(errors, "error", "errors")} to correct; nothing will be done until then.\n`,
      section(
        findings.length === 1 ? "To look at:" : "To look at, in order:",
        problems.map((problem) => `  ${problem}`),
      ),
      section("Missing, and no document is made without it:", missing.map(settingLine)),
      section("Missing, and no message or letter is made without it:", unsigned.map(settingLine)),
      section("Documents would be better if you said:", wanted.map(settingLine)),
      section(
        "Your own templates, read through:",
        templates.map((name) => `  templates/${name}`),
      ),
      database === null || database.actors === null
        ? ""
        : `\nDatabase: ${
            database.present
              ? `${database.name}, ${counted(database.actors, "actor", "actors")}, sound.`
              : "not yet, the first import will make it."
          }\n`,
    ].join("");
  },
};
