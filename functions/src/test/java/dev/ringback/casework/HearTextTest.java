package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.memory.MemoryOptOuts;
import dev.ringback.texting.TextOptOut;
import java.time.InstantSource;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class HearTextTest {

    private final MemoryOptOuts optOuts = new MemoryOptOuts();

    private static HearText hearing(TextOptOuts optOuts) {
        return new HearText(optOuts, InstantSource.fixed(at("tue 09:00")));
    }

    private static HearText.InboundText text(String id, String body) {
        return new HearText.InboundText(id, PATIENT, body);
    }

    @Test
    void a_text_that_another_one_overtook_is_decided_anew_and_loses_neither() {
        var overtaken = new TextOptOuts() {
            private boolean isFirst = true;

            @Override
            public Optional<TextOptOut> find(PhoneNumber number) {
                Optional<TextOptOut> known = optOuts.find(number);
                if (isFirst) {
                    isFirst = false;
                    hearing(optOuts).hear(text("text-1", "START"));
                }
                return known;
            }

            @Override
            public void save(PhoneNumber number, Optional<TextOptOut> before, TextOptOut after) throws Conflict {
                optOuts.save(number, before, after);
            }

            @Override
            public void forgetUnlessStopped(PhoneNumber number) {
                optOuts.forgetUnlessStopped(number);
            }
        };

        hearing(overtaken).hear(text("text-2", "STOP"));

        assertThat(optOuts.find(PATIENT))
                .get()
                .matches(TextOptOut::isInForce)
                .extracting(TextOptOut::heard)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("text-1", "text-2");
    }

    @Test
    void a_text_about_something_else_is_not_kept() {
        hearing(optOuts).hear(text("text-1", "Can I come at nine?"));

        assertThat(optOuts.find(PATIENT)).isEmpty();
    }
}
