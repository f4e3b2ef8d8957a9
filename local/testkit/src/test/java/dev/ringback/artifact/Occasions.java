package dev.ringback.artifact;

import dev.ringback.casework.Conflict;
import java.time.Instant;
import java.util.List;

/** Events for one function, each of which gives it something to do: its sample, with ids of its own where a second time would do nothing. */
final class Occasions {

    private static final String CONTACT = "c0ffee00-0000-4000-8000-0000000%05d";
    /** Who signs in, by whom the desk counts how often it is asked. */
    private static final String SIGN_IN = "5a0e5a0e-0000-4000-8000-%012x";

    private static final List<Integer> AREAS =
            List.of(646, 201, 202, 203, 205, 206, 207, 208, 209, 210, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228);

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
        String caller = "+1%d555%04d".formatted(AREAS.get(turn / 100 % AREAS.size()), 100 + turn % 100);
        return switch (function.id()) {
            case "ContactEvents" -> {
                String contact = CONTACT.formatted(turn + 1);
                account.connectKnowsTheSampleContact(contact, caller);
                yield sample.replace(CONTACT.formatted(1), contact);
            }
            case "AttemptTimer" -> {
                String callback = "%016d".formatted(turn);
                account.opened(callback, caller, OPEN);
                yield sample.replace("a".repeat(16), callback);
            }
            case "Desk", "DirectoryDesk" -> sample.replace(SIGN_IN.formatted(0x2a), SIGN_IN.formatted(turn));
            default -> sample;
        };
    }
}
