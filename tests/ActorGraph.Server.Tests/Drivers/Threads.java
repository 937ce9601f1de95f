import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;

/**
 * Twenty threads read and write at once through Neo4j's own driver for Java, at the address that is the first argument, so many rounds as
 * the second says. Fails unless every write that was acknowledged is there exactly once. With a third argument tells how long it took.
 */
class Threads {
    static final int THREADS = 20;

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        Config config = Config.builder().withLogging(Logging.console(Level.SEVERE)).build();
        try (Driver driver = GraphDatabase.driver("bolt://" + arguments[0], AuthTokens.none(), config)) {
            driver.executableQuery("MATCH (n:Shared|Own|Blind) DETACH DELETE n").execute();
            driver.executableQuery("CREATE (:Shared {value: 0})").execute();
            Queue<Double> waits = new ConcurrentLinkedQueue<>();
            Queue<String> faults = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                long me = i;
                threads.add(new Thread(() -> run(driver, me, rounds, waits, faults)));
            }
            long begun = System.nanoTime();
            for (Thread thread : threads) thread.start();
            for (Thread thread : threads) thread.join();
            double taken = seconds(begun);
            if (!faults.isEmpty()) throw new AssertionError(String.join("\n", faults));
            var sums = driver.executableQuery(
                "MATCH (c:Shared) MATCH (o:Own) WITH c.value AS shared, sum(o.value) AS own RETURN shared, own, COUNT { (:Blind) } AS blind")
                .execute().records().get(0).asMap();
            long expected = (long) THREADS * rounds;
            if (!sums.equals(Map.of("shared", expected, "own", expected, "blind", expected))) throw new AssertionError(sums);
            double longest = waits.stream().mapToDouble(Double::doubleValue).max().getAsDouble();
            System.out.println(arguments.length > 2 ? String.format("done in %.2f s, the longest write took %.2f s", taken, longest) : "done");
        }
    }

    static void run(Driver driver, long me, int rounds, Queue<Double> waits, Queue<String> faults) {
        Map<String, Object> mine = Map.of("me", me);
        try (var session = driver.session()) {
            session.run("CREATE (:Own {thread: $me, value: 0})", mine).consume();
            for (long i = 0; i < rounds; i++) {
                long begun = System.nanoTime();
                session.executeWrite(tx -> tx.run("MATCH (c:Shared) SET c.value = c.value + 1").consume());
                waits.add(seconds(begun));
                Map<String, Object> blind = Map.of("me", me, "i", i);
                session.executeWrite(tx -> tx.run("CREATE (:Blind {thread: $me, round: $i})", blind).consume());
                long seen = session.executeRead(tx -> tx.run("MATCH (c:Shared) RETURN c.value AS value").single().get("value").asLong());
                if (seen <= i) throw new AssertionError(seen + " increments were seen after " + (i + 1) + " of one's own");
                try (var transaction = session.beginTransaction()) {
                    long value = transaction.run("MATCH (o:Own {thread: $me}) RETURN o.value AS value", mine).single().get("value").asLong();
                    transaction.run("MATCH (o:Own {thread: $me}) SET o.value = $value + 1", Map.of("me", me, "value", value)).consume();
                    transaction.commit();
                }
            }
        } catch (Throwable error) {
            faults.add("thread " + me + ": " + error);
        }
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
