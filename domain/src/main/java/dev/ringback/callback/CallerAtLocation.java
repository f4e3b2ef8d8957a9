package dev.ringback.callback;

/** A caller at a location: at most one callback is open for it at any time (docs/rules.md §3). */
public record CallerAtLocation(LocationId location, PhoneNumber caller) {}
