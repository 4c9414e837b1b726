import type { Actor } from "../../domain/actor.ts";
import { fileName } from "../../domain/file-name.ts";
import { type Letter, type LetterKind, letterFor } from "../../domain/letter.ts";
import { lastExchanges } from "../../domain/mailing/history.ts";
import { mailingName } from "../../domain/mailing/kinds.ts";
import type { Occasion } from "../../domain/mailing/occasion.ts";
import { messageFor } from "../../domain/mailing.ts";
import type { Problem } from "../../domain/problem.ts";
import { splitTitle } from "../../renderers/markdown.ts";
import { type LetterSheet, letterSheet, letterView } from "../../renderers/views/letter.ts";
import { MissionViews } from "../../renderers/views/mission.ts";
import type { World } from "../world.ts";
import type { MailingResult } from "./mailing.ts";
import { meetings } from "./meetings.ts";
import { freeName, namesIn } from "./output.ts";
import { preparedBefore } from "./register.ts";
import { documentWords } from "./templates.ts";

export interface LettersOrder {
  kind: LetterKind;
  occasion: Occasion;
  ids: readonly string[];
  /** Only those whom no message reaches. */
  noEmail: boolean;
  /** ISO date. */
  today: string;
  again: boolean;
}

/** A letter ready to be set on paper. */
export interface ReadyLetter {
  actor: Pick<Actor, "id" | "name">;
  /** The lines of the envelope, on one. */
  to: string;
  sheet: LetterSheet;
}

export interface ReadyLetters extends Pick<MailingResult, "leftOut" | "already"> {
  ready: readonly ReadyLetter[];
}

/**
 * Writes the letters of a mailing, from the template `letter-<kind>`; nothing is on the disk yet. Nobody whom we have talked
 * with gets a first contact.
 */
export async function readyLetters(order: LettersOrder, world: World): Promise<ReadyLetters> {
  const workspace = await world.workspace();
  const { mission } = workspace;
  const { text, library } = await documentWords(workspace);
  const views = new MissionViews(mission, text);
  const store = await workspace.store();
  const mailing = mailingName(order.kind, order.occasion);
  const before = await preparedBefore(store, { document: "letter", template: mailing });
  const exchanges = lastExchanges(order.kind === "first-contact" ? await store.contacts({}) : []);
  const circumstances = { first: true, latest: null, exchange: null, occasion: order.occasion };
  const ready: ReadyLetter[] = [];
  const leftOut: Problem[] = [];
  const already: { actor: string; name: string; at: string }[] = [];
  for await (const { actor, meeting } of meetings(order.ids, world)) {
    const { id, name } = actor;
    const at = before.get(id);
    const message = messageFor(actor, meeting, mission, circumstances);
    if (order.noEmail && message.email !== null) continue;
    const letter = letterFor(message, actor);
    const met = exchanges.get(id);
    if (at !== undefined && !order.again) already.push({ actor: id, name, at });
    else if (met) {
      const why = { because: "already-met", at: met.at } as const;
      leftOut.push({ code: "message-untimely", actor: id, name, why });
    } else if ("missing" in letter)
      leftOut.push({ code: "postal-address-missing", actor: id, name, missing: letter.missing });
    else {
      const made = await written(letter);
      if (made.fields.length > 0)
        leftOut.push({ code: "message-incomplete", actor: id, name, fields: made.fields });
      else ready.push({ actor: { id, name }, to: made.sheet.recipient.join(", "), sheet: made.sheet });
    }
  }
  return { ready, leftOut, already };

  async function written(letter: Letter) {
    const scope = letterView(order.kind, letter, order.today, text, views);
    const variant = { interlocutor: letter.interlocutor, situation: null };
    const { markdown, empty } = await library.render(`letter-${order.kind}`, scope, variant);
    const { title, body } = splitTitle(markdown);
    const subject = `${text.letters.subject}${title}`;
    return { fields: empty, sheet: letterSheet(letter, { subject, markdown: body }, order.today, text) };
  }
}

/** A letter on the disk, or there already when `kept`. */
export interface WrittenLetter {
  actor: string;
  name: string;
  to: string;
  file: string;
  kept: boolean;
}

interface EachOrder {
  folder: string;
  /** ISO date. */
  date: string;
  /** Last word of the names of files. */
  kind: string;
  extension: string;
  again: boolean;
  dryRun: boolean;
  render: (letters: readonly LetterSheet[]) => Promise<Uint8Array>;
}

/**
 * Writes each letter to a file of its own. A file that is already there is the same letter, left by a run that was
 * stopped, and perhaps corrected by hand since: it is kept, unless the letter was asked for again.
 */
export async function writeEach(
  ready: readonly ReadyLetter[],
  { folder, date, kind, extension, again, dryRun, render }: EachOrder,
  { files, interrupted }: World,
): Promise<WrittenLetter[]> {
  const taken = await namesIn(folder, files);
  const made: WrittenLetter[] = [];
  for (const { actor, to, sheet } of ready) {
    if (interrupted.aborted) break;
    const named = (times: number) =>
      fileName(actor, { date, kind: times === 1 ? kind : `${kind} (${times})`, extension });
    const name = again ? freeName(named, taken) : named(1);
    const path = files.resolve(folder, name);
    const kept = taken.has(name);
    if (!kept && !dryRun) await files.write(path, await render([sheet]));
    made.push({ actor: actor.id, name: actor.name, to, file: files.shown(path), kept });
  }
  return made;
}
