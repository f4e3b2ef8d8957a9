package dev.ringback.callback;

import java.util.List;
import java.util.Locale;

/**
 * A sentence for staff, or a part of one, with a blank {@code %s} for whatever it is about; {@code %2$s} where one language says it in another
 * order. The constants of an enum are sentences, so that each stands once and none lacks a language.
 */
public interface Sentence extends Wording {

    String english();

    String spanish();

    /** The sentence with its blanks filled; one that is a wording itself is said in the same language. */
    default Wording with(Object... blanks) {
        return new Filled(this, List.of(blanks));
    }

    @Override
    default String in(Language language) {
        return with().in(language);
    }

    record Filled(Sentence sentence, List<Object> blanks) implements Wording {

        public Filled {
            blanks = List.copyOf(blanks);
        }

        @Override
        public String in(Language language) {
            return String.format(
                    Locale.ROOT,
                    template(language),
                    blanks.stream().map(blank -> said(blank, language)).toArray());
        }

        private String template(Language language) {
            return switch (language) {
                case EN -> sentence.english();
                case ES -> sentence.spanish();
            };
        }

        private static Object said(Object blank, Language language) {
            return blank instanceof Wording wording ? wording.in(language) : blank;
        }
    }
}
