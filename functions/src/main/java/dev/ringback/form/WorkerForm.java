package dev.ringback.form;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;

/** Who did something, as fields: {@code by}, and {@code agency} for people of one. */
final class WorkerForm {

    private WorkerForm() {}

    static void put(Fields fields, Worker worker) {
        fields.put("by", worker.id().id());
        fields.put("agency", worker.agency().map(AgencyId::id));
    }

    static Worker in(Fields fields) {
        return in(fields, "by", "agency");
    }

    static Worker in(Fields fields, String person, String agency) {
        return new Worker(
                new PersonId(fields.text(person)),
                fields.find(agency, String.class).map(AgencyId::new));
    }
}
