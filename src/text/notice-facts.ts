/** Facts of the data protection notice on a sheet or form: who keeps the data, on what ground, until when, whom to ask. */
export interface NoticeFacts {
  controller: string;
  /** Empty when the mission does not say. */
  ground: string;
  readers: string;
  kept: string;
  contact: string;
}
