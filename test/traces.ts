// Searches a folder for any trace of some values, such as those of an erased actor.
import { execFileSync } from "node:child_process";

/**
 * Where in a folder any of these values still stands: in the names and bytes of files, as UTF-8, UTF-16, base64 at its three offsets,
 * quoted-printable, percent signs or entities, and in the parts of archives, mails and PDF files. It is written in another language, so
 * that it shares no fault with the program.
 */
export const tracesIn = (folder: string, values: readonly string[]): string[] =>
  JSON.parse(
    execFileSync("python3", ["-c", search, folder], {
      input: JSON.stringify(values),
      maxBuffer: 1 << 26,
    }).toString(),
  );

const search = `
import sys, os, json, base64, quopri, io, zipfile, email, email.policy, html, subprocess, unicodedata, urllib.parse
values = json.load(sys.stdin)
found = set()

def needles(value):
    for text in {value, value.upper(), value.lower(), unicodedata.normalize("NFD", value)}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1252"):
            try: raw = text.encode(encoding)
            except UnicodeEncodeError: continue
            yield raw
        yield quopri.encodestring(text.encode("utf-8"))
        yield urllib.parse.quote(text).encode()
        yield "".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in text).encode()
        yield html.escape(text).encode()

wanted = {value: [one for one in set(needles(value)) if len(one) >= 5] for value in values}

# Groups of four signs that stand for the middle of a value, whatever comes before it: where they are, the run around them is decoded.
def coded(value):
    for raw in needles(value):
        for offset in range(3):
            yield base64.b64encode(b"x" * offset + raw)[(4 if offset else 0):-4]
hints = {value: [one for one in set(coded(value)) if len(one) >= 5] for value in values}
signs = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

def in_base64(written, value):
    data = written.replace(b"\\r", b"").replace(b"\\n", b"")
    for hint in hints[value]:
        at = data.find(hint)
        while at >= 0:
            start, end = at, at + len(hint)
            while start > 0 and data[start - 1] in signs: start -= 1
            while end < len(data) and data[end] in signs: end += 1
            run = data[start:end]
            for skipped in range(4):
                one = run[skipped:]
                decoded = base64.b64decode(one + b"A" * (-len(one) % 4))
                if any(form in decoded for form in wanted[value]): return True
            at = data.find(hint, end)
    return False

def look(data, where, depth=0):
    for value, forms in wanted.items():
        if any(form in data for form in forms) or in_base64(data, value): found.add(f"{where}: {value}")
    if depth > 4: return
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist(): look(archive.read(name), f"{where}/{name}", depth + 1)
    elif data[:5] == b"%PDF-":
        look(subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True).stdout, f"{where}/text", depth + 1)
        look(subprocess.run(["pdfinfo", "-"], input=data, capture_output=True).stdout, f"{where}/info", depth + 1)
    elif where.endswith(".eml"):
        for part in email.message_from_bytes(data, policy=email.policy.default).walk():
            look("\\n".join(str(v) for v in part.values()).encode(), f"{where}/headers", depth + 1)
            if not part.is_multipart(): look(part.get_payload(decode=True) or b"", f"{where}/part", depth + 1)

for root, folders, files in os.walk(sys.argv[1]):
    for name in files:
        path = os.path.join(root, name)
        look(name.encode(), "name of " + path)
        look(open(path, "rb").read(), path)
json.dump(sorted(found), sys.stdout)
`;
