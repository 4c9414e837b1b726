// Makes reports of invented actors, for tests.
import { missionFigures } from "../../../src/domain/reporting/mission-figures.ts";
import type { MissionRecords } from "../../../src/domain/reporting/mission-records.ts";
import { periodBefore, yearOf } from "../../../src/domain/reporting/report-period.ts";
import { type ReportRecipient, toldReport } from "../../../src/domain/reporting/told-report.ts";
import type { ReportView } from "../../../src/renderers/report-sheet.ts";
import { sentences } from "../../../src/text/index.ts";

export interface SomeActor {
  kind: string | null;
  department: string | null;
  theme: string | null;
  /** Months of 2026 with an exchange. */
  months: readonly number[];
}

/** The report of 2026 for a recipient, of a mission with these actors. */
export async function reportOf(
  reader: ReportRecipient,
  actors: readonly SomeActor[],
  language: "fr" | "en" = "fr",
): Promise<ReportView> {
  const records: MissionRecords = {
    actors: actors.map(({ kind, department, theme }, at) => ({
      ...{
        id: `a${at}`,
        name: `Acteur Canari ${at}`,
        since: "2025-06-01",
        kind,
        department,
        territory: null,
      },
      ...{ programme: null, submitted: null, themes: theme === null ? [] : [theme] },
    })),
    contacts: actors.flatMap(({ months }, at) =>
      months.map((month) => ({
        ...{ actor: `a${at}`, at: `2026-${String(month).padStart(2, "0")}-10`, by: "Marie" },
        ...({ channel: month % 2 === 0 ? "phone" : "visit", person: null, outcome: "reached" } as const),
        ...{ note: "Brouillés", nextStep: null, nextAt: null },
      })),
    ),
    ...{ assessments: [], prepared: [], objections: [], meetings: [], attendance: [], surveyed: [] },
    ...{ between: [], disclosures: [] },
    ...{ returned: [], projects: [], hours: { call: 0.5, visit: 3 }, today: "2026-12-31" },
  };
  const period = yearOf(2026);
  const before = periodBefore(period);
  const report = toldReport(reader, {
    ...{
      period,
      before,
      today: records.today,
      figures: missionFigures(records, period),
      figuresBefore: missionFigures(records, before),
    },
    earlier: [],
    nameOf: (actor) => `Acteur Canari ${actor.slice(1)}`,
  });
  const text = await sentences(language);
  return {
    ...{ report, text, story: null, teamPage: null, needName: (need: string) => need, definitions: true },
    mission: {
      ...{ name: "Réseau des Combes", organisation: "", objectives: ["Faire naître des coopérations"] },
      framework: { commissioned_by: "la Région", eligible: "", said: "" } as never,
      cost: { for_actors: "gratuit", funded_by: "l’Europe", said: "" } as never,
    },
    late: { afterPeriod: 0, lastReport: null },
    departmentCode: (name) => ({ Lot: "46", Cantal: "15", Lozère: "48", "La Réunion": "974" })[name] ?? null,
  };
}

export const someActors: readonly SomeActor[] = Array.from({ length: 40 }, (_, at) => ({
  kind: at % 3 === 0 ? "Commune" : at === 1 ? "PETR" : "Association",
  department: ["Lot", "Lot", "Cantal", "Lozère", null][at % 5]!,
  theme: at % 4 === 0 ? "mobilité" : at % 4 === 1 ? "culture" : null,
  months: at % 2 === 0 ? [1 + (at % 12)] : at % 5 === 0 ? [2] : [],
}));
