import { createContext, useContext } from 'react';
import { browserZone } from './time';

/** How this trader reads numbers and times. */
export interface Display {
  zone: string;
  currency: string;
}

export const DisplayContext = createContext<Display>({ zone: browserZone(), currency: 'USD' });

export const useDisplay = () => useContext(DisplayContext);
