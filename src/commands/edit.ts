// `edit`: changes an actor, its people and its objections, and reports what changed.

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
  objectionChangesInWords,
  writeObjections,
} from "./support/objections/change-objections.ts";
import { givenPerson, personOptions } from "./support/person-fields.ts";
import { present } from "./support/presentation.ts";
import { givenAgreement } from "./support/projects/agreement-change.ts";

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
  /** What the actor agrees to have told of itself; `for`, `on` and `until`: to whom, since when and until when. */
  agrees: z.enum(agreementScopes).optional(),
  for: z.string().trim().min(1).optional(),
  on: z.string().trim().min(1).optional().meta({ value: "date" }),
  until: z.string().trim().min(1).optional().meta({ value: "date" }),
  dryRun: z.boolean().default(false),
});

/** Whether a value of `--clear` names the objection, by its English or French word. */
const isObjection = (name: string) => /^(?:objections?|objected|oppositions?)$/i.test(name.trim());

/** A changed field, with its value before and after. */
export interface FieldDifference {
  field: string;
  before: string | null;
  after: string | null;
}

/** Corrects or completes one actor. A blank value does not erase; `--clear` does. */
export default command({
  usage: "edit <who>",
  input,
  async run(options, host) {
    const store = await (await host.workspace()).store();
    const [namedActor] = await resolveActors(store, [options.who]);
    const before = (await store.actor(namedActor!.id))!;
    const { dryRun, source = host.user } = options;
    const objectionOptions = { ...options, clear: options.clear.some(isObjection) };
    const objectionChange = await objectionChanges(objectionOptions, before, store, host);
    const agreement = await givenAgreement(options, before.id, store, host);
    const forName = agreement && (await nameOfAudience(agreement.for, store));
    const changes = readChanges(
      { ...options, clear: options.clear.filter((name) => !isObjection(name)) },
      before,
      objectionChange !== null || agreement !== null,
    );
    const after = await store.step(
      { command: "edit", at: host.now(), facts: { name: before.name }, dryRun },
      async (writer) => {
        await applyChanges(writer, before, changes, source);
        if (objectionChange) await writeObjections(writer, objectionChange, host);
        if (agreement) await writer.relations.addAgreement(agreement);
        return (await writer.actor(before.id))!;
      },
    );
    const edited = differences(before, after);
    const { id: actor, name } = after;
    const readableValue = (value: string | null) => value && withReadablePhones(value, host.text.documents);
    const readableDifferences = edited.map((difference) => ({
      ...difference,
      before: readableValue(difference.before),
      after: readableValue(difference.after),
    }));
    present(host, {
      json: () => ({
        ...{ ...(dryRun ? { dry_run: true } : {}), actor, name, changed: edited },
        ...(objectionChange ? { objections: objectionChangesAsJson(objectionChange) } : {}),
        ...(agreement ? { agreement } : {}),
      }),
      plain: () => edited.map(({ field, before, after }) => [actor, field, before, after]),
      human: () =>
        safeText(
          ((objectionChange || agreement) && edited.length === 0
            ? ""
            : host.text.actors.edited({ id: actor, name }, readableDifferences, dryRun)) +
            (objectionChange ? objectionChangesInWords(objectionChange, after, dryRun, host.text) : "") +
            (agreement ? host.text.projects.agreementNoted({ ...agreement, name, forName }, dryRun) : ""),
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

/** Reads and checks all changes, so that none is made when one is wrong. */
function readChanges(options: z.infer<typeof input>, actor: Actor, hasOtherChanges: boolean): Changes {
  const problems: Problem[] = [];
  const { fields, several } = givenFields(options, options.set, problems);
  const clearedFields = options.clear
    .map((name) => fieldNamed(name, problems))
    .filter((field) => field !== null);
  if (clearedFields.includes("name")) problems.push({ code: "name-not-clearable" });
  const person = options.person === undefined ? null : personNamed(actor, options.person, problems);
  const removed =
    options.removePerson === undefined ? null : personNamed(actor, options.removePerson, problems);
  const detailOptions = { ...options, fullName: options.addPerson ?? options.rename };
  const details = givenPerson(detailOptions, problems);
  const changes: Changes = {
    actor: {
      fields: {
        ...Object.fromEntries(clearedFields.filter(isSingle).map((field) => [field, null])),
        ...fields,
      },
      several: Object.fromEntries(
        severalFields
          .filter((field) => several[field] || clearedFields.includes(field))
          .map((field) => {
            const current = clearedFields.includes(field) ? [] : actor[field];
            return [field, [...new Set([...current, ...(several[field] ?? [])])]];
          }),
      ),
    },
    add: options.addPerson === undefined ? null : details,
    person:
      person && options.addPerson === undefined && !(hasOtherChanges && Object.keys(details).length === 0)
        ? { id: person.id, change: details }
        : null,
    remove: removed?.id ?? null,
  };
  const isUnchanged =
    !hasOtherChanges &&
    Object.keys({ ...changes.actor.fields, ...changes.actor.several }).length === 0 &&
    !changes.add &&
    !changes.person &&
    !changes.remove;
  if (isUnchanged && problems.length === 0)
    throw new Refusal("usage", {
      code: "nothing-to-change",
      options: ["--name", "--set", "--clear", "--person", "--add-person", "--objection", "--agrees"],
    });
  if (problems.length > 0) throw new Refusal("input", ...problems);
  return changes;
}

const isSingle = (field: ActorField) => !(severalFields as readonly string[]).includes(field);

async function applyChanges(
  writer: StoreWriter,
  { id }: Actor,
  changes: Changes,
  source: string,
): Promise<void> {
  await writer.changeActor(id, changes.actor, source);
  const { add, person, remove } = changes;
  if (add?.fullName) await writer.addPerson(id, { ...add, fullName: add.fullName });
  if (person) await writer.changePerson(id, person.id, person.change);
  if (remove) await writer.removePerson(id, remove);
}

/** The changed fields; each person is one field, `people.<id>`. */
function differences(before: Actor, after: Actor): FieldDifference[] {
  const valuesByField = (actor: Actor): Map<string, string> => {
    const entries = Object.entries(actor).flatMap(([field, value]): [string, string][] => {
      if (field === "objected") return [];
      if (typeof value === "string") return [[field, value]];
      const texts = Array.isArray(value)
        ? value.filter((item): item is string => typeof item === "string")
        : [];
      return texts.length > 0 ? [[field, texts.join(", ")]] : [];
    });
    const people = actor.people.map(({ id, fullName, role, emails, phones }): [string, string] => [
      `people.${id}`,
      [fullName, role, ...emails, ...phones].filter(Boolean).join(", "),
    ]);
    return new Map([...entries, ...people]);
  };
  const [oldValues, newValues] = [valuesByField(before), valuesByField(after)];
  return [...new Set([...oldValues.keys(), ...newValues.keys()])]
    .map((field) => ({ field, before: oldValues.get(field) ?? null, after: newValues.get(field) ?? null }))
    .filter(({ before, after }) => before !== after);
}
