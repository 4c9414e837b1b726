// `--open`: shows a file that was just written.
import type { CommandHost } from "../command-host.ts";

/** Without a program for it, says where the file is: it is written all the same. */
export async function openFile(path: string, host: CommandHost): Promise<void> {
  const whole = host.files.resolve(path);
  if (!(await host.showFile(whole))) host.stderr.write(host.text.viewing.cannotOpen(host.files.shown(path)));
}
