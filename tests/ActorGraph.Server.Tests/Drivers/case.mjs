// Speaks to the case served at the address that is the first argument, with the driver from npm that is installed in the folder
// that is the second: over TCP, and as its build for browsers over a WebSocket.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const [address, folder] = process.argv.slice(2);
const require = createRequire(folder + '/');
const endless = 'UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y WITH x, y WHERE x + y = -1 RETURN count(*) AS endless';

async function speak(neo4j, uri) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('ada', 'secret'));
  const session = driver.session({ fetchSize: 3 });
  const values = {
    integer: neo4j.int('9223372036854775807'),
    float: 0.1,
    text: 'čeština 😀',
    list: [neo4j.int(1), 'a', null, [true]],
    map: { a: { b: neo4j.int(1) } },
    date: new neo4j.types.Date(2024, 2, 29),
    time: new neo4j.types.Time(1, 2, 3, 4, -3600),
    zoned: new neo4j.types.DateTime(2024, 7, 1, 12, 0, 0, 5, 7200, 'Europe/Madrid'),
    duration: new neo4j.types.Duration(1, 2, 3, 4),
    point: new neo4j.types.Point(neo4j.int(9157), 1, 2, 3),
  };
  const back = (await session.run('RETURN $values AS values', { values })).records[0].get('values');
  for (const [name, value] of Object.entries(values)) assert.equal(String(back[name]), String(value), name);

  const rows = await session.run('UNWIND range(1, 100) AS x RETURN x');
  assert.equal(rows.records.length, 100);
  const created = await session.run("CREATE p = (:A {name: 'a'})-[:T]->(:B) RETURN p");
  const path = created.records[0].get('p');
  assert.equal(path.segments[0].relationship.type, 'T');
  assert.deepEqual([path.start.labels, path.start.properties.name, path.end.labels], [['A'], 'a', ['B']]);
  assert.equal(created.summary.counters.updates().nodesCreated, 2);
  assert.equal((await session.run('MATCH (n) DETACH DELETE n')).summary.counters.updates().nodesDeleted, 2);
  const explained = await session.run('EXPLAIN MATCH (n:A)-->(m) RETURN n');
  assert.match(explained.summary.plan.operatorType, /^ProduceResults/);

  await assert.rejects(session.run(endless, {}, { timeout: 100 }), { code: 'Neo.ClientError.Transaction.TransactionTimedOut' });
  await assert.rejects(session.run('RETURN m'), { code: 'Neo.ClientError.Statement.SyntaxError' });
  const transaction = await session.beginTransaction({ metadata: { who: 'npm' } });
  await transaction.run('CREATE (:Undone)');
  await transaction.rollback();
  assert.equal((await session.run('MATCH (n:Undone) RETURN count(n) AS n')).records[0].get('n').toNumber(), 0);
  await session.close();
  await driver.close();
}

await speak(require('neo4j-driver'), `bolt://${address}`);
await speak(require('neo4j-driver'), `neo4j://${address}`);

// What a browser has and Node may not show: with them the driver's build for browsers takes Node for one.
if (typeof WebSocket === 'function') {
  globalThis.window = globalThis;
  globalThis.location = { protocol: 'http:' };
  await speak(require('neo4j-driver/lib/browser/neo4j-web.js'), `bolt://${address}`);
}

console.log(typeof WebSocket === 'function' ? 'done over a WebSocket too' : 'done');
process.exit(0);
