// The rows of the tables of projects, consents, agreements, relations between actors, and disclosures.

export interface ProjectRow {
  number: number;
  step: number;
  id: string;
  title: string;
  summary: string | null;
  /** JSON arrays of texts; null when empty. */
  themes: string | null;
  territories: string | null;
  stage: string;
  seeks: string | null;
  offers: string | null;
  since: string | null;
  contact: string | null;
  audience: string;
  made_by: string;
  at: string;
}

/** An actor of a project. */
export interface ParticipantRow {
  number: number;
  step: number;
  project: number;
  actor: number;
  role: string | null;
  /** Its place among those who take part. The actor that leads the project has the lowest. */
  place: number;
}

/** A picture of a project, without data on where, when or with what device it was taken. */
export interface ProjectPictureRow {
  number: number;
  step: number;
  project: number;
  alt: string;
  /** Who agreed that it be shown. */
  agreed: string;
  format: string;
  /** In pixels. */
  width: number;
  height: number;
  /** In bytes. */
  size: number;
  /** The picture in base64, since text is stored, exchanged and undone in the same way on every engine. */
  data: string;
  made_by: string;
  at: string;
}

/** The audience of an agreement. For the network, actor and meeting are null. */
export interface AgreedAudienceColumns {
  audience: string;
  audience_actor: number | null;
  audience_meeting: number | null;
}

export interface ConsentRow extends AgreedAudienceColumns {
  number: number;
  step: number;
  project: number;
  actor: number;
  person: string | null;
  scope: string;
  on_day: string;
  how: string;
  until_day: string | null;
  withdrawn: string | null;
  made_by: string;
  at: string;
}

export interface AgreementRow extends AgreedAudienceColumns {
  number: number;
  step: number;
  actor: number;
  scope: string;
  on_day: string;
  until_day: string | null;
  made_by: string;
  at: string;
}

/** What was noted between two actors, from the point of view of the first. */
export interface BetweenActorsRow {
  number: number;
  step: number;
  actor: number;
  other: number;
  outcome: string;
  on_day: string;
  note: string | null;
  made_by: string;
  at: string;
}

/** What was made for an audience. */
export interface ShareRow extends AgreedAudienceColumns {
  number: number;
  step: number;
  at: string;
  format: string;
  file: string | null;
  /** JSON object: project → field → fingerprint of what was shown. */
  shown: string;
  made_by: string;
}

export interface RecipientRow {
  number: number;
  step: number;
  share: number;
  name: string;
  actor: number | null;
}
