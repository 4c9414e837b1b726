// Quotes a file name for a command that users copy into their terminal.

/** No quotes where that is safe; single quotes, in which no shell expands anything, around special characters. */
export const typedFile = (file: string): string => {
  if (/^[\w./-]+$/.test(file)) return file;
  return /["$`!“”„]/.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : `"${file}"`;
};
