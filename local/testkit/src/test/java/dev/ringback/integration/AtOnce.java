package dev.ringback.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Real threads with a common start. */
final class AtOnce {

    private AtOnce() {}

    /** Runs each in a thread of its own; none begins before all are ready. What each returned, in the same order. */
    static <T> List<T> run(List<? extends Callable<? extends T>> work) throws Exception {
        var ready = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<T>>();
            for (Callable<? extends T> one : work) {
                running.add(threads.submit(() -> {
                    ready.await();
                    return one.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(got(one));
            }
            return results;
        }
    }

    private static <T> T got(Future<T> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError("one of them failed", e.getCause());
        }
    }
}
