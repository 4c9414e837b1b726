// What the documents may tell of the mission.
import type { Situation } from "../situations/situation.ts";

/** A story told in documents. Without `agreed` it is told without names. */
export interface IllustrationFacts {
  id: string;
  title: string;
  who: string;
  where: string;
  what: string;
  result: string;
  quote: string;
  said_short: string;
  agreed: boolean;
  audience: "team" | "actor" | "network";
  themes: readonly string[];
  territories: readonly string[];
  situations: readonly Situation[];
}

/** What documents say of a mission d'appui: the part of `mission.yaml` that others may read. A text that is not set is "". */
export interface MissionFacts {
  name: string;
  organisation: string;
  territory: string;
  framework: {
    commissioned_by: string;
    said: string;
    eligible: string;
    phases: readonly { name: string; what: string; duration: string }[];
    not_provided: readonly { what: string; alternative: string }[];
  };
  cost: { for_actors: string; funded_by: string; said: string };
  objectives: readonly string[];
  sender: { name: string; role: string; email: string; phone: string; address: string; website: string };
  confidentiality: string;
  legal: {
    controller: string;
    basis: string;
    contact: string;
    recipients: string;
    retention_years: number;
  };
  illustrations: readonly IllustrationFacts[];
}

/** The path of the setting that a field of a template shows: `cost.for_actors` for `mission.cost`. */
export function settingOf(field: string): string {
  const name = field.replace(/^mission\./, "");
  return settingsOfFields[name] ?? name;
}

const settingsOfFields: Readonly<Record<string, string>> = {
  commissioned_by: "framework.commissioned_by",
  eligible: "framework.eligible",
  phases: "framework.phases",
  not_provided: "framework.not_provided",
  cost: "cost.for_actors",
  funded_by: "cost.funded_by",
  "legal.ground": "legal.basis",
  the: "name",
  of: "name",
  at: "name",
};
