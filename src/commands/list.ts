// `list`: shows the actors that meet all given conditions; when there are none, values similar to those asked for.

import * as z from "zod";
import { selectedKinds } from "../application/actors/structure-taxonomy-file.ts";
import { laterConsents } from "../application/objections/consents-after-objections.ts";
import { judgeOf } from "../application/ranking/rank-actors.ts";
import type { Workspace } from "../application/workspace/workspace.ts";
import { isChosen } from "../domain/actors/actor-choice.ts";
import { type Objection, objectionsByActor } from "../domain/objections/objection.ts";
import { derivedPlace } from "../domain/places/derived-place.ts";
import type { PlaceReference } from "../domain/places/place-reference.ts";
import type { Assessment } from "../domain/situations/situation.ts";
import { dayOf } from "../domain/values/days.ts";
import { nearest } from "../domain/values/spelling.ts";
import { jsonArray } from "../renderers/json.ts";
import { actorAsJson, actorsPlain, actorsTable } from "../renderers/screens/actor-page.ts";
import { objectionsTable } from "../renderers/screens/objections-screen.ts";
import { painter } from "../renderers/screens/terminal.ts";
import type { ActorFilter, ActorOverview, Store } from "../store/store.ts";
import { choiceOptions } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { importWords } from "./support/import/words-for-import.ts";
import { present } from "./support/presentation.ts";
import { sentencesWidth } from "./support/sentences-width.ts";
import { type TableColumns, tableOptions, writeTable } from "./support/table-output.ts";

const input = z.object({
  ...choiceOptions,
  kind: z.string().optional(),
  /** `--no-email`: only actors without one. */
  email: z.boolean().default(true),
  phone: z.boolean().default(true),
  people: z.boolean().default(true),
  objected: z.boolean().default(false),
  ...tableOptions,
});

/** Lists the actors that meet all given conditions. */
export default command({
  usage: "list",
  input,
  async run(wanted, host) {
    const workspace = await host.workspace();
    const store = await workspace.store();
    const objectionsOf = objectionsByActor(await store.objections());
    const isTable = wanted.output !== undefined;
    const places = isTable || wanted.territory.length > 0 ? await host.places() : null;
    const overviews = (await store.overviews(await storeFilter(wanted, host))).filter(
      (actor) => meetsConditions(actor, wanted, places) && (!wanted.objected || objectionsOf.has(actor.id)),
    );
    if (await writeTable(wanted, "list", overviews, listColumns(host, places), host)) return 0;
    if (host.options.json) {
      await writeWhole(overviews, { host, workspace, store, objectionsOf });
      return 0;
    }
    const list = overviews.map((overview) => ({ ...overview, situation: situationOf(overview.assessment) }));
    const similar = list.length === 0 ? await nearValues(wanted, store) : [];
    const page = {
      text: host.text,
      columns: sentencesWidth(host.stdout),
      paint: await painter(host.options.color),
    };
    const objections = wanted.objected ? list.flatMap(({ id }) => objectionsOf.get(id) ?? []) : [];
    const agreedSince =
      objections.length === 0
        ? []
        : await laterConsents(objections, store, {
            today: dayOf(host.now()),
            days: (await importWords(host)).days,
          });
    present(host, {
      json: () => list,
      plain: () => actorsPlain(list),
      human: () =>
        list.length === 0
          ? `${host.text.actors.noActorMatches}${host.text.actors.nearValues(similar)}\n`
          : wanted.objected
            ? objectionsTable(
                list.map((actor) => ({ ...actor, objections: objectionsOf.get(actor.id)! })),
                agreedSince,
                page,
              )
            : actorsTable(list, page),
    });
    if (list.length > 0 && !host.options.plain)
      host.stderr.write(`${host.text.actors.actorCount(list.length)}\n`);
    return 0;
  },
});

/** The columns of a file. INSEE code and département come from the reference of places, so that maps can be made from the file. */
const listColumns = ({ text }: CommandHost, places: PlaceReference | null): TableColumns<ActorOverview> => ({
  id: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  postcode: ({ postcode }) => postcode,
  commune: ({ commune }) => commune,
  insee: (actor) => (places === null ? null : derivedPlace(actor, places).insee),
  department: (actor) => (places === null ? null : (derivedPlace(actor, places).department?.name ?? null)),
  territory: ({ territory }) => territory,
  programme: ({ programme }) => programme,
  submitted: ({ submitted }) => submitted,
  state: ({ state }) => state,
  situation: ({ assessment }) => text.terms.situation[situationOf(assessment)],
  themes: ({ themes }) => themes.join(", "),
  tags: ({ tags }) => tags.join(", "),
  emails: ({ emails }) => emails.join(", "),
  phones: ({ phones }) => phones.map(text.documents.phone).join(", "),
  people: ({ people }) =>
    people.map(({ fullName, role }) => (role === null ? fullName : `${fullName} (${role})`)).join(", "),
  last_contact: ({ lastContact }) => lastContact?.at ?? null,
  objected: ({ objected }) => objected,
});

/** For each value asked for that no actor has, the most similar values in the list. */
async function nearValues(wanted: z.infer<typeof input>, store: Store): Promise<string[]> {
  const { kind, tag, territory, theme } = wanted;
  const values = {
    kind: new Set<string>(),
    tag: new Set<string>(),
    territory: new Set<string>(),
    theme: new Set<string>(),
  };
  for await (const page of store.overviewPages())
    for (const actor of page) {
      if (actor.kind) values.kind.add(actor.kind);
      for (const place of [actor.territory, actor.commune]) if (place) values.territory.add(place);
      for (const label of actor.tags) values.tag.add(label);
      for (const subject of actor.themes) values.theme.add(subject);
    }
  const askedValues = { kind: kind === undefined ? [] : [kind], tag, territory, theme };
  return (Object.keys(askedValues) as (keyof typeof askedValues)[]).flatMap((field) =>
    askedValues[field].flatMap((value) =>
      values[field].has(value) ? [] : nearest(value, [...values[field]]),
    ),
  );
}

const situationOf = (assessment: Assessment | null) => assessment?.situation ?? "unknown";

const storeFilter = async (
  { kind, text }: z.infer<typeof input>,
  host: CommandHost,
): Promise<ActorFilter> => ({
  ...(kind === undefined ? {} : { kinds: await selectedKinds(kind, host) }),
  ...(text === undefined ? {} : { text }),
});

function meetsConditions(
  actor: ActorOverview,
  wanted: z.infer<typeof input>,
  places: PlaceReference | null,
): boolean {
  const hasAny = (means: "emails" | "phones") =>
    actor[means].length > 0 || actor.people.some((person) => person[means].length > 0);
  return (
    isChosen(actor, wanted, places) &&
    (wanted.email || !hasAny("emails")) &&
    (wanted.phone || !hasAny("phones")) &&
    (wanted.people || actor.people.length === 0)
  );
}

/** Writes complete actors as one JSON array, actor by actor, so that memory does not grow with their answers. */
async function writeWhole(
  overviews: readonly ActorOverview[],
  {
    host,
    workspace,
    store,
    objectionsOf,
  }: {
    host: CommandHost;
    workspace: Workspace;
    store: Store;
    objectionsOf: ReadonlyMap<string, readonly Objection[]>;
  },
): Promise<void> {
  const judge = await judgeOf(workspace, host.now());
  const assessments = new Map(overviews.map((overview) => [overview.id, overview.assessment]));
  const array = jsonArray(host.stdout.write);
  for await (const actor of store.actors()) {
    const assessment = assessments.get(actor.id);
    if (assessment === undefined) continue;
    const judged = judge.judge(actor, actor.people);
    const objections = objectionsOf.get(actor.id) ?? [];
    array.add([actorAsJson({ actor, assessment, judged, objections }, host.text)]);
  }
  array.end();
}
