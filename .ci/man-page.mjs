// The manual page, made from the program's own help, so that it is kept in one place.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export async function manPage(version) {
  const { load } = require("../bin/loader.js").loader();
  const { run, realHost } = load("./outreach.js");
  const host = realHost();
  const said = async (...words) => {
    let text = "";
    const stdout = { write: (part) => (text += part), isTTY: false, columns: 80 };
    await run([...words, "--lang", "en"], { ...host, stdout });
    return text.trimEnd();
  };
  const front = await said("help");
  const commands = [...front.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name);
  const pages = [];
  for (const name of commands) pages.push(`.SS ${name}\n${verbatim(await said("help", name))}`);
  return `${[
    `.TH OUTREACH 1 "" "outreach ${version}" "User Commands"`,
    ".SH NAME\noutreach \\- first contacts of a cooperation support mission",
    ".SH SYNOPSIS\n.B outreach\n.RI [ command ]\n.RI [ options ]",
    `.SH DESCRIPTION\n${verbatim(front)}`,
    `.SH COMMANDS\n${pages.join("\n")}`,
  ].join("\n")}\n`;
}

/** Lines as they are: roff would read a backslash, and a dot or an apostrophe at their start, as orders. */
const verbatim = (text) =>
  `.nf\n${text
    .split("\n")
    .map((line) =>
      line
        .replaceAll("\\", "\\e")
        .replaceAll("-", "\\-")
        .replace(/^(?=[.'])/, "\\&"),
    )
    .join("\n")}\n.fi`;
