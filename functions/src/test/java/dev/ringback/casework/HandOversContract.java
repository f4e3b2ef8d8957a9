package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.Contact;
import dev.ringback.intake.HandedOver;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of what flows handed over does. */
public abstract class HandOversContract {

    private static final Instant NINE = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant TOMORROW = NINE.plusSeconds(86_400);
    private static final ContactId CONTACT = new ContactId("contact-1");
    private static final Contact.Endpoints LINE =
            new Contact.Endpoints(Optional.of(new Address("+12125550143")), Optional.of(new Address("+12125550100")));

    protected abstract HandOvers handOvers();

    private static HandedOver handedOver(Map<String, String> noted, HandedOver.Word word) {
        return new HandedOver(CONTACT, LINE, noted, word);
    }

    @Test
    void of_a_contact_of_which_nothing_was_handed_over_nothing_is_known() {
        handOvers().keep(handedOver(Map.of(), HandedOver.Word.LAST), NINE, TOMORROW);

        assertThat(handOvers().find(new ContactId("contact-2"), NINE)).isEmpty();
    }

    @Test
    void what_was_handed_over_last_is_found_until_it_expires() {
        HandedOver asked = handedOver(Map.of("ringback_when", "morning"), HandedOver.Word.SO_FAR);
        HandedOver last =
                handedOver(Map.of("ringback_when", "any", "ringback_text_consent", "yes"), HandedOver.Word.LAST);
        handOvers().keep(asked, NINE, TOMORROW);
        assertThat(handOvers().find(CONTACT, NINE)).contains(asked);

        handOvers().keep(last, NINE, TOMORROW);
        assertThat(handOvers().find(CONTACT, NINE)).contains(last);
        assertThat(handOvers().find(CONTACT, TOMORROW.minusSeconds(1))).contains(last);
        assertThat(handOvers().find(CONTACT, TOMORROW)).isEmpty();
    }

    @Test
    void the_same_once_more_and_what_comes_late_change_nothing() {
        HandedOver last = handedOver(Map.of("ringback_when", "morning"), HandedOver.Word.LAST);
        handOvers().keep(last, NINE, TOMORROW);

        handOvers().keep(last, NINE.plusSeconds(60), TOMORROW.plusSeconds(60));
        handOvers().keep(handedOver(Map.of(), HandedOver.Word.SO_FAR), NINE.minusSeconds(1), TOMORROW);

        assertThat(handOvers().find(CONTACT, NINE)).contains(last);
        assertThat(handOvers().find(CONTACT, TOMORROW)).isEmpty();
    }

    @Test
    void a_line_whose_ends_are_not_known_is_kept_as_that() {
        var withheld = new HandedOver(CONTACT, Contact.Endpoints.NONE, Map.of(), HandedOver.Word.LAST);
        handOvers().keep(withheld, NINE, TOMORROW);

        assertThat(handOvers().find(CONTACT, NINE)).contains(withheld);
    }
}
