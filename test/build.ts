import { execFileSync } from "node:child_process";

/** The tests of the real binary run what the sources are now. */
export default function setup() {
  execFileSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
}
