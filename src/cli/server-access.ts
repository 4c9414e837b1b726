// Finds the password of a database's server: in the system's keyring, or by asking for it.

import { Refusal } from "../domain/problems/problem.ts";
import type { Host } from "../ports/host.ts";
import type { ServerAccess } from "../store/database-place.ts";
import type { ApplicationHostOptions } from "./open-application-host.ts";

/** How often a password may be typed. */
const attempts = 3;

export function serverAccess(
  { env, user, keyring }: Host,
  { askPassword, mayKeepPassword = async () => false, warn }: ApplicationHostOptions,
): ServerAccess {
  let typed: { server: string; user: string; password: string } | null = null;
  let refused = 0;
  let asked = false;
  return {
    ...{ env, user },
    async password({ host, user }) {
      const kept = refused === 0 ? await keyring.find(host, user) : null;
      asked = true;
      if (kept !== null) return kept;
      if (!askPassword) return null;
      const password = await askPassword(user, host);
      typed = { server: host, user, password };
      return password;
    },
    /** Tries again after a wrong password; offers to keep one that was typed and that the server accepted. */
    async patiently(open) {
      for (;;)
        try {
          asked = false;
          const opened = await open();
          if (typed && (await mayKeepPassword()))
            await keyring.keep(typed.server, typed.user, typed.password);
          typed = null;
          refused = 0;
          return opened;
        } catch (error) {
          const problem = error instanceof Refusal ? error.problems[0] : undefined;
          if (problem?.code !== "server-login-refused" || !askPassword || !asked) throw error;
          if (++refused >= attempts) throw error;
          warn(problem);
        }
    },
  };
}
