// Makes the JSON Schemas with which text editors complete and check the YAML files.

import * as z from "zod";
import { missionSchema } from "./mission-schema.ts";

/** Words about settings, by path (`framework.phases[].name`); `text/` holds them. */
export type SettingWords = Readonly<
  Record<
    string,
    { label?: string; about: readonly string[]; example?: string | number | boolean | readonly string[] }
  >
>;

/** The file that editors read beside `mission.yaml` to complete and check it, as `mission.yaml` names it. */
export const schemaFile = "mission.schema.json";

/** The JSON Schema of `mission.yaml`, described in one language. */
export const missionJsonSchema = (words: SettingWords, title: string): string =>
  jsonSchemaOf(missionSchema, words, title);

/** The JSON Schema (draft 7, which every editor knows) of a YAML file, described in one language. */
export function jsonSchemaOf(described: z.ZodType, words: SettingWords, title: string): string {
  const schema = z.toJSONSchema(described, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override({ jsonSchema, path }) {
      const entry = words[settingAt(path)];
      if (entry) {
        jsonSchema.description = entry.about.join("\n\n");
        if (entry.example !== undefined) jsonSchema.examples = [entry.example];
      }
      const required = jsonSchema.required ?? [];
      for (const [key, inner] of Object.entries(jsonSchema.properties ?? {}))
        if (typeof inner === "object" && !required.includes(key)) allowBlank(inner);
    },
  });
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}

/** `["properties", "phases", "items", "properties", "name"]` is `phases[].name`. */
function settingAt(path: readonly (string | number)[]): string {
  let setting = "";
  for (let index = 0; index < path.length; index++) {
    if (path[index] === "items") setting += "[]";
    else if (path[index] === "properties") setting += `${setting === "" ? "" : "."}${path[++index]}`;
  }
  return setting;
}

/** Allows null: a setting left blank counts as absent, and an editor would otherwise underline it. */
function allowBlank(schema: z.core.JSONSchema.BaseSchema) {
  if (schema.anyOf) schema.anyOf = [...schema.anyOf, { type: "null" }];
  else if (typeof schema.type === "string") {
    if (schema.enum) schema.enum = [...schema.enum, null];
    (schema as Record<string, unknown>).type = [schema.type, "null"];
  }
}
