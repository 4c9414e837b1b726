// Defines the workspace as the application sees it.

import type { FolderSharing } from "../../domain/exchange/synchronised-folder.ts";
import type { Mission } from "../../settings/mission-schema.ts";
import type { DatabasePlace } from "../../store/database-place.ts";
import type { ErasureRecord } from "../../store/privacy-store.ts";
import type { Store } from "../../store/store.ts";

/** The folder of one mission: its settings, its database, its own templates. */
export interface Workspace {
  root: string;
  mission: Mission;
  /** Where its database is. */
  place: DatabasePlace;
  /** Where a database of another address is, with what it takes to reach it. */
  placeAt(url: string | undefined): DatabasePlace;
  /** What copies the folder of its database to other machines; null for nothing. */
  sharing(): FolderSharing | null;
  /** Opened when first asked for, closed by the cli. */
  store(): Promise<Store>;
  /** Replaces the database by a copy and keeps it in `aside`. Says whether there was one, and who had been erased from it. */
  restore(copy: string, aside: string): Promise<{ there: boolean; erasures: readonly ErasureRecord[] }>;
  /** Text of a template: the workspace's own copy in `templates/` first, then the one that ships. */
  template(name: string): Promise<{ file: string; text: string; own: boolean }>;
}
