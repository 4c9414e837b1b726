// Finds what a zod schema allows at a path of a file.

import * as z from "zod";
import type { Path } from "./yaml-text.ts";

/** The schema inside its wrappers, without default, optionality and later checks. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  for (;;) {
    if (
      inner instanceof z.ZodDefault ||
      inner instanceof z.ZodPrefault ||
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodNullable ||
      inner instanceof z.ZodReadonly ||
      inner instanceof z.ZodCatch
    )
      inner = inner.def.innerType as z.ZodType;
    else if (inner instanceof z.ZodPipe) inner = inner.def.in as z.ZodType;
    else if (inner instanceof z.ZodLazy) inner = inner.def.getter() as z.ZodType;
    else return inner;
  }
}

/** The schemas for a value at `path`: several where a union or an intersection has several branches. */
export function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => schemasAt(option as z.ZodType, path));
  if (inner instanceof z.ZodIntersection)
    return [inner.def.left, inner.def.right].flatMap((side) => schemasAt(side as z.ZodType, path));
  const [step, ...rest] = path;
  if (step === undefined) return [inner];
  if (inner instanceof z.ZodObject) {
    const child = Object.hasOwn(inner.shape, step) ? (inner.shape[String(step)] as z.ZodType) : undefined;
    return child ? schemasAt(child, rest) : [];
  }
  if (inner instanceof z.ZodArray) return schemasAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) return schemasAt(inner.def.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodTuple) {
    const item = inner.def.items[Number(step)];
    return item ? schemasAt(item as z.ZodType, rest) : [];
  }
  return [];
}

/** The keys that a mapping at `path` may have. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const keys = schemasAt(schema, path).flatMap((candidate) => {
    if (candidate instanceof z.ZodObject) return Object.keys(candidate.shape);
    const key = candidate instanceof z.ZodRecord ? unwrapped(candidate.def.keyType as z.ZodType) : undefined;
    return key instanceof z.ZodEnum ? key.options.map(String) : [];
  });
  return [...new Set(keys)];
}
