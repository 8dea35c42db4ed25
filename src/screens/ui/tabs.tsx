'use client';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, type TabsProps as AriaTabsProps, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { joinClasses } from './join-classes';

type TabItem = { readonly id: string; readonly label: ReactNode; readonly count?: number; readonly content: ReactNode };

type TabsProps = Pick<AriaTabsProps, 'selectedKey' | 'defaultSelectedKey' | 'onSelectionChange'> & {
  /** What the tabs divide. */
  label: string;
  items: readonly TabItem[];
  className?: string;
};

/** Several views of one thing, one at a time. */
export function Tabs({ label, items, className, ...props }: TabsProps) {
  return (
    <AriaTabs {...props} className={joinClasses('flex min-h-0 flex-col', className)}>
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line px-1">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="-mb-px flex min-h-control cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-2.5 text-base whitespace-nowrap text-ink-soft -outline-offset-2! hover:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink"
          >
            {item.label}
            {item.count !== undefined && <span className="rounded-full bg-sunken px-1.5 text-sm">{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="min-h-0 flex-1 pt-3">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
