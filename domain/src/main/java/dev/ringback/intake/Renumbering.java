package dev.ringback.intake;

import java.util.List;
import java.util.regex.Pattern;

/** A country's change of its numbers that carriers and patients have not all taken over: the old form is another writing of the new. */
enum Renumbering {
    /**
     * Mexico took the 1 out of mobile numbers in 2019, and 01, 044 and 045 with it. libphonenumber takes them for digits of the
     * number.
     */
    MEXICO("\\+52(?:1|01|044|045)(\\d{10})", "+52$1"),

    /** Brazil put a 9 before its mobile numbers, which begin with 6 to 9, everywhere by 2016. */
    BRAZIL("\\+55([1-9][1-9])([6-9]\\d{7})", "+55$19$2"),

    /** A mobile number of Argentina has 9 before its area code from abroad, and 15 after it at home: some send both. */
    ARGENTINA("\\+549(?:(11)15(\\d{8})|([23]\\d{2})15(\\d{7})|([23]\\d{3})15(\\d{6}))", "+549$1$2$3$4$5$6"),

    /** Benin put 01 before every number in November 2024. */
    BENIN("\\+229([24-9]\\d{7})", "+22901$1");

    private final Pattern old;
    private final String today;

    Renumbering(String old, String today) {
        this.old = Pattern.compile(old);
        this.today = today;
    }

    /** The form of today of a number in E.164, or one that begins as such. */
    static String today(String number) {
        return List.of(values()).stream()
                .filter(change -> change.old.matcher(number).matches())
                .findFirst()
                .map(change -> change.old.matcher(number).replaceFirst(change.today))
                .orElse(number);
    }
}
