// Reads the form of a PDF: what people typed or ticked, each value with the label printed beside it.

import answerWords from "../../../knowledge/words/answer-words.yaml";
import { type Passage, passage, tidied } from "./passage.ts";
import type { LayoutSegment } from "./pdf-layout.ts";

/** One filled field of a form: what was typed or chosen, where it stands, and the name that its maker gave it. */
export interface Field {
  name: string;
  /** The text that screen readers read aloud: nearly always the question itself. */
  spoken: string;
  value: string;
  /** A box to tick: its label stands after it. */
  box: boolean;
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** The filled fields among the annotations of a page. */
export function fieldsOf(annotations: readonly unknown[]): Field[] {
  return annotations.flatMap((annotation): Field[] => {
    const widget = annotation as Record<string, unknown>;
    if (widget.subtype !== "Widget" || widget.hidden === true || widget.pushButton === true) return [];
    const value = filledIn(widget);
    const rect = Array.isArray(widget.rect) ? widget.rect.map(Number) : [];
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    if (value === "" || rect.length !== 4) return [];
    return [
      {
        name: words(widget.fieldName),
        spoken: tidied(words(widget.alternativeText)),
        value,
        box: widget.checkBox === true || widget.radioButton === true,
        left,
        bottom,
        right,
        top,
      },
    ];
  });
}

function filledIn(found: Record<string, unknown>): string {
  const { fieldValue, checkBox, radioButton } = found;
  if (radioButton === true)
    return typeof fieldValue === "string" && fieldValue === found.buttonValue ? choice(fieldValue) : "";
  if (checkBox === true)
    return typeof fieldValue === "string" && fieldValue !== "Off" ? choice(fieldValue) : "";
  if (Array.isArray(fieldValue))
    return tidied(fieldValue.filter((option) => typeof option === "string").join(", "));
  return typeof fieldValue === "string" ? tidied(fieldValue.replace(/\r\n?/g, "\n")) : "";
}

/** Values that a program gives to a box unless the maker of the form names it, such as "On": they only say that it is ticked. */
const unnamed = new RegExp(`^(?:${answerWords.unnamed_choices.join("|")})$`, "i");
const choice = (value: string) => (unnamed.test(value) ? "X" : value);

const words = (value: unknown) => (typeof value === "string" ? value : "");

/** The page's passages with its fields among them, each after the text that is its label and in that text's place. */
export function withFields(
  rows: readonly { passage: Passage; first: LayoutSegment | null }[],
  fields: readonly Field[],
  place: number,
): Passage[] {
  const after = new Map<LayoutSegment | null, Passage[]>();
  const labels = new Set<LayoutSegment>();
  const segments = rows.flatMap(({ first }) => (first ? [first] : []));
  for (const field of [...fields].sort((one, other) => other.top - one.top || one.left - other.left)) {
    const beside = labelOf(field, segments);
    const label = field.spoken || (beside?.text ?? "") || field.name.replace(/[_.]+/g, " ").trim();
    if (beside) labels.add(beside);
    const near = beside ?? segments.findLast(({ y }) => y > field.top) ?? null;
    const filled = passage(place, `${label} ${field.value}`, { cells: [label, field.value] });
    after.set(near, [...(after.get(near) ?? []), filled]);
  }
  return [
    ...(after.get(null) ?? []),
    ...rows.flatMap(({ passage: own, first }) => [
      ...(first && labels.has(first) && own.text === first.text ? [] : [own]),
      ...((first && after.get(first)) ?? []),
    ]),
  ];
}

/** The text right before a field on its line, else right above it; for a box to tick, the text right after it. */
function labelOf(field: Field, segments: readonly LayoutSegment[]): LayoutSegment | null {
  if (field.box)
    return (
      segments
        .filter(({ x, y, size }) => x >= field.right - 3 && y + size * 0.8 > field.bottom && y < field.top)
        .sort((segment, other) => segment.x - other.x)[0] ?? null
    );
  const before = segments
    .filter(
      ({ y, right, size }) =>
        right <= field.left + 6 && field.left - right < 260 && y + size * 0.8 > field.bottom && y < field.top,
    )
    .sort((segment, other) => other.right - segment.right)[0];
  if (before) return before;
  const above = segments
    .filter(
      ({ x, right, y }) => y >= field.top - 2 && y - field.top < 26 && x < field.right && right > field.left,
    )
    .sort((segment, other) => segment.y - other.y)[0];
  return above ?? null;
}
