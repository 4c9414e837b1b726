// Removes erased actors and people from an export that was made before their erasure.

import type { Person } from "../../domain/actors/actor.ts";
import {
  type ActorDossier,
  candidateOf,
  type DossierCollection,
} from "../../domain/importing/actor-dossier.ts";
import type { ExportedPicture } from "../../domain/importing/project-rows.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import { blankedValues, erasedFinder } from "../../domain/privacy/erased-names.ts";
import { signsOfRow } from "../../domain/privacy/erasure-signs.ts";
import type { IdentityFinder } from "../../domain/privacy/identity-finder.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import { slug } from "../../domain/values/slug.ts";
import type { ErasedMatcher } from "../../store/privacy-store.ts";
import { withoutErased } from "./erased-rows.ts";

/** The keys of identifiers, codes, bytes and days: no name is blanked in their values. */
const keysNotBlanked = new Set([
  "id",
  "actor",
  "other",
  "a",
  "b",
  "meeting",
  "project",
  "survey",
  "code",
  "data",
  "at",
  "date",
]);

/** An export without those who were erased. */
export interface RemainingExport {
  /** The other actors, each with its place in the file, from 1. */
  dossiers: readonly { dossier: ActorDossier; line: number }[];
  collection: Omit<DossierCollection, "dossiers" | "faults">;
  findings: readonly Finding[];
}

export function withoutErasedPeople(
  { dossiers, faults: _, ...collection }: DossierCollection,
  file: string,
  { erased, marker }: { erased: ErasedMatcher; marker: string },
): RemainingExport {
  const placed = dossiers.map((dossier, index) => ({ dossier, line: index + 1 }));
  if (erased.empty) return { dossiers: placed, collection, findings: [] };
  const erasedFromExport = new ErasedFromExport(dossiers, erased, marker);
  const findings: Finding[] = [];
  const remaining = placed.flatMap(({ dossier, line }) => {
    const { kept: candidates, findings: rowFindings } = withoutErased(
      [candidateOf(dossier.actor, line)],
      file,
      erased,
    );
    findings.push(...rowFindings);
    const [row] = candidates;
    if (row === undefined) return [];
    const { emails = [], phones = [] } = row.several;
    return [
      {
        dossier: erasedFromExport.fromDossier({ ...dossier, actor: { ...dossier.actor, emails, phones } }),
        line,
      },
    ];
  });
  return { dossiers: remaining, collection: erasedFromExport.fromCollection(collection), findings };
}

class ErasedFromExport {
  readonly #erased: ErasedMatcher;
  readonly #actors = new Set<string>();
  /** The erased people, by actor. */
  readonly #people = new Map<string, readonly Person[]>();
  readonly #finder: IdentityFinder;
  readonly #marker: string;

  constructor(dossiers: readonly ActorDossier[], erased: ErasedMatcher, marker: string) {
    this.#marker = marker;
    this.#erased = erased;
    const ofActors = dossiers.map(({ actor }) => {
      const { structure, people } = erased.match(signsOfRow(candidateOf(actor, 1)));
      const gone = actor.people.filter((_, place) => structure || people.includes(place));
      if (structure) this.#actors.add(actor.id);
      this.#people.set(actor.id, gone);
      return { actor, structure, people: gone };
    });
    this.#finder = erasedFinder(ofActors);
  }

  /** Keeps the names of the actor and of its other people, even where they share a word with an erased name. */
  fromDossier({ actor, ...records }: ActorDossier): ActorDossier {
    const people = this.#people.get(actor.id) ?? [];
    const isGone = (person: string | null) => this.#isGone(actor.id, person);
    const { note, recommendedBy, state, reference, answers } = actor;
    return {
      actor: {
        ...actor,
        ...this.#blanked({ note, recommendedBy, state, reference, answers }),
        people: actor.people.filter((person) => !people.includes(person)),
        provenance: actor.provenance.filter(({ value }) => !this.#names(value)),
      },
      ...this.#blanked({
        ...records,
        contacts: records.contacts.map((contact) =>
          isGone(contact.person) ? { ...contact, person: null } : contact,
        ),
        prepared: records.prepared.filter(({ recipient }) => !isGone(recipient) && !this.#names(recipient)),
        verdicts: records.verdicts.filter(({ person }) => !isGone(person)),
        objections: records.objections
          .filter(({ person }) => !isGone(person))
          .map((objection) => this.#withoutErasedSigns(objection)),
      }),
    };
  }

  fromCollection<T extends RemainingExport["collection"]>(collection: T): T {
    const { meetings, surveys, projects } = collection;
    const isOfGone = ({ actor }: { actor: string | null }) => actor !== null && this.#actors.has(actor);
    const isGone = ({ actor, person }: { actor: string; person: string | null }) =>
      this.#actors.has(actor) || this.#isGone(actor, person);
    return this.#blanked({
      ...collection,
      meetings: {
        meetings: meetings.meetings.map((meeting) => ({ ...meeting, id: this.#renamed(meeting.id) })),
        attendance: meetings.attendance
          .filter((line) => !isGone(line))
          .map((line) => ({ ...line, meeting: this.#renamed(line.meeting) })),
        followUps: meetings.followUps
          .filter(({ actor, why }) => ![actor, why.code === "in-common" ? why.other : ""].some(this.#isActor))
          .map((followUp) => ({
            ...{
              ...followUp,
              meeting: this.#renamed(followUp.meeting),
              person: isGone(followUp) ? null : followUp.person,
            },
          })),
      },
      surveys: {
        responses: surveys.responses.filter((response) => !isOfGone(response)),
        codes: surveys.codes.filter((code) => !isOfGone(code)),
      },
      projects: {
        ...projects,
        projects: projects.projects.map((project) => ({ ...project, id: this.#renamed(project.id) })),
        pictures: projects.pictures
          .filter((picture) => !this.#mayShowThem(picture, projects.projects))
          .map((picture) => ({ ...picture, project: this.#renamed(picture.project) })),
        consents: projects.consents
          .filter((consent) => !isGone(consent))
          .map((consent) => ({ ...consent, project: this.#renamed(consent.project) })),
      },
      bounced: collection.bounced.filter(({ address }) => !this.#names(address)),
      objections: collection.objections
        .filter((objection) => !this.#isTheirs(objection))
        .map((objection) => this.#withoutErasedSigns(objection)),
    });
  }

  /**
   * Whether a picture may show somebody erased, since we cannot search it for faces: an actor of its project, or one of its people, was
   * erased, or the texts of the picture name somebody erased.
   */
  #mayShowThem({ project, alt, agreed }: ExportedPicture, projects: readonly CooperationProject[]): boolean {
    const who = projects.find(({ id }) => id === project)?.who ?? [];
    const isGone = ({ actor }: { actor: string }) =>
      this.#actors.has(actor) || (this.#people.get(actor) ?? []).length > 0;
    return who.some(isGone) || this.#names(alt) || this.#names(agreed);
  }

  /** Makes the identifier of a meeting or a project again without an erased name, since it was made from a title. */
  #renamed = (id: string): string =>
    this.#finder.finds(id) ? slug(this.#finder.blanked(id, ""), "erased") : id;

  #isActor = (id: string) => this.#actors.has(id);

  #isGone(actor: string, person: string | null): boolean {
    return (this.#people.get(actor) ?? []).some(({ id, fullName }) => person === id || person === fullName);
  }

  /** Whether a text or an address identifies somebody who was erased. */
  #names(text: string | null): boolean {
    if (text === null) return false;
    const sign = `mail:${text.trim().toLowerCase()}`;
    const { structure, people } = this.#erased.match({ structure: [sign], name: [], people: [[sign]] });
    return structure || people.length > 0 || this.#finder.finds(text);
  }

  /** Whether the person or an e-mail address of an objection without an actor identifies somebody who was erased. */
  #isTheirs({ person, signs }: Objection): boolean {
    const addresses = [...signs.emails, ...signs.personalEmails];
    return this.#names(person) || addresses.some((address) => this.#names(address));
  }

  #withoutErasedSigns(objection: Objection): Objection {
    const { signs } = objection;
    const withoutErasedOf = (values: readonly string[]) => values.filter((value) => !this.#names(value));
    return {
      ...objection,
      signs: {
        ...signs,
        ...{ emails: withoutErasedOf(signs.emails), personalEmails: withoutErasedOf(signs.personalEmails) },
        ...{ phones: withoutErasedOf(signs.phones), personalPhones: withoutErasedOf(signs.personalPhones) },
        people: signs.people.filter(({ name }) => !this.#names(name)),
      },
    };
  }

  /** The same data, with the erased names blanked in all texts. */
  #blanked<T>(value: T): T {
    return blankedValues(value, {
      text: (text) => this.#finder.blanked(text, this.#marker),
      keepsValue: (key) => keysNotBlanked.has(key),
    });
  }
}
