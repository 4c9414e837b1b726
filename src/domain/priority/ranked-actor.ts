// The fields of an actor that the ranking needs.
import type { Colleague } from "../people/interlocutor.ts";
import type { Contact } from "../relationship/contact.ts";
import type { Assessment, Situation } from "../situations/situation.ts";

/** The fields of an actor that the ranking reads. There is no free text, since a hundred thousand actors are read at once. */
export interface RankedActor {
  id: string;
  name: string;
  kind: string | null;
  commune: string | null;
  postcode: string | null;
  territory: string | null;
  programme: string | null;
  /** When it applied; ISO date. */
  submitted?: string | null;
  state: string | null;
  recommendedBy: string | null;
  themes: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
  objected: string | null;
  people: readonly (Colleague & { phones: readonly string[] })[];
  assessment: Pick<Assessment, "situation" | "at"> | null;
  lastContact: Pick<Contact, "at" | "outcome" | "nextAt"> | null;
  /** The situation to which its texts point, and how surely (0–1). Nobody confirmed it. */
  suggestion: { situation: Situation; confidence: number; noted?: boolean } | null;
}
