/** Makes possible partners of actors and projects: with all that the team may match by, or only with what one actor may know of the others. */
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

/** An actor as the team matches it: what is public, its own words, its situation and its partners. */
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

/** An actor by what is public and what it wrote itself, without anything that the team noted. */
export const ownPartner = ({ actor, department }: PlacedActor): Partner => ({
  ...publicPartner({ actor, department }),
  ...partnerVoice(ownAnswers(actor)),
});

/** An actor as another may know it, by its agreement; null when it may not be named. */
export function toldPartner(placed: PlacedActor, agreed: AgreementScope | null): Partner | null {
  if (agreed === "quoted") return ownPartner(placed);
  return allowsNaming(agreed) ? publicPartner(placed) : null;
}

/**
 * The words of an actor itself: what it wrote, what a colleague noted in quotation marks, and answers under a title that asks the actor. Remarks of
 * the team are left out.
 */
const spokenAnswers = ({ answers }: PartnerActor) =>
  answers.flatMap((answer) => {
    if (answer.author === "actor" || isAskedOfActor(answer.label)) return [answer];
    const quoted = (answer.quotes ?? []).map(({ start, end }) => answer.text.slice(start, end));
    return quoted.length === 0 ? [] : [{ ...answer, text: quoted.join("\n") }];
  });

const ownAnswers = ({ answers }: PartnerActor) => answers.filter(({ author }) => author === "actor");

/** What is public of an actor: its name, its place and its themes. */
const publicPartner = ({ actor, department }: PlacedActor): Partner => ({
  ...{ actor: actor.id, project: null, name: actor.name, themes: actor.themes, department },
  territories: actor.territory === null ? [] : [actor.territory],
  ...{ seeks: [], offers: [], rids: [], about: [], situation: null, worksWith: [] },
});

/** A project as the team knows it. */
export function knownProject(project: CooperationProject, department: string | null): Partner {
  const { id, title, summary, who, themes, territories, seeks, offers } = project;
  return {
    ...{ actor: who[0]?.actor ?? null, project: id, name: title, themes, territories, department },
    ...{ seeks: present(seeks), offers: present(offers), rids: [], about: present(summary) },
    ...{ situation: null, worksWith: [] },
  };
}

/** A project as an audience may know it; null when it may not be shown. */
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
