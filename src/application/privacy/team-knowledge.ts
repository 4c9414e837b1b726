// Gathers what only the team knows, and what may be said, so that a file can be searched for the first.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import { invitationsTo } from "../../domain/meetings/meeting-mailing.ts";
import { wordsIn } from "../../domain/privacy/identity.ts";
import { type OwnRuns, ownRuns } from "../../domain/privacy/own-words.ts";
import { SentenceIndex } from "../../domain/privacy/sentence-index.ts";
import type { Situation } from "../../domain/situations/situation.ts";
import { dayOf } from "../../domain/values/days.ts";
import { memoize } from "../../domain/values/memoize.ts";
import type { ConfidentialText } from "../../store/privacy-store.ts";
import type { ActorOverview } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { type NamingAgreements, namingAgreements } from "./naming-agreements.ts";

/** Somebody of an actor, or an actor, as a text names them. */
export interface NamedOwner {
  actor: string;
  /** Null for the actor itself. */
  person: string | null;
}

export interface TeamKnowledge {
  /** Words of what was searched, and how they are folded. */
  folded: Map<string, string>;
  sentences: SentenceIndex<Pick<ConfidentialText, "actor" | "kind">>;
  /** What an actor wrote itself. */
  ownRunsOf: (actor: string) => OwnRuns;
  actors: ReadonlyMap<string, ActorOverview>;
  /** Names under their first word, folded. */
  names: ReadonlyMap<string, readonly { words: readonly string[]; of: NamedOwner }[]>;
  situations: ReadonlyMap<string, Situation>;
  naming: NamingAgreements;
  /** Files that the register says were prepared for actors. */
  preparedFor: ReadonlyMap<string, readonly string[]>;
  /** Files of projects, with whom they were made for. */
  sharedFor: ReadonlyMap<string, RecipientAudience>;
  /** Titles of projects, folded: a file that tells one is for the network. */
  projects: readonly string[];
  /** Titles of meetings, folded, with the actors that are expected there: a sign-in sheet names their people. */
  meetings: readonly { id: string; title: string; actors: ReadonlySet<string> }[];
}

/** Names that the mission itself says: its own team, partners that it thanks. */
class SpokenNames {
  readonly #pairs = new Set<string>();
  readonly #texts: string;

  constructor(texts: readonly string[]) {
    const words = texts.map(wordsIn);
    for (const list of words)
      for (let n = 1; n < list.length; n++) this.#pairs.add(`${list[n - 1]} ${list[n]}`);
    this.#texts = words.map((list) => ` ${list.join(" ")} `).join("\n");
  }

  has(words: readonly string[]): boolean {
    return this.#pairs.has(`${words[0]} ${words[1]}`) && this.#texts.includes(` ${words.join(" ")} `);
  }
}

/** `publicTexts`: what the program itself says in documents. */
export async function teamKnowledge(
  host: ApplicationHost,
  publicTexts: readonly string[],
): Promise<TeamKnowledge> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const today = dayOf(host.now());
  const overviews = await store.overviews();
  const actors = new Map(overviews.map((actor) => [actor.id, actor]));
  const sentences = new SentenceIndex<Pick<ConfidentialText, "actor" | "kind">>();
  const answers = new Map<string, string[]>();
  for (const { actor, kind, text } of await store.privacy.confidentialTexts()) {
    sentences.add(text, { actor, kind });
    // What somebody said in two words is often what one fills into a form: a place, a name, a theme.
    if (kind !== "answer") sentences.addWhole(text, { actor, kind });
    if (kind === "answer") answers.set(actor, [...(answers.get(actor) ?? []), text]);
  }
  const [projects, consents, agreements, meetings, attendance, prepared, disclosures] = await Promise.all([
    store.projects.all(),
    store.projects.consents(),
    store.relations.agreements(),
    store.meetings.all(),
    store.meetings.attendance(),
    store.prepared({}),
    store.disclosures.all(),
  ]);
  const told = [
    ...publicTexts,
    ...stringsIn(workspace.mission),
    ...projects.flatMap((one) => [
      one.title,
      ...[one.summary, one.seeks, one.offers, one.contact].map((text) => text ?? ""),
    ]),
    ...meetings.flatMap(({ title, about, place }) => [title, about ?? "", place ?? ""]),
  ];
  for (const text of told) sentences.forget(text);
  // A note that is nothing but the name of a structure tells who it is about, and no more.
  for (const { name, territory, commune } of overviews)
    for (const fact of [name, territory, commune]) if (fact) sentences.forget(fact);
  // Nor do the name of somebody and their post.
  for (const { people } of overviews)
    for (const { fullName, role } of people)
      for (const fact of [fullName, role]) if (fact) sentences.forget(fact);
  const names = new Map<string, { words: readonly string[]; of: NamedOwner }[]>();
  const spoken = new SpokenNames(told);
  const note = (name: string, of: NamedOwner) => {
    const words = wordsIn(name);
    if (words.length < 2 || spoken.has(words)) return;
    for (const order of of.person === null ? [words] : [words, [...words.slice(1), words[0]!]])
      names.set(order[0]!, [...(names.get(order[0]!) ?? []), { words: order, of }]);
  };
  for (const { id, name, people } of overviews) {
    note(name, { actor: id, person: null });
    for (const { fullName } of people) note(fullName, { actor: id, person: fullName });
  }
  const preparedFor = new Map<string, string[]>();
  for (const { file, actor } of prepared)
    if (file !== null) {
      const path = host.files.resolve(workspace.root, file);
      preparedFor.set(path, [...(preparedFor.get(path) ?? []), actor]);
    }
  const sharedFor = new Map(
    disclosures.flatMap(({ file, for: audience }) =>
      file === null ? [] : [[host.files.resolve(workspace.root, file), audience] as const],
    ),
  );
  return {
    ...{ sentences, actors, names, preparedFor, sharedFor, folded: new Map() },
    naming: namingAgreements(agreements, consents, today),
    ownRunsOf: memoize((actor) => ownRuns(answers.get(actor) ?? [])),
    situations: new Map(
      overviews.flatMap(({ id, assessment }) =>
        assessment && assessment.situation !== "unknown" ? [[id, assessment.situation] as const] : [],
      ),
    ),
    projects: projects.map(({ title }) => wordsIn(title).join(" ")),
    meetings: meetings.map(({ id, title }) => ({
      id,
      title: wordsIn(title).join(" "),
      actors: new Set([
        ...invitationsTo(id, prepared).map(({ actor }) => actor),
        ...attendance.flatMap(({ meeting, actor }) => (meeting === id ? [actor] : [])),
      ]),
    })),
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
