// The type of the sentences that every language has.
import type { fr } from "./fr/index.ts";

/** Every sentence the tool says. French is the reference; English must have the same keys or it does not compile. */
export type Sentences = typeof fr;
