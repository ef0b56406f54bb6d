export class GifWriter {
  /** loop: how often again, 0 for ever. */
  constructor(buffer: Uint8Array, width: number, height: number, options: {loop: number});
  /** Colours as 0xRRGGBB, a power of two of them; delay in hundredths of a second. */
  addFrame(
    x: number, y: number, width: number, height: number, indexedPixels: Uint8Array,
    options: {palette: number[]; delay: number; disposal: number; transparent: number | null},
  ): number;
  /** The bytes that are written by then. */
  end(): number;
  getOutputBufferPosition(): number;
}
export class GifReader {
  constructor(buffer: Uint8Array);
  width: number;
  height: number;
  numFrames(): number;
  loopCount(): number | null;
  frameInfo(frame: number): {x: number; y: number; width: number; height: number; delay: number; disposal: number};
  /** Leaves what is transparent as it is. */
  decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array | Uint8ClampedArray): void;
}
