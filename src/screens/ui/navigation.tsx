import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { joinClasses } from './join-classes';
import { MenuButton } from './menu-button';

export type NavigationItem = {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** For the foot of a phone, when `label` is longer than about ten letters. */
  readonly shortLabel?: string;
  /** An `<Icon of={…} />`. */
  readonly icon: ReactNode;
  /** Things waiting there; not shown when zero. */
  readonly count?: number;
};

type NavigationProps = { items: readonly NavigationItem[]; current: string };

const FEW = 4;

/** The sections side by side in the header, from 768 px on; on a line of their own while many share a narrow window. */
export function HeaderNavigation({ items, current }: NavigationProps) {
  const t = useTranslations('ui');
  return (
    <nav
      aria-label={t('navigation')}
      className={joinClasses(
        'order-last hidden w-full gap-0.5 overflow-x-auto md:flex lg:order-none lg:w-auto',
        items.length <= FEW && 'md:order-none md:w-auto',
      )}
    >
      {items.map((item) => (
        <Link
          key={item.id}
          href={item.href}
          aria-current={item.id === current ? 'page' : undefined}
          className="flex h-control shrink-0 items-center gap-1.5 rounded-md px-2.5 text-ink-soft -outline-offset-2! hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink"
        >
          {item.icon}
          {item.label}
          <Count of={item.count} />
        </Link>
      ))}
    </nav>
  );
}

const PLACES = 5;

/** The sections at the foot of a phone, within reach of the thumb; what does not fit stands behind the last place. */
export function PhoneNavigation({ items, current }: NavigationProps) {
  const t = useTranslations('ui');
  const shown = items.length > PLACES ? items.slice(0, PLACES - 1) : items;
  const rest = items.slice(shown.length);
  const placeClasses =
    'relative flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-xs font-normal';
  return (
    <nav
      aria-label={t('navigation')}
      className="sticky bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden [&_svg]:size-5"
    >
      {shown.map((item) => (
        <Link
          key={item.id}
          href={item.href}
          aria-current={item.id === current ? 'page' : undefined}
          className={joinClasses(
            placeClasses,
            'text-ink-soft -outline-offset-2! aria-[current]:font-medium aria-[current]:text-accent',
          )}
        >
          {item.icon}
          <span className="max-w-full truncate">{item.shortLabel ?? item.label}</span>
          <Count of={item.count} />
        </Link>
      ))}
      {rest.length > 0 && (
        <MenuButton
          kind="quiet"
          className={`${placeClasses} gap-0.5! rounded-none px-1! text-xs! font-normal! text-ink-soft!`}
          entries={rest}
        >
          <Icon of={Ellipsis} />
          {t('more')}
        </MenuButton>
      )}
    </nav>
  );
}

function Count({ of: count = 0 }: { of: number | undefined }) {
  if (count === 0) return null;
  return (
    <span className="rounded-full bg-accent-soft px-1.5 text-sm font-medium text-accent max-md:absolute max-md:top-1 max-md:left-1/2 max-md:ml-2 max-md:px-1 max-md:text-xs">
      {count}
    </span>
  );
}
