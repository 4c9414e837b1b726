// Compares what an audience may read now with what it received last. Only fingerprints of the texts given are kept.
import { hashOf } from "../matching/blocking/key-hash.ts";
import type { SharedProject } from "./shared-directory.ts";

/** Field → fingerprint of what was shown of it. */
export type ProjectFingerprint = Readonly<Record<string, number>>;

/** Project → what was shown of it. */
export type DirectoryFingerprint = Readonly<Record<string, ProjectFingerprint>>;

export interface DirectoryChanges {
  added: readonly string[];
  changed: readonly { project: string; fields: readonly string[] }[];
  /** Projects that were shown before and are not now. */
  removed: readonly string[];
}

/** An empty list of pictures is left out, so that it does not differ from fingerprints made before projects could have pictures. */
export const fingerprintOf = ({
  id: _,
  interests: _interests,
  pictures,
  ...shown
}: SharedProject): ProjectFingerprint =>
  Object.fromEntries(
    Object.entries({ ...shown, ...(pictures.length > 0 ? { pictures } : {}) }).map(([field, value]) => [
      field,
      hashOf(JSON.stringify(value)),
    ]),
  );

export function changesBetween(before: DirectoryFingerprint, now: DirectoryFingerprint): DirectoryChanges {
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !Object.hasOwn(before, id)),
    changed: ids.flatMap((project) => {
      const old = Object.hasOwn(before, project) ? before[project]! : null;
      if (old === null) return [];
      const either = new Set([...Object.keys(now[project]!), ...Object.keys(old)]);
      const fields = [...either].filter((field) => old[field] !== now[project]![field]);
      return fields.length > 0 ? [{ project, fields }] : [];
    }),
    removed: Object.keys(before).filter((id) => !Object.hasOwn(now, id)),
  };
}
