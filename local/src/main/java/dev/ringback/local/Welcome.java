package dev.ringback.local;

import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.Role;
import dev.ringback.local.laptop.Laptop;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code ringback local} says of itself: where it stands, and what to try next. */
final class Welcome {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);

    private final PrintWriter out;
    private final Directory directory;

    Welcome(PrintWriter out, Directory directory) {
        this.out = out;
        this.directory = directory;
    }

    void beforeTheDay(Path data) {
        out.printf("""
            Ringback turns every call that a practice misses into a callback with an owner, a deadline and a recorded ending.
            This is all of it, on a laptop: the functions of template.yaml, with stand-ins for AWS. Data: %s

            First an example day in fast time, played as if it had just ended: patients call %s
            and nobody answers; staff call them back. #1 is the first callback, and so on.
            """, data, directory.catchAllLocation().name());
        out.flush();
    }

    void onceMore(Path data, int open, int all) {
        out.printf("""
            Ringback goes on with the data in %s: %d callback%s, %d still open.
            (The example day was played when it was made; --fresh throws it away and plays the day anew.)
            """, data, all, all == 1 ? "" : "s", open);
        out.flush();
    }

    void serving(int port, Instant now) {
        String desk = "http://localhost:" + port;
        Location location = directory.catchAllLocation();
        String dialled = location.numbers().iterator().next().e164();
        String staff = directory.staff().values().stream()
                .filter(person -> person.role().equals(Role.COORDINATOR))
                .findFirst()
                .orElseGet(() -> directory.staff().values().iterator().next())
                .id()
                .id();
        out.printf("""

            The desk's API is at %1$s, in real time, until you press Ctrl-C.
            %2$s
            To try it, in another terminal: miss a call, look at the worklist, take the next callback, record how it ended.

              curl -s %1$s%3$s -d '{"from": "+12125550142", "to": "%4$s", "ringback_reason": "I would like an appointment"}'
              curl -s %1$s/worklist -H 'Authorization: Bearer %5$s'
              curl -s -X POST %1$s/worklist/next -H 'Authorization: Bearer %5$s'
              curl -s %1$s/callbacks/ID/outcome -H 'Authorization: Bearer %5$s' -d '{"outcome": "message-left"}'

            The token is the id of anybody in the directory: on a laptop nobody checks it. ID is the "callback" of an answer.
            What happens is told here as it happens.
            """, desk, doors(now), Laptop.PHONE, dialled, staff);
        out.flush();
    }

    /** Callbacks are not due while nobody may call; whoever tries it at night should know why nothing is next. */
    private String doors(Instant now) {
        return directory.locations().values().stream()
                .map(location -> doors(location, now))
                .collect(Collectors.joining("\n"));
    }

    private static String doors(Location location, Instant now) {
        ZonedDateTime there = now.atZone(location.hours().zone());
        return location.hours().isOpenAt(now)
                ? "  %s is open (%s there).".formatted(location.name(), LOCAL.format(there))
                : "  %s is closed (%s there): its callbacks wait until %s, and none of them is next before."
                        .formatted(
                                location.name(),
                                LOCAL.format(there),
                                LOCAL.format(
                                        location.hours().openingAtOrAfter(now).atZone(there.getZone())));
    }
}
