// `edit`: changes an actor, its people and its objections, and says what changed.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { personNamed } from "../application/actors/resolve-person.ts";
import { nameOfAudience } from "../application/projects/named-project.ts";
import { type Actor, type ActorField, severalFields } from "../domain/actors/actor.ts";
import { objectionScopes } from "../domain/objections/objection.ts";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { agreementScopes } from "../domain/relationship/actor-agreement.ts";
import { withReadablePhones } from "../renderers/readable-phones.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import type { ActorChange, NewPerson, StoreWriter } from "../store/store.ts";
import { fieldNamed, fieldOptions, givenFields } from "./support/actor-fields.ts";
import { command } from "./support/command-definition.ts";
import {
  objectionChanges,
  objectionChangesAsJson,
  objectionsSaid,
  writeObjections,
} from "./support/objections/change-objections.ts";
import { givenPerson, personOptions } from "./support/person-fields.ts";
import { present } from "./support/presentation.ts";
import { agreementGiven } from "./support/projects/agreement-change.ts";

const input = z.object({
  who: z.string(),
  name: z.string().trim().min(1).optional(),
  ...fieldOptions,
  set: z.array(z.string()).default([]).meta({ value: "field=value" }),
  clear: z.array(z.string()).default([]).meta({ value: "field" }),
  addPerson: z.string().optional(),
  person: z.string().optional(),
  removePerson: z.string().optional(),
  rename: z.string().optional(),
  ...personOptions,
  source: z.string().trim().min(1).optional(),
  objection: z.enum(objectionScopes).optional(),
  reason: z.string().trim().min(1).optional(),
  /** What it agrees to have told of itself, to whom, since when and until when. */
  agrees: z.enum(agreementScopes).optional(),
  for: z.string().trim().min(1).optional(),
  on: z.string().trim().min(1).optional().meta({ value: "date" }),
  until: z.string().trim().min(1).optional().meta({ value: "date" }),
  dryRun: z.boolean().default(false),
});

/** Whether `--clear` names the objection, by its English or its French word. */
const isObjection = (name: string) => /^(?:objections?|objected|oppositions?)$/i.test(name.trim());

/** One difference, as it is shown. */
export interface Edited {
  field: string;
  before: string | null;
  after: string | null;
}

/** Corrects or completes one actor. A blank erases nothing: `--clear` does. */
export default command({
  usage: "edit <who>",
  input,
  async run(options, host) {
    const store = await (await host.workspace()).store();
    const [named] = await resolveActors(store, [options.who]);
    const before = (await store.actor(named!.id))!;
    const { dryRun, source = host.user } = options;
    const about = { ...options, clear: options.clear.some(isObjection) };
    const said = await objectionChanges(about, before, store, host);
    const agreement = await agreementGiven(options, before.id, store, host);
    const forName = agreement && (await nameOfAudience(agreement.for, store));
    const changes = read(
      { ...options, clear: options.clear.filter((name) => !isObjection(name)) },
      before,
      said !== null || agreement !== null,
    );
    const after = await store.step(
      { command: "edit", at: host.now(), facts: { name: before.name }, dryRun },
      async (writer) => {
        await apply(writer, before, changes, source);
        if (said) await writeObjections(writer, said, host);
        if (agreement) await writer.relations.addAgreement(agreement);
        return (await writer.actor(before.id))!;
      },
    );
    const edited = differences(before, after);
    const { id: actor, name } = after;
    const shown = (value: string | null) => value && withReadablePhones(value, host.text.documents);
    const readable = edited.map((one) => ({ ...one, before: shown(one.before), after: shown(one.after) }));
    present(host, {
      json: () => ({
        ...{ ...(dryRun ? { dry_run: true } : {}), actor, name, changed: edited },
        ...(said ? { objections: objectionChangesAsJson(said) } : {}),
        ...(agreement ? { agreement } : {}),
      }),
      plain: () => edited.map(({ field, before, after }) => [actor, field, before, after]),
      human: () =>
        safeText(
          ((said || agreement) && edited.length === 0
            ? ""
            : host.text.actors.edited({ id: actor, name }, readable, dryRun)) +
            (said ? objectionsSaid(said, after, dryRun, host.text) : "") +
            (agreement ? host.text.projects.agreement({ ...agreement, name, forName }, dryRun) : ""),
        ),
    });
    return 0;
  },
});

interface Changes {
  actor: ActorChange;
  add: Partial<NewPerson> | null;
  person: { id: string; change: Partial<NewPerson> } | null;
  remove: string | null;
}

/** What is asked, checked as a whole: nothing is changed when anything is wrong. */
function read(options: z.infer<typeof input>, actor: Actor, objects: boolean): Changes {
  const problems: Problem[] = [];
  const { fields, several } = givenFields(options, options.set, problems);
  const cleared = options.clear.map((name) => fieldNamed(name, problems)).filter((field) => field !== null);
  if (cleared.includes("name")) problems.push({ code: "name-not-clearable" });
  const person = options.person === undefined ? null : personNamed(actor, options.person, problems);
  const removed =
    options.removePerson === undefined ? null : personNamed(actor, options.removePerson, problems);
  const about = { ...options, fullName: options.addPerson ?? options.rename };
  const said = givenPerson(about, problems);
  const changes: Changes = {
    actor: {
      fields: { ...Object.fromEntries(cleared.filter(isSingle).map((field) => [field, null])), ...fields },
      several: Object.fromEntries(
        severalFields
          .filter((field) => several[field] || cleared.includes(field))
          .map((field) => {
            const kept = cleared.includes(field) ? [] : actor[field];
            return [field, [...new Set([...kept, ...(several[field] ?? [])])]];
          }),
      ),
    },
    add: options.addPerson === undefined ? null : said,
    person:
      person && options.addPerson === undefined && !(objects && Object.keys(said).length === 0)
        ? { id: person.id, change: said }
        : null,
    remove: removed?.id ?? null,
  };
  const nothing =
    !objects &&
    Object.keys({ ...changes.actor.fields, ...changes.actor.several }).length === 0 &&
    !changes.add &&
    !changes.person &&
    !changes.remove;
  if (nothing && problems.length === 0)
    throw new Refusal("usage", {
      code: "nothing-to-change",
      options: ["--name", "--set", "--clear", "--person", "--add-person", "--objection", "--agrees"],
    });
  if (problems.length > 0) throw new Refusal("input", ...problems);
  return changes;
}

const isSingle = (field: ActorField) => !(severalFields as readonly string[]).includes(field);

async function apply(writer: StoreWriter, { id }: Actor, changes: Changes, source: string): Promise<void> {
  await writer.changeActor(id, changes.actor, source);
  const { add, person, remove } = changes;
  if (add?.fullName) await writer.addPerson(id, { ...add, fullName: add.fullName });
  if (person) await writer.changePerson(id, person.id, person.change);
  if (remove) await writer.removePerson(id, remove);
}

/** What changed, field by field; each person is one field, `people.<id>`. */
function differences(before: Actor, after: Actor): Edited[] {
  const said = (actor: Actor): Map<string, string> => {
    const entries = Object.entries(actor).flatMap(([field, value]): [string, string][] => {
      if (field === "objected") return [];
      if (typeof value === "string") return [[field, value]];
      const texts = Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
      return texts.length > 0 ? [[field, texts.join(", ")]] : [];
    });
    const people = actor.people.map(({ id, fullName, role, emails, phones }): [string, string] => [
      `people.${id}`,
      [fullName, role, ...emails, ...phones].filter(Boolean).join(", "),
    ]);
    return new Map([...entries, ...people]);
  };
  const [old, now] = [said(before), said(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter(({ before, after }) => before !== after);
}
