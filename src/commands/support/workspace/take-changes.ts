// `workspace merge`: merges the work of colleagues, and asks about or lists conflicts with changes on this laptop.

import { type BroughtChanges, readBroughtChanges } from "../../../application/exchange/brought-changes.ts";
import {
  isOtherMission,
  type MergedLaptops,
  mergeChanges,
} from "../../../application/exchange/merge-changes.ts";
import { eraseAgain } from "../../../application/privacy/erase-subject.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { ConflictDecision, ExchangeConflict, ValueConflict } from "../../../store/exchange-records.ts";
import type { CommandHost } from "../command-host.ts";
import { passphraseAsker } from "../passphrase.ts";
import { present } from "../presentation.ts";
import { type CommandShell, decidingCommand, shellOf } from "./deciding-command.ts";
import type { WorkspaceInput } from "./workspace-options.ts";

export async function takeChanges(
  { source, yes, dryRun }: WorkspaceInput,
  host: CommandHost,
): Promise<number> {
  if (source === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<source>" });
  const { mission, store } = await host.workspace();
  const asker = passphraseAsker({ what: "exchange", mission: mission.name }, host);
  const broughtChanges = await readBroughtChanges(source, host, asker.ask);
  if (!(await isMergeWanted(broughtChanges, mission.name, { yes, dryRun }, host))) return 0;
  if (!dryRun) await asker.opened();
  const { erasedMarker: marker } = host.text.privacy;
  const decisions = await askDecisions(broughtChanges, { yes, dryRun }, host);
  const merged = await mergeChanges(broughtChanges, host, { decisions, dryRun, marker });
  const isErasing = !dryRun && merged.comebacks.length > 0 && (await isErasureWanted(merged, yes, host));
  const erased = isErasing
    ? await eraseAgain(
        broughtChanges.flatMap(({ changes }) => changes.erasures),
        marker,
        host,
      )
    : 0;
  const actorCount = await (await store()).count();
  const open = merged.conflicts.filter(({ key }) => !decisions.has(key));
  present(host, {
    json: () => mergedAsJson(merged, { open, erased, erases: isErasing, dryRun, shell: shellOf(host) }),
    human: () =>
      safeText(
        host.text.exchange.merged(
          {
            ...merged,
            ...{
              conflicts: open.map((conflict) => ({
                ...conflict,
                decide: decidingCommand(conflict, shellOf(host)),
              })),
              actors: actorCount,
              erased,
            },
            comebacks: isErasing
              ? []
              : merged.comebacks.map((comeback) => ({ ...comeback, command: erasureCommand(comeback) })),
          },
          dryRun,
        ),
      ),
  });
  return 0;
}

/** Asks before merging changes of a mission with another name. */
async function isMergeWanted(
  broughtChanges: readonly BroughtChanges[],
  ours: string,
  { yes, dryRun }: { yes: boolean; dryRun: boolean },
  { options, prompter, text }: CommandHost,
): Promise<boolean> {
  for (const { file, mission: theirs } of broughtChanges) {
    if (yes || !isOtherMission(theirs, ours)) continue;
    if (!options.interactive || dryRun)
      throw new Refusal("input", { code: "exchange-of-other-mission", file, theirs, ours });
    const message = text.exchange.isOtherMission(file, theirs, ours);
    if (!(await prompter.confirm({ message, initial: false }))) return false;
  }
  return true;
}

/**
 * Asks about each conflict of values before anything is changed; without questions, the more certain value stands, else the newer one.
 * Something that a colleague removed and somebody changed here stays, without a question.
 */
async function askDecisions(
  broughtChanges: readonly BroughtChanges[],
  { yes, dryRun }: { yes: boolean; dryRun: boolean },
  host: CommandHost,
): Promise<ReadonlyMap<string, ConflictDecision>> {
  const decisions = new Map<string, ConflictDecision>();
  const { exchange, privacy } = host.text;
  if (yes || dryRun || !host.options.interactive) return decisions;
  const options = { decisions, dryRun: true, marker: privacy.erasedMarker };
  for (;;) {
    const { conflicts } = await mergeChanges(broughtChanges, host, options);
    const open = conflicts.filter(
      (conflict) => conflict.kind === "value" && !decisions.has(conflict.key),
    ) as ValueConflict[];
    if (open.length === 0) return decisions;
    const total = decisions.size + open.length;
    const answered = new Set<string>();
    for (const conflict of open) {
      // A second colleague's value for the same field is compared with this answer in the next round of questions.
      const value = JSON.stringify([conflict.table, conflict.id, conflict.person, conflict.field]);
      if (answered.has(value)) continue;
      answered.add(value);
      const answer = await host.prompter.select({
        message: safeText(exchange.conflictQuestion(conflict, { nth: decisions.size + 1, of: total })),
        choices: [
          { value: "ours" as const, label: safeText(exchange.conflictSide(conflict.ours, "ours")) },
          { value: "theirs" as const, label: safeText(exchange.conflictSide(conflict.theirs, "theirs")) },
        ],
        initial: conflict.stands,
      });
      decisions.set(conflict.key, answer);
    }
  }
}

async function isErasureWanted(
  { comebacks }: MergedLaptops,
  yes: boolean,
  { options, prompter, text }: CommandHost,
): Promise<boolean> {
  if (yes) return true;
  if (!options.interactive) return false;
  const names = comebacks.map(({ fullName, name }) => (fullName ? `${fullName} (${name})` : name));
  return prompter.confirm({ message: safeText(text.exchange.eraseHereToo(names)), initial: false });
}

const erasureCommand = ({ actor, person }: { actor: string; person: string | null }) =>
  `outreach privacy erase ${person === null ? actor : `${actor}/${person}`}`;

function mergedAsJson(
  merged: MergedLaptops,
  {
    open,
    erased,
    erases,
    dryRun,
    shell,
  }: {
    open: readonly ExchangeConflict[];
    erased: number;
    erases: boolean;
    dryRun: boolean;
    shell: CommandShell;
  },
) {
  const { files, added, changed, removed, joined, doubtful } = merged;
  return inSnakeCase({
    ...(dryRun ? { dryRun } : {}),
    ...{ files, added, changed, removed, joined, doubtful },
    conflicts: open.map((conflict) => ({ ...conflict, decide: decidingCommand(conflict, shell) })),
    leftOutErased: merged.erased,
    erasures: merged.comebacks.map((comeback) => ({
      ...{
        actor: comeback.actor,
        name: comeback.name,
        person: comeback.person,
        done: erases,
        command: erasureCommand(comeback),
      },
    })),
    erasedHere: erased,
  });
}
