package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EntryMaker;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.Intent;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.Notes;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Timers;
import dev.ringback.callback.Wishes;
import dev.ringback.rhythm.WishedTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Callbacks as a release stores them: whole lives, and for each kind of entry all that it may hold. */
final class GoldenLives {

    private GoldenLives() {}

    /** By the name of the file. */
    static Map<String, List<Callback>> all() {
        var files = new LinkedHashMap<String, List<Callback>>();
        files.put("lives", lives());
        files.put("pending", pending());
        files.put("siblings", List.of(openedAt(at("tue 09:00")).beside(Siblings.SEEN)));
        for (Class<?> kind : EntryMaker.kinds()) {
            List<Entry> entries = EntryMaker.ofKind(kind);
            files.put("entry-" + entries.getFirst().word(), holding(entries));
        }
        return numbered(files);
    }

    private static List<Callback> lives() {
        Callback opened = openedAt(at("tue 09:00"));
        Callback messageLeft = attempted(Outcome.MESSAGE_LEFT, opened, at("tue 09:05"));
        Callback secondDue = Timers.elapse(messageLeft, POLICY, at("tue 11:05"));
        Callback twice = attempted(Outcome.ATTEMPT_AGAIN, secondDue, at("tue 11:10"));
        Callback thrice = attempted(Outcome.MESSAGE_LEFT, twice, at("wed 14:00"));
        Callback handedOff = ended(
                Outcome.INSURANCE_VERIFICATION_NEEDED, claimedBy(BEN, opened, at("tue 09:05")), BEN, at("tue 09:09"));
        Callback held = claimedBy(PAT, handedOff, at("tue 10:00"));
        Callback passedOn = changed(HandOffs.passOn(held, worker(PAT), Team.REFERRALS, POLICY, at("tue 10:05")));
        Callback returned = changed(
                HandOffs.returnToDesk(held, worker(PAT), Optional.of("coverage is verified"), POLICY, at("tue 10:05")));
        Callback third = repeated(
                repeated(opened, saying(TextConsent.GIVEN, call("contact-2", at("tue 09:10"))), at("tue 09:10")),
                urgent(call("contact-3", at("tue 09:20"))),
                at("tue 09:20"));
        Callback lapsed = Timers.elapse(claimedBy(ANA, opened, at("tue 09:05")), POLICY, at("tue 09:20"));
        return List.of(
                opened,
                openedAt(at("sat 10:00")),
                claimedBy(ANA, opened, at("tue 09:05")),
                lapsed,
                messageLeft,
                secondDue,
                ended(Outcome.BOOKED, claimedBy(ANA, secondDue, at("tue 11:06")), ANA, at("tue 11:09")),
                thrice,
                handedOff,
                held,
                passedOn,
                returned,
                third,
                changed(Notes.callWish(
                        opened, worker(PAT), MayCall.DO_NOT_CALL, "said so on the phone", at("tue 09:30"))),
                changed(Notes.wish(opened, worker(PAT), IN_THE_AFTERNOON, POLICY, at("tue 09:30"))),
                Timers.elapse(opened, POLICY, at("tue 17:00")));
    }

    private static final Wishes IN_THE_AFTERNOON =
            Wishes.NONE.at(WishedTime.daily(LocalTime.of(13, 0), LocalTime.of(17, 0)));

    private static List<Callback> pending() {
        Callback opened = openedAt(at("tue 09:00"));
        return List.of(
                opened.withIntent(new Intent.Text(TextStep.MISSED_CALL, at("tue 09:00"), at("tue 09:02"))),
                opened.withIntent(new Intent.Text(TextStep.AFTER_FIRST_ATTEMPT, at("wed 08:00"), at("wed 08:00"))),
                opened.withIntent(new Intent.TextSending(TextStep.AFTER_LAST_ATTEMPT, at("tue 09:04"))),
                opened.withIntent(new Intent.Text(TextStep.THREE_DAYS_BEFORE, at("wed 10:00"), at("wed 10:00")))
                        .withIntent(new Intent.Text(TextStep.DAY_BEFORE, at("fri 10:00"), at("fri 10:00")))
                        .withIntent(new Intent.Text(TextStep.FEEDBACK, at("tue 11:05"), at("tue 11:05"))));
    }

    /** Histories that hold all of {@code entries}: as many in one as can follow each other. */
    private static List<Callback> holding(List<Entry> entries) {
        var histories = new ArrayList<Callback>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Opened opened) {
                histories.add(Callback.of(new CallbackId("opened"), WHO, 1, List.of(opened), List.of(), 1));
            } else if (histories.isEmpty() || !canFollow(histories.getLast(), entry)) {
                histories.add(beginnings().stream()
                        .filter(callback -> canFollow(callback, entry))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "'%s' follows in no beginning that is known here".formatted(entry.word())))
                        .with(entry));
            } else {
                histories.add(histories.removeLast().with(entry));
            }
        }
        return histories;
    }

    /** A callback in each state. */
    private static List<Callback> beginnings() {
        Callback due = openedAt(at("tue 09:00"));
        Callback claimed = claimedBy(ANA, due, at("tue 09:05"));
        Callback handedOff = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimed, ANA, at("tue 09:09"));
        return List.of(openedAt(at("tue 07:00")), due, claimed, handedOff, claimedBy(PAT, handedOff, at("tue 09:15")));
    }

    private static boolean canFollow(Callback callback, Entry entry) {
        try {
            callback.with(entry);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    /** Each under an id, an ordinal and a revision of its own. */
    private static Map<String, List<Callback>> numbered(Map<String, List<Callback>> files) {
        var numbered = new LinkedHashMap<String, List<Callback>>();
        int[] number = {0};
        files.forEach((name, callbacks) -> numbered.put(
                name,
                callbacks.stream()
                        .map(callback -> {
                            number[0]++;
                            return new Callback(
                                    new CallbackId("golden%010d".formatted(number[0])),
                                    callback.who(),
                                    number[0],
                                    callback.history(),
                                    callback.facts(),
                                    callback.pending(),
                                    callback.history().size(),
                                    callback.siblings());
                        })
                        .toList()));
        return numbered;
    }
}
