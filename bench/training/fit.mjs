// Fits all models again, one after the other (`npm run fit`); `--check` only measures how often they are right on data that was left out.
await import("./word-weights.mjs");
await import("./columns.mjs");
