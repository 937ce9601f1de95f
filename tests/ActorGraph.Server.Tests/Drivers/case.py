"""Speaks to the case served at the address that is the first argument, with Neo4j's own driver for Python."""
import logging
import sys
import threading

import neo4j
from neo4j import GraphDatabase, Query
from neo4j.exceptions import ClientError
from neo4j.spatial import CartesianPoint, WGS84Point
from neo4j.time import Date, DateTime, Duration, Time

# What the driver logs of notifications would stand among the errors.
logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)

ENDLESS = "UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y WITH x, y WHERE x + y = -1 RETURN count(*) AS endless"
VALUES = [
    1, -(2**63), 2**63 - 1, 1.5, float("inf"), True, None, "čeština 😀", b"\x00\xff", [1, "a", None], {"a": {"b": []}},
    Date(2024, 2, 29), Time(1, 2, 3, 4), DateTime(2024, 7, 1, 12, 0, 0), Duration(months=1, days=-2, seconds=3, nanoseconds=4),
    WGS84Point((1, 2)), CartesianPoint((1, 2, 3)),
]


def fails(work, code):
    try:
        work()
    except ClientError as error:
        assert error.code == code, error
        return error
    raise AssertionError(f"{code} was expected")


def speak(driver):
    driver.verify_connectivity()
    assert driver.get_server_info().agent.startswith("Neo4j/5.")
    for value in VALUES:
        back = driver.execute_query("RETURN $value AS value", value=value).records[0]["value"]
        assert back == value and type(back) is type(value), (value, back)

    records, summary, keys = driver.execute_query("CREATE p = (:A {n: 1})-[:T {w: 2.5}]->(:B) RETURN p", database_="neo4j")
    path = records[0]["p"]
    assert [sorted(node.labels) for node in path.nodes] == [["A"], ["B"]] and path.relationships[0].type == "T"
    assert path.relationships[0]["w"] == 2.5 and path.start_node["n"] == 1 and keys == ["p"]
    counters = summary.counters
    assert (counters.nodes_created, counters.relationships_created, counters.properties_set, counters.labels_added) == (2, 1, 2, 2)
    assert summary.query_type == "rw" and summary.database == "neo4j"
    assert driver.execute_query("MATCH (n:A)-->(m) DETACH DELETE n, m").summary.counters.nodes_deleted == 2

    plan = driver.execute_query("EXPLAIN MATCH (n:A) RETURN n").summary.plan
    assert plan["operatorType"].startswith("ProduceResults") and plan["children"]
    profile = driver.execute_query("PROFILE UNWIND [1, 2] AS x RETURN x").summary.profile
    assert profile["rows"] == 2 and "dbHits" in profile

    with driver.session(fetch_size=2) as session:
        assert [record["x"] for record in session.run("UNWIND range(1, 1001) AS x RETURN x")] == list(range(1, 1002))
        begun = session.run("UNWIND range(1, 10000000) AS x RETURN x")
        assert next(iter(begun))["x"] == 1
        begun.consume()
        fails(lambda: session.run(Query(ENDLESS, timeout=0.1)).consume(), "Neo.ClientError.Transaction.TransactionTimedOut")
        with session.begin_transaction(metadata={"who": "python"}) as transaction:
            transaction.run("CREATE (:Undone)").consume()
            assert transaction.run("MATCH (n:Undone) RETURN count(n)").single()[0] == 1
            transaction.rollback()
        result = session.run("MATCH (n:Undone) RETURN count(n)")
        assert result.single()[0] == 0
        noted = result.consume().gql_status_objects[0]
        assert (noted.gql_status, noted.position.column) == ("01N50", 10), noted
        error = fails(lambda: session.run("MATCH (n)\nRETURN m").consume(), "Neo.ClientError.Statement.SyntaxError")
        assert "(line 2, column 8 (offset: 17))" in error.message, error.message
        session.execute_write(lambda transaction: transaction.run("MERGE (:Kept)").consume())
        assert session.last_bookmarks().raw_values

    with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        fails(lambda: session.run("CREATE (n)").consume(), "Neo.ClientError.Statement.AccessMode")
    fails(lambda: driver.execute_query("RETURN 1", database_="other"), "Neo.ClientError.Database.DatabaseNotFound")
    fails(lambda: driver.execute_query("RETURN 1", impersonated_user_="ada"), "Neo.ClientError.Statement.ArgumentError")
    terminate(driver)


def terminate(driver):
    ended = []
    thread = threading.Thread(
        target=lambda: ended.append(fails(lambda: driver.execute_query(ENDLESS), "Neo.ClientError.Transaction.Terminated")))
    thread.start()
    ids = []
    while not ids:
        open_now, _, _ = driver.execute_query("SHOW TRANSACTIONS YIELD transactionId, currentQuery")
        ids = [record["transactionId"] for record in open_now if record["currentQuery"] == ENDLESS]
    answer = driver.execute_query("TERMINATE TRANSACTIONS $ids", ids=ids).records
    assert [record["message"] for record in answer] == ["Transaction terminated."]
    thread.join()
    assert ended


for scheme in ("bolt", "neo4j"):
    with GraphDatabase.driver(f"{scheme}://{sys.argv[1]}") as opened:
        speak(opened)
print("done")
