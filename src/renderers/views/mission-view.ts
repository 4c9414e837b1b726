// Puts what the mission says of itself into words, once for all documents.

import type { ToldIllustration } from "../../domain/documents/illustration-choice.ts";
import type { DataOrigin } from "../../domain/documents/message.ts";
import type { MissionFacts } from "../../domain/documents/mission-facts.ts";
import type { Sentences } from "../../text/index.ts";
import type { Scope } from "../template/template-engine.ts";

/** A mission's own words with their typography, without the full stop that the templates add themselves. */
export const phrase = (words: string, { documents }: Sentences) =>
  documents
    .typeset(words.replace(/\s+/g, " ").trim())
    .replace(/(?<!\.)[.;,]$/, "")
    .trim();

/** A mission's own words as whole sentences. */
export function sentence(words: string, { documents }: Sentences): string {
  const typeset = documents.typeset(words.replace(/\s+/g, " ").trim());
  return typeset === "" || /[.!?…»”]$/.test(typeset) ? typeset : `${typeset}.`;
}

/** What the mission says of itself: everything in it may be told to anybody. */
function missionView(mission: MissionFacts, text: Sentences): Scope {
  const words = (value: string) => phrase(value, text);
  const name = words(mission.name) || words(mission.organisation) || text.documents.defaultMission;
  const { framework, cost } = mission;
  const { messages, midSentence } = text.documents;
  const organisation = words(mission.organisation);
  return {
    name,
    ...text.documents.missionInSentence(name),
    organisation,
    /** On whose behalf the team calls or writes: “du Réseau rural…”. */
    from: text.documents.messages.ofMission(text.documents.missionInSentence(organisation || name)),
    territory: words(mission.territory),
    /** The frame in two sentences, to be said as they stand. */
    frame:
      framework.said === ""
        ? messages.frameSentence({
            commissionedBy: midSentence(words(framework.commissioned_by)),
            objective: words(mission.objectives[0] ?? ""),
          })
        : sentence(framework.said, text),
    price:
      cost.said === ""
        ? messages.costSentence({
            cost: words(cost.for_actors),
            fundedBy: midSentence(words(cost.funded_by)),
          })
        : sentence(cost.said, text),
    commissioned_by: words(framework.commissioned_by),
    eligible: words(framework.eligible),
    phases: framework.phases.map((phase) => words(phase.name)),
    steps: framework.phases.map((phase) => ({
      name: words(phase.name),
      what: words(phase.what),
      duration: words(phase.duration),
    })),
    not_provided: framework.not_provided.map(({ what, alternative }) => ({
      what: words(what),
      alternative: words(alternative),
    })),
    cost: words(cost.for_actors),
    funded_by: words(cost.funded_by),
    objectives: mission.objectives.map(words),
    confidentiality: words(mission.confidentiality),
  };
}

/** A line never ends within a telephone number: `+33 (0)4 71 00 00 00`. */
export const unbroken = (phone: string) => phone.replace(/(?<=[\d)]) (?=[\d(])/g, "\u00a0");

function senderView(sender: MissionFacts["sender"], text: Sentences): Scope {
  const words = (value: string) => phrase(value, text);
  return {
    name: words(sender.name),
    role: words(sender.role),
    email: sender.email,
    phone: unbroken(sender.phone),
    address: words(sender.address),
    website: sender.website,
  };
}

function illustrationView(illustration: ToldIllustration | null, text: Sentences): Scope | null {
  if (illustration === null) return null;
  const { named, because } = illustration;
  return {
    named: named !== null,
    title: named && phrase(named.title, text),
    who: named && text.documents.midSentence(phrase(named.who, text)),
    where: named && !named.who.includes(named.where) ? phrase(named.where, text) : null,
    what: sentence(illustration.what, text),
    result: illustration.result && sentence(illustration.result, text),
    short: illustration.short && sentence(illustration.short, text),
    /** Whether the story shares a theme or the territory with the actor, and not only the situation. */
    close: because.themes.length > 0 || because.territory !== null,
    said: named?.quote ? text.documents.quoted(sentence(named.quote, text)) : null,
    because: text.documents.illustrationReason(because),
  };
}

/** What is the same in all documents of a mission, put in words once. */
export class MissionViews {
  readonly mission: Scope;
  readonly sender: Scope;
  /** Who holds the data, on what ground and for how long. The origin of the data differs from actor to actor. */
  readonly legal: {
    controller: string;
    basis: string;
    ground: string;
    kept: string;
    contact: string;
    readers: string;
  };
  readonly #text: Sentences;
  readonly #told = new Map<string, Scope | null>();
  readonly #dates = new Map<string, string>();

  /** The name of a commune with its accents, when only one is written so. */
  readonly commune: (name: string) => string | null;

  constructor(mission: MissionFacts, text: Sentences, commune: (name: string) => string | null = () => null) {
    this.commune = commune;
    this.mission = missionView(mission, text);
    this.sender = senderView(mission.sender, text);
    const { legal, organisation, name, sender } = mission;
    const basis = text.documents.midSentence(phrase(legal.basis, text));
    this.legal = {
      controller: text.documents.missionInSentence(phrase(legal.controller || organisation || name, text))
        .the,
      basis,
      ground: basis && text.documents.messages.legalGround(basis),
      readers: text.documents.messages.readersSentence(phrase(legal.recipients, text)),
      kept: text.documents.years(legal.retention_years),
      contact: legal.contact || sender.email,
    };
    this.#text = text;
  }

  illustration(illustration: ToldIllustration | null): Scope | null {
    if (illustration === null) return null;
    const { themes, territory, situation } = illustration.because;
    const key = [illustration.id, territory ?? "", situation, ...themes].join("\0");
    return remembered(this.#told, key, () => illustrationView(illustration, this.#text));
  }

  /** “12 octobre 2026” for an ISO date. Most actors of a list came on the same days. */
  date(iso: string): string {
    return remembered(this.#dates, iso, () => this.#text.documents.longDate(iso));
  }

  /** Where the address comes from: the same words for all actors of a list; null when nobody named the list. */
  origin(origin: DataOrigin, today: string): string | null {
    const { documents } = this.#text;
    const originWords = documents.messages.dataOrigin(origin, today);
    return originWords && documents.typeset(originWords);
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
