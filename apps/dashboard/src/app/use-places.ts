import { CalendarDays, MessagesSquare, Smartphone } from 'lucide-react';
import type { NavItem } from '../components/layout/nav-item.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../lib/texts.ts';
import { placesTexts } from './texts/places.ts';

/** The places of the navigation, in its order. A new screen adds itself here and in the router. `waiting` is how many conversations need a person. */
export function usePlaces(waiting: number): readonly NavItem[] {
  const words = useTexts(placesTexts);
  return [
    { path: paths.inbox, label: words.inbox, icon: MessagesSquare, keys: 'g c', count: waiting },
    { path: paths.calendar, label: words.calendar, icon: CalendarDays, keys: 'g a' },
    { path: paths.simulator, label: words.simulator, icon: Smartphone, keys: 'g s' },
  ];
}
