import type { ActorsProblem } from "./problems/actors.ts";
import type { ApplicationProblem } from "./problems/application.ts";
import type { CommandProblem } from "./problems/command.ts";
import type { DocumentProblem } from "./problems/document.ts";
import type { FileProblem } from "./problems/file.ts";
import type { ImportProblem } from "./problems/import.ts";
import type { LetterProblem } from "./problems/letter.ts";
import type { MailboxProblem } from "./problems/mailbox.ts";
import type { MailingProblem } from "./problems/mailing.ts";
import type { MatchingProblem } from "./problems/matching.ts";
import type { ReadingProblem } from "./problems/reading.ts";
import type { SettingsProblem } from "./problems/settings.ts";
import type { SignalsProblem } from "./problems/signals.ts";
import type { StoreProblem } from "./problems/store.ts";
import type { TriageProblem } from "./problems/triage.ts";

/**
 * Everything that can go wrong through no fault of ours: facts, never sentences.
 * Each family lives beside the part of the work it belongs to; `text/` has one sentence per code and language.
 */
export type Problem =
  | ActorsProblem
  | ApplicationProblem
  | CommandProblem
  | DocumentProblem
  | FileProblem
  | ImportProblem
  | LetterProblem
  | MailboxProblem
  | MailingProblem
  | ReadingProblem
  | MatchingProblem
  | SettingsProblem
  | SignalsProblem
  | StoreProblem
  | TriageProblem;

export type ProblemCode = Problem["code"];

/** `rejected`: a row that was not taken. `skipped`: left out on purpose. `warning`: taken, with something wrong. `error`: nothing done. */
export type Severity = "error" | "rejected" | "skipped" | "warning";

/** A problem found in the course of the work, with how serious it is. */
export type Finding = Problem & { severity: Severity };

/** Where something was found: `line` and `column` are 1-based, `line` is the physical line (or sheet row) where the record starts. */
export type Place = { file?: string; line?: number; column?: number };

/** Why a command stops, which decides its exit code (design of the command line, "Exit codes"). */
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
