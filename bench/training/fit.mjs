// Fits all models again, one after the other (`npm run fit`); `--check` only measures how right they are on what they were not fitted on.
await import("./word-weights.mjs");
await import("./columns.mjs");
