// Tests how texts and tables are laid out on a terminal.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clip,
  pad,
  painter,
  safe,
  safeText,
  table,
  width,
  wrap,
} from "../../src/renderers/screens/terminal.ts";

test("control characters and changes of direction in a name are made visible", () => {
  expect(safe("Mairie\u001b[2J d’Ici")).toBe("Mairie␛[2J d’Ici");
  expect(safe("\u009b31m")).toBe("⟨U+009B⟩31m");
  expect(safe("GAL \u202egnp.exe")).toBe("GAL ⟨U+202E⟩gnp.exe");
  expect(safe("deux\r\nlignes")).toBe("deux lignes");
  expect(safeText("deux\r\nlignes\u0007")).toBe("deux\nlignes␇");
});

test("no text keeps a character that a terminal obeys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(safe(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test("the width of accents, emoji and East Asian letters is right", () => {
  expect(width("Été à Nîmes")).toBe(11);
  expect(width("E\u0301te\u0301")).toBe(3);
  expect(width("🌾 ferme")).toBe(8);
  expect(width("👩‍🌾")).toBe(2);
  expect(width("🇫🇷")).toBe(2);
  expect(width("農村")).toBe(4);
  expect(pad("Été", 5)).toBe("Été  ");
  expect(pad("12", 4, "right")).toBe("  12");
});

test("clipped text ends with “…” and fits the given width", () => {
  expect(clip("Communauté de communes", 11)).toBe("Communauté…");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      expect(width(clip(safe(text), columns))).toBeLessThanOrEqual(columns);
    }),
  );
});

test("a paragraph is wrapped between words, and a word that is too long is split", () => {
  expect(wrap("envie de faire avec les voisins", 12)).toEqual(["envie de", "faire avec", "les voisins"]);
  expect(wrap("anticonstitutionnellement", 10)).toEqual(["anticonsti", "tutionnell", "ement"]);
  expect(wrap("prix : 3", 6)).toEqual(["prix :", "3"]);
  expect(wrap("êtes-vous prêts ? oui", 16)).toEqual(["êtes-vous", "prêts ? oui"]);
  expect(wrap("il dit « oui » ; elle rit", 12)).toEqual(["il dit", "« oui » ;", "elle rit"]);
});

test("a table fits the terminal by wrapping its wide column between words", async () => {
  const shown = table(
    [{ title: "Rang", align: "right" }, { title: "Nom", shrinks: true }, { title: "Pourquoi" }],
    [
      [1, "Groupe d’action locale du Pays de quelque part", "jamais contacté"],
      [10, "Mairie\u001b[31m", null],
    ],
    { columns: 40, paint: await painter(false) },
  );
  expect(shown.split("\n")).toEqual([
    "Rang  Nom                Pourquoi",
    "   1  Groupe d’action    jamais contacté",
    "      locale du Pays de",
    "      quelque part",
    "  10  Mairie␛[31m",
    "",
  ]);
  for (const line of shown.split("\n")) expect(width(line)).toBeLessThanOrEqual(40);
});

test("without colours, the painter adds no escape codes", async () => {
  expect((await painter(false)).strong("x")).toBe("x");
  expect((await painter(true)).strong("x")).toBe("\u001b[1mx\u001b[22m");
});
