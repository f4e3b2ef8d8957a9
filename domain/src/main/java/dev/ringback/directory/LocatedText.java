package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.PatientText;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.intake.AskedTime;
import dev.ringback.intake.Callers;
import dev.ringback.intake.SpokenReason;
import dev.ringback.intake.Triage;
import dev.ringback.intake.Triaged;
import dev.ringback.intake.UrgentWords;
import dev.ringback.rhythm.WishedTime;
import dev.ringback.texting.ReplyWords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A patient's text in the light of the directory (docs/rules.md §8).
 *
 * @param location the owner of the number that it was sent to; the catch-all where no location owns it
 */
public record LocatedText(Location location, PatientText text) {

    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");

    public static LocatedText of(
            String id,
            Instant sentAt,
            Optional<PhoneNumber> to,
            PatientText.Asks asks,
            String body,
            Directory directory) {
        Optional<Location> owner = to.flatMap(directory::ownerOf);
        Location location = owner.orElseGet(directory::catchAllLocation);
        UrgentWords urgentWords = UrgentWords.STANDARD.with(
                directory.urgentWords().added(), directory.urgentWords().removed());
        Optional<Bucket> implied = to.flatMap(number -> directory.bucketOfLine(location, number));
        Triaged triaged = Triage.ofText(SpokenReason.of(ReplyWords.saidIn(body)), implied, urgentWords);
        return new LocatedText(
                location,
                new PatientText(
                        written(id),
                        sentAt,
                        to,
                        owner.isPresent() ? Call.DialledNumber.OWNED : Call.DialledNumber.UNOWNED,
                        asks,
                        triaged.bucket(),
                        triaged.urgency(),
                        CallerWords.of(body)));
    }

    /** When who texts from {@code from} asks to be called, if a person answers and that is understood, by the dates where they may be. */
    public Optional<WishedTime> askedTime(PhoneNumber from, String body) {
        Set<LocalDate> today = Stream.concat(Stream.of(location.hours().zone()), Callers.zonesOf(from).zones().stream())
                .map(zone -> text.sentAt().atZone(zone).toLocalDate())
                .collect(Collectors.toSet());
        return switch (text.asks()) {
            case AN_ANSWER -> AskedTime.in(body, today);
            case NO_MORE, NOTHING -> Optional.empty();
        };
    }

    /** The id as it can stand in keys and histories; AWS's are UUIDs, and of what is none the digest is kept. */
    private static String written(String id) {
        return ID.matcher(id).matches()
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
