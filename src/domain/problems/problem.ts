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

/**
 * Everything that can go wrong through no fault of ours: facts, never sentences.
 * Each family has its own file, most of them in this folder; `text/` has one sentence per code and language.
 */
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

/** `rejected`: a row that was not taken. `skipped`: left out on purpose. `warning`: taken, with something wrong. `error`: nothing done. */
export type Severity = "error" | "rejected" | "skipped" | "warning";

/** A problem found in the course of the work, with how serious it is. */
export type Finding = Problem & { severity: Severity };

/** Why a command stops, which decides its exit code (docs/guide.en.md lists the codes). */
export type RefusalKind = "failure" | "usage" | "input" | "refused";

/** Thrown anywhere, caught once, in `cli/run.ts`. Any other error is a bug. */
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

/** Thrown by long work that was asked to stop (Ctrl-C) and took back what it had begun, and by a question that was left. */
export class Interrupted extends Error {}

/** The files that a failure says had been written. */
export const filesWrittenBefore = (failure: unknown): readonly string[] =>
  failure instanceof Refusal
    ? failure.problems.flatMap((problem) => (problem.code === "files-written" ? problem.files : []))
    : [];

/** Adds the files that had been written to a refusal, so that nobody believes that nothing, or less, was written. */
export function withFilesWritten(error: unknown, files: readonly string[]): unknown {
  if (!(error instanceof Refusal) || files.length === 0) return error;
  const others = error.problems.filter(({ code }) => code !== "files-written");
  const all = [...new Set([...filesWrittenBefore(error), ...files])].sort();
  return new Refusal(error.kind, ...others, { code: "files-written", files: all });
}
