import type { Dictionary } from '../api/dictionary';
import { texts } from '../texts';

interface ParameterFormProps {
  readonly names: readonly string[];
  readonly typed: Dictionary<string>;
  readonly onChange: (name: string, typed: string) => void;
  readonly onRun: () => void;
}

/** A field for each parameter that the query uses. */
export function ParameterForm({ names, typed, onChange, onRun }: ParameterFormProps) {
  if (names.length === 0) return null;
  return (
    <fieldset className="parameters">
      <legend className="visually-hidden">{texts.query.parameters}</legend>
      {names.map((name) => (
        <label key={name}>
          <span className="mono">${name}</span>
          <input
            type="text"
            className="mono"
            spellCheck={false}
            placeholder={texts.query.parameterHint}
            value={typed[name] ?? ''}
            onChange={(event) => onChange(name, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onRun();
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
