import { FileText, MailCheck } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { buttonClasses } from '../ui/button-classes';
import { Icon } from '../ui/icon';
import { Table } from '../ui/table';
import type { Letter } from './lines';

type LettersTableProps = {
  caption: string;
  letters: readonly Letter[];
  /** Absent for letters that have left. */
  onHandOver?: (letter: Letter) => void;
  empty?: ReactNode;
};

export function LettersTable({ caption, letters, onHandOver, empty }: LettersTableProps) {
  const t = useTranslations('letters');
  const purpose = useTranslations('messages.purpose');
  const format = useFormatter();
  const moment = (iso: string | null) => (iso ? format.dateTime(new Date(iso), 'moment') : '–');
  return (
    <Table
      caption={caption}
      rows={letters}
      rowKey={({ messageId }) => messageId}
      empty={empty}
      columns={[
        {
          id: 'customer',
          header: t('customer'),
          cell: (letter) => (
            <>
              {letter.customer ?? t('occupant')}
              {letter.braille && (
                <Badge tone="accent" className="ml-2">
                  {t('braille')}
                </Badge>
              )}
              <span className="block text-sm font-normal text-ink-soft">{letter.address}</span>
            </>
          ),
        },
        { id: 'purpose', header: t('purpose'), cell: (letter) => purpose(letter.purpose) },
        { id: 'reference', header: t('reference'), cell: ({ reference }) => reference, className: 'tabular-nums' },
        {
          id: 'written',
          header: t('written'),
          cell: ({ createdAt }) => moment(createdAt),
          className: 'whitespace-nowrap',
        },
        onHandOver
          ? {
              id: 'before',
              header: t('before'),
              cell: ({ expiresAt }) => moment(expiresAt),
              className: 'whitespace-nowrap',
            }
          : { id: 'proof', header: t('proof'), cell: ({ proof }) => proof },
        {
          id: 'actions',
          header: t('actions'),
          align: 'end',
          cell: (letter) => (
            <div className="flex justify-end gap-2">
              <a
                href={`/letters/${letter.messageId}`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('openFor', { customer: letter.customer ?? t('occupant') })}
                className={buttonClasses('plain')}
              >
                <Icon of={FileText} />
                {t('open')}
              </a>
              {onHandOver && (
                <Button kind="primary" icon={MailCheck} onPress={() => onHandOver(letter)}>
                  {t('handOver')}
                </Button>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
