package dev.ringback.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Call;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.QueuedCallback;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Address;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Customer;
import dev.ringback.intake.FlowAttributes;
import dev.ringback.intake.MissedCall;
import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link DirectoryFiles#SOUND}: oak-street is +12125550100 and +12125550102 and texts from +12125550101, harbor is +13125550110. */
class LocatedCallTest {

    private static final String PATIENT = "+12125550123";
    private static final String GIVEN = "+12125550124";
    private static final String HARBOR = "+13125550110";
    private static final Instant ENDED = Instant.parse("2026-11-24T15:00:00Z");

    private static LocatedCall call(String given, String from, String dialled) {
        return call(given, from, dialled, Optional.empty());
    }

    private static LocatedCall call(String given, String from, String dialled, Optional<MissedCall.Queued> queued) {
        return call(given, from, dialled, queued, DirectoryFiles.SOUND);
    }

    private static LocatedCall call(
            String given, String from, String dialled, Optional<MissedCall.Queued> queued, String directory) {
        var missed = new MissedCall(
                new ContactId("c"),
                Address.of(dialled),
                new Customer(Address.of(given), Address.of(from)),
                ENDED.minusSeconds(60),
                ENDED,
                FlowAttributes.in(Map.of()),
                Optional.empty(),
                MissedCall.GaveUpIn.MENU,
                MissedCall.HungUp.CALLER,
                queued);
        return LocatedCall.of(missed, DirectoryReader.read(DirectoryFiles.tree(directory)));
    }

    private static LocatedCall typed(String typed, String from) {
        return noting(
                Map.of("ringback_call_on", typed, "ringback_when", "afternoon", "ringback_may_leave_voicemail", "no"),
                from);
    }

    private static LocatedCall noting(Map<String, String> attributes, String from) {
        var missed = new MissedCall(
                new ContactId("c"),
                Address.of(HARBOR),
                new Customer(Optional.empty(), Address.of(from)),
                ENDED.minusSeconds(60),
                ENDED,
                FlowAttributes.in(attributes),
                Optional.empty(),
                MissedCall.GaveUpIn.MENU,
                MissedCall.HungUp.CALLER,
                Optional.empty());
        return LocatedCall.of(missed, DirectoryReader.read(DirectoryFiles.tree(DirectoryFiles.SOUND)));
    }

    private static Caller known(String number) {
        return new Caller.Known(new PhoneNumber(number));
    }

    /** Every call would carry it, until nothing more could be written of any caller of the line. */
    @Test
    void a_campaign_that_was_put_in_force_before_it_had_a_limit_is_cut() {
        String stored =
                DirectoryFiles.SOUND.replace("spring-checkups", "s".repeat(99) + "\uD83C\uDF37" + "s".repeat(9_000));

        assertThat(call("", PATIENT, "+12125550102", Optional.empty(), stored)
                        .call()
                        .campaign())
                .contains("s".repeat(99));
        assertThat(call("", PATIENT, "+12125550102").call().campaign()).contains("spring-checkups");
    }

    @Test
    void who_says_in_a_call_that_they_want_no_texts_gets_none_whatever_they_pressed() {
        var yes = Map.of("ringback_text_consent", "yes", "ringback_reason", "about Friday");
        var yesAndNo = Map.of("ringback_text_consent", "yes", "ringback_reason", "Call me, please don't text me");

        assertThat(noting(yes, PATIENT).call().consent()).contains(TextConsent.GIVEN);
        assertThat(noting(yesAndNo, PATIENT).call().consent()).contains(TextConsent.REVOKED);
    }

    @Nested
    class WhatIsWished {

        @Test
        void is_the_number_that_they_typed_where_it_is_another_than_their_own() {
            assertThat(typed(GIVEN, PATIENT).call().wishes().callOn()).contains(new PhoneNumber(GIVEN));
            assertThat(typed(GIVEN, PATIENT).caller()).isEqualTo(known(PATIENT));
            assertThat(typed(PATIENT, PATIENT).call().wishes().callOn()).isEmpty();
        }

        @Test
        void of_who_withholds_their_number_the_one_that_they_typed_is_theirs() {
            assertThat(typed(GIVEN, "anonymous").caller()).isEqualTo(known(GIVEN));
            assertThat(typed(GIVEN, "anonymous").call().wishes().callOn()).isEmpty();
            assertThat(typed("12", "anonymous").caller()).isEqualTo(new Caller.Withheld());
        }

        @Test
        void is_no_number_of_ours_and_none_that_cannot_be_called() {
            assertThat(typed("+12125550100", PATIENT).call().wishes().callOn()).isEmpty();
            assertThat(typed("12", PATIENT).call().wishes().callOn()).isEmpty();
        }

        @Test
        void is_when_and_whether_a_voicemail_may_be_left_too() {
            var wishes = typed("", PATIENT).call().wishes();

            assertThat(wishes.when()).contains(WishedTime.daily(LocalTime.NOON, LocalTime.of(17, 0)));
            assertThat(wishes.voicemail()).contains(VoicemailWish.LEAVE_NONE);
        }
    }

    @Nested
    class WhoIsCalledBack {

        @Test
        void the_number_that_called_where_none_was_given() {
            assertThat(call("", PATIENT, HARBOR).caller()).isEqualTo(known(PATIENT));
        }

        @Test
        void the_number_that_was_given_before_the_one_that_called() {
            LocatedCall located = call(GIVEN, PATIENT, HARBOR);

            assertThat(located.caller()).isEqualTo(known(GIVEN));
            assertThat(located.numbers()).containsExactly(new PhoneNumber(GIVEN), new PhoneNumber(PATIENT));
        }

        @Test
        void the_number_that_a_withheld_caller_gave() {
            assertThat(call(GIVEN, "anonymous", HARBOR).caller()).isEqualTo(known(GIVEN));
        }

        @Test
        void the_number_that_called_where_the_given_one_cannot_be_called() {
            assertThat(call("12", PATIENT, HARBOR).caller()).isEqualTo(known(PATIENT));
        }

        @Test
        void the_number_that_was_given_behind_a_number_of_ours() {
            assertThat(call(GIVEN, HARBOR, HARBOR).caller()).isEqualTo(known(GIVEN));
        }

        @ParameterizedTest
        @ValueSource(strings = {"+12125550100", "+12125550102", "+12125550101", "(312) 555-0110"})
        void no_one_behind_a_number_of_any_location(String ours) {
            assertThat(call("", ours, HARBOR).caller()).isEqualTo(new Caller.OurOwn());
            assertThat(call(ours, ours, HARBOR).caller()).isEqualTo(new Caller.OurOwn());
        }

        @Test
        void the_number_that_called_where_one_of_ours_was_given() {
            assertThat(call("+12125550101", PATIENT, HARBOR).caller()).isEqualTo(known(PATIENT));
        }

        @Test
        void no_one_behind_a_withheld_number() {
            assertThat(call("", "anonymous", HARBOR).caller()).isEqualTo(new Caller.Withheld());
        }
    }

    @Nested
    class WhoseItIs {

        @Test
        void a_call_to_the_number_that_texts_come_from_is_that_location_s() {
            LocatedCall located = call("", PATIENT, "+12125550101");

            assertThat(located.location().id().id()).isEqualTo("oak-street");
            assertThat(located.call().dialled()).isEqualTo(Call.DialledNumber.OWNED);
        }

        @Test
        void a_number_that_one_location_is_and_another_texts_from_is_the_former_s() {
            Directory directory = DirectoryFiles.directory(
                    DirectoryFiles.soundBut("from: \"+12125550101\"", "from: \"" + HARBOR + "\""));

            assertThat(directory.ownerOf(new PhoneNumber(HARBOR)).map(Location::id))
                    .hasValueSatisfying(id -> assertThat(id.id()).isEqualTo("harbor"));
        }
    }

    @Nested
    class WhileConnectCallsBackByItself {

        private static Optional<QueuedCallback> queued(MissedCall.Queued queued) {
            return call("", PATIENT, HARBOR, Optional.of(queued)).call().queued();
        }

        @Test
        void its_queue_is_waited_for_until_the_location_closes() {
            Instant close = DirectoryFiles.directory(DirectoryFiles.SOUND)
                    .ownerOf(new PhoneNumber(HARBOR))
                    .orElseThrow()
                    .hours()
                    .nextClose(ENDED);

            assertThat(queued(new MissedCall.Queued.Waiting(ENDED))).contains(new QueuedCallback(ENDED, close));
        }

        @Test
        void a_queue_that_has_called_is_not_waited_for() {
            assertThat(queued(new MissedCall.Queued.Over(ENDED))).contains(QueuedCallback.over(ENDED));
        }

        @Test
        void a_caller_who_is_in_no_queue_waits_for_none() {
            assertThat(call("", PATIENT, HARBOR).call().queued()).isEmpty();
        }
    }
}
