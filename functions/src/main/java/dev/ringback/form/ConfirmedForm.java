package dev.ringback.form;

import dev.ringback.callback.Confirmed;
import dev.ringback.callback.Word;

/** What a patient has confirmed, as fields of the entry that tells of an outcome; older entries have none of them. */
final class ConfirmedForm {

    static final String AVAILABILITY = "availability";
    static final String PAPERWORK = "paperwork";
    static final String PLAN = "plan";

    private ConfirmedForm() {}

    static void put(Fields fields, Confirmed confirmed) {
        fields.put(AVAILABILITY, confirmed.availability().map(Word::word));
        fields.put(PAPERWORK, confirmed.paperwork().map(Word::word));
        fields.put(PLAN, confirmed.plan());
    }

    static Confirmed in(Fields fields) {
        return new Confirmed(
                fields.findWord(AVAILABILITY, Confirmed.Availability.class),
                fields.findWord(PAPERWORK, Confirmed.Paperwork.class),
                fields.find(PLAN, String.class));
    }
}
