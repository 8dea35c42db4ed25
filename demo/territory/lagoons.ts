import type { Coordinates } from './geometry';

/** Coarse outlines of the étang de Berre (with Vaïne) and the étang de l'Olivier, right to some 300 m: enough that no invented street lies in the water. */
export const LAGOONS: readonly (readonly Coordinates[])[] = [
  outline([
    [5.026, 43.546],
    [5.05, 43.541],
    [5.075, 43.533],
    [5.098, 43.527],
    [5.115, 43.512],
    [5.128, 43.49],
    [5.15, 43.474],
    [5.17, 43.4715],
    [5.185, 43.472],
    [5.19, 43.484],
    [5.205, 43.492],
    [5.222, 43.486],
    [5.228, 43.475],
    [5.236, 43.46],
    [5.22, 43.435],
    [5.17, 43.41],
    [5.08, 43.405],
    [5.03, 43.44],
    [5.013, 43.47],
    [5.007, 43.5],
    [5.008, 43.52],
    [5.015, 43.538],
  ]),
  outline([
    [4.968, 43.512],
    [4.982, 43.514],
    [4.984, 43.524],
    [4.975, 43.531],
    [4.964, 43.524],
  ]),
];

function outline(corners: readonly (readonly [lon: number, lat: number])[]): readonly Coordinates[] {
  return corners.map(([lon, lat]) => ({ lon, lat }));
}
