export interface StrokePoint {
  point: [number, number];
  pressure: number;
  distance: number;
  vector: [number, number];
  runningLength: number;
}
export function getStrokeOutlinePoints(
  points: StrokePoint[],
  options: {size: number; thinning: number; smoothing: number; simulatePressure: boolean; last: boolean},
): [number, number][];
