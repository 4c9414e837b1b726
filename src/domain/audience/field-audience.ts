// Who may read each field: only the team, unless the field is listed here. `sharing:` of mission.yaml sets the audience of the listed ones.

/** `team`: only the team. `actor`: also the actor, about itself. `network`: everybody in the network, as far as those concerned agreed. */
export const audiences = ["team", "actor", "network"] as const;
export type Audience = (typeof audiences)[number];

/** The fields that may be shown outside the team, each with its audience when mission.yaml sets none. All other fields are for the team. */
export const sharableFields = {
  project: {
    ...{ summary: "network", themes: "network", territories: "network", stage: "network" },
    ...{ seeks: "network", offers: "network", since: "network", contact: "network", pictures: "network" },
  },
  actor: { name: "network", role: "network", kind: "network", commune: "network", contact: "network" },
} as const satisfies Record<string, Record<string, Audience>>;

export type SharableProjectField = keyof (typeof sharableFields)["project"];
export type SharableActorField = keyof (typeof sharableFields)["actor"];

/** The audience of each sharable field, by mission.yaml. */
export interface FieldAudiences {
  project: Readonly<Record<SharableProjectField, Audience>>;
  actor: Readonly<Record<SharableActorField, Audience>>;
}

/**
 * Fields that no setting can share, since the support is confidential. They are listed so that somebody who tries reads this reason, and not that there
 * is no such setting.
 */
export const neverShared = [
  ...["situation", "situations", "needs", "assessment", "assessments", "suggestion", "suggestions", "triage"],
  ...[
    "note",
    "notes",
    "answers",
    "replies",
    "quotations",
    "reason",
    "reasons",
    "score",
    "scores",
    "priority",
  ],
  ...["rank", "criteria", "contacts", "exchanges", "next_step", "objection", "objections", "refusals"],
  ...["consents", "agreements", "between", "tags", "state", "recommended_by", "likelihood", "verdicts"],
  ...["holds", "people", "emails", "phones", "provenance", "history"],
] as const;

/** The fields that everybody in the network may read, by their names. */
export const networkFieldsOf = ({ project, actor }: FieldAudiences): string[] =>
  Object.entries({ project, actor }).flatMap(([table, fields]) =>
    Object.entries(fields).flatMap(([field, audience]) =>
      audience === "network" ? [`${table}.${field}`] : [],
    ),
  );
