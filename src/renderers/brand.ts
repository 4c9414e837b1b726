// The colour and the logo that a mission puts on its documents.

import type { Picture } from "../domain/documents/picture.ts";

/** The colour and the logo of the mission, null where it sets none. The colour can be read on white (`#1f5f4a`). */
export interface Brand {
  accent: string | null;
  logo: Logo | null;
}

/** A picture with the words that replace it for readers who cannot see it. */
export interface ShownPicture extends Picture {
  bytes: Uint8Array;
  /** Alternative text: what the picture shows, in words. */
  alt: string;
}

export type Logo = ShownPicture;

/** The colour when the mission sets none, the same as in `templates/style.css`. */
export const usualAccent = "#1f5a66";

export const noBrand: Brand = { accent: null, logo: null };

/** The picture as a `data:` address, so that a page loads nothing. */
export const dataAddress = ({ format, bytes }: Pick<ShownPicture, "format" | "bytes">) =>
  `data:image/${format};base64,${Buffer.from(bytes).toString("base64")}`;
