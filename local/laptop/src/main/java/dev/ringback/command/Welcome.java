package dev.ringback.command;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Location;
import dev.ringback.directory.Person;
import dev.ringback.laptop.Laptop;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code ringback local} says of itself: where it stands, who may sign in, and what to try next. */
final class Welcome {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);

    /** A clock that differs by less goes with the real one. */
    private static final Duration THE_SAME = Duration.ofMinutes(1);

    /** A directory may have thousands of people; the person who keeps it knows them. */
    private static final int INTRODUCED = 20;

    private final PrintWriter out;
    private final Directory directory;

    Welcome(PrintWriter out, Directory directory) {
        this.out = out;
        this.directory = directory;
    }

    /** What this is: said at once, before anything is set up. */
    static void greet(PrintWriter out, Path data) {
        out.printf("""
            Ringback turns every call that a practice misses into a callback with an owner, a deadline and a recorded ending.
            This is all of it, on a laptop: the functions of template.yaml, with stand-ins for AWS. Data: %s

            """, data);
        out.flush();
    }

    void beforeTheDay() {
        out.printf("""
            First an example day in fast time, played as if it had just ended: patients call %s
            and nobody answers; staff call them back. #1 is the first callback, and so on.
            """, directory.catchAllLocation().name());
        out.flush();
    }

    void onceMore(Path data, int open, int all) {
        out.printf("""
            Ringback goes on with the data in %s: %d callback%s, %d still open.
            (The example day was played when it was made; --fresh throws it away and plays the day anew.)
            """, data, all, all == 1 ? "" : "s", open);
        out.flush();
    }

    /**
     * The desk can be used from now on.
     *
     * @param now what time it is on the laptop
     * @param real what time it really is
     */
    void serving(int port, Instant now, Instant real) {
        String desk = "http://localhost:" + port;
        Location location = directory.catchAllLocation();
        out.printf("""

            The desk is at %1$s/ in a browser until you press Ctrl-C, and so is its API.%2$s
            %3$s

            Choose there who you are, and let a patient call. In a terminal, the token is the id; on a laptop nobody checks it.
            %4$s
            The same in another terminal: miss a call, take it, and record how it ended.

              curl -s %1$s%5$s -d '{"from": "+12125550142", "to": "%6$s", "ringback_reason": "I would like an appointment"}'
              curl -s -X POST %1$s/worklist/next -H 'Authorization: Bearer %7$s'
              curl -s %1$s/callbacks/ID/outcome -H 'Authorization: Bearer %7$s' -d '{"outcome": "booked", "identityVerified": true}'

            ID is the "callback" of the answer before. docs/first-morning.md has a morning of two agencies in ten such lines.
            What happens is told here as it happens.
            """, desk, clock(now, real), doors(now), staff(), Laptop.PHONE, dialled(location), caller(location));
        out.flush();
    }

    /** A person who finds another time here than on their wall should know why. */
    private String clock(Instant now, Instant real) {
        if (Duration.between(real, now).abs().compareTo(THE_SAME) < 0) {
            return "";
        }
        Location location = directory.catchAllLocation();
        String why = location.hours().isOpenAt(real)
                ? ""
                : ": then %s is closed, and nobody may be called".formatted(location.name());
        return "%nIts clock was set to %s and goes on from there. Really it is %s%s."
                .formatted(at(location, now), at(location, real), why);
    }

    /** Callbacks are not due outside calling hours; a person who tries it at night should know why nothing is next. */
    private String doors(Instant now) {
        return directory.locations().values().stream()
                .map(location -> doors(location, now))
                .collect(Collectors.joining("\n"));
    }

    private static String doors(Location location, Instant now) {
        return location.hours().isOpenAt(now)
                ? "  %s is open (%s there).".formatted(location.name(), at(location, now))
                : "  %s is closed (%s there): its callbacks wait until %s, and none of them is next before."
                        .formatted(
                                location.name(),
                                at(location, now),
                                at(location, location.hours().openingAtOrAfter(now)));
    }

    private static String at(Location location, Instant time) {
        return LOCAL.format(ZonedDateTime.ofInstant(time, location.hours().zone()));
    }

    private String staff() {
        List<Person> first =
                directory.staff().values().stream().limit(INTRODUCED).toList();
        int widest = first.stream()
                .mapToInt(person -> person.id().id().length())
                .max()
                .orElse(1);
        int more = directory.staff().size() - first.size();
        return first.stream().map(person -> introduced(person, widest)).collect(Collectors.joining())
                + (more > 0 ? "  and %d more%n".formatted(more) : "");
    }

    private static String introduced(Person person, int widest) {
        String of = person.agency().map(agency -> " of " + agency.id()).orElse("");
        String where = switch (person.grants().locations()) {
            case Grants.Locations.All() -> "all locations";
            case Grants.Locations.Only(var locations) ->
                locations.stream().map(LocationId::id).sorted().collect(Collectors.joining(", "));
        };
        String id = person.id().id();
        return "  %s%s  %-26s %s%n"
                .formatted(
                        id,
                        " ".repeat(widest - id.length()),
                        person.role().word().replace('-', ' ') + of,
                        where);
    }

    /** Somebody for whom the call of the example is next: rather an assistant, who has nothing else to do after the example day. */
    private String caller(Location location) {
        return directory.staff().values().stream()
                .filter(person -> person.grants().covers(location.id()))
                .filter(person -> person.grants().covers(Bucket.SCHEDULING))
                .min(Comparator.comparing(Person::role))
                .orElseGet(() -> directory.staff().values().iterator().next())
                .id()
                .id();
    }

    private static String dialled(Location location) {
        return location.numbers().iterator().next().e164();
    }
}
