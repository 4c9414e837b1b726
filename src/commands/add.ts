// `add`: adds one actor to the list, unless an actor of that name is already there.

import * as z from "zod";
import { structureTaxonomy } from "../application/actors/structure-taxonomy-file.ts";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { fold } from "../domain/values/spelling.ts";
import { safe } from "../renderers/screens/terminal.ts";
import { fieldOptions, givenFields } from "./support/actor-fields.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { givenPerson, personOptions } from "./support/person-fields.ts";
import { present } from "./support/presentation.ts";

export default command({
  usage: "add [name]",
  input: z.object({
    name: z.string().trim().min(1).optional(),
    ...fieldOptions,
    person: z.string().optional(),
    ...personOptions,
    tag: z.array(z.string().trim().min(1)).default([]),
    source: z.string().trim().min(1).optional(),
    another: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run(input, host) {
    const { dryRun, source = host.user } = input;
    const name = input.name ?? (await askForName(host));
    const problems: Problem[] = [];
    const { fields, several } = givenFields(input, [], problems);
    const person =
      input.person === undefined ? null : givenPerson({ ...input, fullName: input.person }, problems);
    const store = await (await host.workspace()).store();
    const [sameNamed] = await store.find(name, 1);
    if (sameNamed && !input.another && fold(sameNamed.name) === fold(name))
      problems.push({ code: "actor-exists", ...sameNamed });
    if (problems.length > 0) throw new Refusal("input", ...problems);

    const structures = await structureTaxonomy(host);
    const id = await store.step(
      { command: "add", at: host.now(), facts: { name }, dryRun },
      async (writer) => {
        const kind = fields.kind ?? structures.kindOf(name);
        const newId = await writer.addActor({
          fields: { ...fields, ...(kind ? { kind } : {}), name },
          several,
          source,
        });
        if (person) await writer.addPerson(newId, { ...person, fullName: person.fullName ?? input.person! });
        if (input.tag.length > 0) await writer.changeActor(newId, { tags: input.tag }, source);
        return newId;
      },
    );
    present(host, {
      json: () => ({ ...(dryRun ? { dry_run: true } : {}), id, name }),
      plain: () => [[id, name]],
      human: () => `${safe(host.text.actors.added({ id, name }, dryRun))}\n`,
    });
    return 0;
  },
});

/** Asks for the name at a terminal; elsewhere the command line must give it. */
async function askForName({ options, prompter, text }: CommandHost): Promise<string> {
  if (!options.interactive)
    throw new Refusal("usage", {
      code: "argument-missing",
      argument: `<${text.frame.placeholders.name ?? "name"}>`,
    });
  const { nameQuestion, nameNeeded } = text.actors;
  const name = await prompter.text({
    message: nameQuestion,
    check: (typed) => typed.trim() !== "" || nameNeeded,
  });
  return name.trim();
}
