// Registers which documents were prepared for whom, so that a mailing is prepared once.

import { filesWrittenBefore, withFilesWritten } from "../../domain/problems/problem.ts";
import type { PreparedDocument } from "../../domain/relationship/contact.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { MailingResult } from "./prepare-mailing.ts";

/** What documents of one command have in common in the register. */
export interface Registered {
  /** The command: `mail`, `letter`. */
  document: string;
  /** Which mailing: `first-contact`. The same one is prepared once for each actor. */
  template: string;
}

/** A document to register; a field that it leaves out is taken from `Registered`. */
type RegisteredDocument = Pick<PreparedDocument, "actor" | "recipient" | "file"> &
  Partial<Pick<PreparedDocument, "template" | "document">>;

/**
 * Registers documents as one step, so that `undo` takes all of them back. A document with its own `template` (a follow-up names its
 * exchange) or `document` (a letter made by `mail`) keeps it.
 */
export async function register(
  made: readonly RegisteredDocument[],
  { document, template }: Registered,
  host: ApplicationHost,
): Promise<void> {
  if (made.length === 0) return;
  const store = await (await host.workspace()).store();
  const at = host.now();
  const facts = { mailing: template, count: made.length };
  const prepared = await registeredAs(made, { document, template }, host);
  try {
    await store.step({ command: document, at, facts }, (writer) => writer.addPrepared(prepared));
  } catch (error) {
    throw withFilesWritten(error, [...new Set(made.flatMap(({ file }) => file ?? []))]);
  }
}

/** Documents as the register stores them, for a step that writes more than the register. */
export async function registeredAs(
  made: readonly RegisteredDocument[],
  { document, template }: Registered,
  host: ApplicationHost,
): Promise<PreparedDocument[]> {
  const { root } = await host.workspace();
  const at = host.now().toISOString();
  return made.map(({ actor, recipient, file, ...own }) => ({
    ...{
      actor,
      document: own.document ?? document,
      template: own.template ?? template,
      recipient,
      file: file && fromWorkspace(file, root, host),
    },
    at,
  }));
}

/** In the workspace, a path from its folder, with `/` on every system, which stays true when the folder moves; elsewhere, the whole path. */
function fromWorkspace(file: string, root: string, { files }: ApplicationHost): string {
  const path = files.resolve(file);
  return path.startsWith(root) && /^[\\/]/.test(path.slice(root.length))
    ? path.slice(root.length + 1).replaceAll("\\", "/")
    : path;
}

/** Registers the messages of a mailing that were handed over. If that fails, its error also names the files that `failure` names. */
export async function registerMade(
  { made, failure }: Pick<MailingResult, "made" | "failure">,
  registered: Registered,
  host: ApplicationHost,
): Promise<void> {
  try {
    await register(
      made.map(({ actor, mailing, to, file }) => ({ actor, template: mailing, recipient: to, file })),
      registered,
      host,
    );
  } catch (error) {
    throw withFilesWritten(error, filesWrittenBefore(failure));
  }
}
