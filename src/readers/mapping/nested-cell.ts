/** What a cell that holds JSON says, as the public directories write addresses, telephones and sites (`[{"valeur": …}]`). */
export interface Nested {
  values: readonly string[];
  postcode: string | null;
  commune: string | null;
  address: string | null;
}

/** Reads a cell that holds JSON; null for any other, for JSON without objects, and for more than 20,000 characters. The address is that of its first element. */
export function nestedIn(cell: string): Nested | null {
  if (!/^\s*[[{]/.test(cell) || cell.length > 20_000) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(cell);
  } catch {
    return null;
  }
  const items = (Array.isArray(parsed) ? parsed : [parsed]).filter(isRecord);
  if (items.length === 0) return null;
  const first = items[0]!;
  const text = (key: string) =>
    typeof first[key] === "string" && first[key].trim() !== "" ? first[key].trim() : null;
  const values = items.flatMap((item) => {
    const value = item.valeur ?? item.type_service_local ?? item.value;
    return typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];
  });
  const lines = [text("complement1"), text("complement2"), text("numero_voie"), text("service_distribution")];
  return {
    values,
    postcode: text("code_postal"),
    commune: text("nom_commune"),
    address: lines.filter(Boolean).join(", ") || null,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
