import type { Kind } from '../model/kinds';
import { iconOf } from '../view/icons';
import { kindToken } from '../view/looks';
import { Icon } from './Icon';

export function KindIcon({ kind, size = 18 }: { readonly kind: Kind; readonly size?: number }) {
  if (kind === 'claim') {
    return (
      <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" style={{ flex: 'none' }}>
        <rect x="1" y="3" width="16" height="12" rx="3" fill="var(--ag-card)" stroke="var(--ag-card-border)" strokeWidth="1.4" />
      </svg>
    );
  }
  return <Icon icon={iconOf(kind)} size={size} color={`var(${kindToken(kind)})`} />;
}
