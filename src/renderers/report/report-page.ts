// Writes the report as one page that needs no other file: its charts are drawings within it.
import type { Language } from "../../domain/values/language.ts";
import { type Brand, dataAddress, usualAccent } from "../brand.ts";
import { chartSvg, escaped } from "../charts/chart-svg.ts";
import { pageEngine } from "../page-engine.ts";
import { fieldsOf, templateRefusal } from "../template/template-engine.ts";
import type { DocumentBlock, ReportDocument } from "./report-document.ts";

export function reportPage(
  { title, blocks }: ReportDocument,
  { language, look }: { language: Language; look: Brand },
  { text, file }: { text: string; file: string },
): string {
  let label = title;
  const shown = blocks.map((block, at) => {
    if (block.kind === "heading") label = block.text;
    return scopeOf(block, `chart-${at}`, label);
  });
  const scope = {
    ...{ language, title, accent: look.accent ?? usualAccent, blocks: shown },
    logo: look.logo && { source: dataAddress(look.logo), alt: look.logo.alt },
  };
  const liquid = pageEngine();
  try {
    return liquid.renderSync(liquid.parse(text, file), scope);
  } catch (error) {
    throw templateRefusal(error, file, fieldsOf(scope as never));
  }
}

/** One item of a list. A loop in the template takes seconds for a hundred thousand names; a user's copy may still loop over `items`. */
const listItem = (item: string, link: string) =>
  link === "" ? `<li>${escaped(item)}</li>` : `<li><a href="${escaped(link)}">${escaped(item)}</a></li>`;

/** What the template reads of a block. The heading above a table names its region, which scrolls on a telephone. */
function scopeOf(block: DocumentBlock, name: string, label: string) {
  if (block.kind === "chart") {
    const { kind, drawing, titled, source } = block;
    return { kind, title: titled ? drawing.title : "", svg: chartSvg(drawing, name), source: source ?? "" };
  }
  if (block.kind === "heading") return { anchor: "", ...block };
  if (block.kind === "list") {
    const links = block.items.map((_, at) => block.links[at] ?? "");
    return { ...block, links, html: block.items.map((item, at) => listItem(item, links[at]!)).join("") };
  }
  if (block.kind !== "table") return block;
  const { columns, leadsTo = [] } = block;
  return {
    ...{ kind: block.kind, columns, label },
    rows: block.rows.map((row, line) =>
      row.map((text, at) => ({
        ...{ text, head: at === 0, numeric: columns[at]?.numeric === true },
        leadsTo: at === 0 ? (leadsTo[line] ?? "") : "",
      })),
    ),
  };
}
