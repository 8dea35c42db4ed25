'use client';
import { useState } from 'react';
import type { AddressFound } from '../call/answers';
import type { CallPart } from '../call/call-to-take';
import { focusPart } from '../call/focus-part';
import { AddressField } from './address-field';
import { KnownAddress } from './known-address';
import { NewAddressDialog } from './new-address-dialog';
import { PinDialog } from './pin-dialog';
import { WhichPoint } from './which-point';

/** Where it is: one of the caller's points, an address found, or one we learn now. */
export function AddressPart({ draft, change, problem }: CallPart & { problem: string | undefined }) {
  const [dialog, setDialog] = useState<'new' | 'pin' | null>(null);
  const [street, setStreet] = useState<AddressFound | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  const { address, caller } = draft;
  const points = caller?.servicePoints ?? [];
  const take = (found: AddressFound) => {
    setDialog(null);
    change({ address: found, addressWords: '' });
    focusPart('complaint');
  };
  const addNew = (sameStreet: AddressFound | null) => {
    setStreet(sameStreet);
    setDialog('new');
  };
  const searchAgain = () => {
    change({ address: null });
    focusPart('address');
  };
  const subscriberCalls = () => {
    const subscriber = address?.subscriber;
    if (!address || !subscriber) return;
    const profile = { contactPreference: 'sms', braille: false, phone: null } as const;
    change({ caller: { ...subscriber, ...profile, servicePoints: [address] }, isUnknown: false, callerWords: '' });
    focusPart('complaint');
  };
  if (address)
    return (
      <>
        <KnownAddress
          address={address}
          hasCaller={caller !== null}
          onChange={searchAgain}
          onPlace={() => setDialog('pin')}
          onSubscriber={subscriberCalls}
        />
        {dialog === 'pin' && (
          <PinDialog address={address} onClose={() => setDialog(null)} onPlaced={(at) => take({ ...address, ...at })} />
        )}
      </>
    );
  if (points.length > 1 && !isElsewhere)
    return (
      <WhichPoint
        points={points}
        onChoose={take}
        onOther={() => {
          setElsewhere(true);
          focusPart('address');
        }}
      />
    );
  return (
    <>
      <AddressField draft={draft} change={change} problem={draft.addressWords ? undefined : problem} onNew={addNew} />
      {dialog === 'new' && (
        <NewAddressDialog words={draft.addressWords} street={street} onClose={() => setDialog(null)} onAdded={take} />
      )}
    </>
  );
}
