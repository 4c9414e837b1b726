// The clocks of France: the mainland's, and those overseas.

export const mainlandTimeZone = "Europe/Paris";

/** Time zones by the first three figures of postcodes overseas. */
const overseas: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** The time zone of a place overseas, by the postcode in its address; null where nothing says that it is one. */
export function overseasTimeZone(address: string): string | null {
  const [, start] = /(?<!\d)(9[78]\d)\d{2}(?!\d)/.exec(address) ?? [];
  return (start !== undefined && overseas[start]) || null;
}

/** A time zone by its IANA name, spelt as the list spells it; null when there is none of that name. */
export function timeZoneNamed(name: string): string | null {
  if (!name.includes("/") && name.toUpperCase() !== "UTC") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
