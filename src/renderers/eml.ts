import { Liquid } from "liquidjs";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { clip } from "../domain/briefing/words.ts";
import { oneLine } from "./escape.ts";
import { markdown, splitTitle } from "./markdown.ts";
import { plainProse, proseOf } from "./prose.ts";

export interface Mailbox {
  name: string;
  address: string;
}

/** A message before it is a file: its Markdown begins with a heading, which is the subject. */
export interface Draft {
  from: Mailbox;
  to: Mailbox;
  markdown: string;
  date: Date;
}

/** Longest header value, in characters: no subject or name needs more. */
const longestHeader = 200;

/** Makes the files of drafts, which mail programs open as messages not yet sent. `shell` is `templates/mail.html`. */
export class DraftWriter {
  readonly #reader = markdown();
  readonly #liquid = new Liquid({ templates: {}, strictVariables: true, outputEscape: "escape" });
  readonly #shell: ReturnType<Liquid["parse"]>;
  readonly #language: string;

  constructor(shell: string, language: string) {
    this.#shell = this.#liquid.parse(shell, "mail.html");
    this.#language = language;
  }

  /** The bytes of one message: plain and HTML parts, encoded headers, one recipient. */
  async write(draft: Draft): Promise<Uint8Array> {
    const { title, body } = splitTitle(draft.markdown, this.#reader);
    const subject = header(title);
    const tokens = this.#reader.parse(body, {});
    const text = proseOf(tokens, plainProse);
    const html = this.#liquid.renderSync(this.#shell, {
      language: this.#language,
      title: subject,
      content: this.#reader.renderer.render(tokens, this.#reader.options, {}),
    });
    const composer = new MailComposer({
      from: mailbox(draft.from),
      to: [mailbox(draft.to)],
      subject,
      text,
      html: String(html),
      date: draft.date,
      headers: { "X-Unsent": "1" },
      disableFileAccess: true,
      disableUrlAccess: true,
      newline: "windows",
      textEncoding: "quoted-printable",
    });
    return new Uint8Array(await composer.compile().build());
  }
}

const mailbox = ({ name, address }: Mailbox) => ({ name: header(name), address });

/** One line that cannot end a header, pass for an encoded word or fill a screen. */
const header = (text: string) => clip(oneLine(text).replace(/=\?/g, "= ?"), longestHeader);
