// Gathers what only the team knows, without what may be said, so that files can be searched for it.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import { invitationsTo } from "../../domain/meetings/meeting-mailing.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import { wordsIn } from "../../domain/privacy/identity.ts";
import { type OwnRuns, ownRuns } from "../../domain/privacy/own-words.ts";
import { SentenceIndex } from "../../domain/privacy/sentence-index.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import type { PreparedDocument } from "../../domain/relationship/contact.ts";
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
  /** A cache: word of a searched file → the same word folded. */
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
  /** Files of projects → the audience that they were made for. */
  sharedFor: ReadonlyMap<string, RecipientAudience>;
  /** Titles of projects, folded: a file that names one is for the network. */
  projects: readonly string[];
  /** Titles of meetings, folded, with the actors that are expected there: a sign-in sheet names their people. */
  meetings: readonly { id: string; title: string; actors: ReadonlySet<string> }[];
}

/** Names that stand in texts of the mission itself: its own team, partners that it thanks. */
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
  const overviews = await store.overviews();
  const confidential = await store.privacy.confidentialTexts();
  const [projects, consents, agreements, meetings, attendance, prepared, disclosures, sources] =
    await Promise.all([
      store.projects.all(),
      store.projects.consents(),
      store.relations.agreements(),
      store.meetings.all(),
      store.meetings.attendance(),
      store.prepared({}),
      store.disclosures.all(),
      store.sourcePhrases(),
    ]);
  // The phrase that names a list to the actors on it stands in every notice, as its source.
  const notSecret = [
    ...[...publicTexts, ...stringsIn(workspace.mission), ...ownTextsOf(projects, meetings)],
    ...sources.values(),
  ];
  const answers = answersByActor(confidential);
  const pathOf = (file: string) => host.files.resolve(workspace.root, file);
  return {
    sentences: secretSentences(confidential, [...notSecret, ...factsOf(overviews)]),
    ownRunsOf: memoize((actor) => ownRuns(answers.get(actor) ?? [])),
    actors: new Map(overviews.map((actor) => [actor.id, actor])),
    names: namesIn(overviews, new SpokenNames(notSecret)),
    situations: situationsOf(overviews),
    naming: namingAgreements(agreements, consents, dayOf(host.now())),
    preparedFor: actorsByFile(prepared, pathOf),
    sharedFor: new Map(
      disclosures.flatMap(({ file, for: audience }) => (file === null ? [] : [[pathOf(file), audience]])),
    ),
    projects: projects.map(({ title }) => folded(title)),
    meetings: meetings.map(({ id, title }) => ({
      id,
      title: folded(title),
      actors: new Set([
        ...invitationsTo(id, prepared).map(({ actor }) => actor),
        ...attendance.flatMap(({ meeting, actor }) => (meeting === id ? [actor] : [])),
      ]),
    })),
    folded: new Map(),
  };
}

const folded = (title: string) => wordsIn(title).join(" ");

/** What projects and meetings say of themselves. */
const ownTextsOf = (
  projects: readonly CooperationProject[],
  meetings: readonly MeetingRecord[],
): string[] => [
  ...projects.flatMap(({ title, summary, seeks, offers, contact }) =>
    [title, summary, seeks, offers, contact].map((text) => text ?? ""),
  ),
  ...meetings.flatMap(({ title, about, place }) => [title, about ?? "", place ?? ""]),
];

/** Names, places and posts: a note that says nothing else tells only whom it is about. */
const factsOf = (overviews: readonly ActorOverview[]): string[] =>
  overviews.flatMap(({ name, territory, commune, people }) =>
    [name, territory, commune, ...people.flatMap(({ fullName, role }) => [fullName, role])].filter(
      (fact): fact is string => Boolean(fact),
    ),
  );

/** The sentences that only the team knows, without those that stand in texts that are not secret. */
function secretSentences(
  texts: readonly ConfidentialText[],
  notSecret: readonly string[],
): TeamKnowledge["sentences"] {
  const sentences: TeamKnowledge["sentences"] = new SentenceIndex();
  for (const { actor, kind, text } of texts) {
    sentences.add(text, { actor, kind });
    // An answer of two words is often what a form holds too (a place, a name, a theme), so it is not searched for.
    if (kind !== "answer") sentences.addWhole(text, { actor, kind });
  }
  for (const text of notSecret) sentences.forget(text);
  return sentences;
}

function answersByActor(texts: readonly ConfidentialText[]): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, string[]>();
  for (const { actor, kind, text } of texts)
    if (kind === "answer") answers.set(actor, [...(answers.get(actor) ?? []), text]);
  return answers;
}

/** The names of actors, and of their people in both orders, except those in texts of the mission itself. */
function namesIn(overviews: readonly ActorOverview[], spoken: SpokenNames): TeamKnowledge["names"] {
  const names = new Map<string, { words: readonly string[]; of: NamedOwner }[]>();
  const note = (name: string, of: NamedOwner) => {
    const words = wordsIn(name);
    if (words.length < 2 || spoken.has(words)) return;
    for (const order of of.person === null ? [words] : [words, [...words.slice(1), words[0]!]]) {
      const alike = names.get(order[0]!);
      if (alike) alike.push({ words: order, of });
      else names.set(order[0]!, [{ words: order, of }]);
    }
  };
  for (const { id, name, people } of overviews) {
    note(name, { actor: id, person: null });
    for (const { fullName } of people) note(fullName, { actor: id, person: fullName });
  }
  return names;
}

const situationsOf = (overviews: readonly ActorOverview[]): TeamKnowledge["situations"] =>
  new Map(
    overviews.flatMap(({ id, assessment }) =>
      assessment && assessment.situation !== "unknown" ? [[id, assessment.situation] as const] : [],
    ),
  );

/** For whom each file was prepared, by its whole path. */
function actorsByFile(
  prepared: readonly PreparedDocument[],
  pathOf: (file: string) => string,
): TeamKnowledge["preparedFor"] {
  const actors = new Map<string, string[]>();
  for (const { file, actor } of prepared)
    if (file !== null) actors.set(pathOf(file), [...(actors.get(pathOf(file)) ?? []), actor]);
  return actors;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
