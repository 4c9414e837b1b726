// `--open`: opens a file that was just written.
import type { CommandHost } from "../command-host.ts";

/** Opens a file in the user's program for it; where there is none, reports the path of the file. */
export async function openFile(path: string, host: CommandHost): Promise<void> {
  const absolutePath = host.files.resolve(path);
  if (!(await host.showFile(absolutePath)))
    host.stderr.write(host.text.viewing.cannotOpen(host.files.shown(path)));
}
