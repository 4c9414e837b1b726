// The time zones of France, of the mainland and overseas.

export const mainlandTimeZone = "Europe/Paris";

/** Time zones by the first three figures of overseas postcodes. */
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

/** The time zone of an overseas address, by its postcode; null for any other address. */
export function overseasTimeZone(address: string): string | null {
  const [, start] = /(?<!\d)(9[78]\d)\d{2}(?!\d)/.exec(address) ?? [];
  return (start !== undefined && overseas[start]) || null;
}

/** The official spelling of an IANA time zone; null for a name without “/” other than UTC, and when there is no such zone. */
export function timeZoneNamed(name: string): string | null {
  if (!name.includes("/") && name.toUpperCase() !== "UTC") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
