// Finds or asks the passphrase that closes and opens files: never an argument, which others on the machine could read.

import { Refusal } from "../../domain/problems/problem.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";

/** What is kept in the keyring, and under which name. */
export interface PassphrasePurpose {
  what: "exchange" | "backup";
  mission: string;
}

/** Times that a passphrase may be typed. */
const attempts = 3;

/** Characters: what takes longer to guess than anybody would. */
const least = 12;

/** The name under which the keyring has it. */
const keeper = ({ what }: PassphrasePurpose) => `outreach-${what}`;

const fromEnvironment = ({ env }: CommandHost) => env.OUTREACH_PASSPHRASE || null;

const fromKeyring = (purpose: PassphrasePurpose, { keyring }: CommandHost) =>
  keyring.find(keeper(purpose), purpose.mission || "outreach");

/** The one that was said before, in the environment or the keyring; null when there is none: nothing is closed unless asked. */
export const knownPassphrase = async (purpose: PassphrasePurpose, host: CommandHost) =>
  fromEnvironment(host) ?? (await fromKeyring(purpose, host));

/** The passphrase of a new file, known or typed twice. */
export async function newPassphrase(
  file: string,
  purpose: PassphrasePurpose,
  host: CommandHost,
): Promise<string> {
  const { prompter, options, stderr, text } = host;
  const known = await knownPassphrase(purpose, host);
  if (known !== null) return checked(known);
  if (!options.interactive) throw new Refusal("usage", { code: "exchange-passphrase-missing", file });
  for (let attempt = 1; ; attempt++)
    try {
      const passphrase = checked(await prompter.password({ message: text.exchange.newPassphrase(least) }));
      const again = await prompter.password({ message: text.exchange.passphraseAgain });
      if (again !== passphrase) throw new Refusal("input", { code: "passphrases-differ" });
      await offerToKeep(passphrase, purpose, host);
      return passphrase;
    } catch (error) {
      if (!(error instanceof Refusal) || attempt === attempts) throw error;
      for (const problem of error.problems) stderr.write(`${say(problem, text)}\n`);
    }
}

function checked(passphrase: string): string {
  if (passphrase.length < least) throw new Refusal("input", { code: "passphrase-too-short", least });
  return passphrase;
}

/** Asks for the passphrase of a file, as long as it is wrong: the known one first. `opened` is told of the right one. */
export function passphraseAsker(purpose: PassphrasePurpose, host: CommandHost) {
  let typed: string | null = null;
  const known: (string | null)[] = [];
  return {
    async ask(file: string, attempt: number): Promise<string | null> {
      if (attempt === 1) {
        known.splice(0);
        for (const one of [fromEnvironment(host), typed, await fromKeyring(purpose, host)])
          if (one !== null && !known.includes(one)) known.push(one);
      }
      const next = known.shift();
      if (next !== undefined) return next;
      if (!host.options.interactive) {
        if (attempt > 1) return null;
        throw new Refusal("usage", { code: "exchange-passphrase-missing", file });
      }
      if (attempt > attempts) return null;
      const { exchange } = host.text;
      typed = await host.prompter.password({ message: exchange.passphraseOf(file, attempt > 1) });
      return typed;
    },
    async opened(): Promise<void> {
      if (typed !== null) await offerToKeep(typed, purpose, host);
    },
  };
}

async function offerToKeep(passphrase: string, purpose: PassphrasePurpose, host: CommandHost): Promise<void> {
  const { prompter, keyring, stderr, text } = host;
  if (!(await prompter.confirm({ message: text.exchange.keepPassphrase, initial: true }))) return;
  if (!(await keyring.keep(keeper(purpose), purpose.mission || "outreach", passphrase)))
    stderr.write(`${text.exchange.notKept}\n`);
}
