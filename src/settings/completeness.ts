// Lists the blank settings that documents and messages need.

import type { Mission } from "./mission-schema.ts";

/**
 * Paths of the blank settings without which no document is made: the guide (page 19) asks to be clear, from the first contact,
 * on the framework and cost of the support and on its objectives, which make it legitimate.
 */
export function missingForDocuments(mission: Mission): string[] {
  const { framework, cost, objectives } = mission;
  return blankSettings({
    "framework.commissioned_by": framework.commissioned_by,
    "framework.eligible": framework.eligible,
    "cost.for_actors": cost.for_actors,
    objectives,
  });
}

/** Paths of the blank settings without which no message or letter is made: the sender and the legal basis. */
export function missingForMessages({ sender, legal }: Mission): string[] {
  return blankSettings({
    "sender.name": sender.name,
    "sender.email": sender.email,
    "legal.basis": legal.basis,
  });
}

/** Paths of the blank settings without which documents are made, but say less than they should. */
export function wantedByDocuments(mission: Mission): string[] {
  const { framework, cost, sender, legal } = mission;
  return blankSettings({
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

const blankSettings = (settings: Record<string, string | readonly unknown[]>) =>
  Object.keys(settings).filter((path) => settings[path]!.length === 0);
