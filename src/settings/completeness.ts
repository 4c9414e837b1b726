// Says which settings are still to fill in before documents and messages can be made.

import type { Mission } from "./mission-schema.ts";

/**
 * The settings (by path) that are blank although no document may do without them: the guide (page 19) asks to be clear,
 * from the first contact, on the framework and cost of the support and on its objectives, which make it legitimate.
 */
export function missingForDocuments(mission: Mission): string[] {
  const { framework, cost, objectives } = mission;
  return blank({
    "framework.commissioned_by": framework.commissioned_by,
    "framework.eligible": framework.eligible,
    "cost.for_actors": cost.for_actors,
    objectives,
  });
}

/** The settings (by path) that are blank, and without which no message or letter is made: who writes, by what right. */
export function missingForMessages({ sender, legal }: Mission): string[] {
  return blank({
    "sender.name": sender.name,
    "sender.email": sender.email,
    "legal.basis": legal.basis,
  });
}

/** The settings (by path) that are blank, and without which documents can be made but say less than they should. */
export function wantedByDocuments(mission: Mission): string[] {
  const { framework, cost, sender, legal } = mission;
  return blank({
    name: mission.name,
    organisation: mission.organisation,
    territory: mission.territory,
    "framework.phases": framework.phases,
    "framework.not_provided": framework.not_provided,
    "cost.funded_by": cost.funded_by,
    "sender.role": sender.role,
    "sender.phone": sender.phone,
    confidentiality: mission.confidentiality,
    "legal.security": legal.security,
    illustrations: mission.illustrations,
  });
}

const blank = (settings: Record<string, string | readonly unknown[]>) =>
  Object.keys(settings).filter((path) => settings[path]!.length === 0);
