'use client';
import { Camera } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { Refusal } from '@/domain/refusal';
import { Button } from '../ui/button';
import { useRefusal } from '../use-refusal';
import type { TakenPhoto } from './log/told';
import { takePhoto } from './take-photo';

type PhotoButtonProps = {
  label: string;
  photo: TakenPhoto | null;
  onTaken: (photo: TakenPhoto) => void;
};

/** Opens the camera and shows the picture taken, or says why it is none; pressed again, takes another instead. */
export function PhotoButton({ label, photo, onTaken }: PhotoButtonProps) {
  const t = useTranslations('tablet');
  const words = useRefusal();
  const address = useAddress(photo);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const taken = await takePhoto(file);
    setRefusal(taken.ok ? null : taken.refusal);
    if (taken.ok) onTaken(taken.value);
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      {address && (
        // biome-ignore lint/performance/noImgElement: a picture of this tablet's memory, nothing to optimise
        <img src={address} alt={t('photo.taken')} className="h-24 rounded-md border border-line object-cover" />
      )}
      <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={(files) => void take(files)}>
        <Button icon={Camera} className="min-h-14 flex-1 text-lg">
          {photo ? t('photo.again') : label}
        </Button>
      </FileTrigger>
      <p role="alert" className="basis-full font-semibold text-broken empty:hidden">
        {refusal && words(refusal)}
      </p>
    </div>
  );
}

function useAddress(photo: TakenPhoto | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!photo) return;
    const made = URL.createObjectURL(photo.content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return photo ? address : null;
}
