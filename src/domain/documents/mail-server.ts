/** The IMAP server of a mailbox, with the user and the password when its address gives them. */
export interface MailServer {
  host: string;
  port: number;
  /** True: encrypted from the first byte (usually port 993). False: by STARTTLS, before the login (usually 143). Never unencrypted. */
  secure: boolean;
  user: string | null;
  password: string | null;
}

/** Reads `imap.reseau.example`, `imaps://imap.reseau.example:993` or `imap://…` (STARTTLS); null for anything else, also for an address with a path. */
export function mailServer(text: string): MailServer | null {
  const address = /^[a-z]+:\/\//i.test(text) ? text : `imaps://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address);
  const secure = protocol === "imaps:";
  if ((!secure && protocol !== "imap:") || hostname === "" || /\s|%/.test(hostname)) return null;
  if (pathname.replace("/", "") + search + hash !== "") return null;
  try {
    return {
      host: hostname.replace(/^\[(.*)\]$/, "$1"),
      port: port === "" ? (secure ? 993 : 143) : Number(port),
      secure,
      user: decodeURIComponent(username) || null,
      password: decodeURIComponent(password) || null,
    };
  } catch {
    return null;
  }
}
