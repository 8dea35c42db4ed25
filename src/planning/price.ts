/** So many seconds at so much an hour, to the nearest cent, half a cent up. */
export function hourPrice(seconds: number, centsPerHour: number): number {
  return Math.floor((seconds * centsPerHour + 1800) / 3600);
}

/** So many metres at so much a kilometre, to the nearest cent, half a cent up. */
export function kilometrePrice(metres: number, centsPerKilometre: number): number {
  return Math.floor((metres * centsPerKilometre + 500) / 1000);
}
