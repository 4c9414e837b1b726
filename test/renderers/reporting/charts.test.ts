// Tests the charts of a report.
import fc from "fast-check";
import { expect, test } from "vitest";
import { barChart } from "../../../src/renderers/charts/bar-chart.ts";
import {
  type ChartMark,
  chartInks,
  chartWidth,
  luminance,
} from "../../../src/renderers/charts/chart-drawing.ts";
import { chartSvg } from "../../../src/renderers/charts/chart-svg.ts";
import { departmentMap } from "../../../src/renderers/charts/department-map.ts";
import { monthChart } from "../../../src/renderers/charts/month-chart.ts";

const inks = chartInks(null);
const facts = { title: "Titre", alternative: "Ce que l’on voit", legend: [], inks };
const boxes = (marks: readonly ChartMark[]) => marks.flatMap((mark) => (mark.kind === "box" ? [mark] : []));

test("the length of a bar is proportional to its number, and no bar leaves the drawing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const { marks } = barChart(
        counts.map((count) => ({ label: "x".repeat(80), count, value: String(count) })),
        facts,
      );
      const bars = boxes(marks);
      expect(bars).toHaveLength(counts.length);
      for (const [at, { x, width }] of bars.entries()) {
        expect(width / bars[0]!.width).toBeCloseTo(counts[at]! / counts[0]!, 6);
        expect(x).toBe(bars[0]!.x);
        expect(x + width).toBeLessThan(chartWidth);
      }
    }),
  );
});

test("a hidden number has no bar", () => {
  const { marks } = barChart(
    [
      { label: "Lot", count: 8, value: "8" },
      { label: "Cantal", count: null, value: "n. c." },
    ],
    facts,
  );
  expect(boxes(marks)).toHaveLength(1);
});

test("months are bars side by side, with heights proportional to their numbers", () => {
  const { marks } = monthChart(
    [1, 4, 2].map((count) => ({ label: "mois", count, value: String(count) })),
    facts,
  );
  const [one, four, two] = boxes(marks).map(({ height }) => height) as [number, number, number];
  expect(four).toBeCloseTo(4 * one);
  expect(two).toBeCloseTo(2 * one);
});

test("a département with more actors is darker, in greyscale too; one without actors is white", () => {
  const counted = [
    ["46", 1],
    ["15", 9],
    ["48", 30],
    ["974", 18],
  ].map(([code, count]) => ({ code: String(code), count: Number(count), title: `${code}` }));
  const map = departmentMap(counted, { ...facts, range: (from, to) => `${from} à ${to}`, untold: "n. c." })!;
  const fillOf = (code: string) =>
    map.marks.flatMap((mark) =>
      mark.kind === "area" && mark.title === code ? [luminance(mark.fill)] : [],
    )[0]!;
  expect(fillOf("46")).toBeGreaterThan(fillOf("15") + 0.05);
  expect(fillOf("15")).toBeGreaterThan(fillOf("48") + 0.05);
  expect(fillOf("12")).toBe(1);
  // An overseas département is a square with its code.
  expect(map.marks).toContainEqual(expect.objectContaining({ kind: "words", text: "974" }));
  expect(map.marks).toContainEqual(expect.objectContaining({ kind: "words", text: "30" }));
  // The map shows only the part of the country around the mission.
  expect(map.marks.filter(({ kind }) => kind === "area").length).toBeLessThan(40);
  expect(departmentMap([], { ...facts, range: String, untold: "" })).toBeNull();
});

test("the light and dark inks contrast for every colour of a mission", () => {
  for (const accent of ["#ffe14d", "#1f5a66", "#7a1f3d", "#c0ffc0", "#000000"]) {
    const { dark, light } = chartInks(accent);
    const contrast = (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    expect(contrast, accent).toBeGreaterThan(3);
  }
});

test("screen readers get the drawing as one picture with a title, and its words are escaped", () => {
  const svg = chartSvg(
    barChart([{ label: `<b>&"`, count: 3, value: "3" }], { ...facts, title: `"<Titre>` }),
    "c1",
  );
  expect(svg).toContain('role="img" aria-labelledby="c1-title c1-words"');
  expect(svg).toContain('<title id="c1-title">&quot;&lt;Titre&gt;</title>');
  expect(svg).toContain("&lt;b&gt;&amp;&quot;");
});
