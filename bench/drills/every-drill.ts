import type { Drill } from './drill';
import { liveBoard } from './live-board';
import { offersDrill } from './offers-drill';
import { r1 } from './r1-races';
import { r4 } from './r4-outages';
import { r5 } from './r5-callbacks';
import { r6 } from './r6-webhooks';
import { r8 } from './r8-dates';
import { r9 } from './r9-malformed';
import { r10 } from './r10-access';
import { r11 } from './r11-links';
import { r17 } from './r17-silence';
import { r18 } from './r18-looks';

/** The table of contents: what must hold, in the order of `docs/reliability.md`. */
export const DRILLS: readonly Drill[] = [r1, r4, r5, r6, r8, r9, r10, r11, r17, r18, liveBoard, offersDrill];
