// Shows what the files of a folder would become, before anything is imported.

import type { Sentences } from "../../text/index.ts";
import { hanging, pad, width, wrap } from "./character-columns.ts";
import { type Paint, safe } from "./terminal.ts";

/** What one file of a folder would become. */
export type FolderFile = { file: string } & (
  | { kind: "list"; rows: number; taken: number }
  | { kind: "application"; name: string; answers: number }
  | { kind: "part"; list: string }
  | { kind: "unread"; sentence: string }
);

/** The files of a folder, each with what it would become, those that cannot be read last. */
export function folderScreen(
  folder: string,
  files: readonly FolderFile[],
  { words, columns, paint }: { words: Sentences; columns: number; paint: Paint },
): string {
  const { peek } = words;
  const read = files.filter(({ kind }) => kind !== "unread");
  const unread = files.flatMap((file) => (file.kind === "unread" ? [file.sentence] : []));
  const room = Math.max(60, Math.min(columns, 140));
  const names = Math.min(40, Math.max(...read.map(({ file }) => width(safe(file))), 0));
  return [
    paint.strong(safe(folder)),
    `  ${peek.fileCount(files.length)}`,
    "",
    ...read.flatMap((file) => {
      const outcome =
        file.kind === "list"
          ? peek.folderList(file.rows, file.taken)
          : file.kind === "application"
            ? peek.folderApplication(file.name, file.answers)
            : file.kind === "part"
              ? peek.folderPart(file.list)
              : "";
      const [first = "", ...rest] = wrap(safe(outcome), room - names - 4);
      return [
        `  ${pad(safe(file.file), names)}  ${first}`,
        ...rest.map((line) => `${" ".repeat(names + 4)}${line}`),
      ];
    }),
    ...(unread.length === 0 ? [] : ["", paint.strong(peek.problemsHeading(unread.length))]),
    ...unread.flatMap((sentence) => hanging(safe(sentence), room, 2)),
    "",
    peek.folderNextCommands(folder),
    "",
  ].join("\n");
}
