package dev.ringback.audit;

import dev.ringback.audit.system.DayOrder;
import dev.ringback.audit.system.LogClock;
import dev.ringback.audit.system.LogSetting;
import dev.ringback.audit.system.Numbers;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.TextingSettings;
import dev.ringback.rhythm.OpenHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Zone, hours, places and numbers of the practice, from what was stated and from the directory. */
record Stated(ZoneId zone, Set<PhoneNumber> own, AuditRequest request) {

    /** What can be made of it, or what is missing. */
    sealed interface Found {

        record Enough(Stated stated) implements Found {}

        record Missing(String what) implements Found {}
    }

    static Found of(AuditRequest request) {
        Set<ZoneId> zones = request.directory().stream()
                .flatMap(directory -> directory.locations().values().stream())
                .map(location -> location.hours().zone())
                .collect(Collectors.toSet());
        Optional<ZoneId> zone =
                request.zone().or(() -> zones.size() == 1 ? zones.stream().findFirst() : Optional.empty());
        if (zone.isEmpty()) {
            return new Found.Missing(
                    zones.isEmpty()
                            ? "whose clock the practice goes by is not in the file: state it with --zone, such as"
                                    + " --zone America/New_York, or give the --directory"
                            : "the locations of the directory are in several zones: state one with --zone, such as"
                                    + " --zone America/New_York");
        }
        Numbers reader = new Numbers(zone.get(), Set.of());
        List<String> odd = request.own().stream()
                .filter(written -> reader.number(written).isEmpty())
                .toList();
        if (!odd.isEmpty()) {
            return new Found.Missing(
                    "--own: expected a number such as +12125550100, found \"%s\"".formatted(odd.getFirst()));
        }
        Set<PhoneNumber> own = new LinkedHashSet<>();
        request.own().forEach(written -> reader.number(written).ifPresent(own::add));
        request.directory().ifPresent(directory -> own.addAll(numbersOf(directory)));
        return new Found.Enough(new Stated(zone.get(), own, request));
    }

    private static List<PhoneNumber> numbersOf(Directory directory) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (Location location : directory.locations().values()) {
            numbers.addAll(location.numbers());
            numbers.add(location.callBackOn());
            location.texting().map(TextingSettings::from).ifPresent(numbers::add);
        }
        return numbers;
    }

    LogSetting setting(DayOrder order) {
        return new LogSetting(new LogClock(zone, order, request.clock().instant()), new Numbers(zone, own));
    }

    /** The location that a line belongs to, or the line itself. */
    String placeOf(String line) {
        return request.directory()
                .map(directory -> locationOf(directory, line).id().id())
                .orElse(line);
    }

    Optional<Function<String, OpenHours>> hours() {
        Optional<Function<String, OpenHours>> stated = request.week().map(week -> {
            OpenHours hours = new OpenHours(zone, week, Set.of());
            return _ -> hours;
        });
        return stated.or(() -> request.directory()
                .map(directory -> line -> locationOf(directory, line).hours()));
    }

    private static Location locationOf(Directory directory, String line) {
        return Stream.of(line)
                .filter(PhoneNumber::isE164)
                .flatMap(number -> directory.ownerOf(new PhoneNumber(number)).stream())
                .findFirst()
                .orElseGet(directory::catchAllLocation);
    }
}
