import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildEntries } from './scripts/source-entries.mjs';

/** Every bare specifier stays an import of the consumer's; only our own files are built. */
const isExternal = (id: string, importer: string | undefined) =>
  importer !== undefined && !/^[./\0]|^[A-Za-z]:[\\/]/.test(id);

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
    cssCodeSplit: true,
    lib: { entry: buildEntries, formats: ['es'], cssFileName: 'styles' },
    rolldownOptions: {
      external: isExternal,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
