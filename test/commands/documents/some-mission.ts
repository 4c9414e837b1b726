// Makes workspaces with a complete mission, for tests of commands.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MissionFacts } from "../../../src/domain/documents/mission-facts.ts";
import type { Language } from "../../../src/domain/values/language.ts";
import type { MissionInput } from "../../../src/settings/mission-schema.ts";
import type { NewActor, NewPerson, StoreWriter } from "../../../src/store/store.ts";
import { aMission } from "../../documents.ts";
import { withStore } from "../triage/some-list.ts";

export interface Listed extends Partial<NewActor> {
  name: string;
  people?: readonly NewPerson[];
}

/** Makes a workspace with a complete mission and these actors. Its YAML files are written as JSON, which YAML includes. */
export async function aWorkspace(
  folder: string,
  actors: readonly Listed[],
  {
    language = "fr",
    mission = {},
  }: { language?: Language; mission?: Partial<MissionFacts> & Pick<MissionInput, "mailbox"> } = {},
): Promise<void> {
  writeFileSync(
    join(folder, "mission.yaml"),
    JSON.stringify({ ...aMission(language, mission), language }, null, 2),
  );
  await change(folder, async (writer) => {
    for (const { name, fields, several, source, people } of actors) {
      const id = await writer.addActor({
        fields: { ...fields, name },
        ...(several ? { several } : {}),
        source: source ?? "Réseau des parcs",
      });
      for (const person of people ?? []) await writer.addPerson(id, person);
    }
  });
}

/** Changes the database directly, as one step of a command. */
export const change = (folder: string, work: (writer: StoreWriter) => Promise<unknown>): Promise<unknown> =>
  withStore(folder, (store) => store.step({ command: "add", at: new Date("2026-01-01T00:00:00Z") }, work));

export const animator: NewPerson = {
  fullName: "Amélie Dubois",
  civility: "Mme",
  firstName: "Amélie",
  lastName: "Dubois",
  role: "Animatrice LEADER",
  emails: ["a.dubois@vallee.example"],
};
