/** A picture that documents can show. Sizes are in pixels. */
export interface Picture {
  format: "png" | "jpeg";
  width: number;
  height: number;
}

/** The format and size that a file's header gives; null when it is neither PNG nor JPEG, or is broken. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = isPng(view) ? pngSize(view) : jpegSize(view);
  return picture && picture.width > 0 && picture.height > 0 ? picture : null;
}

const isPng = (view: DataView) =>
  view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;

/** The header is always the first chunk (PNG specification, 11.2.2). */
const pngSize = (view: DataView): Picture => ({
  format: "png",
  width: view.getUint32(16),
  height: view.getUint32(20),
});

/** Frames say the size: markers C0 to CF, but for C4 and CC, which define tables, and C8, which is reserved (ITU T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): Picture | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    if (isFrame(view.getUint8(at + 1)))
      return { format: "jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}

/** The most points (1/72 inch) that a pixel takes: beyond that people see the pixels. */
const largestPixel = 0.75;

/** How large a picture is drawn on paper, in points: it fits the frame, and no pixel is larger than `largestPixel`. */
export const shownSize = (picture: Picture, frame: { width: number; height: number }) =>
  fitted(picture, {
    width: Math.min(frame.width, picture.width * largestPixel),
    height: Math.min(frame.height, picture.height * largestPixel),
  });

/** The largest size at which the whole picture fits into `most`, in the same unit. */
export function fitted({ width, height }: Picture, most: { width: number; height: number }) {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}
