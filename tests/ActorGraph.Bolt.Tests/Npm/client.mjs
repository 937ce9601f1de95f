// Speaks to the Bolt server whose address is the first argument, with the driver from npm that the second names. Prints one JSON line of
// what it saw.
import assert from 'node:assert/strict';

const [address, name] = process.argv.slice(2);
const { default: neo4j } = await import(name);
const seen = {};

// The driver of Neo4j 4.4 knows numbers only, and other names.
const isOld = name.endsWith('-4');
const idOf = (old, elementId) => (isOld ? old.toString() : elementId);

// Integers come back as the driver's own type, which a test may write as plain numbers.
const plain = (value) => JSON.stringify(value, (_, item) => (neo4j.isInt(item) ? item.toString() : typeof item === 'number' ? String(item) : item));

for (const scheme of ['bolt', 'neo4j']) {
  const driver = neo4j.driver(`${scheme}://${address}`, neo4j.auth.basic('ada', 'secret'), { disableLosslessIntegers: false });
  const info = isOld ? (await driver.verifyConnectivity()) : await driver.getServerInfo();
  seen.agent = info.agent ?? info.version;

  const values = {
    null: null,
    boolean: true,
    integer: neo4j.int('9223372036854775807'),
    float: 1.5,
    text: 'čeština 😀',
    bytes: new Int8Array([1, -2, 3]),
    list: [neo4j.int(1), 'a', null],
    map: { a: neo4j.int(1), b: [] },
    date: new neo4j.types.Date(2024, 2, 29),
    localTime: new neo4j.types.LocalTime(23, 59, 58, 999999999),
    time: new neo4j.types.Time(1, 2, 3, 4, -3600),
    localDateTime: new neo4j.types.LocalDateTime(1582, 10, 4, 1, 2, 3, 4),
    offsetDateTime: new neo4j.types.DateTime(2024, 7, 1, 12, 0, 0, 5, 7200),
    zonedDateTime: new neo4j.types.DateTime(2024, 7, 1, 12, 0, 0, 5, 7200, 'Europe/Madrid'),
    duration: new neo4j.types.Duration(1, 2, 3, 4),
    point: new neo4j.types.Point(4326, -5.6, 36.1),
    point3d: new neo4j.types.Point(9157, 1, 2, 3),
  };
  const session = driver.session({ fetchSize: 3, database: 'neo4j' });
  for (const [name, value] of Object.entries(values)) {
    const result = await session.run('echo', { x: value });
    assert.equal(plain(result.records[0].get('x')), plain(value), name);
  }

  const rows = await session.run('rows');
  assert.deepEqual(rows.records.map((record) => record.get('n').toNumber()), [...Array(100).keys()]);
  seen.protocol = String(rows.summary.server.protocolVersion);
  assert.equal(rows.summary.counters.updates().nodesCreated, 2);
  assert.equal(rows.summary.database.name, 'neo4j');
  assert.equal(rows.summary.notifications[0].code, 'Neo.ClientNotification.Statement.CartesianProduct');

  const graph = (await session.run('graph')).records[0];
  assert.deepEqual(graph.get('node').labels, ['Actor', 'State']);
  assert.equal(idOf(graph.get('node').identity, graph.get('node').elementId), isOld ? '1' : '4:x:1');
  assert.equal(graph.get('node').properties.name, 'A');
  assert.equal(graph.get('relationship').type, 'KNOWS');
  assert.equal(idOf(graph.get('relationship').start, graph.get('relationship').startNodeElementId), isOld ? '1' : '4:x:1');
  assert.equal(graph.get('path').segments.length, 1);
  const [{ relationship: step }] = graph.get('path').segments;
  assert.equal(idOf(step.end, step.endNodeElementId), isOld ? '2' : '4:x:2');
  assert.equal(idOf(graph.get('path').end.identity, graph.get('path').end.elementId), isOld ? '2' : '4:x:2');

  const attempted = await session.run('fail').catch((error) => error);
  assert.equal(attempted.code, 'Neo.ClientError.Statement.SyntaxError');
  seen.gqlStatus = attempted.gqlStatus;

  let attempts = 0;
  await (isOld ? session.writeTransaction : session.executeWrite).call(session, async (transaction) => {
    attempts += 1;
    await transaction.run(attempts < 2 ? 'transient' : 'rows');
  });
  assert.equal(attempts, 2);

  const transaction = await session.beginTransaction();
  const [first, second] = await Promise.all([transaction.run('rows'), transaction.run('rows')]);
  assert.equal(first.records.length + second.records.length, 200);
  await transaction.rollback();

  const failing = await session.beginTransaction();
  await assert.rejects(failing.run('fail'));
  await failing.close();
  assert.equal((await session.run('rows')).records.length, 100);
  assert.ok((isOld ? session.lastBookmark() : session.lastBookmarks()).length > 0);
  await session.close();
  await driver.close();
}

console.log(JSON.stringify(seen));
