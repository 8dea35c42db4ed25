'use client';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { optionClasses, popoverClasses } from './field-classes';
import { joinClasses } from './join-classes';
import { LiveRegion } from './live-region';
import type { Option } from './option';
import { OptionWords } from './option-words';
import type { useComboBox } from './use-combo-box';

type ComboBoxListProps = {
  label: string;
  options: readonly Option[];
  isLoading: boolean;
  state: ReturnType<typeof useComboBox>;
  anchor: RefObject<HTMLElement | null>;
};

/** What was found, under the field; says how many aloud, or that there is nothing. */
export function ComboBoxList({ label, options, isLoading, state, anchor }: ComboBoxListProps) {
  const t = useTranslations('ui.comboBox');
  const activeId = state.active && state.optionId(state.active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const summary = isLoading ? t('searching') : t('found', { count: options.length });
  return (
    <>
      <LiveRegion visible={false}>{state.isOpen ? summary : ''}</LiveRegion>
      <Popover
        isNonModal
        triggerRef={anchor}
        isOpen={state.isOpen}
        placement="bottom start"
        offset={4}
        className={`${popoverClasses} w-(--trigger-width) min-w-72`}
      >
        <div
          role="listbox"
          id={state.listId}
          aria-label={label}
          tabIndex={-1}
          // Keeps the focus in the field while the mouse chooses.
          onMouseDown={(event) => event.preventDefault()}
          className="max-h-80 overflow-auto p-1"
        >
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
            <div
              key={option.id}
              id={state.optionId(option)}
              role="option"
              tabIndex={-1}
              aria-selected={option === state.active}
              onClick={() => state.take(option)}
              className={joinClasses(optionClasses, 'cursor-pointer hover:bg-hover aria-selected:bg-selected')}
            >
              <OptionWords option={option} />
            </div>
          ))}
        </div>
        {options.length === 0 && (
          <p className="px-3 pb-2.5 text-sm text-ink-soft">{isLoading ? t('searching') : t('nothing')}</p>
        )}
      </Popover>
    </>
  );
}
