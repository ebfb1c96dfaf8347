import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

/** Where the server listens while the dashboard is developed with hot reload. */
const SERVER = process.env.PUBLIC_URL ?? 'http://localhost:3000';

// The server refuses pages of other origins; through this proxy the page is its own.
const proxied: ProxyOptions = { target: SERVER, headers: { origin: new URL(SERVER).origin } };

export default defineConfig({
  plugins: [react(), tailwind()],
  build: { target: 'baseline-widely-available', sourcemap: true },
  server: {
    proxy: {
      '/trpc': proxied,
      '/api': proxied,
      '/webhooks': proxied,
      '/simulator/outbox': proxied,
      '/socket.io': { ...proxied, ws: true },
    },
  },
});
