import { createContext, useContext } from 'react';
import type { Explorer } from '../view/Explorer';

export const InspectorContext = createContext<Explorer | undefined>(undefined);

/** The explorer that what is read here leads back to. */
export function useExplorer(): Explorer {
  const explorer = useContext(InspectorContext);
  if (!explorer) throw new Error('The inspector stands inside its context.');
  return explorer;
}
