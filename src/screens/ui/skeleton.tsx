import { useTranslations } from 'next-intl';

/** Grey lines in the place of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('ui');
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, at) => `line ${at}`).map((line, at) => (
        <span
          key={line}
          aria-hidden
          className="h-[1.25em] animate-pulse rounded-sm bg-hover"
          style={{ width: `${[100, 82, 91, 67][at % 4]}%` }}
        />
      ))}
    </div>
  );
}
