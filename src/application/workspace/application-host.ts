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

/** What the work needs from outside: the host without its terminal, the workspace, and the files that ship with the program. */
export interface ApplicationHost
  extends Pick<
    Host,
    "stdin" | "env" | "user" | "files" | "keyring" | "cipher" | "mailbox" | "now" | "interrupted"
  > {
  /** The language that is spoken; documents follow the mission's. */
  readonly language: Language;
  /** Names this build of the program: another build may read settings or texts otherwise. */
  readonly build: string;
  /** The workspace from `--workspace` or the current folder upward; refused (`workspace-missing`) when there is none. */
  workspace(): Promise<Workspace>;
  /** The folder of the workspace, whatever state its settings are in; refused (`workspace-missing`) when there is none. */
  workspaceFolder(): Promise<string>;
  /** Opens a copy of another database; the caller closes it. */
  copyOfStore(database: string): Promise<Store>;
  /** Reads a file in a thread that can be stopped, in case the reading would never end. */
  readonly readInWorker: WorkerReader;
  /** Reads the rows of long lists in another thread, while those before them are written. */
  readonly ahead: AheadReader;
  /** Starts the threads that suggest situations beside this one; the caller closes them. */
  suggestingThreads(job: SuggestingJob): readonly SuggestingThread[];
  /** Communes, their postcodes and codes, intercommunalities and départements: read when first asked for. */
  places(): Promise<PlaceReference>;
  /** Stops every document for others that says what only the team may know. Opened when first asked for. */
  leakGate(): Promise<LeakGate>;
  /** Text of a file that ships with the program, e.g. `imports/columns.yaml`. */
  builtin(name: string): Promise<string>;
  /** A template that ships, for use without a workspace. A `.yaml` may come as the `.json` that the build made of it. */
  template(name: string): Promise<{ file: string; text: string }>;
  /** The signals of a language as they were compiled when the program was built; null where it runs from its sources. */
  compiledSignals(language: Language): Promise<string | null>;
  /** Names of the files that ship in one folder of `templates/` or of the knowledge of the field. */
  builtins(folder: string): Promise<string[]>;
}
