// Collects what only the team knows, without what may be said, so that files can be searched for it.

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

/** An actor, or a person of an actor, that a text names. */
export interface NamedOwner {
  actor: string;
  /** Null for the actor itself. */
  person: string | null;
}

export interface TeamKnowledge {
  /** A cache: word of a searched file → the same word folded. */
  folded: Map<string, string>;
  sentences: SentenceIndex<Pick<ConfidentialText, "actor" | "kind">>;
  /** The words that an actor wrote itself. */
  ownRunsOf: (actor: string) => OwnRuns;
  actors: ReadonlyMap<string, ActorOverview>;
  /** Folded first word of a name → the names that begin with it. */
  names: ReadonlyMap<string, readonly { words: readonly string[]; of: NamedOwner }[]>;
  situations: ReadonlyMap<string, Situation>;
  naming: NamingAgreements;
  /** The whole path of a prepared file → the actors that it was prepared for. */
  preparedFor: ReadonlyMap<string, readonly string[]>;
  /** The whole path of a file of projects → the audience that it was made for. */
  sharedFor: ReadonlyMap<string, RecipientAudience>;
  /** The folded titles of projects. A file that names one may go to many. */
  projects: readonly string[];
  /** Meetings with their folded titles and the actors invited, expected or there: a sign-in sheet names their people. */
  meetings: readonly { id: string; title: string; actors: ReadonlySet<string> }[];
}

/** Recognises names that texts of the mission or the program contain: its own team, partners that it thanks. */
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

/** `publicTexts`: the texts that the program itself writes into documents. */
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
  // Every notice to an actor names the list from which we have it.
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

/** The texts of projects and meetings that may be shared. */
const ownTextsOf = (
  projects: readonly CooperationProject[],
  meetings: readonly MeetingRecord[],
): string[] => [
  ...projects.flatMap(({ title, summary, seeks, offers, contact }) =>
    [title, summary, seeks, offers, contact].map((text) => text ?? ""),
  ),
  ...meetings.flatMap(({ title, about, place }) => [title, about ?? "", place ?? ""]),
];

/** Names, places and posts. A note that says nothing else is no secret. */
const factsOf = (overviews: readonly ActorOverview[]): string[] =>
  overviews.flatMap(({ name, territory, commune, people }) =>
    [name, territory, commune, ...people.flatMap(({ fullName, role }) => [fullName, role])].filter(
      (fact): fact is string => Boolean(fact),
    ),
  );

/** The sentences that only the team knows, without those that texts which are not secret contain. */
function secretSentences(
  texts: readonly ConfidentialText[],
  notSecret: readonly string[],
): TeamKnowledge["sentences"] {
  const sentences: TeamKnowledge["sentences"] = new SentenceIndex();
  for (const { actor, kind, text } of texts) {
    sentences.add(text, { actor, kind });
    // A short answer (a place, a name, a theme) is often in a form too, so it is not searched for as a whole.
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

/** The names of actors, and of their people with the first word first and last, except names of one word and those in public texts. */
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
