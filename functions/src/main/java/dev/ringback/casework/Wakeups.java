package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Timer;

/** Wakes a callback to the minute. */
public interface Wakeups {

    /** Sees to it that the callback is woken when the timer is due; done already if it was asked for before. */
    void wake(CallbackId callback, Timer timer);
}
