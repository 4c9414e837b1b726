import { execFileSync } from "node:child_process";

/**
 * Where in a folder any of these values still stands: in the names and bytes of files, as UTF-8, UTF-16, base64 at its three offsets,
 * quoted-printable, percent signs or entities, and in the parts of archives, mails and PDF files. Written apart from the program,
 * in another language.
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
            for offset in range(3):
                coded = base64.b64encode(b"x" * offset + raw)
                yield coded[(4 if offset else 0):-4]
        yield quopri.encodestring(text.encode("utf-8"))
        yield urllib.parse.quote(text).encode()
        yield "".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in text).encode()
        yield html.escape(text).encode()

wanted = {value: [one for one in set(needles(value)) if len(one) >= 5] for value in values}

def look(data, where, depth=0):
    for value, forms in wanted.items():
        if any(form in data for form in forms): found.add(f"{where}: {value}")
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
