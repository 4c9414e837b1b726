import { dayOf } from "../../domain/dates.ts";
import { mailingName } from "../../domain/mailing/kinds.ts";
import { Refusal } from "../../domain/problem.ts";
import { letterFormats } from "../../renderers/documents.ts";
import { problemAsJson } from "../../renderers/json.ts";
import { sentences } from "../../text/index.ts";
import { sayLeftOut, settingsOnce } from "../documents/left-out.ts";
import {
  type ReadyLetter,
  type ReadyLetters,
  readyLetters,
  type WrittenLetter,
  writeEach,
} from "../documents/letters.ts";
import { occasionOf } from "../documents/occasion.ts";
import { pathOfOne, printing } from "../documents/output.ts";
import { register } from "../documents/register.ts";
import type { LetterOptions } from "../letter.ts";
import { present } from "../present.ts";
import type { Selection } from "../selection.ts";
import type { World } from "../world.ts";

/** Letters of one mailing: a file for each, or one for all, and the register says for whom. */
export async function makeLetters(
  asked: LetterOptions,
  { ids, objected }: Selection,
  world: World,
): Promise<number> {
  const today = dayOf(world.now());
  const { kind, again } = asked;
  const { mission } = await world.workspace();
  const occasion = occasionOf(kind, { ...asked, question: [] }, mission, today);
  const letters = await readyLetters(
    { kind, occasion, ids, noEmail: asked.for === "no-email", today, again },
    world,
  );
  const { ready, already, leftOut } = letters;
  if (ready.length === 0 && already.length === 0 && leftOut.length > 0)
    throw new Refusal("input", ...settingsOnce(leftOut, world));
  const made = world.interrupted.aborted ? [] : await onDisk(ready, asked, today, world);
  if (!asked.dryRun)
    await register(
      made.map(({ actor, to, file }) => ({ actor, recipient: to, file })),
      { document: "letter", template: mailingName(kind, occasion) },
      world,
    );
  report(made, letters, objected, asked.dryRun, world);
  return world.interrupted.aborted ? 130 : 0;
}

async function onDisk(
  ready: readonly ReadyLetter[],
  asked: LetterOptions,
  today: string,
  world: World,
): Promise<WrittenLetter[]> {
  const workspace = await world.workspace();
  const { letters, mailing } = await sentences(workspace.mission.language);
  const format = asked.format === "pdf" || /\.pdf$/i.test(asked.output ?? "") ? "pdf" : "docx";
  const page = printing(workspace, world, letters.title, "letter");
  const kind = mailing.file[asked.kind];
  const { files } = world;
  const oneFile = asked.oneFile || (asked.output !== undefined && /\.(docx|pdf)$/i.test(asked.output));
  if (!oneFile)
    return await writeEach(
      ready,
      {
        folder: asked.output ?? files.resolve(workspace.root, "out"),
        ...{ date: today, kind, extension: format, again: asked.again, dryRun: asked.dryRun },
        render: (sheets) =>
          letterFormats[format](sheets, { ...page, title: `${letters.subject}${sheets[0]!.title}` }),
      },
      world,
    );
  if (ready.length === 0) return [];
  const named = { date: today, kind: `${letters.together} - ${kind}`, extension: format };
  const path = await pathOfOne(asked, named, workspace, world);
  if (!asked.dryRun)
    await files.write(
      path,
      await letterFormats[format](
        ready.map(({ sheet }) => sheet),
        page,
      ),
      { replace: asked.replace },
    );
  return ready.map(({ actor: { id, name }, to }) => ({
    ...{ actor: id, name, to },
    file: files.shown(path),
    kept: false,
  }));
}

function report(
  made: readonly WrittenLetter[],
  { already, leftOut }: ReadyLetters,
  objected: Selection["objected"],
  dryRun: boolean,
  world: World,
): void {
  const { text } = world;
  const problems = [...objected, ...leftOut];
  sayLeftOut(problems, world);
  present(world, {
    json: () => ({
      letters: made.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      left_out: problems.map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      dry_run: dryRun,
    }),
    plain: () => made.map(({ actor, to, file }) => [actor, to, file]),
    human: () => text.letters.written({ made, already, leftOut: leftOut.length, dryRun }),
  });
}
