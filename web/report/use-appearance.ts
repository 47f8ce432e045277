import { useSyncExternalStore } from 'react';

export type Appearance = 'light' | 'dark' | 'paper';

const queries = ['print', '(prefers-color-scheme: dark)'] as const;

function subscribe(changed: () => void): () => void {
  const lists = queries.map((query) => matchMedia(query));
  const attributes = new MutationObserver(changed);
  for (const list of lists) list.addEventListener('change', changed);
  attributes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
    attributes.disconnect();
  };
}

function appearance(): Appearance {
  if (matchMedia('print').matches) return 'paper';
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Whether the page is light, dark or on its way to paper; changes as the system does. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, appearance, () => 'light');
}
