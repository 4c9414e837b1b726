import * as z from "zod";
import { rankActors } from "../application/ranking/rank-actors.ts";
import { selectTop } from "../domain/priority/week-selection.ts";
import { agendaAsJson, agendaPage, agendaPlain } from "../renderers/screens/agenda-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { present } from "./support/presentation.ts";

/** What to do today: next steps that are due, questionnaires left in the middle, and whom to call first. */
export default command({
  usage: "next",
  input: z.object({ top: z.coerce.number().int().min(1).default(5).meta({ value: "n" }) }),
  async run({ top }, world) {
    const { ranked, due, today, explain } = await rankActors(world);
    const { store: open, mission } = await world.workspace();
    const store = await open();
    const started = await store.triageProgress();
    const names = await store.overviews({ ids: started.map(({ actor }) => actor) });
    const busy = new Set(due.map(({ actor }) => actor));
    const free = ranked.filter(({ id, nextAt }) => !busy.has(id) && (nextAt === null || nextAt <= today));
    const callable = free.filter((one) => one.callable);
    const agenda = {
      today,
      due,
      started: started.map(({ actor, answers }) => ({
        actor,
        name: names.find(({ id }) => id === actor)?.name ?? actor,
        answered: Object.keys(answers).length,
      })),
      call: await explain(selectTop(callable, top, mission.priority.reserved_share)),
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
    const notCalled = free.length - callable.length;
    if (notCalled > 0) world.stderr.write(`${world.text.objections.notCalled(notCalled)}\n`);
    return 0;
  },
});
