// Divides the text of a message into what its author wrote, what it quotes or forwards, and the signature.

import type { MessageWords } from "../../../domain/importing/import-words.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { MessageAddress, SavedMessage } from "./saved-message.ts";
import { signatureAt } from "./signature-by-name.ts";
import { withoutWraps } from "./wrapped-lines.ts";

export interface MessageParts {
  own: string;
  signature: readonly string[];
  quoted: string;
  /** The message that this one forwards, with the sender of that one; null when it forwards none. */
  forwarded: { from: MessageAddress; sentOn: string | null; text: string } | null;
}

/** Who wrote a message, and what. Of a forwarded message, the first writer. */
export interface WrittenMessage {
  from: MessageAddress;
  /** ISO date; null when nothing gives it. */
  sentOn: string | null;
  parts: MessageParts;
  /** What the person who forwarded it wrote above it; null for a message that nobody forwarded. */
  passedOn: string | null;
}

/** Chosen by hand. */
const weights = {
  /** In characters: the longest line of a signature, and of a farewell. */
  longestSignatureLine: 110,
  longestFarewell: 60,
  /** With more lines under it, a line is no farewell. */
  mostSignatureLines: 14,
  /** How many lines of a header must stand there; Outlook writes four above a quotation (from, sent, to, subject). */
  fewestHeaderLines: 3,
  /** An announcement of a quotation (“Le 3 mars, X a écrit :”) takes at most this many lines. */
  announcementLines: 3,
};

/** The header that another message has above its text, and the line where that text begins. */
interface MessageHeader {
  from: number;
  header: ReadonlyMap<HeaderLabel, string>;
}

interface Cut extends MessageHeader {
  /** The line where words of somebody else begin. */
  at: number;
  announcesForward: boolean;
}

type HeaderLabel = keyof MessageWords["headers"];

export class MessageReader {
  readonly #words: MessageWords;
  readonly #headers: ReadonlyMap<string, HeaderLabel>;

  constructor(words: MessageWords) {
    this.#words = words;
    this.#headers = new Map(
      (Object.entries(words.headers) as [HeaderLabel, string[]][]).flatMap(([label, names]) =>
        names.map((name) => [fold(name), label] as const),
      ),
    );
  }

  /** Who wrote the words of a message, and which they are. */
  written({ from, sentOn, text, subject }: SavedMessage): WrittenMessage {
    const parts = this.#partsOf(text, subject, from);
    const { forwarded } = parts;
    if (forwarded === null) return { from, sentOn, parts, passedOn: null };
    return {
      from: forwarded.from,
      sentOn: forwarded.sentOn,
      parts: this.#partsOf(forwarded.text, "", forwarded.from),
      passedOn: parts.own,
    };
  }

  /** The parts of a text. Its subject may tell that it forwards another message. */
  #partsOf(text: string, subject: string, writer: MessageAddress): MessageParts {
    const lines = text.split("\n").map((line) => line.replace(/\u00a0/g, " ").trimEnd());
    const cut = this.#cutIn(lines);
    const above = cut === null ? lines : lines.slice(0, cut.at);
    const below = cut === null ? [] : lines.slice(cut.from);
    const isForward = cut !== null && (cut.announcesForward || this.#saysForward(subject));
    const from = isForward ? addressOf(cut.header.get("sender") ?? "") : null;
    const isQuoted = (line: string) => /^\s*>/.test(line);
    const written = this.#withoutAnnouncements(above).filter((line) => !isQuoted(line));
    const { own, signature } = this.#signed(written, writer);
    const quoted = [...above.filter(isQuoted), ...(from ? [] : below)].join("\n").trim();
    return {
      own,
      signature,
      quoted,
      forwarded: from && {
        from,
        sentOn: dayIn(cut!.header.get("sent") ?? "", this.#words.months),
        text: unquoted(below).join("\n").trim(),
      },
    };
  }

  /** The subject without what mail programs put before it: `RE: `, `TR : `, `Fwd: `. */
  bareSubject(subject: string): string {
    let bare = subject.trim();
    for (
      let [, prefix, rest] = subjectStart.exec(bare) ?? [];
      prefix !== undefined;
      [, prefix, rest] = subjectStart.exec(bare) ?? []
    ) {
      if (!this.#words.answers.includes(fold(prefix)) && !this.#words.forwards.includes(fold(prefix))) break;
      bare = rest!.trim();
    }
    return bare;
  }

  /** True for the subject of an answer: `RE: `, also behind a mark of forwarding (`TR: RE: `). */
  isAnswer(subject: string): boolean {
    const [, prefix = "", rest = ""] = subjectStart.exec(subject) ?? [];
    if (this.#words.answers.includes(fold(prefix))) return true;
    return this.#words.forwards.includes(fold(prefix)) && this.isAnswer(rest);
  }

  #saysForward(subject: string): boolean {
    const [, prefix = ""] = subjectStart.exec(subject) ?? [];
    return this.#words.forwards.includes(fold(prefix));
  }

  /** Where the words of somebody else begin: under an announcement, a drawn line, or the header of another message; null for nowhere. */
  #cutIn(lines: readonly string[]): Cut | null {
    for (const [at, line] of lines.entries()) {
      const bare = line.replace(/^[\s>]+/, "");
      if (bare === "") continue;
      const drawn = fold(bare.replace(/^[-_*=\s]+|[-_*=:\s]+$/g, ""));
      const marked = /^[-_*=]{2,}/.test(bare) || bare.endsWith(":");
      const announcesForward = marked && this.#words.forwarded.includes(drawn);
      if (announcesForward || (marked && this.#words.original.includes(drawn)))
        return { at, announcesForward, ...this.#headerAt(lines, at + 1) };
      const header = this.#headerAt(lines, at);
      if (header.header.size >= weights.fewestHeaderLines && header.header.has("sender"))
        return { at, announcesForward: false, ...header };
      const announced = this.#announcement(lines, at);
      // Answers between the lines of a quotation are the author's: only its own lines are taken out.
      if (announced !== null && !lines.slice(announced).some((other) => /^\s*>/.test(other)))
        return { at, from: announced, header: new Map(), announcesForward: false };
    }
    return null;
  }

  /** The lines of a header from a line on, without the blank ones above them, and where the text after them begins. */
  #headerAt(lines: readonly string[], start: number): MessageHeader {
    const header = new Map<HeaderLabel, string>();
    let from = start;
    for (let at = start; at < lines.length && at < start + 16; at++) {
      const line = lines[at]!.replace(/^[\s>*]+/, "");
      if (line === "" && header.size === 0) continue;
      const [, name = "", value = ""] =
        /^([\p{L}-]{1,20}(?: [\p{L}]{1,12})?)\s?\*?\s?:\*?\s*(.*)$/u.exec(line) ?? [];
      const label = this.#headers.get(fold(name));
      if (label === undefined) break;
      if (!header.has(label)) header.set(label, value.trim());
      from = at + 1;
    }
    return { header, from };
  }

  /** The line after “Le 3 mars, X a écrit :”, on one line or wrapped; null when none stands there. */
  #announcement(lines: readonly string[], at: number): number | null {
    let announcement = "";
    for (let count = 0; count < weights.announcementLines && at + count < lines.length; count++) {
      const line = lines[at + count]!.replace(/^[\s>]+/, "");
      if (line === "") return null;
      announcement = `${announcement} ${line}`.trim();
      if (announcement.length > 300) return null;
      if (!announcement.endsWith(":")) continue;
      const folded = fold(announcement.slice(0, -1).trim());
      return /\d|@/.test(folded) && this.#words.wrote.some((phrase) => folded.endsWith(phrase))
        ? at + count + 1
        : null;
    }
    return null;
  }

  /** The lines without announcements of quotations, which the author may answer line by line. */
  #withoutAnnouncements(lines: readonly string[]): string[] {
    const others: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      const end = lines[at]!.trim() === "" ? null : this.#announcement(lines, at);
      if (end === null) others.push(lines[at]!);
      else at = end - 1;
    }
    return others;
  }

  /** The text above the signature, and its lines: under `-- `, from a farewell on, or from the writer's name on. */
  #signed(lines: readonly string[], writer: MessageAddress): { own: string; signature: string[] } {
    const typed = lines.filter((line) => !this.#words.devices.some((words) => fold(line).startsWith(words)));
    const sign = typed.findIndex((line) => /^--\s?$/.test(line));
    const farewell = this.#farewellAt(sign === -1 ? typed : typed.slice(0, sign));
    const [first] = [sign, farewell].filter((line) => line !== -1).sort((line, other) => line - other);
    const at = first ?? signatureAt(typed, writer, weights);
    if (at === -1) return { own: tidy(typed), signature: [] };
    const signature = typed
      .slice(at)
      .map((line) => line.trim())
      .filter((line) => line !== "" && line !== "--");
    return { own: tidy(typed.slice(0, at)), signature };
  }

  #farewellAt(lines: readonly string[]): number {
    const filled = lines.filter((line) => line.trim() !== "").length;
    for (let at = lines.length - 1; at > 0; at--) {
      const line = lines[at]!.trim();
      if (line.length > weights.longestSignatureLine) return -1;
      if (line === "" || line.length > weights.longestFarewell) continue;
      const folded = fold(line);
      const under = lines.slice(at + 1).filter((other) => other.trim() !== "").length;
      if (under > weights.mostSignatureLines) return -1;
      if (under < filled && this.#words.farewells.some((words) => folded.startsWith(words))) return at;
    }
    return -1;
  }
}

const subjectStart = /^\s*([\p{L}]{1,5})\s?(?:\[\d{1,3}\])?:\s*(.*)$/su;

const tidy = (lines: readonly string[]) =>
  withoutWraps(lines)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const unquoted = (lines: readonly string[]): string[] => {
  const filled = lines.filter((line) => line.trim() !== "");
  return filled.length > 0 && filled.every((line) => /^\s*>/.test(line))
    ? lines.map((line) => line.replace(/^\s*> ?/, ""))
    : [...lines];
};

/** `Anne Roux <anne@roux.example>`, `Anne Roux [mailto:anne@roux.example]`; null when it gives no address. */
function addressOf(said: string): MessageAddress | null {
  const [address] = emailsIn(said.replace(/mailto:/gi, "")).emails;
  if (!address) return null;
  const name = said.split(/[<[(]/)[0]!.replace(/["'*]/g, "").trim();
  return { name: name.includes("@") ? "" : name, address };
}

/** The ISO date of a day that a header gives in figures or with the name of the month; null without one. */
function dayIn(said: string, months: readonly string[]): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(said);
  if (iso) return iso[0];
  const figures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(said);
  if (figures) return `${figures[3]}-${figures[2]!.padStart(2, "0")}-${figures[1]!.padStart(2, "0")}`;
  const [, day, month = "", year] = /\b(\d{1,2})(?:er)?\s+(\p{L}{3,10})\.?,?\s+(\d{4})\b/u.exec(said) ?? [];
  const at = month === "" ? -1 : months.findIndex((name) => name.startsWith(fold(month)));
  return day && year && at !== -1
    ? `${year}-${String((at % 12) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`
    : null;
}
