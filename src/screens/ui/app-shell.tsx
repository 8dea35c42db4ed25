import Link from 'next/link';
import type { ReactNode } from 'react';
import { DisplaySettings } from './display-settings';
import { joinClasses } from './join-classes';
import { Mark } from './mark';
import { HeaderNavigation, type NavigationItem, PhoneNavigation } from './navigation';
import { SkipLink } from './skip-link';

type AppShellProps = {
  navigation: readonly NavigationItem[];
  /** Id of the section being shown. */
  current: string;
  /** The promise strip: stays in sight whatever is scrolled. */
  strip?: ReactNode;
  /** Who is signed in, with the way out: usually a `<MenuButton>`. */
  userMenu?: ReactNode;
  /** `page` scrolls in a column, `narrow` in a slim one; `board` is exactly the window, its parts scroll by themselves. */
  layout?: 'page' | 'narrow' | 'board';
  /** `touch`: gloves and sunlight, for the tablet. */
  density?: 'desk' | 'touch';
  children: ReactNode;
};

const MAINS = {
  page: 'mx-auto w-full max-w-7xl px-4 py-5',
  narrow: 'mx-auto w-full max-w-2xl px-4 py-5',
  board: 'flex min-h-0 flex-col',
};

/** The frame of every staff screen: header, sections, strip, content. Mount it inside `<ScreenProviders>`. */
export function AppShell({ navigation, current, strip, userMenu, layout = 'page', density, children }: AppShellProps) {
  return (
    <div data-density={density} className={joinClasses('flex flex-col', layout === 'board' ? 'h-dvh' : 'min-h-dvh')}>
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-surface">
        <div className="flex min-h-12 flex-wrap items-center gap-x-4 px-3 py-1">
          <Link
            href="/"
            className="flex min-h-control items-center gap-2 rounded-md text-lg font-semibold tracking-tight"
          >
            <Mark />
            Fontainier
          </Link>
          <HeaderNavigation items={navigation} current={current} />
          <div className="ml-auto flex items-center gap-1">
            {userMenu}
            <DisplaySettings />
          </div>
        </div>
        {strip && <div className="border-t border-line">{strip}</div>}
      </header>
      <main id="main" tabIndex={-1} className={joinClasses('flex-1', MAINS[layout])}>
        {children}
      </main>
      {navigation.length > 1 && <PhoneNavigation items={navigation} current={current} />}
    </div>
  );
}
