'use client';
import type { CallPart } from '../call/call-to-take';
import { focusPart } from '../call/focus-part';
import { CallerField } from './caller-field';
import { KnownCaller } from './known-caller';
import { UnknownCaller } from './unknown-caller';

/** Who is on the line: searched, known, or written down. Nobody need say who they are. */
export function CallerPart({ draft, change, isPhoneAsked }: CallPart & { isPhoneAsked: boolean }) {
  if (draft.isUnknown) return <UnknownCaller draft={draft} change={change} isAsked={isPhoneAsked} />;
  const { caller } = draft;
  if (!caller) return <CallerField draft={draft} change={change} />;
  const searchAgain = () => {
    change({ caller: null, callerWords: '' });
    focusPart('caller');
  };
  return <KnownCaller caller={caller} onChange={searchAgain} />;
}
