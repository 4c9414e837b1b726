// Reads a time of day as people write it.

/** Reads `14:00`, `14`, `14h`, `14 h 30`, `14H30`, `9.30`, `2 pm`, `2:30 p.m.`, `midi`, `noon` as `14:00`… Null when the text is no time. */
export function timeOfDay(text: string): string | null {
  const said = text.trim().toLowerCase().replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
  if (said === "midi" || said === "noon") return "12:00";
  const parts = /^(\d{1,2}) ?(?:[h:.] ?(\d{2})?)? ?([ap])?(?:\.?m\.?)?$/.exec(said);
  if (!parts) return null;
  const [, hours = "", minutes = "00", half] = parts;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || (half !== undefined && Number(hours) > 12)) return null;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
