/** Where something stands in a file: its line, or the page or paragraph of a document. */
export function placeOf(file: string, line: number | null): string {
  if (line === null) return file;
  if (/\.pdf$/i.test(file)) return `${file}, page ${line}`;
  return /\.(?:docx|docm|odt)$/i.test(file) ? `${file}, paragraph ${line}` : `${file}:${line}`;
}
