package dev.ringback.audit;

import dev.ringback.audit.system.Numbers;
import dev.ringback.audit.system.Party;
import dev.ringback.audit.system.Reading;
import dev.ringback.audit.system.Result;
import dev.ringback.audit.system.Row;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.numbers.AuditedCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rows of all files, drops what is there twice, and joins the legs of each call. */
final class Legs {

    private static final Comparator<Leg> BY_CALL =
            Comparator.comparingLong(Leg::session).thenComparingLong(Leg::begun).thenComparingInt(Leg::order);

    private final Numbers numbers;
    private final RowCounts counts;
    private final List<Leg> legs = new ArrayList<>();
    private final LegIndex known = new LegIndex();
    private final Map<String, String> lines = new HashMap<>();
    private boolean hasLegs;

    Legs(Numbers numbers, RowCounts counts) {
        this.numbers = numbers;
        this.counts = counts;
    }

    void take(Row row) {
        Party other = row.way() == Row.Way.OUTBOUND ? numbers.dialled(row.other()) : numbers.party(row.other());
        if (row.part() == Row.Part.CALL && isInternal(row.way(), other)) {
            counts.leaveOut(Reading.Why.INTERNAL);
            return;
        }
        long id = row.id().isEmpty() ? hashOfAll(row) : LegIndex.hash(row.id());
        long session = row.session().isEmpty() ? id : LegIndex.hash(row.session());
        String line = numbers.line(row.line());
        Leg leg = new Leg(
                session,
                legs.size(),
                row.version(),
                row.part(),
                row.way(),
                other,
                lines.computeIfAbsent(line, same -> same),
                row.begun().toEpochMilli(),
                row.ended().toEpochMilli(),
                row.result());
        hasLegs |= row.part() == Row.Part.LEG;
        int place = known.putIfAbsent(id, legs.size());
        if (place != LegIndex.NONE && !row.id().isEmpty() && !OneCall.mayBeTheSame(legs.get(place), leg)) {
            place = known.putIfAbsent(hashOfAll(row), legs.size());
        }
        if (place == LegIndex.NONE) {
            legs.add(leg);
            return;
        }
        counts.duplicate();
        if (leg.version() > legs.get(place).version()) {
            legs.set(place, leg);
        }
    }

    private static boolean isInternal(Row.Way way, Party other) {
        return way == Row.Way.INTERNAL || other instanceof Party.Own || other instanceof Party.Extension;
    }

    private static long hashOfAll(Row row) {
        long texts = LegIndex.hash(
                row.session(),
                row.way().name(),
                row.other(),
                row.line(),
                row.result().name());
        return LegIndex.mixed(
                LegIndex.mixed(texts, row.begun().toEpochMilli()), row.ended().toEpochMilli());
    }

    /** All that was taken, as calls; afterwards the legs are gone. */
    List<AuditedCall> joined() {
        legs.sort(BY_CALL);
        List<AuditedCall> calls = new ArrayList<>(legs.size());
        int from = 0;
        while (from < legs.size()) {
            int to = from + 1;
            while (to < legs.size() && legs.get(to).session() == legs.get(from).session()) {
                to++;
            }
            for (List<Leg> ofOne : OneCall.of(legs.subList(from, to))) {
                joined(ofOne).ifPresent(calls::add);
            }
            from = to;
        }
        legs.clear();
        return calls;
    }

    /** A leg whose call is in none of the files says nothing of the call. */
    private Optional<AuditedCall> joined(List<Leg> ofOne) {
        if (ofOne.size() == 1 && ofOne.getFirst().part() == Row.Part.CALL) {
            return Optional.of(alone(ofOne.getFirst()));
        }
        Optional<Leg> head =
                ofOne.stream().filter(leg -> leg.part() == Row.Part.CALL).findFirst();
        counts.legs(ofOne.size() - (head.isPresent() ? 1 : 0));
        return head.map(first -> new AuditedCall(
                way(first.way()),
                patient(first, ofOne),
                line(first, ofOne),
                Instant.ofEpochMilli(ofOne.stream().mapToLong(Leg::begun).min().orElseThrow()),
                Instant.ofEpochMilli(ofOne.stream().mapToLong(Leg::ended).max().orElseThrow()),
                answer(ofOne)));
    }

    /** Nearly every call has one leg only, and there may be millions. */
    private AuditedCall alone(Leg leg) {
        return new AuditedCall(
                way(leg.way()),
                leg.patient(),
                leg.line(),
                Instant.ofEpochMilli(leg.begun()),
                Instant.ofEpochMilli(leg.ended()),
                answer(leg));
    }

    private AuditedCall.Answer answer(Leg leg) {
        if (isWithAPerson(leg)) {
            return AuditedCall.Answer.PERSON;
        }
        return leg.result() == Result.VOICEMAIL ? AuditedCall.Answer.VOICEMAIL : AuditedCall.Answer.NOBODY;
    }

    private static AuditedCall.Way way(Row.Way way) {
        return switch (way) {
            case INBOUND -> AuditedCall.Way.INBOUND;
            case OUTBOUND -> AuditedCall.Way.OUTBOUND;
            case INTERNAL -> throw new IllegalStateException("an internal call is left out when it is taken");
        };
    }

    /** A call by which a system first rings its own people and then the patient names the patient on its last leg. */
    private static Optional<PhoneNumber> patient(Leg head, List<Leg> ofOne) {
        List<Leg> sameWay = ofOne.stream()
                .filter(leg -> leg.way() == head.way())
                .filter(leg -> leg.patient().isPresent())
                .toList();
        return sameWay.isEmpty()
                ? Optional.empty()
                : switch (head.way()) {
                    case OUTBOUND -> sameWay.getLast().patient();
                    case INBOUND, INTERNAL -> sameWay.getFirst().patient();
                };
    }

    /** The number that was dialled, if a leg tells it. */
    private static String line(Leg head, List<Leg> ofOne) {
        return ofOne.stream()
                .filter(leg -> leg.part() == Row.Part.CALL && leg.way() == head.way())
                .map(Leg::line)
                .filter(line -> line.startsWith("+"))
                .findFirst()
                .orElse(head.line());
    }

    private AuditedCall.Answer answer(List<Leg> ofOne) {
        if (ofOne.stream().anyMatch(this::isWithAPerson)) {
            return AuditedCall.Answer.PERSON;
        }
        return ofOne.stream().anyMatch(leg -> leg.result() == Result.VOICEMAIL)
                ? AuditedCall.Answer.VOICEMAIL
                : AuditedCall.Answer.NOBODY;
    }

    /** Where a log has no legs at all, nothing but the connection tells. */
    private boolean isWithAPerson(Leg leg) {
        return switch (leg.result()) {
            case PERSON -> true;
            case CONNECTED -> !hasLegs;
            case VOICEMAIL, NOBODY -> false;
        };
    }
}
