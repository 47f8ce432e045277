import { useEffect } from 'react';

/** Names the browser tab: "Aktiviteter – Efterklang". An empty title, while something is fetched, leaves the last one. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    if (title) document.title = `${title} – Efterklang`;
  }, [title]);
}
