package dev.ringback.callback;

/** Which piece of work for which caller, before it has been read. */
public sealed interface WorkKey permits CallbackKey, FollowUpKey {

    PhoneNumber caller();
}
