// `show`: shows all that is known of an actor, or the timeline of contacts with it.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { laterConsents } from "../application/objections/consents-after-objections.ts";
import { judgeOf } from "../application/ranking/rank-actors.ts";
import { actorTimeline } from "../application/relationship/actor-timeline.ts";
import { questionnaireOf } from "../application/triage/questionnaire-in-use.ts";
import { derivedPlace } from "../domain/places/derived-place.ts";
import { assessedAnswers } from "../domain/situations/assessed-answers.ts";
import { dayOf } from "../domain/values/days.ts";
import {
  actorAsJson,
  actorPage,
  derivedPlaceAsJson,
  historyAsJson,
} from "../renderers/screens/actor-page.ts";
import { laterConsentAsJson } from "../renderers/screens/objections-screen.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { timelineAsJson, timelinePage, timelinePlain } from "../renderers/screens/timeline-page.ts";
import type { Store } from "../store/store.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { importWords } from "./support/import/words-for-import.ts";
import { present } from "./support/presentation.ts";

export default command({
  usage: "show <who>",
  input: z.object({
    who: z.string(),
    timeline: z.boolean().default(false),
    pager: z.boolean().default(true),
  }),
  async run(input, host) {
    const workspace = await host.workspace();
    const store = await workspace.store();
    const [namedActor] = await resolveActors(store, [input.who]);
    const { id } = namedActor!;
    if (input.timeline) return showTimeline(id, store, host);
    const [actor, assessments, contacts, prepared, pinningDecisions, verdicts] = await Promise.all([
      store.actor(id),
      store.assessments(id),
      store.contacts({ actor: id }),
      store.prepared({ actor: id }),
      store.pinningDecisions({ actor: id }),
      store.verdicts({ actor: id }),
    ]);
    const history = { assessments, contacts, prepared, pinningDecisions, verdicts };
    const [objections, judge, paint] = await Promise.all([
      store.objections({ actor: id }),
      judgeOf(workspace, host.now()),
      painter(host.options.color),
    ]);
    const assessment = assessments.at(-1) ?? null;
    const interview = assessment && assessedAnswers(assessment, await questionnaireOf(host, workspace));
    const record = {
      actor: actor!,
      assessment,
      judged: judge.judge(actor!, actor!.people),
      objections,
    };
    const agreedSince = await laterConsents(objections, store, {
      today: dayOf(host.now()),
      days: (await importWords(host)).days,
    });
    const derived = derivedPlace(actor!, await host.places());
    const agreements = (await actorTimeline(actor!, store)).filter(
      ({ kind }) => kind === "consent" || kind === "agreement",
    );
    present(host, {
      json: () => ({
        ...actorAsJson(record, host.text),
        ...historyAsJson(history),
        agreed_since: agreedSince.map(laterConsentAsJson),
        interview,
        derived: derivedPlaceAsJson(derived),
        agreements: timelineAsJson({ id, name: actor!.name, events: agreements }, host.text).timeline,
      }),
      human: () =>
        actorPage(
          record,
          { ...history, interview, derived, agreements, agreedSince },
          { text: host.text, columns: host.stdout.columns, paint },
        ),
    });
    return 0;
  },
});

async function showTimeline(id: string, store: Store, host: CommandHost): Promise<number> {
  const [actor, paint] = await Promise.all([store.actor(id), painter(host.options.color)]);
  const { name } = actor!;
  const events = await actorTimeline(actor!, store);
  present(host, {
    json: () => timelineAsJson({ id, name, events }, host.text),
    plain: () => timelinePlain(events, host.text),
    human: () => timelinePage({ name, events }, { text: host.text, columns: host.stdout.columns, paint }),
  });
  return 0;
}
