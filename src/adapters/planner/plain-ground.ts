import { type PlainGround, plainGround } from '@/planning/plain/plain-routing';

/** Room for so many customers is made at once. */
const USUAL = 1024;

let room = 0;
let ground: PlainGround | undefined;

/** This thread's memory for benchmark routes, one problem at a time: made anew only for more customers than ever before. */
export function plainGroundFor(customers: number): PlainGround {
  if (ground && customers <= room) return ground;
  room = Math.max(customers, USUAL);
  ground = plainGround(room);
  return ground;
}
