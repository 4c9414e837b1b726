// Writes the name of a file as it is typed in a command that is shown to be copied.

/** Bare where it can be; no shell reads anything in single quotes. */
export const typedFile = (file: string): string => {
  if (/^[\w./-]+$/.test(file)) return file;
  return /["$`!“”„]/.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : `"${file}"`;
};
