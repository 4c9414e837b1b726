// Multinomial logistic regression with a pull to nothing, by L-BFGS: the same rows give the same weights, without any chance.

/** How many steps the search remembers, the most it takes, and the change of the loss under which it stops. */
const search = { memory: 8, steps: 160, enough: 1e-5 };

/**
 * Fits weights for `classes` classes. `rows`: `features` (a map from name to value), `target` (the number of the class) and `weight`. Names that
 * stand in fewer than `fewest` rows are left out. Gives, for each name, one weight a class, and `start`.
 */
export function fitLinear(rows, { classes, pull, fewest = 1 }) {
  const counts = new Map();
  for (const { features } of rows)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const places = new Map();
  for (const [name, count] of counts) if (count >= fewest) places.set(name, places.size);
  const sparse = rows.map(({ features, target, weight }) => {
    const known = [...features].filter(([name]) => places.has(name));
    return {
      at: Int32Array.from(known, ([name]) => places.get(name) * classes),
      value: Float64Array.from(known, ([, value]) => value),
      target,
      weight,
    };
  });
  const size = (places.size + 1) * classes;
  const startAt = places.size * classes;
  const lossOf = (weights, gradient) => {
    let loss = 0;
    for (let i = 0; i < startAt; i++) {
      loss += (pull / 2) * weights[i] ** 2;
      gradient[i] = pull * weights[i];
    }
    gradient.fill(0, startAt);
    for (const { at, value, target, weight } of sparse) {
      const chances = likelihoods((k) => {
        let sum = weights[startAt + k];
        for (let i = 0; i < at.length; i++) sum += weights[at[i] + k] * value[i];
        return sum;
      }, classes);
      loss -= weight * Math.log(chances[target] + 1e-12);
      for (let k = 0; k < classes; k++) {
        const miss = weight * (chances[k] - (k === target ? 1 : 0));
        gradient[startAt + k] += miss;
        for (let i = 0; i < at.length; i++) gradient[at[i] + k] += miss * value[i];
      }
    }
    return loss;
  };
  const weights = minimized(lossOf, new Float64Array(size));
  const of = (from) => Array.from({ length: classes }, (_, k) => weights[from + k]);
  return {
    start: of(startAt),
    weights: new Map([...places].map(([name, place]) => [name, of(place * classes)])),
  };
}

/** The likelihood of each class by its sum. */
function likelihoods(sumOf, classes) {
  const sums = Array.from({ length: classes }, (_, k) => sumOf(k));
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((all, one) => all + one, 0);
  return odds.map((one) => one / total);
}

const dot = (a, b) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

/** The place at which `lossOf` is least, from `place` on. */
function minimized(lossOf, place) {
  let gradient = new Float64Array(place.length);
  let loss = lossOf(place, gradient);
  const past = [];
  for (let step = 0; step < search.steps; step++) {
    const way = gradient.map((one) => -one);
    const shares = past.map(({ moved, turned, scale }) => {
      const share = scale * dot(moved, way);
      for (let i = 0; i < way.length; i++) way[i] -= share * turned[i];
      return share;
    });
    const newest = past[0];
    const scale = newest ? dot(newest.moved, newest.turned) / dot(newest.turned, newest.turned) : 0.01;
    for (let i = 0; i < way.length; i++) way[i] *= scale;
    for (let p = past.length - 1; p >= 0; p--) {
      const { moved, turned, scale } = past[p];
      const share = shares[p] - scale * dot(turned, way);
      for (let i = 0; i < way.length; i++) way[i] += share * moved[i];
    }
    const slope = dot(gradient, way);
    const nextGradient = new Float64Array(place.length);
    let next;
    let nextLoss;
    for (let length = 1; ; length /= 2) {
      next = place.map((one, i) => one + length * way[i]);
      nextLoss = lossOf(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope || length < 1e-8) break;
    }
    const moved = next.map((one, i) => one - place[i]);
    const turned = nextGradient.map((one, i) => one - gradient[i]);
    const bend = dot(moved, turned);
    if (bend > 1e-12) past.unshift({ moved, turned, scale: 1 / bend });
    if (past.length > search.memory) past.pop();
    const gained = loss - nextLoss;
    place = next;
    gradient = nextGradient;
    loss = nextLoss;
    if (gained < search.enough * Math.max(1, Math.abs(loss))) break;
  }
  return place;
}
