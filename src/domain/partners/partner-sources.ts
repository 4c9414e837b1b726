/** Makes possible partners of actors and projects: all that the team knows, or only what one actor may know of the others. */
import type { Actor, Answer } from "../actors/actor.ts";
import type { CooperationProject } from "../projects/cooperation-project.ts";
import type { ProjectVisibility } from "../projects/project-visibility.ts";
import { type AgreementScope, allowsNaming } from "../relationship/actor-agreement.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import type { Partner } from "./partner-profile.ts";
import { isAskedOfActor, partnerVoice } from "./partner-voice.ts";

export type PartnerActor = Pick<Actor, "id" | "name" | "themes" | "territory"> & {
  answers: readonly Pick<Answer, "label" | "text" | "author" | "quotes">[];
};

export interface PlacedActor {
  actor: PartnerActor;
  /** The code of its département. */
  department: string | null;
}

/** Everything the team knows of an actor. */
export function knownPartner(
  { actor, department }: PlacedActor,
  situation: SituationOrUnknown,
  worksWith: readonly string[],
): Partner {
  return {
    ...publicPartner({ actor, department }),
    ...partnerVoice(spokenAnswers(actor)),
    ...{ situation, worksWith },
  };
}

/** An actor as it knows itself: its own words, nothing that the team noted. */
export const ownPartner = ({ actor, department }: PlacedActor): Partner => ({
  ...publicPartner({ actor, department }),
  ...partnerVoice(ownAnswers(actor)),
});

/** An actor as another may know it, by what it agreed to; null when it may not be shown at all. */
export function toldPartner(placed: PlacedActor, agreed: AgreementScope | null): Partner | null {
  if (agreed === "quoted") return ownPartner(placed);
  return allowsNaming(agreed) ? publicPartner(placed) : null;
}

/**
 * What an actor said for itself: in its own writing, between the quotation marks of a colleague, or under a title that asked it.
 * What the team remarks of it is neither sought nor offered by anybody.
 */
const spokenAnswers = ({ answers }: PartnerActor) =>
  answers.flatMap((answer) => {
    if (answer.author === "actor" || isAskedOfActor(answer.label)) return [answer];
    const quoted = (answer.quotes ?? []).map(({ start, end }) => answer.text.slice(start, end));
    return quoted.length === 0 ? [] : [{ ...answer, text: quoted.join("\n") }];
  });

const ownAnswers = ({ answers }: PartnerActor) => answers.filter(({ author }) => author === "actor");

/** What is public of an actor: who it is, where, and on what it works. */
const publicPartner = ({ actor, department }: PlacedActor): Partner => ({
  ...{ actor: actor.id, project: null, name: actor.name, themes: actor.themes, department },
  territories: actor.territory === null ? [] : [actor.territory],
  ...{ seeks: [], offers: [], rids: [], about: [], situation: null, worksWith: [] },
});

/** A project, as the team knows it. */
export function knownProject(project: CooperationProject, department: string | null): Partner {
  const { id, title, summary, who, themes, territories, seeks, offers } = project;
  return {
    ...{ actor: who[0]?.actor ?? null, project: id, name: title, themes, territories, department },
    ...{ seeks: present(seeks), offers: present(offers), rids: [], about: present(summary) },
    ...{ situation: null, worksWith: [] },
  };
}

/** A project, as an audience may know it; null when it may not be shown. */
export function toldProject(
  { project, participants, shown }: ProjectVisibility,
  departmentOf: (actor: string) => string | null,
): Partner | null {
  if (shown === null) return null;
  const [lead] = participants;
  const named = shown === "name" && lead !== undefined && lead.shown !== null && lead.shown !== "anonymous";
  const actor = named ? lead.actor : null;
  return { ...knownProject(project, actor === null ? null : departmentOf(actor)), actor };
}

const present = (text: string | null) => (text === null ? [] : [text]);
