// The colour and the logo that a mission puts on its documents.

import type { Picture } from "../domain/documents/picture.ts";

/** The mission's own look: a colour that can be read on white (`#1f5f4a`), and a logo; null for none. */
export interface Brand {
  accent: string | null;
  logo: Logo | null;
}

/** A picture as documents show it. */
export interface ShownPicture extends Picture {
  bytes: Uint8Array;
  /** What it stands for, for those who do not see it. */
  alt: string;
}

export type Logo = ShownPicture;

/** The colour when the mission sets none, the same as in `templates/style.css`. */
export const usualAccent = "#1f5a66";

export const noBrand: Brand = { accent: null, logo: null };

/** The picture as a `data:` address, so that a page loads nothing. */
export const dataAddress = ({ format, bytes }: Pick<ShownPicture, "format" | "bytes">) =>
  `data:image/${format};base64,${Buffer.from(bytes).toString("base64")}`;
