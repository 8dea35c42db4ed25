/** Words at the left, the seven days in the middle where there is room, what can be done at the right. */
export const rotaRowClasses =
  'grid grid-cols-[minmax(0,1fr)_2.75rem] items-center gap-x-4 px-4 py-2 md:grid-cols-[minmax(0,21rem)_minmax(0,1fr)_2.75rem]';
