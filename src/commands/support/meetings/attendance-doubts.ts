// Asks, right after a sheet was read and while the user remembers who came, whether its newcomers are known actors.
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { decideDuplicates } from "../duplicates-session.ts";

export async function askAboutDoubtful(
  doubtful: readonly string[],
  store: Store,
  host: CommandHost,
): Promise<void> {
  const pairs = (await store.possibleDuplicates())
    .filter(({ a, b, different }) => !different && (doubtful.includes(a) || doubtful.includes(b)))
    .map(({ a, b, score, reasons }) => ({ a, b, score, reasons, verdict: "doubtful" as const }));
  if (pairs.length > 0) await decideDuplicates(host, store, pairs);
}
