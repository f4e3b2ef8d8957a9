package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What phone systems call the result of a call. Casing and punctuation do not count: {@code No Answer} is {@code no_answer}. */
final class Words {

    /** What a word says. */
    sealed interface Meaning {

        record Ended(Result result) implements Meaning {}

        record Left(Reading.Why why) implements Meaning {}

        /** Nobody has told Ringback of this word; cut, for noise may be long. */
        record Unknown(String word) implements Meaning {}
    }

    private static final int LONGEST = 40;
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\s().-]*\\d){3,}");

    private final Map<String, Meaning> meanings;

    private Words(Map<String, Meaning> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** The words that mean the same wherever they occur. */
    static final Words COMMON = new Words(Map.of())
            .and(new Meaning.Ended(Result.PERSON), """
                answered accepted callaccepted callconnected connected pickedup pickup picked succeed succeeded success completed
                received talked answeredelsewhere answeredbyother recorded autorecorded transferred
                """)
            .and(new Meaning.Ended(Result.VOICEMAIL), """
                voicemail vmail vm vms leftvoicemail voicemailleft voicemailreceived senttovoicemail wenttovoicemail
                directedtovoicemail
                """)
            .and(new Meaning.Ended(Result.NOBODY), """
                missed missedcall busy rejected noanswer hangup abandoned declined unanswered notanswered canceled cancelled
                failed callfailed callfailure unconnected notconnected ringtimeout timeout overflowed overflow unavailable
                notavailable stopped disconnected callerhangup callerabandoned serviceunavailable congestion
                notallowed invalidkey invalidoperation wrongnumber ipphoneoffline queuetimeout queueoverflow afterhours closed
                """)
            .and(new Meaning.Left(Reading.Why.SPAM), """
                spam blocked systemblocked spamblocked blockedspam suspectedspam robocall maliciouscall
                """)
            .and(new Meaning.Left(Reading.Why.FAX), """
                fax faxreceived receivedfax faxsent sentfax faxreceiptfailure faxreceipterror faxpartialreceive faxsenderror
                senderror partialreceive
                """);

    Words and(Meaning meaning, String words) {
        Map<String, Meaning> more = new HashMap<>(meanings);
        Stream.of(words.strip().split("\\s+", -1)).forEach(word -> more.put(word, meaning));
        return new Words(more);
    }

    Meaning of(String written) {
        Meaning meaning = meanings.get(LogRecord.key(written));
        return meaning == null ? new Meaning.Unknown(shown(written)) : meaning;
    }

    /** A column that holds something else than results may hold numbers, and those are patients'. */
    private static String shown(String written) {
        String cut = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        return DIGITS.matcher(cut).replaceAll("…");
    }
}
