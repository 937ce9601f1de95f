import { useState } from 'react';
import { api } from '../api/client';
import { texts } from '../texts';
import { caseFileNotice } from './caseFileNotice';
import { useCaseState } from './useCaseState';

interface CaseFileBannerProps {
  readonly isRemote: boolean;
  readonly onError: (error: unknown) => void;
}

export function CaseFileBanner({ isRemote, onError }: CaseFileBannerProps) {
  const [state, setState] = useCaseState(isRemote);
  const [dismissed, setDismissed] = useState('');
  const notice = state && caseFileNotice(state);
  if (!notice || (notice.action === 'dismiss' && notice.text === dismissed)) return null;
  const { text, action } = notice;
  return (
    <div className="banner" role="alert">
      {text}
      {action === 'acceptLoss' && (
        <button
          type="button"
          className="link"
          title={texts.caseFile.acceptLossTitle}
          onClick={() => void api.acceptLoss().then(setState, onError)}
        >
          {texts.caseFile.acceptLoss}
        </button>
      )}
      {action === 'save' && <a className="link" href="api/case/backup" download>{texts.caseFile.save}</a>}
      {action === 'dismiss' && (
        <button type="button" className="link" onClick={() => setDismissed(text)}>{texts.errors.dismiss}</button>
      )}
    </div>
  );
}
