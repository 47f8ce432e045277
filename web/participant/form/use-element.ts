// survey-core's model is the state; React only draws it. A component that reads from a model element says so here
// and is drawn again when the element changes.
import { useEffect, useReducer } from 'react';
import type { Base } from '../../../surveys/definition/survey-engine.ts';

/** Draws the calling component again whenever a property of `element` changes (its value, errors, visibility …). */
export function useElement(element: Base): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const changed = () => drawAgain();
    element.onPropertyChanged.add(changed);
    return () => element.onPropertyChanged.remove(changed);
  }, [element]);
}
