package dev.ringback.texting;

import static dev.ringback.texting.OwedFixtures.booked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.file.DirectoryFiles;
import org.junit.jupiter.api.Test;

/** A reminder says when the visit is where the location lets it, and nowhere else. */
class WhenTheVisitIsTest {

    private static final Directory SILENT = DirectoryFiles.directory(DirectoryFiles.SOUND);
    private static final Directory TELLING = DirectoryFiles.directory(
            DirectoryFiles.SOUND.replace("onMissedCall: true}", "onMissedCall: true, reminders: {showTime: true}}"));

    private static Location oakStreet(Directory directory) {
        return directory.location(new LocationId("oak-street")).orElseThrow();
    }

    @Test
    void the_time_of_the_visit_is_said_only_of_a_visit_and_only_where_it_may_be() {
        Location silent = oakStreet(SILENT);
        Location telling = oakStreet(TELLING);

        assertThat(silent.textBlanks(booked(OwedAtOakStreet.REMINDERS))).isEqualTo(silent.textBlanks());
        assertThat(telling.textBlanks(booked(OwedAtOakStreet.NOTHING))).isEqualTo(telling.textBlanks());
        assertThat(telling.textBlanks(booked(OwedAtOakStreet.REMINDERS))).isNotEqualTo(telling.textBlanks());
    }

    @Test
    void a_number_that_a_location_texts_from_leads_to_it() {
        assertThat(SILENT.texterFrom(new PhoneNumber("+12125550101"))).contains(oakStreet(SILENT));
        assertThat(SILENT.texterFrom(new PhoneNumber("+12125550199"))).isEmpty();
        assertThat(SILENT.texterFrom(new PhoneNumber("+13125550110"))).isEmpty();
    }
}
