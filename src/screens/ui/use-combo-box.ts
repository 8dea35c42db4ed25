'use client';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Option } from './option';

type ComboBoxState = {
  readonly isOpen: boolean;
  readonly listId: string;
  /** The option Enter would take; undefined when there is none. */
  readonly active: Option | undefined;
  readonly optionId: (option: Option) => string;
  readonly open: () => void;
  readonly close: () => void;
  readonly take: (option: Option) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * Keys of the WAI-ARIA combobox with a list: the focus stays in the field and `active` moves. The first option is active
 * as soon as it is there, so Enter takes it; Tab takes an option only when the arrows have chosen it. While the answer
 * is awaited nothing is active and Enter does nothing: what is shown answers an older question.
 */
export function useComboBox(
  options: readonly Option[],
  isLoading: boolean,
  onSelect: (option: Option) => void,
): ComboBoxState {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [movedTo, setMovedTo] = useState<string>();
  const found = options.findIndex((option) => option.id === movedTo);
  const at = Math.max(found, 0);
  const active = isOpen && !isLoading ? options[at] : undefined;

  const close = () => {
    setOpen(false);
    setMovedTo(undefined);
  };
  const take = (option: Option) => {
    onSelect(option);
    close();
  };
  const move = (step: 1 | -1) => {
    setOpen(true);
    if (isOpen) setMovedTo(options[(at + step + options.length) % options.length]?.id);
  };
  const actionOf = (key: string) => {
    if (key === 'ArrowDown') return () => move(1);
    if (key === 'ArrowUp') return () => move(-1);
    if (key === 'Enter' && active) return () => take(active);
    if (key === 'Enter' && isOpen && isLoading) return waitForTheAnswer;
    if (key === 'Escape' && isOpen) return close;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event.key);
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    } else if (event.key === 'Tab' && active && found >= 0) take(active);
  };
  return {
    isOpen,
    listId,
    active,
    optionId: (option) => `${listId}${option.id}`,
    open: () => setOpen(true),
    close,
    take,
    onKeyDown,
  };
}

function waitForTheAnswer(): void {
  // Enter is taken so that it neither chooses a stale option nor submits the form.
}
