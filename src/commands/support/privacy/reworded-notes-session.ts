// `privacy reword`: shows each note with sensitive words and asks for a new wording.
import { type SensitiveNote, sensitiveNotes } from "../../../application/privacy/sensitive-notes.ts";
import { sensitivePassages } from "../../../domain/privacy/sensitive-words.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { requireSubject } from "./named-subject.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function rewordNotes({ who, dryRun }: PrivacyInput, host: CommandHost): Promise<number> {
  const { rewording } = host.text.privacy;
  const store = await (await host.workspace()).store();
  const subject = who === undefined ? null : (await requireSubject(who, store)).actor.id;
  const notes = distinctTexts(
    (await sensitiveNotes(store)).filter(({ actor }) => subject === null || actor === subject),
  );
  if (notes.length > 0 && !dryRun && !host.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: "--dry-run" });
  const reworded = dryRun ? [] : await askForRewordings(notes, host);
  const rewordings = reworded.flatMap(({ note: { actor, table, text }, to }) =>
    table === "triage_progress" ? [] : [{ actor, rewording: { table, from: text, to } }],
  );
  if (rewordings.length > 0)
    await store.step(
      { command: "privacy", at: host.now(), facts: { reworded: rewordings.length } },
      async (writer) => {
        for (const { actor, rewording } of rewordings) await writer.rewordNote(actor, rewording);
      },
    );
  await rewordUnfinished(reworded, store);
  present(host, {
    json: () =>
      inSnakeCase({
        ...(dryRun ? { dryRun } : {}),
        notes: notes.map(({ actor, table, on, kind, words, text }) => ({
          actor,
          table,
          on,
          kind,
          words,
          text,
        })),
        reworded: reworded.length,
      }),
    human: () =>
      safeText(
        dryRun || notes.length === 0
          ? `${notes.map((note) => `${rewording.noteLine(note)}\n`).join("")}${rewording.noteCount(notes.length)}\n`
          : `${rewording.rewordedCount(reworded.length, notes.length)}\n`,
      ),
  });
  return 0;
}

/** Rewords notes of unfinished interviews, which belong to no step of the history and are saved directly. */
async function rewordUnfinished(
  reworded: readonly { note: SensitiveNote; to: string }[],
  store: Store,
): Promise<void> {
  for (const { note, to } of reworded) {
    if (note.table !== "triage_progress") continue;
    const progress = (await store.triageProgress()).find(({ actor }) => actor === note.actor);
    if (!progress) continue;
    const notes = Object.entries(progress.notes).map(([question, text]) => [
      question,
      text === note.text ? to : text,
    ]);
    await store.saveTriageProgress({ ...progress, notes: Object.fromEntries(notes) });
  }
}

/** Removes repetitions, so that a note with several sensitive passages is asked about once. */
const distinctTexts = (notes: readonly SensitiveNote[]): SensitiveNote[] =>
  [
    ...new Map(
      notes.toReversed().map((note) => [`${note.actor}\n${note.table}\n${note.text}`, note]),
    ).values(),
  ].toReversed();

async function askForRewordings(
  notes: readonly SensitiveNote[],
  { prompter, stderr, text: { privacy } }: CommandHost,
): Promise<{ note: SensitiveNote; to: string }[]> {
  const { rewording } = privacy;
  const reworded: { note: SensitiveNote; to: string }[] = [];
  for (const [index, note] of notes.entries()) {
    stderr.write(`\n${safeText(rewording.noteLine(note))}\n`);
    const answer = await prompter.key({
      aside: privacy.textPosition(index + 1, notes.length),
      message: privacy.textQuestion,
      choices: [
        { value: "reword", ...privacy.reword },
        { value: "leave", ...rewording.keepNote },
      ],
      commands: [{ value: "stop", ...rewording.stop }],
    });
    if (answer === "stop") break;
    if (answer === "leave") continue;
    const to = await prompter.text({
      message: rewording.newText,
      initial: note.text,
      check: (typed) =>
        typed.trim() !== "" && sensitivePassages(typed).length === 0 ? true : rewording.noteStillSensitive,
    });
    reworded.push({ note, to: to.trim() });
  }
  return reworded;
}
