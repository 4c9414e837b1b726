// Multinomial logistic regression with an L2 penalty, fitted by L-BFGS without any randomness: the same rows give the same weights.

/** L-BFGS: steps remembered, most steps, and the relative decrease of the loss under which it stops. Chosen by hand. */
const search = { memory: 8, steps: 160, enough: 1e-5 };

/**
 * Fits weights for `classes` classes. `rows`: `features` (a map from name to value), `target` (the number of the class) and `weight`. Names that
 * stand in fewer than `fewest` rows are left out. Gives, for each name, one weight a class, and `start`: the intercept of each class.
 */
export function fitLinear(rows, { classes, penalty, fewest = 1 }) {
  const counts = new Map();
  for (const { features } of rows)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const places = new Map();
  for (const [name, count] of counts) if (count >= fewest) places.set(name, places.size);
  const sparse = rows.map(({ features, target, weight }) => {
    const fitted = [...features].filter(([name]) => places.has(name));
    return {
      at: Int32Array.from(fitted, ([name]) => places.get(name) * classes),
      value: Float64Array.from(fitted, ([, value]) => value),
      target,
      weight,
    };
  });
  const size = (places.size + 1) * classes;
  const startAt = places.size * classes;
  const lossOf = (weights, gradient) => {
    let loss = 0;
    for (let i = 0; i < startAt; i++) {
      loss += (penalty / 2) * weights[i] ** 2;
      gradient[i] = penalty * weights[i];
    }
    gradient.fill(0, startAt);
    for (const { at, value, target, weight } of sparse) {
      const probability = probabilities((k) => {
        let sum = weights[startAt + k];
        for (let i = 0; i < at.length; i++) sum += weights[at[i] + k] * value[i];
        return sum;
      }, classes);
      loss -= weight * Math.log(probability[target] + 1e-12);
      for (let k = 0; k < classes; k++) {
        const error = weight * (probability[k] - (k === target ? 1 : 0));
        gradient[startAt + k] += error;
        for (let i = 0; i < at.length; i++) gradient[at[i] + k] += error * value[i];
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

/** The probability of each class: the softmax of the sums. */
function probabilities(sumOf, classes) {
  const sums = Array.from({ length: classes }, (_, k) => sumOf(k));
  const highest = Math.max(...sums);
  const exponentials = sums.map((sum) => Math.exp(sum - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

const dot = (a, b) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

/** The weights at which `lossOf` is least, from `place` on (L-BFGS: Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5). */
function minimized(lossOf, place) {
  let gradient = new Float64Array(place.length);
  let loss = lossOf(place, gradient);
  const past = [];
  for (let step = 0; step < search.steps; step++) {
    const direction = gradient.map((value) => -value);
    const shares = past.map(({ moved, gradientChange, scale }) => {
      const share = scale * dot(moved, direction);
      for (let i = 0; i < direction.length; i++) direction[i] -= share * gradientChange[i];
      return share;
    });
    const newest = past[0];
    const scale = newest
      ? dot(newest.moved, newest.gradientChange) / dot(newest.gradientChange, newest.gradientChange)
      : 0.01;
    for (let i = 0; i < direction.length; i++) direction[i] *= scale;
    for (let p = past.length - 1; p >= 0; p--) {
      const { moved, gradientChange, scale } = past[p];
      const share = shares[p] - scale * dot(gradientChange, direction);
      for (let i = 0; i < direction.length; i++) direction[i] += share * moved[i];
    }
    const slope = dot(gradient, direction);
    const nextGradient = new Float64Array(place.length);
    let next;
    let nextLoss;
    for (let length = 1; ; length /= 2) {
      next = place.map((value, i) => value + length * direction[i]);
      nextLoss = lossOf(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope || length < 1e-8) break;
    }
    const moved = next.map((value, i) => value - place[i]);
    const gradientChange = nextGradient.map((value, i) => value - gradient[i]);
    const curvature = dot(moved, gradientChange);
    if (curvature > 1e-12) past.unshift({ moved, gradientChange, scale: 1 / curvature });
    if (past.length > search.memory) past.pop();
    const decrease = loss - nextLoss;
    place = next;
    gradient = nextGradient;
    loss = nextLoss;
    if (decrease < search.enough * Math.max(1, Math.abs(loss))) break;
  }
  return place;
}
