package dev.ringback.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.seeds.Seeds;
import dev.ringback.standins.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everybody at once on the callbacks of three patients: people at the desk, calls, texts, wake-ups, sweeps, and another directory. What
 * was answered as done is in the history once, what was refused is not, and every invariant holds. A seed says what each thread does; in
 * which order they get there, nobody does, so that a seed may have to be played a few times.
 */
class RacesTest {

    private static final List<String> CALLERS = List.of("+12125550141", "+12125550142", "+16465550143");
    private static final int THREADS = 100;
    private static final int WAVES = 3;
    private static final int SUCCEEDED = 300;
    private static final int OUR_FAULT = 500;

    /** Claims lapse in between. */
    private static final Duration BETWEEN_WAVES = Duration.ofMinutes(12);

    @Test
    void of_many_who_do_everything_at_once_each_who_was_told_so_has_done_it_once() {
        Seeds.eachRound(seed -> {
            try (Siege siege = new Siege(seed, Siege.START, Pool::of)) {
                CALLERS.forEach(caller -> siege.missed(Calls.missed(caller, "+12125550100", siege.now(), Map.of())));
                var source = new Racer.Source(new SplittableRandom(seed), CALLERS, siege);
                List<Racer.Done> done = new ArrayList<>();
                for (int wave = 0; wave < WAVES; wave++) {
                    done.addAll(raced(source.racers(THREADS, callbacks(siege)), siege));
                    siege.checkRace();
                    siege.pass(BETWEEN_WAVES);
                }
                assertThat(done.stream().flatMap(one -> wrong(one, siege))).isEmpty();
            }
        });
    }

    private static List<Racer.Done> raced(List<Racer> racers, Siege siege) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Racer.Done>> running = new ArrayList<>();
            for (Racer racer : racers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return Racer.run(racer, siege);
                }));
            }
            start.countDown();
            List<Racer.Done> done = new ArrayList<>();
            for (Future<Racer.Done> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    private static Stream<String> wrong(Racer.Done done, Siege siege) {
        if (done.status() >= OUR_FAULT) {
            return Stream.of("failed with %d: %s".formatted(done.status(), OddText.brief(done.toString())));
        }
        return done.racer() instanceof Racer.Asks asks ? wrong(asks, done, siege) : Stream.empty();
    }

    private static Stream<String> wrong(Racer.Asks asks, Racer.Done done, Siege siege) {
        boolean succeeded = done.status() < SUCCEEDED;
        Stream<String> marks = asks.mark().stream()
                .filter(mark -> written(mark, siege) != (succeeded ? 1 : 0))
                .map(mark -> "%s was answered %d and is in the histories %d times: %s"
                        .formatted(mark, done.status(), written(mark, siege), OddText.brief(asks.toString())));
        boolean takes = (asks.target().endsWith("/claim") && asks.method().equals("POST"))
                || asks.target().equals("/worklist/next");
        Stream<String> claims = Stream.of(done.answer())
                .filter(answer -> takes && succeeded && !answer.isEmpty())
                .map(answer -> Json.read(answer).path("callback").asString())
                .filter(callback -> !wasTaken(callback, asks.person(), siege))
                .map(callback -> asks.person() + " was told to hold " + callback + " and never did");
        return Stream.concat(marks, claims);
    }

    /** What a caller said is taken along to the next callback: that it was opened says it once more. */
    private static long written(String mark, Siege siege) {
        return entries(siege)
                .filter(entry -> !is(entry, "entry", "opened"))
                .filter(entry -> entry.values().stream().anyMatch(value -> mark.equals(value.s())))
                .count();
    }

    private static boolean wasTaken(String callback, String person, Siege siege) {
        return siege.items().stream()
                .filter(item -> is(item, "id", callback))
                .flatMap(RacesTest::history)
                .anyMatch(entry -> (is(entry, "entry", "claimed") && is(entry, "by", person))
                        || (is(entry, "entry", "reassigned") && is(entry, "to", person)));
    }

    private static Map<String, String> callbacks(Siege siege) {
        return siege.items().stream()
                .filter(item -> item.containsKey("id"))
                .collect(Collectors.toMap(
                        item -> text(item, "id"), item -> text(item, "pk"), (one, _) -> one, TreeMap::new));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private static Stream<Map<String, AttributeValue>> entries(Siege siege) {
        return siege.items().stream().flatMap(RacesTest::history);
    }

    private static Stream<Map<String, AttributeValue>> history(Map<String, AttributeValue> item) {
        return item.getOrDefault("history", AttributeValue.fromL(List.of())).l().stream()
                .map(AttributeValue::m);
    }

    private static boolean is(Map<String, AttributeValue> item, String name, String value) {
        return text(item, name).equals(value);
    }
}
