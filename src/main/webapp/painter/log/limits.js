/** The format's numbers; `docs/protocol/paint-log.md` says what each is for. */
/** The first bytes of every log: "MSPL". */
export const MAGIC = [0x4d, 0x53, 0x50, 0x4c];
export const VERSION = 1;
export const HEADER_BYTES = 12;
/** The default limit of a log; a server may take less or more. */
export const LOG_BYTES = 1_048_576;
export const ENTRIES = 50_000;
export const BODY_BYTES = 262_144;
export const SIDE_PIXELS = 2_048;
export const LAYERS = 4;
/** Units a pixel: points lie on eighths. */
export const SUBPIXELS = 8;
/** Coordinates in eighths of a pixel, and whole ones in pixels: twice the largest canvas around its origin. */
export const FURTHEST = 32_767;
export const FURTHEST_PIXELS = 4_095;
export const FULL_PRESSURE = 127;
/** Longer pauses count as this long: between two entries, and between two points. */
export const WAIT_MS = 60_000;
export const POINT_WAIT_MS = 1_000;
/** The most points of one entry; a longer stroke continues in the next. */
export const POINTS = 4_096;
export const CORNERS = 256;
export const REGION_CORNERS = 1_024;
export const TEXT_BYTES = 1_000;
export const TEXT_PIXELS = 512;
export const SIZE_EIGHTHS = 4_096;
/** Of a drawing in a comment, in pixels. */
export const DRAWING_SIDE = 320;
