package dev.ringback.texting;

import dev.ringback.callback.TextStep;

/** Why words may not be texted: in a template itself, or once a location's name and link are in it. */
public sealed interface TextMistake {

    /** What is there, for the person who has to correct it. */
    String found();

    /** What would be right. */
    String expected();

    record UnknownBlank(String found) implements TextMistake {
        @Override
        public String expected() {
            return "only {practice}, {number} and {link}";
        }
    }

    record NoPractice() implements TextMistake {
        @Override
        public String found() {
            return "a text that does not say who sends it when there is no link";
        }

        @Override
        public String expected() {
            return "{practice} in a sentence without {link}";
        }
    }

    record NoWayToStop() implements TextMistake {
        @Override
        public String found() {
            return "a text that does not say how to stop when there is no link";
        }

        @Override
        public String expected() {
            return "a sentence such as \"Reply STOP to opt out.\"";
        }
    }

    /** Words that could tell a stranger who looks at the phone something about the patient. */
    record SaysTooMuch(PrivacyCheck.Finding finding) implements TextMistake {
        @Override
        public String found() {
            return "\"%s\" (%s)".formatted(finding.words(), finding.about().word());
        }

        @Override
        public String expected() {
            return "words that reveal nothing about the patient";
        }
    }

    /**
     * Characters that would cost a second segment, or more.
     *
     * @param where the template, or the blank whose value it is
     */
    record NotGsm7(String where, String characters) implements TextMistake {
        @Override
        public String found() {
            return "\"%s\" in the %s".formatted(characters, where);
        }

        @Override
        public String expected() {
            return "only characters of the GSM-7 alphabet, so that it stays one text";
        }
    }

    record TooLong(TextStep step, int septets) implements TextMistake {
        @Override
        public String found() {
            return "a text for the step %s of %d characters".formatted(step.word(), septets);
        }

        @Override
        public String expected() {
            return "at most %d with the public name, the number and the link in it: shorten name or link by %d"
                    .formatted(Gsm7.SEGMENT_SEPTETS, septets - Gsm7.SEGMENT_SEPTETS);
        }
    }

    record Empty(Blank blank) implements TextMistake {
        @Override
        public String found() {
            return "nothing for " + blank.placeholder();
        }

        @Override
        public String expected() {
            return "the words that patients read";
        }
    }
}
