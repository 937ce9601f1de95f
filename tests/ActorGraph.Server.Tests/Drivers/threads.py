"""
Twenty threads read and write at once through Neo4j's own driver for Python, at the address that is the first argument, so many rounds
as the second says. Fails unless every write that was acknowledged is there exactly once. With a third argument tells how long it took.
"""
import logging
import sys
import threading
import time

from neo4j import GraphDatabase

logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)
THREADS = 20


def rounds(driver, me, count, waits, faults):
    try:
        with driver.session() as session:
            session.run("CREATE (:Own {thread: $me, value: 0})", me=me).consume()
            for i in range(count):
                begun = time.perf_counter()
                session.execute_write(lambda tx: tx.run("MATCH (c:Shared) SET c.value = c.value + 1").consume())
                waits.append(time.perf_counter() - begun)
                session.execute_write(lambda tx: tx.run("CREATE (:Blind {thread: $me, round: $i})", me=me, i=i).consume())
                seen = session.execute_read(lambda tx: tx.run("MATCH (c:Shared) RETURN c.value AS value").single()["value"])
                assert seen > i, f"{seen} increments were seen after {i + 1} of one's own"
                with session.begin_transaction() as transaction:
                    value = transaction.run("MATCH (o:Own {thread: $me}) RETURN o.value AS value", me=me).single()["value"]
                    transaction.run("MATCH (o:Own {thread: $me}) SET o.value = $value + 1", me=me, value=value).consume()
                    transaction.commit()
    except Exception as error:
        faults.append(f"thread {me}: {type(error).__name__}: {error}")


def main(address, count, tells):
    with GraphDatabase.driver(f"bolt://{address}", auth=None) as driver:
        driver.execute_query("MATCH (n:Shared|Own|Blind) DETACH DELETE n")
        driver.execute_query("CREATE (:Shared {value: 0})")
        waits, faults = [], []
        threads = [threading.Thread(target=rounds, args=(driver, me, count, waits, faults)) for me in range(THREADS)]
        begun = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        taken = time.perf_counter() - begun
        assert not faults, "\n".join(faults)
        shared, own, blind = driver.execute_query(
            "MATCH (c:Shared) MATCH (o:Own) WITH c.value AS shared, sum(o.value) AS own RETURN shared, own, COUNT { (:Blind) } AS blind").records[0]
        assert shared == own == blind == THREADS * count, (shared, own, blind)
    print(f"done in {taken:.2f} s, the longest write took {max(waits):.2f} s" if tells else "done")


main(sys.argv[1], int(sys.argv[2]), len(sys.argv) > 3)
