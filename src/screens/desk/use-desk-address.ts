'use client';
import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

const PANELS = ['offers', 'candidates', 'plan'] as const;

export type DeskPanel = (typeof PANELS)[number];

/** What the address of the desk says, so that a link shows a colleague the same thing. Absent day: today's. */
export type DeskAddress = {
  readonly day: string | null;
  readonly workOrder: string | null;
  readonly panel: DeskPanel | null;
};

/** Reads the address, and changes parts of it without asking the server for the page again. Another day can be gone back from. */
export function useDeskAddress(): [DeskAddress, (change: Partial<DeskAddress>) => void] {
  const parameters = useSearchParams();
  const panel = PANELS.find((one) => one === parameters.get('panel')) ?? null;
  const address: DeskAddress = {
    day: validDay(parameters.get('day')),
    workOrder: parameters.get('workOrder'),
    panel,
  };
  const change = useCallback((changed: Partial<DeskAddress>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const url = next.size > 0 ? `/desk?${next}` : '/desk';
    if (changed.day === undefined) window.history.replaceState(null, '', url);
    else window.history.pushState(null, '', url);
  }, []);
  return [address, change];
}

function validDay(text: string | null): string | null {
  return text && /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
