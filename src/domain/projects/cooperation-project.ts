// A cooperation project: what it is, who takes part, and to whom its team means to tell it.

/** How far a project is: an idea, partners are being sought, it is under way, it is finished. */
export const projectStages = ["idea", "seeking", "under-way", "finished"] as const;
export type ProjectStage = (typeof projectStages)[number];

/** `team`: not to be told yet. `actor`: to those who take part. `network`: to everybody, within what each agreed to. */
export const projectAudiences = ["team", "actor", "network"] as const;
export type ProjectAudience = (typeof projectAudiences)[number];

/** An actor of a project; `role` is what it does there, as people say it. */
export interface ProjectParticipant {
  actor: string;
  role: string | null;
}

export interface ProjectFacts {
  title: string;
  summary: string | null;
  /** Who leads it stands first. */
  who: readonly ProjectParticipant[];
  themes: readonly string[];
  territories: readonly string[];
  stage: ProjectStage;
  seeks: string | null;
  offers: string | null;
  /** Since when, as people say it: a year, a month, a day. */
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

/** The texts of a project that anybody who may know of it can read. */
export const projectTexts = ({ title, summary, seeks, offers }: ProjectFacts): string[] =>
  [title, summary, seeks, offers].filter((text) => text !== null);
