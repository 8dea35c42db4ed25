'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { WorkOrderShown } from './work-order-answer';

/** What technicians photographed, the latest first; each opens full size beside the desk. */
export function PhotoList({ photos }: { photos: WorkOrderShown['photos'] }) {
  const t = useTranslations('desk.photos');
  const format = useFormatter();
  return (
    <ul className="grid grid-cols-2 gap-2">
      {photos.map(({ photoId, shows, takenAt, technicianName: name }) => {
        const moment = format.dateTime(Date.parse(takenAt), 'moment');
        const address = `/api/photos/${photoId}`;
        return (
          <li key={photoId}>
            <a href={address} target="_blank" rel="noreferrer" className="block rounded-md">
              {/* biome-ignore lint/performance/noImgElement: shown to whoever is signed in, which Next's optimiser is not */}
              <img
                src={address}
                alt={t('alt', { what: t(`shows.${shows}`), moment })}
                loading="lazy"
                className="h-28 w-full rounded-md border border-line object-cover"
              />
              <span className="sr-only">{t('opens')}</span>
            </a>
            <p className="mt-0.5 text-sm text-ink-soft">
              <span className="block text-ink">{t(`shows.${shows}`)}</span>
              <time dateTime={takenAt}>{moment}</time>
              {' · '}
              {name}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
