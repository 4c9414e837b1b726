// Extracts what can be read in the files that the program makes, without the program's own readers.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CFB } from "@e965/xlsx";

/** Everything that somebody who takes a file apart could read in it: parts of archives, decoded mails with their attachments, pages. */
export async function everythingIn(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (/\.(?:docx|xlsx)$/.test(file)) return partsOf(bytes);
  if (/\.pdf$/.test(file))
    return execFileSync("pdftotext", [file, "-"]).toString() + bytes.toString("latin1");
  if (!/\.eml$/.test(file)) return bytes.toString("utf8");
  return execFileSync("python3", ["-c", decodedMail, file]).toString();
}

/** Headers and parts of a mail as a reader of mail shows them, names of attachments among them. */
const decodedMail = `
import sys, email, email.policy
sys.stdout.reconfigure(encoding="utf-8")
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
for part in mail.walk():
    print(*(f"{name}: {value}" for name, value in part.items()), sep="\\n")
    if not part.is_multipart():
        print(part.get_payload(decode=True).decode("utf-8", "replace"))
`;

const partsOf = (archive: Buffer): string =>
  CFB.read(archive, { type: "buffer" })
    .FileIndex.map(({ content }: { content?: Uint8Array }) => Buffer.from(content ?? []).toString("utf8"))
    .join("\n");

/** The words of a DOCX, as they are read one after another. */
export const wordsInDocx = async (file: string): Promise<string> =>
  (await everythingIn(file)).replace(/<w:p[ >]/g, "\n$&").replace(/<[^>]*>/g, "");
