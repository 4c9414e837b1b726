// Makes workspaces with assessed actors, for tests of the questionnaire.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Assessment } from "../../../src/domain/situations/situation.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";

/** Makes a workspace in `folder` with these actors, some with assessments. */
export async function aList(
  folder: string,
  names: readonly string[],
  assessments: readonly (Pick<Assessment, "actor" | "situation" | "at"> & Partial<Assessment>)[] = [],
): Promise<void> {
  writeFileSync(join(folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  await withStore(folder, (store) =>
    store.step({ command: "add", at: new Date("2026-01-01T00:00:00Z") }, async (writer) => {
      for (const name of names) await writer.addActor({ fields: { name }, source: "saisie" });
      for (const assessment of assessments) {
        await writer.addAssessment({
          needs: [],
          by: "sacha",
          answers: {},
          deciding: [],
          notes: {},
          reason: null,
          origin: "questionnaire",
          ...assessment,
        });
      }
    }),
  );
}

/** Opens the database of a workspace for `work`, and closes it. */
export async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({
    url: undefined,
    root: folder,
    interrupted: new AbortController().signal,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
