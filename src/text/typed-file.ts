// Writes the name of a file as it is typed in a command that is shown to be copied.

/** Without quotes where that is safe; in single quotes, which no shell reads into, where the name holds a special character. */
export const typedFile = (file: string): string => {
  if (/^[\w./-]+$/.test(file)) return file;
  return /["$`!“”„]/.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : `"${file}"`;
};
