import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
    lib: {
      entry: {
        index: 'src/index.ts',
        'data/index': 'src/data/index.ts',
        'data/models/automation/index': 'src/data/models/automation/index.ts',
        styles: 'src/components/theme/styles.css',
      },
      formats: ['es'],
      cssFileName: 'styles',
    },
    rolldownOptions: {
      external: isExternal,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
