// Collects the sentences of all problems, in French.
import type { ProblemSentences } from "../sentence-types.ts";
import { actorsProblems } from "./problems/actors.ts";
import { applicationProblems } from "./problems/application.ts";
import { commandProblems } from "./problems/command.ts";
import { documentProblems } from "./problems/document.ts";
import { exchangeProblems } from "./problems/exchange.ts";
import { fileProblems } from "./problems/file.ts";
import { importProblems } from "./problems/import.ts";
import { installationProblems } from "./problems/installation.ts";
import { letterProblems } from "./problems/letter.ts";
import { mailboxProblems } from "./problems/mailbox.ts";
import { mailingProblems } from "./problems/mailing.ts";
import { matchingProblems } from "./problems/matching.ts";
import { meetingProblems } from "./problems/meetings.ts";
import { messageProblems } from "./problems/messages.ts";
import { privacyProblems } from "./problems/privacy.ts";
import { projectProblems } from "./problems/projects.ts";
import { readingProblems } from "./problems/reading.ts";
import { reportProblems } from "./problems/reports.ts";
import { serverProblems } from "./problems/server.ts";
import { settingsProblems } from "./problems/settings.ts";
import { signalsProblems } from "./problems/signals.ts";
import { storeProblems } from "./problems/store.ts";
import { surveyProblems } from "./problems/surveys.ts";
import { triageProblems } from "./problems/triage.ts";

export const problems: ProblemSentences = {
  ...actorsProblems,
  ...applicationProblems,
  ...commandProblems,
  ...documentProblems,
  ...exchangeProblems,
  ...fileProblems,
  ...importProblems,
  ...installationProblems,
  ...letterProblems,
  ...mailboxProblems,
  ...mailingProblems,
  ...meetingProblems,
  ...messageProblems,
  ...projectProblems,
  ...reportProblems,
  ...privacyProblems,
  ...readingProblems,
  ...matchingProblems,
  ...settingsProblems,
  ...signalsProblems,
  ...serverProblems,
  ...storeProblems,
  ...surveyProblems,
  ...triageProblems,
};
