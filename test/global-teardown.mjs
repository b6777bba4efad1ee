/** Stops the test server and removes what the run has made. */
export default async function tearDown() {
  await globalThis.tearDownTestServer();
}
