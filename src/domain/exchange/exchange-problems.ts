// What can be wrong with the work of another laptop, and with a workspace that something else copies.

import type { FolderSharing } from "./synchronised-folder.ts";

export type ExchangeProblem =
  /** Not a file that `workspace changes` writes, nor a workspace. */
  | { code: "exchange-foreign"; file: string }
  /** Cut short, or not as it was written. */
  | { code: "exchange-damaged"; file: string }
  | { code: "exchange-newer"; file: string; version: number; known: number }
  | { code: "exchange-passphrase-wrong"; file: string }
  /** The file is encrypted, or should be, and there is no terminal on which to ask for the passphrase. */
  | { code: "exchange-passphrase-missing"; file: string }
  | { code: "passphrase-too-short"; least: number }
  | { code: "passphrases-differ" }
  /** It continues an earlier file of changes, which was never merged here. */
  | { code: "exchange-gap"; by: string }
  | { code: "exchange-of-other-mission"; file: string; theirs: string; ours: string }
  /** A folder without a file of changes, or a workspace. */
  | { code: "exchange-nothing"; folder: string }
  | { code: "exchange-of-itself"; folder: string }
  | { code: "exchange-since-or-all" }
  | { code: "exchange-too-large"; file: string; most: number }
  /** The folder of the mission is one that a program copies to other machines. */
  | { code: "workspace-synchronised"; folder: string; service: string }
  /** The folder of the mission is on another machine, and read through the network. */
  | { code: "workspace-on-network"; folder: string }
  /** A program that copies folders, or somebody, put another copy of the database beside it. */
  | { code: "workspace-conflicted-copy"; file: string };

/** The problem of a folder that a program copies, or that is on another machine. */
export const sharingProblem = (folder: string, { service }: FolderSharing): ExchangeProblem =>
  service === null
    ? { code: "workspace-on-network", folder }
    : { code: "workspace-synchronised", folder, service };
