// Drives a page in Chromium by the keyboard, as somebody without a mouse does: the DevTools protocol over two pipes.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** Whether pages can be filled in here. In CI, a missing browser is an error. */
export const canTypeInPages = browser !== undefined;
if (!canTypeInPages && process.env.CI === "true")
  throw new Error("chromium is needed to answer a form by keyboard");
if (!canTypeInPages) console.warn("chromium is not installed: forms are not answered by keyboard here");

type Reply = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Reply;
  result?: Reply;
  error?: { message: string };
}

const keys = {
  Tab: { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 },
  ArrowDown: { key: "ArrowDown", code: "ArrowDown", windowsVirtualKeyCode: 40 },
  Space: { key: " ", code: "Space", windowsVirtualKeyCode: 32, text: " " },
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
} as const;

/** A page without a network. */
export interface TypedPage {
  /** Presses a key and lets it go. */
  press(key: keyof typeof keys): Promise<void>;
  /** Presses the keys of a text, one after the other; a new line is Enter. */
  type(text: string): Promise<void>;
  /** The value of an expression in the page. */
  value<T>(expression: string): Promise<T>;
  /** Resolves when a file that the page saved lies in the folder. */
  saved(): Promise<void>;
  /** Everything that the page tried to load, itself left out. */
  requests(): readonly string[];
}

/** Runs a browser that opens pages one after the other, the network off and downloads going to `folder`; ends it afterwards. */
export async function inBrowser<T>(
  folder: string,
  use: (open: (file: string) => Promise<TypedPage>) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "outreach-browser-"));
  const child = spawn(
    browser!,
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
      ...["--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"],
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], detached: true },
  );
  try {
    const opens = await pages(child, folder);
    return await use((file) => opens(pathToFileURL(file).href));
  } finally {
    const closed = new Promise((done) => child.once("close", done));
    // Ends its children as well: one that lives on would write into the folder while it is removed.
    process.kill(-child.pid!, "SIGKILL");
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 15, retryDelay: 100 });
  }
}

async function pages(child: ChildProcess, folder: string): Promise<(url: string) => Promise<TypedPage>> {
  const { send, next, on } = connection(child);
  const { targetInfos } = await send<{ targetInfos: { type: string; targetId: string }[] }>(
    "Target.getTargets",
  );
  const { targetId } = targetInfos.find(({ type }) => type === "page")!;
  const { sessionId } = await send<{ sessionId: string }>("Target.attachToTarget", {
    ...{ targetId, flatten: true },
  });
  const call = <T>(method: string, params: Reply = {}) => send<T>(method, params, sessionId);

  let requested: string[] = [];
  on("Network.requestWillBeSent", ({ request }) => requested.push((request as { url: string }).url));
  await send("Browser.setDownloadBehavior", {
    ...{ behavior: "allow", downloadPath: folder, eventsEnabled: true },
  });
  await call("Network.enable");
  await call("Network.emulateNetworkConditions", {
    ...{ offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  });
  await call("Page.enable");

  const stroke = async (key: Reply) => {
    await call("Input.dispatchKeyEvent", { type: "text" in key ? "keyDown" : "rawKeyDown", ...key });
    const { text: _, ...up } = key;
    await call("Input.dispatchKeyEvent", { type: "keyUp", ...up });
  };
  const isSaved = ({ state }: Reply) => state === "completed";
  const page = (url: string): TypedPage => {
    const download = next("Browser.downloadProgress", isSaved);
    return {
      press: (key) => stroke(keys[key]),
      type: async (text) => {
        for (const sign of text) await stroke(sign === "\n" ? keys.Enter : { key: sign, text: sign });
      },
      value: async <V>(expression: string) => {
        const { result, exceptionDetails } = await call<{
          result: { value: V };
          exceptionDetails?: { text: string };
        }>("Runtime.evaluate", { expression, returnByValue: true });
        if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
        return result.value;
      },
      saved: async () => {
        await download;
      },
      requests: () => requested.filter((request) => request !== url),
    };
  };
  return async (url) => {
    requested = [];
    const loaded = next("Page.loadEventFired");
    await call("Page.navigate", { url });
    await loaded;
    // A page in the background gets no focus, and so no keys.
    await call("Page.bringToFront");
    await call("Emulation.setFocusEmulationEnabled", { enabled: true });
    return page(url);
  };
}

/** Messages go to the browser's third pipe and come from its fourth, each ended by a zero byte. */
function connection(child: ChildProcess) {
  const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { done: (reply: Reply) => void; failed: (error: Error) => void }>();
  const listeners = new Map<string, ((params: Reply) => void)[]>();
  let last = 0;
  let unread = "";
  child.once("exit", () => {
    for (const { failed } of waiting.values()) failed(new Error("the browser ended"));
  });
  to.on("error", () => undefined);
  from.setEncoding("utf8");
  from.on("data", (chunk: string) => {
    const parts = (unread + chunk).split("\0");
    unread = parts.pop()!;
    for (const part of parts) {
      const { id, method, params, result, error }: Message = JSON.parse(part);
      if (id !== undefined) {
        const waiter = waiting.get(id);
        waiting.delete(id);
        if (error) waiter?.failed(new Error(error.message));
        else waiter?.done(result ?? {});
      }
      for (const listener of listeners.get(method ?? "") ?? []) listener(params ?? {});
    }
  });
  const on = (method: string, listener: (params: Reply) => void) => {
    listeners.set(method, [...(listeners.get(method) ?? []), listener]);
  };
  return {
    on,
    /** The next event of this kind that fits. */
    next: (method: string, fits: (params: Reply) => boolean = () => true) =>
      new Promise<Reply>((done) => on(method, (params) => fits(params) && done(params))),
    send: <T>(method: string, params: Reply = {}, sessionId?: string) =>
      new Promise<T>((done, failed) => {
        const id = ++last;
        waiting.set(id, {
          done: (reply) => done(reply as T),
          failed: (error) => failed(new Error(`${method}: ${error.message}`)),
        });
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
}
