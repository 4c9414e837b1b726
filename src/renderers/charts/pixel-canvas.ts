// Paints antialiased shapes into pixels: no library that does this is free of compiled code.
// A pixel takes as much of a colour as the shape covers of it (exact area coverage, as Raph Levien describes it for font-rs, 2016).

export type Point = readonly [x: number, y: number];

export class PixelCanvas {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, row after row; white at first. */
  readonly pixels: Uint8Array;
  /** What each pixel adds to the coverage of its row, from left to right. */
  readonly #changes: Float32Array;
  readonly #stride: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3).fill(255);
    this.#stride = width + 2;
    this.#changes = new Float32Array(this.#stride * height);
  }

  /** Fills closed outlines; all turn in one direction, and holes in the other. */
  fill(outlines: readonly (readonly Point[])[], colour: string): void {
    let [first, last] = [this.height, 0];
    for (const points of outlines)
      for (const [at, point] of points.entries()) {
        this.#edge(point, points[(at + 1) % points.length]!);
        first = Math.min(first, Math.max(0, Math.floor(point[1])));
        last = Math.max(last, Math.min(this.height, Math.ceil(point[1])));
      }
    this.#paint(first, last, colour);
  }

  /** Draws a line along each outline, `thick` pixels wide, closed or not. */
  stroke(outlines: readonly (readonly Point[])[], thick: number, colour: string, isClosed = true): void {
    const edges = outlines.flatMap((points) =>
      points
        .map((point, at) => [point, points[(at + 1) % points.length]!] as const)
        .slice(0, isClosed ? undefined : -1),
    );
    this.fill(
      edges.flatMap(([from, to]) => bandAlong(from, to, thick / 2)),
      colour,
    );
  }

  /** Notes how an edge changes the coverage of the pixels that it crosses. */
  #edge([fromX, fromY]: Point, [toX, toY]: Point): void {
    if (fromY === toY) return;
    const isDown = fromY < toY;
    const within = (x: number) => Math.min(this.width, Math.max(0, x));
    const [top, bottom] = isDown ? [fromY, toY] : [toY, fromY];
    const [topX, bottomX] = (isDown ? [fromX, toX] : [toX, fromX]).map(within) as [number, number];
    const slope = (bottomX - topX) / (bottom - top);
    const last = Math.min(this.height, Math.ceil(bottom));
    for (let row = Math.max(0, Math.floor(top)); row < last; row++) {
      const [upper, lower] = [Math.max(row, top), Math.min(row + 1, bottom)];
      const share = (lower - upper) * (isDown ? 1 : -1);
      this.#crossRow(row, topX + (upper - top) * slope, topX + (lower - top) * slope, share);
    }
  }

  /** Spreads `share` over the pixels between two places of a row: each gets what lies to the right of the edge. */
  #crossRow(row: number, fromX: number, toX: number, share: number): void {
    const [left, right] = fromX < toX ? [fromX, toX] : [toX, fromX];
    const start = row * this.#stride;
    const [firstPixel, lastPixel] = [Math.floor(left), Math.floor(right)];
    for (let pixel = firstPixel; pixel <= lastPixel; pixel++) {
      const from = Math.max(left, pixel);
      const to = Math.min(right, pixel + 1);
      // Divided first: the product of two tiny numbers would lose its digits.
      const part = right === left ? share : share * ((to - from) / (right - left));
      const covered = part * (pixel + 1 - (from + to) / 2);
      this.#changes[start + pixel]! += covered;
      this.#changes[start + pixel + 1]! += part - covered;
    }
  }

  #paint(first: number, last: number, colour: string): void {
    const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (let row = first; row < last; row++) {
      const start = row * this.#stride;
      let sum = 0;
      for (let x = 0; x < this.width; x++) {
        sum += this.#changes[start + x]!;
        const covered = Math.min(1, Math.abs(sum));
        if (covered < 1 / 512) continue;
        const pixel = (row * this.width + x) * 3;
        for (const [at, channel] of ink.entries())
          this.pixels[pixel + at] = Math.round(this.pixels[pixel + at]! * (1 - covered) + channel * covered);
      }
      this.#changes.fill(0, start, start + this.#stride);
    }
  }
}

/** A band around a line, a little longer than it, so that bands meet at corners. */
function bandAlong([fromX, fromY]: Point, [toX, toY]: Point, half: number): (readonly Point[])[] {
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length === 0) return [];
  const [alongX, alongY] = [((toX - fromX) / length) * half, ((toY - fromY) / length) * half];
  return [
    [
      [fromX - alongX + alongY, fromY - alongY - alongX],
      [toX + alongX + alongY, toY + alongY - alongX],
      [toX + alongX - alongY, toY + alongY + alongX],
      [fromX - alongX - alongY, fromY - alongY + alongX],
    ],
  ];
}
