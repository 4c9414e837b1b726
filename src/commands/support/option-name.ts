// The name of an option on the command line, from its key in the schema of a command.

/** `dry-run` for `dryRun`. */
export const optionName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
