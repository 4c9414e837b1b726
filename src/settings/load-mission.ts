// Reads mission.yaml, with the checks that the schema alone cannot make.

import { holdsPassword, isServer, unknownScheme } from "../domain/database/database-address.ts";
import { postgresAddress } from "../domain/database/postgres-address.ts";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { readYamlLocated } from "./located-yaml.ts";
import { type Mission, missionSchema } from "./mission-schema.ts";
import { explainForbiddenSharing } from "./sharing/sharing-schema.ts";

/**
 * The settings in the text of a `mission.yaml`, defaults filled in, or a refusal (kind "input") with every problem and
 * its place. When blank, `legal.controller` is the organisation and `legal.contact` the sender's address.
 */
export function loadMission(text: string, file: string): Mission {
  const { value: mission, placeOf } = readMissionYaml(text, file);
  const problems = mission.illustrations.flatMap(({ id }, index): Problem[] => {
    const first = mission.illustrations.findIndex((illustration) => illustration.id === id);
    if (first === index) return [];
    const firstLine = placeOf(["illustrations", first, "id"]).line;
    const setting = `illustrations[${index + 1}].id`;
    return [{ code: "setting-repeated", setting, firstLine, ...placeOf(["illustrations", index, "id"]) }];
  });
  const scheme = unknownScheme(mission.database);
  if (scheme !== null)
    problems.push({ code: "database-address", scheme, variable: null, ...placeOf(["database"]) });
  if (holdsPassword(mission.database))
    problems.push({ code: "server-password-in-file", ...placeOf(["database"]) });
  else if (isServer(mission.database))
    problems.push(...addressFaults(mission.database, placeOf(["database"])));
  if (problems.length > 0) throw new Refusal("input", ...problems);
  const { legal, organisation, sender } = mission;
  return {
    ...mission,
    legal: {
      ...legal,
      controller: legal.controller || organisation,
      contact: legal.contact || sender.email,
    },
  };
}

/** What is wrong with the address of a server. It may lack a database, since `PGDATABASE` may name it. */
function addressFaults(
  address: string,
  { file, line, column }: { file: string; line: number; column: number },
): readonly Problem[] {
  try {
    postgresAddress(address, { PGDATABASE: "any" }, "", `${file}:${line}:${column}`);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems;
  }
}

function readMissionYaml(text: string, file: string) {
  try {
    return readYamlLocated(missionSchema, text, file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.kind, ...error.problems.map(explainForbiddenSharing));
  }
}
