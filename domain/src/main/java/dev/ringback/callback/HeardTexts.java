package dev.ringback.callback;

import java.util.HashSet;
import java.util.Set;

/** The ids of the patient's texts that are on a callback: one that is delivered again is no news. */
public record HeardTexts(Set<String> ids) {

    static final HeardTexts NONE = new HeardTexts(Set.of());

    public HeardTexts {
        ids = Set.copyOf(ids);
    }

    boolean include(PatientText text) {
        return ids.contains(text.id());
    }

    HeardTexts after(Entry entry) {
        if (!(entry instanceof Entry.PatientTexted texted)) {
            return this;
        }
        Set<String> more = new HashSet<>(ids);
        more.add(texted.text().id());
        return new HeardTexts(more);
    }
}
