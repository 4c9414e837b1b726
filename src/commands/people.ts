// `people`: proposes whom to talk to, and stores the team's feedback on people.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { permissionsInUse } from "../application/objections/permissions-in-use.ts";
import { judgeOf } from "../application/ranking/rank-actors.ts";
import { closedChannels } from "../domain/objections/closed-channels.ts";
import { introductions } from "../domain/people/introduction.ts";
import { inSnakeCase } from "../renderers/json.ts";
import {
  type PeopleOf,
  peopleAsJson,
  peoplePage,
  peoplePlain,
  whyPerson,
} from "../renderers/screens/people-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import type { ActorOverview, StoreReader } from "../store/store.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { openCards } from "./support/people/open-cards.ts";
import { recordFeedback } from "./support/person-feedback.ts";
import { present } from "./support/presentation.ts";
import { type TableColumns, tableOptions, writeTable } from "./support/table-output.ts";

/** Lists whom to talk to at each actor and why, else whom to ask for. People who objected are named, but not proposed. */
export default command({
  usage: "people",
  input: z.object({
    actor: z.array(z.string()).default([]),
    nobody: z.boolean().default(false),
    right: z.string().optional().meta({ value: "person" }),
    left: z.string().optional().meta({ value: "person" }),
    wrong: z.string().optional().meta({ value: "person" }),
    note: z.string().optional(),
    dryRun: z.boolean().default(false),
    ...tableOptions,
  }),
  async run({ actor, nobody, output, columns, sort, replace, ...feedback }, host) {
    if (feedback.right ?? feedback.left ?? feedback.wrong)
      return recordFeedback({ actor, ...feedback }, host);
    const workspace = await host.workspace();
    const store = await workspace.store();
    const namedActors = await resolveActors(store, actor);
    const ids = namedActors.map(({ id }) => id);
    const [judge, overviews, permissions] = await Promise.all([
      judgeOf(workspace, host.now()),
      store.overviews(ids.length > 0 ? { ids } : {}),
      permissionsInUse(host),
    ]);
    const introduced = introductions(overviews, ids.length > 0 ? await contactedActors(store) : overviews);
    const list = overviews
      .map((overview) => {
        const closed = closedChannels(permissions, overview);
        const closedForPhone = new Set(
          closed.flatMap(({ person, channels }) => (channels.includes("phone") ? (person ?? []) : [])),
        );
        return {
          id: overview.id,
          name: overview.name,
          interlocutor: judge.interlocutor(
            overview,
            overview.people.filter(({ fullName }) => !closedForPhone.has(fullName)),
          ),
          introductions: introduced.get(overview.id) ?? [],
          closed,
        };
      })
      .filter(({ interlocutor: { person } }) => !nobody || person === null || person.relay);
    const table = { output, columns, sort, replace };
    if (
      await writeTable(
        table,
        "people",
        list,
        peopleColumns(new Map(overviews.map((overview) => [overview.id, overview])), host),
        host,
        () => proposedCards(list, store, host),
      )
    )
      return 0;
    const page = {
      text: host.text,
      columns: host.stdout.columns,
      paint: await painter(host.options.color),
    };
    present(host, {
      json: () => inSnakeCase(peopleAsJson(list, host.text)),
      plain: () => peoplePlain(list, host.text),
      human: () => (list.length === 0 ? `${host.text.people.noActor}\n` : peoplePage(list, page)),
    });
    return 0;
  },
});

const peopleColumns = (
  overviewsById: ReadonlyMap<string, ActorOverview>,
  { text }: CommandHost,
): TableColumns<PeopleOf> => ({
  id: ({ id }) => id,
  name: ({ name }) => name,
  person: ({ interlocutor: { person } }) => person?.person.fullName ?? null,
  role: ({ interlocutor: { person } }) => person?.person.role ?? null,
  person_emails: ({ id, interlocutor: { person } }) =>
    overviewsById
      .get(id)
      ?.people.find((candidate) => candidate.id === person?.person.id)
      ?.emails.join(", ") ?? null,
  person_phones: ({ id, interlocutor: { person } }) =>
    overviewsById
      .get(id)
      ?.people.find((candidate) => candidate.id === person?.person.id)
      ?.phones.map(text.documents.phone)
      .join(", ") ?? null,
  why: ({ interlocutor: { person, askAs } }) =>
    person ? whyPerson(person, text) : text.people.whomToAskFor(askAs),
});

/** Contact cards of the proposed people and of their structures, which are called when the person has no number. */
function proposedCards(
  list: readonly PeopleOf[],
  store: StoreReader,
  host: CommandHost,
): AsyncIterable<string> {
  const proposed = new Map(list.map(({ id, interlocutor: { person } }) => [id, person?.person.id]));
  return openCards(store.actors({ ids: [...proposed.keys()] }), host, ({ id, people }) =>
    people.filter((person) => person.id === proposed.get(id)),
  );
}

/** The actors with whom there was an exchange. They are few, even in a long list. */
async function contactedActors(store: StoreReader): Promise<ActorOverview[]> {
  const actors: ActorOverview[] = [];
  for await (const page of store.overviewPages({}))
    actors.push(...page.filter(({ lastContact }) => lastContact !== null));
  return actors;
}
