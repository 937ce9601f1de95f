import { Fragment } from 'react';
import type { ReadableProperty } from '../model/properties';
import { texts } from '../texts';

export function PropertyList({ properties }: { readonly properties: readonly ReadableProperty[] }) {
  if (properties.length === 0) return null;
  return (
    <dl>
      {properties.map((property) => (
        <Fragment key={property.key}>
          <dt>{property.label}</dt>
          <dd>
            {property.href
              ? <a href={property.href} target="_blank" rel="noreferrer noopener">{property.words}</a>
              : property.words}
            {property.inferred && <span title={texts.inspector.inferredHint}> {texts.inspector.inferredSign}</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
