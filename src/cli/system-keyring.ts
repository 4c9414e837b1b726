// Keeps the passwords of mailboxes and database servers in the keyring of macOS, Windows or Linux.

import { execFile } from "node:child_process";
import type { Environment } from "../domain/values/environment.ts";
import type { Keyring } from "../ports/keyring.ts";

/** How to call a system's own program to find a password or keep one. A password is passed on its input, never as an argument. */
interface KeyringCalls {
  find(server: string, user: string): Call;
  keep(server: string, user: string, password: string): Call;
}

interface Call {
  program: string;
  args: readonly string[];
  input: string;
}

/** Milliseconds, long enough for the user to unlock the keyring. */
const longestCall = 60_000;

/** The keyring of this system, used through the program that comes with it. Without that program nothing is found or kept. */
export function systemKeyring(env: Environment, platform = process.platform): Keyring {
  const calls = platform === "darwin" ? macOs : platform === "win32" ? windows(env) : secretService;
  return {
    async find(server, user) {
      const output = await run(calls.find(server, user));
      return output?.replace(/\r?\n$/, "") || null;
    },
    async keep(server, user, password) {
      // Some of these programs change characters outside ASCII.
      if (!/^[\x20-\x7e]+$/.test(password)) return false;
      return (await run(calls.keep(server, user, password))) !== null;
    },
  };
}

/** What the program wrote; null when it is missing or failed. */
const run = ({ program, args, input }: Call) =>
  new Promise<string | null>((resolve) => {
    const child = execFile(program, args, { timeout: longestCall, windowsHide: true }, (error, stdout) =>
      resolve(error ? null : stdout),
    );
    child.stdin?.on("error", () => {}); // The program ended without reading its input.
    child.stdin?.end(input);
  });

const secretService: KeyringCalls = {
  find: (server, user) => ({
    program: "secret-tool",
    args: ["lookup", "service", "outreach", "server", server, "user", user],
    input: "",
  }),
  keep: (server, user, password) => ({
    program: "secret-tool",
    args: [
      "store",
      "--label",
      `outreach: ${user} (${server})`,
      "service",
      "outreach",
      "server",
      server,
      "user",
      user,
    ],
    input: password,
  }),
};

const macOs: KeyringCalls = {
  find: (server, user) => ({
    program: "/usr/bin/security",
    args: ["find-generic-password", "-s", `outreach ${server}`, "-a", user, "-w"],
    input: "",
  }),
  keep: (server, user, password) => ({
    program: "/usr/bin/security",
    args: ["-i"],
    input: `add-generic-password -U -s ${quoted(`outreach ${server}`)} -a ${quoted(user)} -w ${quoted(password)}\n`,
  }),
};

const quoted = (text: string) => `"${text.replace(/[\r\n]/g, "").replace(/["\\]/g, "\\$&")}"`;

/** The password vault of Windows, used through PowerShell; the scripts read their data as JSON from their input. */
const windows = ({ SystemRoot = "C:\\Windows" }: Environment): KeyringCalls => {
  const call = (script: string, facts: Record<string, string>): Call => ({
    program: `${SystemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
    args: ["-NoProfile", "-NonInteractive", "-Command", `${openVault}${script}`],
    input: JSON.stringify(facts).replace(
      /[^\x00-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  });
  const service = (server: string) => `outreach ${server}`;
  return {
    find: (server, user) =>
      call(
        "$found = $vault.Retrieve($asked.service, $asked.user); $found.RetrievePassword(); [Console]::Out.Write($found.Password)",
        { service: service(server), user },
      ),
    keep: (server, user, password) =>
      call(
        "$vault.Add((New-Object Windows.Security.Credentials.PasswordCredential($asked.service, $asked.user, $asked.password)))",
        { service: service(server), user, password },
      ),
  };
};

const openVault =
  "$ErrorActionPreference = 'Stop'; $asked = [Console]::In.ReadToEnd() | ConvertFrom-Json; " +
  "[void][Windows.Security.Credentials.PasswordVault, Windows.Security.Credentials, ContentType = WindowsRuntime]; " +
  "$vault = New-Object Windows.Security.Credentials.PasswordVault; ";
