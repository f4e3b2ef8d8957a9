package dev.ringback.callback;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A second reading of a history, which looks for each answer in the whole of it and carries nothing along. */
record NaiveReading(List<Entry> history) {

    Bucket bucket() {
        return last(Entry.ReTriaged.class)
                .map(Entry.ReTriaged::bucket)
                .orElseGet(() -> opened().call().bucket());
    }

    Urgency urgency() {
        return last(Entry.ReTriaged.class)
                .map(Entry.ReTriaged::urgency)
                .orElseGet(() -> opened().call().urgency());
    }

    Instant deadline() {
        return last(Entry.ReTriaged.class).map(Entry.ReTriaged::deadline).orElseGet(() -> opened().deadline());
    }

    /** The last that is known of each, in the order in which they came. */
    List<Call> calls() {
        Map<ContactId, Call> calls = new LinkedHashMap<>();
        for (Entry entry : history) {
            if (entry instanceof Entry.Opened opened) {
                calls.put(opened.call().chain(), opened.call());
            } else if (entry instanceof Entry.RepeatCall repeat) {
                calls.put(repeat.call().chain(), repeat.call());
            } else if (entry instanceof Entry.CallAmended amended) {
                calls.put(amended.call().chain(), amended.call());
            }
        }
        return new ArrayList<>(calls.values());
    }

    int attempts() {
        return (int) attempted().count();
    }

    Optional<Instant> lastTriedAt() {
        return attempted().map(Entry::at).reduce((_, later) -> later);
    }

    private Stream<Entry.OutcomeRecorded> attempted() {
        return all(Entry.OutcomeRecorded.class)
                .filter(outcome -> outcome.attempt().isPresent());
    }

    String state() {
        int at = lastIndex(
                Entry.Opened.class,
                Entry.Due.class,
                Entry.Waiting.class,
                Entry.Claimed.class,
                Entry.Reassigned.class,
                Entry.Released.class,
                Entry.Lapsed.class,
                Entry.HandedOff.class,
                Entry.Returned.class,
                Entry.Closed.class);
        Entry entry = history.get(at);
        if (entry instanceof Entry.Released || entry instanceof Entry.Lapsed) {
            var before = new NaiveReading(history.subList(0, lastTaken()));
            return before.state().equals("handed-off") ? "handed-off" : "due";
        }
        return Map.of(
                        Entry.Due.class, "due",
                        Entry.Waiting.class, "waiting",
                        Entry.Claimed.class, "claimed",
                        Entry.Reassigned.class, "claimed",
                        Entry.HandedOff.class, "handed-off",
                        Entry.Returned.class, "waiting",
                        Entry.Closed.class, "closed")
                .getOrDefault(entry.getClass(), "waiting");
    }

    /** Who holds it, while somebody does. */
    Optional<Worker> holder() {
        return state().equals("claimed") ? taker(history) : Optional.empty();
    }

    Optional<AgencyId> agency() {
        if (state().equals("claimed")) {
            return holder().flatMap(Worker::agency);
        }
        Optional<Worker> ended = endedByWish();
        if (ended.isPresent()) {
            return ended.flatMap(Worker::agency);
        }
        int outcome = lastIndex(Entry.OutcomeRecorded.class);
        return outcome < 0 || lastIndex(Entry.HandedOff.class) > outcome
                ? Optional.empty()
                : taker(history.subList(0, outcome)).flatMap(Worker::agency);
    }

    /** Who recorded the wish for no calls that a callback was closed for. */
    private Optional<Worker> endedByWish() {
        int closed = lastIndex(Entry.Closed.class);
        return closed > 0
                        && history.get(closed - 1) instanceof Entry.CallWish wish
                        && wish.said() == MayCall.DO_NOT_CALL
                ? Optional.of(wish.by())
                : Optional.empty();
    }

    /** Whose claim lapsed, while nothing was done since. */
    Optional<Worker> lapsed() {
        int lapse = lastIndex(Entry.Lapsed.class);
        int since = lastIndex(
                Entry.Claimed.class,
                Entry.Reassigned.class,
                Entry.Released.class,
                Entry.OutcomeRecorded.class,
                Entry.ReTriaged.class,
                Entry.HandedOff.class,
                Entry.Returned.class);
        return lapse > since ? taker(history.subList(0, lapse)) : Optional.empty();
    }

    /** The latest word; but a no outweighs every yes that stands before it. */
    Optional<Consent> consent() {
        Optional<Consent> counts = Optional.empty();
        for (Consent word : said()) {
            boolean undoesYes = word.said() == TextConsent.REVOKED
                    && counts.map(Consent::said).equals(Optional.of(TextConsent.GIVEN));
            counts = undoesYes
                    ? Optional.of(word)
                    : Stream.concat(counts.stream(), Stream.of(word))
                            .sorted(comparing(NaiveReading::notLaterThan)
                                    .thenComparing(consent -> consent.said() == TextConsent.REVOKED))
                            .reduce((_, later) -> later);
        }
        return counts;
    }

    /** Connect's clock may be a minute ahead. */
    private static Instant notLaterThan(Consent word) {
        boolean byConnectsClock =
                word.how() == Consent.How.CONTACT_ATTRIBUTE && !word.said().equals(TextConsent.REVOKED);
        return byConnectsClock ? word.at().minusSeconds(60) : word.at();
    }

    /** In the order of the history; what was said in a call where it was first told of the call. */
    private List<Consent> said() {
        Map<ContactId, Optional<TextConsent>> told = new LinkedHashMap<>();
        List<Consent> said = new ArrayList<>();
        for (Entry entry : history) {
            if (entry instanceof Entry.ConsentRecorded recorded) {
                said.add(recorded.consent());
            }
            Optional<Call> call =
                    new NaiveReading(List.of(entry)).calls().stream().findFirst();
            call.filter(known -> !known.consent().equals(told.put(known.chain(), known.consent())))
                    .flatMap(Call::consent)
                    .ifPresent(word -> said.add(new Consent(
                            word,
                            word == TextConsent.REVOKED && call.get().endedAt().isBefore(entry.at())
                                    ? entry.at()
                                    : call.get().endedAt(),
                            Consent.How.CONTACT_ATTRIBUTE,
                            call.get().chain().id())));
        }
        return said;
    }

    Optional<MayCall> mayCall() {
        return last(Entry.CallWish.class).map(Entry.CallWish::said);
    }

    Map<EscalationReason, Instant> escalations() {
        Map<EscalationReason, Instant> told = new TreeMap<>();
        all(Entry.Escalated.class).forEach(escalated -> told.put(escalated.reason(), escalated.at()));
        return told;
    }

    List<Instant> textedAt() {
        return history.stream()
                .filter(entry -> entry instanceof Entry.TextSent || entry instanceof Entry.TextUnknown)
                .map(Entry::at)
                .toList();
    }

    Optional<Team> handedTo() {
        int handedOff = lastIndex(Entry.HandedOff.class);
        return handedOff > lastIndex(Entry.Returned.class)
                ? last(Entry.HandedOff.class).map(Entry.HandedOff::team)
                : Optional.empty();
    }

    /** Who was shown the number since it was last taken, given back or given away. */
    Optional<PersonId> shownTo() {
        return new NaiveReading(NaiveLooks.sinceItChangedHands(history))
                .last(Entry.NumberShown.class)
                .map(shown -> shown.by().id());
    }

    /** How often it was renewed since then, and since who has it did something else. */
    long kept() {
        return NaiveLooks.keeps(NaiveLooks.sinceItChangedHands(history));
    }

    List<Long> counts() {
        return List.of(
                all(Entry.Noted.class).count(),
                all(Entry.CallWish.class).count()
                        + all(Entry.ConsentRecorded.class)
                                .filter(recorded -> recorded.by() instanceof Actor.Staff)
                                .count()
                        + all(Entry.WishRecorded.class)
                                .filter(recorded -> recorded.by() instanceof Actor.Staff)
                                .count(),
                all(Entry.CallAmended.class).count(),
                all(Entry.VoicemailHeard.class).count());
    }

    private static Optional<Worker> taker(List<Entry> history) {
        return history.reversed().stream()
                .<Optional<Worker>>map(entry -> {
                    if (entry instanceof Entry.Claimed claimed) {
                        return Optional.of(claimed.by());
                    }
                    return entry instanceof Entry.Reassigned reassigned
                            ? Optional.of(reassigned.to())
                            : Optional.empty();
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private int lastTaken() {
        return lastIndex(Entry.Claimed.class, Entry.Reassigned.class);
    }

    private Entry.Opened opened() {
        return (Entry.Opened) history.getFirst();
    }

    private <E extends Entry> Stream<E> all(Class<E> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E extends Entry> Optional<E> last(Class<E> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    private int lastIndex(Class<?>... kinds) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (Stream.of(kinds).anyMatch(history.get(i).getClass()::equals)) {
                return i;
            }
        }
        return -1;
    }

    /** Every answer under its name, so that two readings can be compared as a whole. */
    Map<String, Object> answers() {
        return answers(
                Map.entry("state", NaiveReading::state),
                Map.entry("bucket", NaiveReading::bucket),
                Map.entry("urgency", NaiveReading::urgency),
                Map.entry("deadline", NaiveReading::deadline),
                Map.entry("calls", NaiveReading::calls),
                Map.entry("attempts", NaiveReading::attempts),
                Map.entry("lastTriedAt", NaiveReading::lastTriedAt),
                Map.entry("holder", NaiveReading::holder),
                Map.entry("agency", NaiveReading::agency),
                Map.entry("lapsed", NaiveReading::lapsed),
                Map.entry("consent", NaiveReading::consent),
                Map.entry("mayCall", NaiveReading::mayCall),
                Map.entry("escalations", NaiveReading::escalations),
                Map.entry("textedAt", NaiveReading::textedAt),
                Map.entry("handedTo", NaiveReading::handedTo),
                Map.entry("shownTo", NaiveReading::shownTo),
                Map.entry("kept", NaiveReading::kept),
                Map.entry("heard", reading -> NaiveLooks.heard(reading.history())),
                Map.entry("counts", NaiveReading::counts));
    }

    @SafeVarargs
    private Map<String, Object> answers(Map.Entry<String, Function<NaiveReading, Object>>... questions) {
        Map<String, Object> answers = new TreeMap<>();
        for (var question : questions) {
            answers.put(question.getKey(), question.getValue().apply(this));
        }
        return answers;
    }
}
