/** What a sheet or form tells people of their data: who keeps it, on what ground, who reads it, until when, whom to ask. */
export interface NoticeFacts {
  controller: string;
  /** Empty when the mission does not say. */
  ground: string;
  readers: string;
  kept: string;
  contact: string;
}
