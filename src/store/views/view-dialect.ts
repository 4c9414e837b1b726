// The definition of a view, and what differs between the engines: JSON as rows, and the day.

export interface DatabaseView {
  /** Begins with the name of its readers. */
  name: string;
  readers: "team" | "network";
  /** Name of a column → the expression of its value, in order. */
  columns: Readonly<Record<string, string>>;
  from: string;
}

export interface ViewDialect {
  /** A column of JSON texts or nulls. */
  json(column: string): string;
  /** JSON made of names and the expressions of their values. */
  object(values: Readonly<Record<string, string>>): string;
  /** The elements of a JSON array as rows `alias(key, value)`. */
  elements(json: string, alias: string): string;
  /** The same for an array of texts only. */
  texts(json: string, alias: string): string;
  /** The members of a JSON object as rows `alias(key, value)`. `values`: whether all values are texts, or all are JSON. */
  members(json: string, alias: string, values: "texts" | "json"): string;
  /** The text of a part of JSON: a member of an object by its name, an element of an array by its index. */
  text(json: string, part: string | number): string;
  /** A member of a JSON object, as JSON. */
  part(json: string, part: string): string;
  whole(json: string, part: number): string;
  /** The values of all rows joined into one text; null when there are no rows. */
  joined(value: string): string;
  /** Today in the time zone of the session, as an ISO date. */
  today: string;
}

/** Uses only SQL that every SQLite since 3.9 reads: a program that does not know a word of a view cannot open the file at all. */
export const sqliteViews: ViewDialect = {
  json: (column) => column,
  object: (values) => `json_object(${pairs(values)})`,
  elements: (json, alias) => `json_each(${json}) as ${alias}`,
  texts: (json, alias) => `json_each(${json}) as ${alias}`,
  members: (json, alias) => `json_each(${json}) as ${alias}`,
  text: (json, part) => `json_extract(${json}, '${path(part)}')`,
  part: (json, part) => `json_extract(${json}, '${path(part)}')`,
  whole: (json, part) => `json_extract(${json}, '${path(part)}')`,
  joined: (value) => `group_concat(${value}, '; ')`,
  today: "date('now', 'localtime')",
};

const path = (part: string | number) => (typeof part === "number" ? `$[${part}]` : `$.${part}`);

const pairs = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(", ");

export const postgresViews: ViewDialect = {
  // PostgreSQL's JSON allows neither NUL nor half a surrogate pair: one such cell would make the whole view unreadable.
  json: (column) =>
    `(case when ${column} like '%\\\\u%'
       then regexp_replace(${column}, '\\\\u(0000|d[89a-f][0-9a-f]{2})', '\\\\ufffd', 'g') else ${column} end)::jsonb`,
  object: (values) => `jsonb_build_object(${pairs(values)})`,
  elements: (json, alias) => `jsonb_array_elements(${json}) with ordinality as ${alias} (value, key)`,
  texts: (json, alias) => `jsonb_array_elements_text(${json}) with ordinality as ${alias} (value, key)`,
  members: (json, alias, values) =>
    `${values === "texts" ? "jsonb_each_text" : "jsonb_each"}(${json}) as ${alias} (key, value)`,
  text: (json, part) => `(${json} ->> ${typeof part === "number" ? part : `'${part}'`})`,
  part: (json, part) => `(${json} -> '${part}')`,
  whole: (json, part) => `cast(${json} ->> ${part} as integer)`,
  joined: (value) => `string_agg(${value}, '; ')`,
  today: "to_char(current_date, 'YYYY-MM-DD')",
};
