package dev.ringback.audit.system;

/** What is known of a practice while its log is read: its clock and its numbers. */
public record LogSetting(LogClock clock, Numbers numbers) {}
