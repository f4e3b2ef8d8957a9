package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.FindCaller;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.ReadPatient;
import dev.ringback.followup.FollowUp;
import dev.ringback.intake.Address;
import dev.ringback.intake.Callers;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is on record of one caller, at every location that the person was granted: callbacks, consent, and whether the caller wants to be
 * called. The caller is that of a callback, or of a number, where there is a callback of it to be seen.
 */
final class CallerPage {

    /** As long as numbers are written, with all that people put between the digits. */
    private static final int NUMBER = 40;

    private final ReadDesk desk;
    private final FindCaller callers;
    private final ReadPatient patients;
    private final CallbackPage callbacks;
    private final FollowUpPage followUps;
    private final CurrentDirectory directory;

    CallerPage(
            ReadDesk desk,
            FindCaller callers,
            ReadPatient patients,
            CallbackPage callbacks,
            FollowUpPage followUps,
            CurrentDirectory directory) {
        this.desk = desk;
        this.callers = callers;
        this.patients = patients;
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.directory = directory;
    }

    Reply show(DeskRequest request) {
        return desk.callback(request.person(), request.callback())
                .<Reply>map(callback -> of(request, callback.caller()))
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_CALLBACK));
    }

    /** The number comes in the body, for a URL is kept in many places. */
    Reply find(DeskRequest request) throws Body.Unreadable {
        String written = request.fields("number").text("number", NUMBER);
        Optional<PhoneNumber> number = Callers.numberIn(new Address(written));
        if (number.isEmpty()) {
            throw new Body.Unreadable("'number' must be a phone number, for example +12125550123.");
        }
        return of(request, number.get());
    }

    private Reply of(DeskRequest request, PhoneNumber caller) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caller", caller.masked());
        ArrayNode locations = json.putArray("locations");
        List<CallerRecord> records = callers.recordsOf(request.person(), caller);
        List<FollowUp> owed = patients.owedTo(
                request.person(),
                caller,
                records.stream().flatMap(record -> record.callbacks().stream()).toList());
        records.forEach(record -> at(request, record, owed).ifPresent(locations::add));
        return locations.isEmpty() ? new Reply.Failed(Problem.NO_SUCH_CALLBACK) : new Reply.Done(json);
    }

    /** A location where the reader sees nothing of the caller is not named. */
    private Optional<ObjectNode> at(DeskRequest request, CallerRecord record, List<FollowUp> owed) {
        LocationId location = record.who().location();
        List<Callback> seen = record.callbacks().stream()
                .filter(callback -> desk.maySee(request.person(), callback))
                .toList();
        List<FollowUp> owedThere = owed.stream()
                .filter(followUp -> followUp.location().equals(location))
                .toList();
        if (seen.isEmpty() && owedThere.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode at =
                CallerJson.of(location, record.preferences(), request.person().role());
        ArrayNode rows = at.putArray("callbacks");
        seen.reversed().forEach(callback -> rows.add(callbacks.row(request, callback)));
        ArrayNode owedRows = at.putArray("followUps");
        owedThere.reversed().forEach(followUp -> owedRows.add(followUps.row(request, followUp)));
        at.set("confirmed", ConfirmedJson.of(request.person(), directory.current(), seen, owedThere));
        return Optional.of(at);
    }
}
