/** What is used of the PDF library; its own declarations do not resolve under Node's rules. */
declare module "unpdf/pdfjs" {
  interface TextItem {
    str: string;
    transform: number[];
    width: number;
    fontName: string;
  }
  interface Page {
    /** Left, bottom, right and top, in points. */
    view: number[];
    streamTextContent(options: { includeMarkedContent: false }): ReadableStream<{ items: TextItem[] }>;
    /** Lists what the page draws; its typefaces are then in `commonObjs`. */
    getOperatorList(): Promise<unknown>;
    commonObjs: { has(name: string): boolean; get(name: string): unknown };
    getAnnotations(): Promise<unknown[]>;
    getStructTree(): Promise<unknown>;
    cleanup(): void;
  }
  interface Pdf {
    numPages: number;
    getPage(number: number): Promise<Page>;
    getMetadata(): Promise<{ info: Record<string, unknown>; metadata: { getRaw(): string } | null }>;
    /** Files within the file, by name. */
    getAttachments(): Promise<Record<string, { filename: string; content: Uint8Array }> | null>;
    getOutline(): Promise<unknown>;
  }
  interface Task {
    promise: Promise<Pdf>;
    onPassword: (() => void) | null;
    destroy(): Promise<void>;
  }
  export function getDocument(options: Record<string, unknown>): Task;
}
