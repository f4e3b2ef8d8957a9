package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PersonId;
import dev.ringback.casework.ReportReaders.Reader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of the report's readers does. */
public abstract class ReportReadersContract {

    private static final PersonId SAM = new PersonId("sam@sunrise.example");
    private static final PersonId DANA = new PersonId("dana@sunrise.example");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    protected abstract ReportReaders readers();

    @Test
    void at_first_there_is_nobody() {
        assertThat(readers().all()).isEmpty();
    }

    @Test
    void each_is_kept_with_the_day_until_which_they_were_told() {
        readers().keep(new Reader(SAM, Optional.empty()));
        readers().keep(new Reader(DANA, Optional.of(SUNDAY)));

        assertThat(readers().all())
                .containsExactlyInAnyOrder(new Reader(SAM, Optional.empty()), new Reader(DANA, Optional.of(SUNDAY)));
    }

    @Test
    void what_was_known_of_somebody_is_replaced() {
        readers().keep(new Reader(SAM, Optional.empty()));
        readers().keep(new Reader(SAM, Optional.of(SUNDAY)));

        assertThat(readers().all()).containsExactly(new Reader(SAM, Optional.of(SUNDAY)));
    }

    @Test
    void who_is_forgotten_is_gone_and_twice_changes_nothing() {
        readers().keep(new Reader(SAM, Optional.empty()));
        readers().keep(new Reader(DANA, Optional.empty()));
        readers().forget(SAM);
        readers().forget(SAM);

        assertThat(readers().all()).containsExactly(new Reader(DANA, Optional.empty()));
    }

    @Test
    void there_may_be_hundreds() {
        IntStream.range(0, 300)
                .forEach(i -> readers()
                        .keep(new Reader(new PersonId("manager-%d@sunrise.example".formatted(i)), Optional.empty())));

        assertThat(readers().all()).hasSize(300);
    }
}
