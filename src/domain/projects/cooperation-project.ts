// A cooperation project: its facts, who takes part, and to whom the team means to tell of it.

/** The stages of a project: an idea, partners are sought, under way, finished. */
export const projectStages = ["idea", "seeking", "under-way", "finished"] as const;
export type ProjectStage = (typeof projectStages)[number];

/** Who may be told of a project. `team`: nobody else yet. `actor`: those who take part. `network`: everybody, as far as each participant agreed. */
export const projectAudiences = ["team", "actor", "network"] as const;
export type ProjectAudience = (typeof projectAudiences)[number];

/** An actor that takes part in a project. `role`: what it does there, in people's words. */
export interface ProjectParticipant {
  actor: string;
  role: string | null;
}

export interface ProjectFacts {
  title: string;
  summary: string | null;
  /** The actors that take part; the first one leads the project. */
  who: readonly ProjectParticipant[];
  themes: readonly string[];
  territories: readonly string[];
  stage: ProjectStage;
  seeks: string | null;
  offers: string | null;
  /** Since when, in people's words: a year, a month, a day. */
  since: string | null;
  /** Whom to ask about it: a name, an address, a telephone number. */
  contact: string | null;
  audience: ProjectAudience;
}

export interface CooperationProject extends ProjectFacts {
  id: string;
  by: string;
  /** ISO instant at which it was noted. */
  at: string;
}

/** The texts of a project that all who may be told of it can read. */
export const projectTexts = ({ title, summary, seeks, offers }: ProjectFacts): string[] =>
  [title, summary, seeks, offers].filter((text) => text !== null);
