// Who may read each field: the team alone, unless the field is named here; `sharing:` of mission.yaml sets the audience of those named.

/** `team`: nobody else. `actor`: an actor may read it about itself. `network`: everybody in the network, where those concerned agreed. */
export const audiences = ["team", "actor", "network"] as const;
export type Audience = (typeof audiences)[number];

/**
 * The fields that may be told outside the team, each with its audience unless mission.yaml says otherwise. Any other field is for the
 * team.
 */
export const sharableFields = {
  project: {
    ...{ summary: "network", themes: "network", territories: "network", stage: "network" },
    ...{ seeks: "network", offers: "network", since: "network", contact: "network", pictures: "network" },
  },
  actor: { name: "network", role: "network", kind: "network", commune: "network", contact: "network" },
} as const satisfies Record<string, Record<string, Audience>>;

export type SharableProjectField = keyof (typeof sharableFields)["project"];
export type SharableActorField = keyof (typeof sharableFields)["actor"];

/** Whom each sharable field may be told to, as mission.yaml has it. */
export interface FieldAudiences {
  project: Readonly<Record<SharableProjectField, Audience>>;
  actor: Readonly<Record<SharableActorField, Audience>>;
}

/**
 * Fields that no setting can share: the support is confidential. They are listed so that whoever tries reads this reason, and
 * not that the setting does not exist.
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
