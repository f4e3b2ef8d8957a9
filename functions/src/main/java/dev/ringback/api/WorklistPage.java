package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.ReadDesk;
import dev.ringback.desk.Lull;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What there is to do for one person: the worklist, page by page, and the next of it. */
final class WorklistPage {

    private final ReadDesk desk;
    private final ClaimNext claimNext;
    private final CallbackPage callbacks;
    private final FollowUpPage followUps;

    WorklistPage(ReadDesk desk, ClaimNext claimNext, CallbackPage callbacks, FollowUpPage followUps) {
        this.desk = desk;
        this.claimNext = claimNext;
        this.callbacks = callbacks;
        this.followUps = followUps;
    }

    Reply show(DeskRequest request) throws Body.Unreadable {
        WorklistFilter filter = WorklistQuery.of(request.query());
        return switch (filter.whose()) {
            case WorklistFilter.Whose.Unclaimed _ -> unclaimed(request, filter);
            case WorklistFilter.Whose.Mine _ -> held(request, filter, request.by());
            case WorklistFilter.Whose.HeldBy(PersonId person) -> held(request, filter, person);
        };
    }

    Reply next(DeskRequest request) throws Body.Unreadable {
        WorklistFilter filter = WorklistQuery.ofNext(request.fields("location", "bucket", "team", "work"));
        return switch (claimNext.claim(request.person(), filter, request.log())) {
            case ClaimNext.Result.Claimed(var callback) -> callbacks.details(request, callback);
            case ClaimNext.Result.ClaimedFollowUp(var followUp) -> followUps.details(request, followUp);
            case ClaimNext.Result.NothingLeft _ -> new Reply.NothingLeft();
            case ClaimNext.Result.HoldsEnough(int most) -> new Reply.Failed(RefusalProblem.holdsEnough(most));
        };
    }

    private Reply unclaimed(DeskRequest request, WorklistFilter filter) throws Body.Unreadable {
        var cursor = new Cursor(request.by(), filter);
        ReadDesk.Page page = desk.unclaimed(
                request.person(), filter, cursor.read(request.query()).orElse(Rank.FIRST));
        return rows(
                request,
                page.rows(),
                page.followUps(),
                page.order(),
                page.next().map(cursor::after),
                page.whole());
    }

    private Reply held(DeskRequest request, WorklistFilter filter, PersonId holder) throws Body.Unreadable {
        Cursor.refuse(request.query());
        ReadDesk.Held held = desk.held(request.person(), filter, holder);
        List<ReadDesk.Row> rows = held.callbacks().stream()
                .map(callback -> new ReadDesk.Row(callback, Optional.empty()))
                .toList();
        List<ReadDesk.FollowUpRow> owed = held.followUps().stream()
                .map(followUp -> new ReadDesk.FollowUpRow(followUp, Optional.empty()))
                .toList();
        List<WorkKey> order = Stream.<WorkKey>concat(
                        held.callbacks().stream().map(Callback::key),
                        held.followUps().stream().map(FollowUp::key))
                .toList();
        return rows(request, rows, owed, order, Optional.empty(), Optional.empty());
    }

    private Reply rows(
            DeskRequest request,
            List<ReadDesk.Row> shown,
            List<ReadDesk.FollowUpRow> owed,
            List<WorkKey> order,
            Optional<String> next,
            Optional<ReadDesk.Whole> whole) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var rows = json.putArray("callbacks");
        shown.forEach(row -> rows.add(row(request, row)));
        var followUpRows = json.putArray("followUps");
        owed.forEach(row -> followUpRows.add(heldUntil(followUps.row(request, row.followUp()), row.callerHeldUntil())));
        Map<WorkKey, String> ids = new HashMap<>();
        shown.forEach(row -> ids.put(row.callback().key(), row.callback().id().id()));
        owed.forEach(row -> ids.put(row.followUp().key(), row.followUp().id().id()));
        var inOrder = json.putArray("order");
        order.stream().flatMap(key -> Stream.ofNullable(ids.get(key))).forEach(inOrder::add);
        next.ifPresentOrElse(cursor -> json.put("next", cursor), () -> json.putNull("next"));
        whole.map(ReadDesk.Whole::totals)
                .ifPresentOrElse(
                        totals -> json.putObject("totals")
                                .put("due", totals.due())
                                .put("late", totals.late())
                                .put("urgent", totals.urgent()),
                        () -> json.putNull("totals"));
        whole.flatMap(ReadDesk.Whole::lull)
                .ifPresentOrElse(lull -> json.set("nothing", nothing(lull)), () -> json.putNull("nothing"));
        return new Reply.Done(json);
    }

    private static ObjectNode nothing(Lull lull) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("why", lull.why().word());
        lull.at().ifPresentOrElse(at -> json.put("at", at.toString()), () -> json.putNull("at"));
        return json;
    }

    private ObjectNode row(DeskRequest request, ReadDesk.Row row) {
        return heldUntil(callbacks.rowToWork(request, row.callback()), row.callerHeldUntil());
    }

    private static ObjectNode heldUntil(ObjectNode row, Optional<Instant> until) {
        until.ifPresentOrElse(at -> row.put("callerHeldUntil", at.toString()), () -> row.putNull("callerHeldUntil"));
        return row;
    }
}
