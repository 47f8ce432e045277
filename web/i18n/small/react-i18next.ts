// What the full page needs of react-i18next, in its place: see i18next.ts beside it.
import { useSyncExternalStore } from 'react';
import i18n, { type Say } from './i18next.ts';

/** i18next is told of it by `use`; here nothing needs to be. */
export const initReactI18next = {};

function subscribe(changed: () => void): () => void {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
}

/** The texts of an area, anew when the language changes. */
export function useTranslation(area: string): { readonly t: Say; readonly i18n: typeof i18n } {
  const t = useSyncExternalStore(subscribe, () => i18n.getFixedT(area));
  return { t, i18n };
}
