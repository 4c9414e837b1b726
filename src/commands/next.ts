import * as z from "zod";
import { dueSteps } from "../domain/agenda.ts";
import { agendaAsJson, agendaPage, agendaPlain } from "../renderers/agenda.ts";
import { painter } from "../renderers/terminal.ts";
import { command } from "./command.ts";
import { present } from "./present.ts";
import { rankActors } from "./ranking.ts";

/** What to do today: next steps that are due, questionnaires left in the middle, and whom to call first. */
export default command({
  usage: "next",
  input: z.object({ top: z.coerce.number().int().min(1).default(5).meta({ value: "n" }) }),
  async run({ top }, world) {
    const { overviews, priorities, today } = await rankActors(world);
    const due = dueSteps(overviews.values(), today);
    const started = await (await (await world.workspace()).store()).triageProgress();
    const busy = new Set(due.map(({ actor }) => actor));
    const agenda = {
      today,
      due,
      started: started.map(({ actor, answers }) => ({
        actor,
        name: overviews.get(actor)?.name ?? actor,
        answered: Object.keys(answers).length,
      })),
      call: priorities
        .map((priority, index) => ({ rank: index + 1, priority }))
        .filter(({ priority: { actor } }) => !busy.has(actor.id) && !awaits(actor.lastContact, today))
        .slice(0, top),
    };
    const page = {
      text: world.text,
      columns: world.stdout.columns,
      paint: await painter(world.options.color),
    };
    present(world, {
      json: () => agendaAsJson(agenda, world.text),
      plain: () => agendaPlain(agenda),
      human: () => agendaPage(agenda, page),
    });
    return 0;
  },
});

/** The next step was agreed for a later day. */
const awaits = (lastContact: { nextAt: string | null } | null, today: string) =>
  lastContact?.nextAt != null && lastContact.nextAt > today;
