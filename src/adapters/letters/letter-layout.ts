const POINTS_PER_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/**
 * Where things lie on the sheet, in points from its top left corner.
 *
 * The window of a French DL envelope (110 × 220 mm) is 100 mm wide, 20 mm from the right, and 45 or 35 mm high, 20 mm
 * from the bottom. A sheet folded in three (210 × 99 mm) slides 10 mm sideways and 11 mm up and down in it. So what
 * lies between 100 and 190 mm from the left and 55 and 79 mm from the top always shows, and nothing else may come
 * between 90 and 200, and 34 and 90.
 */
export const SHEET = {
  margin: mm(20),
  width: mm(170),
  bottom: mm(297 - 18),
  sender: { x: mm(20), y: mm(15), width: mm(68) },
  address: { x: mm(105), y: mm(55.5), width: mm(85), lineHeight: mm(3.9) },
  datelineTop: mm(92),
  textTop: mm(106),
  foldMarks: [mm(99), mm(198)],
} as const;

export type TextSizes = {
  readonly body: number;
  readonly small: number;
  readonly lineGap: number;
  readonly paragraphGap: number;
};

/** From the most to the least comfortable: the first that fits on one page is taken, and the last one goes on a second page. */
export const SIZES: readonly TextSizes[] = [sizes(11), sizes(10.5), sizes(10)];
export const LARGE_SIZES: readonly TextSizes[] = [sizes(18), sizes(17), sizes(16)];

function sizes(body: number): TextSizes {
  return { body, small: Math.max(9, body - 2), lineGap: body * 0.3, paragraphGap: body * 0.9 };
}
