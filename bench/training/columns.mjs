// Fits the model that recognises the columns of a list (src/models/columns) on labelled tables, and prints how often it is right on tables of
// sources that were left out. `npm run fit` does both; `--check` only measures (`--errors` lists what is wrong), `--only-fit` only fits.
import { readFile } from "node:fs/promises";
import { composed } from "./composed.mjs";
import { hashes, writeModel } from "./model-file.mjs";
import { bundled } from "./program.mjs";

/** Rounds over the columns, the step of the first round, the L2 penalty, the share of title words that is left out in each
 * step, and the error that is small enough to be ignored. */
const learning = { rounds: 20, step: 0.15, penalty: 0.0006, dropped: 0.35, settled: 0.002, seed: 7 };
const folds = 6;
const innerFolds = 3;
/** The share of cells that are soiled in a copy of each table, and the weight of that copy. */
const soiled = 0.5;
const ofSoiled = 0.5;
/** The weight of a table whose titles are left out. */
const withoutTitles = 0.3;
/** Evidence that stands in the tables of fewer sources is left out. */
const fewestSources = 2;
/** Smaller weights are left out, in hundredths. */
const least = 10;
/** The share of a column's label that goes to the second choices of whoever labelled it. */
const second = 0.25;

const program = await bundled(`
  export { tableEvidence } from "./src/readers/mapping/table-evidence.ts";
  export { titleReader } from "./src/readers/mapping/column-titles.ts";
  export { scoresOf, probabilities, secondEvidence } from "./src/readers/mapping/column-model.ts";
  export { assignClasses } from "./src/readers/mapping/joint-assignment.ts";
  export { StructureTaxonomy } from "./src/domain/values/structure-taxonomy.ts";
  export { structuresSchema } from "./src/settings/structures-file.ts";
  export { columnsSchema } from "./src/settings/import-sources.ts";
  export { readYaml } from "./src/settings/located-yaml.ts";`);

const words = program.readYaml(
  program.columnsSchema,
  await readFile("src/knowledge/imports/columns.yaml", "utf8"),
  "columns.yaml",
);
const structures = new program.StructureTaxonomy(
  program.readYaml(
    program.structuresSchema,
    await readFile("src/knowledge/structures.yaml", "utf8"),
    "structures.yaml",
  ),
);
const read = program.tableEvidence(words, program.titleReader(words), structures);

/** The class of a field, without the number of its person. For the model, an ignored column is one of text. */
const classOf = (field) => (field === "ignore" ? "text" : field.replace(/^person\d+\./, "person."));

const tables = (await readFile(new URL("columns.jsonl", import.meta.url), "utf8"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .map(evidenceOf);
const composedTables = composed.map(evidenceOf);

/** A row as real lists have it: some cells empty, doubtful, with a remark, or with spaces and signs that programs add. */
function soiledRow(cells, row) {
  const next = random(learning.seed + row * 31 + cells.length);
  return cells.map((cell) => {
    const at = next();
    if (cell === "" || at > soiled) return cell;
    const ways = [
      () => "",
      () => "NC",
      () => "?",
      () => `${cell.slice(0, Math.ceil(cell.length / 2))}`,
      () => ` ${cell} `,
      () => `${cell} (à vérifier)`,
      () => cell.toUpperCase(),
      () => cell.replace(/^0(?=\d)/, "").replace(/(\d{2})(?=\d{3}$)/, "$1 "),
      () => (cell.includes("@") ? `mailto:${cell}` : `${cell} / ${cell}`),
      () => (cell.includes("@") ? `${cell} ; ${cell.replace(/^[^@]+/, "contact")}` : `${cell}, voir note`),
    ];
    return ways[Math.floor(next() * ways.length)]();
  });
}

function evidenceOf(table) {
  const headers = table.columns.map(({ header }) => ({ label: header, last: header, group: "" }));
  const rows = Array.from({ length: 12 }, (_, row) =>
    table.columns.map(({ values }) => values[row % values.length]),
  );
  const untitled = headers.map(() => ({ label: "", last: "", group: "" }));
  return {
    ...table,
    read: read(headers, rows),
    untitled: read(untitled, rows),
    soiled: read(headers, rows.slice(0, 1 + (table.columns.length % 4) * 3).map(soiledRow)),
  };
}
const classes = [
  ...new Set(tables.flatMap(({ columns }) => columns.map(({ field }) => classOf(field)))),
].sort();

/** Each accepted class with its weight. */
function targetOf({ field, alt = [] }) {
  const target = new Float64Array(classes.length);
  const others = [...new Set(alt.map(classOf))].filter(
    (name) => name !== classOf(field) && classes.includes(name),
  );
  target[classes.indexOf(classOf(field))] = others.length > 0 ? 1 - second : 1;
  for (const name of others) target[classes.indexOf(name)] += second / others.length;
  return target;
}

function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Softmax regression, one column at a time, with its own step for each weight (AdaGrad). Examples have named evidence. */
function learn(examples, rounds = learning.rounds) {
  const sources = new Map();
  for (const { evidence, group } of examples)
    for (const [name] of evidence) {
      if (!sources.has(name)) sources.set(name, new Set());
      if (sources.get(name).size < fewestSources) sources.get(name).add(group);
    }
  const names = [...sources].filter(([, groups]) => groups.size >= fewestSources).map(([name]) => name);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const width = classes.length;
  const weights = new Float64Array(names.length * width);
  const sums = new Float64Array(names.length * width).fill(0.1);
  const prepared = examples.map(({ evidence, target, weight }) => {
    const fitted = evidence.filter(([name]) => numbers.has(name));
    return {
      target,
      weight,
      at: Int32Array.from(fitted, ([name]) => numbers.get(name) * width),
      amounts: Float64Array.from(fitted, ([, amount]) => amount),
      lexical: Uint8Array.from(fitted, ([name]) => (/^(?:word|words|letters|part) /.test(name) ? 1 : 0)),
    };
  });
  const next = random(learning.seed);
  const order = prepared.map((_, index) => index);
  const scores = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const index of order) {
      const { target, weight, at, amounts, lexical } = prepared[index];
      const used = amounts.map((amount, n) => (lexical[n] === 1 && next() < learning.dropped ? 0 : amount));
      scores.fill(0);
      for (let n = 0; n < at.length; n++) {
        const amount = used[n];
        if (amount !== 0) for (let k = 0; k < width; k++) scores[k] += weights[at[n] + k] * amount;
      }
      const shares = program.probabilities(scores);
      const wrong = [];
      for (let k = 0; k < width; k++) if (Math.abs(shares[k] - target[k]) > learning.settled) wrong.push(k);
      for (let n = 0; n < at.length; n++) {
        const amount = used[n] * weight;
        if (amount === 0) continue;
        for (const k of wrong) {
          const place = at[n] + k;
          const slope = (shares[k] - target[k]) * amount + learning.penalty * weights[place];
          sums[place] += slope * slope;
          weights[place] -= (learning.step * slope) / Math.sqrt(sums[place]);
        }
      }
    }
  }
  return Object.fromEntries(
    names
      .map((name, number) => [
        name,
        Array.from(weights.subarray(number * width, (number + 1) * width)).flatMap((weight, k) =>
          Math.abs(weight * 100) >= least ? [k, Math.round(weight * 100)] : [],
        ),
      ])
      .filter(([, own]) => own.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The fields that can be recognised without a title, by their values. */
const byValues =
  /^(?:name|email|phone|siret|siren|rna|postcode|commune|address|website|person\.(?:full_name|first_name|last_name|email|phone|role|civility))$/;

/** Each table with its titles, soiled, and without its titles, where only its values tell. */
const examplesOf = (some) =>
  some.flatMap(({ columns, read, untitled, soiled: dirty, more, moreUntitled, moreSoiled, group }) =>
    columns.flatMap((column, index) => {
      if (column.scored === false) return [];
      const name = classOf(column.field);
      const bare = { ...column, field: byValues.test(name) ? column.field : "text" };
      return [
        {
          evidence: [...read[index].evidence, ...(more?.[index] ?? [])],
          target: targetOf(column),
          group,
          weight: 1,
        },
        {
          evidence: [...dirty[index].evidence, ...(moreSoiled?.[index] ?? [])],
          target: targetOf(column),
          group,
          weight: ofSoiled,
        },
        {
          evidence: [...untitled[index].evidence, ...(moreUntitled?.[index] ?? [])],
          target: targetOf(bare),
          group,
          weight: withoutTitles,
        },
      ];
    }),
  );

const sharesOf = (weights, evidence) =>
  program.probabilities(program.scoresOf((name) => weights[name], evidence, classes.length));
const firstOf = (weights, read) => read.map(({ evidence }) => sharesOf(weights, evidence));
const moreOf = (read, first) => read.map((_, index) => program.secondEvidence(index, read, first, classes));

/** Divides tables into parts, each source wholly in one part. */
function parts(some, count) {
  const groups = [...new Set(some.map(({ group }) => group))].sort();
  const next = random(learning.seed);
  const drawn = groups.map((group) => ({ group, at: next() })).sort((a, b) => a.at - b.at);
  const part = new Map(drawn.map(({ group }, index) => [group, index % count]));
  return Array.from({ length: count }, (_, index) => some.filter(({ group }) => part.get(group) === index));
}

/** The second reading is fitted on what the first says of tables that the first was not fitted on, as in use. */
function modelOf(some) {
  const inner = parts(some, innerFolds);
  const widened = inner.flatMap((heldOut) => {
    const weights = learn(examplesOf(some.filter((table) => !heldOut.includes(table))));
    return heldOut.map((table) => ({
      ...table,
      more: moreOf(table.read, firstOf(weights, table.read)),
      moreUntitled: moreOf(table.untitled, firstOf(weights, table.untitled)),
      moreSoiled: moreOf(table.soiled, firstOf(weights, table.soiled)),
    }));
  });
  return { classes, first: learn(examplesOf(some)), second: learn(examplesOf(widened)) };
}

function fieldsOf(model, { read }) {
  const first = firstOf(model.first, read);
  const more = moreOf(read, first);
  const shares = read.map(({ evidence }, index) => sharesOf(model.second, [...evidence, ...more[index]]));
  return {
    first: first.map(best),
    own: shares.map(best),
    joint: program.assignClasses(shares, classes).map((k) => classes[k]),
    shares,
  };
}

/** A line for each piece of evidence, sorted: its name, and what it weighs in the first and in the second reading, between tabs. */
function linesOf({ first, second }) {
  const numbers = (weights = []) => weights.join(" ");
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .map((name) => `${name}\t${numbers(first[name])}\t${numbers(second[name])}`)
    .sort();
}

const best = (shares) => classes[shares.indexOf(Math.max(...shares))];

const isKey = (field) => /^(name|email|phone|siret|postcode|commune|person\d?\..*)$/.test(field);

function measure(answered) {
  for (const way of ["first", "own", "joint"]) {
    let right = 0,
      all = 0,
      keyRight = 0,
      key = 0,
      whole = 0;
    for (const { table, fields } of answered) {
      let good = true;
      for (const [index, column] of table.columns.entries()) {
        if (column.scored === false) continue;
        const ok = [column.field, ...(column.alt ?? [])].map(classOf).includes(fields[way][index]);
        all++;
        right += ok;
        if (isKey(column.field)) {
          key++;
          keyRight += ok;
        }
        good &&= ok;
      }
      whole += good;
    }
    console.log(
      `${way}: columns ${(right / all).toFixed(3)}, key ${(keyRight / key).toFixed(3)}, tables ${(whole / answered.length).toFixed(3)}`,
    );
  }
}

if (!process.argv.includes("--only-fit")) {
  const answered = parts(tables, folds).flatMap((heldOut) => {
    const model = modelOf([...tables.filter((table) => !heldOut.includes(table)), ...composedTables]);
    return heldOut.map((table) => ({ table, fields: fieldsOf(model, table) }));
  });
  measure(answered);
  if (process.argv.includes("--errors"))
    for (const { table, fields } of answered)
      for (const [index, column] of table.columns.entries()) {
        if (
          column.scored === false ||
          [column.field, ...(column.alt ?? [])].map(classOf).includes(fields.joint[index])
        )
          continue;
        const share = fields.shares[index];
        console.log(
          `${table.id}\t${index + 1}\t${column.header.slice(0, 60)}\t${column.values.slice(0, 2).join(" · ").slice(0, 50)}\t${column.field} → ${fields.joint[index]} ${Math.max(...share).toFixed(2)} (${share[classes.indexOf(classOf(column.field))].toFixed(2)})`,
        );
      }
}
if (!process.argv.includes("--check")) {
  const model = modelOf([...tables, ...composedTables]);
  await writeModel(
    "columns/weights.json",
    {
      data: await hashes("columns.jsonl", "composed.mjs"),
      classes,
      evidence: linesOf(model),
    },
    ["evidence"],
  );
}
