// Writes sheets as one web page that needs no other file, to be read or printed from a browser.

import { memoize } from "../domain/values/memoize.ts";
import { type Brand, dataAddress, noBrand, type ShownPicture } from "./brand.ts";
import { oneLine } from "./escape.ts";
import { markdown } from "./markdown.ts";
import { pageEngine } from "./page-engine.ts";
import { fitToPage, type SheetLayout } from "./page-fitting.ts";

/** One sheet of paper: its Markdown, and the words of its title. */
export interface HtmlSheet {
  title: string;
  markdown: string;
  /** Its name in the contents of a booklet; its title by default. */
  entry?: string;
  /** `conversation` by default. */
  layout?: SheetLayout;
  /** Title above the lines for notes at the end of the sheet. Without a title, or without room on the page, there are no lines. */
  notesTitle?: string;
  /** Pictures for PDF and Word. A line `![](picture:0)` of the Markdown shows the first one. */
  pictures?: readonly ShownPicture[];
}

/** The name of a sheet in the table of contents and the bookmarks of a booklet. */
export const entryOf = ({ entry, title }: HtmlSheet) => oneLine(entry ?? title);

/** The page around the sheets: `templates/page.html` and `templates/style.css`, which users may copy and change. */
export interface PageTemplates {
  page: string;
  style: string;
}

interface PageFacts {
  language: string;
  title: string;
  kind: string;
  /** Title of the table of contents at the head of a booklet; null for a page without one. */
  contents?: string | null;
  look?: Brand;
}

const reader = markdown();
const liquid = pageEngine();
/** The page template is parsed once, since a run may write a page for each sheet. */
const parsed = memoize((page: string) => liquid.parse(page));

/** One self-contained page of HTML, each sheet on its own sheet of paper. The page loads nothing and runs no script. */
export function htmlPage(
  sheets: readonly HtmlSheet[],
  { language, title, kind, contents = null, look = noBrand }: PageFacts,
  { page, style }: PageTemplates,
): string {
  return liquid.renderSync(parsed(page), {
    language,
    title,
    kind,
    contents,
    style: `${style}${look.accent ? `\n:root {\n  --accent: ${look.accent};\n}` : ""}`.replace(
      /<\//g,
      "<\\/",
    ),
    logo: look.logo && { source: dataAddress(look.logo), alt: look.logo.alt },
    sheets: sheets.map((sheet) => {
      const tokens = reader.parse(sheet.markdown, {});
      const layout = sheet.layout ?? "conversation";
      const { step, lines } = fitToPage(tokens, layout, sheet.notesTitle !== undefined);
      return {
        entry: entryOf(sheet),
        html: reader.renderer.render(tokens, reader.options, {}),
        layout,
        step,
        notes: lines > 0 ? { title: sheet.notesTitle, lines: Array(lines).fill(null) } : null,
      };
    }),
  });
}
