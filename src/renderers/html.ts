import { Liquid } from "liquidjs";
import { stepOf } from "./fit.ts";
import { markdown } from "./markdown.ts";

/** One sheet of paper: its Markdown, and the words of its title. */
export interface Sheet {
  title: string;
  markdown: string;
}

/** The page around the sheets: `templates/page.html` and `templates/style.css`, which users may copy and change. */
export interface PageTemplates {
  page: string;
  style: string;
}

/** One self-contained page of HTML, each sheet on its own sheet of paper. Loads nothing from anywhere, runs nothing. */
export function htmlPage(
  sheets: readonly Sheet[],
  { language, title, kind }: { language: string; title: string; kind: string },
  { page, style }: PageTemplates,
): string {
  const reader = markdown();
  const liquid = new Liquid({
    templates: {},
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: "escape",
  });
  return liquid.parseAndRenderSync(page, {
    language,
    title,
    kind,
    style: style.replace(/<\//g, "<\\/"),
    sheets: sheets.map((sheet) => ({
      html: reader.render(sheet.markdown),
      step: stepOf(sheet.markdown),
    })),
  });
}
