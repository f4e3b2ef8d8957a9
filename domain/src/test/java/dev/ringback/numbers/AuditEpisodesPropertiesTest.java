package dev.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.seeds.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fold of a log against a second reading of the definitions, which looks at one caller and one line at a time. */
class AuditEpisodesPropertiesTest {

    private static final int SEEDS = 300;
    private static final Instant MORNING = Instant.parse("2026-11-16T13:00:00Z");
    private static final List<String> LINES = List.of("+12125550100", "+12125550101");

    private record Counted(long count, long callers, long duplicates, long back, long again, long never) {}

    @Test
    void two_readings_of_the_definitions_agree_in_whatever_order_the_calls_come() {
        Seeds.each(SEEDS, AuditEpisodesPropertiesTest::agree);
    }

    private static void agree(long seed) {
        Random random = new Random(seed);
        List<AuditedCall> calls = someCalls(random);
        Collections.shuffle(calls, random);

        AuditFigures.Episodes folded = AuditFold.of(calls, AuditSetting.of(AuditCalls.NEW_YORK))
                .figures()
                .episodes();

        assertThat(new Counted(
                        folded.count(),
                        folded.callers(),
                        folded.duplicateCalls(),
                        folded.calledBack(),
                        folded.calledAgain(),
                        folded.neverReached()))
                .as("seed %d: %s", seed, calls)
                .isEqualTo(readAgain(calls));
    }

    /** No two of them begin at one time, so that neither reading has to say which of two is first; they may overlap. */
    private static List<AuditedCall> someCalls(Random random) {
        List<AuditedCall> calls = new ArrayList<>();
        for (int call = 0; call < random.nextInt(30); call++) {
            Instant begun = MORNING.plus(Duration.ofMinutes(10L * call));
            calls.add(new AuditedCall(
                    one(List.of(AuditedCall.Way.values()), random),
                    random.nextInt(6) == 0 ? Optional.empty() : Optional.of(AuditCalls.number(140 + random.nextInt(3))),
                    one(LINES, random),
                    begun,
                    begun.plusSeconds(random.nextInt(1500)),
                    one(List.of(AuditedCall.Answer.values()), random)));
        }
        return calls;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Counted readAgain(List<AuditedCall> calls) {
        Counted all = new Counted(0, 0, 0, 0, 0, 0);
        for (PhoneNumber caller : calls.stream()
                .flatMap(call -> call.patient().stream())
                .distinct()
                .toList()) {
            long before = all.count();
            for (String line : LINES) {
                all = withLine(all, ofCaller(calls, caller), line);
            }
            if (all.count() > before) {
                all = new Counted(all.count, all.callers + 1, all.duplicates, all.back, all.again, all.never);
            }
        }
        return all;
    }

    private static List<AuditedCall> ofCaller(List<AuditedCall> calls, PhoneNumber caller) {
        return calls.stream()
                .filter(call -> call.patient().equals(Optional.of(caller)))
                .sorted(Comparator.comparing(AuditedCall::begun))
                .toList();
    }

    /** Every missed call of the line belongs to the first call behind it that reached the caller, or to none. */
    private static Counted withLine(Counted before, List<AuditedCall> calls, String line) {
        Counted all = before;
        Optional<AuditedCall> lastReached = Optional.empty();
        boolean anyUnreached = false;
        for (AuditedCall missed : calls) {
            if (!isMissed(missed) || !missed.line().equals(line)) {
                continue;
            }
            Optional<AuditedCall> reached = calls.stream()
                    .dropWhile(call -> !call.equals(missed))
                    .filter(call -> !isMissed(call))
                    .findFirst();
            boolean isAnother = reached.isEmpty() ? anyUnreached : reached.equals(lastReached);
            if (isAnother) {
                all = new Counted(all.count, all.callers, all.duplicates + 1, all.back, all.again, all.never);
            } else if (reached.isEmpty()) {
                all = new Counted(all.count + 1, all.callers, all.duplicates, all.back, all.again, all.never + 1);
            } else if (reached.get().way() == AuditedCall.Way.OUTBOUND) {
                all = new Counted(all.count + 1, all.callers, all.duplicates, all.back + 1, all.again, all.never);
            } else {
                all = new Counted(all.count + 1, all.callers, all.duplicates, all.back, all.again + 1, all.never);
            }
            anyUnreached |= reached.isEmpty();
            lastReached = reached;
        }
        return all;
    }

    private static boolean isMissed(AuditedCall call) {
        return call.way() == AuditedCall.Way.INBOUND && call.answer() != AuditedCall.Answer.PERSON;
    }
}
