// Renders the directory of projects in each format of `share`.
import type { SharedDirectory } from "../../../domain/audience/shared-directory.ts";
import type { Printing } from "../../../renderers/document-formats.ts";
import type { DirectoryFacts } from "../../../renderers/sharing/directory-facts.ts";
import type { CommandHost } from "../command-host.ts";

export const shareFormats = ["html", "pdf", "docx", "csv", "xlsx", "json"] as const;
export type ShareFormat = (typeof shareFormats)[number];

/** Renders the content of the file. */
export async function renderDirectory(
  format: ShareFormat,
  directory: SharedDirectory,
  facts: DirectoryFacts,
  printing: Printing,
  host: CommandHost,
): Promise<string | Uint8Array> {
  if (format === "html") {
    const { directoryPage } = await import("../../../renderers/sharing/directory-page.ts");
    const template = await (await host.workspace()).template("share.html");
    return directoryPage(directory, facts, await printing.look(), template);
  }
  if (format === "pdf" || format === "docx") {
    const { directorySheets } = await import("../../../renderers/sharing/directory-sheets.ts");
    const { documentFormats } = await import("../../../renderers/document-formats.ts");
    return documentFormats[format].render(directorySheets(directory, facts), printing);
  }
  const data = await import("../../../renderers/sharing/directory-data.ts");
  if (format === "csv") return data.directoryCsv(directory, facts);
  if (format === "xlsx") return data.directoryWorkbook(directory, facts);
  const { jsonText } = await import("../../../renderers/json.ts");
  return `${jsonText(data.directoryAsJson(directory))}\n`;
}
