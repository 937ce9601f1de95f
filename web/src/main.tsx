import '@mantine/core/styles.css';
import '@fontsource-variable/inter';
import './theme/tokens.css';
import './theme/page.css';
import './theme/canvas.css';
import './explore/explore.css';
import './inspector/inspector.css';
import './query/query.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { fontsLoaded } from './canvas/labels/textMeasure';
import { resolveVariables, theme } from './theme/theme';

const root = document.getElementById('root');
if (root) {
  await fontsLoaded();
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <App />
    </MantineProvider>,
  );
}
