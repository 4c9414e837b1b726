import { type Mission, missionSchema } from "./mission.ts";
import { readYaml } from "./yaml.ts";

/** The settings in the text of a `mission.yaml`, defaults filled in, or a refusal with every problem and its place. */
export function loadMission(text: string, file: string): Mission {
  return readYaml(missionSchema, text, file);
}
