// Collects the help of all commands, in English.
import type { CommandHelp } from "../sentence-types.ts";
import { actorsHelp } from "./help/actors.ts";
import { documentsHelp } from "./help/documents.ts";
import { exchangeHelp } from "./help/exchange.ts";
import { historyHelp } from "./help/history.ts";
import { importingHelp } from "./help/importing.ts";
import { lettersHelp } from "./help/letters.ts";
import { matchingHelp } from "./help/matching.ts";
import { meetingsHelp } from "./help/meetings.ts";
import { options } from "./help/options.ts";
import { privacyHelp } from "./help/privacy.ts";
import { projectsHelp } from "./help/projects.ts";
import { readingHelp } from "./help/reading.ts";
import { reportingHelp } from "./help/reporting.ts";
import { sharingHelp } from "./help/sharing.ts";
import { surveysHelp } from "./help/surveys.ts";
import { triageHelp } from "./help/triage.ts";
import { workspaceHelp } from "./help/workspace.ts";

const commands: Record<string, CommandHelp> = {
  ...workspaceHelp,
  ...readingHelp,
  ...actorsHelp,
  ...documentsHelp,
  ...lettersHelp,
  ...triageHelp,
  ...surveysHelp,
  ...importingHelp,
  ...matchingHelp,
  ...meetingsHelp,
  ...projectsHelp,
  ...reportingHelp,
  ...privacyHelp,
  ...sharingHelp,
  ...exchangeHelp,
  ...historyHelp,
};

export const help = { commands, options };
