import {
  Award, BookOpenText, Briefcase, Building2, CalendarDays, Car, CircleDot, CreditCard, FileText, Film, Flag, Flower, Globe, GraduationCap, Heart, Hexagon, Key, Landmark,
  Leaf, Mail, MapPin, MessageSquareQuote, Music, Newspaper, Package, Puzzle, Quote, Server, Shapes, Star, Tag, Triangle, User, Users, type IconNode,
} from 'lucide';
import { isOwn, type Kind, type ModelKind } from '../model/kinds';
import { placeOf } from './ownKinds';

/** Three heads, since groups that nobody named are not the same as organized ones. */
const group: IconNode = [
  ['circle', { cx: '12', cy: '8', r: '3' }],
  ['circle', { cx: '5', cy: '10.5', r: '2' }],
  ['circle', { cx: '19', cy: '10.5', r: '2' }],
  ['path', { d: 'M6.5 20v-1.5a5.5 5.5 0 0 1 11 0V20' }],
  ['path', { d: 'M2 18.5v-.8a3 3 0 0 1 3.2-3' }],
  ['path', { d: 'M22 18.5v-.8a3 3 0 0 0-3.2-3' }],
];

const icons: Readonly<Record<ModelKind, IconNode>> = {
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

/** What labels of other graphs are often called by. */
const byWord: readonly (readonly [RegExp, IconNode])[] = [
  [/movie|film|video|episode|series/i, Film],
  [/user|player|customer|employee|author|patient|human|character|member|contact/i, User],
  [/team|family|community|department|crew/i, Users],
  [/company|studio|firm|supplier|vendor|manufacturer|publisher|business/i, Building2],
  [/genre|tag|category|topic|keyword|subject|type$/i, Tag],
  [/award|prize|medal/i, Award],
  [/city|country|location|address|region|airport|station|town|port$/i, MapPin],
  [/mail|message|post$|tweet|comment|review/i, Mail],
  [/book|paper|article|document|file|report|page/i, FileText],
  [/song|album|track|artist|band/i, Music],
  [/product|order|parcel|shipment/i, Package],
  [/job|position|role|project|contract/i, Briefcase],
  [/school|university|course|student/i, GraduationCap],
  [/account|card|payment|transaction|bank/i, CreditCard],
  [/server|host|machine|device|service|process/i, Server],
  [/car|vehicle|ship|plane|flight|vessel/i, Car],
  [/date|day|year|meeting/i, CalendarDays],
];

/** For labels that say nothing to us. */
const signs: readonly IconNode[] = [Star, Hexagon, Triangle, Shapes, Puzzle, Heart, Leaf, Key, Flower, CircleDot];

export function iconOf(kind: Kind): IconNode {
  if (!isOwn(kind)) return icons[kind];
  const words = kind.slice(1);
  return byWord.find(([pattern]) => pattern.test(words))?.[1] ?? signs[placeOf(kind) % signs.length] ?? CircleDot;
}
