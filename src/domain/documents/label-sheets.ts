/** A sheet of labels on A4, in millimetres, as its maker publishes it: `pitch` is from one label's edge to the next one's. */
export interface LabelSheet {
  columns: number;
  rows: number;
  width: number;
  height: number;
  left: number;
  top: number;
  pitch: { x: number; y: number };
}

/** The sheets by their reference (Avery). `J…` are the same cuts for ink-jet printers. */
export const labelSheets = {
  L7160: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, pitch: { x: 66, y: 38.1 } },
  L7159: { columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.2, top: 13, pitch: { x: 66, y: 33.9 } },
  L7161: { columns: 3, rows: 6, width: 63.5, height: 46.6, left: 7.2, top: 8.7, pitch: { x: 66, y: 46.6 } },
  L7162: { columns: 2, rows: 8, width: 99.1, height: 33.9, left: 4.7, top: 13, pitch: { x: 101.6, y: 33.9 } },
  L7163: {
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.7,
    top: 15.1,
    pitch: { x: 101.6, y: 38.1 },
  },
  L7164: { columns: 3, rows: 4, width: 63.5, height: 72, left: 7.2, top: 4.5, pitch: { x: 66, y: 72 } },
  L7165: {
    columns: 2,
    rows: 4,
    width: 99.1,
    height: 67.7,
    left: 4.7,
    top: 13.1,
    pitch: { x: 101.6, y: 67.7 },
  },
  J8160: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, pitch: { x: 66, y: 38.1 } },
  J8159: { columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.2, top: 13, pitch: { x: 66, y: 33.9 } },
  J8163: {
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.7,
    top: 15.1,
    pitch: { x: 101.6, y: 38.1 },
  },
} as const satisfies Record<string, LabelSheet>;
export type LabelSheetName = keyof typeof labelSheets;
export const labelSheetNames = Object.keys(labelSheets) as LabelSheetName[];

/** One label with its place: `x` and `y` in millimetres from the upper left corner of the sheet; sheets, columns and rows count from 0. */
export interface PlacedLabel<T> {
  label: T;
  sheet: number;
  column: number;
  row: number;
  x: number;
  y: number;
}

/** Places labels row by row. The first `skip` places stay free, so that a sheet that was begun can be used up. */
export function placeLabels<T>(
  labels: readonly T[],
  { columns, rows, left, top, pitch }: LabelSheet,
  skip = 0,
): PlacedLabel<T>[] {
  return labels.map((label, index) => {
    const place = index + skip;
    const onSheet = place % (columns * rows);
    const [column, row] = [onSheet % columns, Math.floor(onSheet / columns)];
    return {
      label,
      sheet: Math.floor(place / (columns * rows)),
      column,
      row,
      x: left + column * pitch.x,
      y: top + row * pitch.y,
    };
  });
}
