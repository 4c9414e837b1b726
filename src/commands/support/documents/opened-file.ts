// `--open`: shows a file that was just written.
import type { CommandHost } from "../command-host.ts";

/** Without a program for it, says where the file is: it is written all the same. */
export async function openFile(path: string, world: CommandHost): Promise<void> {
  const whole = world.files.resolve(path);
  if (!(await world.showFile(whole)))
    world.stderr.write(world.text.viewing.cannotOpen(world.files.shown(path)));
}
