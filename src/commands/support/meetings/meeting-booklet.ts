// `brief --meeting`: writes the page that the team takes to a meeting, and the sheets of the actors expected there.
import { pathOfOne } from "../../../application/documents/output-files.ts";
import type { Selection } from "../../../application/documents/select-recipients.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import { frameOf } from "../../../domain/documents/actor-frame.ts";
import { storyForMessage } from "../../../domain/documents/illustration-choice.ts";
import { pairsIn } from "../../../domain/meetings/meeting-follow-up.ts";
import type { WholeMeeting } from "../../../domain/meetings/whole-meeting.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { type DocumentFormatName, documentFormats } from "../../../renderers/document-formats.ts";
import type { HtmlSheet } from "../../../renderers/html-page.ts";
import { runningSheet, speechSheet } from "../../../renderers/meeting-brief.ts";
import { prose, terminalProse } from "../../../renderers/prose.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import { MissionViews, sentence } from "../../../renderers/views/mission-view.ts";
import { sentences } from "../../../text/index.ts";
import { reportExcluded, selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { briefSheets } from "../documents/brief-sheets.ts";
import { destinationOf, printing } from "../documents/document-output.ts";
import { present } from "../presentation.ts";

interface BookletOptions {
  format?: DocumentFormatName | undefined;
  output?: string | undefined;
  replace: boolean;
  dryRun: boolean;
}

/** Makes, for a meeting of others, a three-minute speech and the sheets of actors; for a meeting of the mission, the running order. */
export async function briefMeeting(
  meetingName: string,
  options: BookletOptions,
  host: CommandHost,
): Promise<number> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const whole = await recallMeeting(await namedMeeting(meetingName, store), store);
  const today = dayOf(host.now());
  const awaited = new Set(
    whole.attendees.flatMap(({ actor, status, reply }) => (status === null && reply !== "no" ? [actor] : [])),
  );
  const everybody = await selectActors({ ...everyActor, all: true }, "phone", host);
  const selection = {
    ...everybody,
    ids: everybody.ids.filter((id) => awaited.has(id)),
    excluded: everybody.excluded.filter(({ actor }) => awaited.has(actor)),
  };
  reportExcluded({ excluded: selection.excluded, unnamed: 0 }, host);
  const firstSheet = await meetingSheet(whole, selection, today, host);
  const sheets: HtmlSheet[] = [firstSheet];
  if (whole.meeting.convenedBy === "others")
    for await (const sheet of briefSheets(selection, "conversation", today, host)) sheets.push(sheet);
  if (host.interrupted.aborted) return 130;
  const { documents } = await sentences(workspace.mission.language);
  const { path, format } = await destinationOf(options, host);
  const contents = path === null ? null : documents.contentsHeading;
  const page = printing(workspace, host, firstSheet.title, "brief", contents);
  if (path === null) {
    if ((format === "pdf" || format === "docx") && host.stdout.isTTY)
      throw new Refusal("usage", { code: "answer-needed", flag: "--output" });
    return show(sheets, await documentFormats[format].render(sheets, page), whole.meeting.id, options, host);
  }
  const { extension, render } = documentFormats[format];
  const name = {
    date: whole.meeting.date,
    kind: host.text.meetings.brief.fileName(whole.meeting.id),
    extension,
  };
  const file = await pathOfOne({ ...options, output: path }, name, workspace, host);
  if (!options.dryRun) await host.files.write(file, await render(sheets, page), { replace: options.replace });
  const shownPath = host.files.shown(file);
  const summary = {
    meeting: whole.meeting.id,
    file: shownPath,
    sheets: sheets.length - 1,
    dry_run: options.dryRun,
  };
  present(host, {
    json: () => summary,
    plain: () => [[shownPath, sheets.length - 1]],
    human: () => host.text.meetings.brief.written(shownPath, sheets.length - 1, options.dryRun),
  });
  return 0;
}

const everyActor = { actor: [], situation: [], tag: [], territory: [], theme: [], contact: true };

async function show(
  sheets: readonly HtmlSheet[],
  document: string | Uint8Array,
  meeting: string,
  { format }: BookletOptions,
  host: CommandHost,
): Promise<number> {
  if (host.options.json)
    present(host, {
      json: () => ({ meeting, sheets: sheets.map(({ title, markdown }) => ({ title, markdown })) }),
      human: () => "",
    });
  else if (format !== undefined || !host.stdout.isTTY) host.stdout.write(document);
  else {
    const style = terminalProse(await painter(host.options.color), host.stdout.columns);
    host.stdout.write(sheets.map(({ markdown }) => prose(markdown, style)).join("\n"));
  }
  return 0;
}

/** The first page of the booklet. */
async function meetingSheet(
  whole: WholeMeeting,
  selection: Pick<Selection, "ids">,
  today: string,
  host: CommandHost,
): Promise<HtmlSheet> {
  const workspace = await host.workspace();
  const { mission } = workspace;
  const text = await sentences(mission.language);
  const store = await workspace.store();
  const { meeting } = whole;
  const expected = whole.attendees.filter(({ status }) => status === null);
  const overviews = await store.overviews({ ids: [...selection.ids] });
  if (meeting.convenedBy === "us") {
    const overviewsById = new Map(overviews.map((actor) => [actor.id, actor]));
    const open = expected.filter(({ actor, reply }) => reply !== "no" && overviewsById.has(actor));
    const attendeeName = (attendee: (typeof open)[number]) =>
      attendee.person === null ? attendee.name : `${attendee.person} (${attendee.name})`;
    const pairs = pairsIn(open, overviewsById).map(
      ({ one: attendee, other }) => [attendeeName(attendee), attendeeName(other)] as const,
    );
    return runningSheet({ meeting, text, today }, { expected, pairs });
  }
  const frames = overviews.map(frameOf);
  const views = new MissionViews(mission, text);
  const story = storyForMessage(
    mission.illustrations.filter(({ audience }) => audience !== "team"),
    {
      situation: "unknown",
      themes: [...new Set([...meeting.themes, ...overviews.flatMap(({ themes }) => themes)])],
      places: [
        ...meeting.territories,
        ...overviews.flatMap(({ territory, commune }) => [territory, commune]),
      ].filter((place) => place !== null),
      frame: mostFrequent(frames) ?? "other",
    },
  );
  const missionWords = views.mission as { name: string; the: string; frame: string; price: string };
  return speechSheet(
    { meeting, text, today },
    {
      ...{ frames, expected },
      spoken: {
        ...{
          sender: mission.sender.name,
          mission: missionWords.the,
          frame: missionWords.frame,
          price: missionWords.price,
        },
        story: story && sentence(story.short ?? [story.what, story.result].filter(Boolean).join(" "), text),
      },
    },
  );
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
