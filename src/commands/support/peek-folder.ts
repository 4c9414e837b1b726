// `peek` on a folder: shows what `import` would make of each file in it.

import { filesOf, openOne } from "../../application/import/open-files.ts";
import { openEach } from "../../application/import/related-files.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { Reading } from "../../readers/reading.ts";
import { inSnakeCase, problemAsJson } from "../../renderers/json.ts";
import { type FolderFile, folderScreen } from "../../renderers/screens/peek-folder-page.ts";
import { painter } from "../../renderers/screens/terminal.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";
import { present } from "./presentation.ts";

/** Shows what each file of a folder would become: a list, an application, a part of another list, or nothing, with the reason. */
export async function peekFolder(
  host: CommandHost,
  folder: string,
  options: Parameters<typeof openOne>[2],
): Promise<void> {
  const files: FolderFile[] = [];
  const json: object[] = [];
  const names = (await filesOf(host, [folder])).map(({ name }) => name);
  const attempts = await openEach(host, names, options.mappings, (name, related, sheet) =>
    openOne(host, name, {
      ...options,
      ...(sheet === undefined ? {} : { sheets: [sheet] }),
      ...{ preview: false, related },
    }),
  );
  for (const attempt of attempts) {
    if (host.interrupted.aborted) break;
    const file = host.files.shown(attempt.name);
    if ("opened" in attempt) {
      const { reading } = attempt.opened;
      const outcome = await outcomeOf(reading);
      files.push(
        outcome.unread
          ? { file, kind: "unread", sentence: say(outcome.unread, host.text) }
          : reading.facts.document
            ? { file, kind: "application", name: outcome.name, answers: outcome.answers }
            : { file, kind: "list", rows: outcome.rows, taken: outcome.taken },
      );
      const { columns: _, ...facts } = reading.facts;
      json.push({
        ...(inSnakeCase(facts) as object),
        rows: outcome.rows,
        taken: outcome.taken,
        actor: reading.facts.document && !outcome.unread ? outcome.name : null,
        problems: outcome.unread
          ? [problemAsJson({ ...outcome.unread, severity: "rejected" }, host.text)]
          : [],
      });
    } else if ("with" in attempt) {
      const list = host.files.shown(attempt.with);
      files.push({ file, kind: "part", list });
      json.push({ file, read_with: list, problems: [] });
    } else {
      if (attempt.refusal.kind !== "input") throw attempt.refusal;
      const [problem] = attempt.refusal.problems;
      files.push({ file, kind: "unread", sentence: say(problem!, host.text) });
      json.push({ file, problems: [problemAsJson({ ...problem!, severity: "rejected" }, host.text)] });
    }
  }
  const paint = await painter(host.options.color);
  const shown = host.files.shown(folder);
  present(host, {
    json: () => ({ folder: shown, files: json }),
    plain: () => files.map((file) => [file.file, file.kind]),
    human: () => folderScreen(shown, files, { words: host.text, columns: host.stdout.columns, paint }),
  });
}

/** Reads a whole file: its rows, the rows that would become actors, whose application it is, and the finding that rejects it. */
async function outcomeOf(reading: Reading) {
  const outcome: { rows: number; taken: number; name: string; answers: number; unread: Finding | null } = {
    rows: 0,
    taken: 0,
    name: "",
    answers: 0,
    unread: null,
  };
  for await (const { candidates, findings, rows } of reading.batches()) {
    outcome.rows = rows;
    outcome.taken += candidates.length;
    const [first] = candidates;
    if (first && outcome.name === "") {
      outcome.name = first.fields.name ?? "";
      outcome.answers = first.answers.length;
    }
    if (reading.facts.document)
      outcome.unread ??= findings.find(({ severity }) => severity === "rejected") ?? null;
  }
  return outcome;
}
