package dev.ringback.artifact;

import dev.ringback.casework.Conflict;
import java.time.Instant;

/** Events for one function, each of which gives it something to do: its sample, with ids of its own where a second time would do nothing. */
final class Occasions {

    private static final String CONTACT = "c0ffee00-0000-4000-8000-0000000%05d";
    private static final String CALLER = "+1646555%04d";
    private static final String CALLBACK = "%016d";
    private static final Instant OPEN = Instant.parse("2026-01-05T15:00:00Z");

    private final Account account;
    private final DeployedFunction function;
    private final String sample;

    Occasions(Account account, DeployedFunction function) throws Conflict {
        this.account = account;
        this.function = function;
        this.sample = function.id().equals(StartUp.DO_NOTHING) ? "{}" : Account.sample(function);
        // Something is due, so that sweeps, offers and the worklist have something to find.
        account.opened("due", "+19175550142", OPEN);
    }

    /** The event of a turn, which is no other turn's. */
    String event(int turn) throws Conflict {
        String caller = CALLER.formatted(100 + turn % 100);
        return switch (function.id()) {
            case "ContactEvents" -> {
                String contact = CONTACT.formatted(turn + 1);
                account.connectKnowsTheSampleContact(contact, caller);
                yield sample.replace(CONTACT.formatted(1), contact);
            }
            case "AttemptTimer" -> {
                String callback = CALLBACK.formatted(turn);
                account.opened(callback, caller, OPEN);
                yield sample.replace("a".repeat(16), callback);
            }
            default -> sample;
        };
    }
}
