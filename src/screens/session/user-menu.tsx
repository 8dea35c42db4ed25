'use client';
import { CircleUser, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { signOut } from '../sign-out';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu-button';
import { showToast } from '../ui/toasts';

/** Who is signed in, as what, and the way out. */
export function UserMenu({ name, role }: { name: string; role: Role }) {
  const t = useTranslations('session');
  const heading = (
    <>
      <p className="font-medium">{name}</p>
      <p className="text-sm text-ink-soft">{t(`role.${role}`)}</p>
    </>
  );
  const onAction = () => void signOut().catch(() => showToast({ tone: 'failed', title: t('signOutFailed') }));
  const leave = { id: 'leave', label: t('signOut'), icon: <Icon of={LogOut} />, onAction };
  return (
    <MenuButton kind="quiet" icon={CircleUser} aria-label={t('menu', { name })} heading={heading} entries={[leave]} />
  );
}
