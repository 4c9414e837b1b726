// Compares speed and memory with named tools, in one run, as ratios: `npm run bench`. `--rows 20000` makes it shorter; `--million`
// also imports a list of a million rows, and a thousand more after it (some minutes, 3 GB of disk).
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDoubles } from "./doubles.mjs";
import { writeList } from "./list.mjs";
import { installed, measure, median } from "./measure.mjs";
import { writeResponses } from "./responses.mjs";

const given = process.argv.indexOf("--rows");
const rows = given === -1 ? 200_000 : Number(process.argv[given + 1]);
const program = fileURLToPath(new URL("../bin/outreach.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "outreach-bench-"));
const node = (...args) => measure(process.execPath, args, { cwd: folder, memory: false });
const outreach = (...args) => measure(process.execPath, [program, ...args], { cwd: folder });

try {
  await startUp();
  await documents();
  const { filled, half } = await importing();
  await doubles();
  await surveyAnswers();
  ranking(filled);
  if (process.argv.includes("--million")) await million(half);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A command should cost little over starting Node at all. */
async function startUp() {
  const few = await workspace("few", 300);
  const bare = median(20, () => node("-e", "0"));
  say("node -e 0", bare);
  say(
    "outreach --version",
    median(20, () => node(program, "--version")),
    [bare, "node -e 0"],
  );
  const rank = median(20, () => node(program, "-C", few, "rank", "--top", "10"));
  say("outreach rank --top 10, 300 actors", rank, [bare, "node -e 0"]);
}

/** Compared with the seconds that were promised for them. */
async function documents() {
  const thousand = await workspace("thousand", 1000);
  const made = (what, seconds, ...args) =>
    say(what, outreach("-C", thousand, ...args, "--json"), [{ seconds }, `the ${seconds} s promised`]);
  made("outreach brief --all, 1000 in HTML", 5, "brief", "--all", "-o", "sheets.html");
  made("outreach letter --all, 1000 in one DOCX", 20, "letter", "--all", "-o", "letters.docx");
  made("outreach brief, one in PDF", 1, "brief", "--top", "1", "-o", "sheet.pdf");
}

/** Compared with tools that load the same file into SQLite without matching its rows to actors. */
async function importing() {
  const half = join(folder, "half.csv");
  await writeList(half, rows / 2);
  const file = join(folder, "list.csv");
  await writeList(file, rows);
  const filled = await workspace("half");
  const less = outreach("-C", filled, "import", half);
  say(`outreach import, ${rows / 2} rows`, less);
  const ours = outreach("-C", await workspace("whole"), "import", file);
  say(`outreach import, ${rows} rows`, ours, [less, "half of it"]);
  peer("sqlite-utils", ["insert", "utils.db", "list", file, "--csv"], ours);
  peer("csvsql", ["--db", "sqlite:///csvsql.db", "--insert", "--tables", "list", file], ours);
  peer("sqlite3", ["plain.db", `.import --csv ${file} list`], ours);
  return { filled, half: less };
}

/** Compared with the memory that was promised for 100,000 rows: 400 MB. */
async function doubles() {
  const file = join(folder, "doubles.csv");
  writeDoubles(file, rows / 2);
  const taken = outreach("-C", await workspace("doubles"), "import", file);
  say(`outreach import, ${rows / 2} rows of doubles`, taken, [{ peak: 400 }, "the 400 MB promised"]);
}

/** Compared with the same rows imported as a list: reading them as answers should take little more. */
async function surveyAnswers() {
  const file = join(folder, "responses.csv");
  writeResponses(file, rows / 20);
  const taken = async (name, ...args) => {
    const paths = [];
    for (const run of [1, 2, 3]) {
      const path = await workspace(`${name}-${run}`);
      outreach("-C", path, "survey", "new", "needs");
      paths.push(path);
    }
    return median(3, () => outreach("-C", paths.pop(), ...args, file, "--json"));
  };
  const imported = await taken("rows", "import");
  say(`outreach import, ${rows / 20} rows of answers`, imported);
  const answers = await taken("responses", "survey", "answers", "needs");
  say(`outreach survey answers, ${rows / 20} rows`, answers, [imported, "import of the rows; 1.5 at most"]);
}

/** Time should grow with the list and no faster, memory hardly at all. */
async function million(half) {
  const path = await workspace("million");
  const file = join(folder, "million.csv");
  await writeList(file, 1_000_000);
  const taken = outreach("-C", path, "import", file);
  const times = (1_000_000 / rows) * 2;
  say("outreach import, 1000000 rows", taken, [half, `${rows / 2} rows, a list ${times} × longer`]);
  if (half.peak > 0) say("", taken, [{ peak: half.peak }, `the memory of ${rows / 2} rows`]);
  await writeList(file, 1000, 1_000_000);
  const few = outreach("-C", path, "import", file);
  say("outreach import, 1000 rows into 1000000", few, [{ seconds: 5 }, "the 5 s promised"]);
}

/** Compared with the same database printed as JSON, without any ranking. */
function ranking(filled) {
  const dump = ["-json", join(filled, "outreach.db"), "select * from actors"];
  const ours = outreach("-C", filled, "rank", "--json");
  say(`outreach rank --json, ${rows / 2} actors`, ours);
  peer("sqlite3", dump, ours);
  const top = outreach("-C", filled, "rank", "--top", "10");
  say(`outreach rank --top 10, ${rows / 2} actors`, top);
  const agenda = outreach("-C", filled, "next", "--json");
  say(`outreach next --json, ${rows / 2} actors`, agenda, [top, "rank --top 10; 1.5 at most"]);
  const report = outreach("-C", filled, "report", "--json");
  say(`outreach report --json, ${rows / 2} actors`, report, [top, "rank --top 10; 5 s promised for 100000"]);
  const drafts = outreach("-C", filled, "mail", "--top", "2000", "--json");
  say("outreach mail --top 2000", drafts);
}

function peer(command, args, ours) {
  if (!installed(command)) return console.log(`${command}: not installed here, left out`);
  const theirs = measure(command, args, { cwd: folder });
  say(`${command} ${args[0]}`.slice(0, 44), theirs);
  console.log(
    `${"".padEnd(8)}outreach takes ${(ours.seconds / theirs.seconds).toFixed(2)} × the time of ${command}`,
  );
}

async function workspace(name, count = 0) {
  outreach("init", name, "--example", "--lang", "fr");
  const path = join(folder, name);
  if (count > 0) {
    const list = join(folder, `${name}.csv`);
    await writeList(list, count);
    outreach("-C", path, "import", list, "--json");
  }
  return path;
}

/** Prints one line; the ratio is of seconds, or of memory where `beside` gives memory. */
function say(what, { seconds, peak }, beside) {
  const memory = peak > 0 ? `${peak.toFixed(0).padStart(6)} MB` : "";
  const ratio = beside
    ? `${(beside[0].seconds ? seconds / beside[0].seconds : peak / beside[0].peak).toFixed(2)} × ${beside[1]}`
    : "";
  console.log(`${what.padEnd(44)}${seconds.toFixed(3).padStart(9)} s${memory}   ${ratio}`);
}
