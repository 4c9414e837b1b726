// `privacy retention`: who has had no real exchange for too long; a last message to them; and, with a yes, their erasure.
import { type ErasurePlan, eraseSubject, planErasure } from "../../../application/privacy/erase-subject.ts";
import {
  type DueActor,
  isAwaited,
  type RetentionList,
  retentionList,
} from "../../../application/privacy/retention-list.ts";
import type { DatabaseCleaning } from "../../../domain/privacy/database-cleaning.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { broken } from "../../../renderers/screens/character-columns.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import { sentencesWidth } from "../sentences-width.ts";
import { askedSubject } from "./asked-subject.ts";
import { cleaningFacts } from "./erase-person.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function endRetention(asked: PrivacyInput, world: CommandHost): Promise<number> {
  const { lastMessage, purge, output, yes, dryRun } = asked;
  if (lastMessage && purge)
    throw new Refusal("usage", { code: "options-exclude", options: ["--last-message", "--purge"] });
  const needs = output !== undefined ? "--output" : yes ? "--yes" : dryRun ? "--dry-run" : null;
  if (!lastMessage && !purge && needs !== null)
    throw new Refusal("usage", { code: "option-without", option: needs, needs: "--last-message, --purge" });
  if (purge && output !== undefined)
    throw new Refusal("usage", { code: "option-without", option: "--output", needs: "--last-message" });
  const list = await dueOf(asked.who, world);
  if (lastMessage) return (await import("./last-messages.ts")).writeLastMessages(list, asked, world);
  if (purge) return purgeDue(list, asked, world);
  present(world, {
    json: () => inSnakeCase(list),
    plain: () => list.due.map(({ actor, lastRealContact, on }) => [actor, lastRealContact, on]),
    human: () => safeText(world.text.privacy.retention.due(list, dayOf(world.now()))),
  });
  return 0;
}

/** All who are due, or the one asked for, as far as it is. */
async function dueOf(who: string | undefined, world: CommandHost): Promise<RetentionList> {
  const list = await retentionList(world);
  if (who === undefined) return list;
  const { actor } = await askedSubject(who, await (await world.workspace()).store());
  return { ...list, due: list.due.filter((one) => one.actor === actor.id) };
}

/** Erases one by one, each to the end: what is stopped half-way leaves the others as they were. */
async function purgeDue(
  { due }: RetentionList,
  { reason, yes, dryRun }: PrivacyInput,
  world: CommandHost,
): Promise<number> {
  const { retention, marker, nothingErased } = world.text.privacy;
  const today = dayOf(world.now());
  const waiting = due.filter((one) => isAwaited(one, today));
  const leaving = due.filter((one) => !isAwaited(one, today));
  if (!yes && !dryRun && leaving.length > 0 && !world.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: "--yes" });
  if (dryRun || !yes) {
    const said = safeText(retention.toPurge({ leaving, waiting, dryRun }));
    if (dryRun || leaving.length === 0) {
      present(world, { json: () => purgeFacts({ leaving, waiting, dryRun }), human: () => said });
      return 0;
    }
    world.stderr.write(broken(said, sentencesWidth(world.stderr)));
    const message = retention.eraseAll(leaving.length);
    if (!(await world.prompter.confirm({ message, initial: false }))) {
      world.stderr.write(`${nothingErased}\n`);
      return 0;
    }
  }
  const progress = new Progress(world, world.text.actors.progress);
  const erased: DueActor[] = [];
  const left = {
    files: new Set<string>(),
    backups: new Set<string>(),
    unread: new Set<string>(),
    mailboxDrafts: 0,
  };
  let cleaning: DatabaseCleaning = { outcome: "clean" };
  for (const one of leaving) {
    if (world.interrupted.aborted) break;
    const plan = await planOf(one.actor, marker, world);
    if (plan === null) continue;
    const request = { by: world.user, reason: reason ?? retention.reason, marker, reworded: [] };
    const outcome = await eraseSubject(plan, request, world);
    if (outcome.cleaning.outcome !== "clean") cleaning = outcome.cleaning;
    erased.push(one);
    for (const { path } of outcome.files) left.files.add(path);
    left.mailboxDrafts += plan.mailboxDrafts;
    for (const { file } of plan.backups) left.backups.add(file);
    for (const file of plan.unread) left.unread.add(file);
    progress.update({ done: erased.length, total: leaving.length, shown: erased.length });
  }
  progress.end();
  const backups = [...left.backups].map((file) => ({ file, command: `outreach backup --remove "${file}"` }));
  const rest = { backups, unread: [...left.unread], mailboxDrafts: left.mailboxDrafts };
  present(world, {
    json: () => ({
      ...purgeFacts({ leaving: erased, waiting, dryRun }),
      ...(inSnakeCase({ files: left.files.size, ...rest, ...cleaningFacts(cleaning) }) as object),
    }),
    human: () =>
      safeText(
        retention.purged({ erased: erased.length, waiting, files: left.files.size, cleaning, ...rest }),
      ),
  });
  if (world.interrupted.aborted) return 130;
  return cleaning.outcome === "clean" ? 0 : 1;
}

/** Null when an erasure before took the actor away too. */
async function planOf(id: string, marker: string, world: CommandHost): Promise<ErasurePlan | null> {
  const actor = await (await (await world.workspace()).store()).actor(id);
  return actor && planErasure({ actor, person: null }, marker, world);
}

const purgeFacts = ({
  leaving,
  waiting,
  dryRun,
}: {
  leaving: readonly DueActor[];
  waiting: readonly DueActor[];
  dryRun: boolean;
}) => inSnakeCase({ ...(dryRun ? { dryRun } : {}), erased: leaving, waiting }) as object;
