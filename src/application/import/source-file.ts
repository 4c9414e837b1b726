// Opens what `import` and `peek` read: a file, or standard input.

import type { SourceFile } from "../../readers/reading.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** The file of a path; for `-`, standard input, which is read into memory so that it can be read twice. */
export async function sourceFile(host: ApplicationHost, path: string): Promise<SourceFile> {
  if (path !== "-") {
    const facts = await host.files.facts(path);
    return {
      name: host.files.shown(path),
      size: facts?.size ?? null,
      stream: () => host.files.stream(path),
    };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.stdin()) chunks.push(chunk);
  return {
    name: "-",
    size: chunks.reduce((size, { length }) => size + length, 0),
    async *stream() {
      yield* chunks;
    },
  };
}
