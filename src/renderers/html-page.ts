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
  /** What the contents of a booklet call it; its title when it is not said. */
  entry?: string;
  /** For a conversation unless it is said. */
  layout?: SheetLayout;
  /** What stands above the lines to write on that end it, where its page has room for them; without one there are none. */
  notesTitle?: string;
  /** What `![](picture:0)` on a line of its own stands for in PDF and Word, from 0. */
  pictures?: readonly ShownPicture[];
}

/** How the contents and the bookmarks of a booklet call a sheet. */
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
  /** Title of the list at the head of a booklet; null for none. */
  contents?: string | null;
  look?: Brand;
}

const reader = markdown();
const liquid = pageEngine();
/** A thousand sheets are set in the same page. */
const parsed = memoize((page: string) => liquid.parse(page));

/** One self-contained page of HTML, each sheet on its own sheet of paper. Loads nothing from anywhere, runs nothing. */
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
