// Finds the password of a database server: in the system's keyring, or by asking for it.

import { type Problem, Refusal } from "../domain/problems/problem.ts";
import type { Host } from "../ports/host.ts";
import type { ServerAccess } from "../store/database-place.ts";

/** How often a password may be typed. */
const attempts = 3;

/** The questions that are asked for a server that wants a password. */
export interface PasswordQuestions {
  /** Asks for a password that the keyring does not hold; absent when questions cannot be asked. */
  askPassword?(user: string, server: string): Promise<string>;
  /** Asks whether the system's keyring may keep a password that was typed and accepted. */
  mayKeepPassword?(): Promise<boolean>;
  warn(problem: Problem): void;
}

export function serverAccess(
  { env, user, keyring }: Host,
  { askPassword, mayKeepPassword = async () => false, warn }: PasswordQuestions,
): ServerAccess {
  let typed: { server: string; user: string; password: string } | null = null;
  let refusals = 0;
  let isPasswordAsked = false;
  return {
    ...{ env, user },
    async password({ host, user }) {
      const storedPassword = refusals === 0 ? await keyring.find(host, user) : null;
      isPasswordAsked = true;
      if (storedPassword !== null) return storedPassword;
      if (!askPassword) return null;
      const password = await askPassword(user, host);
      typed = { server: host, user, password };
      return password;
    },
    /** Tries again after a wrong password; offers to keep one that was typed and that the server accepted. */
    async patiently(open) {
      for (;;)
        try {
          isPasswordAsked = false;
          const opened = await open();
          if (typed && (await mayKeepPassword()))
            await keyring.keep(typed.server, typed.user, typed.password);
          typed = null;
          refusals = 0;
          return opened;
        } catch (error) {
          const problem = error instanceof Refusal ? error.problems[0] : undefined;
          if (problem?.code !== "server-login-refused" || !askPassword || !isPasswordAsked) throw error;
          if (++refusals >= attempts) throw error;
          warn(problem);
        }
    },
  };
}
