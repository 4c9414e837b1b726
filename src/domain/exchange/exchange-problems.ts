// The problems of exchanges between laptops, and of a workspace that another program copies.

import type { FolderSharing } from "./synchronised-folder.ts";

export type ExchangeProblem =
  /** Not a file that `workspace changes` writes, nor a workspace. */
  | { code: "exchange-foreign"; file: string }
  /** The file is incomplete, or was changed. */
  | { code: "exchange-damaged"; file: string }
  | { code: "exchange-newer"; file: string; version: number; known: number }
  | { code: "exchange-passphrase-wrong"; file: string }
  /** The file is encrypted, or should be, and there is no terminal on which to ask for the passphrase. */
  | { code: "exchange-passphrase-missing"; file: string }
  | { code: "passphrase-too-short"; least: number }
  | { code: "passphrases-differ" }
  /** The file continues an earlier file of changes that was never merged here. */
  | { code: "exchange-gap"; by: string }
  | { code: "exchange-of-other-mission"; file: string; theirs: string; ours: string }
  /** The folder has neither a file of changes nor a workspace. */
  | { code: "exchange-nothing"; folder: string }
  | { code: "exchange-of-itself"; folder: string }
  | { code: "exchange-since-or-all" }
  | { code: "exchange-too-large"; file: string; most: number }
  /** A program copies the folder of the mission to other machines. */
  | { code: "workspace-synchronised"; folder: string; service: string }
  /** The folder of the mission is on another machine and is read over the network. */
  | { code: "workspace-on-network"; folder: string }
  /** A copy of the database is beside it, made by a program that copies folders, or by somebody. */
  | { code: "workspace-conflicted-copy"; file: string };

/** The problem of a shared folder. */
export const sharingProblem = (folder: string, { service }: FolderSharing): ExchangeProblem =>
  service === null
    ? { code: "workspace-on-network", folder }
    : { code: "workspace-synchronised", folder, service };
