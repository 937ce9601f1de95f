import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { CircleQuestionMark, Moon, Sun } from 'lucide';
import type { ReactNode } from 'react';
import { texts } from '../texts';
import icon from '../theme/icon.svg?inline';
import { Icon } from './Icon';

interface TopBarProps {
  readonly caseName: string;
  readonly onHelp: () => void;
  readonly search: ReactNode;
}

export function TopBar({ caseName, onHelp, search }: TopBarProps) {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const themeText = dark ? texts.theme.toLight : texts.theme.toDark;
  return (
    <header className="topbar">
      <div className="brand">
        <img src={icon} width={24} height={24} alt="" />
        <h1>{texts.product}</h1>
        <span className="case" title={caseName}>{caseName}</span>
      </div>
      {search}
      <nav>
        <Tooltip label={themeText}>
          <ActionIcon variant="default" size="lg" aria-label={themeText} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
            <Icon icon={dark ? Sun : Moon} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={texts.keys.open}>
          <ActionIcon variant="default" size="lg" aria-label={texts.keys.open} onClick={onHelp}>
            <Icon icon={CircleQuestionMark} />
          </ActionIcon>
        </Tooltip>
      </nav>
    </header>
  );
}
