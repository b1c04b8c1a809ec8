import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceAlias } from '../scripts/source-entries.mjs';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  root: path('.'),
  cacheDir: path('../node_modules/.vite/demo'),
  plugins: [react()],
  // The demo imports the package by its name, as a customer does; here that name means the sources beside it.
  resolve: { alias: sourceAlias },
  server: { fs: { allow: [path('..')] } },
});
