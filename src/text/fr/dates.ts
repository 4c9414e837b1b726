/** Made when a date is written, not when the program starts: it costs as much as half of Node's own start. */
const long = (date: Date) => date.toLocaleDateString("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** “1er mars 2026” for an ISO date; what is not a date is given back as it stands. */
export function longDate(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : long(date).replace(/^1 /, "1er ").replace(/ /g, "\u00a0");
}
