package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.ReadDesk;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistFilter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What there is to do for one person: the worklist, page by page, and the next callback of it. */
final class WorklistPage {

    private final ReadDesk desk;
    private final ClaimNext claimNext;
    private final CallbackPage callbacks;

    WorklistPage(ReadDesk desk, ClaimNext claimNext, CallbackPage callbacks) {
        this.desk = desk;
        this.claimNext = claimNext;
        this.callbacks = callbacks;
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
        WorklistFilter filter = WorklistQuery.ofNext(request.fields("location", "bucket", "team"));
        return claimNext
                .claim(request.person(), filter, request.log())
                .map(claimed -> callbacks.details(request, claimed))
                .orElseGet(Reply.NothingLeft::new);
    }

    private Reply unclaimed(DeskRequest request, WorklistFilter filter) throws Body.Unreadable {
        var cursor = new Cursor(request.by(), filter);
        ReadDesk.Page page = desk.unclaimed(
                request.person(), filter, cursor.read(request.query()).orElse(Rank.FIRST));
        return rows(request, page.callbacks(), page.next().map(cursor::after));
    }

    private Reply held(DeskRequest request, WorklistFilter filter, PersonId holder) throws Body.Unreadable {
        Cursor.refuse(request.query());
        return rows(request, desk.held(request.person(), filter, holder), Optional.empty());
    }

    private Reply rows(DeskRequest request, List<Callback> shown, Optional<String> next) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var rows = json.putArray("callbacks");
        shown.forEach(callback -> rows.add(callbacks.row(request, callback)));
        next.ifPresentOrElse(cursor -> json.put("next", cursor), () -> json.putNull("next"));
        return new Reply.Done(json);
    }
}
