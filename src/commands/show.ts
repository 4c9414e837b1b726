// `show`: shows all that is known of an actor, or the timeline of the contact with it.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { judgeOf } from "../application/ranking/rank-actors.ts";
import { actorTimeline } from "../application/relationship/actor-timeline.ts";
import { questionnaireOf } from "../application/triage/questionnaire-in-use.ts";
import { derivedPlace } from "../domain/places/derived-place.ts";
import { assessedAnswers } from "../domain/situations/assessed-answers.ts";
import {
  actorAsJson,
  actorPage,
  derivedPlaceAsJson,
  historyAsJson,
} from "../renderers/screens/actor-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { timelineAsJson, timelinePage, timelinePlain } from "../renderers/screens/timeline-page.ts";
import type { Store } from "../store/store.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { present } from "./support/presentation.ts";

/** One actor whole. */
export default command({
  usage: "show <who>",
  input: z.object({
    who: z.string(),
    timeline: z.boolean().default(false),
    pager: z.boolean().default(true),
  }),
  async run(input, world) {
    const workspace = await world.workspace();
    const store = await workspace.store();
    const [named] = await resolveActors(store, [input.who]);
    const { id } = named!;
    if (input.timeline) return showTimeline(id, store, world);
    const [actor, assessments, contacts, prepared, holds, verdicts] = await Promise.all([
      store.actor(id),
      store.assessments(id),
      store.contacts({ actor: id }),
      store.prepared({ actor: id }),
      store.holds({ actor: id }),
      store.verdicts({ actor: id }),
    ]);
    const history = { assessments, contacts, prepared, holds, verdicts };
    const [objections, judge, paint] = await Promise.all([
      store.objections({ actor: id }),
      judgeOf(workspace, world.now()),
      painter(world.options.color),
    ]);
    const assessment = assessments.at(-1) ?? null;
    const interview = assessment && assessedAnswers(assessment, await questionnaireOf(world, workspace));
    const whole = {
      actor: actor!,
      assessment,
      judged: judge.judge(actor!, actor!.people),
      objections,
    };
    const derived = derivedPlace(actor!, await world.places());
    present(world, {
      json: () => ({
        ...actorAsJson(whole, world.text),
        ...historyAsJson(history),
        interview,
        derived: derivedPlaceAsJson(derived),
      }),
      human: () =>
        actorPage(
          whole,
          { ...history, interview, derived },
          { text: world.text, columns: world.stdout.columns, paint },
        ),
    });
    return 0;
  },
});

/** Everything with one actor, in order. */
async function showTimeline(id: string, store: Store, world: CommandHost): Promise<number> {
  const [actor, paint] = await Promise.all([store.actor(id), painter(world.options.color)]);
  const { name } = actor!;
  const events = await actorTimeline(actor!, store);
  present(world, {
    json: () => timelineAsJson({ id, name, events }, world.text),
    plain: () => timelinePlain(events, world.text),
    human: () => timelinePage({ name, events }, { text: world.text, columns: world.stdout.columns, paint }),
  });
  return 0;
}
