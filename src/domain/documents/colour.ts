/** Least contrast between text and its background that everybody can read (WCAG 2.2, success criterion 1.4.3). */
export const readableContrast = 4.5;

/** Contrast of a colour (`#1f5f4a`) with white, from 1 (none) to 21: relative luminances as WCAG 2.2 defines them. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The same colour, as much darker as it takes to be read on white. */
export function darkened(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = `#${parts
      .map((part) =>
        Math.floor(part * share)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
    if (contrastWithWhite(darker) >= readableContrast) return darker;
  }
  return "#000000";
}
