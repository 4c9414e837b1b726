import { fold } from "../../domain/values/spelling.ts";
import { kindOf } from "../../domain/values/structure-kind.ts";
import { columnShape, type Shape } from "../table/value-shape.ts";
import type { ColumnDraft, ColumnEvidence } from "./assign-columns.ts";
import type { TitleReader } from "./column-titles.ts";

/** "Code postal de la commune" may hold "07000 Privas", or postcodes alone. */
export function settlePlaces(drafts: ColumnDraft[], evidence: ColumnEvidence) {
  if (drafts.some(({ field }) => field === "postcode")) return;
  for (const draft of drafts) {
    if (draft.field !== "commune" || draft.by !== "synonym") continue;
    const filled = cellsOf(draft, evidence).filter((cell) => cell.trim() !== "");
    if (filled.length > 0 && filled.every((cell) => /^\s*\d{4,5}\s*$/.test(cell))) draft.field = "postcode";
  }
}

/** Some values of a column. */
export const cellsOf = ({ col }: ColumnDraft, { rows }: ColumnEvidence) =>
  rows.slice(0, 200).map((cells) => cells[col - 1] ?? "");

const fieldOfShape: Partial<Record<Shape, string>> = {
  email: "email",
  phone: "phone",
  siret: "siret",
  postcode: "postcode",
  url: "website",
  rna: "rna",
};

/** Columns whose titles say nothing: a column of 14 digits is a SIRET whatever it is called. */
export function byValues(drafts: ColumnDraft[], evidence: ColumnEvidence, titles: TitleReader) {
  const { headers } = evidence;
  const taken = new Set(drafts.map(({ field }) => field));
  const open = drafts.filter(({ by, col }) => by === "none" && !titles.notByValues(headers[col - 1]!.label));
  for (const draft of open) {
    const cells = cellsOf(draft, evidence);
    const field =
      fieldOfShape[columnShape(cells) ?? "text"] ?? (shareOf(cells, address) >= 0.6 ? "email" : undefined);
    if (!field || taken.has(field) || taken.has(`person.${field}`)) continue;
    if (field === "postcode" && headers[draft.col - 1]!.label !== "" && !/code|post/i.test(draft.header))
      continue;
    draft.field = field;
    draft.by = "values";
    taken.add(field);
  }
  if (!taken.has("name")) {
    const best = open
      .filter(({ by }) => by === "none")
      .concat(drafts.filter(({ field }) => field === "territory"))
      .map((draft) => ({ draft, share: shareOfStructures(cellsOf(draft, evidence)) }))
      .sort((a, b) => b.share - a.share)[0];
    if (best && best.share >= 0.3) {
      best.draft.field = "name";
      best.draft.by = "values";
    }
  }
  if (headers.every(({ label }) => label === "")) untitled(open, drafts, evidence);
}

/** In a list without titles: what stands beside the postcodes is the communes, a column of first and last names the people. */
function untitled(open: readonly ColumnDraft[], drafts: readonly ColumnDraft[], evidence: ColumnEvidence) {
  const postcode = drafts.find(({ field }) => field === "postcode");
  for (const draft of open.filter(({ by }) => by === "none")) {
    const cells = cellsOf(draft, evidence);
    const beside = postcode && Math.abs(postcode.col - draft.col) === 1;
    const field =
      shareOf(cells, (cell) => personal.test(cell.trim())) >= 0.7 && shareOfStructures(cells) === 0
        ? "person.full_name"
        : beside && shareOf(cells, (cell) => place.test(cell.trim())) >= 0.9
          ? "commune"
          : null;
    if (field === null || drafts.some((other) => other.field === field)) continue;
    draft.field = field;
    draft.by = "values";
  }
}

/** Two to four words that all begin with a capital, perhaps after a civility: `Mme Zoé MÉNARD`. */
const personal =
  /^(?:(?:M\.|Mr|Mme|Mlle|Dr)\s+)?\p{Lu}[\p{L}'’.-]+(?:\s+(?:d[eu]|d'|la|le|des))*(?:\s+\p{Lu}[\p{L}'’-]+){1,3}$/u;
const place = /^[\p{L}][\p{L}'’ .-]{1,44}$/u;

/** A short cell with an address in it, perhaps beside a name or a number. */
const address = (cell: string) => cell.length <= 120 && /[^\s@]@[^\s@]+\.[a-z]{2}/i.test(cell);

/** The share of the values that start as names of structures do. */
export function shareOfStructures(cells: readonly string[]): number {
  return shareOf(cells, (cell) => cell.length < 200 && kindOf(fold(cell)) !== null);
}

function shareOf(cells: readonly string[], is: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
}
