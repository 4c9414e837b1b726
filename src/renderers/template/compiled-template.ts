// A template that was read, with the fields and fragments that it asks for.
import type { Template } from "liquidjs";

/** A field that a template prints and that is empty, with where the template prints it. */
export interface EmptyField {
  field: string;
  file: string;
  line: number;
}

export interface CompiledTemplate {
  name: string;
  file: string;
  templates: Template[];
  /** Names of the fragments that the template includes. */
  fragments: readonly string[];
  /** The fields that the template reads, in all its branches, in the order of the file. */
  fields: readonly UsedField[];
}

/** A field that a template reads, as it is written (`person.full_name`). `line` and `column` are 1-based. */
export interface UsedField {
  field: string;
  line: number;
  column: number;
}
