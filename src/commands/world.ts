import type { Apart } from "../readers/apart.ts";
import type { Mission } from "../settings/mission.ts";
import type { Store } from "../store/store.ts";
import type { Language, Sentences } from "../text/index.ts";
import type { Keyring, Mailbox, MailboxAccess } from "./mailbox.ts";
import type { Prompter } from "./prompter.ts";

export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; 80 when it has none. */
  readonly columns: number;
}

export interface FileFacts {
  kind: "file" | "folder" | "other";
  /** Bytes. */
  size: number;
  modified: Date;
}

/**
 * The disk. Paths are relative to the current folder or absolute. Everything that goes wrong is a `Refusal` with a
 * `FileProblem`, so that a command need not catch anything.
 */
export interface Files {
  resolve(...parts: string[]): string;
  /** A path as a person would write it from the current folder. */
  shown(path: string): string;
  facts(path: string): Promise<FileFacts | null>;
  list(folder: string): Promise<string[]>;
  /** Names of all files below a folder, sorted, with `/` between folders on every system. */
  listAll(folder: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  /** The bytes in chunks; the file is closed when the loop ends, however it ends. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /**
   * Writes the whole file or nothing: temporary file, fsync, rename, fsync of the folder; mode 0600 unless said. Missing folders are made.
   * An existing file is refused (`file-exists`) unless `replace`. Links are not written through.
   */
  write(path: string, content: string | Uint8Array, options?: { replace?: boolean }): Promise<void>;
  /**
   * Writes several files as `write` would, each whole or not at all, some at a time; their folders are flushed once, at
   * the end. Those written before one is refused stay.
   */
  writeAll(
    files: readonly { path: string; content: string | Uint8Array }[],
    options?: { replace?: boolean },
  ): Promise<void>;
  makeFolder(path: string): Promise<void>;
}

/** Options that every command understands. */
export interface GlobalOptions {
  workspace: string | undefined;
  json: boolean;
  plain: boolean;
  color: boolean;
  /** Questions may be asked: stdin and stdout are terminals and `--no-input` was not given. */
  interactive: boolean;
  debug: boolean;
}

export interface Workspace {
  root: string;
  mission: Mission;
  /** Opened when first asked for, closed by the cli. */
  store(): Promise<Store>;
  /** Puts a copy in the place of the database; what was there is kept in `aside`. True when there was something. */
  restore(copy: string, aside: string): Promise<boolean>;
  /** Text of a template: the workspace's own copy in `templates/` first, then the one that ships. */
  template(name: string): Promise<{ file: string; text: string; own: boolean }>;
}

/** Everything outside the program. Injected, so that a test can hold all of it. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  stdin(): AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly options: GlobalOptions;
  readonly language: Language;
  readonly text: Sentences;
  readonly files: Files;
  readonly prompter: Prompter;
  /** Tells this program from another that makes something else of settings or texts. */
  readonly build: string;
  readonly keyring: Keyring;
  /** Opens a mailbox on a server. */
  mailbox(access: MailboxAccess): Promise<Mailbox>;
  now(): Date;
  /** Who is at the keyboard, for the history: the system's user name. */
  readonly user: string;
  /** Raised by Ctrl-C: long work stops at the next safe point. */
  readonly interrupted: AbortSignal;
  /** The workspace from `--workspace` or the current folder upward; refused (`workspace-missing`) when there is none. */
  workspace(): Promise<Workspace>;
  /** The folder of the workspace, whatever state its settings are in; refused (`workspace-missing`) when there is none. */
  workspaceFolder(): Promise<string>;
  /** Reads a file that might never end where it can be stopped. */
  readonly apart: Apart;
  /** A typeface that ships with the program, as a TrueType file. */
  font(face: "regular" | "bold" | "italic"): Promise<Uint8Array>;
  /** Text of a file that ships with the program, e.g. `imports/columns.yaml`. */
  builtin(name: string): Promise<string>;
  /** A template that ships, where there is no workspace: `.yaml` may come as the `.json` made of it. */
  template(name: string): Promise<{ file: string; text: string }>;
  /** Names of the files that ship in one folder of `templates/`. */
  builtins(folder: string): Promise<string[]>;
  /** Names of all templates that ship with the program, as `builtin` takes them. */
  allBuiltins(): Promise<string[]>;
  /** The files of the small complete project that ships in one language. Their bytes: lists come as Excel writes them. */
  example(language: Language): Promise<{ name: string; content: Uint8Array }[]>;
}
