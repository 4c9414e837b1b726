// Decides whether somebody agreed to be named to an audience: an agreement for one actor is none for all.
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import { wordsIn } from "../../domain/privacy/identity.ts";
import { holdsOn, type ProjectConsent, standingOf } from "../../domain/projects/project-consent.ts";
import { type ActorAgreement, agreementOf, allowsNaming } from "../../domain/relationship/actor-agreement.ts";
import { groupedBy } from "../../domain/values/grouped-by.ts";
import { memoize } from "../../domain/values/memoize.ts";

export interface NamingAgreements {
  /** Whether this person of an actor may be named to an audience. */
  allows(actor: string, person: string, audience: RecipientAudience): boolean;
}

/** One agreement of the actor about itself, or one consent to a project, is enough. A consent may be for one person only. */
export function namingAgreements(
  agreements: readonly ActorAgreement[],
  consents: readonly ProjectConsent[],
  today: string,
): NamingAgreements {
  const ofActor = groupedBy(agreements, ({ actor }) => actor);
  const ofProjects = new Map(
    [...groupedBy(consents, ({ actor }) => actor)].map(([actor, given]) => [
      actor,
      [...groupedBy(given, ({ project }) => project).values()],
    ]),
  );
  const agreedAsActor = memoize((key: string) => {
    const [actor = "", audience = ""] = key.split("\n");
    const scope = agreementOf(ofActor.get(actor) ?? [], actor, audience as RecipientAudience, today);
    return allowsNaming(scope);
  });
  const isNamed = ({ scope }: Pick<ProjectConsent, "scope">) => scope === "name" || scope === "contact";
  return {
    allows(actor, person, audience) {
      if (agreedAsActor(`${actor}\n${audience}`)) return true;
      const name = wordsIn(person).join(" ");
      return (ofProjects.get(actor) ?? []).some((given) => {
        const { agreed } = standingOf(given, audience, today);
        if (agreed !== "name" && agreed !== "contact") return false;
        return given.some(
          (consent) =>
            isNamed(consent) &&
            holdsOn(consent, today) &&
            (consent.person === null || wordsIn(consent.person).join(" ") === name),
        );
      });
    },
  };
}
