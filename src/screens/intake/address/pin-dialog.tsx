'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useRefusal } from '../../use-refusal';
import type { AddressFound } from '../call/answers';
import { FieldProblem } from '../call/field-problem';
import { useCommandId } from '../call/use-command-id';
import { NO_PLACE, PlaceChoice, placedBy } from './place-choice';

type PinDialogProps = {
  address: Pick<AddressFound, 'servicePointId' | 'address'>;
  onClose: () => void;
  onPlaced: (at: Pick<AddressFound, 'place' | 'confidence'>) => void;
};

/** Corrects where a known address is: the geocoder's candidates, or coordinates a person is sure of. */
export function PinDialog({ address, onClose, onPlaced }: PinDialogProps) {
  const t = useTranslations('intake.pin');
  const trpc = useTRPC();
  const say = useRefusal();
  const { servicePointId } = address;
  const { data, isFetching } = useQuery(trpc.places.geocodeServicePoint.queryOptions({ servicePointId }));
  const answer = data?.ok ? data.value.found : undefined;
  const [id, renewId] = useCommandId();
  const [choice, setChoice] = useState(NO_PLACE);
  const placed = placedBy(choice, answer);
  const put = useMutation(
    trpc.places.placeServicePoint.mutationOptions({
      networkMode: 'always',
      onSuccess: (result) => {
        if (!result.ok) return renewId();
        if (placed) onPlaced({ place: placed.place, confidence: result.value.confidence });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!placed || put.isPending) return;
    put.mutate({ id, servicePointId, ...placed });
  };
  const refused = put.data && !put.data.ok ? say(put.data.refusal) : put.isError ? t('failed') : undefined;
  return (
    <Dialog
      title={t('title')}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form="pin" icon={MapPin} isDisabled={!placed}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form id="pin" onSubmit={submit} className="flex flex-col gap-3">
        <p className="font-medium">{address.address}</p>
        <PlaceChoice answer={answer} isLoading={isFetching} value={choice} onChange={setChoice} />
        <FieldProblem>{refused}</FieldProblem>
      </form>
    </Dialog>
  );
}
