// Reads in the Exif data of a picture whether it must be turned before it is shown.

/** Exif 2.32, 4.6.4 A: a tag of one short number in the first directory. */
const orientationTag = 0x0112;
const entryLength = 12;

/** Whether the picture is stored on its side, upside down or mirrored. `tiff`: the data behind the word `Exif`. */
export function isTurned(tiff: Uint8Array): boolean {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return false;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return false;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * entryLength;
    if (at + entryLength > view.byteLength) return false;
    if (view.getUint16(at, little) !== orientationTag) continue;
    const orientation = view.getUint16(at + 8, little);
    return orientation > 1 && orientation <= 8;
  }
  return false;
}
