// Defines what the application needs from outside to do its work.

import type { PlaceReference } from "../../domain/places/place-reference.ts";
import type { LeakGate } from "../../domain/privacy/outgoing-file.ts";
import type { Language } from "../../domain/values/language.ts";
import type { Host } from "../../ports/host.ts";
import type { WorkerReader } from "../../readers/worker-protocol.ts";
import type { Store } from "../../store/store.ts";
import type { AheadReader } from "../import/ahead/list-ahead.ts";
import type { SuggestingJob, SuggestingThread } from "../suggesting/many-suggestions.ts";
import type { Workspace } from "./workspace.ts";

export interface ApplicationHost
  extends Pick<
    Host,
    "stdin" | "env" | "user" | "files" | "keyring" | "cipher" | "mailbox" | "now" | "interrupted"
  > {
  /** The language of messages. Documents are in the language of the mission. */
  readonly language: Language;
  /** Identifies this build of the program: another build may read settings or texts differently. */
  readonly build: string;
  /** The workspace of `--workspace`, or of the current folder or one above. Refused (`workspace-missing`) when there is none. */
  workspace(): Promise<Workspace>;
  /** The folder of the workspace, even when its settings cannot be read. Refused (`workspace-missing`) when there is none. */
  workspaceFolder(): Promise<string>;
  /** Opens a copy of another database; the caller closes it. */
  copyOfStore(database: string): Promise<Store>;
  /** Reads a file in a thread that is stopped when reading takes too long. */
  readonly readInWorker: WorkerReader;
  /** Reads the next rows of long lists in another thread while this one writes the rows before. */
  readonly ahead: AheadReader;
  /** Starts threads that suggest situations; the caller closes them. */
  suggestingThreads(job: SuggestingJob): readonly SuggestingThread[];
  /** Communes with their postcodes and codes, intercommunalities and départements; loaded at the first call. */
  places(): Promise<PlaceReference>;
  /** Refuses files for others that say what only the team, or another actor, may know. Opened at the first call. */
  leakGate(): Promise<LeakGate>;
  /** The text of a file that ships with the program, such as `imports/columns.yaml`. */
  builtin(name: string): Promise<string>;
  /** A template that ships, for use without a workspace. For a `.yaml`, it may be the `.json` that the build made of it. */
  template(name: string): Promise<{ file: string; text: string }>;
  /** The signals of a language that the build compiled; null when the program runs from its sources. */
  compiledSignals(language: Language): Promise<string | null>;
  /** The names of the files that ship in a folder of `templates/` or `src/knowledge/`. */
  builtins(folder: string): Promise<string[]>;
}
