import * as z from "zod";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { fold } from "../domain/values/spelling.ts";
import { kindOf } from "../domain/values/structure-kind.ts";
import { safe } from "../renderers/screens/terminal.ts";
import { fieldOptions, givenFields } from "./support/actor-fields.ts";
import { command } from "./support/command-definition.ts";
import { givenPerson, personOptions } from "./support/person-fields.ts";
import { present } from "./support/presentation.ts";

/** One actor by hand. */
export default command({
  usage: "add <name>",
  input: z.object({
    name: z.string().trim().min(1),
    ...fieldOptions,
    person: z.string().optional(),
    ...personOptions,
    tag: z.array(z.string().trim().min(1)).default([]),
    source: z.string().trim().min(1).optional(),
    another: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run(input, world) {
    const { name, dryRun, source = world.user } = input;
    const problems: Problem[] = [];
    const { fields, several } = givenFields(input, [], problems);
    const person =
      input.person === undefined ? null : givenPerson({ ...input, fullName: input.person }, problems);
    const store = await (await world.workspace()).store();
    const [known] = await store.find(name, 1);
    if (known && !input.another && fold(known.name) === fold(name))
      problems.push({ code: "actor-exists", ...known });
    if (problems.length > 0) throw new Refusal("input", ...problems);

    const id = await store.step(
      { command: "add", at: world.now(), facts: { name }, dryRun },
      async (writer) => {
        const kind = fields.kind ?? kindOf(fold(name));
        const made = await writer.addActor({
          fields: { ...fields, ...(kind ? { kind } : {}), name },
          several,
          source,
        });
        if (person) await writer.addPerson(made, { ...person, fullName: person.fullName ?? input.person! });
        if (input.tag.length > 0) await writer.changeActor(made, { tags: input.tag }, source);
        return made;
      },
    );
    present(world, {
      json: () => ({ ...(dryRun ? { dry_run: true } : {}), id, name }),
      plain: () => [[id, name]],
      human: () => `${safe(world.text.actors.added({ id, name }, dryRun))}\n`,
    });
    return 0;
  },
});
