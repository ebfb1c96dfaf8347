import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { announceLanguage } from './lib/language.ts';
import { paintTheme } from './lib/theme.ts';
import './styles/index.css';

paintTheme();
announceLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
