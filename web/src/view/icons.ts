import { Building2, CalendarDays, CircleDot, FileText, Flag, Globe, Landmark, MapPin, MessageSquareQuote, Newspaper, Quote, BookOpenText, User, Users, type IconNode } from 'lucide';
import type { Kind } from '../model/kinds';

/** Three heads, since groups that nobody named are not the same as organized ones. */
const group: IconNode = [
  ['circle', { cx: '12', cy: '8', r: '3' }],
  ['circle', { cx: '5', cy: '10.5', r: '2' }],
  ['circle', { cx: '19', cy: '10.5', r: '2' }],
  ['path', { d: 'M6.5 20v-1.5a5.5 5.5 0 0 1 11 0V20' }],
  ['path', { d: 'M2 18.5v-.8a3 3 0 0 1 3.2-3' }],
  ['path', { d: 'M22 18.5v-.8a3 3 0 0 0-3.2-3' }],
];

const icons: Readonly<Record<Kind, IconNode>> = {
  state: Flag,
  ministry: Landmark,
  person: User,
  igo: Globe,
  ngo: Users,
  outlet: Newspaper,
  organization: Building2,
  group,
  treaty: FileText,
  event: CalendarDays,
  place: MapPin,
  claim: MessageSquareQuote,
  statement: Quote,
  source: BookOpenText,
  other: CircleDot,
};

export function iconOf(kind: Kind): IconNode {
  return icons[kind];
}
