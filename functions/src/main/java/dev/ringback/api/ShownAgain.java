package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpId;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.RequestLog;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.RequestLog.Shown;
import dev.ringback.casework.WorkOnCallback;

/**
 * The first answer to a command, for who asks for it again. It may show what its reader may no longer see: the number is for the holder of
 * the callback, and the history for those to whom the callback is granted.
 */
final class ShownAgain implements Idempotency.Again {

    private final ReadDesk desk;
    private final WorkOnCallback work;
    private final CallbackPage callbackPage;
    private final FollowUpPage followUpPage;

    ShownAgain(ReadDesk desk, WorkOnCallback work, CallbackPage callbackPage, FollowUpPage followUpPage) {
        this.desk = desk;
        this.work = work;
        this.callbackPage = callbackPage;
        this.followUpPage = followUpPage;
    }

    @Override
    public Answer of(DeskRequest request, Answer first, Shown shown) {
        return shown.followUp()
                .map(followUp -> of(request, first, followUp))
                .orElseGet(() -> ofCallback(request, first, shown));
    }

    private Answer of(DeskRequest request, Answer first, FollowUpId shown) {
        return desk.followUp(request.person(), shown)
                .map(followUp -> first.body().equals(RequestLog.NOT_KEPT)
                        ? followUpPage.details(request, followUp).answer()
                        : first)
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_FOLLOW_UP).answer());
    }

    private Answer ofCallback(DeskRequest request, Answer first, Shown shown) {
        return desk.callback(request.person(), shown.callback())
                .map(callback ->
                        isStillFor(request, callback, shown) && !first.body().equals(RequestLog.NOT_KEPT)
                                ? first
                                : callbackPage.details(request, callback).answer())
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_CALLBACK).answer());
    }

    /** Who lost the callback and has it again is shown the number anew, and that is noted. */
    private boolean isStillFor(DeskRequest request, Callback callback, Shown shown) {
        return switch (shown.number()) {
            case MASKED -> true;
            case WHOLE ->
                callbackPage.view(request).holds(callback)
                        && work.showNumber(request.person(), callback.id(), request.log())
                                instanceof WorkOnCallback.Result.Done;
        };
    }
}
