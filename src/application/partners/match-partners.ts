// Finds who could work with whom: from all that the team knows, or from what one actor may know.

import { findPartners, type PartnerPair } from "../../domain/partners/find-partners.ts";
import type { PartnerMatch } from "../../domain/partners/partner-match.ts";
import type { Partner } from "../../domain/partners/partner-profile.ts";
import type { WeighedReason } from "../../domain/partners/partner-reasons.ts";
import {
  knownPartner,
  knownProject,
  ownPartner,
  toldPartner,
  toldProject,
} from "../../domain/partners/partner-sources.ts";
import { subjectWords } from "../../domain/partners/subject-words.ts";
import { reasonsFrom } from "../../domain/partners/told-reasons.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { type KnownNetwork, knownNetwork } from "./known-network.ts";

export interface PartnerQuestion {
  /** The actor to find partners for; null for all. */
  actor: string | null;
  /** Whether the answer is for `actor` to read, and not for the team. */
  forActor: boolean;
  /** How many partners for each. */
  top: number;
}

/** Returns the pairs, the highest score first. */
export async function matchPartners(
  question: PartnerQuestion,
  host: ApplicationHost,
): Promise<PartnerMatch[]> {
  const { actor, forActor, top } = question;
  const known = await knownNetwork(host);
  const list = forActor && actor !== null ? asToldTo(actor, known) : asKnownToTeam(known);
  const seekers =
    actor === null ? null : list.flatMap(({ who }, place) => (who.includes(actor) ? [place] : []));
  const pairs = findPartners(
    list.map(({ partner }) => partner),
    {
      words: subjectWords((await host.workspace()).mission.language),
      mayMeet: (one, other) => {
        const [first, second] = [list[one]!, list[other]!];
        if (first.partner.project !== null && second.partner.project !== null) return false;
        return first.who.every((x) => second.who.every((y) => known.keptApart(x, y) === null));
      },
      ...{ seekers, top },
    },
  );
  return pairs.map((pair) => matchOf(pair, list, question, known));
}

/** A possible partner, and the actors that it stands for, even those that are not shown. */
interface Listed {
  partner: Partner;
  who: readonly string[];
}

function asKnownToTeam({ actors, projects, worksWith }: KnownNetwork): Listed[] {
  const ofActors = [...actors.values()].map((placed) => ({
    partner: knownPartner(placed, placed.situation, worksWith.get(placed.actor.id) ?? []),
    who: [placed.actor.id],
  }));
  const ofProjects = projects.map((project) => ({
    partner: knownProject(project, actors.get(project.who[0]?.actor ?? "")?.department ?? null),
    who: project.who.map(({ actor }) => actor),
  }));
  return [...ofActors, ...ofProjects];
}

/** Uses only what the reader may know of the others, so that nothing else changes a score. */
function asToldTo(reader: string, known: KnownNetwork): Listed[] {
  const { actors, projects } = known;
  const ofActors = [...actors.values()].flatMap((placed) => {
    const { id } = placed.actor;
    const partner = id === reader ? ownPartner(placed) : toldPartner(placed, known.agreedBy(id, reader));
    return partner ? [{ partner, who: [id] }] : [];
  });
  const ofProjects = projects.flatMap((project) => {
    const who = project.who.map(({ actor }) => actor);
    const partner = who.includes(reader)
      ? knownProject(project, actors.get(reader)?.department ?? null)
      : toldProject(known.shownTo(project, reader), (id) => actors.get(id)?.department ?? null);
    return partner ? [{ partner, who }] : [];
  });
  return [...ofActors, ...ofProjects];
}

function matchOf(
  pair: PartnerPair,
  list: readonly Listed[],
  { actor: asked, forActor }: PartnerQuestion,
  known: KnownNetwork,
): PartnerMatch {
  const [one, other] = [list[pair.a]!, list[pair.b]!];
  const turned =
    one.partner.project !== null ||
    (other.partner.project === null && asked !== null && other.who.includes(asked));
  const [a, b] = turned ? [other, one] : [one, other];
  const reasons = turned ? pair.reasons.map(turnedReason) : pair.reasons;
  const reader = forActor ? asked : null;
  const nameOf = (id: string) => known.actors.get(id)?.actor.name ?? id;
  const named = (id: string | null) => (id === null ? null : { id, name: nameOf(id) });
  const { project, name } = b.partner;
  return {
    a: named(a.partner.actor)!,
    b: named(b.partner.actor),
    project: project === null ? null : { id: project, title: name },
    score: pair.score,
    reasons: reasonsFrom(
      reasons,
      { a: a.partner, b: b.partner },
      { ofA: known.knownOf(a.partner, b.who[0]), ofB: known.knownOf(b.partner, a.who[0]) },
      nameOf,
      reader,
    ),
  };
}

const otherSide = (side: "a" | "b") => (side === "a" ? "b" : "a");

/** The same reason, seen from the other side. */
function turnedReason(reason: WeighedReason): WeighedReason {
  switch (reason.code) {
    case "seeks_offer":
      return { ...reason, seeker: otherSide(reason.seeker) };
    case "stage":
      return { ...reason, engaged: otherSide(reason.engaged) };
    case "opposed":
      return { ...reason, rid: otherSide(reason.rid) };
    default:
      return reason;
  }
}
