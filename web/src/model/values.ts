import type { Properties } from '../api/types';

export function text(properties: Properties, key: string): string {
  const value = properties[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function texts(properties: Properties, key: string): string[] {
  const value = properties[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
