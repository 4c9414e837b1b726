// Leaves out the rows of a list that are about the mission itself, with a finding for each.
import type { Candidate } from "../../domain/importing/candidate.ts";
import { RowsOfMission } from "../../domain/importing/rows-of-mission.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { Mission } from "../../settings/mission-schema.ts";

/** Recognises rows about the mission by its settings. */
export const rowsOfMission = ({ name, organisation, sender }: Mission, lexicon: MatchingLexicon) =>
  new RowsOfMission({ name, organisation, agent: sender.name, email: sender.email }, lexicon);

/** Returns the other rows, and a finding for each that is left out. */
export function withoutMission(
  candidates: readonly Candidate[],
  file: string,
  ofMission: RowsOfMission | undefined,
): { kept: readonly Candidate[]; findings: Finding[] } {
  const own = candidates.filter((candidate) => ofMission?.has(candidate));
  if (own.length === 0) return { kept: candidates, findings: [] };
  const findings = own.map(
    ({ line, cells }): Finding => ({
      code: "row-of-mission",
      severity: "skipped",
      file,
      line,
      found: cells.filter((cell) => cell.trim() !== "").join(", "),
    }),
  );
  return { kept: candidates.filter((candidate) => !own.includes(candidate)), findings };
}
