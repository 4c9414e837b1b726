// Everything that the program may have to report, and how a command stops on it.

import type { ExchangeProblem } from "../exchange/exchange-problems.ts";
import type { ActorsProblem } from "./actor-problems.ts";
import type { ApplicationProblem } from "./application-problems.ts";
import type { CommandProblem } from "./command-problems.ts";
import type { DocumentProblem } from "./document-problems.ts";
import type { FileProblem } from "./file-problems.ts";
import type { ImportProblem } from "./import-problems.ts";
import type { InstallationProblem } from "./installation-problems.ts";
import type { LetterProblem } from "./letter-problems.ts";
import type { MailboxProblem } from "./mailbox-problems.ts";
import type { MailingProblem } from "./mailing-problems.ts";
import type { MatchingProblem } from "./matching-problems.ts";
import type { MeetingProblem } from "./meeting-problems.ts";
import type { MessageProblem } from "./message-problems.ts";
import type { PrivacyProblem } from "./privacy-problems.ts";
import type { ProjectProblem } from "./project-problems.ts";
import type { ReadingProblem } from "./reading-problems.ts";
import type { ReportProblem } from "./report-problems.ts";
import type { SettingsProblem } from "./settings-problems.ts";
import type { SignalsProblem } from "./signal-problems.ts";
import type { ServerProblem, StoreProblem } from "./store-problems.ts";
import type { SurveyProblem } from "./survey-problems.ts";
import type { TriageProblem } from "./triage-problems.ts";

/** Everything that the program may have to report to a user, as facts; `text/` has the sentences for each code and language. */
export type Problem =
  | ActorsProblem
  | ApplicationProblem
  | CommandProblem
  | DocumentProblem
  | ExchangeProblem
  | FileProblem
  | ImportProblem
  | InstallationProblem
  | LetterProblem
  | MailboxProblem
  | MailingProblem
  | MeetingProblem
  | MessageProblem
  | ProjectProblem
  | PrivacyProblem
  | ReadingProblem
  | ReportProblem
  | MatchingProblem
  | ServerProblem
  | SettingsProblem
  | SignalsProblem
  | StoreProblem
  | SurveyProblem
  | TriageProblem;

/** `rejected`: the row was not imported. `skipped`: left out on purpose. `warning`: done, but something is wrong. `error`: not done. */
export type Severity = "error" | "rejected" | "skipped" | "warning";

/** A problem found in the course of the work, with how serious it is. */
export type Finding = Problem & { severity: Severity };

/** Why a command stops, which decides its exit code (docs/guide.en.md lists the codes). */
export type RefusalKind = "failure" | "usage" | "input" | "refused";

/** Thrown to stop a command; `cli/run.ts` reports it to the user. Any other error that arrives there, except `Interrupted`, is a bug. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly problems: readonly Problem[];

  constructor(kind: RefusalKind, ...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(", "));
    this.name = "Refusal";
    this.kind = kind;
    this.problems = problems;
  }
}

/** Thrown by long work that was stopped by Ctrl-C, after it took back what it had begun, and by a question that the user left. */
export class Interrupted extends Error {}

/** The files that were written before a failure, as it says itself. */
export const filesWrittenBefore = (failure: unknown): readonly string[] =>
  failure instanceof Refusal
    ? failure.problems.flatMap((problem) => (problem.code === "files-written" ? problem.files : []))
    : [];

/** Adds to a refusal the files that were written before it, so that the user knows of them. */
export function withFilesWritten(error: unknown, files: readonly string[]): unknown {
  if (!(error instanceof Refusal) || files.length === 0) return error;
  const others = error.problems.filter(({ code }) => code !== "files-written");
  const all = [...new Set([...filesWrittenBefore(error), ...files])].sort();
  return new Refusal(error.kind, ...others, { code: "files-written", files: all });
}
