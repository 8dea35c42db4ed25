import { useTranslations } from 'next-intl';

const ROWS = Array.from({ length: 14 }, (_, at) => at);

/** The board's own lines while the day is read, so that nothing jumps when the bars arrive. */
export function BoardSkeleton() {
  const t = useTranslations('desk.board');
  return (
    <div role="status" className="min-h-0 flex-1 overflow-hidden bg-canvas">
      <span className="sr-only">{t('loading')}</span>
      <div aria-hidden className="h-7 border-b border-line bg-surface" />
      {ROWS.map((row) => (
        <div key={row} aria-hidden className="flex h-12 animate-pulse border-b border-line">
          <div className="flex w-42 flex-col justify-center gap-1.5 border-r border-line bg-surface px-2.5">
            <span className="h-3 w-24 rounded-sm bg-hover" />
            <span className="h-2 w-16 rounded-sm bg-hover" />
          </div>
          <div className="relative flex-1">
            <span
              className="absolute inset-y-1.5 w-24 rounded-sm bg-hover"
              style={{ left: `${8 + ((row * 13) % 20)}%` }}
            />
            <span
              className="absolute inset-y-1.5 w-16 rounded-sm bg-hover"
              style={{ left: `${38 + ((row * 7) % 30)}%` }}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
