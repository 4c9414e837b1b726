// Remembers what was read of the texts that a list repeats: its posts, its titles.

/** Different texts that are remembered: a list repeats the same few, and one whose texts all differ must not fill the memory. */
const most = 5_000;

/** Reads a text as `read` does, and one that comes again not a second time. What is given is shared: nobody may change it. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const before = new Map<string, T>();
  return (text) => {
    if (before.has(text)) return before.get(text)!;
    const found = read(text);
    if (before.size < most) before.set(text, found);
    return found;
  };
}
