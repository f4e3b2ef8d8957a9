package dev.ringback.callback;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The ids of the patient's texts that are on a callback, answers among them: one that is delivered again is no news. */
public record HeardTexts(Set<String> ids) {

    static final HeardTexts NONE = new HeardTexts(Set.of());

    public HeardTexts {
        ids = Set.copyOf(ids);
    }

    boolean include(PatientText text) {
        return include(text.id());
    }

    boolean include(String text) {
        return ids.contains(text);
    }

    HeardTexts after(Entry entry) {
        Optional<String> id = textIn(entry);
        if (id.isEmpty()) {
            return this;
        }
        Set<String> more = new HashSet<>(ids);
        more.add(id.get());
        return new HeardTexts(more);
    }

    private static Optional<String> textIn(Entry entry) {
        if (entry instanceof Entry.PatientTexted texted) {
            return Optional.of(texted.text().id());
        }
        if (entry instanceof Entry.VisitConfirmed confirmed) {
            return Optional.of(confirmed.text());
        }
        return entry instanceof Entry.FeedbackGiven given ? Optional.of(given.text()) : Optional.empty();
    }
}
