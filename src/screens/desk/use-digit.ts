'use client';
import { useShortcut } from '../ui/use-shortcut';

/** What a French keyboard types on the same three keys without Shift. */
const AZERTY = { 1: '&', 2: 'é', 3: '"' } as const;

/** Runs `action` when 1, 2 or 3 is pressed, Shift or not, on either layout. */
export function useDigit(digit: 1 | 2 | 3, id: string, action: () => void, enabled: boolean): void {
  useShortcut({ id: `${id}${digit}`, key: String(digit) }, action, { enabled });
  useShortcut({ id: `${id}${digit}.azerty`, key: AZERTY[digit] }, action, { enabled });
}
