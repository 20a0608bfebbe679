import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate -- --name what-changed` after every change of the schema; the store applies the result when it opens. */
export default defineConfig({ dialect: 'sqlite', schema: './src/store/schema.ts', out: './drizzle' });
