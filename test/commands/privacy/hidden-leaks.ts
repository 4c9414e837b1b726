// Places where a passage hides in edited, forwarded or packed files: each plant makes a file with the passage in one of them.
import { deflateSync } from "node:zlib";
import PdfDocument from "pdfkit";
import { docxOf, odtOf, p, zipOf } from "../../readers/documents/written.ts";

/** Makes the content of a file that contains the passage. */
export type Plant = (passage: string) => string | Uint8Array | Promise<string | Uint8Array>;

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const xml = (root: string, inner: string, space = word) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${space}>${inner}</${root}>`;
const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const hello = p("Bonjour,");

/** The text in pieces of a few characters, which may split words, as a spelling checker leaves them. */
const pieces = (text: string, size = 5) => text.match(new RegExp(`.{1,${size}}`, "gsu"))!;

const inWord: Record<string, Plant> = {
  "runs.docx": (text) =>
    docxOf(
      `${hello}<w:p>${pieces(text)
        .map((one) => run(one))
        .join("")}</w:p>`,
    ),
  "proofs.docx": (text) =>
    docxOf(
      `${hello}<w:p>${pieces(text)
        .map(
          (one, n) =>
            `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${n}" w:name="_${n}"/>${run(one, "<w:b/>")}<w:bookmarkEnd w:id="${n}"/>`,
        )
        .join("\n")}</w:p>`,
    ),
  "comment.docx": (text) =>
    docxOf(hello, {
      "word/comments.xml": xml("w:comments", `<w:comment w:id="0" w:author="Camille">${p(text)}</w:comment>`),
    }),
  "inserted.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:ins w:id="1" w:author="Camille" w:date="2026-01-01T00:00:00Z">${pieces(text, 9)
        .map((one) => run(one))
        .join("")}</w:ins></w:p>`,
    ),
  "deleted.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:del w:id="1" w:author="Camille"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del></w:p>`,
    ),
  "deleted-in-part.docx": (text) =>
    docxOf(
      `${hello}<w:p>${run(text.slice(0, 20))}<w:del w:id="1" w:author="C"><w:r><w:delText xml:space="preserve">${text.slice(20, 40)}</w:delText></w:r></w:del>${run(text.slice(40))}</w:p>`,
    ),
  "hidden.docx": (text) => docxOf(`${hello}<w:p>${run(text, "<w:vanish/>")}</w:p>`),
  "picture.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:r><w:drawing><wp:inline xmlns:wp="x"><wp:docPr id="1" name="Image 1" descr="${text}"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
  "header.docx": (text) =>
    docxOf(hello, {
      "word/header1.xml": xml(
        "w:hdr",
        `<w:p>${pieces(text, 7)
          .map((one) => run(one))
          .join("")}</w:p>`,
      ),
    }),
  "footer.docx": (text) => docxOf(hello, { "word/footer2.xml": xml("w:ftr", p(text)) }),
  "footnote.docx": (text) =>
    docxOf(hello, {
      "word/footnotes.xml": xml("w:footnotes", `<w:footnote w:id="2">${p(text)}</w:footnote>`),
    }),
  "title.docx": (text) =>
    docxOf(hello, {
      "docProps/core.xml": `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>${text}</dc:title></cp:coreProperties>`,
    }),
  "property.docx": (text) =>
    docxOf(hello, {
      "docProps/custom.xml": `<Properties xmlns:vt="v"><property name="Suivi"><vt:lpwstr>${text}</vt:lpwstr></property></Properties>`,
    }),
  "variable.docx": (text) =>
    docxOf(hello, {
      "word/settings.xml": xml("w:settings", `<w:docVars><w:docVar w:name="a" w:val="${text}"/></w:docVars>`),
    }),
  "box.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
  "soft-hyphens.docx": (text) => docxOf(`${hello}${p(text.replace(/(\p{L}{3})(?=\p{L}{2})/gu, "$1\u00ad"))}`),
  "hyphen-marks.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:r><w:t>${text.slice(0, 6)}</w:t><w:softHyphen/><w:t xml:space="preserve">${text.slice(6)}</w:t></w:r></w:p>`,
    ),
  "zero-width.docx": (text) => docxOf(`${hello}${p(text.replace(/(\p{L}{4})(?=\p{L})/gu, "$1\u200b"))}`),
  "breaks.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:r>${text
        .split(" ")
        .map((one) => `<w:t>${one}</w:t><w:br/>`)
        .join("")}</w:r></w:p>`,
    ),
  "field.docx": (text) =>
    docxOf(
      `${hello}<w:p><w:r><w:instrText xml:space="preserve"> COMMENTS "${text}" </w:instrText></w:r></w:p>`,
    ),
  "control.docx": (text) =>
    docxOf(
      `${hello}<w:sdt><w:sdtPr><w:alias w:val="${text}"/></w:sdtPr><w:sdtContent>${p("Rien.")}</w:sdtContent></w:sdt>`,
    ),
  "link.docx": (text) =>
    docxOf(hello, {
      "word/_rels/document.xml.rels": `<Relationships xmlns="r"><Relationship Id="r9" Type="hyperlink" Target="mailto:a@b.example?body=${encodeURIComponent(text)}" TargetMode="External"/></Relationships>`,
    }),
};

const book = (parts: Record<string, string | Uint8Array>) =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": '<workbook xmlns="s"><sheets><sheet name="Feuille1" sheetId="1"/></sheets></workbook>',
    "xl/worksheets/sheet1.xml":
      '<worksheet xmlns="s"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row></sheetData></worksheet>',
    ...parts,
  });

const inExcel: Record<string, Plant> = {
  "hidden-sheet.xlsx": (text) =>
    book({
      "xl/workbook.xml":
        '<workbook xmlns="s"><sheets><sheet name="A" sheetId="1"/><sheet name="B" sheetId="2" state="veryHidden"/></sheets></workbook>',
      "xl/worksheets/sheet2.xml": `<worksheet xmlns="s"><sheetData><row r="9"><c r="D9" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
    }),
  "rich-cell.xlsx": (text) =>
    book({
      "xl/sharedStrings.xml": `<sst xmlns="s"><si>${pieces(text, 4)
        .map((one) => `<r><rPr><b/></rPr><t xml:space="preserve">${one}</t></r>`)
        .join("")}</si></sst>`,
    }),
  "comment.xlsx": (text) =>
    book({
      "xl/comments1.xml": `<comments xmlns="s"><commentList><comment ref="A1"><text>${pieces(text, 4)
        .map((one) => `<r><t xml:space="preserve">${one}</t></r>`)
        .join("")}</text></comment></commentList></comments>`,
    }),
  "thread.xlsx": (text) =>
    book({
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="t"><threadedComment ref="A1"><text>${text}</text></threadedComment></ThreadedComments>`,
    }),
  "name.xlsx": (text) =>
    book({
      "xl/workbook.xml": `<workbook xmlns="s"><definedNames><definedName name="suivi" comment="${text}">Feuille1!$A$1</definedName></definedNames></workbook>`,
    }),
  "constant.xlsx": (text) =>
    book({
      "xl/workbook.xml": `<workbook xmlns="s"><definedNames><definedName name="suivi">"${text}"</definedName></definedNames></workbook>`,
    }),
  "prompt.xlsx": (text) =>
    book({
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="s"><dataValidations><dataValidation prompt="${text}" sqref="A1"/></dataValidations></worksheet>`,
    }),
  "header.xlsx": (text) =>
    book({
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="s"><headerFooter><oddHeader>&amp;L${text}&amp;R&amp;P</oddHeader></headerFooter></worksheet>`,
    }),
  "formula.xlsx": (text) =>
    book({
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="s"><sheetData><row r="1"><c r="A1"><f>IF(B1,"${text}","")</f><v>0</v></c></row></sheetData></worksheet>`,
    }),
  "joined.xlsx": (text) =>
    book({
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="s"><sheetData><row r="1"><c r="A1"><f>"${text.slice(0, 22)}"&amp;"${text.slice(22)}"</f></c></row></sheetData></worksheet>`,
    }),
  "pivot.xlsx": (text) =>
    book({
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="s"><cacheFields><cacheField name="Note"><sharedItems><s v="${text}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    }),
  "chart.xlsx": (text) =>
    book({
      "xl/charts/chart1.xml": `<c:chart xmlns:c="c" xmlns:a="a"><c:title>${pieces(text, 6)
        .map((one) => `<a:r><a:t>${one}</a:t></a:r>`)
        .join("")}</c:title></c:chart>`,
    }),
  "entities.xlsx": (text) =>
    book({
      "xl/sharedStrings.xml": `<sst xmlns="s"><si><t>${text.replace(/ /g, "_x0020_").replace(/[éà]/g, (one) => `&#x${one.codePointAt(0)!.toString(16)};`)}</t></si></sst>`,
    }),
  "slides.pptx": (text) =>
    zipOf({
      "ppt/notesSlides/notesSlide1.xml": `<p:notes xmlns:p="p" xmlns:a="a"><a:p>${pieces(text, 6)
        .map((one) => `<a:r><a:t>${one}</a:t></a:r>`)
        .join("")}</a:p></p:notes>`,
    }),
};

async function pdf(
  make: (pdf: PDFKit.PDFDocument) => void,
  info: Record<string, string> = {},
): Promise<Buffer> {
  const document = new PdfDocument({ info });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  document.text("Bonjour,");
  make(document);
  document.end();
  await new Promise((resolve) => document.on("end", resolve));
  return Buffer.concat(chunks);
}

const inPdf: Record<string, Plant> = {
  "title.pdf": (text) => pdf(() => {}, { Title: text }),
  "keywords.pdf": (text) => pdf(() => {}, { Keywords: text }),
  "note.pdf": (text) => pdf((document) => void document.note(100, 100, 20, 20, text)),
  "attachment.pdf": (text) =>
    pdf((document) => void document.file(Buffer.from(`Suivi : ${text}.`), { name: "suivi.txt" })),
  "bookmark.pdf": (text) => pdf((document) => void document.outline.addItem(text)),
  "field.pdf": (text) =>
    pdf((document) => {
      document.initForm();
      document.formText("suivi", 10, 10, 200, 40, { value: text });
    }),
  "narrow.pdf": (text) => pdf((document) => void document.text(text, { width: 60 })),
  "hyphens.pdf": (text) =>
    pdf((document) => {
      for (const line of text.replace(/(\p{L}{4})(\p{L}{3})/gu, "$1-\n$2").split("\n")) document.text(line);
    }),
  "spaced.pdf": (text) => pdf((document) => void document.text(text, { characterSpacing: 3 })),
  "alternative.pdf": (text) =>
    pdf(
      (document) =>
        void document.addStructure(
          document.struct("Figure", { alt: text }, () => void document.rect(9, 9, 9, 9).stroke()),
        ),
    ),
};

const b64 = (text: string) => Buffer.from(text).toString("base64");
const mail = (headers: string, body: string) =>
  `From: mission@appui.example\r\nTo: quelquun@ailleurs.example\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}\r\n`;
const html = (text: string) =>
  mail("Subject: Bonjour\r\nContent-Type: text/html; charset=utf-8", `<html><body>${text}</body></html>`);

const inMail: Record<string, Plant> = {
  "subject.eml": (text) =>
    mail(
      `Subject: ${pieces(text, 20)
        .map((one) => `=?UTF-8?B?${b64(one)}?=`)
        .join("\r\n ")}`,
      "Bonjour",
    ),
  "subject-q.eml": (text) =>
    mail(
      `Subject: =?ISO-8859-1?Q?${[...Buffer.from(text, "latin1")].map((byte) => (byte === 32 ? "_" : byte > 127 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte))).join("")}?=`,
      "Bonjour",
    ),
  "header.eml": (text) => mail(`Subject: Bonjour\r\nX-Suivi: =?UTF-8?B?${b64(text)}?=`, "Bonjour"),
  "file-name.eml": (text) =>
    mail(
      `Subject: Bonjour\r\nContent-Type: multipart/mixed; boundary=b`,
      `--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(text)}.bin\r\n\r\nx\r\n--b--`,
    ),
  "forwarded.eml": (text) =>
    mail(
      "Subject: Bonjour\r\nContent-Type: multipart/mixed; boundary=b",
      `--b\r\nContent-Type: message/rfc822\r\n\r\n${mail("Subject: Re\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64", b64(`Bonjour,\n${text}.`))}\r\n--b--`,
    ),
  "tags.eml": (text) =>
    html(
      pieces(text, 5)
        .map((one) => `<b>${one}</b>`)
        .join(""),
    ),
  "soft.eml": (text) =>
    html(`<p>${text.replace(/(\p{L}{3})(?=\p{L}{2})/gu, "$1&shy;").replaceAll(" ", "&nbsp;")}</p>`),
  "quoted.eml": (text) =>
    mail(
      "Subject: Bonjour\r\nContent-Type: text/plain; charset=utf-8",
      text
        .match(/.{1,25}(?: |$)/gu)!
        .map((one) => `> ${one.trim()}`)
        .join("\r\n"),
    ),
};

const inWeb: Record<string, Plant> = {
  "remark.html": (text) => `<!doctype html><p>Bonjour</p><!-- ${text} -->`,
  "script.html": (text) =>
    `<!doctype html><p>Bonjour</p><script type="application/json">${JSON.stringify({ note: text }).replace(/[^ -~]/g, (one) => `\\u${one.codePointAt(0)!.toString(16).padStart(4, "0")}`)}</script>`,
  "style.html": (text) => `<!doctype html><style>p::after{content:"${text}"}</style><p>Bonjour</p>`,
  "data.html": (text) => `<!doctype html><p>Bonjour</p><a href="data:text/plain;base64,${b64(text)}">x</a>`,
  "unseen.html": (text) =>
    `<!doctype html><p>Bonjour</p><div hidden>${pieces(text, 4)
      .map((one) => `<i>${one}</i>`)
      .join("")}</div>`,
  "about.html": (text) => `<!doctype html><meta name="description" content="${text}"><p>Bonjour</p>`,
  "picture.svg": (text) => `<svg xmlns="http://www.w3.org/2000/svg"><desc>${text}</desc></svg>`,
};

const folded = (line: string) => line.match(/.{1,40}/gu)!.join("\r\n ");
const calendar = (line: string) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const inCalendars: Record<string, Plant> = {
  "folded.ics": (text) => calendar(folded(`DESCRIPTION;LANGUAGE=fr:Bonjour\\, ${text}\\nFin`)),
  "page.ics": (text) =>
    calendar(folded(`X-ALT-DESC;FMTTYPE=text/html:<p>${text.replaceAll(" ", "&nbsp;")}</p>`)),
  "attached.ics": (text) =>
    calendar(folded(`ATTACH;ENCODING=BASE64;VALUE=BINARY:${b64(`Bonjour. ${text}.`)}`)),
  "old.vcf": (text) =>
    `BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Quelqu'un\r\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${[
      ...Buffer.from(text),
    ]
      .map((byte) => (byte > 127 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join("")
      .replace(/.{30}/g, "$&=\r\n")}\r\nEND:VCARD\r\n`,
};

const inPacks: Record<string, Plant> = {
  "zip-in-zip.zip": (text) =>
    zipOf({ "a.zip": zipOf({ "b.zip": zipOf({ "note.txt": `Bonjour. ${text}.` }) }) }),
  "word-in-zip.zip": async (text) => zipOf({ "lettre.docx": await inWord["runs.docx"]!(text) }),
  "named.zip": (text) => undeclaredZip(`${text}.txt`),
  "mail-in-zip.zip": async (text) => zipOf({ "a.eml": String(await inMail["subject.eml"]!(text)) }),
  "captioned.docx": (text) => docxOf(hello, { "word/media/image1.png": pngWith(text) }),
  "deleted.odt": (text) =>
    odtOf(
      `<text:tracked-changes xmlns:text="t"><text:changed-region><text:deletion><text:p>${text}</text:p></text:deletion></text:changed-region></text:tracked-changes>${p("Bonjour,")}`,
    ),
  "unseen.odt": (text) =>
    odtOf(
      `<text:p xmlns:text="t"><text:hidden-text text:condition="1" text:string-value="${text}"/></text:p>`,
    ),
  "about.odt": (text) =>
    odtOf(p("Bonjour,"), {
      "meta.xml": `<office:document-meta xmlns:office="o" xmlns:meta="m"><meta:user-defined meta:name="Suivi">${text}</meta:user-defined></office:document-meta>`,
    }),
  "wide.csv": (text) => Buffer.from(`\ufeffNom\tRemarque\r\nUn autre\t"Dit : ""${text}"""\r\n`, "utf16le"),
};

/** A zip of one empty file that does not declare the encoding of its name, as macOS makes them. */
function undeclaredZip(name: string): Buffer {
  const written = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.write("PK\x03\x04", "latin1");
  local.writeUInt16LE(written.length, 26);
  const central = Buffer.alloc(46);
  central.write("PK\x01\x02", "latin1");
  central.writeUInt16LE(written.length, 28);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + written.length, 12);
  end.writeUInt32LE(local.length + written.length, 16);
  return Buffer.concat([local, written, central, written, end]);
}

/** A PNG of one pixel with a compressed description (zTXt), as painting programs write it. */
function pngWith(text: string): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
  };
  const packed = Buffer.concat([Buffer.from("Comment\0\x01\0fr\0\0"), deflateSync(Buffer.from(text))]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("iTXt", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const byFolder = {
  word: inWord,
  excel: inExcel,
  pdf: inPdf,
  mail: inMail,
  web: inWeb,
  calendars: inCalendars,
  packs: inPacks,
};

/** All plants with unique file names. */
export const plants: readonly (readonly [name: string, plant: Plant])[] = Object.entries(byFolder).flatMap(
  ([folder, files]) => Object.entries(files).map(([name, plant]) => [`${folder}-${name}`, plant] as const),
);
