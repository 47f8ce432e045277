import { useEffect, useReducer } from 'react';
import type { Base, IElement } from '../../../surveys/definition/survey-engine.ts';

/** Draws the calling component again when one of the elements appears or disappears. */
export function useElements(elements: readonly IElement[]): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const changed = (_: Base, { name }: { name: string }) => {
      if (name === 'isVisible' || name === 'visible') drawAgain();
    };
    const watched = elements.map((element) => element as unknown as Base);
    for (const element of watched) element.onPropertyChanged.add(changed);
    return () => {
      for (const element of watched) element.onPropertyChanged.remove(changed);
    };
  }, [elements]);
}
