'use client';
import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button';
import { Icon } from './icon';

export type ToastTone = 'done' | 'info' | 'warning' | 'failed';
type Toast = { title: string; detail?: string; tone?: ToastTone; action?: { label: string; onPress: () => void } };

const TONES: Record<ToastTone, { icon: LucideIcon; className: string }> = {
  done: { icon: CircleCheck, className: 'text-kept' },
  info: { icon: Info, className: 'text-running' },
  warning: { icon: TriangleAlert, className: 'text-risk' },
  failed: { icon: CircleX, className: 'text-broken' },
};

const QUIET_AFTER_MS = 6_000;
const queue = new ToastQueue<Toast>({ maxVisibleToasts: 4 });

/** Says what has just happened, aloud too. It leaves by itself unless it failed, warns, or offers something to do; once that is done, it leaves too. */
export function showToast(toast: Toast): void {
  const stays = toast.action || toast.tone === 'failed' || toast.tone === 'warning';
  queue.add(toast, stays ? {} : { timeout: QUIET_AFTER_MS });
}

/** Where the toasts appear; `ScreenProviders` mounts it once. F6 moves the focus to it. */
export function Toasts() {
  const t = useTranslations('ui');
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('toasts')}
      // Never over the answers at the foot of a panel.
      className="fixed right-3 bottom-3 z-50 flex w-[min(26rem,calc(100vw-1.5rem))] flex-col-reverse gap-2 max-md:bottom-18 [body:has([data-foot])_&]:bottom-28 max-md:[body:has([data-foot])_&]:bottom-44"
    >
      {({ toast }) => {
        const { title, detail, tone = 'info', action } = toast.content;
        return (
          <AriaToast toast={toast} className="flex items-start gap-2 rounded-lg bg-raised p-3 text-ink shadow-pop">
            <Icon of={TONES[tone].icon} className={`mt-0.5 ${TONES[tone].className}`} />
            <div className="flex min-w-0 flex-1 flex-wrap items-start gap-2">
              <ToastContent className="min-w-0 flex-1 basis-52">
                <Text slot="title" className="block font-medium">
                  {title}
                </Text>
                {detail && (
                  <Text slot="description" className="block text-sm text-ink-soft">
                    {detail}
                  </Text>
                )}
              </ToastContent>
              {action && (
                <Button
                  size="small"
                  onPress={() => {
                    queue.close(toast.key);
                    action.onPress();
                  }}
                >
                  {action.label}
                </Button>
              )}
            </div>
            <Button slot="close" kind="quiet" size="small" icon={X} aria-label={t('close')} className="min-w-6" />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
