'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useRefusal } from '../../use-refusal';
import type { AddressFound } from '../call/answers';
import { FieldProblem } from '../call/field-problem';
import { focusPart } from '../call/focus-part';
import { useCommandId } from '../call/use-command-id';
import { useDebounced } from '../call/use-debounced';
import { NO_PLACE, PlaceChoice, placedBy } from './place-choice';
import { plain, splitAddress } from './split-address';

type NewAddressDialogProps = {
  words: string;
  /** Another number of the same street, when we have one. */
  street: AddressFound | null;
  onClose: () => void;
  onAdded: (address: AddressFound) => void;
};

/**
 * An address we do not have: number, street and commune as the caller says them, and where it is when that is known. What was
 * searched for stands in the fields already: the focus goes to what is missing, else to the button, where a reflex key types nothing.
 */
export function NewAddressDialog({ words, street: same, onClose, onAdded }: NewAddressDialogProps) {
  const t = useTranslations('intake.newAddress');
  const trpc = useTRPC();
  const say = useRefusal();
  const { data: known } = useQuery(trpc.intake.communes.queryOptions());
  const communes = known ?? [];
  const parts = splitAddress(words, communes);
  const [id, renewId] = useCommandId();
  const [servicePointId] = useState(() => newId());
  const [edited, setEdited] = useState<{ houseNumber?: string; street?: string; insee?: string; commune?: string }>({});
  const [place, setPlace] = useState(NO_PLACE);
  const houseNumber = edited.houseNumber ?? parts.houseNumber;
  const street = edited.street ?? same?.street ?? parts.street;
  const insee = edited.insee ?? (edited.commune === undefined ? (same?.insee ?? parts.insee) : null);
  const commune = communes.find((one) => one.insee === insee);
  const communeWords = edited.commune ?? commune?.name ?? '';
  const focusWhatIsMissing = useEffectEvent(() =>
    focusPart(!street ? 'newStreet' : insee ? 'addAddress' : 'newCommune'),
  );
  useEffect(() => {
    if (known) focusWhatIsMissing();
  }, [known]);

  const full = useDebounced(commune && street ? `${houseNumber} ${street}, ${commune.name}` : '');
  const asked = trpc.intake.addressCandidates.queryOptions(
    { words: full },
    { enabled: full !== '', staleTime: 60_000 },
  );
  const { data: answer, isFetching } = useQuery(asked);
  const add = useMutation(
    trpc.intake.addAddress.mutationOptions({
      networkMode: 'always',
      onSuccess: (result) => {
        if (result.ok) onAdded(result.value);
        else renewId();
      },
    }),
  );
  const [isAsked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (!street.trim() || !insee || add.isPending) return;
    add.mutate({ id, servicePointId, houseNumber, street, insee, placed: placedBy(place, answer) });
  };
  const options = communes
    .filter(({ name }) => plain(name).includes(plain(communeWords)))
    .slice(0, 8)
    .map(({ insee: id, name, postcodes }) => ({ id, label: name, detail: postcodes.join(', ') }));
  const refused = add.data && !add.data.ok ? say(add.data.refusal) : add.isError ? t('failed') : undefined;
  return (
    <Dialog
      title={t('title')}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <div data-part="addAddress">
            <Button kind="primary" type="submit" form="new-address" icon={Check}>
              {t('submit')}
            </Button>
          </div>
        </>
      }
    >
      <form id="new-address" onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid grid-cols-[6rem_1fr] gap-3">
          <TextField
            label={t('houseNumber')}
            value={houseNumber}
            maxLength={20}
            onChange={(text) => setEdited({ ...edited, houseNumber: text })}
          />
          <div data-part="newStreet">
            <TextField
              label={t('street')}
              value={street}
              maxLength={200}
              onChange={(text) => setEdited({ ...edited, street: text })}
              error={isAsked && !street.trim() ? t('streetMissing') : undefined}
            />
          </div>
        </div>
        <div data-part="newCommune">
          <ComboBox
            label={t('commune')}
            options={options}
            inputValue={communeWords}
            onInputChange={(text) => setEdited(({ insee: _, ...rest }) => ({ ...rest, commune: text }))}
            onSelect={({ id, label }) => setEdited({ ...edited, insee: id, commune: label })}
            error={isAsked && !insee ? t('communeMissing') : undefined}
          />
        </div>
        <PlaceChoice answer={answer} isLoading={isFetching} value={place} onChange={setPlace} />
        <p className="text-sm text-ink-soft">{t('hint')}</p>
        <FieldProblem>{refused}</FieldProblem>
      </form>
    </Dialog>
  );
}
