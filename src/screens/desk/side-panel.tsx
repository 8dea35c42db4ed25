'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { useShortcut } from '../ui/use-shortcut';

type SidePanelProps = {
  title: string;
  lead?: ReactNode;
  onClose: () => void;
  /** True when a key opened it: the reading goes on here. */
  takesFocus?: boolean;
  children: ReactNode;
};

/** The right-hand part of the desk: one thing at a time, closed by Escape. */
export function SidePanel({ title, lead, onClose, takesFocus = false, children }: SidePanelProps) {
  const t = useTranslations('ui');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  useShortcut({ id: 'desk.closePanel', key: 'Escape' }, onClose);
  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-12 items-center gap-2 border-b border-line py-1.5 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <h2 ref={heading} tabIndex={-1} className="truncate text-lg font-semibold tracking-tight outline-none">
            {title}
          </h2>
          {lead && <p className="truncate text-sm text-ink-soft">{lead}</p>}
        </div>
        <Button kind="quiet" icon={X} aria-label={t('close')} onPress={onClose} />
      </header>
      <div className="relative min-h-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  );
}
