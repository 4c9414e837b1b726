// Reads the styles of cells of an Excel workbook: how numbers are shown, and which texts are struck through.

import { isDateFormat } from "./sheet.ts";
import { scanXml } from "./xml-scan.ts";
import type { Zip } from "./zip-archive.ts";

/** How a number in a cell is shown: as a date, or padded with zeros (`00000` for postcodes). */
export type NumberFormat = "date" | number | null;

export interface CellStyles {
  formats: readonly NumberFormat[];
  /** The styles of cells whose text is struck through. */
  struckStyles: ReadonlySet<number>;
}

/** The styles of a workbook, in the order in which cells refer to them. */
export async function cellStyles(zip: Zip, file: string): Promise<CellStyles> {
  const custom = new Map<number, string>();
  const cellFormats: NumberFormat[] = [];
  const struckFonts = new Set<number>();
  const struckStyles = new Set<number>();
  let inCells = false;
  let font = -1;
  let inFonts = false;
  await scanXml(
    zip.stream("xl/styles.xml"),
    {
      open(name, attributes) {
        if (name === "numFmt") custom.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
        else if (name === "cellXfs") inCells = true;
        else if (name === "fonts") inFonts = true;
        else if (name === "font" && inFonts) font++;
        else if (name === "strike" && inFonts && !["0", "false"].includes(attributes.val ?? "1"))
          struckFonts.add(font);
        else if (name === "xf" && inCells) {
          if (struckFonts.has(Number(attributes.fontId ?? 0))) struckStyles.add(cellFormats.length);
          cellFormats.push(formatOf(Number(attributes.numFmtId ?? 0), custom));
        }
      },
      text: () => {},
      close(name) {
        if (name === "cellXfs") inCells = false;
        else if (name === "fonts") inFonts = false;
      },
    },
    file,
  );
  return { formats: cellFormats, struckStyles };
}

/** The format of a number. The ids listed are the built-in dates and times (ECMA-376, 18.8.30): 27 to 36 and 50 to 58 are of East Asian languages. */
function formatOf(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id);
  if (code === undefined)
    return (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47) ||
      (id >= 50 && id <= 58)
      ? "date"
      : null;
  if (/^0{2,14}$/.test(code)) return code.length;
  return isDateFormat(code) ? "date" : null;
}
