// The workspace as the application uses it.

import type { FolderSharing } from "../../domain/exchange/synchronised-folder.ts";
import type { Mission } from "../../settings/mission-schema.ts";
import type { DatabasePlace } from "../../store/database-place.ts";
import type { ErasureRecord } from "../../store/privacy-store.ts";
import type { Store } from "../../store/store.ts";

/** The folder of a mission, with its settings, database and own templates. */
export interface Workspace {
  root: string;
  mission: Mission;
  /** Where its database is. */
  place: DatabasePlace;
  /** The place of a database with another address. */
  placeAt(url: string | undefined): DatabasePlace;
  /** The service that copies the folder of its database to other machines; null without one. */
  sharing(): FolderSharing | null;
  /** Opens the database at the first call. The cli closes it. */
  store(): Promise<Store>;
  /** Replaces the database by a copy, and moves it to `aside`. `there`: whether there was a database; `erasures`: those of the replaced one. */
  restore(copy: string, aside: string): Promise<{ there: boolean; erasures: readonly ErasureRecord[] }>;
  /** The text of a template: the workspace's own in `templates/` (`own`), else the one that ships. */
  template(name: string): Promise<{ file: string; text: string; own: boolean }>;
}
