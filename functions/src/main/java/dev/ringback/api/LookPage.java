package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.FindCaller;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.casework.WorkOnCallback.Result;
import java.util.Optional;

/** A look at one callback, by its id or by a contact of Connect; the first look of its holder at the number is noted, and no other is. */
final class LookPage {

    private final WorkOnCallback work;
    private final ReadDesk desk;
    private final FindCaller callers;
    private final CallbackPage callbacks;

    LookPage(WorkOnCallback work, ReadDesk desk, FindCaller callers, CallbackPage callbacks) {
        this.work = work;
        this.desk = desk;
        this.callers = callers;
        this.callbacks = callbacks;
    }

    Reply show(DeskRequest request) {
        return look(request, desk.callback(request.person(), request.callback()));
    }

    Reply byContact(DeskRequest request) {
        return look(
                request,
                Optional.ofNullable(request.path().get("contact"))
                        .filter(ContactId::isOne)
                        .flatMap(contact -> callers.callbackOf(request.person(), new ContactId(contact))));
    }

    private Reply look(DeskRequest request, Optional<Callback> found) {
        return found.map(callback -> callbacks.view(request).isOwedTheNumber(callback)
                        ? toHolder(request, callback.id())
                        : callbacks.details(request, callback))
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_CALLBACK));
    }

    /** A claim that ends between two looks at it is no error: the callback is then shown as to anybody. */
    private Reply toHolder(DeskRequest request, CallbackId id) {
        Result result = work.showNumber(request.person(), id, request.log());
        return result instanceof Result.Done
                ? callbacks.of(request, result)
                : desk.callback(request.person(), id)
                        .map(callback -> callbacks.details(request, callback))
                        .orElseGet(() -> callbacks.of(request, result));
    }
}
