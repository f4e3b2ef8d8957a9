package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import dev.ringback.directory.NumbersSettings;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from where on figures are said to mean something (docs/directory.md). */
final class NumbersReader {

    private static final Decoder<Integer> COUNT = Decoder.wholeNumber(1, 1000);

    /** Below its target nothing is slow. */
    private static final double LEAST_TIMES = 1;

    private static final double MOST_TIMES = 20;
    private static final Pattern TIMES = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)x target");
    private static final Wording TIMES_EXPECTED = ScalarSentence.TIMES_TARGET.with("1x target", "20x target");
    private static final Decoder<Double> TIMES_TARGET = Decoder.ofText(
            TIMES_EXPECTED,
            text -> number(TIMES, text).map(Double::valueOf),
            times -> times >= LEAST_TIMES && times <= MOST_TIMES);

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%");
    static final Decoder<Integer> SHARE = Decoder.ofText(
            ScalarSentence.PERCENT.with("1%", "100%"),
            text -> number(PERCENT, text).map(Integer::valueOf),
            percent -> percent >= 1 && percent <= 100);

    private NumbersReader() {}

    static Optional<NumbersSettings> read(Node node) {
        return Members.of(node, "tooFew", "slowAfter", "lowBooking", "manyWaiting", "repeatCallers", "unresolved")
                .map(members -> settings(members, NumbersSettings.STANDARD));
    }

    private static NumbersSettings settings(Members members, NumbersSettings standard) {
        int tooFew = members.optional("tooFew", COUNT).orElse(standard.tooFew());
        if (tooFew < 1 && members.areSound("tooFew")) {
            // Of none there is no median.
            members.node().at("tooFew").mistake(COUNT.expected());
        }
        return new NumbersSettings(
                tooFew,
                members.optional("slowAfter", TIMES_TARGET).orElse(standard.slowAfter()),
                members.optional("lowBooking", SHARE).orElse(standard.lowBookingPercent()),
                members.optional("manyWaiting", COUNT).orElse(standard.manyWaiting()),
                members.optional("repeatCallers", SHARE).orElse(standard.repeatPercent()),
                members.optional("unresolved", SHARE).orElse(standard.unresolvedPercent()));
    }

    private static Optional<String> number(Pattern written, String text) {
        Matcher matcher = written.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
