package dev.ringback.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void probe() {
        for (int i = 0; i < 10; i++) {
            long t = System.nanoTime();
            Ended ended = Trial.play(FullLife.directory(), FullLife.scenario(), FullLife.END, List.of());
            System.out.println((System.nanoTime() - t) / 1_000_000 + " ms");
            if (i == 9) {
                ended.callbacks().forEach(System.out::println);
                System.out.println(ended.alerts());
                System.out.println(ended.texts());
                System.out.println(ended.delivered());
                System.out.println(ended.of("cost").toList());
                System.out.println(ended.worseThan(ended));
                ended.of("history")
                        .filter(l -> l.toString().contains("\"entry\""))
                        .forEach(System.out::println);
                ended.of("response")
                        .forEach(l -> System.out.println(l.path("at") + " " + l.path("status") + " "
                                + l.path("body").path("title")));
            }
        }
        assertThat(System.nanoTime()).isNotZero();
    }
}
