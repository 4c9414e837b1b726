// `share`: shows what will be shared and what is withheld, then writes the directory and records who received it.
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput } from "../../../application/documents/output-format.ts";
import { namedAudience, namedProject, nameOfAudience } from "../../../application/projects/named-project.ts";
import { prepareShare, type SharePreparation } from "../../../application/sharing/shared-projects.ts";
import { changesBetween, type DirectoryChanges } from "../../../domain/audience/directory-changes.ts";
import {
  type Disclosure,
  type DisclosureRecipient,
  lastDisclosure,
} from "../../../domain/audience/disclosure.ts";
import type { RecipientAudience } from "../../../domain/audience/recipient-audience.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { CooperationProject } from "../../../domain/projects/cooperation-project.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { safe, safeText } from "../../../renderers/screens/terminal.ts";
import { directoryAsJson } from "../../../renderers/sharing/directory-data.ts";
import { type DirectoryFacts, directoryTitle } from "../../../renderers/sharing/directory-facts.ts";
import { directoryOpening } from "../../../renderers/sharing/directory-sheets.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { openFile } from "../documents/opened-file.ts";
import { present } from "../presentation.ts";
import { renderDirectory, type ShareFormat, shareFormats } from "./share-formats.ts";
import type { ShareOptions } from "./share-options.ts";

export async function shareDirectory(options: ShareOptions, host: CommandHost): Promise<number> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const audience = await namedAudience(options.for ?? "network", store);
  await refuseObjectors(audience, store);
  const audienceName = await nameOfAudience(audience, store);
  const recipients = await recipientsOf(options.to, store);
  const today = dayOf(host.now());
  const chosen = options.only.length === 0 ? null : await chosenProjects(options.only, store);
  const prepared = await prepareShare(audience, chosen, today, host);
  if (chosen !== null) refuseWithheld(prepared);
  const titles = new Map((await store.projects.all()).map(({ id, title }) => [id, title]));
  const changes = options.again ? await changesSince(audience, recipients, prepared, store) : null;
  if (!host.options.json) host.stderr.write(safeText(previewOf(prepared, { audience, audienceName }, host)));
  if (changes !== null && !writesFile(options)) {
    presentShare(prepared, { file: null, changes, recipients, titles, dryRun: options.dryRun }, host);
    return 0;
  }
  if (!(await isConfirmed(options, host))) {
    host.stderr.write(`${host.text.sharing.preview.nothingWritten}\n`);
    return 0;
  }
  const format = (await formatOfOutput(options, shareFormats, host)) ?? "html";
  const { file, path, content } = await fileOf(format, { ...prepared, audienceName }, options, host);
  const [actor] = audience.startsWith("actor:") ? [audience.slice("actor:".length)] : [];
  const outgoing = { path, content, recipients: actor === undefined ? null : [actor], audience };
  await (await host.leakGate()).pass([outgoing]);
  if (!options.dryRun) await host.files.write(path, content, { replace: options.replace });
  const disclosure: Disclosure = {
    ...{ for: audience, at: host.now().toISOString(), format, file, shown: prepared.shown, recipients },
    by: host.user,
  };
  await store.step(
    { command: "share", at: host.now(), facts: { file }, dryRun: options.dryRun },
    async (writer) => writer.disclosures.add(disclosure),
  );
  if (options.open && !options.dryRun) await openFile(path, host);
  presentShare(prepared, { file, changes, recipients, titles, dryRun: options.dryRun }, host);
  return 0;
}

/** Whether to write a file: `--again` without these options only shows what changed. */
const writesFile = ({ output, format, to, yes, open }: ShareOptions) =>
  open || output !== undefined || format !== undefined || to.length > 0 || yes;

async function isConfirmed(
  { yes, dryRun }: ShareOptions,
  { options, prompter, text }: CommandHost,
): Promise<boolean> {
  if (yes || dryRun) return true;
  if (!options.interactive) throw new Refusal("usage", { code: "answer-needed", flag: "--yes" });
  return prompter.confirm({ message: text.sharing.preview.confirm, initial: true });
}

async function fileOf(
  format: ShareFormat,
  { directory, audienceName }: SharePreparation & { audienceName: string | null },
  options: ShareOptions,
  host: CommandHost,
): Promise<{ file: string; path: string; content: string | Uint8Array }> {
  const workspace = await host.workspace();
  const { mission } = workspace;
  const { text } = host;
  const facts: DirectoryFacts = {
    mission: mission.organisation || mission.name || text.documents.defaultMission,
    contact: [mission.sender.email, mission.sender.phone].filter((item) => item !== "").join(", "),
    ...{ day: dayOf(host.now()), language: text.language, text },
  };
  const title = directoryTitle(directory, facts);
  const page = {
    ...printing(workspace, host, title, "directory", directoryOpening(directory, facts)),
    language: text.language,
  };
  const content = await renderDirectory(format, directory, facts, page, host);
  const kind =
    directory.for === "network"
      ? text.sharing.fileName
      : text.sharing.fileNameFor(audienceName ?? directory.for.slice(directory.for.indexOf(":") + 1));
  const path = await pathOfOne(options, { date: facts.day, kind, extension: format }, workspace, host);
  return { file: host.files.shown(path), path, content };
}

/** Refuses to prepare anything for an actor who objects to contact. */
async function refuseObjectors(audience: RecipientAudience, store: Store): Promise<void> {
  if (!audience.startsWith("actor:")) return;
  const actor = (await store.actor(audience.slice("actor:".length)))!;
  if (actor.objected !== null)
    throw new Refusal("refused", {
      ...{ code: "share-to-objector" as const, actor: actor.id, name: actor.name, since: actor.objected },
    });
}

/** The recipients: for each name the actor that it means, else the name alone. Refuses actors who object to contact. */
async function recipientsOf(names: readonly string[], store: Store): Promise<DisclosureRecipient[]> {
  const recipients: DisclosureRecipient[] = [];
  for (const name of names) {
    const candidates = await store.find(name, 2);
    const [only] =
      candidates.length === 1
        ? candidates
        : candidates.filter((candidate) => fold(candidate.name) === fold(name));
    if (only) await refuseObjectors(`actor:${only.id}`, store);
    recipients.push(only ? { name: only.name, actor: only.id } : { name, actor: null });
  }
  return recipients;
}

async function chosenProjects(words: readonly string[], store: Store): Promise<CooperationProject[]> {
  const chosen = new Map<string, CooperationProject>();
  for (const word of words) {
    const project = await namedProject(word, store);
    chosen.set(project.id, project);
  }
  return [...chosen.values()];
}

/** Refuses, with the reason, when a project that was asked for by name cannot be shown. */
function refuseWithheld({ withheld }: SharePreparation): void {
  const projects = withheld.filter(({ what }) => what === "project");
  if (projects.length === 0) return;
  throw new Refusal(
    "refused",
    ...projects.map(({ why, project, actors }) => ({
      ...{ code: "project-withheld" as const, project: project.id, title: project.title, why, actors },
    })),
  );
}

async function changesSince(
  audience: RecipientAudience,
  recipients: readonly DisclosureRecipient[],
  { shown }: SharePreparation,
  store: Store,
): Promise<(DirectoryChanges & { since: string | null }) | null> {
  const names = recipients.map(({ name }) => name);
  const last = lastDisclosure(await store.disclosures.all(), audience, names);
  return { ...changesBetween(last?.shown ?? {}, shown), since: last?.at ?? null };
}

function previewOf(
  { directory, withheld, leftOutForReader, revealingWords }: SharePreparation,
  { audience, audienceName }: { audience: RecipientAudience; audienceName: string | null },
  { text }: CommandHost,
): string {
  const { preview } = text.sharing;
  const lines = [
    preview.shownCount(directory.projects.length, audience, audienceName),
    ...directory.projects.map(({ title, participants }) => {
      const names = participants.map(({ name }) => name).join(", ");
      return `  ${title} (${names || preview.withoutNames})`;
    }),
    ...(leftOutForReader > 0 ? [preview.leftOutForReader(leftOutForReader)] : []),
    ...(withheld.length > 0 ? [preview.withheldHeading] : []),
    ...withheld.map((item) => {
      const reason = text.projects.withheldReason(item);
      return `  ${preview.withheldLine(item.project.title, reason)}`;
    }),
    ...revealingWords.map((place) =>
      preview.revealingWords(place.project, place.place, place.count, place.kind),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** Counts withheld items by kind and reason. */
function withheldCounts(withheld: SharePreparation["withheld"]) {
  const counts = new Map<string, { what: string; count: number; why: string; projects: string[] }>();
  for (const { what, why, project } of withheld) {
    const key = `${what} ${why}`;
    const entry = counts.get(key) ?? { what, count: 0, why, projects: [] };
    counts.set(key, { ...entry, count: entry.count + 1, projects: [...entry.projects, project.id] });
  }
  return [...counts.values()];
}

function presentShare(
  prepared: SharePreparation,
  outcome: {
    file: string | null;
    changes: (DirectoryChanges & { since: string | null }) | null;
    recipients: readonly DisclosureRecipient[];
    dryRun: boolean;
    /** Titles of all projects, by id. */
    titles: ReadonlyMap<string, string>;
  },
  host: CommandHost,
): void {
  const { directory, withheld, revealingWords } = prepared;
  const { file, changes, recipients, dryRun } = outcome;
  const { again, written } = host.text.sharing;
  const titleOf = (id: string) => safe(outcome.titles.get(id) ?? id);
  present(host, {
    json: () => ({
      ...(dryRun ? { dry_run: true } : {}),
      ...directoryAsJson(directory),
      withheld: withheldCounts(withheld),
      ...(revealingWords.length > 0 ? { revealing_words: revealingWords } : {}),
      ...(recipients.length > 0 ? { to: recipients } : {}),
      ...(changes === null ? {} : { changes }),
      file,
    }),
    plain: () => directory.projects.map(({ id, title }) => [id, title]),
    human: () => {
      const lines =
        changes === null
          ? ""
          : changes.since === null
            ? again.nothingSharedYet
            : `${[
                again.sinceDay(changes.since),
                ...changes.added.map((id) => again.added(titleOf(id))),
                ...changes.changed.map(({ project, fields }) => again.changed(titleOf(project), fields)),
                ...changes.removed.map((id) => again.removed(titleOf(id))),
                ...(changes.added.length + changes.changed.length + changes.removed.length === 0
                  ? [again.nothingChanged]
                  : []),
              ].join("\n")}\n`;
      const names = recipients.map(({ name }) => safe(name));
      const summary = { projects: directory.projects.length, file: file ?? "", recipients: names };
      return lines + (file === null ? "" : written(summary, dryRun));
    },
  });
}
