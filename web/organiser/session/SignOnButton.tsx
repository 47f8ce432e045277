import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { signOnQuery } from '../../api/queries.ts';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../states/Failure.tsx';

interface SignOnButtonProps {
  /** What it is for; a link's token where one led here. */
  readonly wish: { readonly for: 'login' } | { readonly for: 'join' | 'setup'; readonly token: string };
}

/** The way in through one's own organisation, where there is one, with a heading for the other. Nothing at all where there is none. */
export function SignOnButton({ wish }: SignOnButtonProps): ReactElement | null {
  const { t } = useTranslation('sign-on');
  const name = useSignOnName();
  const leave = useLeave('/sign-on');
  if (name === undefined) return null;
  return (
    <>
      {leave.error && <Failure error={leave.error} />}
      <Button kind="primary" aria-busy={leave.isPending} onClick={() => leave.mutate(wish)}>
        {t('withName', { name })}
      </Button>
      <h2>{t(wish.for === 'login' ? 'or' : 'orPassword')}</h2>
    </>
  );
}

/** What the organisation's login is called; undefined where there is none. */
export function useSignOnName(): string | undefined {
  const { t } = useTranslation('sign-on');
  const { data } = useQuery(signOnQuery);
  return data?.offered ? (data.name ?? t('unnamed')) : undefined;
}

/** Whether the page can be drawn: it is known if there is such a way in, or that nobody can tell. */
export function useIsSignOnKnown(): boolean {
  return !useQuery(signOnQuery).isPending;
}

/** Asks where to go, and goes there. The button stays busy until the other page has come. */
export function useLeave(path: '/sign-on' | '/account/identity') {
  return useMutation({
    mutationFn: async (sent: object) => {
      const { url } = await api.post<{ readonly url: string }>(path, sent);
      window.location.assign(url);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    },
  });
}
