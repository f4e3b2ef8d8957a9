package dev.ringback.integration;

import dev.ringback.callback.Callback;
import dev.ringback.form.EntryForm;
import java.util.List;

/** The words of a history, for assertions that read like one. */
final class Entries {

    private Entries() {}

    static List<String> of(Callback callback) {
        return callback.history().stream()
                .map(entry -> EntryForm.of(entry).entry())
                .toList();
    }

    static long count(Callback callback, String word) {
        return of(callback).stream().filter(word::equals).count();
    }
}
