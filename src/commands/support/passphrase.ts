// Finds or asks the passphrase that encrypts files: it is never an argument, which others on the machine could read.

import { Refusal } from "../../domain/problems/problem.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";

/** What the passphrase is for: the keyring keeps one for each purpose and mission. */
export interface PassphrasePurpose {
  what: "exchange" | "backup";
  mission: string;
}

/** Times that a passphrase may be typed. */
const attempts = 3;

/** Characters of a passphrase: a shorter one is too easily guessed. */
const least = 12;

/** The name of the service under which the keyring keeps it. */
const keyringService = ({ what }: PassphrasePurpose) => `outreach-${what}`;

const fromEnvironment = ({ env }: CommandHost) => env.OUTREACH_PASSPHRASE || null;

const fromKeyring = (purpose: PassphrasePurpose, { keyring }: CommandHost) =>
  keyring.find(keyringService(purpose), purpose.mission || "outreach");

/** The passphrase of the environment, else of the keyring; null when neither has one. */
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

/** `ask` gives the passphrase to try next: known ones first, then typed ones. `opened` offers to keep a typed one that worked. */
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
  if (!(await keyring.keep(keyringService(purpose), purpose.mission || "outreach", passphrase)))
    stderr.write(`${text.exchange.passphraseNotKept}\n`);
}
