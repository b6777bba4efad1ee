import { startTestServer } from './support/test-server.mjs';
import { createTemplate, dropTemplate } from './support/template.mjs';

/** Starts or finds one PostgreSQL for the run and makes the template that test/support/databases.ts copies. */
export default async function setUp() {
  const server = await startTestServer();
  const template = `postbag_tpl_${process.pid}`;
  globalThis.tearDownTestServer = async () => {
    try {
      if (!server.isOwn) await dropTemplate(server.adminUrl, template);
    } finally {
      await server.stop();
    }
  };
  try {
    if (!server.isOwn) await dropTemplate(server.adminUrl, template);
    await createTemplate(server.adminUrl, template);
  } catch (error) {
    await globalThis.tearDownTestServer();
    throw error;
  }
  process.env.POSTBAG_TEST_ADMIN_URL = server.adminUrl;
  process.env.POSTBAG_TEST_TEMPLATE = template;
}
