// Finds the passphrase that encrypts files, or asks for it. It is never an argument, which others on the machine could read.

import { Refusal } from "../../domain/problems/problem.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";

/** The use of a passphrase: the keyring keeps one for each use and mission. */
export interface PassphrasePurpose {
  what: "exchange" | "backup";
  mission: string;
}

/** How often a passphrase may be typed. */
const attempts = 3;

/** The minimum length of a passphrase: a shorter one is too easily guessed. */
const least = 12;

/** The name of the service under which the keyring stores the passphrase. */
const keyringService = ({ what }: PassphrasePurpose) => `outreach-${what}`;

const fromEnvironment = ({ env }: CommandHost) => env.OUTREACH_PASSPHRASE || null;

const fromKeyring = (purpose: PassphrasePurpose, { keyring }: CommandHost) =>
  keyring.find(keyringService(purpose), purpose.mission || "outreach");

/** The passphrase from the environment, else from the keyring; null when neither has one. */
export const knownPassphrase = async (purpose: PassphrasePurpose, host: CommandHost) =>
  fromEnvironment(host) ?? (await fromKeyring(purpose, host));

/** The passphrase for a new file: a known one, or one that is typed twice. */
export async function newPassphrase(
  file: string,
  purpose: PassphrasePurpose,
  host: CommandHost,
): Promise<string> {
  const { prompter, options, stderr, text } = host;
  const known = await knownPassphrase(purpose, host);
  if (known !== null) return longEnough(known);
  if (!options.interactive) throw new Refusal("usage", { code: "exchange-passphrase-missing", file });
  for (let attempt = 1; ; attempt++)
    try {
      const passphrase = longEnough(await prompter.password({ message: text.exchange.newPassphrase(least) }));
      const again = await prompter.password({ message: text.exchange.passphraseAgain });
      if (again !== passphrase) throw new Refusal("input", { code: "passphrases-differ" });
      await offerToKeep(passphrase, purpose, host);
      return passphrase;
    } catch (error) {
      if (!(error instanceof Refusal) || attempt === attempts) throw error;
      for (const problem of error.problems) stderr.write(`${say(problem, text)}\n`);
    }
}

function longEnough(passphrase: string): string {
  if (passphrase.length < least) throw new Refusal("input", { code: "passphrase-too-short", least });
  return passphrase;
}

/** `ask` returns the next passphrase to try: known ones first, then typed ones. `opened` offers to store a typed one that worked. */
export function passphraseAsker(purpose: PassphrasePurpose, host: CommandHost) {
  let typed: string | null = null;
  const known: (string | null)[] = [];
  return {
    async ask(file: string, attempt: number): Promise<string | null> {
      if (attempt === 1) {
        known.splice(0);
        for (const passphrase of [fromEnvironment(host), typed, await fromKeyring(purpose, host)])
          if (passphrase !== null && !known.includes(passphrase)) known.push(passphrase);
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
  if (!(await keyring.keep(keyringService(purpose), purpose.mission || "outreach", passphrase)))
    stderr.write(`${text.exchange.passphraseNotKept}\n`);
}
