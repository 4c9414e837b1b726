// `privacy retention`: lists actors without a real exchange during the retention period, drafts a last message, or erases them.
import {
  type ErasureOutcome,
  type ErasurePlan,
  eraseSubject,
  planErasures,
} from "../../../application/privacy/erase-subject.ts";
import {
  type DueActor,
  isAwaited,
  type RetentionList,
  retentionList,
} from "../../../application/privacy/retention-list.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { brokenBetweenWords } from "../../../renderers/screens/character-columns.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import { sentencesWidth } from "../sentences-width.ts";
import { cleaningFacts } from "./erase-person.ts";
import { requireSubject } from "./named-subject.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function endRetention(options: PrivacyInput, host: CommandHost): Promise<number> {
  const { lastMessage, purge, output, yes, dryRun } = options;
  if (lastMessage && purge)
    throw new Refusal("usage", { code: "options-exclude", options: ["--last-message", "--purge"] });
  const needs = output !== undefined ? "--output" : yes ? "--yes" : dryRun ? "--dry-run" : null;
  if (!lastMessage && !purge && needs !== null)
    throw new Refusal("usage", { code: "option-without", option: needs, needs: "--last-message, --purge" });
  if (purge && output !== undefined)
    throw new Refusal("usage", { code: "option-without", option: "--output", needs: "--last-message" });
  const list = await dueOf(options.who, host);
  if (lastMessage) return (await import("./last-messages.ts")).writeLastMessages(list, options, host);
  if (purge) return purgeDue(list, options, host);
  present(host, {
    json: () => inSnakeCase(list),
    plain: () => list.due.map(({ actor, lastRealContact, on }) => [actor, lastRealContact, on]),
    human: () => safeText(host.text.privacy.retention.dueRecords(list, dayOf(host.now()))),
  });
  return 0;
}

/** All actors due for erasure, or only `who`; none when that actor is not due. */
async function dueOf(who: string | undefined, host: CommandHost): Promise<RetentionList> {
  const list = await retentionList(host);
  if (who === undefined) return list;
  const { actor } = await requireSubject(who, await (await host.workspace()).store());
  return { ...list, due: list.due.filter((dueActor) => dueActor.actor === actor.id) };
}

/** Erases all due actors together, so that each file is searched once. The next command completes an interrupted erasure. */
async function purgeDue(
  { due }: RetentionList,
  { yes, dryRun }: PrivacyInput,
  host: CommandHost,
): Promise<number> {
  const { retention, erasedMarker: marker, nothingErased } = host.text.privacy;
  const today = dayOf(host.now());
  const waiting = due.filter((actor) => isAwaited(actor, today));
  const toErase = due.filter((actor) => !isAwaited(actor, today));
  if (!yes && !dryRun && toErase.length > 0 && !host.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: "--yes" });
  if (dryRun || !yes) {
    const toPurge = safeText(retention.toPurge({ leaving: toErase, waiting, dryRun }));
    if (dryRun || toErase.length === 0) {
      present(host, { json: () => purgeFacts({ toErase, waiting, dryRun }), human: () => toPurge });
      return 0;
    }
    host.stderr.write(brokenBetweenWords(toPurge, sentencesWidth(host.stderr)));
    const message = retention.confirmPurge(toErase.length);
    if (!(await host.prompter.confirm({ message, initial: false }))) {
      host.stderr.write(`${nothingErased}\n`);
      return 0;
    }
  }
  const { files, backups, unread, mailboxDrafts, cleaning } = await eraseTogether(
    toErase.map(({ actor }) => actor),
    { by: host.user, reason: retention.erasureReason, marker, reworded: [] },
    host,
  );
  const copies = backups.map(({ file }) => ({ file, command: `outreach backup --remove "${file}"` }));
  const rest = { backups: copies, unread, mailboxDrafts };
  present(host, {
    json: () => ({
      ...purgeFacts({ toErase, waiting, dryRun }),
      ...(inSnakeCase({ files: files.length, ...rest, ...cleaningFacts(cleaning) }) as object),
    }),
    human: () =>
      safeText(
        retention.purgeDone({ erased: toErase.length, waiting, files: files.length, cleaning, ...rest }),
      ),
  });
  return cleaning.outcome === "clean" ? 0 : 1;
}

type JointErasure = Pick<ErasurePlan, "backups" | "unread" | "mailboxDrafts"> &
  Pick<ErasureOutcome, "files" | "cleaning">;

async function eraseTogether(
  ids: readonly string[],
  request: Parameters<typeof eraseSubject>[1],
  host: CommandHost,
): Promise<JointErasure> {
  const store = await (await host.workspace()).store();
  const actors = (await Promise.all(ids.map((id) => store.actor(id)))).flatMap((actor) => actor ?? []);
  const none = { files: [], backups: [], unread: [], mailboxDrafts: 0 };
  if (actors.length === 0) return { ...none, cleaning: { outcome: "clean" } };
  const progress = new Progress(host, host.text.actors.progress);
  const plan = await planErasures(actors, request.marker, host, progress);
  return { ...plan, ...(await eraseSubject(plan, request, host)) };
}

const purgeFacts = ({
  toErase,
  waiting,
  dryRun,
}: {
  toErase: readonly DueActor[];
  waiting: readonly DueActor[];
  dryRun: boolean;
}) => inSnakeCase({ ...(dryRun ? { dryRun } : {}), erased: toErase, waiting }) as object;
