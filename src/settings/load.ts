import { parse } from "yaml";
import { type Mission, missionSchema } from "./mission.ts";

/** The settings in `text`, or a refusal with every problem and its place. */
export function loadMission(text: string, _file: string): Mission {
  return missionSchema.parse(parse(text) ?? {});
}
